"""Plans that were put off or brought forward: one thing although its days differ."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from verbale.model import Tie
from verbale.record.blocks import order_of
from verbale.record.sighting import Sighting, told
from verbale.record.vetoes_who import person

if TYPE_CHECKING:
    from verbale.record.cluster import Bond, Group


def may_be_moved(a: Sighting, b: Sighting) -> bool:
    """Whether one may be the plan that the other says was moved; symmetric."""
    return bool(_reason(a, b) or _reason(b, a))


def _reason(before: Sighting, after: Sighting) -> str:
    day, new, first, report = before.mention.when, after.mention.when, told(before), told(after)
    if before.mention.type != "CONSULT" or before.held or not after.moved:
        return ""
    if not day or not new or not first or not report or not first <= report <= day.latest:
        return ""
    if not (new.latest < day.earliest or day.latest < new.earliest) or person(before, after):
        return ""
    return f"moved from {day.iso} to {new.iso}"


def join_moved(groups: "list[Group]", moves: "Iterable[Bond]") -> "list[Group]":
    """Join a plan with the same parties' plan for another day that says it was moved.

    The older plan must not have been held, and its day must not have passed when the move was told.
    """
    home = {s.mention.id: n for n, g in enumerate(groups) for s in g.members}
    acts = {s.mention.id: s for g in groups for s in g.members}
    gone: set[int] = set()
    for x in moves:
        for old, new in ((x.a, x.b), (x.b, x.a)):
            reason = _reason(acts[old], acts[new])
            one, other = home[old], home[new]
            if not reason or one == other or not _agree(_states(groups[one]), _states(groups[other])):
                continue
            if any(s.held for s in groups[one].members):
                continue
            groups[other].members = sorted([*groups[other].members, *groups[one].members], key=order_of)
            groups[other].ties += [*groups[one].ties, Tie("link", old, new, "moved", reason)]
            home.update({s.mention.id: other for s in groups[one].members})
            gone.add(one)
    return [g for n, g in enumerate(groups) if n not in gone]


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """The same states, or two or more of them with a host or a mediator besides."""
    return one == other or (len(one & other) > 1 and (one < other or other < one))


def _states(group: "Group") -> frozenset[str]:
    return frozenset(u for s in group.members for u in s.by if len(u) == 3)
