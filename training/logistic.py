"""Ridge logistic regression over sparse named features, by Newton's method with conjugate gradients, in numpy.

No seed and no randomness: the same examples give the same weights every time.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
NEWTON_STEPS, GRADIENT_STEPS = 7, 25
#: Log odds beyond this are as good as sure.
SURE = 30.0


@dataclass(frozen=True, slots=True)
class Example:
    """Feature values by name, and whether it is one of those looked for."""

    features: dict[str, float]
    label: bool


class Sparse:
    """The examples as a sparse matrix: rows by their columns and values."""

    def __init__(self, examples: Sequence[Example], column: dict[str, int]) -> None:
        columns, values, rows = [], [], []
        for n, example in enumerate(examples):
            for name, value in example.features.items():
                k = column.get(name)
                if k is not None:
                    columns.append(k)
                    values.append(value)
                    rows.append(n)
        self.columns = np.array(columns, dtype=np.int64)
        self.values = np.array(values)
        self.rows = np.array(rows, dtype=np.int64)
        self.shape = (len(examples), len(column))

    def times(self, w: Vector) -> Vector:
        """``X w``."""
        return np.asarray(
            np.bincount(self.rows, self.values * w[self.columns], self.shape[0]), dtype=np.float64
        )

    def transposed_times(self, r: Vector) -> Vector:
        """``X' r``."""
        return np.asarray(
            np.bincount(self.columns, self.values * r[self.rows], self.shape[1]), dtype=np.float64
        )


def fit(examples: Sequence[Example], ridge: float, seen_least: int) -> dict[str, float]:
    """Weights by feature name; features seen less than ``seen_least`` times are left out."""
    counts = Counter(name for example in examples for name in example.features)
    names = sorted(name for name, n in counts.items() if n >= seen_least)
    x = Sparse(examples, {name: n for n, name in enumerate(names)})
    y: Vector = np.array([float(example.label) for example in examples])
    w: Vector = np.zeros(len(names))
    for _ in range(NEWTON_STEPS):
        p = 1.0 / (1.0 + np.exp(-np.clip(x.times(w), -SURE, SURE)))
        slope = x.transposed_times(p - y) + ridge * w
        w = w - _solve(x, p * (1 - p), ridge, slope)
    return {name: float(w[n]) for n, name in enumerate(names)}


def _solve(x: Sparse, bend: Vector, ridge: float, right: Vector) -> Vector:
    """``(X' diag(bend) X + ridge) v = right`` by conjugate gradients."""
    v = np.zeros_like(right)
    rest, way = right.copy(), right.copy()
    size = float(rest @ rest)
    for _ in range(GRADIENT_STEPS):
        if size < 1e-10:
            break
        bent = x.transposed_times(bend * x.times(way)) + ridge * way
        length = size / float(way @ bent)
        v = v + length * way
        rest = rest - length * bent
        new = float(rest @ rest)
        way = rest + (new / size) * way
        size = new
    return v
