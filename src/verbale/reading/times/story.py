"""Resolving an article's time expressions in order: the clock that they move."""

from collections.abc import Callable, Sequence
from datetime import date

from verbale.reading.times.resolve import Clock, Resolved, Resolver
from verbale.reading.times.scan import Found

#: Rules whose reading depends on whether the verb looks forward.
TENSED = frozenset({
    "full_date", "day_of_month", "overnight_on", "month", "weekday", "weekend", "relative_unit", "within",
    "christmas",
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
) -> list[Resolved]:
    """What each expression means, the day of writing being ``today``."""
    clock = Clock(today, None, narrative)
    resolver = Resolver(clock)
    out: list[Resolved] = []
    year_sentence = -9
    year_named: int | None = None
    for found in founds:
        clock.ahead = direction(found) if found.read in TENSED else 0
        here = sentence(found)
        clock.year = None
        past_year = not narrative and today is not None and year_named is not None and year_named < today.year
        if past_year and here == year_sentence and clock.ahead <= 0:
            clock.year = year_named
        resolved = resolver.resolve(found)
        out.append(resolved)
        # "The pact of 1990 was renewed in May": a year that only names a thing says nothing of the month.
        told = found.read != "year" or found.before[-1:] in YEAR_TOLD
        if told and found.has("YYYY") and found.read in {"full_date", "month", "year", "season"}:
            year_sentence, year_named = here, found.number("YYYY")
        to_come = clock.ahead > 0 if narrative or today is None else _is_ahead(resolved, today)
        if not to_come:
            _move(clock, found, resolved)
    return out


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
