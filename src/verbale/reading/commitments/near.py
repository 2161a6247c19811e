"""The events of the reading by where they stand: the act that a word names, the acts within a clause."""

from bisect import bisect_left, bisect_right

from spacy.tokens import Token

from verbale.model import Event
from verbale.reading.commitments.bond import Bond
from verbale.reading.commitments.clause import extent
from verbale.reading.draft import Draft
from verbale.reading.syntax import is_verb, subject


class NearEvents:
    """The events of one draft, found by offset in logarithmic time."""

    def __init__(self, draft: Draft) -> None:
        self._events = sorted(draft.events, key=lambda e: (e.anchor.start, e.id))
        self._offsets = [e.anchor.start for e in self._events]
        self._starts = {e.anchor.start: e for e in reversed(self._events)}
        self._acts = {a.token.i for a in draft.acts}

    def at(self, token: Token) -> Event | None:
        """The event that ``token`` is the anchor of, or part of."""
        found = self._starts.get(token.idx)
        if found is not None or token.i not in self._acts:
            return found
        place = bisect_right(self._offsets, token.idx) - 1
        near = self._events[place] if place >= 0 else None
        return near if near is not None and token.idx < near.anchor.end else None

    def of(self, bond: Bond, start: int, end: int) -> Event | None:
        """The promised act: at the head, at its subject ("talks will be held"), else nearest in the clause."""
        found = self.at(bond.head)
        if found is None and is_verb(bond.head):
            thing = subject(bond.head)
            found = self.at(thing) if thing is not None and start <= thing.idx < end else None
        if found is not None:
            return found
        inside = self.inside(start, end)
        return next((e for e in inside if e.anchor.start >= bond.head.idx), inside[-1] if inside else None)

    def inside(self, start: int, end: int) -> list[Event]:
        """The events whose anchor starts between two offsets, in text order."""
        return self._events[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]

    def first_by(self, bond: Bond) -> list[str]:
        """Who does the first act within the terms of a paper."""
        start, end = extent(bond.tokens)
        return next((list(e.by) for e in self.inside(start, end) if e.by), [])
