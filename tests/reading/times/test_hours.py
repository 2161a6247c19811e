"""An hour and its day."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.times import find_times

DraftOf = Callable[..., Draft]


def hour(draft: Draft) -> str:
    find_times(draft)
    return next(m.value for m in draft.times if m.rule.startswith("clock"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The truce began at 9pm on Tuesday.", "2021-06-08T21:00"),
        ("The truce began at 9pm local time [18:00 GMT] on Tuesday.", "2021-06-08T21:00"),
        ("At 5 p.m. Oslo time on June 7 the two met.", "2021-06-07T17:00"),
    ],
)
def test_an_hour_is_on_the_day_named_behind_it(draft_of: DraftOf, text: str, value: str) -> None:
    assert hour(draft_of(text, "2021-06-10")) == value


def test_an_hour_is_not_on_the_day_of_another_clause(draft_of: DraftOf) -> None:
    text = "The council met at 3 p.m. and on Tuesday it meets again."
    assert hour(draft_of(text, "2021-06-10")) == "2021-06-10T15:00"


def test_what_lasts_since_april_does_not_since_the_year_of_the_pact(draft_of: DraftOf) -> None:
    draft = draft_of("The pact, signed in 1960, has been suspended since April.", "2021-06-10")
    find_times(draft)
    assert str(draft.times[-1].earliest) == "2021-04-01"


def test_the_month_of_a_past_year_is_of_that_year(draft_of: DraftOf) -> None:
    draft = draft_of("In 1960 the pact was signed, and in April the fleet left.", "2021-06-10")
    find_times(draft)
    assert str(draft.times[-1].earliest) == "1960-04-01"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Hamas kept hostages seized in the October 7 attack.", 2023),
        ("Hamas and the envoys met in Cairo on October 7.", 2025),
    ],
)
def test_a_day_with_a_name_keeps_its_year_beside_its_word(draft_of: DraftOf, text: str, year: int) -> None:
    draft = draft_of(text, "2025-10-20")
    find_times(draft)
    assert draft.times[-1].earliest is not None
    assert draft.times[-1].earliest.year == year
