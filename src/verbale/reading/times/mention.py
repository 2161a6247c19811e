"""A time expression, resolved."""

from dataclasses import dataclass
from datetime import date

#: ``date``: a day or a longer stretch of the calendar; ``time``: a time of day on it; ``duration``: a length
#: without a place in the calendar; ``set``: something that recurs; ``interval``: from one day to another.
KINDS = ("date", "time", "duration", "set", "interval")


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time expression of an article, with the days it can mean.

    Attributes:
        start, end: code point offsets into the article's text, end exclusive.
        first, last: indexes of its first and last token in the parsed `Doc`.
        value: TIMEX3 value (``2025-03-27``, ``2025-W13``, ``P30D``, ``PRESENT_REF``), empty if none.
        kind: one of ``KINDS``.
        earliest, latest: the days it can mean, both included; ``None`` when it has no place in the calendar.
        rule: the rule that found it, and how it was resolved (``weekday-past``, ``month-day``, …).
        weekday: the weekday that the words name, 0 for Monday.
        approximate: whether the words leave the borders open ("about", "early", "a few").
    """

    start: int
    end: int
    first: int
    last: int
    value: str
    kind: str
    earliest: date | None
    latest: date | None
    rule: str
    approximate: bool = False
    weekday: int | None = None

    @property
    def placed(self) -> bool:
        """Whether it has a place in the calendar."""
        return self.earliest is not None
