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

#: The same of anything.
Weighable = Sequence[tuple[object, frozenset[str]]]

#: A time of more days than this names no day.
WIDE = 3
#: Shares below this are not looked at; from this on neither of two neighbouring days is left out.
FAINT, NEITHER = 0.02, 0.1
#: Sums nearer than this are even.
EVEN = 1e-12
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


@lru_cache(maxsize=3)
def time_weights(name: str = "time") -> TimeWeights:
    """The packaged weights of the times of acts (``time``) or statements (``said``), or of ``place``, read once."""
    raw = table(name)
    return TimeWeights(raw["weights"], raw["none"], raw["first"])


def total(features: frozenset[str], weights: Mapping[str, float]) -> float:
    """The sum of the weights; ``fsum`` is exact, so that the order of a set is not felt."""
    return fsum(weights.get(name, 0.0) for name in features)


def shares(candidates: Weighable, weights: Mapping[str, float]) -> list[float]:
    """How likely each candidate is, adding up to 1."""
    totals = [total(features, weights) for _, features in candidates]
    most = max(totals)
    powers = [exp(t - most) for t in totals]
    whole = fsum(powers)
    return [p / whole for p in powers]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is taken: the days, or ``None``, and the number of the likeliest candidate that agrees with them."""

    days: Days | None
    candidate: int


def agree(true: Days, told: Days) -> bool:
    """Whether ``told`` names the time ``true`` well enough.

    A day is named by what holds it and is at most three days long; a longer time by what has at least half of the
    days of both in common with it.
    """
    (first, last), (low, high) = true, told
    if first == last:
        return low <= first <= high and (high - low).days < WIDE
    if true == told:
        return True
    common = (min(last, high) - max(first, low)).days + 1
    return common > 0 and 2 * common >= (max(last, high) - min(first, low)).days + 1


def choice(candidates: Candidates, fitted: TimeWeights) -> Choice:
    """The time that is likeliest to be right, or none: of equals the first.

    Not the likeliest candidate: "on Tuesday" and "this week" speak for each other where the one would do for the
    other, and of two neighbouring days that are both likely both are kept, as the days on which it can have been.
    """
    given = shares(candidates, fitted.by_name)
    best, worth = Choice(None, 0), given[0] * exp(fitted.none)
    likely = [(n, days, given[n]) for n, (days, _) in enumerate(candidates) if days and given[n] >= FAINT]
    single = [days for _, days, share in likely if days[0] == days[1] and share >= NEITHER]
    joined = [(a[0], b[0]) for a in single for b in single if 0 < (b[0] - a[0]).days < WIDE]
    for told in (*(days for _, days, _ in likely), *joined):
        good = [(share, -n) for n, days, share in likely if agree(days, told)]
        whole = fsum(share for share, _ in good)
        if whole > worth + EVEN:
            best, worth = Choice(told, -max(good)[1]), whole
    return best


def classed(value: float | None, ends: Sequence[float]) -> str:
    """The class that ``value`` falls in by the upper ends of the classes, ``x`` where there is none."""
    return "x" if value is None else str(bisect_left(ends, value))
