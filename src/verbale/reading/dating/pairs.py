"""A weekday beside a date ("Friday, 24 October") and an office that someone holds by then give a text its year.

A weekday comes back to its date after five, six or eleven years; who is called by an office holds it, or did: the
first year from the latest start of such an office in which every pair fits is that of the text.
"""

from collections.abc import Sequence
from datetime import date

from verbale.model import When
from verbale.reading.dating.terms import Held
from verbale.reading.times.calendar import day
from verbale.reading.times.published import Evidence, after_last, pair_year

RULE = "inferred-weekday-and-office"
#: A year this much later than the start of the office would be as likely as the one after it.
LONGEST = 5


def by_pairs(evidence: Evidence, held: Sequence[Held]) -> When | None:
    """The days on which a text with these weekdays and dates, and these office holders, came out."""
    starts = [min(start for start, _ in one.terms) for one in held]
    # Only the weekday of what has happened is news: one that is to come may be far ahead.
    past = any((month, number) in evidence.yearless for _, month, number in evidence.pairs)
    if not past or not starts:
        return None
    latest = max(starts)
    year = pair_year(evidence.pairs, (*evidence.years, latest.year))
    if year is None or year - latest.year > LONGEST or _too_early(evidence, year, latest):
        return None
    return after_last(evidence, year, RULE)


def _too_early(evidence: Evidence, year: int, latest: date) -> bool:
    days = [day(year, month, number) for _, month, number in evidence.pairs]
    return any(at is None or at < latest for at in days)
