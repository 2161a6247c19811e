"""The places of an article, and what speaks for one of them being where an act took place."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log1p

from spacy.tokens import Token

from verbale.model import Place, Span
from verbale.reading.draft import Draft
from verbale.reading.events.evidence import GAPS, LENGTHS, step
from verbale.reading.events.find import Act
from verbale.reading.events.paths import NAMED, Tree, Ways
from verbale.reading.events.scene import LEAD
from verbale.reading.events.sides import Sides
from verbale.reading.lexicon import lexicon
from verbale.reading.sentences import Sentences

ENTITIES = frozenset({"GPE", "LOC", "FAC"})
#: How many tokens before the sentence still count as just before it, near, or far.
BACK = (30, 80, 200)
RANKS = 4


def as_told(name: str) -> str:
    """A place's name as a sentence has it: datelines put it in capitals ("GENEVA"); initials stay ("UAE")."""
    return name.title() if len(name) > 3 and name.isupper() else name


@dataclass(slots=True)
class Spot:
    """A place by its name: where it is named, and whether it is a country."""

    place: Place
    country: bool
    tokens: list[int] = field(default_factory=list)
    spans: dict[int, Span | None] = field(default_factory=dict)
    dateline: bool = False


@dataclass
class Spots:
    """The places of one article, in order of first mention, and which acts are known to have been there."""

    draft: Draft
    sentences: Sentences
    tree: Tree
    found: dict[str, Spot] = field(default_factory=dict)
    rank: dict[str, int] = field(default_factory=dict)
    by_type: dict[str, Counter[str]] = field(default_factory=dict)
    by_word: dict[str, Counter[str]] = field(default_factory=dict)
    by_sides: dict[frozenset[str], Counter[str]] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)
    previous: str = ""

    def __post_init__(self) -> None:
        doc, cast = self.draft.doc, self.draft.cast
        self.starts = [token.idx for token in doc]
        seen = set()
        for i in sorted(cast.places):
            name, span, state = cast.places[i]
            if span.start not in seen:
                seen.add(span.start)
                self._see(Place(as_told(name), span, state), i)
        for ent in doc.ents:
            if ent.label_ in ENTITIES and not any(i in cast.places for i in range(ent.start, ent.end)):
                words = ent.text.removeprefix("the ").strip()
                if words:
                    span = self.draft.span_of(ent[0], ent[-1])
                    self._see(Place(as_told(words), span, cast.place_state(words)), ent.root.i)
        for spot in self.found.values():
            spot.tokens.sort()
        counts = {name: len(spot.tokens) for name, spot in self.found.items()}
        order = sorted(counts, key=lambda n: (-counts[n], self.found[n].tokens[0]))
        self.rank = {name: n for n, name in enumerate(order)}

    def _see(self, place: Place, i: int) -> None:
        name = place.name.casefold()
        spot = self.found.get(name)
        if spot is None:
            states = lexicon(self.draft.lexicon).states
            known = states.get(place.state or "")
            country = known is not None and name in {n.casefold() for n in (known.name, *known.names)}
            spot = self.found[name] = Spot(place, country)
        spot.tokens.append(i)
        spot.spans[i] = place.span
        if place.span is not None and place.span.start < self.draft.lead[1]:
            spot.dateline = True

    def add(self, place: Place) -> str:
        """The name under which ``place`` is weighed, noted if it is new."""
        name = place.name.casefold()
        if name not in self.found:
            at = place.span.start if place.span is not None else 0
            self._see(place, bisect_left(self.starts, at))
            self.rank[name] = len(self.rank)
        return name

    def nearest(self, name: str, token: Token) -> Place:
        """The place ``name`` with the words nearest to ``token``."""
        spot = self.found[name]
        i = min(spot.spans, key=lambda k: (abs(k - token.i), k))
        return Place(spot.place.name, spot.spans[i], spot.place.state)

    def took(self, act: Act, name: str) -> None:
        """Note which place an act was found to have."""
        self.last[act.entry.type or ""] = name
        self.previous = name

    def remember(self, act: Act, sides: Sides, name: str) -> None:
        """Note where the rules of grammar saw an act."""
        kind = act.entry.type or ""
        self.by_type.setdefault(kind, Counter())[name] += 1
        self.by_word.setdefault(act.entry.head, Counter())[name] += 1
        self.by_sides.setdefault(frozenset((*sides.by, *sides.to)), Counter())[name] += 1


