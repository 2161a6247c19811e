"""Times weighed against each other, and against having none: a conditional logit that anyone can read.

Each candidate has the sum of the weights of its features. There are two looks: the first weighs each thing (an act, a
statement) by itself; the second has further features by what the first makes of the things around it.
"""

import tomllib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from math import exp, fsum
from typing import Any

from verbale.reading.times.placed import Days

#: The times that are weighed, each with its features; the first, ``None``, stands for having no time.
Candidates = tuple[tuple[Days | None, frozenset[str]], ...]

#: Upper ends of the classes of shares, and of the parts that all shares together give to one time.
SHARE = (0.1, 0.3, 0.5, 0.7, 0.9)
PART = (0.05, 0.15, 0.3, 0.5, 0.7)


@dataclass(frozen=True, slots=True)
class TimeWeights:
    """Weight by feature name, what is added to having no time, and the weights of the first look."""

    by_name: Mapping[str, float]
    none: float = 0.0
    first: Mapping[str, float] = field(default_factory=dict)


def table(name: str) -> dict[str, Any]:
    """The packaged weights ``party``, ``place``, ``time`` or ``said`` as they stand in their file."""
    text = files("verbale.reading.lexicon").joinpath(f"{name}_weights.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=2)
def time_weights(name: str = "time") -> TimeWeights:
    """The packaged weights of acts (``time``) or statements (``said``), read once."""
    raw = table(name)
    return TimeWeights(raw["weights"], raw["none"], raw["first"])


def total(features: frozenset[str], weights: Mapping[str, float]) -> float:
    """The sum of the weights; ``fsum`` is exact, so that the order of a set is not felt."""
    return fsum(weights.get(name, 0.0) for name in features)


def shares(candidates: Candidates, weights: Mapping[str, float]) -> list[float]:
    """How likely each candidate is, adding up to 1."""
    totals = [total(features, weights) for _, features in candidates]
    most = max(totals)
    powers = [exp(t - most) for t in totals]
    whole = fsum(powers)
    return [p / whole for p in powers]


def chosen(candidates: Candidates, fitted: TimeWeights) -> int:
    """The candidate that weighs most, the first of equals."""
    totals = [total(features, fitted.by_name) for _, features in candidates]
    totals[0] += fitted.none
    return max(range(len(totals)), key=lambda n: totals[n])


def classed(value: float | None, ends: Sequence[float]) -> str:
    """The class that ``value`` falls in by the upper ends of the classes, ``x`` where there is none."""
    return "x" if value is None else str(bisect_left(ends, value))
