"""Where independent sources differ on a field of one thread, or on whether it was so at all.

An update is no dispute: numbers grow, plans are moved, and what was denied may happen later. Two articles of
one outlet, or of one source with its copies, do not disagree: the later corrects the earlier.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from verbale.model import HELD, Dispute, Side, Thread, ThreadMention
from verbale.record.ids import hexid
from verbale.record.mentions import Sighting
from verbale.record.parties import town
from verbale.record.voices import voice_of

#: A number that is said to be rounded agrees with one that is within this part of it.
_ROUND = 0.1


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one mention says on a field. ``voice`` is who disagrees: an outlet's source, or a person."""

    value: str
    mention: ThreadMention
    source: str
    told: str
    by: tuple[str, ...] = ()


def disputes(
    threads: Iterable[Thread], sightings: Mapping[str, Sighting], source_of: Mapping[str, str]
) -> list[Dispute]:
    """Every dispute of ``threads``, sorted by thread and field; ``sightings`` by mention id."""
    found = []
    for t in threads:
        acts = [sightings[m.id] for m in t.mentions if m.role == "act" and m.id in sightings]
        about = [sightings[m.id] for m in t.mentions if m.role == "about" and m.id in sightings]
        for field, sides in (
            ("day", _day(acts, source_of)),
            ("place", _place(acts, source_of)),
            ("number", _number(acts, source_of)),
            ("happened", _happened(acts, about, source_of)),
        ):
            if len(sides) > 1:
                found.append(Dispute(hexid("dispute", t.id, field), t.id, field, sides))
    return sorted(found, key=lambda d: (d.thread, d.field))


def _answer(s: Sighting, value: str, source_of: Mapping[str, str], by: tuple[str, ...] = ()) -> _Answer:
    m = s.mention
    told = m.published.latest.isoformat() if m.published else ""
    return _Answer(value, m, voice_of(m, source_of), told, by)


def _sides(answers: list[_Answer], differ: Callable[[str, str], bool]) -> tuple[Side, ...]:
    """The answers that some independent source disputes, by value; empty when nobody disagrees."""
    last: dict[str, str] = {}
    for x in sorted(answers, key=lambda x: (x.told, x.mention.id)):
        last[x.source] = x.value
    # A voice that gave two answers stands by its later one.
    stand = [x for x in answers if last[x.source] == x.value]
    kept: dict[str, list[_Answer]] = defaultdict(list)
    for x in stand:
        if any(differ(x.value, y.value) and _independent(x, y) for y in stand):
            kept[x.value].append(x)
    return tuple(_side(v, kept[v]) for v in sorted(kept)) if len(kept) > 1 else ()


def _side(value: str, answers: list[_Answer]) -> Side:
    outlets = tuple(sorted({x.mention.outlet for x in answers if x.mention.outlet}))
    by = tuple(dict.fromkeys(a for x in answers for a in x.by))
    return Side(value, tuple(x.mention.id for x in answers), outlets, by)


def _independent(x: _Answer, y: _Answer) -> bool:
    return x.source != y.source


def _day(acts: list[Sighting], source_of: Mapping[str, str]) -> tuple[Side, ...]:
    answers = [
        _answer(s, s.mention.when.iso, source_of)
        for s in acts
        if s.held and s.mention.when and s.mention.when.days == 1 and s.mention.status == "happened"
    ]
    return _sides(answers, lambda x, y: x != y)


def _place(acts: list[Sighting], source_of: Mapping[str, str]) -> tuple[Side, ...]:
    held = [s for s in acts if s.held and s.mention.place and s.mention.when]
    ground = {town(s.mention.place): s.ground for s in held}
    shown = {town(s.mention.place): s.mention.place or "" for s in reversed(held)}

    def differ(x: str, y: str) -> bool:
        (one, wide), (other, wider) = ground[x], ground[y]
        if x == y or not one or not other:
            return False
        # Within one state a region may hold the town that the other source names.
        return one != other or not (wide or wider)

    found = _sides([_answer(s, town(s.mention.place), source_of) for s in held], differ)
    return tuple(Side(shown[x.value], x.mentions, x.outlets, x.by) for x in found)


