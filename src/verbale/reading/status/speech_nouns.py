"""Nouns of speech: a proposal, a demand, a call for something, and what became of them."""

from spacy.tokens import Token

from verbale.reading.status.conditions import open_noun
from verbale.reading.status.kinds import modified
from verbale.reading.status.lays import Reader, link_of, verbal
from verbale.reading.status.verdict import Verdict, combine

#: Verbs so hedged that what is their object need not be there.
UNMADE = frozenset({"modal-would", "modal-could", "modal-may", "modal-might"})


def speech_act(reader: Reader, noun: Token, depth: int) -> Verdict:
    """A proposal or demand was made, whatever became of it; only one to come, missing or withdrawn was not."""
    own = modified(reader, noun, reader.words.modifiers)
    if own is not None and own.tokens[0].lower_ == "any" and _never_came(reader, noun, depth):
        return Verdict("denied", "not-any", own.tokens)
    if own is not None and own.status in ("denied", "planned", "possible", "ongoing"):
        return own
    head, link = link_of(noun)
    if link in ("toward", "towards"):
        return Verdict("possible", f"after-{link}", (head,))
    if not verbal(head):
        return Verdict("happened", "speech-act", (noun,))
    lemma = head.lemma_.lower()
    yet = _only_thought_of(reader, noun, head, link, depth)
    if yet is not None:
        return yet
    if link in ("dobj", "nsubjpass"):
        if lemma in reader.words.sets["taking_back"] or _off_the_table(head):
            matrix = reader.of(head, depth + 1)
            return (
                combine(Verdict("cancelled", f"under-{lemma}", (head,)), matrix)
                if matrix.held
                else Verdict("happened", "speech-act", (noun,))
            )
        if lemma in reader.words.sets["making"]:
            matrix = reader.of(head, depth + 1)
            return Verdict(matrix.status, f"made-{matrix.rule}", matrix.tokens)
    return Verdict("happened", "speech-act", (noun,))


def _only_thought_of(reader: Reader, noun: Token, verb: Token, link: str, depth: int) -> Verdict | None:
    """ "proposals might follow", "would consider a request": one that is yet to be made."""
    if link == "nsubj" and verb.lemma_ in reader.words.sets["arriving"]:
        matrix = reader.of(verb, depth + 1)
        return None if matrix.held else Verdict(matrix.status, f"subject-{matrix.rule}", matrix.tokens)
    if link == "dobj" and open_noun(noun):
        matrix = reader.of(verb, depth + 1)
        if matrix.rule in UNMADE:
            return Verdict("possible", f"object-{matrix.rule}", matrix.tokens)
    return None


def is_phone_call(noun: Token) -> bool:
    """A call by telephone, and not one for something."""
    if noun.lemma_.lower() != "call":
        return False
    for child in noun.children:
        if (child.dep_ == "prep" and child.lower_ in ("for", "on")) or (
            child.dep_ in ("acl", "relcl") and child.tag_ == "VB"
        ):
            return False
        if child.dep_ in ("prep", "compound") and child.lower_ in (
            "with",
            "between",
            "phone",
            "telephone",
            "video",
        ):
            return True
    return noun.tag_ == "NN"


def _off_the_table(verb: Token) -> bool:
    return verb.lemma_ == "take" and any(c.lower_ == "off" for c in verb.children)


def _never_came(reader: Reader, noun: Token, depth: int) -> bool:
    """ "did not receive any warnings": there was none."""
    head, link = link_of(noun)
    return link == "dobj" and verbal(head) and reader.of(head, depth + 1).status == "denied"
