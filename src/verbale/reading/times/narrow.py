"""An inferred interval of publication made narrower by what the text tells of its own days.

"Yesterday, May 18" is written on May 19. News told by a date and its weekday ("Friday, 24 October") goes on with bare
weekdays: a Saturday and a Sunday after it are the days that follow, and the text is no older than they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Protocol

from verbale.model import When
from verbale.reading.times.calendar import day
from verbale.reading.times.scan import Found

#: How far two expressions stand apart that name one day, in characters.
BESIDE = 3
#: A bare weekday up to so many days after the last dated day is the one after it; a later one may be the one before.
SOON = 3


class Told(Protocol):
    """What is asked of the evidence (`published.Evidence`)."""

    @property
    def pairs(self) -> Sequence[tuple[int, int, int]]:
        """Weekday, month and day named together."""

    @property
    def counted(self) -> Sequence[tuple[int, int, int]]:
        """Days named beside "today" or "yesterday": the step, the month, the day."""

    @property
    def bare(self) -> Sequence[int]:
        """Weekdays told alone as past."""


def counted_days(founds: Sequence[Found]) -> Iterator[tuple[int, int, int]]:
    """Days named beside "yesterday", "today" or "tomorrow": the step, the month and the day."""
    for first, second in pairwise(founds):
        if second.start - first.end > BESIDE or {first.read, second.read} != {"today", "full_date"}:
            continue
        word, named = (first, second) if first.read == "today" else (second, first)
        month, number = named.number("MONTH") or named.number("MABBR"), named.number("DD")
        if month is not None and number is not None:
            yield word.number("TODAY") or 0, month, number


def bare_weekday(found: Found) -> int | None:
    """The weekday that ``found`` names and nothing else."""
    if found.read != "weekday" or found.has("LAST", "NEXT", "UNIT", "DD"):
        return None
    return found.number("WDAY")


def narrowed(when: When, told: Told) -> When:
    """``when``, or the part of it in which all that ``told`` says of its own days fits."""
    for step, month, number in told.counted:
        at = day(when.latest.year, month, number)
        if at is not None:
            written = at - timedelta(days=step)
            if when.earliest - timedelta(days=1) <= written <= when.latest + timedelta(days=1):
                return replace(when, earliest=written, latest=written)
    if not told.pairs or when.days < 2:
        return when
    later = [after for w in told.bare if 0 < (after := _days_on(when.earliest, w)) <= SOON]
    first = when.earliest + timedelta(days=max(later, default=0))
    return replace(when, earliest=first) if first <= when.latest else when


def _days_on(from_day: date, weekday: int) -> int:
    return (weekday - from_day.weekday()) % 7
