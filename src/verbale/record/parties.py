"""Who an actor stands for, so that Putin, Moscow and Russia are one party of a thread."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from verbale.model import Actor


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

    A leader, a ministry and an unnamed official stand for their state; a group of no state stands for its
    name without words such as "leaders" or "allies".
    """
    if actor.of:
        return actor.of
    if actor.kind == "group":
        plain, same = _plain()
        words = [w for w in re.findall(r"\w+", actor.name.lower()) if w not in plain]
        name = " ".join(words) or actor.id
        return same.get(name, name)
    return actor.id


def meet(one: frozenset[str], other: frozenset[str]) -> int:
    """How many units of the smaller side the other side has, members counting for their group."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(unit in large or _within(unit, large) for unit in small)


def _within(unit: str, others: frozenset[str]) -> bool:
    members = groups().get(unit, frozenset())
    return any(o in members or unit in groups().get(o, ()) for o in others)


def block_units(units: frozenset[str]) -> frozenset[str]:
    """The keys under which a set of units is looked up: itself, and the groups its members belong to."""
    wider = {name for name, members in groups().items() if members & units}
    return units | wider
