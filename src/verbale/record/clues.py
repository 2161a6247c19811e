"""What tells on which day an act was, or an article came out: a pure function of one reading.

A dated article gives the day of what it tells as held; an undated one asks for it. Both put an act under the
same keys: its type with an ordinal ("fourth package"), or its word with a rare name ("seized … Hafdis") or number.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from verbale.model import Reading, YearlessDay
from verbale.record.alike import MANY
from verbale.record.blocks import together
from verbale.record.evidence import is_party
from verbale.record.outlets import is_listed
from verbale.record.sighting import Sighting

#: Only a day, or two that nobody tells apart, dates anything.
_SHARP = 2
#: What is told in the first so many characters is the news.
_LEAD = 400
#: How far from the word of an act its day may stand, in characters.
_REACH = 60
#: A first round, a second call: there are too many of them.
_COMMON = frozenset({"1th", "2th"})
#: A count below this is nothing rare.
_RARE = 13

_PARTIES = frozenset({"person", "state", "organisation", "group"})


@dataclass(frozen=True, slots=True)
class Told:
    """An act of an undated article: its keys and parties, and what the article says of its day.

    ``month_day`` is (month, day); ``weekday`` 0 for Monday; ``lead``: told in the article's first lines.
    """

    event: str
    words: str
    held: bool
    lead: bool
    keys: tuple[str, ...]
    units: tuple[str, ...]
    month_day: tuple[int, int] | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that a dated article gives to what is under ``key``."""

    key: str
    event: str
    article: str
    units: tuple[str, ...]
    earliest: date
    latest: date


def dated(told: Iterable[Sighting], reading: Reading) -> list[Dated]:
    """The days that an article whose own day is known gives to what it tells as held."""
    if reading.published is None:
        return []
    known = _known(reading)
    return [
        Dated(
            key, s.mention.id, s.mention.article, units_of(s), s.mention.when.earliest, s.mention.when.latest
        )
        for s in told
        if s.held and s.mention.when and s.mention.when.days <= _SHARP and "when" not in s.borrowed
        for key in _keys(s, known)
    ]


def undated(told: Iterable[Sighting], text: str, reading: Reading) -> list[Told]:
    """The acts of an article of which nobody knows the day; none where it is known."""
    if reading.published is not None:
        return []
    acts, known = list(told), _known(reading)
    days = _days(text, acts, reading.yearless)
    first = next((n for n, c in enumerate(text) if not c.isspace()), 0)
    return [
        Told(
            event=s.mention.id,
            words=" ".join(s.mention.anchor.words.split()),
            held=s.held,
            lead=s.mention.anchor.start < first + _LEAD,
            keys=_keys(s, known),
            units=units_of(s),
            month_day=days.get(s.mention.id, (None, None))[0],
            weekday=days.get(s.mention.id, (None, None))[1],
        )
        for s in acts
    ]


def units_of(s: Sighting) -> tuple[str, ...]:
    """The parties of its sentence, whatever they do there: who does what is often read wrongly."""
    return tuple(sorted(u for u in s.by | s.to | s.beside if is_party(u) and u.isupper()))


def agree(key: str, told: Told, other: Dated) -> bool:
    """Whether the parties fit: one in common, or two of those who meet, agree or cease fire together."""
    common = len(set(told.units) & set(other.units))
    return common >= (2 if together(key.partition("/")[0], "") else 1)


def _keys(s: Sighting, known: frozenset[str]) -> tuple[str, ...]:
    type_ = s.mention.type
    if type_ in MANY:
        return ()  # vetoes of a package are not the package
    keys = {f"{type_}/{n}" for n in s.numbers if n.endswith("th") and n not in _COMMON}
    if s.head:
        keys |= {f"{type_}/{s.head}/{n}" for n in s.names if n not in known and not is_listed(n)}
        if s.count and not s.count[2] and s.count[1] >= _RARE and s.count[1] % 10:
            keys.add(f"{type_}/{s.head}/{s.count[1]:g} {s.count[0]}")
    return tuple(sorted(keys))


def _known(reading: Reading) -> frozenset[str]:
    """Words of places and of parties: names that come again with whatever they do."""
    places = (e.place.name for e in reading.events if e.place)
    parties = (f for a in reading.actors.values() if a.kind in _PARTIES for f in (a.name, *a.also))
    return frozenset(w for name in (*places, *parties) for w in name.casefold().split())


_Days = dict[str, tuple[tuple[int, int] | None, int | None]]


def _days(text: str, acts: list[Sighting], named: Iterable[YearlessDay]) -> _Days:
    """By event, the month and day or the weekday that stands nearest to it in its sentence.

    A day of the month is that of the act beside it alone; a weekday may be that of the act next to it too ("the
    package, which since Monday bans").
    """
    found: _Days = {}
    near: dict[str, int] = {}
    for day in named:
        at = [
            (gap, s.mention.id)
            for s in acts
            if (gap := _gap(text, s, day.span.start, day.span.end)) is not None
        ]
        for gap, event in sorted(at):
            beside = gap == min(at)[0]
            if gap < near.get(event, _REACH) and (beside or day.weekday is not None):
                near[event] = gap
                found[event] = (day.month_day if beside else None, day.weekday)
    return found


_BREAK = re.compile(r"[.!?][\s”\"]|\n")


def _gap(text: str, s: Sighting, start: int, end: int) -> int | None:
    anchor = s.mention.anchor
    low, high = (end, anchor.start) if end <= anchor.start else (anchor.end, start)
    if high - low > _REACH or _BREAK.search(text, low, max(low, high)):
        return None
    return max(0, high - low)
