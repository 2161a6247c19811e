"""A fight that names no sides, or one: it is between those who are known to fight, where the article speaks of them.

An article on a war names mediators, donors and courts as often as the two who fight, and a count of names takes the
wrong ones. Who fights whom is a fact for the whole world (``lexicon/conflicts.toml``). Parties found so have the role
``belligerents`` and count as said.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from verbale.model import Span, Why
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.grounds import Grounds
from verbale.reading.events.sides import Sides
from verbale.reading.events.words import words
from verbale.reading.syntax import after_preposition, children
from verbale.reading.voices import Voices

Pair = tuple[str, str]
#: How much more naming a movement says than naming the state behind it, or another enemy of the same state.
MOVEMENT = 2


#: Two states of which an article names one so many times less than the state it names most are not its war.
SHARE = 12
#: Types of force, of what ends it, and of what those who fight talk about.
TALKED = frozenset({"CONSULT", "AGREE"})
FORCED = frozenset({"ASSAULT", "COERCE"})
TOLD = frozenset({"RETREAT", "ASSAULT", "COERCE"}) | TALKED
#: How often a group that faces a government is named at least.
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Who fights whom, by id; those who make no truce; states that fight their own."""

    pairs: tuple[Pair, ...]
    outlaws: frozenset[str]
    torn: frozenset[str]


@lru_cache(maxsize=1)
def conflicts() -> Conflicts:
    """The known conflicts."""
    table = _facts()
    pairs = tuple((a, b) for a, b in table["pairs"])
    return Conflicts(pairs, frozenset(table["outlaws"]), frozenset(table["torn"]))


@lru_cache(maxsize=1)
def adversaries() -> frozenset[frozenset[str]]:
    """The same pairs, whoever strikes first, and those who only threaten each other."""
    return frozenset(frozenset(pair) for pair in (*conflicts().pairs, *_facts()["rivals"]))


@lru_cache(maxsize=1)
def allies() -> frozenset[frozenset[str]]:
    """The pairs that are known to fight side by side."""
    return frozenset(
        frozenset((own, other)) for own, others in _facts()["allies"].items() for other in others
    )


