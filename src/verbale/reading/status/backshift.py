"""The tense of what is told: "said that it was sending arms" tells of what was going on as it was said."""

from spacy.tokens import Token

from verbale.reading.status.lays import Reader
from verbale.reading.status.verbs import clause_mark
from verbale.reading.syntax import is_verb

DATED = frozenset({"DATE", "TIME"})
#: Further verbs of telling, by which a thing that was going on went on as it was told.
TELLING = frozenset({"acknowledge", "admit", "confirm", "reveal", "write"})


def backshifted(reader: Reader, verb: Token) -> bool:
    """ "said that it was sending arms": after a saying in the past, what was going on as it was said.

    A day of its own ("said that it was meeting him on Monday") makes it an act of that day.
    """
    head = _teller(verb)
    told = head is not None and (
        head.tag_ in ("VBD", "VBN") or (head.tag_ == "VBG" and head.head.tag_ == "VBD")
    )
    if head is None or not told or head.lemma_.lower() not in reader.words.sets["saying"] | TELLING:
        return False
    if any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in verb.children):
        return False  # "said it was suspending the talks" does so by saying it
    return not any(c.ent_type_ in DATED or c.dep_ == "npadvmod" for c in verb.subtree)


def _teller(verb: Token) -> Token | None:
    """The verb whose content clause ``verb`` stands in, be it under a "because" or joined to another."""
    node = verb
    while node.dep_ in ("advcl", "conj") and is_verb(node.head):
        node = node.head
    if node.dep_ == "ccomp":
        return node.head
    if (
        node.dep_ == "ROOT" and clause_mark(node) is not None
    ):  # "the paper reported, citing officials, that it was"
        return next((c for c in node.children if c.dep_ == "ccomp" and c.i < node.i), None)
    return None
