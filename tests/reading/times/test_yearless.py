"""An undated article keeps the days that it names without their year."""

from collections.abc import Callable

from verbale.reading.draft import Draft
from verbale.reading.times import find_times
from verbale.reading.times.yearless import yearless

DraftOf = Callable[..., Draft]
TEXT = "The envoys met on Friday, March 3. The talks go on since Monday and end by Sunday."


def told(draft: Draft) -> list[tuple[str, tuple[int, int] | None, int | None]]:
    find_times(draft)
    return [(d.span.words, d.month_day, d.weekday) for d in yearless(draft)]


def test_month_and_day_and_weekday_are_kept(draft_of: DraftOf) -> None:
    assert told(draft_of(TEXT, None)) == [("Friday, March 3", (3, 3), 4), ("Monday", None, 0)]


def test_an_article_of_known_day_has_none(draft_of: DraftOf) -> None:
    assert told(draft_of(TEXT, "2021-06-10")) == []
