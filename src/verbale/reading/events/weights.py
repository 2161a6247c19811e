"""Fitted weights: a sum of named features, each weighing by what it may hang on; anyone can read them (TOML)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp

from verbale.reading.weighing import table

#: Log odds beyond this are as good as sure.
SURE = 30.0

Evidence = Iterable[tuple[str, float]]


@dataclass(frozen=True)
class Weights:
    """Weight by context and feature name; from which probability one is taken, and one beyond two."""

    by_context: Mapping[str, Mapping[str, float]]
    threshold: float
    beyond: float = 1.0
    _tables: dict[tuple[str, ...], list[Mapping[str, float]]] = field(default_factory=dict, compare=False)

    def probability(self, contexts: tuple[str, ...], evidence: Evidence) -> float:
        """How likely that is which the evidence speaks of, in these contexts."""
        tables = self._tables.get(contexts)
        if tables is None:
            by_context = self.by_context
            tables = self._tables[contexts] = [by_context[c] for c in contexts if c in by_context]
        total = 0.0
        for name, value in evidence:
            for weights in tables:
                weight = weights.get(name)
                if weight is not None:
                    total += weight * value
        return 1.0 / (1.0 + exp(-max(-SURE, min(SURE, total))))


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate of one act, with its features: what the fitting learns from."""

    at: int
    type: str
    key: str
    features: dict[str, float]
    contexts: tuple[str, ...]


def summed(evidence: Evidence) -> dict[str, float]:
    """The evidence with equal names added up."""
    found: dict[str, float] = {}
    for name, value in evidence:
        found[name] = found.get(name, 0.0) + value
    return found


@lru_cache(maxsize=4)
def packaged(name: str) -> Weights:
    """The packaged weights ``party`` or ``place``, read once."""
    raw = table(name)
    return Weights(raw["weights"], raw["threshold"], raw["beyond"])
