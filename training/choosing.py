"""A conditional logit with a ridge: of an act's candidates the right one, by weights of named features.

Fitted by scipy's L-BFGS: no seed, no randomness, the same examples give the same weights every time.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

#: How far weights are held back, and how far those that say what the rules took.
RIDGE = 30.0
LIGHT = 0.5
PLAIN = re.compile(r"(?:none|rule:[^:]+|none:(?:held|ongoing|planned|maybe|denied))$")
SEEN_LEAST = 6
ROUNDS = 200
#: The fit is done when a round lowers the value by less than this part of it.
CLOSE = 1e-7

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """The features of the candidates of one act, and which of them are right; where none is, the first is."""

    candidates: tuple[frozenset[str], ...]
    right: tuple[bool, ...]


def fit(examples: Sequence[Example], ridge: float = RIDGE) -> dict[str, float]:
    """The weight of each feature, held back by ``ridge``; where several candidates are right, their sum counts."""
    counts: Counter[str] = Counter()
    for e in examples:
        counts.update(name for features in e.candidates for name in features)
    names = sorted(name for name, n in counts.items() if n >= SEEN_LEAST)
    w = lowest(Problem(examples, {name: n for n, name in enumerate(names)}, ridge))
    return {name: round(float(w[n]), 3) for n, name in enumerate(names)}


class Problem:
    """What is to be as low as possible: minus the log of the right candidates' share, and the ridge."""

    def __init__(self, examples: Sequence[Example], column: dict[str, int], ridge: float = RIDGE) -> None:
        rows = [[column[n] for n in sorted(f) if n in column] for c in examples for f in c.candidates]
        self.width = len(column)
        self.cols = np.array([i for row in rows for i in row], dtype=np.int64)
        self.row = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        self.height = len(rows)
        #: What few acts show is held back; the rules' own verdicts and the bare status hardly.
        self.ridge: Matrix = np.array([LIGHT if PLAIN.match(name) else ridge for name in column])
        self.good: Matrix = np.array([t for c in examples for t in _target(c)])
        sizes = [len(c.candidates) for c in examples]
        self.starts = np.cumsum([0, *sizes[:-1]])
        self.group = np.repeat(np.arange(len(examples)), sizes)

    def at(self, w: Matrix) -> tuple[float, Matrix]:
        """The value and the slope."""
        scores = np.bincount(self.row, w[self.cols], self.height)
        scores -= np.maximum.reduceat(scores, self.starts)[self.group]
        e = np.exp(scores)
        p = e / np.add.reduceat(e, self.starts)[self.group]
        share = np.add.reduceat(p * self.good, self.starts)
        q = p * self.good / share[self.group]
        slope = np.bincount(self.cols, (p - q)[self.row], self.width) + self.ridge * w
        return float(-np.log(share).sum() + (self.ridge * w) @ w / 2), slope


def lowest(problem: Problem) -> Matrix:
    """The weights at the lowest point."""
    start = np.zeros(problem.width)
    found = minimize(
        problem.at, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "ftol": CLOSE}
    )
    return np.asarray(found.x, dtype=np.float64)


def _target(example: Example) -> list[float]:
    """Which candidates are right; where none is, having no time is the least wrong."""
    if any(example.right):
        return [float(r) for r in example.right]
    return [1.0, *([0.0] * (len(example.right) - 1))]
