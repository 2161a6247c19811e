"""Where independent sources differ on a field of one thread, or on whether it was so at all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from verbale.model import HELD, Dispute, Side, Thread, ThreadMention
from verbale.record.ids import hexid
from verbale.record.mentions import Sighting


def disputes(
    threads: Iterable[Thread], sightings: Iterable[Sighting], source_of: Mapping[str, str]
) -> list[Dispute]:
    """Every dispute of a record, sorted by thread and field."""
    numbers = {s.mention.id: s.numbers for s in sightings}
    found = []
    for t in threads:
        acts = [m for m in t.mentions if m.role == "act"]
        found += _differ(t, "day", {m.id: _day(m) for m in acts}, acts, source_of)
        found += _differ(
            t, "place", {m.id: m.place if m.status in HELD else None for m in acts}, acts, source_of
        )
        found += _differ(
            t, "number", {m.id: ", ".join(numbers.get(m.id, ())) or None for m in acts}, acts, source_of
        )
        found += _differ(t, "happened", {m.id: _so(m) for m in acts}, acts, source_of)
    return sorted(found, key=lambda d: (d.thread, d.field))


def _day(m: ThreadMention) -> str | None:
    return m.when.iso if m.when and m.when.days == 1 and m.status in HELD else None


def _so(m: ThreadMention) -> str | None:
    if m.status in HELD:
        return "yes"
    return "no" if m.status == "denied" else None


def _differ(
    t: Thread,
    field: str,
    values: Mapping[str, str | None],
    acts: list[ThreadMention],
    source_of: Mapping[str, str],
) -> list[Dispute]:
    by_value: dict[str, list[ThreadMention]] = defaultdict(list)
    for m in acts:
        value = values[m.id]
        if value is not None:
            by_value[value].append(m)
    sources = {v: {source_of.get(m.article, m.article) for m in ms} for v, ms in by_value.items()}
    if len(by_value) < 2 or len(set().union(*sources.values())) < 2:
        return []
    sides = tuple(
        Side(v, tuple(m.id for m in by_value[v]), tuple(sorted({m.outlet for m in by_value[v] if m.outlet})))
        for v in sorted(by_value)
    )
    return [Dispute(hexid("dispute", t.id, field), t.id, field, sides)]


def dispute_form(d: Dispute) -> dict[str, Any]:
    """A dispute as plain values."""
    sides = [{"value": s.value, "mentions": list(s.mentions), "outlets": list(s.outlets)} for s in d.sides]
    return {"id": d.id, "thread": d.thread, "field": d.field, "sides": sides}


def dispute_from(f: dict[str, Any]) -> Dispute:
    """The inverse of `dispute_form`."""
    sides = tuple(Side(s["value"], tuple(s["mentions"]), tuple(s["outlets"])) for s in f["sides"])
    return Dispute(f["id"], f["thread"], f["field"], sides)
