"""Whether an act is about a fight."""

from verbale.reading.events.find import Act
from verbale.reading.events.words import words
from verbale.reading.syntax import children

#: How many words of a noun's phrase tell what it is about.
WORDS_OF_MATTER = 8


def about_fighting(act: Act) -> bool:
    """Whether the act's words, or what it acts on, speak of a fight: its sides are then those who fight."""
    token = act.token
    left, right = token.left_edge.i, min(token.right_edge.i, token.i + WORDS_OF_MATTER)
    near = (
        token.doc[max(left, token.i - WORDS_OF_MATTER) : right + 1] if act.entry.pos == "noun" else act.tokens
    )
    if any(t.lower_ in words("trading") for t in (*act.tokens, *children(token, "compound", "amod"))):
        return False  # "a trade truce"
    beside = children(token, "compound", "amod", "dobj", "nsubjpass", "nmod")
    return any(t.lemma_.lower() in words("fighting") for t in (*near, *beside))
