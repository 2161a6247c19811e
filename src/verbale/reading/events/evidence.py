"""What speaks for an actor being a party of an act: named features, each a word's place or an article's habit.

`weigh.py` adds them up with weights fitted on hand-read articles (`training/parties.py`); this module only finds
them. Every feature is named so that `verbale annotate --explain` and a reader of the weights can follow it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log1p

from verbale.reading.events.find import Act
from verbale.reading.events.paths import NAMED, Ways
from verbale.reading.events.scene import BEFORE, LEAD, Named, Scene, opposite
from verbale.reading.events.sides import LATE
from verbale.reading.syntax import SUBJECTS

#: Distances in tokens, steps of a way and counts, as named steps: the first that is not exceeded.
GAPS = (3, 8, 15, 30)
LENGTHS = (1, 2, 3, 4, 6)
BACK = (20, 50, 100, 300)
OTHERS = (1, 2, 3, 5)
RANKS = 5

Evidence = Iterator[tuple[str, float]]


@dataclass
class Setting:
    """One act whose parties are weighed: its sentence, what the rules say, and whom its sentence means."""

    scene: Scene
    act: Act
    named: Named
    status: str
    start: int = 0
    end: int = 0
    speaker: tuple[str, ...] = ()
    speaker_sides: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    against: tuple[str, ...] = ()
    here: dict[str, str] = field(default_factory=dict)
    crowd: str = ""

    def __post_init__(self) -> None:
        scene, token = self.scene, self.act.token
        side = scene.dyads.side
        self.start, self.end = scene.sentences.bounds(token.i)
        self.speaker = scene.voices.speaker(token.idx)
        self.speaker_sides = frozenset(side(k) for k in self.speaker)
        self.sides = frozenset(side(k) for k in self.named.order)
        self.against = opposite(scene, self.act)
        self.ways = Ways(scene.tree, token.i)
        for i in scene.meant_between(self.start, self.end):
            for key in scene.cast.ids[i]:
                self.here.setdefault(key, side(key))
        self.crowd = step("here", len(self.here), OTHERS)

    @property
    def count(self) -> int:
        """How many sides are named by role, two standing for more."""
        return min(len(self.named.order), 2)

    def contexts(self, key: str) -> tuple[str, ...]:
        """What the weight of a feature may depend on besides the feature: the first holds for all."""
        entry = self.act.entry
        kind = self.scene.cast.actors[key].kind
        return ("all", f"named-{self.count}", kind, entry.type or "", self.status)


def step(name: str, value: float, edges: tuple[int, ...]) -> str:
    """``name`` with the first edge that ``value`` does not exceed."""
    return f"{name}-{next((str(edge) for edge in edges if value <= edge), 'more')}"


def evidence(setting: Setting, key: str) -> Evidence:
    """Name and value of everything that speaks for or against ``key`` as a party of the act."""
    entry = setting.act.entry
    kind = setting.scene.cast.actors[key].kind
    yield "bias", 1.0
    yield f"{entry.pos}-{entry.type}-{setting.count}", 1.0
    yield f"{kind}-{entry.type}-{setting.count}", 1.0
    yield f"{kind}-{setting.crowd}", 1.0
    yield from _role(setting, key)
    yield from _side(setting, key)
    yield from _where(setting, key)
    yield from _habits(setting, key)


def _role(setting: Setting, key: str) -> Evidence:
    """What the rules of grammar say of it."""
    named = setting.named
    role = named.roles.get(key)
    yield f"role-{role or 'none'}", 1.0
    if role is not None:
        yield ("first" if named.order[0] == key else "not-first"), 1.0
    for offer in named.offers:
        if offer.key == key:
            yield f"offer-{offer.side}-{offer.role}", 1.0
    if key in named.filled:
        yield "filled", 1.0
    if key in setting.against:
        yield "opposite", 1.0


def _side(setting: Setting, key: str) -> Evidence:
    """What the named sides, and its own people in the sentence, say of it."""
    scene, act = setting.scene, setting.act
    side = scene.dyads.side(key)
    if side != key:
        yield "acts-for", 1.0
    if side in setting.sides and key not in setting.named.roles:
        yield "same-side", 1.0
    for other in setting.named.order:
        if other != key:
            weight = scene.dyads.together(other, key, act.entry.type or "", act.token.idx)
            if weight:
                yield "paired", log1p(weight)
    mates = [k for k, s in setting.here.items() if s == side and k != key]
    if mates:
        yield "mate-here", 1.0
        if any(scene.cast.actors[k].kind == "person" for k in mates if k in scene.cast.actors):
            yield "person-mate-here", 1.0
        if side in mates:
            yield "state-mate-here", 1.0


def _where(setting: Setting, key: str) -> Evidence:
    """How near it is meant."""
    scene, at = setting.scene, setting.act.token.i
    tokens = scene.places.get(key, [])
    first, last = bisect_left(tokens, setting.start), bisect_left(tokens, setting.end)
    before = tokens[bisect_left(tokens, setting.start - BEFORE) : first]
    if before:
        yield "just-before", 1.0
        if any(scene.tree.deps[i] in SUBJECTS for i in before):
            yield "subject-before", 1.0
    if first:
        yield step("since", setting.start - tokens[first - 1], BACK), 1.0
    else:
        yield "not-before", 1.0
    if first < last:
        yield from _inside(setting, tokens[first:last], at)


def _inside(setting: Setting, inside: list[int], at: int) -> Evidence:
    """Its place in the act's own sentence."""
    doc, tree = setting.act.token.doc, setting.scene.tree
    nearest = min(inside, key=lambda i: abs(i - at))
    yield "sentence", 1.0
    yield step("gap", abs(nearest - at), GAPS), 1.0
    yield ("before" if nearest < at else "after"), 1.0
    yield f"by-{setting.scene.cast.rules.get(nearest, 'none')}", 1.0
    yield f"as-{tree.labels[nearest]}", 1.0
    if setting.scene.verb_of(doc, nearest) == setting.scene.verb_of(doc, at):
        yield "clause", 1.0
    for i in inside:
        if tree.deps[i] in SUBJECTS:
            yield "subject-here", 1.0
            above = setting.ways.above.get(tree.heads[i])
            if above is not None:
                yield f"subject-above-{min(above, 4)}", 1.0
    yield "times", log1p(len(inside))
    way = setting.ways.shortest(inside)
    if way is None:
        return
    yield step("way", way.length, LENGTHS), 1.0
    if len(way.up) <= NAMED and len(way.down) <= NAMED:
        yield f"way-{'^'.join(way.up)}/{'-'.join(way.down)}", 1.0
    yield f"up-{min(len(way.up), 4)}", 1.0
    yield f"down-{min(len(way.down), 4)}", 1.0
    yield f"up-{'^'.join(way.up[:NAMED])}", 1.0
    yield f"down-{'-'.join(way.down[:NAMED])}", 1.0


