"""Which acts are compared at all: those that share a key and stand near in time.

Comparing each with each would take days of a large record. Acts are put under keys (type and pair of parties,
type and place, type and number …), and within a key each is compared with the latest of every different kind
among the `REACH` acts before it that is still near enough. So work grows with how much is going on at a time, not
with the record's length, and one new act changes only what the next few under its keys are compared with.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from verbale.record.parties import groups, town
from verbale.record.sighting import TELLING, Sighting
from verbale.record.subjects import is_mutual, is_shared, longest_window, wider, window

#: Both sides act together in these, so source and target are one set of parties.
TOGETHER = frozenset({"CONSULT", "AGREE", "RETREAT", "COOPERATE"})
#: Days by which a report may lag behind, or a plan run ahead of, what it tells.
_SLACK = 14
#: Acts whose days are farther apart than this are not even said to be different.
_APART = 7
#: How many of one article with one signature are kept to compare with.
_SAME = 4

#: How far ahead of its report a plan may lie, in days, and still be compared with what comes of it.
_AHEAD = 60
#: How many acts before an act, under each of its keys, it is compared with.
REACH = 64
#: Parties of whom pairs are made.
_MOST = 8

Key = tuple[str, ...]


#: Subjects whose acts are told now as one type, now as another: to release is to concede and to pull back.
_FAMILIES = frozenset({"prisoners", "guarantees"})


def family(type_: str, subject: str) -> str:
    """Under what acts are compared: their type, or their subject where it matters more."""
    return subject if subject in _FAMILIES else type_


@lru_cache(maxsize=4096)
def together(type_: str, subject: str) -> bool:
    """Whether source and target are one set of parties: they meet, agree, cease fire, mend relations."""
    return type_ in TOGETHER or is_mutual(type_, subject)


def order_of(s: Sighting) -> tuple[str, str, int, str]:
    """Where a mention stands in a record: by day, text hash and place in the text, whoever came first."""
    day = _ref(s)
    return (day.isoformat() if day else "", s.mention.sha256, s.mention.anchor.start, s.mention.id)


def place_of(s: Sighting) -> str:
    """`order_of` as one string that sorts the same way; begins with the day."""
    day, sha256, start, id_ = order_of(s)
    return f"{day:10}|{sha256}|{start:08}|{id_}"


def earliest_for(s: Sighting) -> str:
    """Where acts begin that ``s`` may be compared with: no earlier place can be near it."""
    day = _ref(s)
    return (day - timedelta(days=horizon(s.mention.type))).isoformat() if day else ""


@lru_cache(maxsize=32)
def horizon(type_: str) -> int:
    """Days after which no act of this type is compared with an older one any more."""
    return longest_window(type_) + _SLACK + _AHEAD


def keys_of(act: Sighting) -> list[str]:
    """The keys under which ``act`` is looked up, sorted."""
    m = act.mention
    kind = family(m.type, act.subject)
    keys: set[Key] = {(kind, "number", n) for n in act.numbers if n.endswith("th")}
    keys |= {(kind, "name", n) for n in act.names}
    if act.sides > 2:
        keys.add((kind, "sides", str(act.sides)))
    keys |= {(m.type, "run", x) for x in act.runs}
    if act.count and act.count[1] >= TELLING:
        keys.add((kind, "count", f"{act.count[1]:g} {act.count[0]}"))
    for about in filter(None, (act.subject, wider(act.subject))):
        keys |= {(kind, about, u) for u in sorted(act.by | act.to)[:_MOST]}
    if m.place:
        keys.add((kind, "place", town(m.place)))
    if _ref(act) is None:
        # Nobody knows when this was: only its own article may speak of it again.
        return [f"{kind}/article/{m.article}"]
    if together(m.type, act.subject):
        units = act.by | act.to
        grouped = _groups_of(units)
        keys |= {(kind, "group", g) for g in grouped}
        if len(units) + len(grouped) <= 1 or m.type != "CONSULT":
            keys |= {(kind, act.subject, u) for u in units}
        some = sorted(units)[:_MOST]
        keys |= {(kind, *pair) for pair in combinations(some, 2)}
    else:
        keys |= {(kind, "by", u) for u in act.by} | {(kind, "group", g) for g in _groups_of(act.by)}
        if not act.by or is_shared(m.type, act.subject):
            keys |= {(kind, "to", act.subject, u) for u in act.to}
    keys.add((kind, "article", m.article))
    return sorted("/".join(key) for key in keys)


def _groups_of(units: frozenset[str]) -> set[str]:
    """The groups among ``units``, and those of which they hold two members or a group within."""
    return {
        g
        for g, members in groups().items()
        if g in units or len(members & units) >= 2 or any(u in groups() for u in members & units)
    }


def candidates(act: Sighting, before: Iterable[Sequence[Sighting]]) -> list[Sighting]:
    """The acts that ``act`` is judged against, each once, in order.

    ``before`` has, for each of its keys, the last `REACH` acts before it in order. Of each different kind
    among them the latest counts, and some more of one article.
    """
    found: dict[str, Sighting] = {}
    for block in before:
        kinds: dict[object, list[Sighting]] = {}
        for other in reversed(block):
            if not _near(other, act) or not _comparable(other, act):
                continue
            kept = kinds.setdefault(_signature(other), [])
            if not kept or (kept[0].mention.article == other.mention.article and len(kept) < _SAME):
                kept.append(other)
        found.update({s.mention.id: s for kept in kinds.values() for s in kept})
    return sorted(found.values(), key=order_of)


def _ref(s: Sighting) -> date | None:
    m = s.mention
    # A war stands for as long as it is told of, not on the day on which it began.
    day = (m.published if s.subject == "war" else None) or m.stands or m.published or m.when
    return day.latest if day else None


def _near(old: Sighting, new: Sighting) -> bool:
    """Whether ``old`` is recent enough for what comes after ``new``."""
    one, other = _ref(old), _ref(new)
    if one is None or other is None:
        return old.mention.article == new.mention.article
    last = old.mention.when.latest if old.mention.when else one
    if (other - one).days > horizon(new.mention.type):
        return False
    return (other - max(one, last)).days <= window(old.mention.type, old.subject) + _SLACK


def _comparable(a: Sighting, b: Sighting) -> bool:
    one, other = a.mention.when, b.mention.when
    if a.mention.article == b.mention.article or not one or not other or a.numbers or b.numbers:
        return True
    if a.moved or b.moved or (a.held != b.held and a.mention.type not in ("CONSULT", "ASSAULT")):
        return True
    gap = max((other.earliest - one.latest).days, (one.earliest - other.latest).days)
    return gap <= _APART


def _signature(s: Sighting) -> object:
    m = s.mention
    day = m.when.iso if m.when else None
    return (
        day,
        m.mode,
        m.place,
        s.held,
        s.subject,
        s.numbers,
        s.rank,
        s.moved,
        s.by,
        s.to,
        s.people,
        s.names,
    )
