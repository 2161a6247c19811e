"""Resolving an article's time expressions in order: the clock that they move."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from verbale.reading.times.calendar import day
from verbale.reading.times.resolve import Clock, Resolved, Resolver
from verbale.reading.times.scan import Found

#: Rules whose reading depends on whether the verb looks forward.
TENSED = frozenset({
    "full_date", "week_of_day", "day_of_month", "overnight_on", "month", "weekday", "weekend", "relative_unit",
    "within", "christmas",
    "quarter", "year",
})  # fmt: skip

#: In history one expression in so many may be a weekday or "today".
SELDOM = 20
#: What stands before a year in which something took place.
YEAR_TOLD = (("in",), ("since",), ("during",), ("by",), ("until",))


def is_narrative(founds: Sequence[Found], today: date | None) -> bool:
    """Whether the text tells history: many years named, nearly all long before the day of writing.

    A report that looks back on a life or a pact names years too, but the weekday of its news beside them.
    """
    years = [f.number("YYYY") for f in founds if f.has("YYYY")]
    distant = sum(1 for y in years if y is not None and (today is None or y < today.year - 1))
    distant += sum(1 for f in founds if f.rule.name == "year-bc")
    news = sum(1 for f in founds if f.read == "today" or (f.has("WDAY") and not f.has("YYYY")))
    if news and news * SELDOM > len(founds):
        return False
    return distant >= 6 if today is None else distant >= 5 and distant * 10 >= 8 * len(years)


def resolved_in_order(
    founds: Sequence[Found],
    today: date | None,
    narrative: bool,
    direction: Callable[[Found], int],
    sentence: Callable[[Found], int],
    by_name: Mapping[int, tuple[int, bool]] | None = None,
) -> list[Resolved]:
    """What each expression means, the day of writing being ``today``.

    ``by_name`` gives, by offset, the year of days that the world calls by their month and day, and whether it is sure.
    """
    clock = Clock(today, None, narrative)
    resolver = Resolver(clock)
    told_in = Told(today, by_name or {})
    out: list[Resolved] = []
    year_sentence = told_sentence = -9
    year_named: int | None = None
    for found in founds:
        clock.ahead = direction(found) if found.read in TENSED else 0
        here = sentence(found)
        clock.year = None
        past_year = not narrative and today is not None and year_named is not None and year_named < today.year
        # What has lasted since April does not so since the April of a pact of 1960 in the same sentence.
        lasts = found.before[-1:] == ("since",)
        if past_year and here == year_sentence and clock.ahead <= 0 and not lasts:
            clock.year = year_named
        clock.year = clock.year or (None if narrative else told_in.year_of(found, clock.ahead))
        if here - told_sentence > 1:
            clock.told = None
        resolved = resolver.resolve(found)
        out.append(resolved)
        # "The pact of 1990 was renewed in May": a year that only names a thing says nothing of the month.
        told = found.read != "year" or found.before[-1:] in YEAR_TOLD
        if told and found.has("YYYY") and found.read in {"full_date", "month", "year", "season"}:
            year_sentence, year_named = here, found.number("YYYY")
            if today is not None and year_named is not None and year_named <= today.year:
                clock.named = year_named
        told_in.keep(found)
        to_come = clock.ahead > 0 if narrative or today is None else _is_ahead(resolved, today)
        if not to_come:
            _move(clock, found, resolved)
            if resolved.days is not None and resolved.kind in {"date", "time"}:
                clock.told, told_sentence = resolved.days[0], here
    return out


#: A day this near to that of writing is rather of this year than of the one in which the article told it before.
NEAR = 45


class Told:
    """The years in which an article has told of days, for when it names a day again without its year."""

    def __init__(self, today: date | None, by_name: Mapping[int, tuple[int, bool]]) -> None:
        self.today = today
        self.by_name = by_name
        self.years: dict[tuple[int, int], int] = {}

    def keep(self, found: Found) -> None:
        """Remember the year of a full date."""
        year = found.number("YYYY")
        if year is not None and found.read == "full_date":
            self.years[_month_day(found)] = year

    def year_of(self, found: Found, ahead: int) -> int | None:
        """The year of a day named without it, if the article or the world has told it."""
        today = self.today
        if found.read != "full_date" or found.has("YYYY", "WDAY") or today is None:
            return None
        month, number = _month_day(found)
        named, sure = self.by_name.get(found.start, (None, False))
        if sure and named is not None and named <= today.year:
            return named
        year = self.years.get((month, number)) or named
        if year is None or year > today.year or ahead > 0:
            return None
        around = (day(y, month, number) for y in (today.year - 1, today.year, today.year + 1))
        return None if any(d and abs((d - today).days) <= NEAR for d in around) else year


def _month_day(found: Found) -> tuple[int, int]:
    return found.number("MONTH") or found.number("MABBR") or 1, found.number("DD") or 1


def _is_ahead(resolved: Resolved, today: date) -> bool:
    return resolved.days is not None and resolved.days[0] > today


def _move(clock: Clock, found: Found, resolved: Resolved) -> None:
    """Let the text come to the day or month just named."""
    if resolved.days is None or resolved.kind not in {"date", "time"}:
        return
    first, last = resolved.days
    if not clock.narrative:
        if first == last and resolved.how != "now":
            clock.story = first
        return
    if found.read in {"year", "decade"} and found.before[-1:] in (("since",), ("until",)):
        return
    if found.read == "year" and clock.story is not None and clock.story.year == first.year:
        return
    clock.story = first
