"""Which acts are compared at all: those that share a key and stand near in time.

Comparing each with each would take days of a large record. Acts are put under keys (type and pair of parties,
type and place, type and number …), and within a key each is compared with the latest of every different kind
that is still near enough. So work grows with how much is going on at a time, not with the record's length.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import combinations

from verbale.record.mentions import Sighting
from verbale.record.parties import groups, town
from verbale.record.subjects import is_mutual, is_shared, window

#: Both sides act together in these, so source and target are one set of parties.
TOGETHER = frozenset({"CONSULT", "AGREE", "RETREAT", "COOPERATE"})
#: Days by which a report may lag behind, or a plan run ahead of, what it tells.
_SLACK = 14
#: Acts whose days are farther apart than this are not even said to be different.
_APART = 7
#: How many of one article with one signature are kept to compare with.
_SAME = 4

Key = tuple[str, ...]


@lru_cache(maxsize=4096)
def together(type_: str, subject: str) -> bool:
    """Whether source and target are one set of parties: they meet, agree, cease fire, mend relations."""
    return type_ in TOGETHER or is_mutual(type_, subject)


def pairs(acts: list[Sighting]) -> Iterator[tuple[int, int]]:
    """Places in ``acts`` (sorted by day) of each two that are worth judging; some come more than once."""
    named = frozenset(u for act in acts for u in act.by | act.to if u in groups())
    blocks: dict[Key, list[int]] = defaultdict(list)
    for n, act in enumerate(acts):
        for key in sorted(keys_of(act, named)):
            blocks[key].append(n)
    for key in sorted(blocks):
        if len(blocks[key]) > 1:
            yield from _within(acts, blocks[key])


def keys_of(act: Sighting, named: frozenset[str]) -> set[Key]:
    """The keys under which ``act`` is looked up; ``named`` are the groups that any act names."""
    m = act.mention
    keys: set[Key] = {(m.type, "number", n) for n in act.numbers if n.endswith("th")}
    if m.place:
        keys.add((m.type, "place", town(m.place)))
    if together(m.type, act.subject):
        units = act.by | act.to
        wide = units | _groups_of(units, named)
        if len(wide) == 1 or m.type != "CONSULT":
            keys |= {(m.type, act.subject, u) for u in wide}
        return keys | {(m.type, *pair) for pair in combinations(sorted(wide), 2)}
    wide_by = act.by | _groups_of(act.by, named)
    keys |= {(m.type, "by", u) for u in wide_by}
    if not act.by or is_shared(m.type, act.subject):
        keys |= {(m.type, "to", act.subject, u) for u in act.to}
    return keys


def _groups_of(units: frozenset[str], named: frozenset[str]) -> set[str]:
    """Named groups of which ``units`` holds two members, or a group within them."""
    return {
        g
        for g in named
        if g not in units
        and (len(groups()[g] & units) >= 2 or any(u in groups() for u in groups()[g] & units))
    }


def _within(acts: list[Sighting], block: list[int]) -> Iterator[tuple[int, int]]:
    near: dict[object, list[int]] = {}
    for n in block:
        act = acts[n]
        for signature in [s for s, others in near.items() if _past(acts[others[-1]], act)]:
            del near[signature]
        for others in near.values():
            if _comparable(acts[others[-1]], act):
                for other in others:
                    yield (other, n)
        mine = _signature(act)
        kept = [o for o in near.get(mine, ()) if acts[o].mention.article == act.mention.article]
        near[mine] = [*kept[1 - _SAME :], n]


def _ref(s: Sighting) -> date | None:
    day = s.mention.stands or s.mention.published
    return day.latest if day else None


def _past(old: Sighting, new: Sighting) -> bool:
    """Whether ``old`` is too long ago for anything that comes after ``new``."""
    one, other = _ref(old), _ref(new)
    if one is None or other is None:
        return False
    last = old.mention.when.latest if old.mention.when else one
    return (other - max(one, last)).days > window(old.mention.type, old.subject) + _SLACK


def _comparable(a: Sighting, b: Sighting) -> bool:
    one, other = a.mention.when, b.mention.when
    if a.mention.article == b.mention.article or not one or not other or a.numbers or b.numbers:
        return True
    if a.held != b.held and a.mention.type not in ("CONSULT", "ASSAULT"):
        return True
    gap = max((other.earliest - one.latest).days, (one.earliest - other.latest).days)
    return gap <= _APART


def _signature(s: Sighting) -> object:
    m = s.mention
    day = m.when.iso if m.when else None
    return (day, m.mode, m.place, s.held, s.subject, s.numbers, s.rank, s.moved, s.by, s.to, s.people)
