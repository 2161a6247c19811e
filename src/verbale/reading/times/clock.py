"""What relative words count from, and what resolving an expression gives."""

from dataclasses import dataclass
from datetime import date

from verbale.reading.times.calendar import Days


@dataclass
class Clock:
    """What relative words count from.

    Attributes:
        today: the day that "today" means; story: the last day the text has come to.
        told: the beginning of what was last told, a year too, in the sentence or the one before.
        narrative: whether the text tells history, so that months count from ``story``.
        year: a year that the sentence names, or the article for this very day, which it belongs to.
        named: the last year that something was told to have happened in: "that year".
        ahead: 1 if the governing verb looks forward, -1 back, 0 unknown.
    """

    today: date | None
    story: date | None = None
    narrative: bool = False
    year: int | None = None
    named: int | None = None
    ahead: int = 0
    told: date | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a time expression means; fields as in `TimeMention`."""

    value: str
    kind: str = "date"
    days: Days | None = None
    how: str = ""
    approximate: bool = False


def one_day(of: date, how: str = "", approximate: bool = False) -> Resolved:
    """A single calendar day."""
    return Resolved(of.isoformat(), "date", (of, of), how, approximate)


class Reckoner:
    """What every part of the resolver needs: the clock, and how near a day is by it."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    def _now(self) -> date | None:
        return self.clock.story if self.clock.narrative else self.clock.today

    def _years(self, today: date, month: int) -> list[int]:
        if self.clock.year is not None:
            return [self.clock.year]
        if self.clock.narrative:
            return [today.year + (1 if today.month - month >= 8 else -1 if month - today.month >= 11 else 0)]
        return [today.year, today.year - 1, today.year + 1]

    def _cost(self, delta: int, against: int) -> float:
        """How far a day is, weighed up when the tense speaks against it."""
        contrary = delta * self.clock.ahead < 0
        # A day to come mostly says so: without a tense the past is taken unless it is twice as far.
        doubtful = delta > 0 and not self.clock.ahead
        return abs(delta) * (against if contrary else 2 if doubtful else 1)
