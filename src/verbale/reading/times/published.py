"""On which day a text was published: as given, as stated in it, or inferred from the days it speaks of.

Inference only intersects what the text says: a weekday beside a day of a month fixes the year, a full date
just before lends its year, what was said on a day is printed that day or the next. It knows no events. Where
the text leaves the year open there is no publication day, and a warning says so.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from verbale.model import Span, When
from verbale.reading.times.calendar import day
from verbale.reading.times.dateline import bare_day, date_lines, dateline
from verbale.reading.times.narrow import bare_weekday, counted_days, narrowed
from verbale.reading.times.scan import Found

#: A given day this far from a stated one is contradicted.
TOLERANCE = 3
#: Within how many years after the last one named a weekday and a date must fit.
YEARS_ON = 11
#: A full date this near before a day without a year gives it its year.
NEAR = 45
#: How long after the last day it tells of a news text is printed at the latest, in days.
NEWS_DAYS = 6
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text says about its own day.

    Attributes:
        pairs: weekday, month and day named together without a year.
        yearless: month and day without a year, spoken of as past; ahead: the same, to come.
        said: those of ``yearless`` on which something was said.
        full: full dates, in text order; years: years named in any way that are not to come.
        counted: days named beside "today" or "yesterday", as (step, month, day); bare: weekdays told alone as past.
    """

    pairs: tuple[tuple[int, int, int], ...]
    yearless: tuple[tuple[int, int], ...]
    ahead: tuple[tuple[int, int], ...]
    said: frozenset[tuple[int, int]]
    full: tuple[date, ...]
    years: tuple[int, ...]
    counted: tuple[tuple[int, int, int], ...] = ()
    bare: tuple[int, ...] = ()


def gathered(
    founds: Sequence[Found], direction: Callable[[Found], int], said: Callable[[Found], bool]
) -> Evidence:
    """The evidence in ``founds``."""
    pairs: list[tuple[int, int, int]] = []
    yearless: list[tuple[int, int]] = []
    ahead: list[tuple[int, int]] = []
    full: list[date] = []
    years: list[int] = []
    told: set[tuple[int, int]] = set()
    for f in founds:
        year = f.number("YYYY")
        forward = direction(f) > 0
        if year is not None and not forward:
            years.append(year)
        if f.read != "full_date":
            continue
        month, number = f.number("MONTH") or f.number("MABBR") or 1, f.number("DD") or 1
        weekday = f.number("WDAY")
        if year is not None:
            at = day(year, month, number)
            if at is not None and not forward:
                full.append(at)
            continue
        if weekday is not None:
            pairs.append((weekday, month, number))
        (ahead if forward else yearless).append((month, number))
        if not forward and said(f):
            told.add((month, number))
    # What is once told as to come has not been ("the vote be held on June 23 … June 23 is a Thursday").
    yearless = [key for key in yearless if key in told or key not in ahead]
    bare = [w for f in founds if (w := bare_weekday(f)) is not None and direction(f) <= 0]
    return Evidence(
        tuple(pairs), tuple(yearless), tuple(ahead), frozenset(told), tuple(full), tuple(years),
        tuple(counted_days(founds)), tuple(bare),
    )  # fmt: skip


def published(
    text: str, body: str, founds: list[Found], given: When | None, evidence: Callable[[], Evidence]
) -> tuple[When | None, list[str]]:
    """The publication day and what is to be warned of.

    Args:
        text: the whole text, furniture included; body: the same with furniture blanked.
        founds: the expressions of ``body``; given: the day its source gave, if any.
        evidence: called only where the day is not plainly stated.
    """
    if given is not None:
        return checked(text, given, founds, evidence)
    stated = stated_day(text, body, founds, evidence)
    if stated is not None:
        return stated, []
    inferred = infer(evidence())
    if inferred is not None:
        return inferred, []
    bare = bare_day(body)
    reason = (
        f"the dateline gives the day of the month, {bare[0]}, but no month" if bare else "it names no year"
    )
    return None, [f"The text does not settle its day of publication: {reason}."]


def stated_day(text: str, body: str, founds: list[Found], evidence: Callable[[], Evidence]) -> When | None:
    """A day that a date line or the dateline states, its year taken from the text where it gives none."""
    lines = [(s.found, s.rule) for s in date_lines(text)]
    head = dateline(body, founds)
    if head is not None:
        lines.append((head, "dateline"))
    for found, rule in lines:
        at = full_day(found) or with_year(found, evidence())
        if at is not None:
            return When(at, at, Span.of(text, found.start, found.end), rule, at.isoformat())
    return None


