"""Who may be filled in as the unsaid side of an act of force: an adversary, never an ally or who is only named near.

An article on a war names those who mediate, arm and count the dead as often as those who fight. Who fights whom is
what its own acts of force say, and what the whole world knows (``lexicon/conflicts.toml``).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from verbale.reading.draft import Draft
from verbale.reading.events.belligerents import adversaries, allies, conflicts
from verbale.reading.events.find import Act
from verbale.reading.events.sides import Sides
from verbale.reading.events.words import words
from verbale.reading.lexicon import lexicon

#: Types whose unsaid side must be an adversary.
FORCED = frozenset({"ASSAULT"})
#: Types that allies do not do to each other, if the text does not say so.
UNFRIENDLY = frozenset({"ASSAULT", "COERCE"})
#: Kinds that fight for themselves or for a side; of groups the sentence alone can tell.
FIGHTING_KINDS = frozenset({"state", "organisation", "person"})


@dataclass
class Foes:
    """The adversaries of one article. ``told``: the pairs its acts of force name; ``strikers`` and
    ``struck``: who is told to strike, and whom."""

    draft: Draft
    side: Callable[[str], str]
    told: set[frozenset[str]] = field(default_factory=set)
    strikers: set[str] = field(default_factory=set)
    struck: set[str] = field(default_factory=set)

    def learn(self, acts: Sequence[Act], named: Sequence[Sides]) -> None:
        """Take in the sides that the sentences name."""
        for act, sides in zip(acts, named, strict=True):
            by, to = self._told(sides.by, sides), self._told(sides.to, sides)
            if act.entry.type == "ASSAULT":
                self.strikers.update(by)
                self.struck.update(k for k in sides.to if k in sides.roles)
                self.told.update(frozenset((a, b)) for a in by for b in to)
            elif act.entry.type == "ACCUSE":
                self.strikers.update(to)  # "the ambush, blamed on the rebels, killed nine"
            elif act.entry.type == "RETREAT" and all(sides.roles.get(k) == "between" for k in sides.by):
                self.told.update(frozenset((a, b)) for a in by for b in by)

    def _told(self, keys: Iterable[str], sides: Sides) -> list[str]:
        return [self.state(k) for k in keys if k in sides.roles]

    def state(self, key: str) -> str:
        """The side of ``key``; a state's own army or ministry is on the state's."""
        actor = self.draft.cast.actors.get(key)
        if actor is not None and actor.kind == "organisation" and actor.of is not None:
            known = lexicon(self.draft.lexicon).organisations.get(key)
            own = known.state_body if known is not None else key.startswith(f"{actor.of.lower()}-")
            if own:
                return actor.of.lower()
        return self.side(key)

    def face(self, a: str, b: str) -> bool:
        """Whether the two are told, or known, to fight each other."""
        own, other = self.state(a), self.state(b)
        pair = frozenset((own, other))
        return len(pair) == 2 and pair not in allies() and (pair in self.told or pair in adversaries())

    def may(self, key: str, named: Sequence[str], kind: str) -> bool:
        """Whether ``key`` can be the other side of an act of this type that names the sides ``named``."""
        own = self.state(key)
        if kind in UNFRIENDLY and any(frozenset((own, self.state(k))) in allies() for k in named):
            return False
        if kind == "RETREAT" and not conflicts().outlaws.isdisjoint((own, *map(self.state, named))):
            return False
        if kind not in FORCED or key in named or not self._fights(key):
            return True
        fixed = [k for k in named if self._fights(k)]
        if fixed:
            return any(self.face(key, k) for k in fixed)
        if named:
            return own in self.strikers
        return any(own in pair for pair in self.told) or any(own in pair for pair in adversaries())

    def suffers(self, key: str) -> bool:
        """Whether the text tells only that it is struck: people, not a side that strikes back."""
        actor = self.draft.cast.actors[key]
        helpless = actor.kind in ("group", "source") and actor.name.split()[-1].lower() in words("victims")
        told = actor.kind in ("group", "source", "person") and key in self.struck
        return helpless or (told and self.state(key) not in self.strikers)

    def _fights(self, key: str) -> bool:
        actor = self.draft.cast.actors.get(key)
        return actor is None or actor.kind in FIGHTING_KINDS