@lru_cache(maxsize=1)
def _facts() -> dict[str, Any]:
    text = files("verbale.reading.lexicon").joinpath("conflicts.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@dataclass
class Belligerents:
    """The adversaries of one article: known pairs of which it names both, first the one it names most.

    ``side``: whom an actor stands for; ``first``: the token at which each is first meant; ``outlaws``: those who
    make no truce.
    """

    draft: Draft
    pairs: tuple[Pair, ...]
    side: Callable[[str], str]
    first: Mapping[str, int]
    grounds: Grounds
    voices: Voices
    outlaws: frozenset[str] = frozenset()

    @classmethod
    def of(cls, draft: Draft, side: Callable[[str], str]) -> "Belligerents":
        """The adversaries that the article names, as a place of war too."""
        counts: dict[str, int] = {}
        first: dict[str, int] = {}
        for i in sorted(draft.cast.ids):
            for own in {side(key) for key in draft.cast.ids[i]}:
                counts[own] = counts.get(own, 0) + 1
                first.setdefault(own, i)
        actors = draft.cast.actors

        def states(pair: Pair) -> bool:
            return all(actors[k].kind == "state" for k in pair)

        def named_less(pair: Pair) -> tuple[float, int, Pair]:
            a, b = counts[pair[0]], counts[pair[1]]
            return -(1 if states(pair) else MOVEMENT) * min(a, b), -a - b, pair

        facts = conflicts()
        named = [
            p
            for p in (*facts.pairs, *_rising(draft, counts, first, facts.torn))
            if p[0] in counts and p[1] in counts
        ]
        most = max((n for k, n in counts.items() if k in actors and actors[k].kind == "state"), default=0)
        wars = [p for p in named if not states(p) or SHARE * min(counts[p[0]], counts[p[1]]) >= most]
        return cls(
            draft,
            tuple(sorted(wars, key=named_less)),
            side,
            first,
            Grounds(draft),
            Voices(draft.statements),
            facts.outlaws,
        )

    def complete(self, act: Act, sides: Sides, fought: bool) -> None:
        """Give an act of force, or one that ends it (``fought``), the adversaries it leaves unsaid."""
        kind = act.entry.type
        known = sides.core()
        if len(known) > 1 or not self.pairs or kind not in TOLD:
            return
        if kind in FORCED and sides.by and not sides.to and self._put_down(act, sides):
            return
        if kind == "COERCE":
            if sides.by and self._between_two_states() and act.token.lemma_.lower() in words("conquered"):
                self._strike(sides, known)  # "Russia annexed the peninsula"
            return
        if not known and not self._in_reach(act):
            return
        if kind in TALKED:
            if fought and act.entry.pos == "noun" and (act.entry.mode == "talks" or kind == "AGREE"):
                self._end(sides, known, civil=kind == "CONSULT")
        elif kind == "RETREAT":
            if fought and (act.entry.pos == "noun" or not known):
                self._end(sides, known)
        elif (known or act.entry.pos == "noun") and self._between_two_states() and not _is_crime(act):
            if known and not sides.by and not sides.unclaimed and self._are_people(known):
                self._kill(act, sides)
            else:
                self._strike(sides, known)

    def _between_two_states(self) -> bool:
        """Whether there is one war, of two states: whom a war on a movement hits, its name does not tell."""
        return len(self.pairs) == 1 and self._states(self.pairs[0])

    def _states(self, pair: Pair) -> bool:
        return all(self.draft.cast.actors[k].kind == "state" for k in pair)

    def _in_reach(self, act: Act) -> bool:
        """Whether the act is told of no ground ("a ceasefire in Sudan") but that of the first pair's."""
        cast = self.draft.cast
        grounds = after_preposition(act.token, "in", "on", "near", "for")
        grounds += [inner for t in grounds for inner in after_preposition(t, "in")]
        codes = {cast.actors[key].of for t in grounds for key in cast.ids.get(t.i, ())} - {None}
        return not codes or any(cast.actors[k].of in codes for k in self.pairs[0])

    def _end(self, sides: Sides, known: list[str], *, civil: bool = False) -> None:
        """ "A ceasefire", "the release of prisoners by Kyiv": both end it; ``civil``: not where two states fight,
        who may as well talk with others."""
        able = [p for p in self.pairs if self.outlaws.isdisjoint(p)]
        own = self.side(known[0]) if known else None
        # beside a war on outlaws, a truce is between the same state and others, not of others' quarrels
        among = {own} if own is not None else set(self.pairs[0])
        pair = next((p for p in able if not among.isdisjoint(p)), None)
        if pair is not None and not (civil and self._states(pair)):
            self._give(sides.by, "by", [k for k in pair if k not in {self.side(k) for k in known}], sides)

    def _strike(self, sides: Sides, known: list[str]) -> None:
        """ "Drones hit the port of Odesa": its adversary did; "the invasion": the first of the pair."""
        if not known:
            self._give(sides.by, "by", [self.pairs[0][0]], sides)
            self._give(sides.to, "to", [self.pairs[0][1]], sides)
            return
        pair = self._with(known[0])
        if pair is None or (sides.to and self.draft.cast.actors[known[0]].kind == "person"):
            return  # who kills one man need not be his state's enemy
        other = [k for k in pair if k != self.side(known[0])]
        self._give(sides.to if sides.by else sides.by, "to" if sides.by else "by", other, sides)

    def _put_down(self, act: Act, sides: Sides) -> bool:
        """ "Government forces advanced": a state that fights its own, or its ally, does so against those who rise."""
        actors = self.draft.cast.actors
        pair = next((p for p in self.pairs if actors[p[1]].kind == "group"), None)
        if pair is None or not (act.entry.type == "ASSAULT" or act.token.lemma_.lower() in words("won")):
            return False
        own = self.side(sides.by[0])
        if own != pair[0] and frozenset((own, pair[0])) not in allies():
            return False
        here = {self.side(k) for t in act.token.sent for k in self.draft.cast.ids.get(t.i, ())}
        if any(frozenset((pair[0], k)) in adversaries() for k in here):
            return False
        self._give(sides.to, "to", [self._armed(pair[1])], sides)
        return True

    def _armed(self, group: str) -> str:
        """Those who fight among those who rise: "the rebels", where an article names the opposition too."""
        armed = words("factions") - {"opposition"}
        found = [
            (len(a.mentions), k)
            for k, a in self.draft.cast.actors.items()
            if a.kind == "group" and k in self.first and a.name.lower() in armed
        ]
        return max(found)[1] if found else group

    def _are_people(self, keys: list[str]) -> bool:
        """Whether only people are told of, of neither side."""
        actors = self.draft.cast.actors
        return all(actors[k].kind in ("group", "source") and actors[k].of is None for k in keys)

    def _kill(self, act: Act, sides: Sides) -> None:
        """ "Four were killed in the Odesa region": the adversary of the state where they were did it."""
        ground = self.grounds.fell(act.token) or self._teller(act, sides)
        if ground in self.pairs[0]:
            self._give(sides.by, "by", [k for k in self.pairs[0] if k != ground], sides)

    def _teller(self, act: Act, sides: Sides) -> str | None:
        """Whose official tells of people killed, naming nobody: he tells of his own dead."""
        names = [self.draft.cast.actors[k].name.lower().split()[-1] for k in sides.to]
        told = {self.side(k) for k in self.voices.speaker(act.token.idx)}
        return told.pop() if len(told) == 1 and words("victims").issuperset(names) else None

    def _with(self, key: str) -> Pair | None:
        """The first pair in which the actor, or whom it stands for, fights."""
        own = self.side(key)
        return next((p for p in self.pairs if own in p), None)

    def _give(self, side: list[str], name: str, keys: list[str], sides: Sides) -> None:
        new = [k for k in keys if k in self.draft.cast.actors and k not in sides.barred]
        side.extend(new)
        sides.roles.update(dict.fromkeys(new, "belligerents"))
        if new:
            sides.why.append(Why(name, "belligerents", (self._words(new[0]),)))

    def _words(self, key: str) -> Span:
        """Where the article first names the adversary."""
        return self.draft.span_of(self.draft.doc[self.first[key]])


def _rising(
    draft: Draft, counts: Mapping[str, int], first: Mapping[str, int], torn: frozenset[str]
) -> list[Pair]:
    """A state and those who rise against it: "the rebels", and in a civil war (states of ``torn``) the opposition."""
    actors = draft.cast.actors
    states = [k for k in counts if k in actors and actors[k].kind == "state"]
    named: list[tuple[int, str, str]] = []
    for key, count in counts.items():
        actor = actors.get(key)
        if actor is None or actor.kind != "group" or count < SEVERAL:
            continue
        name = words("factions").intersection(actor.name.lower().split())
        own = [k for k in states if actors[k].of == actor.of]
        own = own or sorted(states, key=lambda k: (k not in torn, -counts[k], first[k]))[:1]
        if name and own and (own[0] in torn or "opposition" not in name):
            named.append((count, own[0], key))
    return [max(named)[1:]] if named else []


def _is_crime(act: Act) -> bool:
    """Whether it is done by men with guns, bombs or matches, who need not be an army: "a shooting", "arson attacks"."""
    near = children(act.token, "compound", "amod")
    return any(t.lemma_.lower() in words("crimes") for t in (act.token, *act.tokens, *near))
