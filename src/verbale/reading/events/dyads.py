"""The other side of an act that names only one, or none: taken from what the article says elsewhere.

News names both sides of a thing once and then speaks of "the talks", "the ceasefire", "Tehran rejected the
offer". Nearly every diplomatic act has two sides, so an unsaid one is looked for among the other actors of the
sentence and the sides it is paired with elsewhere; an act with no named side takes the article's main pair of
its class. What is filled in this way keeps the rule ``pair-…`` and the words of the act it was taken from.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from verbale.model import Span
from verbale.reading.actors import Cast
from verbale.reading.events.words import words
from verbale.reading.lexicon import BODIES, Organisation

#: Acts of one class tend to be between the same sides.
CLASS = {
    "ASSAULT": "force", "RETREAT": "force", "MOBILIZE": "force",
    "CONSULT": "talk", "AGREE": "talk", "REQUEST": "talk", "REJECT": "talk", "COOPERATE": "talk", "CONCEDE": "talk",
    "SANCTION": "press", "COERCE": "press", "THREATEN": "press", "ACCUSE": "press", "PROTEST": "press",
    "AID": "help", "SUPPORT": "help",
}  # fmt: skip
FORCE = frozenset({"ASSAULT", "RETREAT"})
HOSTILE = frozenset({"REJECT", "THREATEN", "COERCE", "ACCUSE", "SANCTION"})
WEIGHT_CLASS, WEIGHT_ANY, WEIGHT_SENTENCE, WEIGHT_NEAR, WEIGHT_BEFORE = 2.0, 1.0, 4.0, 2.0, 1.0
#: Less evidence than this leaves the side empty.
ENOUGH = 1.5
#: An organisation that the lexicon does not know must be named this often to count as a side.
OFTEN = 4
#: And a group that faces a government ("the rebels") this often.
SEVERAL = 3
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
    everyone: tuple[str, ...] = ()


@dataclass
class Dyads:
    """The pairs of one article, asked for the missing side of an act; ``known``: organisations by id."""

    cast: Cast
    known: Mapping[str, Organisation] = field(default_factory=dict)
    pairs: list[Pair] = field(default_factory=list)
    sides: dict[str, str] = field(default_factory=dict)

    def add(self, by: list[str], to: list[str], kind: str, span: Span) -> None:
        """Remember an act whose sides the text names."""
        mutual = not to
        left = [k for k in by if self.able(k)][:1]
        right = [k for k in (by[1:] if mutual else to) if self.able(k)][:1]
        for a in left:
            for b in right:
                if self.side(a) != self.side(b):
                    everyone = tuple(k for k in by if self.able(k)) if mutual else (a, b)
                    self.pairs.append(Pair(a, b, kind, mutual, span.start, span, everyone))

    def side(self, key: str) -> str:
        """The state or body that ``key`` is or acts for."""
        found = self.sides.get(key)
        if found is None:
            found = self.sides[key] = self._stands_for(key)
        return found

    def _stands_for(self, key: str) -> str:
        """Its state for a delegation too: "the Peruvian negotiators"."""
        actor = self.cast.actors.get(key)
        unknown = actor is not None and actor.kind in ("group", "organisation") and key not in self.known
        if actor is None or not unknown or actor.of is None:
            return self.cast.side_of(key)
        if words("delegates").isdisjoint(actor.name.lower().split()):
            return key
        return BODIES.get(actor.of, actor.of.lower())

    def able(self, key: str) -> bool:
        """Whether ``key`` can stand for a side of an act that does not name it."""
        actor = self.cast.actors.get(key)
        if actor is None or ((known := self.known.get(key)) is not None and known.media):
            return False
        name = actor.name.lower().split()
        if actor.kind == "group":
            return len(actor.mentions) >= SEVERAL and not words("factions").isdisjoint(name)
        if actor.kind == "organisation" and key not in self.known:
            return len(actor.mentions) >= OFTEN and words("bystanders").isdisjoint(name)
        return actor.kind in SIDE_KINDS

    def together(self, a: str, b: str, kind: str, at: int) -> float:
        """How much the article pairs the sides of ``a`` and ``b``, acts of the class of ``kind`` counting more."""
        sides = {self.side(a), self.side(b)}
        return sum(
            self._weight(p, kind, at) for p in self.pairs if {self.side(p.by), self.side(p.to)} == sides
        )

    def total(self, key: str, kind: str | None = None) -> int:
        """In how many pairs, of the class of ``kind`` if one is given, it is a side, by name."""
        wanted = CLASS.get(kind) if kind is not None else None
        return sum(
            p.by == key or p.to == key for p in self.pairs if wanted is None or CLASS[p.kind] == wanted
        )

    def counterpart(
        self,
        known: str,
        kind: str,
        at: int,
        here: list[str],
        *,
        states: bool,
        barred: frozenset[str] = frozenset(),
        may: Callable[[str], bool] = lambda key: True,
    ) -> tuple[str, Span | None] | None:
        """Who stands opposite ``known``; ``here``: the other actors of the sentence, nearest first.

        ``states``: give the state or body rather than the person who spoke for it; nobody
        of ``barred``, only who ``may``.
        """
        side = self.side(known)
        scores: defaultdict[str, float] = defaultdict(float)
        seen: dict[str, Span] = {}
        fought = [p for p in self.pairs if p.kind in FORCE and side in (self.side(p.by), self.side(p.to))]
        for pair in fought if kind == "ASSAULT" and fought else self.pairs:
            for a, b in ((pair.by, pair.to), (pair.to, pair.by)):
                if self.side(a) == side and self.side(b) != side:
                    other = self.side(b) if states else b
                    scores[other] += self._weight(pair, kind, at)
                    seen.setdefault(other, pair.span)
        for n, key in enumerate(here):
            if self.side(key) != side and self.able(key):
                scores[self.side(key) if states else key] += WEIGHT_SENTENCE / (1 + n)
        out = barred | {self.side(k) for k in barred}
        best = max((k for k in scores if k not in out and may(k)), key=lambda k: (scores[k], k), default=None)
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

    def main(
        self,
        kind: str,
        at: int,
        *,
        states: bool,
        belligerents: bool = False,
        out: frozenset[str] = frozenset(),
        may: Callable[[str, str], bool] = lambda a, b: True,
    ) -> tuple[tuple[str, ...], Span] | None:
        """The sides that an act of this kind with no named side is between, source first.

        ``belligerents``: a ceasefire or peace talks are between those who fight, whoever else negotiates; ``out``:
        sides that are none of them, as who mediates; ``may``: who can stand opposite whom.
        """
        scores: defaultdict[frozenset[str], float] = defaultdict(float)
        found: dict[frozenset[str], tuple[tuple[str, ...], Span]] = {}
        for pair in self._fighting() if belligerents else self.pairs:
            if CLASS[pair.kind] == "help" or (out and not out.isdisjoint(map(self.side, (pair.by, pair.to)))):
                continue
            if not may(pair.by, pair.to):
                continue
            named = pair.everyone if kind == "CONSULT" else (pair.by, pair.to)
            sides = tuple(dict.fromkeys(self.side(k) for k in named)) if states else named
            key = frozenset(sides)
            scores[key] += self._weight(pair, kind, at)
            if key not in found or CLASS[pair.kind] == CLASS[kind]:
                found[key] = (sides, pair.span)
        best = max(scores, key=lambda k: (scores[k], sorted(k)), default=None)
        if best is not None and scores[best] >= ENOUGH:
            return found[best]
        salient = self._salient()
        return salient if salient is not None and may(*salient[0]) else None

    def _salient(self) -> tuple[tuple[str, ...], Span] | None:
        """The two states or bodies the article names most, where no act names a pair."""
        counts: Counter[str] = Counter()
        first: dict[str, Span] = {}
        for key, actor in self.cast.actors.items():
            if (actor.kind in SIDE_KINDS or self.able(key)) and actor.mentions:
                side = self.side(key)
                counts[side] += len(actor.mentions)
                first.setdefault(side, actor.mentions[0].span)
        top = sorted(counts, key=lambda k: (-counts[k], k))[:2]
        return (tuple(top), first[top[0]]) if len(top) == 2 and counts[top[1]] > 1 else None

    def _fighting(self) -> list[Pair]:
        """The pairs of acts of force; else of other hostile acts; else all."""
        for kinds in (FORCE, HOSTILE):
            found = [p for p in self.pairs if p.kind in kinds]
            if found:
                return found
        return self.pairs

    def captor(self, at: int) -> tuple[str, Span] | None:
        """Who holds captives that nobody is named for: the armed body of the fighting pair, else its target."""
        pair = self.main("RETREAT", at, states=True, belligerents=True)
        if pair is None:
            return None
        bodies = [k for k in pair[0] if k in self.cast.actors and self.cast.actors[k].kind == "organisation"]
        return (bodies[0], pair[1]) if bodies else None