def _habits(setting: Setting, key: str) -> Evidence:
    """What the article does with it elsewhere."""
    scene, entry = setting.scene, setting.act.entry
    kind = entry.type or ""
    if any(i < LEAD for i in scene.places.get(key, ())[:1]):
        yield "lead", 1.0
    yield f"rank-{min(scene.rank.get(key, 99), RANKS)}", 1.0
    yield "share", scene.share.get(key, 0.0)
    if key in setting.speaker:
        yield "speaker", 1.0
    elif key in setting.speaker_sides:
        yield "speaker-side", 1.0
    for name, count in (
        ("in-pairs", scene.dyads.total(key, kind)),
        ("in-any-pairs", scene.dyads.total(key)),
        ("of-this-word", _elsewhere(setting, scene.named_by_head[entry.head][key], key)),
        ("of-this-type", _elsewhere(setting, scene.named_by_type[kind][key], key)),
    ):
        if count:
            yield name, log1p(count)
    if key in scene.previous:
        yield "previous", 1.0
    if key in scene.by_head.get(entry.head, ()):
        yield "same-word", 1.0
    if key in scene.by_type.get(kind, ()):
        yield "same-type", 1.0
    if scene.is_medium(key):
        yield "medium", 1.0


def _elsewhere(setting: Setting, count: int, key: str) -> int:
    """``count`` without this act itself, which was counted if its own words name ``key``."""
    return count - (setting.named.roles.get(key) not in (None, *LATE))
