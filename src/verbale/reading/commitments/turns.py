"""Fixed turns that demand: "it is time to", "has a duty to", "it better stop", "Stop the shelling"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from verbale.reading.commitments.bond import SPEAKER, Bond, infinitive, own_subject
from verbale.reading.commitments.clause import clause_tokens
from verbale.reading.commitments.frame import supposed
from verbale.reading.commitments.words import binding_words
from verbale.reading.status.verbs import negation
from verbale.reading.syntax import children

NECESSARY = frozenset(
    {
        "necessary",
        "essential",
        "imperative",
        "vital",
        "crucial",
        "important",
        "time",
        "impossible",
        "possible",
        "unacceptable",
    }
)
DUTIES = frozenset({"responsibility", "duty", "obligation"})
PLANS = frozenset({"plan", "intention", "intent", "desire", "wish", "ambition"})
AIMS = frozenset(
    {"goal", "task", "priority", "intent", "intention", "aim", "objective", "job", "purpose", "mission"}
)
IDLE = frozenset(
    {
        "let",
        "look",
        "see",
        "say",
        "thank",
        "note",
        "listen",
        "remember",
        "imagine",
        "read",
        "click",
        "follow",
        "subscribe",
        "please",
        "sign",
        "watch",
        "get",
        "go",
        "tell",
        "wait",
        "come",
        "guess",
        "believe",
        "hear",
        "ask",
    }
)


def necessary(word: Token) -> Iterator[Bond]:
    """ "It is time for Oslo to act", "it is necessary to …", "it is not possible to …"."""
    verb = word.head
    if (
        verb.lemma_ != "be"
        or word.dep_ not in ("acomp", "attr")
        or supposed(verb)
        or verb.sent[-1].text == "?"
    ):
        return
    who = own_subject(verb)
    if who is None or who.lower_ != "it":
        return
    clause = next(
        (
            c
            for c in [*verb.children, *word.children]
            if c.i > word.i
            and c.dep_ in ("xcomp", "ccomp", "advcl", "acl", "csubj", "relcl")
            and infinitive(c)
        ),
        None,
    )
    if clause is None:
        return
    refused = word.lower_ in ("impossible", "unacceptable") or (
        word.lower_ == "possible" and negation(verb) is not None
    )
    if word.lower_ == "possible" and not refused:
        return
    if refused and clause.lemma_ not in binding_words().lists["refusable"]:
        return  # "it was impossible to find them"
    if not refused and (negation(verb) is not None or word.lower_ == "important"):
        return
    bound = own_subject(clause) or next(
        (t for p in children(word, "prep") if p.lower_ == "for" for t in children(p, "pobj")), None
    )
    yield Bond(
        word,
        clause,
        clause_tokens(verb),
        "refusal" if refused else "demand",
        None,
        bound,
        f"it-is-{word.lower_}",
        SPEAKER,
    )


def come(verb: Token) -> Iterator[Bond]:
    """ "The time has come for Oslo to sign"."""
    who = own_subject(verb)
    if who is None or who.lemma_ != "time" or supposed(verb) or negation(verb) is not None:
        return
    below = [*verb.children, *who.children, *(c for p in children(verb, "prep") for c in p.children)]
    clause = next((c for c in below if c.i > verb.i and c.tag_ == "VB" and infinitive(c)), None)
    if clause is not None:
        bound = own_subject(clause) or next(
            (t for p in children(verb, "prep") if p.lower_ == "for" for t in children(p, "pobj")), None
        )
        yield Bond(verb, clause, clause_tokens(verb), "demand", None, bound, "time-come", SPEAKER)


def let_us(verb: Token) -> Iterator[Bond]:
    """ "Let us honour the pact": what one asks of all, oneself among them."""
    clause = next((c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.tag_ == "VB"), None)
    if clause is None or verb.tag_ != "VB" or verb.i + 1 >= clause.i or clause.lemma_ in LIGHT:
        return
    if verb.nbor().lower_ in ("us", "'s", "’s") and own_subject(verb) is None:
        yield Bond(verb, clause, clause_tokens(verb), "demand", None, None, "let-us", SPEAKER)


#: "Let's see", "let us say": nothing is asked.
LIGHT = IDLE | {
    "be",
    "have",
    "hope",
    "face",
    "talk",
    "start",
    "begin",
    "take",
    "do",
    "put",
    "make",
    "pray",
    "call",
    "know",
}


def duty(noun: Token) -> Iterator[Bond]:
    """ "Oslo has a responsibility to act", "the goal must be to act"."""
    verb = noun.head
    clause = next((c for c in noun.children if c.dep_ in ("acl", "relcl") and infinitive(c)), None)
    if (
        noun.dep_ == "dobj"
        and verb.lemma_ == "have"
        and clause is not None
        and own_subject(verb) is not None
        and negation(verb) is None
    ):
        yield Bond(noun, clause, clause_tokens(verb), "demand", None, own_subject(verb), "duty", SPEAKER)


def no_plan(noun: Token) -> Iterator[Bond]:
    """ "Oslo has no plans to leave the union": a refusal."""
    verb = noun.head
    clause = next((c for c in noun.children if c.dep_ in ("acl", "relcl") and infinitive(c)), None)
    none = any(c.dep_ == "det" and c.lower_ == "no" for c in noun.children)
    if noun.dep_ != "dobj" or verb.lemma_ != "have" or clause is None or own_subject(verb) is None:
        return
    if noun.lemma_ == "plan" and noun.tag_ == "NN":
        return  # "has no plan to": that nothing was thought out is blame
    if (none or negation(verb) is not None) and not supposed(verb):
        yield Bond(noun, clause, clause_tokens(verb), "refusal", own_subject(verb), None, "no-plan", SPEAKER)


def aim(noun: Token) -> Iterator[Bond]:
    """ "Our aim is to end the shelling": what one means to do, in one's own words."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP") or supposed(verb):
        return
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    clause = next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "acl") and infinitive(c)), None)
    if owner is None or owner.lower_ not in ("our", "my") or clause is None or negation(verb) is not None:
        return
    yield Bond(noun, clause, clause_tokens(verb), "pledge", owner, None, "aim", SPEAKER)


def better(word: Token) -> Iterator[Bond]:
    """ "They better stop", "had better stop"."""
    verb = word.head
    if (
        word.dep_ in ("advmod", "aux")
        and word.i < verb.i
        and verb.tag_ in ("VB", "VBP", "VBZ")
        and own_subject(verb) is not None
    ):
        yield Bond(word, verb, clause_tokens(verb), "demand", None, own_subject(verb), "had-better", SPEAKER)


def imperative(sent: Span) -> Iterator[Bond]:
    """A bare verb without a subject, as the sentence or as what somebody is quoted with."""
    root = sent.root
    if sent[-1].text == "?":
        return
    for verb in (root, *(c for c in root.children if c.dep_ == "ccomp")):
        if verb.tag_ == "VB" and verb.pos_ == "VERB" and verb.lemma_.lower() not in IDLE and _bare(verb):
            yield Bond(verb, verb, clause_tokens(verb), "demand", None, None, "imperative", SPEAKER)


def _bare(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") or (
            child.dep_ == "aux" and child.lower_ != "do"
        ):
            return False
        if child.i < verb.i and child.dep_ not in ("punct", "neg", "aux", "advmod", "intj", "dep"):
            return False
    return True
