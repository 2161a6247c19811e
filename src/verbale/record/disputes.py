"""Where independent sources differ on a field of one thread, or on whether it was so at all.

Two mentions are held against each other only when they surely speak of one act (``record.alike``): a thread may
be wider than that. An update is no dispute: numbers grow, plans are moved, and what was denied may happen later.
Two articles of one source do not disagree: the later corrects the earlier.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from verbale.model import Dispute, Side, Thread
from verbale.record.accounts import Answer, answer, happened, sides
from verbale.record.alike import alike, many_a_day, same_thing
from verbale.record.ids import hexid
from verbale.record.parties import town
from verbale.record.sighting import Sighting
from verbale.record.took_part import host, participants

#: The rule of a tie that a person made.
JUDGED = "judgement"
#: A number that is said to be rounded agrees with one that is within this part of it.
_ROUND = 0.1


def disputes(
    threads: Iterable[Thread], sightings: Mapping[str, Sighting], source_of: Mapping[str, str]
) -> list[Dispute]:
    """Every dispute of ``threads``, sorted by thread and field; ``sightings`` by mention id."""
    found = []
    for t in threads:
        acts = [sightings[m.id] for m in t.mentions if m.role == "act" and m.id in sightings]
        about = [sightings[m.id] for m in t.mentions if m.role == "about" and m.id in sightings]
        for field, told in (
            ("day", _day(acts, source_of)),
            ("place", _place(acts, source_of)),
            ("number", _number(acts, source_of)),
            ("happened", happened(acts, about, source_of, _joined(t))),
            ("host", host(acts, source_of)),
            ("participants", participants(acts, source_of)),
        ):
            if len(told) > 1:
                found.append(Dispute(hexid("dispute", t.id, field), t.id, field, told))
    return sorted(found, key=lambda d: (d.thread, d.field))


def _joined(t: Thread) -> frozenset[str]:
    """The mentions of ``t`` that a person decided to be one act."""
    links = (x for x in t.ties if x.kind == "link" and x.rule == JUDGED)
    return frozenset(m for x in links for m in (x.a, x.b))


#: How many days two sources may give to one act, at most this far apart.
_APART = 2


def _day(acts: list[Sighting], source_of: Mapping[str, str]) -> tuple[Side, ...]:
    def differ(x: Answer, y: Answer) -> bool:
        one, other = x.mention.when, y.mention.when
        if not one or not other or one == other or not many_a_day(x.sighting, y.sighting):
            return False
        near = abs((one.earliest - other.earliest).days) <= _APART
        return near and alike(x.sighting, y.sighting, days=False) and same_thing(x.sighting, y.sighting)

    answers = [
        answer(s, s.mention.when.iso, source_of)
        for s in acts
        if s.mention.when and s.mention.when.days == 1 and s.mention.status == "happened"
    ]
    return sides(answers, differ)


def _place(acts: list[Sighting], source_of: Mapping[str, str]) -> tuple[Side, ...]:
    held = [s for s in acts if s.held and s.mention.place and s.mention.when and s.mention.when.days == 1]
    shown = {town(s.mention.place): s.mention.place or "" for s in reversed(held)}

    def differ(x: Answer, y: Answer) -> bool:
        # Within a state or region may lie the town that the other source names.
        (one, wide), (other, wider) = x.sighting.ground, y.sighting.ground
        if x.value == y.value or wide or wider or not one or not other:
            return False
        return (
            x.mention.when == y.mention.when
            and alike(x.sighting, y.sighting)
            and many_a_day(x.sighting, y.sighting)
        )

    found = sides([answer(s, town(s.mention.place), source_of) for s in held], differ)
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
        answers = [answer(s, f"{v:g} {unit}", source_of) for s, v, _ in by_unit[unit]]
        first = {v: min(x.told for x in answers if x.value == v) for v in value}
        last = {v: max(x.told for x in answers if x.value == v) for v in value}
        told = sides(answers, _Numbers(value, rounded, first, last).differ)
        if told:
            return told
    return ()


@dataclass(frozen=True)
class _Numbers:
    """What is needed to tell a dispute on a number from an update: by shown value, when it was told."""

    value: Mapping[str, float]
    rounded: set[str]
    first: Mapping[str, str]
    last: Mapping[str, str]

    def differ(self, x: Answer, y: Answer) -> bool:
        """Whether ``x`` and ``y`` give one act two numbers."""
        if x.value == y.value or not alike(x.sighting, y.sighting):
            return False
        if not same_thing(x.sighting, y.sighting, sure=not (x.sighting.held and y.sighting.held)):
            return False
        low, high = sorted((x.value, y.value), key=self.value.__getitem__)
        near = self.value[high] - self.value[low] <= _ROUND * self.value[high]
        return self.last[low] >= self.first[high] and not (
            near and not self.rounded.isdisjoint((x.value, y.value))
        )


def dispute_form(d: Dispute) -> dict[str, Any]:
    """A dispute as plain values."""
    told = [
        {"value": s.value, "mentions": list(s.mentions), "outlets": list(s.outlets), "by": list(s.by)}
        for s in d.sides
    ]
    return {"id": d.id, "thread": d.thread, "field": d.field, "sides": told}


def dispute_from(f: dict[str, Any]) -> Dispute:
    """The inverse of `dispute_form`."""
    told = tuple(
        Side(s["value"], tuple(s["mentions"]), tuple(s["outlets"]), tuple(s["by"])) for s in f["sides"]
    )
    return Dispute(f["id"], f["thread"], f["field"], told)
