"""Ridge logistic regression over sparse named features, fitted by scipy.

No seed and no randomness: the same examples give the same weights every time.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_array
from scipy.special import expit

Vector = NDArray[np.float64]
ROUNDS = 500
#: The fit is done when a round lowers the loss by less than this part of it.
CLOSE = 1e-10


@dataclass(frozen=True, slots=True)
class Example:
    """Feature values by name, and whether it is one of those looked for."""

    features: dict[str, float]
    label: bool


def fit(examples: Sequence[Example], ridge: float, seen_least: int) -> dict[str, float]:
    """Weights by feature name; features seen less than ``seen_least`` times are left out."""
    counts = Counter(name for example in examples for name in example.features)
    names = sorted(name for name, n in counts.items() if n >= seen_least)
    x = _matrix(examples, {name: n for n, name in enumerate(names)})
    y: Vector = np.array([float(example.label) for example in examples])

    def loss(w: Vector) -> tuple[float, Vector]:
        scores = x @ w
        value = np.logaddexp(0.0, scores).sum() - y @ scores + ridge * (w @ w) / 2
        slope = x.T @ (expit(scores) - y) + ridge * w
        return float(value), slope

    start = np.zeros(len(names))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "ftol": CLOSE})
    return {name: float(w) for name, w in zip(names, found.x, strict=True)}


def _matrix(examples: Sequence[Example], column: dict[str, int]) -> csr_array:
    """The examples as rows, the features as columns."""
    cells = [(n, column[k], v) for n, e in enumerate(examples) for k, v in e.features.items() if k in column]
    rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
    return csr_array((values, (rows, columns)), shape=(len(examples), len(column)))
