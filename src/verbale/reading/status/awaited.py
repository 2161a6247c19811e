"""What an act waits for: any attack, the moment something ends, when the ground is safe."""

from spacy.tokens import Token

from verbale.reading.status.words import StatusWords

#: What is done at a time appointed: "will sign when they meet".
APPOINTED = frozenset(
    {
        "meet",
        "visit",
        "travel",
        "arrive",
        "come",
        "gather",
        "return",
        "speak",
        "begin",
        "start",
        "open",
        "take",
        "convene",
    }
)


def in_answer(prep: Token, verb: Token, words: StatusWords) -> Token | None:
    """ "would respond to any attack", and at the head of the sentence "without a deal"."""
    noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if noun is None:
        return None
    if prep.lower_ == "without":
        missing = words.default_noun.get(noun.lemma_.lower()) == "possible"
        return prep if missing and prep.i < verb.i else None
    return prep if prep.lower_ in ("to", "against") and answered(noun, verb, words) else None


def the_moment(noun: Token) -> Token | None:
    """ "will stop the moment the siege ends"."""
    if noun.lower_ not in ("moment", "minute", "instant"):
        return None
    return next((c for c in noun.children if c.dep_ in ("relcl", "acl")), None)


def any_hostile(noun: Token, words: StatusWords) -> bool:
    """ "any attack", "any attempt": such as may come."""
    return noun.lemma_.lower() in words.sets["hostile"] and any(c.lower_ == "any" for c in noun.children)


def answered(noun: Token, verb: Token, words: StatusWords) -> bool:
    """Whether ``noun`` is "any attack", of which it is told what will or would follow."""
    return any_hostile(noun, words) and any(
        c.lower_ in ("will", "would", "'ll", "’ll") for c in verb.children
    )


def awaited(clause: Token, verb: Token) -> bool:
    """ "will return when the ground is safe": in the present and without a day, so nobody knows when that is."""
    if not any(c.tag_ == "MD" or c.lower_ == "to" for c in verb.children if c.dep_ == "aux"):
        return False
    tense = next((c.tag_ for c in clause.children if c.dep_ in ("aux", "auxpass")), clause.tag_)
    if tense not in ("VBZ", "VBP") or clause.lemma_ in APPOINTED:
        return False
    return not any(t.ent_type_ in ("DATE", "TIME") for t in clause.subtree)
