"""One act found in a text: its word, the entry that names it, and the words of its anchor."""

from dataclasses import dataclass

from spacy.tokens import Token

from verbale.reading.events.entries import Entry

#: How many tokens a phrase may be spread over: "called the whole thing off".
REACH = 6
#: How long an anchor that joins a verb and its event noun may get, in code points.
LONGEST_JOINED = 40


@dataclass(slots=True)
class Act:
    """A word that names an act, with the entry that says so.

    Attributes:
        token: the verb, or the head noun; tokens: all words of the phrase, in text order.
        light: the verb that merely carries an event noun ("held talks").
        thing: the event noun that the verb has taken in ("reached a deal").
    """

    token: Token
    entry: Entry
    tokens: tuple[Token, ...]
    light: Token | None = None
    thing: Token | None = None

    @property
    def edges(self) -> tuple[Token, Token]:
        """The first and last word of the anchor: the phrase with its near verb, or the head alone."""
        first, last = min(self.tokens, key=_position), max(self.tokens, key=_position)
        if last.i - first.i > len(self.tokens) + 1:
            return self.token, self.token
        other = self.light or self.thing
        if other is None or not first.i - REACH <= other.i <= last.i + REACH:
            return first, last
        joined = min(first, other, key=_position), max(last, other, key=_position)
        return joined if _length(*joined) <= LONGEST_JOINED else (first, last)


def _position(token: Token) -> int:
    return token.i


def _length(first: Token, last: Token) -> int:
    return last.idx + len(last) - first.idx
