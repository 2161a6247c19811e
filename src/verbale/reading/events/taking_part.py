"""Who takes part in talks that are not the object of a light verb: "agreed to talks", "due at the summit"."""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.events.words import words
from verbale.reading.syntax import children, is_verb, objects, subject

#: Words that lead from who takes part to what he takes part in.
_INTO = frozenset({"in", "at", "into", "during", "after", "following", "for", "to", "from", "on"})


#: Those that tell of talks beside what their subject does: "after a call with Ruiz, Soto lifted the ban".
_BESIDE = frozenset({"after", "following", "during", "before"})


def _stage(noun: Token) -> Token:
    """The preposition that ``noun`` stands after, over a part of it: "on the sidelines of the summit"."""
    prep = noun.head
    if noun.dep_ == "pobj" and prep.lower_ == "of" and prep.head.lemma_.lower() in words("stages"):
        noun, prep = prep.head, prep.head.head
    return prep if noun.dep_ == "pobj" else noun


def partakers(noun: Token) -> Iterator[tuple[Token, str]]:
    """Who takes part in talks that are not the object of a light verb: "agreed to talks", "due at the summit"."""
    head = noun.head
    if noun.dep_ == "xcomp" and is_verb(head) and children(noun, "aux"):
        link, above = "to", head  # "agreed to talks", the noun taken for a verb
    else:
        stage = _stage(noun)
        link, above = stage.lower_, stage.head
        if stage.dep_ != "prep" or link not in _INTO:
            return
        if link == "on" and children(noun, "poss"):
            return  # "met him on his trip"
        if link == "on" and above.pos_ == "PROPN":  # "Ruiz, on a visit to Rome, said"
            yield above, "subject-on"
            return
    if above.lemma_.lower() in words("about to take part"):
        above = above if is_verb(above) else above.head
    elif link in _BESIDE and children(noun, "prep") and not children(noun, "poss"):
        if above.dep_ == "nsubj":  # "Ruiz, after a visit to Rome, said"
            yield above, f"subject-{link}"
            return
    elif not (link == "in" and above.lemma_ == "be") and above.lemma_.lower() not in words("taking part"):
        return
    who = subject(above) if is_verb(above) else None
    if who is not None:
        yield who, f"subject-{link}"
    if is_verb(above) and above.lemma_.lower() in words("inviting"):
        yield from ((t, f"subject-{link}") for t in objects(above))
