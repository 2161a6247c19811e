"""The status a verb has by itself: its modals, negation, tense and the clause it heads."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.reading.status.words import StatusWords
from verbale.reading.syntax import is_verb

NEGATIVE_SUBJECTS = frozenset({"nobody", "none", "nothing", "neither", "noone"})
NEGATIVE_DETERMINERS = frozenset({"no", "neither"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nor"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, the rule that gave it and the tokens it rests on."""

    status: str
    rule: str
    tokens: tuple[Token, ...] = ()


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
    same_form = verb.tag_ == first.tag_ or {verb.tag_, first.tag_} <= {"VBN", "VBD"} or verb.tag_ == "VB"
    return same_form and verb.tag_ not in ("VBZ", "VBP")


def negation(verb: Token) -> Token | None:
    """The word that negates ``verb``: "not", "never", or a subject or object with "no"."""
    for child in verb.children:
        if child.dep_ == "neg" and child.lower_ in NEGATIONS:
            if _not_only(child):
                continue
            return child
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr"):
            if child.lower_ in NEGATIVE_SUBJECTS:
                return child
            for det in child.children:
                if det.dep_ in ("det", "neg") and det.lower_ in NEGATIVE_DETERMINERS and child.dep_ != "attr":
                    return det
        if child.dep_ in ("advmod", "preconj") and child.lower_ in ("neither", "never", "nor", "hardly", "barely"):
            return child
    if verb.dep_ == "conj" and is_verb(verb.head) and _shares(verb) and verb.tag_ == "VB":
        return negation(verb.head)
    return None


def _not_only(neg: Token) -> bool:
    doc = neg.doc
    return neg.i + 1 < len(doc) and doc[neg.i + 1].lower_ in ("only", "just", "merely", "least")


def conditional_clause(verb: Token, words: StatusWords) -> Token | None:
    """The mark ("if", "unless") of a condition that hangs on ``verb``."""
    for child in verb.children:
        if child.dep_ == "advcl" and is_verb(child):
            mark = clause_mark(child)
            if mark is not None and mark.lower_ in words.condition_marks:
                return mark
    return None


def clause_mark(verb: Token) -> Token | None:
    """The conjunction that opens the clause of ``verb``: "if", "whether", "that", "once"."""
    for child in verb.children:
        if child.dep_ in ("mark", "advmod") and child.i < verb.i and child.dep_ == "mark":
            return child
        if child.dep_ == "advmod" and child.lower_ in ("once", "provided", "if"):
            return child
    return None


def own_verdict(verb: Token, words: StatusWords) -> Verdict | None:
    """What the verb's own form says; ``None`` for an infinitive or gerund, which its governor decides."""
    aux = auxiliaries(verb)
    lowers = [a.lower_ for a in aux]
    neg = negation(verb)
    modal = next((a for a in aux if a.tag_ == "MD" or a.lower_ in ("'ll", "’ll", "'d")), None)
    if modal is not None:
        return _modal_verdict(verb, modal, neg, lowers, words)
    if "to" in lowers or (verb.tag_ == "VB" and not aux):
        return _bare(verb, neg, lowers)
    if neg is not None:
        return Verdict("denied", "negated", (neg,))
    if verb.tag_ == "VBG":
        return _progressive(verb, aux, lowers)
    return _finite(verb, aux, lowers)


def _bare(verb: Token, neg: Token | None, lowers: list[str]) -> Verdict | None:
    if neg is not None:
        return Verdict("denied", "negated", (neg,))
    if "do" in lowers or "does" in lowers:
        return Verdict("ongoing", "present", ())
    if "did" in lowers:
        return Verdict("happened", "past", ())
    return None


def _modal_verdict(verb: Token, modal: Token, neg: Token | None, lowers: list[str], words: StatusWords) -> Verdict:
    word = modal.lower_
    status = words.modals.get(word, "possible")
    perfect = "have" in lowers and verb.tag_ == "VBN"
    if perfect and word in ("would", "should", "could", "ought", "'d"):
        return Verdict("denied", "counterfactual", (modal,))
    if neg is not None:
        hedge = word in ("may", "might") or (word == "should")
        return Verdict("possible" if hedge and word != "should" else "denied", "modal-negated", (modal, neg))
    mark = conditional_clause(verb, words)
    if mark is not None and status in ("planned", "possible", "proposed"):
        return Verdict("conditional", "depends-on-if", (mark, modal))
    return Verdict(status, f"modal-{word.strip(chr(39))}", (modal,))


def _progressive(verb: Token, aux: list[Token], lowers: list[str]) -> Verdict | None:
    if not aux:
        return None
    if any(a in ("was", "were", "had") for a in lowers):
        return Verdict("happened", "past-progressive", tuple(aux))
    return Verdict("ongoing", "progressive", tuple(aux))


def _finite(verb: Token, aux: list[Token], lowers: list[str]) -> Verdict | None:
    if verb.tag_ == "VBD" or any(a in ("was", "were", "had", "did") for a in lowers):
        return Verdict("happened", "past", tuple(aux))
    if any(a in ("has", "have", "'ve", "’ve", "'s", "’s") for a in lowers):
        return Verdict("happened", "perfect", tuple(aux))
    if verb.tag_ == "VBN" and not aux:
        return Verdict("happened", "participle", ())
    if verb.tag_ in ("VBZ", "VBP") or any(a in ("is", "are", "being", "'re", "’re", "am") for a in lowers):
        return Verdict("ongoing", "present", tuple(aux))
    return None


def siblings_above(verb: Token) -> Iterator[Token]:
    """The verbs above ``verb`` in the tree, nearest first."""
    node = verb
    while node.head is not node:
        node = node.head
        if is_verb(node):
            yield node
