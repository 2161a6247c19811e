"""What is done with an act as the object of a verb: halted, made a condition, made to hang on something."""

from spacy.tokens import Token

from verbale.reading.status.lays import Reader
from verbale.reading.status.verdict import Verdict, combine

HALTING = frozenset({"stop", "halt", "pause", "freeze", "cease"})


def stopped_flow(reader: Reader, noun: Token, verb: Token, depth: int) -> Verdict | None:
    """ "halted the delivery of shells": what was to come does not."""
    if verb.lemma_.lower() not in HALTING or noun.lemma_.lower() not in reader.words.sets["flows"]:
        return None
    matrix = reader.of(verb, depth + 1)
    return combine(Verdict("cancelled", f"under-{verb.lemma_}", (verb,)), matrix)


def made_to_hang(reader: Reader, noun: Token, verb: Token) -> bool:
    """ "linked further aid to reforms": of what is yet to come or comes in parts."""
    lemma = noun.lemma_.lower()
    coming = lemma in reader.words.sets["flows"] or reader.words.default_noun.get(lemma) == "possible"
    return (
        coming
        and verb.lemma_ in ("link", "tie", "condition", "peg")
        and any(c.dep_ == "prep" and c.lower_ in ("to", "on") for c in verb.children)
    )


def made_a_demand(reader: Reader, verb: Token) -> Verdict | None:
    """ "made the withdrawal a condition": named so, it is asked for."""
    for child in verb.children:
        if child.dep_ in ("oprd", "ccomp", "attr") and child.lemma_.lower() in (
            "condition",
            "demand",
            "priority",
            "precondition",
        ):
            return Verdict("proposed", f"made-a-{child.lemma_.lower()}", (verb, child))
    return None
