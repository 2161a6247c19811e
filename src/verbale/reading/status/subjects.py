"""What is told of a noun as the subject of a verb: raised, guessed, told ahead."""

from spacy.tokens import Token

from verbale.reading.status.lays import Reader
from verbale.reading.status.verdict import Verdict

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
RAISING = frozenset({"have", "need", "seem", "appear", "come", "get", "start", "begin", "continue"})
#: What may be to come after "is to", "has yet to".
TO_COME = frozenset(
    {"follow", "come", "begin", "start", "take", "happen", "resume", "materialise", "materialize", "arrive"}
)


def it_takes(verb: Token) -> bool:
    """ "it would take a withdrawal to bring them to the table"."""
    return any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.children)


def raised(verb: Token) -> Token:
    """ "had to be cancelled", "is to follow": the verb of which a raising verb's subject is the subject."""
    if verb.lemma_ in RAISING or verb.lemma_ == "be":
        for child in verb.children:
            if child.dep_ == "xcomp" and any(c.lower_ == "to" for c in child.children):
                passive = verb.lemma_ != "be" and any(c.dep_ == "auxpass" for c in child.children)
                if passive or child.lemma_ in TO_COME or verb.lemma_ == "be":
                    return child
    return verb


def looked_back_on(verb: Token, matrix: Verdict) -> bool:
    """ "may have", "must have" with a participle: what is guessed of something that was there."""
    return (
        matrix.rule in ("modal-may", "modal-might", "modal-must")
        and (verb.tag_ == "VBN" or verb.lemma_ == "be")
        and any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children)
        and not any(c.dep_ == "auxpass" for c in verb.children)
    )


def told_ahead(reader: Reader, noun: Token, matrix: Verdict) -> Verdict | None:
    """What a thing will do says little of it: "a strike would raise prices" is possible, "the deal will help" there."""
    if matrix.rule == "modal-will" and noun.lemma_.lower() in reader.words.sets["meetings"]:
        return Verdict("planned", f"subject-{matrix.rule}", matrix.tokens)
    if matrix.rule == "modal-would" and (not is_definite(noun) or _of_something(noun)):
        return Verdict("possible", f"subject-{matrix.rule}", matrix.tokens)
    return None


def _of_something(noun: Token) -> bool:
    """ "the capture of the city would …": a deed named with what it is done to, and no more told of it."""
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in noun.children)


def is_definite(noun: Token) -> bool:
    return any(c.lower_ in DEFINITE or c.dep_ == "poss" for c in noun.children if c.i < noun.i)
