"""What speaks for an actor being a party of an act: named features, each a word's place or an article's habit.

`weigh.py` adds them up with weights fitted on hand-read articles (`training/parties.py`); this module only finds
them. Every feature is named so that `verbale annotate --explain` and a reader of the weights can follow it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log1p

from spacy.tokens import Doc

from verbale.reading.actors import Cast
from verbale.reading.events.dyads import CLASS, Dyads
from verbale.reading.events.find import Act
from verbale.reading.events.words import words
from verbale.reading.sentences import Sentences
from verbale.reading.syntax import clause_verb, subject
from verbale.reading.voices import Voices

#: How many tokens before the sentence still count as just before it; how many actors are always weighed.
BEFORE, TOP = 40, 6
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
    sentences: Sentences
    places: dict[str, list[int]] = field(default_factory=dict)
    rank: dict[str, int] = field(default_factory=dict)
    share: dict[str, float] = field(default_factory=dict)
    previous: tuple[str, ...] = ()
    by_head: dict[str, tuple[str, ...]] = field(default_factory=dict)
    by_type: dict[str, tuple[str, ...]] = field(default_factory=dict)
    meant: list[int] = field(default_factory=list)
    top: list[str] = field(default_factory=list)
    verbs: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # a state named only as the ground of something ("in Turkey") is no party of it
        self.meant = sorted(i for i in self.cast.ids if i not in self.cast.located)
        for i in self.meant:
            keys = self.cast.ids[i]
            for key in keys:
                self.places.setdefault(key, []).append(i)
        counts = Counter({key: len(found) for key, found in self.places.items()})
        total = sum(counts.values()) or 1
        ranked = sorted(counts, key=lambda k: (-counts[k], self.places[k][0]))
        self.top = ranked[:TOP]
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
        """Actors worth weighing: named by a role, in the sentence or just before it, or the most named of all."""
        found = dict.fromkeys((*named.order, *sorted(named.filled)))
        start, end = self.sentences.bounds(act.token.i)
        for i in self.meant_between(start - BEFORE, end):
            for key in self.cast.ids[i]:
                found.setdefault(key)
        for key in (*self.top, *self.previous, *self.by_head.get(act.entry.head, ())):
            found.setdefault(key)
        for key in self.voices.speaker(act.token.idx):
            found.setdefault(key)
            found.setdefault(self.dyads.side(key))
        return [key for key in found if key in self.cast.actors]

    def verb_of(self, doc: Doc, i: int) -> int:
        """The index of the verb of the clause that token ``i`` stands in, -1 if it has none."""
        found = self.verbs.get(i)
        if found is None:
            verb = clause_verb(doc[i])
            found = self.verbs[i] = verb.i if verb is not None else -1
        return found

    def meant_between(self, start: int, end: int) -> list[int]:
        """Indexes of the tokens in ``[start, end)`` that mean somebody."""
        return self.meant[bisect_left(self.meant, start) : bisect_left(self.meant, end)]


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
        if key in opposite(scene, act):
            yield f"{act.entry.pos}:opposite", 1.0
        yield from _beside(scene, act, named, key, n)
    yield from _where(scene, act, key, n)
    yield from _habits(scene, act, key, n)


def opposite(scene: Scene, act: Act) -> tuple[str, ...]:
    """Who faces, rejects or awaits the act that a noun names: rather its target than its source, or neither."""
    noun = act.token
    verb = noun.head
    if act.entry.pos != "noun" or noun.dep_ != "dobj" or verb.lemma_.lower() not in words("receiving"):
        return ()
    who = subject(verb)
    return scene.cast.refer(who, scene.voices.speaker(noun.idx)) if who is not None else ()


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
    tokens = scene.places.get(key, [])
    at = act.token.i
    start, end = scene.sentences.bounds(at)
    first, last = bisect_left(tokens, start), bisect_left(tokens, end)
    if first == last:
        before = bisect_left(tokens, start - BEFORE) < first
        yield (f"{n}:sentence-before" if before else f"{n}:elsewhere"), 1.0
        return
    inside = tokens[first:last]
    nearest = min(inside, key=lambda i: abs(i - at))
    gap = abs(nearest - at)
    yield f"{n}:sentence", 1.0
    yield f"{n}:gap{next((name for most, name in STEPS if gap <= most), 'far')}", 1.0
    yield f"{n}:{'before' if nearest < at else 'after'}", 1.0
    doc = act.token.doc
    if scene.verb_of(doc, nearest) == scene.verb_of(doc, at):
        yield f"{n}:clause", 1.0
    if any(doc[i].dep_ in ("nsubj", "nsubjpass") for i in inside):
        yield f"{n}:subject-here", 1.0
    if len(inside) > 1:
        yield f"{n}:twice-here", 1.0


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
