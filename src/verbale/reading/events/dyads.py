"""The other side of an act that names only one, or none: taken from what the article says elsewhere.

News names both sides of a thing once and then speaks of "the talks", "the ceasefire", "Tehran rejected the
offer". Nearly every diplomatic act has two sides, so an unsaid one is looked for among the other actors of the
sentence and the sides it is paired with elsewhere; an act with no named side takes the article's main pair of
its class. What is filled in this way keeps the rule ``pair-…`` and the words of the act it was taken from.
"""

from collections import Counter
from dataclasses import dataclass, field

from verbale.model import Span
from verbale.reading.actors import Cast

#: Acts of one class tend to be between the same sides.
CLASS = {
    "ASSAULT": "force", "RETREAT": "force", "MOBILIZE": "force",
    "CONSULT": "talk", "AGREE": "talk", "REQUEST": "talk", "REJECT": "talk", "COOPERATE": "talk", "CONCEDE": "talk",
    "SANCTION": "press", "COERCE": "press", "THREATEN": "press", "ACCUSE": "press", "PROTEST": "press",
    "AID": "help", "SUPPORT": "help",
}  # fmt: skip
WEIGHT_CLASS, WEIGHT_ANY, WEIGHT_SENTENCE, WEIGHT_NEAR, WEIGHT_BEFORE = 2.0, 1.0, 4.0, 2.0, 1.0
#: Less evidence than this leaves the side empty.
ENOUGH = 1.5
NEAR = 500  # code points
#: Kinds that can stand for a side by themselves; passing groups and unnamed sources cannot.
SIDE_KINDS = frozenset({"state", "organisation", "person"})


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
        left = [k for k in by if self.able(k)][:1]
        right = [k for k in (by[1:] if mutual else to) if self.able(k)][:1]
        for a in left:
            for b in right:
                if self.side(a) != self.side(b):
                    self.pairs.append(Pair(a, b, kind, mutual, span.start, span))

    def side(self, key: str) -> str:
        """The state or body that ``key`` is or acts for."""
        return self.cast.side_of(key)

    def able(self, key: str) -> bool:
        """Whether ``key`` can stand for a side of an act that does not name it."""
        actor = self.cast.actors.get(key)
        return actor is not None and actor.kind in SIDE_KINDS

    def counterpart(
        self, known: str, kind: str, at: int, here: list[str], *, states: bool
    ) -> tuple[str, Span | None] | None:
        """Who stands opposite ``known``; ``here``: the other actors of the sentence, nearest first.

        ``states``: give the state or body rather than the person who spoke for it.
        """
        side = self.side(known)
        scores: Counter[str] = Counter()
        seen: dict[str, Span] = {}
        for pair in self.pairs:
            for a, b in ((pair.by, pair.to), (pair.to, pair.by)):
                if self.side(a) == side and self.side(b) != side:
                    other = self.side(b) if states else b
                    scores[other] += self._weight(pair, kind, at)
                    seen.setdefault(other, pair.span)
        for n, key in enumerate(here):
            if self.side(key) != side and self.able(key):
                scores[self.side(key) if states else key] += WEIGHT_SENTENCE / (1 + n)
        best = max(scores, key=lambda k: (scores[k], k), default=None)
        if best is None or scores[best] < ENOUGH:
            return None
        return best, seen.get(best)

    @staticmethod
    def _weight(pair: Pair, kind: str, at: int) -> float:
        weight = WEIGHT_CLASS if CLASS.get(pair.kind) == CLASS.get(kind) else WEIGHT_ANY
        if abs(pair.at - at) < NEAR:
            weight += WEIGHT_NEAR
        if pair.at < at:
            weight += WEIGHT_BEFORE
        return weight

    def main(self, kind: str, at: int, *, states: bool) -> tuple[str, str, Span] | None:
        """The pair that an act of this kind with no named side is between."""
        scores: Counter[tuple[str, str]] = Counter()
        found: dict[tuple[str, str], tuple[str, str, Span]] = {}
        for pair in self.pairs:
            if CLASS[pair.kind] == "help":
                continue
            by, to = (self.side(pair.by), self.side(pair.to)) if states else (pair.by, pair.to)
            sides = (min(by, to), max(by, to))
            scores[sides] += self._weight(pair, kind, at)
            if sides not in found or CLASS[pair.kind] == CLASS[kind]:
                found[sides] = (by, to, pair.span)
        best = max(scores, key=lambda k: (scores[k], k), default=None)
        if best is None or scores[best] < ENOUGH:
            return None
        return found[best]
