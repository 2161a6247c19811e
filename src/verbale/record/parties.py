"""Who an actor stands for, so that Putin, Moscow and Russia are one party of a thread."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from verbale.model import Actor
from verbale.record.rivals import rival_of


@lru_cache(maxsize=1)
def _formats() -> dict[str, Any]:
    return tomllib.loads(files("verbale.record").joinpath("formats.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def groups() -> dict[str, frozenset[str]]:
    """Group unit to the units of its members."""
    return {name: frozenset(g["members"]) for name, g in _formats()["groups"].items()}


@lru_cache(maxsize=1)
def _plain() -> tuple[frozenset[str], dict[str, str]]:
    return frozenset(_formats()["plain"]["words"]), _formats()["same"]


def unit_of(actor: Actor) -> str:
    """The party that ``actor`` stands for: a state's code, ``EUU``, ``NAT``, a group's plain name, or its id.

    A leader, a ministry and an unnamed official stand for their state, but an armed group, a party or a rival
    authority (and who acts for it) for itself: its id. A group or an unnamed source of no
    state stands for its name without words such as "leaders" or "allies"; ``""`` when nothing is left of it
    ("the two delegations"): nobody is named.
    """
    if rival := rival_of(actor):
        return rival
    if actor.of:
        return actor.of
    if actor.kind in ("group", "source"):
        plain, same = _plain()
        words = [w for w in re.findall(r"\w+", actor.name.lower()) if w not in plain]
        name = " ".join(words)
        return same.get(name, name)
    return actor.id


def is_state(unit: str) -> bool:
    """Whether a unit is the code of a state, or of a union that acts like one."""
    return len(unit) == 3 and unit.isupper()


@lru_cache(maxsize=4096)
def town(place: str | None) -> str:
    """A place as it is compared: case folded, a seat by its town ("White House" → "washington"); "" for none."""
    name = (place or "").casefold().removeprefix("the ")
    return str(_formats()["seats"].get(name, name))


@lru_cache(maxsize=1)
def _capitals() -> frozenset[str]:
    return frozenset(name.removeprefix("the ") for name in _formats()["capitals"]["words"])


def is_capital(place: str) -> bool:
    """Whether a place is a capital, or a seat in one: a town, though its name is also said for the state."""
    return town(place) in _capitals()


@dataclass(frozen=True, slots=True)
class Match:
    """How two sets of units agree.

    Attributes:
        common: units on both sides. equal: the same units, and at least one.
        covered: every unit of either side is on the other, or is a group of which the other names at least
            two members (or one of those members): "European leaders" and "France and Britain".
        within: the smaller side is wholly on the other.
    """

    common: frozenset[str]
    equal: bool
    covered: bool
    within: bool

    @property
    def words(self) -> str:
        """The common units, for a reason."""
        return ", ".join(sorted(self.common)) or "members of the group"


def match(one: frozenset[str], other: frozenset[str]) -> Match:
    """How the units ``one`` and ``other`` agree."""
    common = one & other
    equal = bool(one) and one == other
    covered = equal or (bool(one) and bool(other) and _met(one - common, other) and _met(other - common, one))
    return Match(common, equal, covered, bool(common) and (one <= other or other <= one))


def _met(left: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each of ``left`` is a group of two or more of ``others``, or one of several of theirs."""
    theirs = [groups()[o] for o in others if o in groups()]
    for unit in left:
        members = groups().get(unit, frozenset())
        a_group = len(members & others) >= 2 or any(o in members and o in groups() for o in others)
        a_member = any(unit in group and (unit in groups() or len(group & left) >= 2) for group in theirs)
        if not (a_group or a_member):
            return False
    return True
