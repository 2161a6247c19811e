"""What speaks for an actor being a party of an act: named features, each a word's place or an article's habit.

`weigh.py` adds them up with weights fitted on hand-read articles (`training/parties.py`); this module only finds
them. Every feature is named so that `verbale annotate --explain` and a reader of the weights can follow it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log1p

from verbale.reading.actors import Cast
from verbale.reading.events.dyads import CLASS, Dyads
from verbale.reading.events.find import Act
from verbale.reading.syntax import clause_verb
from verbale.reading.voices import Voices

#: Distances in tokens, as named steps.
STEPS = ((3, "3"), (8, "8"), (15, "15"), (30, "30"))


@dataclass(frozen=True, slots=True)
class Named:
    """The sides that the act's own sentence names by role."""

    roles: dict[str, str]
    order: tuple[str, ...]
    filled: frozenset[str] = frozenset()


@dataclass
class Scene:
    """One article, prepared once: where every actor is meant, and how often."""

    cast: Cast
    dyads: Dyads
    voices: Voices
    places: dict[str, list[int]] = field(default_factory=dict)
    rank: dict[str, int] = field(default_factory=dict)
    share: dict[str, float] = field(default_factory=dict)
    previous: tuple[str, ...] = ()
    by_head: dict[str, tuple[str, ...]] = field(default_factory=dict)
    by_type: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for i, keys in sorted(self.cast.ids.items()):
            for key in keys:
                self.places.setdefault(key, []).append(i)
        counts = Counter({key: len(found) for key, found in self.places.items()})
        total = sum(counts.values()) or 1
        ranked = sorted(counts, key=lambda k: (-counts[k], self.places[k][0]))
        self.rank = {key: n for n, key in enumerate(ranked)}
        self.share = {key: counts[key] / total for key in counts}

    def remember(self, act: Act, sides: tuple[str, ...]) -> None:
        """The sides that an act was found to have, for those after it."""
        if not sides:
            return
        self.previous = sides
        self.by_head[act.entry.head] = sides
        self.by_type[act.entry.type or ""] = sides

    def candidates(self, act: Act, named: Named) -> list[str]:
        """Actors worth weighing: those named by a role, in the sentence or the one before, or often named."""
        found = dict.fromkeys((*named.order, *sorted(named.filled)))
        sent = act.token.sent
        for key, tokens in self.places.items():
            if self.rank[key] < 6 or any(sent.start - 40 <= i < sent.end for i in tokens):
                found.setdefault(key)
        for key in (*self.previous, *self.by_head.get(act.entry.head, ())):
            found.setdefault(key)
        for key in self.voices.speaker(act.token.idx):
            found.setdefault(key)
            found.setdefault(self.cast.side_of(key))
        return [key for key in found if key in self.cast.actors]


def features(scene: Scene, act: Act, named: Named, key: str) -> Iterator[tuple[str, float]]:
    """Name and value of everything that speaks for or against ``key`` as a party of ``act``."""
    n = min(len(named.order), 2)
    kind = scene.cast.actors[key].kind
    yield f"{n}:bias", 1.0
    yield f"{act.entry.type}:{kind}", 1.0
    yield f"{act.entry.mode}:{kind}", 1.0
    role = named.roles.get(key)
    if role is not None:
        yield f"role:{role}", 1.0
        yield f"{n}:{act.entry.pos}:named", 1.0
        yield f"{act.entry.type}:named", 1.0
        yield f"kind:{kind}:named", 1.0
    else:
        yield f"{n}:{act.entry.type}:unnamed", 1.0
        yield f"{n}:{kind}:unnamed", 1.0
        if key in named.filled:
            yield f"{n}:filled", 1.0
            yield f"{act.entry.type}:filled", 1.0
        yield from _beside(scene, act, named, key, n)
    yield from _where(scene, act, key, n)
    yield from _habits(scene, act, key, n)


def _beside(scene: Scene, act: Act, named: Named, key: str, n: int) -> Iterator[tuple[str, float]]:
    """What the named sides say of an unnamed one."""
    side = scene.dyads.side(key)
    for other in named.order:
        if scene.dyads.side(other) == side:
            yield f"{n}:same-side", 1.0
        weight = scene.dyads.together(other, key, act.entry.type or "", act.token.idx)
        if weight:
            yield f"{n}:paired", log1p(weight)


def _where(scene: Scene, act: Act, key: str, n: int) -> Iterator[tuple[str, float]]:
    """How near it is meant."""
    tokens = scene.places.get(key, ())
    sent, at = act.token.sent, act.token.i
    inside = [i for i in tokens if sent.start <= i < sent.end]
    if inside:
        gap = min(abs(i - at) for i in inside)
        yield f"{n}:sentence", 1.0
        yield f"{n}:gap{next((name for most, name in STEPS if gap <= most), 'far')}", 1.0
        yield f"{n}:{'before' if min(inside, key=lambda i: abs(i - at)) < at else 'after'}", 1.0
        verb = clause_verb(act.token)
        nearest = act.token.doc[min(inside, key=lambda i: abs(i - at))]
        if verb is not None and clause_verb(nearest) == verb:
            yield f"{n}:clause", 1.0
        if scene.cast.place(nearest) is not None:
            yield f"{n}:place", 1.0
        if any(act.token.doc[i].dep_ in ("nsubj", "nsubjpass") for i in inside):
            yield f"{n}:subject-here", 1.0
        if len(inside) > 1:
            yield f"{n}:twice-here", 1.0
    elif any(sent.start - 40 <= i < sent.start for i in tokens):
        yield f"{n}:sentence-before", 1.0
    else:
        yield f"{n}:elsewhere", 1.0


def _habits(scene: Scene, act: Act, key: str, n: int) -> Iterator[tuple[str, float]]:
    """What the article does with it elsewhere."""
    rank = scene.rank.get(key, 99)
    if any(i < 60 for i in scene.places.get(key, ())[:1]):
        yield f"{n}:lead", 1.0
    yield f"{n}:rank{min(rank, 5)}", 1.0
    yield f"{n}:share", scene.share.get(key, 0.0)
    speaker = scene.voices.speaker(act.token.idx)
    if key in speaker:
        yield f"{n}:speaker", 1.0
    elif speaker and key in {scene.dyads.side(s) for s in speaker}:
        yield f"{n}:speaker-side", 1.0
    weight = scene.dyads.total(key, act.entry.type or "")
    if weight:
        yield f"{n}:{CLASS[act.entry.type or 'CONSULT']}:in-pairs", log1p(weight)
    if key in scene.previous:
        yield f"{n}:previous", 1.0
    if key in scene.by_head.get(act.entry.head, ()):
        yield f"{n}:same-word", 1.0
    if key in scene.by_type.get(act.entry.type or "", ()):
        yield f"{n}:same-type", 1.0
