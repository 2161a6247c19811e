"""The status a verb has by itself: its modals, negation and tense."""

from spacy.tokens import Token

from verbale.reading.status.aspect import FINITE, done_at_one_stroke, goes_on, so_many
from verbale.reading.status.verdict import Verdict
from verbale.reading.status.words import StatusWords
from verbale.reading.syntax import is_verb, word_after

NEGATIVE_SUBJECTS = frozenset({"nobody", "none", "nothing", "neither", "noone"})
NEGATIVE_DETERMINERS = frozenset({"no", "neither"})
NEGATIVE_ADVERBS = frozenset({"neither", "never", "nor", "hardly", "almost", "nearly"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nor"})
NOT_ONLY = frozenset({"only", "just", "merely", "least", "simply"})
HEDGES = frozenset({"perhaps", "maybe", "possibly", "conceivably"})
FUTURE = frozenset({"tomorrow", "tonight", "next", "soon", "shortly", "later"})
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
#: What a strike does to those it strikes.
HARMING = frozenset({"kill", "wound", "injure", "hurt", "harm", "destroy", "damage"})
#: Base forms that may be participles.
UNCHANGED = frozenset(
    {"put", "cut", "hit", "set", "shut", "quit", "let", "cast", "spread", "come", "become", "run", "split"}
)
PERFECT = frozenset({"has", "have", "'ve", "’ve", "'s", "’s", "having"})
PAST = frozenset({"was", "were", "had", "did", "'d"})
PRESENT = frozenset({"is", "are", "being", "'re", "’re", "am", "'m", "’m", "do", "does"})


def auxiliaries(verb: Token) -> list[Token]:
    """Auxiliaries and "to" of ``verb``; a coordinated verb without any shares those of the first."""
    own = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if not own and verb.dep_ == "conj" and is_verb(verb.head) and _shares(verb):
        return auxiliaries(verb.head)
    return own


def _shares(verb: Token) -> bool:
    """Whether a coordinated verb goes on under the auxiliaries of the first: "will meet and sign"."""
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return False
    first = verb.head
    if verb.tag_ == "VBP" and first.tag_ == "VB":
        return True  # "failed to impose and enforce": the tagger's plain present is a base form
    if verb.tag_ == "VB" and first.tag_ != "VB" and verb.lower_ not in UNCHANGED:
        return False  # "has urged Chad to free the crew, open the port": goes on with the infinitive
    same_form = verb.tag_ == first.tag_ or {verb.tag_, first.tag_} <= {"VBN", "VBD"} or verb.tag_ == "VB"
    return same_form and verb.tag_ not in ("VBZ", "VBP")


def negation(verb: Token) -> Token | None:
    """The word that negates ``verb``: "not", "never", or a subject or object with "no"."""
    for child in verb.children:
        found = _negates(child)
        if found is not None:
            return found
    if verb.dep_ == "conj" and is_verb(verb.head):
        nor = next((c for c in verb.head.children if c.dep_ == "cc" and c.lower_ == "nor"), None)
        if nor is not None and nor.i < verb.i:
            return nor
    if verb.dep_ == "conj" and is_verb(verb.head) and _shares(verb) and verb.tag_ == "VB":
        return negation(verb.head)
    return None


def harms_nobody(verb: Token, deed: Token) -> bool:
    """ "The strike killed no one": of the deed that is the subject it is told whom it did not hurt."""
    if verb.lemma_ not in HARMING or deed.head != verb or deed.dep_ != "nsubj":
        return False
    no = negation(verb)
    return no is not None and not deed.left_edge.i <= no.i <= deed.right_edge.i


def _negates(child: Token) -> Token | None:
    dep = child.dep_
    if dep == "neg" and child.lower_ == "never" and _outdone(child):
        return None  # "has never been more grateful"
    if dep == "neg":
        return child if child.lower_ in NEGATIONS and not _not_only(child) else None
    if dep in ("nsubj", "nsubjpass", "dobj", "attr"):
        return _negative_noun(child)
    if dep in ("advmod", "preconj") and child.lower_ in NEGATIVE_ADVERBS:
        return child
    if child.lower_ == "longer" and child.i > 0 and child.nbor(-1).lower_ == "no":
        return child
    if child.lower_ == "but" and child.i > 0 and child.nbor(-1).lower_ == "all":
        return child  # "has all but left"
    if dep == "prep" and child.lower_ == "by" and word_after(child) == "no":
        return child  # "by no means"
    if dep == "cc" and child.lower_ == "neither":
        return child
    return None


def _outdone(never: Token) -> bool:
    """Whether "never" goes with a comparative: it says that it was more than ever."""
    return any(
        t.lower_ in ("more", "so", "such") or t.tag_ == "JJR" for t in never.doc[never.i : never.i + 4]
    )


def _negative_noun(noun: Token) -> Token | None:
    if noun.lower_ in NEGATIVE_SUBJECTS:
        following = [c.lower_ for c in noun.children if c.dep_ == "prep"]
        return None if "but" in following or "except" in following else noun
    if noun.dep_ == "attr":
        return None
    for det in noun.children:
        if det.dep_ in ("det", "neg", "preconj") and det.lower_ in NEGATIVE_DETERMINERS:
            return None if word_after(det) in ("fewer", "less", "doubt") else det
        if (
            det.lower_ == "not"
            and det.i + 2 < len(det.doc)
            and det.nbor().lower_ in ("a", "one")
            and det.nbor(2).lower_ in ("single", "of")
        ):
            return det
    return None


def _not_only(neg: Token) -> bool:
    return word_after(neg) in NOT_ONLY


def clause_mark(verb: Token) -> Token | None:
    """The conjunction that opens the clause of ``verb``: "if", "whether", "that", "once"."""
    for child in verb.children:
        opens = child.dep_ == "mark" or (
            child.dep_ == "advmod" and child.lower_ in ("once", "provided", "if")
        )
        if opens and child.i < verb.i:
            return child
    return None


def is_infinitive(verb: Token) -> bool:
    """Whether ``verb`` is an infinitive with "to", a passive one included, or a bare base form."""
    aux = auxiliaries(verb)
    return any(a.lower_ == "to" for a in aux) or (
        verb.tag_ == "VB" and not any(a.tag_ == "MD" or a.lemma_ in ("do", "have") for a in aux)
    )


def own_verdict(verb: Token, words: StatusWords) -> Verdict | None:
    """What the verb's own form says; ``None`` for an infinitive or gerund, which its governor decides."""
    aux = auxiliaries(verb)
    lowers = [a.lower_ for a in aux]
    neg = negation(verb)
    modal = next((a for a in aux if a.tag_ == "MD" or a.lower_ in ("'ll", "’ll")), None)
    if modal is not None:
        return _modal_verdict(verb, modal, neg, lowers, words)
    bare = verb.tag_ == "VB" and not aux and verb.lower_ not in words.sets["past_forms"]
    if "to" in lowers or bare:
        return Verdict("denied", "negated", (neg,)) if neg is not None else None
    if neg is not None:
        return Verdict("denied", "negated", (neg,))
    found = (
        _progressive(verb, aux, lowers, words) if verb.tag_ == "VBG" else _finite(verb, aux, lowers, words)
    )
    if found is not None and any(c.lower_ in HEDGES for c in verb.children):
        return Verdict("possible", "hedged", found.tokens)
    return found


def _modal_verdict(
    verb: Token, modal: Token, neg: Token | None, lowers: list[str], words: StatusWords
) -> Verdict:
    word = modal.lower_
    status = words.modals.get(word, "possible")
    perfect = "have" in lowers and verb.tag_ == "VBN"
    if perfect and word in ("would", "should", "could", "ought", "'d"):
        return Verdict("denied", "counterfactual", (modal,))
    if perfect and word in ("might",) and _contrasted(verb):
        return Verdict("denied", "counterfactual", (modal,))
    if neg is not None:
        hedged = word in ("may", "might")
        return Verdict("possible" if hedged else "denied", "modal-negated", (modal, neg))
    if word in ("could", "might") and _before_it(verb):
        return Verdict("denied", "before-it-could", (modal,))
    if status == "planned" and _if_at_all(verb):
        status = "possible"
    if status == "planned" and any(
        c.lower_ in HEDGES or c.lower_ in ("likely", "probably") for c in verb.children
    ):
        status = "possible"
    return Verdict(status, f"modal-{word.strip(chr(39))}", (modal,))


def _if_at_all(verb: Token) -> bool:
    """ "will meet, if at all, in October"."""
    doc = verb.doc
    return any(
        doc[i].lower_ == "if" and doc[i + 1].lower_ in ("at", "ever")
        for i in range(verb.i + 1, min(verb.i + 4, len(doc) - 1))
    )


def _before_it(verb: Token) -> bool:
    """ "before the accord could be signed": it was not."""
    mark = clause_mark(verb)
    return mark is not None and mark.lower_ == "before"


def _contrasted(verb: Token) -> bool:
    return any(c.dep_ == "cc" and c.lower_ == "but" for c in verb.children)


def _progressive(verb: Token, aux: list[Token], lowers: list[str], words: StatusWords) -> Verdict | None:
    if not aux:
        return None
    if any(a in PAST for a in lowers):
        return Verdict("happened", "past-progressive", tuple(aux))
    if any(a in PERFECT - {"'s", "’s"} for a in lowers):
        return Verdict("ongoing", "perfect-progressive", tuple(aux))
    if _future_time(verb) or verb.lemma_ in words.sets["coming"]:
        return Verdict("planned", "progressive-future", tuple(aux))
    done = verb.lemma_ in words.sets["declared_now"]  # "Kenya is proposing a truce"
    return Verdict("happened" if done else "ongoing", "progressive", tuple(aux))


def _future_time(verb: Token) -> bool:
    """ "is meeting the emir tomorrow", "is leaving on Sunday"."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.lower_ in ("tomorrow", "tonight") or (
            child.dep_ == "npadvmod" and child.left_edge.lower_ == "next"
        ):
            return True
        if child.dep_ == "prep" and child.lower_ == "on" and any(c.lower_ in DAYS for c in child.children):
            return True
    return False


def _day_named_ahead(verb: Token) -> bool:
    """ "travels to Quito tomorrow", "meets him next week"; a mere weekday may be the day of a caption."""
    return any(
        c.i > verb.i and (c.lower_ == "tomorrow" or (c.dep_ == "npadvmod" and c.left_edge.lower_ == "next"))
        for c in verb.children
    )


def _finite(verb: Token, aux: list[Token], lowers: list[str], words: StatusWords) -> Verdict | None:
    tag = verb.tag_
    if verb.lower_ in words.sets["past_forms"] and not aux:
        return Verdict("happened", "past", ())
    if (
        "being" in lowers
        and not any(a in FINITE for a in lowers)
        and verb.dep_ in ("pcomp", "pobj", "xcomp", "ccomp")
    ):
        return None  # "would lead to sanctions being reimposed"
    if tag == "VBD" or any(a in PAST for a in lowers):
        going = tag == "VBN" and "being" in lowers  # "said that the town was being shelled"
        return Verdict("happened", "past-progressive" if going else "past", tuple(aux))
    if any(a in PERFECT for a in lowers):
        lasting = any(c.lower_ == "consistently" for c in verb.children) or (
            verb.lemma_.lower() in words.sets["standing"]
            and any(
                goes_on(c, words) for c in verb.children if c.i > verb.i or c.lower_ in ("long", "always")
            )
        )
        return Verdict("ongoing" if lasting else "happened", "perfect", tuple(aux))
    if tag == "VBN" and not aux:
        return Verdict("happened", "participle", ())
    if tag in ("VBZ", "VBP") and not aux and verb.dep_ != "relcl" and _day_named_ahead(verb):
        return Verdict("planned", "present-future", ())
    if (
        tag in ("VBZ", "VBP")
        and not aux
        and (
            verb.lemma_.lower() not in words.sets["standing"]
            or (verb.lemma_ in words.sets["counted"] and so_many(verb, words))
        )
        and verb.dep_ != "relcl"
    ):
        return Verdict("happened", "present-act", ())
    if done_at_one_stroke(verb, lowers, words):
        return Verdict("happened", "present-result", tuple(aux))
    if tag in ("VBZ", "VBP") or any(a in PRESENT for a in lowers):
        return Verdict("ongoing", "present", tuple(aux))
    return None
