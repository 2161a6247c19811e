"""Who acts for itself and not for the government of its state: an armed group, a party, a rival authority.

In a civil war both sides are of one state. Folded into it, the one would vanish behind the other.
"""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from verbale.model import Actor


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("verbale.record").joinpath("rivals.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _against() -> frozenset[str]:
    return frozenset(_table()["words"]["against"])


@lru_cache(maxsize=1)
def _by_state() -> dict[str, re.Pattern[str]]:
    """Per state the names of its rivals, at the beginning of what somebody is called ("RSF adviser …")."""
    names: dict[str, list[str]] = {}
    for group in _table()["groups"].values():
        # "Houthis" is said as "Houthi delegates" too.
        names.setdefault(group["of"], []).extend(n.removesuffix("s") for n in group["names"])
    return {
        of: re.compile(rf"(?:the\s+)?({'|'.join(map(re.escape, sorted(found, key=len, reverse=True)))})s?\b")
        for of, found in names.items()
    }


@lru_cache(maxsize=1)
def _ids() -> dict[tuple[str, str], str]:
    """State and name (without its last s) to the id of the group."""
    return {
        (group["of"], name.removesuffix("s")): id_
        for id_, group in _table()["groups"].items()
        for name in group["names"]
    }


def rival_of(actor: Actor) -> str:
    """The id of the group, party or authority for which ``actor`` acts; ``""`` when it stands for its state.

    A person belongs to the group whose name goes before its own, or that the table gives it; a group whose
    name says that it is against the government ("Sudanese rebels") is a party of its own.
    """
    table = _table()
    if actor.id in table["stand"]["ids"] or actor.kind == "state":
        return ""
    if actor.id in table["groups"]:
        return actor.id
    if actor.id in table["people"]:
        return str(table["people"][actor.id])
    return _told(actor) or (_name(actor) if actor.kind != "person" and is_against(_name(actor)) else "")


def _name(actor: Actor) -> str:
    return actor.id if actor.kind == "organisation" else actor.name.casefold()


def _told(actor: Actor) -> str:
    """By what it is called: "Hamas spokesman Omar Nasr", but not "Houthi and government officials"."""
    pattern = _by_state().get(actor.of or "")
    if pattern is None:
        return ""
    for form in (actor.name, *actor.also):
        found = pattern.match(form)
        if found and not re.search(r"\band\b|&", form[found.end() :]):
            return _ids()[actor.of or "", found[1]]
    return ""


@lru_cache(maxsize=4096)
def is_against(name: str) -> bool:
    """Whether a name or id has a word for those who are against their government."""
    return not _against().isdisjoint(re.findall(r"[^\W_]+", name.casefold()))


@lru_cache(maxsize=4096)
def is_rival(unit: str) -> bool:
    """Whether a unit is such a group."""
    return unit in _table()["groups"] or (unit == unit.lower() and is_against(unit))
