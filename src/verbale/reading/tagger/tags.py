"""What the tagger says of a text, asked by offset."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from verbale.reading.tagger.labels import FIRST_FLAG, FIRST_STATUS, FLAGS, KINDS, STATUSES

_COLUMN = {name: FIRST_FLAG + n for n, name in enumerate(FLAGS)}
_KIND = {name: n for n, name in enumerate(KINDS)}
#: Words that are at least so likely of an act make one run with their neighbours.
_INSIDE = 0.35


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words that the tagger takes for one act: offsets, type, and how likely it is any act."""

    start: int
    end: int
    type: str
    sure: float


@dataclass(frozen=True, slots=True)
class Tags:
    """Probabilities for each word: its offsets and a row of columns (`verbale.reading.tagger.labels`)."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    rows: NDArray[np.float32]

    def words(self, start: int, end: int) -> slice:
        """The words that begin or lie in ``[start, end)``."""
        return slice(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def act(self, start: int, end: int) -> float:
        """How likely the words name any act: of the likeliest word."""
        rows = self.rows[self.words(start, end), 0]
        return 1.0 - float(rows.min()) if len(rows) else 0.0

    def kinds(self, start: int, end: int) -> dict[str, float]:
        """How likely each type is, of the likeliest word."""
        rows = self.rows[self.words(start, end), :FIRST_STATUS]
        if not len(rows):
            return dict.fromkeys(KINDS[1:], 0.0)
        best = rows[rows[:, 0].argmin()]
        return {name: float(best[n]) for name, n in _KIND.items() if name}

    def statuses(self, start: int, end: int) -> dict[str, float]:
        """How likely each status of the act named there is, of the word that is likeliest to name it."""
        rows = self.rows[self.words(start, end)]
        if not len(rows):
            return dict.fromkeys(STATUSES, 1 / len(STATUSES))
        best = rows[rows[:, 0].argmin(), FIRST_STATUS:FIRST_FLAG]
        return {name: float(p) for name, p in zip(STATUSES, best, strict=True)}

    def mean(self, start: int, end: int, flag: str) -> float:
        """The mean of a flag over words."""
        rows = self.rows[self.words(start, end), _COLUMN[flag]]
        return float(rows.mean()) if len(rows) else 0.0

    def most(self, start: int, end: int, flag: str) -> float:
        """The highest of a flag over words."""
        rows = self.rows[self.words(start, end), _COLUMN[flag]]
        return float(rows.max()) if len(rows) else 0.0

    def stretches(self, flag: str, least: float) -> Iterator[tuple[int, int]]:
        """Offsets of runs of words whose ``flag`` is at least ``least``."""
        inside = self.rows[:, _COLUMN[flag]] >= least
        first = -1
        for n, yes in enumerate([*inside.tolist(), False]):
            if yes and first < 0:
                first = n
            elif not yes and first >= 0:
                yield self.starts[first], self.ends[n - 1]
                first = -1

    def runs(self, least: float) -> Iterator[Run]:
        """Runs of words taken for acts of one type, the likeliest word at least ``least``."""
        sure = 1.0 - self.rows[:, 0]
        best = self.rows[:, 1:FIRST_STATUS].argmax(axis=1) + 1
        inside = min(least, _INSIDE)
        n = 0
        while n < len(sure):
            if sure[n] < inside:
                n += 1
                continue
            first = n
            while n < len(sure) and sure[n] >= inside and best[n] == best[first]:
                n += 1
            top = float(sure[first:n].max())
            if top >= least:
                yield Run(self.starts[first], self.ends[n - 1], KINDS[int(best[first])], top)
