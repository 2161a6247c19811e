"""A second look: what the acts around an act take for their time says what it takes.

The first weights give every act of the article a share (a likelihood) for each of its candidates, by itself. Here
each candidate gets further features by the shares that other acts give it:

``round:none``   how likely the other acts of the article are to have a time at all.
``round:type``   the largest share that an act of the same type gives it; ``:sides`` one that has a side in common,
                 ``:word`` one of the same word.
``round:prev``   the share that the act before in the text gives it, how far that is and whether it is held; ``next``.
``round:all``    its part of all that the held acts give to times; ``round:sum`` how many acts that makes.

Shares are put in classes, so that each can have its own weight.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.model import HELD
from verbale.reading.events.dated.scene import Deed
from verbale.reading.times.placed import Days
from verbale.reading.weighing import PART, SHARE, Candidates, classed

#: Upper ends of the classes of the mean share of having a time, and of sums of shares.
MEAN = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
COARSE = (0.15, 0.3, 0.45, 0.6)
RARE = (0.05, 0.1, 0.2)
SUM = (0.2, 0.5, 1.0, 2.0, 4.0)
#: Sentences between two acts, beyond which it is all the same.
APART = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One act with its candidates and their features; the first candidate, ``None``, stands for no time."""

    deed: Deed
    candidates: Candidates


def second_look(rows: Sequence[Row], first: Sequence[Sequence[float]]) -> list[Row]:
    """``rows`` of one article in text order, with features by the shares ``first`` that all of them give."""
    around = Around(rows, first)
    return [
        Row(
            row.deed,
            tuple((days, features | set(around.of(n, days))) for days, features in row.candidates),
        )
        for n, row in enumerate(rows)
    ]


class Around:
    """The shares of one article's acts, prepared once."""

    def __init__(self, rows: Sequence[Row], first: Sequence[Sequence[float]]) -> None:
        self.deeds = [row.deed for row in rows]
        self.timed = [1.0 - shares[0] for shares in first]
        self.held = [d.event.status in HELD for d in self.deeds]
        self.by_days: list[dict[Days, float]] = []
        #: By days the acts that give them a share worth a class, in text order.
        self.takers: dict[Days, list[int]] = {}
        #: By days the shares of held acts added up.
        self.sums: dict[Days, float] = {}
        for n, (row, given) in enumerate(zip(rows, first, strict=True)):
            table = {days: p for (days, _), p in zip(row.candidates, given, strict=True) if days is not None}
            self.by_days.append(table)
            for days, p in table.items():
                if p > SHARE[0]:
                    self.takers.setdefault(days, []).append(n)
                if self.held[n]:
                    self.sums[days] = self.sums.get(days, 0.0) + p
        self.counts = {held: self.held.count(held) for held in (True, False)}
        self.means = {
            held: sum(t for t, h in zip(self.timed, self.held, strict=True) if h is held)
            for held in (True, False)
        }

    def of(self, n: int, days: Days | None) -> Iterator[str]:
        """The features of act ``n`` having ``days``."""
        if days is None:
            yield from self._none(n)
            return
        yield from self._alike(n, days)
        yield from self._beside(n, days)
        yield from self._mass(n, days)

    def _mean(self, n: int, held: bool) -> float | None:
        own = self.held[n] is held
        count = self.counts[held] - own
        return (self.means[held] - (self.timed[n] if own else 0.0)) / count if count else None

    def _none(self, n: int) -> Iterator[str]:
        state = self.deeds[n].state
        mean, rest = self._mean(n, True), self._mean(n, False)
        yield f"round:none:{classed(mean, MEAN)}"
        yield f"round:none:{classed(mean, COARSE)}:{state}"
        yield f"round:none:unheld:{classed(rest, RARE)}:{state}"

    def _alike(self, n: int, days: Days) -> Iterator[str]:
        deed = self.deeds[n]
        kind = sides = word = 0.0
        for other in self.takers.get(days, ()):
            their = self.deeds[other]
            if other == n or their.event.type != deed.event.type:
                continue
            share = self.by_days[other][days]
            kind = max(kind, share)
            if their.sides & deed.sides:
                sides = max(sides, share)
            if their.lemma == deed.lemma:
                word = max(word, share)
        yield f"round:type:{classed(kind, SHARE)}:{deed.state}"
        yield f"round:sides:{classed(sides, SHARE)}:{deed.state}"
        yield f"round:word:{classed(word, SHARE)}:{deed.state}"

    def _beside(self, n: int, days: Days) -> Iterator[str]:
        deed = self.deeds[n]
        for name, other in (("prev", n - 1), ("next", n + 1)):
            if not 0 <= other < len(self.deeds):
                continue
            their = self.deeds[other]
            apart = min(APART, abs(their.sentence - deed.sentence))
            share = classed(self.by_days[other].get(days, 0.0), SHARE)
            yield f"round:{name}:{share}:{apart}:{'held' if self.held[other] else 'not'}:{deed.state}"

    def _mass(self, n: int, days: Days) -> Iterator[str]:
        state = self.deeds[n].state
        own = self.held[n]
        given = self.sums.get(days, 0.0) - (self.by_days[n].get(days, 0.0) if own else 0.0)
        whole = self.means[True] - (self.timed[n] if own else 0.0)
        yield f"round:all:{classed(given / whole if whole > 0 else 0.0, PART)}:{state}"
        yield f"round:sum:{classed(given, SUM)}:{state}"