def _number(acts: list[Sighting], source_of: Mapping[str, str]) -> tuple[Side, ...]:
    """The first unit on which counts differ. A higher count told later is an update, a lower one is not."""
    by_unit: dict[str, list[tuple[Sighting, float, bool]]] = defaultdict(list)
    for s in acts:
        if s.count:
            by_unit[s.count[0]].append((s, s.count[1], bool(s.count[2])))
    for unit in sorted(by_unit):
        rounded = {f"{v:g} {unit}" for _, v, about in by_unit[unit] if about}
        value = {f"{v:g} {unit}": v for _, v, _ in by_unit[unit]}
        answers = [_answer(s, f"{v:g} {unit}", source_of) for s, v, _ in by_unit[unit]]
        first = {v: min(x.told for x in answers if x.value == v) for v in value}
        last = {v: max(x.told for x in answers if x.value == v) for v in value}

        numbers = _Numbers(value, rounded, first, last)
        sides = _sides(answers, numbers.differ)
        if sides:
            return sides
    return ()


@dataclass(frozen=True)
class _Numbers:
    """What is needed to tell a dispute on a number from an update: by shown value, when it was told."""

    value: Mapping[str, float]
    rounded: set[str]
    first: Mapping[str, str]
    last: Mapping[str, str]

    def differ(self, x: str, y: str) -> bool:
        if x == y:
            return False
        low, high = sorted((x, y), key=self.value.__getitem__)
        near = self.value[high] - self.value[low] <= _ROUND * self.value[high]
        return self.last[low] >= self.first[high] and not (near and not self.rounded.isdisjoint((x, y)))


def _happened(acts: list[Sighting], about: list[Sighting], source_of: Mapping[str, str]) -> tuple[Side, ...]:
    """Who says that it was so, who says no, and who does not confirm it, once it was said to have been."""
    yes = [_answer(s, "confirmed", source_of, s.says) for s in acts if s.held and not s.unconfirmed]
    no = [_answer(s, "denied", source_of, s.says) for s in acts if s.mention.status == "denied"]
    open_ = [_answer(s, "not confirmed", source_of, s.says) for s in acts if s.unconfirmed]
    no += [_answer(s, "denied", source_of, s.mention.by) for s in about if _denies(s)]
    if not yes:
        # "Denied a report that": the claim stands against the denial though no outlet makes it its own.
        yes = [
            _answer(s, "confirmed", source_of, s.mention.to)
            for s in about
            if _denies(s) and s.claim and s.mention.to and set(s.mention.to).isdisjoint(s.mention.by)
        ]
        said = {a for x in yes for a in x.by}
        no = [replace(x, by=tuple(a for a in x.by if a not in said)) for x in no]
        return tuple(_side(x[0].value, x) for x in (yes, no)) if yes and no else ()
    since = min((_held_day(x) for x in yes), default="")
    against = [x for x in (*no, *open_) if x.told >= since and _another(x, yes)]
    if not against:
        return ()
    said = {a for x in yes for a in x.by}
    against = [replace(x, by=tuple(a for a in x.by if a not in said)) for x in against]
    groups = [yes, [x for x in against if x.value == "denied"], [x for x in against if x.value != "denied"]]
    return tuple(_side(x[0].value, x) for x in groups if x)


def _denies(s: Sighting) -> bool:
    return (
        s.mention.type == "REJECT"
        and s.mention.status in HELD
        and s.head in ("denie", "deny", "denyi", "refut")
    )


def _held_day(x: _Answer) -> str:
    return x.mention.when.latest.isoformat() if x.mention.when else x.told


def _another(x: _Answer, yes: list[_Answer]) -> bool:
    """Whether ``x`` is another voice than some who says yes: another source, or another person in one source."""
    return any(_independent(x, y) or (x.by and set(x.by).isdisjoint(y.by)) for y in yes)


def dispute_form(d: Dispute) -> dict[str, Any]:
    """A dispute as plain values."""
    sides = [
        {"value": s.value, "mentions": list(s.mentions), "outlets": list(s.outlets), "by": list(s.by)}
        for s in d.sides
    ]
    return {"id": d.id, "thread": d.thread, "field": d.field, "sides": sides}


def dispute_from(f: dict[str, Any]) -> Dispute:
    """The inverse of `dispute_form`."""
    sides = tuple(
        Side(s["value"], tuple(s["mentions"]), tuple(s["outlets"]), tuple(s["by"])) for s in f["sides"]
    )
    return Dispute(f["id"], f["thread"], f["field"], sides)