@dataclass
class Ground:
    """One act whose place is weighed, with what the rules say of it."""

    spots: Spots
    act: Act
    sides: Sides
    status: str
    ruled: str
    rule: str
    start: int = 0
    end: int = 0

    def __post_init__(self) -> None:
        token = self.act.token
        self.start, self.end = self.spots.sentences.bounds(token.i)
        self.ways = Ways(self.spots.tree, token.i)
        cast = self.spots.draft.cast
        hosts = self.sides.barred if self.act.entry.type == "CONSULT" else ()
        self.by = {cast.state_of(k) for k in (*self.sides.by, *hosts)} - {None}
        self.to = {cast.state_of(k) for k in self.sides.to} - {None}
        self.both = frozenset((*self.sides.by, *self.sides.to))

    def contexts(self, name: str) -> tuple[str, ...]:
        """What the weight of a feature may depend on besides the feature: the first holds for all."""
        entry = self.act.entry
        kind = f"{entry.type}-{entry.mode}" if entry.mode else entry.type or ""
        sort = "country" if self.spots.found[name].country else "town"
        return ("all", sort, entry.type or "", kind, self.status, "ruled" if self.ruled else "free")


def evidence(ground: Ground, name: str) -> Iterator[tuple[str, float]]:
    """Name and value of everything that speaks for or against the spot ``name`` as the act's place."""
    spots, entry = ground.spots, ground.act.entry
    spot = spots.found[name]
    yield "bias", 1.0
    if name == ground.ruled:
        yield "ruled", 1.0
        yield f"by-{ground.rule}", 1.0
    yield f"rank-{min(spots.rank[name], RANKS)}", 1.0
    if spot.tokens[0] < LEAD:
        yield "lead", 1.0
    if spot.dateline:
        yield "dateline", 1.0
    state = spot.place.state
    if state is None:
        yield "no-state", 1.0
    if state in ground.by:
        yield "ground-of-source", 1.0
    if state in ground.to:
        yield "ground-of-target", 1.0
    yield from _told(ground, name, entry.type or "")
    yield from _where(ground, spot)


def _told(ground: Ground, name: str, kind: str) -> Iterator[tuple[str, float]]:
    """Which acts of the article were there."""
    spots = ground.spots
    for told, count in (
        ("same-type", spots.by_type.get(kind, Counter())[name]),
        ("same-word", spots.by_word.get(ground.act.entry.head, Counter())[name]),
        ("same-sides", spots.by_sides.get(ground.both, Counter())[name] if ground.both else 0),
    ):
        if count:
            yield told, log1p(count)
    if spots.last.get(kind) == name:
        yield "last-of-type", 1.0
    if spots.previous == name:
        yield "previous", 1.0


def _where(ground: Ground, spot: Spot) -> Iterator[tuple[str, float]]:
    """How near it is named."""
    tokens, at = spot.tokens, ground.act.token.i
    first, last = bisect_left(tokens, ground.start), bisect_left(tokens, ground.end)
    if first:
        yield step("since", ground.start - tokens[first - 1], BACK), 1.0
    if last < len(tokens):
        yield step("until", tokens[last] - ground.end, BACK), 1.0
    if first == last:
        yield "elsewhere", 1.0
        return
    inside = tokens[first:last]
    tree = ground.spots.tree
    nearest = min(inside, key=lambda i: abs(i - at))
    yield "sentence", 1.0
    yield step("gap", abs(nearest - at), GAPS), 1.0
    yield ("before" if nearest < at else "after"), 1.0
    yield f"as-{tree.labels[nearest]}", 1.0
    if tree.deps[nearest] == "pobj":
        yield tree.labels[tree.heads[nearest]], 1.0
    if nearest in ground.spots.draft.cast.located:
        yield "located", 1.0
    way = ground.ways.shortest(inside)
    if way is not None:
        yield step("way", way.length, LENGTHS), 1.0
        if len(way.up) <= NAMED and len(way.down) <= NAMED:
            yield f"way-{'^'.join(way.up)}/{'-'.join(way.down)}", 1.0
        yield f"up-{min(len(way.up), 4)}", 1.0
        yield f"down-{min(len(way.down), 4)}", 1.0
