"""A day or a closed interval of days, with the words and the rule it came from."""

from dataclasses import dataclass
from datetime import date

from verbale.model.span import Span

#: The years that a day of publication or a correction may have. "0001-01-01" is how some programs write
#: "none"; and near the ends of the calendar there is no week before or after to reckon with.
YEARS = range(1700, 2201)


@dataclass(frozen=True, slots=True)
class When:
    """The earliest and the latest day (both included) on which something can have been.

    Attributes:
        earliest, latest: ISO calendar days; equal for a single day.
        span: the words it was resolved from; ``None`` only when ``rule`` says it was given or inferred
            from several places.
        rule: the name of the rule that resolved it (``weekday-past``, ``given``, ``dateline``, …).
        value: the TIMEX3 value of the words (``2025-03-27``, ``2025-W13``, ``P30D``), empty if none.
    """

    earliest: date
    latest: date
    span: Span | None = None
    rule: str = ""
    value: str = ""

    @property
    def iso(self) -> str:
        """``2025-03-27`` for a day, ``2025-04-03/2025-04-04`` for an interval."""
        if self.earliest == self.latest:
            return self.earliest.isoformat()
        return f"{self.earliest.isoformat()}/{self.latest.isoformat()}"

    @property
    def days(self) -> int:
        """How many days it spans, 1 for a single day."""
        return (self.latest - self.earliest).days + 1

    @classmethod
    def from_iso(cls, iso: str, rule: str = "") -> "When":
        """The inverse of ``iso``; raises ``ValueError`` on anything else."""
        first, _, last = iso.partition("/")
        return cls(date.fromisoformat(first), date.fromisoformat(last or first), rule=rule)


@dataclass(frozen=True, slots=True)
class YearlessDay:
    """A day that an article of unknown date names without its year: what can be asked of other articles.

    Attributes:
        span: the words. month_day: (month, day), if they tell it. weekday: 0 for Monday, if they tell it.
    """

    span: Span
    month_day: tuple[int, int] | None = None
    weekday: int | None = None
