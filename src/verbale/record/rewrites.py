"""Whether two texts that share hardly a run of words are one: the same passages, in the same order.

Passages are compared by their traits (see ``record.skeleton``), weighed by how much each tells, and aligned in
order (Needleman and Wunsch 1970, without a price for gaps). Independent reports of one press conference share
many traits, yet choose and order them on their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from verbale.record.skeleton import Skeleton

#: Of the weight of the text with less of it, so much must be found in the other, in order; so many passages must.
SHARE, PASSAGES, FEWEST = 0.5, 0.5, 5
#: What is found out of order may be at most this part.
DISORDER = 0.35
#: Of the sampled traits that tell something, of the text with fewer, so many must be in the other: many and half of
#: them, or some and nearly all. Below, two texts are not even aligned.
TRAITS, MANY, NEARLY_ALL, SOME = 0.5, 20, 0.75, 8
#: A rewrite comes within so many days; of an undated text nobody knows.
DAYS = 10
#: Two passages match when so much of the lighter one is in the other, and it weighs so much.
_MATCH, _LEAST = 0.5, 2.0
_WEIGHT: Mapping[str, float] = {"#": 2.0, "~": 2.0, "@": 1.0, "“": 0.7, "!": 0.4}
#: A longer text is cut: the beginning tells whether it is the same.
_MOST = 60


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two skeletons agree: ``share`` of the lighter one's weight that is in the other in order, how many
    passages ``matched`` of ``passages``, and the ``disorder``: the part of the agreement that is out of order."""

    share: float
    matched: int
    passages: int
    disorder: float

    @property
    def same(self) -> bool:
        """Whether they are one text told in other words."""
        many = self.matched >= max(FEWEST, PASSAGES * self.passages)
        return self.share >= SHARE and many and self.disorder <= DISORDER

    @property
    def reason(self) -> str:
        """Why, in words."""
        return f"rewrite: {self.matched} of {self.passages} passages in one order, by names, numbers and quotations"


def may_be_rewrite(common: int, one: int, other: int) -> bool:
    """Whether ``common`` telling traits of texts with so many are enough to align them."""
    few = min(one, other)
    return (common >= MANY and common >= TRAITS * few) or (common >= SOME and common >= NEARLY_ALL * few)


def near_in_time(one: str, other: str) -> bool:
    """Whether two days of publication (ISO, or ``""``) allow a rewrite."""
    if not one or not other:
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= DAYS


def align(a: Skeleton, b: Skeleton) -> Alignment:
    """The alignment of two skeletons; symmetric."""
    one, other = sorted((a.passages[:_MOST], b.passages[:_MOST]), key=lambda p: (_sum(p), p))
    if not one:
        return Alignment(0.0, 0, 0, 0.0)
    those = [(frozenset(q), _weight(q)) for q in other]
    common = [[_common(frozenset(p), _weight(p), q, w) for q, w in those] for p in one]
    best = [[(0.0, 0)] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, row in enumerate(common):
        for j, gain in enumerate(row):
            here = (best[i][j][0] + gain, best[i][j][1] + 1) if gain else (0.0, 0)
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], here)
    weight, matched = best[-1][-1]
    loose = sum(max(row) for row in common)
    return Alignment(
        round(weight / _sum(one), 4), matched, len(one), round(1 - weight / loose, 4) if loose else 0.0
    )


def _common(p: frozenset[str], light: float, q: frozenset[str], heavy: float) -> float:
    shared = p & q
    if not shared:
        return 0.0
    weight = _weight(tuple(shared))
    return weight if weight >= _LEAST and weight >= _MATCH * min(light, heavy) else 0.0


def _weight(passage: tuple[str, ...]) -> float:
    # In tenths, so that no order of adding shows.
    return sum(round(_WEIGHT[t[0]] * 10) for t in passage) / 10


def _sum(passages: tuple[tuple[str, ...], ...]) -> float:
    return sum(_weight(p) for p in passages)
