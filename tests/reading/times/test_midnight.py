"""Days near midnight in another time zone are two days; written on Wednesday 12 June 2024."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.times import find_times


def days(draft: Draft) -> str:
    last = next(m for m in draft.times if m.rule.startswith("weekday"))
    return f"{last.earliest}/{last.latest}" if last.earliest != last.latest else f"{last.earliest}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys met late on Monday, Washington time.", "2024-06-10/2024-06-11"),
        ("The envoys landed early Tuesday Moscow time.", "2024-06-10/2024-06-11"),
        ("The truce began at 11:30 p.m. GMT on Monday.", "2024-06-10/2024-06-11"),
        ("The truce began on Monday at 23:00 GMT.", "2024-06-10/2024-06-11"),
        ("The truce began at 1:15 a.m. local time on Tuesday.", "2024-06-10/2024-06-11"),
        ("The truce began on 23:30 UTC on Monday.", "2024-06-10/2024-06-11"),
    ],
)
def test_a_day_near_midnight_in_a_zone_that_is_named_may_be_the_next_or_the_one_before(
    draft_of: Callable[..., Draft], text: str, expected: str
) -> None:
    draft = draft_of(text, "2024-06-12")
    find_times(draft)
    assert days(draft) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The envoys met late on Monday.",
        "The envoys met late on Monday in Washington.",
        "The truce began at 11:30 a.m. GMT on Monday.",
        "The truce began on Monday at 15:00 GMT.",
        "The envoys met on Monday, Washington time being short.",
        "The envoys met on Monday night in a hotel.",
        "Police were called at 9.15 am local time on Monday.",
    ],
)
def test_by_day_or_with_no_other_zone_it_is_the_day_it_says(
    draft_of: Callable[..., Draft], text: str
) -> None:
    draft = draft_of(text, "2024-06-12")
    find_times(draft)
    assert days(draft) == "2024-06-10"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TOKYO, June 12 (Agency) - The envoys met late Monday in Washington.", "2024-06-10/2024-06-11"),
        ("WASHINGTON, June 12 (Agency) - The envoys met early Tuesday in Beijing.", "2024-06-10/2024-06-11"),
        ("TOKYO, June 12 (Agency) - The envoys met late Monday in Seoul.", "2024-06-10"),
        ("TOKYO, June 12 (Agency) - The envoys met early Monday in Washington.", "2024-06-10"),
    ],
)
def test_a_town_far_from_that_of_the_dateline_has_another_midnight(
    draft_of: Callable[..., Draft], text: str, expected: str
) -> None:
    draft = draft_of(text, "2024-06-12")
    find_times(draft)
    assert days(draft) == expected
