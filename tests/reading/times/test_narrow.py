"""Intervals of publication made narrower by the text's own days."""

from collections.abc import Callable

from verbale.reading.draft import Draft
from verbale.reading.times import find_times

DraftOf = Callable[..., Draft]
#: 13 June was a Thursday in 2024.
NEWS = "The league, enlarged in 2021, broke off the talks on Thursday (June 13). "


def written(draft: Draft) -> str | None:
    find_times(draft)
    return draft.published.iso if draft.published else None


def test_yesterday_beside_its_date_gives_the_day(draft_of: DraftOf) -> None:
    text = NEWS + "The envoys had met in Oslo yesterday, June 14."
    assert written(draft_of(text)) == "2024-06-15"


def test_bare_weekdays_that_follow_are_later(draft_of: DraftOf) -> None:
    text = NEWS + "The envoy flew home on Friday. Oslo sent a note on Sunday."
    assert written(draft_of(text)) == "2024-06-16/2024-06-19"


def test_a_weekday_that_may_be_before_moves_nothing(draft_of: DraftOf) -> None:
    text = NEWS + "The envoy had arrived on Wednesday."
    assert written(draft_of(text)) == "2024-06-13/2024-06-19"


def test_a_weekday_is_the_day_that_it_is_on_most_days_of_writing(draft_of: DraftOf) -> None:
    draft = draft_of(NEWS + "It said on Thursday that it would come back.")
    find_times(draft)
    assert [str(m.earliest) for m in draft.times if m.weekday == 3] == ["2024-06-13", "2024-06-13"]
