"""What each thing a text says is worth for its day of publication: the points of the board."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from verbale.reading.dating.board import Board
from verbale.reading.dating.chronology import Fact
from verbale.reading.dating.terms import Held
from verbale.reading.lexicon import Person
from verbale.reading.times.calendar import day
from verbale.reading.times.published import Evidence

#: An expression of time beside a fact: by how well the fact is named.
TIMED = {3: 2.5, 2: 2.5, 1: 2.0}
#: The same for classes of which the table holds only a few of many.
TIMED_OFTEN = {3: 2.5, 2: 1.0, 1: 0.0}
#: A fact told as past, without a time: what days before it lose, what the week and month after it gain.
TOO_EARLY, FRESH, RECENT = -2.0, 1.0, 0.5
#: A fact told as to come: what the two weeks before it gain and the days after it lose.
AWAITED, TOO_LATE = 0.4, -0.7
#: A day stated as that of the text, without its year.
STATED = 5.0
BARE = 3.0
#: Days before a date or a year that is told, and days of a year in which a weekday does not fit its date.
BEFORE_DATE, BEFORE_YEAR, MISFIT = -3.0, -1.5, -2.0
#: Someone called by an office: days before the first term, days between and after.
NOT_YET, NO_MORE = -2.5, -2.0
#: Someone named: days before their first office, and long after their last.
UNKNOWN, FORGOTTEN = -0.6, -0.2
WEEK = timedelta(days=6)
MONTH = timedelta(days=30)
YEAR = timedelta(days=365)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Hint:
    """Something told that ties the text to certain days of writing, and the words it stands in."""

    windows: tuple[tuple[date, date, float], ...]
    facts: tuple[Fact, ...]
    start: int
    end: int

    def holds(self, low: date, high: date) -> bool:
        """Whether one of its windows meets the days from ``low`` to ``high``."""
        return any(a <= high and low <= b for a, b, _ in self.windows)


def give_dates(board: Board, found: Evidence) -> None:
    """What dates and years say, whatever happened on them."""
    if found.full:
        board.before(max(found.full), BEFORE_DATE)
    if found.years:
        board.before(date(max(1, min(9998, max(found.years))), 1, 1), BEFORE_YEAR)
    for year in range(board.first.year, board.last.year + 1):
        for weekday, month, number in dict.fromkeys(found.pairs):
            at = day(year, month, number)
            if at is None or at.weekday() != weekday:
                middle = at or date(year, month, 28)
                board.give(middle - 180 * DAY, middle + 180 * DAY, MISFIT)
        for month, number in dict.fromkeys(found.yearless):
            at = day(year, month, number)
            if at is not None:
                said = (month, number) in found.said
                board.give(at, at + (DAY if said else WEEK), 1.5 if said else 0.5)
                if said:
                    board.give(at + 2 * DAY, at + WEEK, 0.5)
        for month, number in dict.fromkeys(found.ahead):
            at = day(year, month, number)
            if at is not None:
                board.give(at - 14 * DAY, at, AWAITED)


def give_stated(board: Board, month: int | None, number: int, points: float) -> None:
    """A day of the month, or of the year, that the text gives as its own."""
    for year in range(board.first.year, board.last.year + 1):
        for at in (day(year, m, number) for m in ([month] if month else range(1, 13))):
            if at is not None:
                board.give(at, at, points)


def give_terms(board: Board, held: list[Held]) -> None:
    """What the offices by which people are called say."""
    for one in held:
        terms = sorted(one.terms, key=lambda t: t[0])
        board.before(terms[0][0], NOT_YET)
        for (_, end), (start, _) in pairwise(terms):
            if end is not None and end + DAY < start:
                board.give(end + DAY, start - DAY, NO_MORE)
        last = max((end or date.max for _, end in terms), default=date.max)
        if last < board.last:
            board.after(last, NO_MORE)


def give_people(board: Board, people: list[Person]) -> None:
    """Whoever is named is mostly in some office by then, and was not long ago."""
    for person in people:
        starts = [o.start for o in person.offices if o.start is not None]
        if not starts or len(starts) < len(person.offices):
            continue
        board.before(min(starts) - MONTH, UNKNOWN)
        ends = [o.end or date.max for o in person.offices]
        if max(ends) < board.last - YEAR:
            board.after(max(ends) + YEAR, FORGOTTEN)


def give_past(board: Board, facts: tuple[Fact, ...], level: int) -> None:
    """Facts told as past, one of which is meant."""
    board.before(min(f.start for f in facts), TOO_EARLY if level > 1 else TOO_EARLY / 2)
    worth = 1.0 if (facts[-1].end - facts[0].start).days <= 7 and level > 1 else 0.5
    near = [(f.start, f.end + WEEK, FRESH * worth) for f in facts]
    board.best_of([*near, *((f.start, f.end + MONTH, RECENT * worth) for f in facts)])


def give_coming(board: Board, facts: tuple[Fact, ...], level: int) -> None:
    """Facts told as to come, one of which is meant."""
    if level < 2:
        return
    board.after(max(f.end for f in facts), TOO_LATE)
    board.best_of([(f.start - 14 * DAY, f.start, AWAITED) for f in facts])
