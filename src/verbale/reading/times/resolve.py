"""From the words of a time expression to days and a TIMEX3 value.

Each method of `Resolver` reads one kind of expression; the lexicon names it for each pattern. Relative words
count from `Clock.today`: the day of writing in news, the day the story has come to in history.
"""

from verbale.reading.times.clock import Clock, Resolved
from verbale.reading.times.scan import Found
from verbale.reading.times.spans import SpanReader
from verbale.reading.times.units import UnitReader
from verbale.reading.times.weekdays import WeekdayReader

__all__ = ["Clock", "Resolved", "Resolver"]


class Resolver(WeekdayReader, UnitReader, SpanReader):
    """Resolves one `Found` after another against a `Clock`, which its caller moves."""

    def resolve(self, found: Found) -> Resolved:
        """What ``found`` means by the clock as it stands."""
        try:
            resolved: Resolved = getattr(self, found.read)(found)
        except (OverflowError, ValueError):
            # The only way here: arithmetic that leaves the years 1 to 9999 ("90000 years ago").
            return Resolved("", how="outside-calendar")
        return resolved
