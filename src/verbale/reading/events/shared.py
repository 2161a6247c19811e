"""What words that are joined have in common: "the calls and meetings between", "praised and thanked the envoy".

The parser hangs it on one of the two: what goes before on the first, what follows on either.
"""

from spacy.tokens import Token

from verbale.reading.syntax import after_preposition, children, is_passive, objects

#: How many words may stand between two that share what follows: "killing and illegal detention".
NEAR = 4
NOUNS = frozenset({"NOUN", "PROPN"})
#: What shows that a noun stands for itself.
OWN = ("prep", "poss", "agent", "relcl", "acl")


def shared_after(noun: Token, preposition: str) -> list[Token]:
    """The nouns after a preposition behind two joined nouns: both "killing and detention" are "of protesters"."""
    mate = _mate(noun)
    if mate is None or children(noun, *OWN):
        return []
    last = max(noun.i, mate.i)
    behind = [c for c in children(mate, "prep", "agent") if c.i > last and c.lower_ == preposition]
    return after_preposition(mate, preposition) if behind else []


def shared_owners(noun: Token) -> list[Token]:
    """Whose both joined nouns are: "Chad's threats and raids"."""
    mate = _mate(noun)
    own = children(noun, "poss", "det", "amod", "compound", "nummod")
    return children(mate, "poss") if mate is not None and mate.i < noun.i and not own else []


def shared_objects(verb: Token) -> list[Token]:
    """What two joined verbs are both done to: "praised and thanked the envoy"."""
    after = [c for c in verb.children if c.i > verb.i and c.dep_ not in ("cc", "conj", "punct", "advmod")]
    mates = [c for c in children(verb, "conj") if 0 < c.i - verb.i <= NEAR and c.tag_ == verb.tag_]
    if after or not mates or is_passive(verb):
        return []
    between = verb.doc[verb.i + 1 : mates[0].i]
    joined = all(t.dep_ in ("cc", "advmod") for t in between)
    return objects(mates[0]) if joined and not children(mates[0], "nsubj") else []


def _mate(noun: Token) -> Token | None:
    """The noun that ``noun`` is joined to with hardly a word between."""
    if noun.pos_ not in NOUNS:
        return None
    first = noun.head if noun.dep_ == "conj" else None
    mate = first if first is not None else next(iter(children(noun, "conj")), None)
    if mate is None or mate.tag_ != noun.tag_ or abs(mate.i - noun.i) > NEAR:
        return None
    between = noun.doc[min(noun.i, mate.i) + 1 : max(noun.i, mate.i)]
    return mate if all(t.dep_ in ("cc", "amod", "compound") for t in between) else None
