"""The other side of an act that names only one, or none: taken from what the article says elsewhere.

News names both sides of a thing once and then speaks of "the talks", "the ceasefire", "Tehran rejected the
offer". Nearly every diplomatic act has two sides, so an unsaid one is looked for, in this order: another
actor in the same sentence, the side it is paired with in the acts around, the article's main pair. What is
filled in this way keeps the rule ``pair-…`` and the words of the act it was taken from.
"""

from collections import Counter
from dataclasses import dataclass, field

from verbale.model import Span
from verbale.reading.actors import Cast

#: Acts of one class tend to be between the same sides.
CLASS = {
    "ASSAULT": "force", "RETREAT": "force", "MOBILIZE": "force",
    "CONSULT": "talk", "AGREE": "talk", "REQUEST": "talk", "REJECT": "talk", "COOPERATE": "talk", "CONCEDE": "talk",
    "SANCTION": "press", "COERCE": "press", "THREATEN": "press", "ACCUSE": "press",
    "AID": "help", "SUPPORT": "help", "PROTEST": "press",
}  # fmt: skip
WEIGHT_CLASS, WEIGHT_ANY, WEIGHT_SENTENCE, WEIGHT_NEAR = 2.0, 1.0, 3.0, 2.0
NEAR = 400  # code points
NO_SIDE = frozenset({"source"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides that the text itself puts in one act."""

    by: str
    to: str
    kind: str
    mutual: bool
    at: int
    span: Span


@dataclass
class Dyads:
    """The pairs of one article, asked for the missing side of an act."""

    cast: Cast
    pairs: list[Pair] = field(default_factory=list)

    def add(self, by: list[str], to: list[str], kind: str, span: Span) -> None:
        """Remember an act whose sides the text names."""
        mutual = not to
        left, right = (by[:1], by[1:2]) if mutual else (by[:1], to[:1])
        for a in left:
            for b in right:
                if self._side(a) != self._side(b):
                    self.pairs.append(Pair(a, b, kind, mutual, span.start, span))

    def _side(self, key: str) -> str:
        return self.cast.side_of(key)

    def counterpart(self, known: str, kind: str, at: int, here: list[str]) -> tuple[str, Span | None] | None:
        """Who stands opposite ``known``; ``here``: the other actors of the sentence, nearest first."""
        side = self._side(known)
        scores: Counter[str] = Counter()
        seen: dict[str, Span] = {}
        for pair in self.pairs:
            for a, b in ((pair.by, pair.to), (pair.to, pair.by)):
                if self._side(a) != side:
                    continue
                scores[b] += self._weight(pair, kind, at) + (0.5 if a == known else 0.0)
                seen.setdefault(b, pair.span)
        for n, other in enumerate(here):
            if self._side(other) != side and self._able(other):
                scores[other] += WEIGHT_SENTENCE / (1 + n)
        best = max(scores, key=lambda k: (scores[k], k), default=None)
        return (best, seen.get(best)) if best is not None else None

    def _able(self, key: str) -> bool:
        actor = self.cast.actors.get(key)
        return actor is not None and actor.kind not in NO_SIDE

    @staticmethod
    def _weight(pair: Pair, kind: str, at: int) -> float:
        weight = WEIGHT_CLASS if CLASS.get(pair.kind) == CLASS.get(kind) else WEIGHT_ANY
        if abs(pair.at - at) < NEAR:
            weight += WEIGHT_NEAR
        return weight

    def main(self, kind: str, at: int) -> Pair | None:
        """The pair that an act of this kind with no named side is between."""
        scores: Counter[tuple[str, ...]] = Counter()
        found: dict[tuple[str, ...], Pair] = {}
        for pair in self.pairs:
            sides = tuple(sorted((self._side(pair.by), self._side(pair.to))))
            scores[sides] += self._weight(pair, kind, at)
            kept = found.get(sides)
            if kept is None or (CLASS.get(pair.kind) == CLASS.get(kind)) > (CLASS.get(kept.kind) == CLASS.get(kind)):
                found[sides] = pair
        best = max(scores, key=lambda k: (scores[k], k), default=None)
        return found[best] if best is not None else None
