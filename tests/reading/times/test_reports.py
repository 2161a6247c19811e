"""Times in reports that name many years, amounts that look like years, stamps of web pages."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.times import find_times

DraftOf = Callable[..., Draft]


def days(draft: Draft) -> list[str]:
    find_times(draft)
    return [
        f"{draft.text[m.start : m.end]}={m.earliest}{'' if m.earliest == m.latest else f'/{m.latest}'}"
        for m in draft.times
        if m.placed
    ]


def test_a_report_that_looks_back_over_years_still_has_weekdays(draft_of: DraftOf) -> None:
    text = (
        "The former minister was shot on Tuesday. He took office in 2001, left it in 2004, fled in 2009, "
        "was charged in 2011 and in 2013, and came home in 2015."
    )
    assert "Tuesday=2021-06-08" in days(draft_of(text, "2021-06-09"))


def test_history_without_news_counts_from_where_the_story_is(draft_of: DraftOf) -> None:
    text = (
        "The war began in 1801. The truce of 1802 failed. In 1803 a fleet came. In 1804 it left. "
        "In 1805 the town fell. In 1806 the war went on. In May the peace was signed."
    )
    assert "May=1806-05-01/1806-05-31" in days(draft_of(text, "2021-06-09"))


@pytest.mark.parametrize("text", ["It counted over 1900 raids.", "The group claimed around 1650 attacks."])
def test_an_amount_is_no_year(draft_of: DraftOf, text: str) -> None:
    assert days(draft_of(text, "2021-06-09")) == []


def test_over_a_year_is_a_year(draft_of: DraftOf) -> None:
    assert days(draft_of("Trade grew over 2019.", "2021-06-09")) == ["2019=2019-01-01/2019-12-31"]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_after_fridays_row_looks_back(draft_of: DraftOf, apostrophe: str) -> None:
    text = f"The premier refused to apologise after Friday{apostrophe}s row in the palace."
    assert days(draft_of(text, "2021-06-06")) == ["Friday=2021-06-04"]


def test_who_had_set_a_deadline_did_so_before(draft_of: DraftOf) -> None:
    text = "In early April, the council had set a deadline for the talks."
    assert days(draft_of(text, "2021-05-26")) == ["early April=2021-04-01/2021-04-10"]


def test_talks_set_for_april_are_to_come(draft_of: DraftOf) -> None:
    text = "New talks are set for April."
    assert days(draft_of(text, "2021-05-26")) == ["April=2022-04-01/2022-04-30"]


def test_the_night_before_is_that_before_the_day_told(draft_of: DraftOf) -> None:
    text = "They landed on Sunday. The envoys had spoken by phone the night before."
    assert "the night before=2021-06-05" in days(draft_of(text, "2021-06-08"))


def test_a_stamp_with_a_short_weekday_and_at_is_the_day_of_publication(draft_of: DraftOf) -> None:
    draft = draft_of("By A. Writer\nTue, June 4, 2019 at 9:15 AM UTC\nThe talks went on.")
    find_times(draft)
    assert draft.published is not None
    assert draft.published.iso == "2019-06-04"
