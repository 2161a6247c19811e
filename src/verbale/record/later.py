"""What a later commitment does to an earlier one of the same party.

Within `WINDOW` days: a refusal of the promised act withdraws the promise, a promise of the refused act supersedes
the refusal, and a new offer of the same kind in another measure (60 days where 30 were offered) supersedes the old.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from verbale.record.ledger import After, Entry
from verbale.record.promises import Promise

#: Days within which a later commitment is held against an earlier one.
WINDOW = 60


def with_after(entries: Iterable[Entry], every: Iterable[Entry]) -> list[Entry]:
    """``entries`` with what came after them among ``every``."""
    by_matter: dict[str, list[Entry]] = {}
    for e in sorted(every, key=lambda e: (e.first, e.id)):
        for matter in e.matters if e.first else ():
            by_matter.setdefault(matter, []).append(e)
    return [replace(e, after=_after(e, by_matter)) for e in entries]


def until(day: str) -> str:
    """The last day on which something can come after what was last said on ``day``; both ISO."""
    return (date.fromisoformat(day) + timedelta(days=WINDOW)).isoformat()


def since(day: str) -> str:
    """The inverse of `until`."""
    return (date.fromisoformat(day) - timedelta(days=WINDOW)).isoformat()


def _after(entry: Entry, by_matter: Mapping[str, list[Entry]]) -> tuple[After, ...]:
    if not entry.last:
        return ()
    stop = until(entry.last)
    others = {
        x.id: x for matter in entry.matters for x in by_matter.get(matter, ()) if entry.last < x.first <= stop
    }
    found: dict[str, After] = {}
    for other in sorted(others.values(), key=lambda e: (e.first, e.id)):
        kind, reason = _does(entry, other)
        if kind and kind not in found:
            found[kind] = _made(kind, reason, other.terms[0], other.first)
    return tuple(found[k] for k in sorted(found))


def _made(kind: str, reason: str, p: Promise, day: str) -> After:
    return After(kind, p.id, p.article, p.start, p.end, day, p.words, reason)


def _does(entry: Entry, other: Entry) -> tuple[str, str]:
    """What ``other`` does to ``entry``, and why; ``("", "")`` for nothing."""
    if set(entry.threads) & set(other.threads):
        if entry.firm and other.force == "refusal":
            return "withdrawn", "the same party refuses it"
        if entry.force == "refusal" and other.firm:
            return "superseded", "the same party promises it"
        return "", ""
    if not (entry.firm and other.firm):
        return "", ""
    old, new = _measures(entry), _measures(other)
    changed = sorted(u for u in old.keys() & new.keys() if old[u] != new[u])
    to = {u for p in entry.terms for u in p.to_units}, {u for p in other.terms for u in p.to_units}
    if not changed or (to[0] and to[1] and to[0].isdisjoint(to[1])):
        return "", ""
    unit = changed[0]
    return "superseded", f"{old[unit]} {unit} before, now {new[unit]} {unit}"


def _measures(e: Entry) -> dict[str, str]:
    """Unit to number, as last told."""
    found = {}
    for p in e.terms:
        number, _, unit = p.quantity.partition(" ")
        if unit:
            found[unit] = number
    return found
