"""What each day has going for it as the day of publication."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

#: The widest interval that still is a date, in days.
WIDEST = 7


@dataclass
class Board:
    """``points`` for every day from ``first`` to ``last``; ``told`` is the part that facts gave."""

    first: date
    last: date
    points: NDArray[np.float64] = field(init=False)
    told: NDArray[np.float64] = field(init=False)

    def __post_init__(self) -> None:
        self.points = np.zeros((self.last - self.first).days + 1)
        self.told = np.zeros_like(self.points)

    def _slice(self, start: date, end: date) -> slice:
        low = max(0, (start - self.first).days)
        return slice(low, max(low, (end - self.first).days + 1))

    def give(self, start: date, end: date, points: float) -> None:
        """``points`` for every day from ``start`` to ``end``, both included."""
        self.points[self._slice(start, end)] += points

    def before(self, day: date, points: float) -> None:
        """``points`` for every day before ``day``."""
        self.give(self.first, day - timedelta(days=1), points)

    def after(self, day: date, points: float) -> None:
        """``points`` for every day after ``day``."""
        self.give(day + timedelta(days=1), self.last, points)

    def best_of(self, windows: list[tuple[date, date, float]]) -> None:
        """Alternatives: each day gets the most that one of the windows gives it, not their sum."""
        most = np.zeros_like(self.points)
        for start, end, points in windows:
            part = self._slice(start, end)
            np.maximum(most[part], points, out=most[part])
        self.points += most
        self.told += most

    def has_news(self, start: date, end: date) -> bool:
        """Whether something told points to a day from ``start`` to ``end``, not only away from others."""
        return bool(self.told[self._slice(start, end)].any())

    def short_of_best(self, start: date, end: date) -> float:
        """How many points the best day from ``start`` to ``end`` has less than the best of all."""
        part = self.points[self._slice(start, end)]
        return float(self.points.max() - part.max()) if part.size else 0.0

    def winner(self, slack: float, margin: float) -> tuple[date, date, float] | None:
        """The stretch of best days and its points; ``None`` if it is too wide, or another one is as good.

        Days within ``slack`` of the best belong to the stretch while it stays within a week. Another stretch is one
        whose days lie more than ``WIDEST`` from it and come within ``margin``.
        """
        top = float(self.points.max())
        best = np.flatnonzero(self.points > top - 0.01)
        if best[-1] - best[0] >= WIDEST:
            return None
        low, high = int(best[0]), int(best[-1])
        for level in np.unique(self.points[self.points > top - slack])[::-1]:
            near = np.flatnonzero(self.points >= level)
            near = near[(near > high - WIDEST) & (near < low + WIDEST)]
            if near[-1] - near[0] >= WIDEST:
                break
            low, high = int(near[0]), int(near[-1])
        rivals = np.flatnonzero(self.points > top - margin)
        if rivals[0] < low - WIDEST or rivals[-1] > high + WIDEST:
            return None
        return self.first + timedelta(days=low), self.first + timedelta(days=high), top