def full_day(found: Found) -> date | None:
    """The day of an expression that has its year."""
    year = found.number("YYYY")
    if found.read != "full_date":
        numbers = [int(v) for c, v, _ in found.words if c == "DD"]
        return day(year, numbers[0], numbers[1]) if found.read == "iso_date" and year else None
    month, number = found.number("MONTH") or found.number("MABBR") or 1, found.number("DD") or 1
    return day(year, month, number) if year is not None else None


def with_year(found: Found, evidence: Evidence) -> date | None:
    """A stated day without a year, in the first year that the text's own dates allow."""
    if found.read != "full_date":
        return None
    month, number = found.number("MONTH") or found.number("MABBR") or 1, found.number("DD") or 1
    weekday = found.number("WDAY")
    pairs = (*evidence.pairs, (weekday, month, number)) if weekday is not None else evidence.pairs
    year = pair_year(pairs, evidence.years) or near_year(evidence, month, number)
    return day(year, month, number) if year is not None else None


def near_year(evidence: Evidence, month: int, number: int) -> int | None:
    """The year that puts a day shortly after the last full date of the past that the text gives."""
    if not evidence.full:
        return None
    last = max(evidence.full)
    for year in (last.year, last.year + 1):
        at = day(year, month, number)
        if at is not None and 0 <= (at - last).days <= NEAR:
            return year
    return None


def pair_year(pairs: Sequence[tuple[int, int, int]], years: Sequence[int]) -> int | None:
    """The first year, from the last one named on, in which every weekday falls on its date."""
    if not pairs or not years:
        return None
    first = max(years)
    for year in range(first, first + YEARS_ON):
        days = [(weekday, day(year, month, number)) for weekday, month, number in pairs]
        if all(at is not None and at.weekday() == weekday for weekday, at in days):
            return year
    return None


def infer(evidence: Evidence) -> When | None:
    """The interval in which a text with this evidence was published, at most a week long, or ``None``."""
    year = pair_year(evidence.pairs, evidence.years)
    if year is not None:
        return after_last(evidence, year, "inferred-weekday-and-date")
    # A full date said again without its year ("the attack of 3 May") is no later day.
    again = {(at.month, at.day) for at in evidence.full}
    years = {near_year(evidence, *key) for key in evidence.yearless if key not in again} - {None}
    if len(years) == 1:
        return after_last(evidence, years.pop() or 1, "inferred-latest-date")
    return None


def after_last(evidence: Evidence, year: int, rule: str) -> When | None:
    """From the last day that the text tells of as past, to which ``year`` belongs, to when that is news no more."""
    days = {key: at for key in evidence.yearless if (at := day(year, *key)) is not None}
    if not days:
        return None
    key, last = max(days.items(), key=lambda item: item[1])
    latest = last + timedelta(days=1 if key in evidence.said else NEWS_DAYS)
    coming = [at for pair in evidence.ahead if (at := day(year, *pair)) is not None and at >= last]
    return narrowed(When(last, min([latest, *coming]), rule=rule), evidence)


def checked(
    text: str, given: When, founds: list[Found], evidence: Callable[[], Evidence]
) -> tuple[When, list[str]]:
    """The given day, unless the text states another one or its weekdays all belong to another year."""
    warnings = []
    for stated in date_lines(text):
        at = full_day(stated.found)
        if at is None or stated.rule != "labelled":
            continue
        if abs((at - given.earliest).days) > TOLERANCE:
            warnings.append(f"Given as published on {given.iso}, but the text says {at.isoformat()}.")
        break
    pairs = [(f.number("WDAY"), f.number("MONTH") or 1, f.number("DD") or 1)
             for f in founds if f.read == "full_date" and f.has("WDAY") and not f.has("YYYY")]  # fmt: skip
    off = [(w, m, n) for w, m, n in pairs if w is not None and not _fits_given(w, m, n, given)]
    if len(off) >= 2 and len(off) == len(pairs):
        warnings.append(_pair_warning(off[0], given))
        inferred = infer(evidence())
        if inferred is not None:
            return inferred, warnings
    elif off:
        warnings.append(_pair_warning(off[0], given))
    return given, warnings


def _fits_given(weekday: int, month: int, number: int, given: When) -> bool:
    """Whether a weekday falls on a date in the year given or the one beside it."""
    days = (day(given.latest.year + step, month, number) for step in (-1, 0, 1))
    return any(
        at is not None and at.weekday() == weekday and abs((at - given.latest).days) < 300 for at in days
    )


def _pair_warning(pair: tuple[int, int, int], given: When) -> str:
    weekday, month, number = pair
    return f"{WEEKDAYS[weekday]} and {number}/{month} do not go together around {given.iso}."
