"""Which days the expressions mean; written on Wednesday 12 June 2024 unless a test says otherwise."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.times import TimeMention, find_times

WEDNESDAY = "2024-06-12"


@pytest.fixture
def times(draft_of: Callable[..., Draft]) -> Callable[..., list[TimeMention]]:
    def read(text: str, published: str | None = WEDNESDAY) -> list[TimeMention]:
        draft = draft_of(text, published)
        find_times(draft)
        return draft.times

    return read


def days(mention: TimeMention) -> str:
    if mention.earliest is None or mention.latest is None:
        return ""
    first, last = mention.earliest.isoformat(), mention.latest.isoformat()
    return first if first == last else f"{first}/{last}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers met on Monday.", "2024-06-10"),
        ("The ministers will meet on Monday.", "2024-06-17"),
        ("The ministers met on Wednesday.", "2024-06-12"),
        ("The ministers agreed to meet on Friday.", "2024-06-14"),
        ("The ministers managed to meet on Friday.", "2024-06-07"),
        ("The minister will there on Friday meet the envoy.", "2024-06-14"),
        ("Talks are scheduled for Tuesday.", "2024-06-18"),
        ("The envoys on Tuesday postponed the talks.", "2024-06-11"),
        ("The talks were postponed on Tuesday.", "2024-06-11"),
        ("The talks were postponed to Tuesday.", "2024-06-18"),
        ("The envoy proposed that the vote be held on Tuesday.", "2024-06-18"),
        ("The talks had been planned for Tuesday.", "2024-06-18"),
        ("A meeting of the ministers, planned for Tuesday, did not take place.", "2024-06-11"),
        ("A meeting of the ministers, planned for Tuesday, was announced.", "2024-06-18"),
        ("They met last Friday.", "2024-06-07"),
    ],
)
def test_a_weekday_goes_the_way_of_its_verb(
    times: Callable[..., list[TimeMention]], text: str, expected: str
) -> None:
    assert days(times(text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke in November.", "2023-11-01/2023-11-30"),
        ("He will speak in November.", "2024-11-01/2024-11-30"),
        ("He spoke on May 30.", "2024-05-30"),
        ("The deal was signed on 3 March 2019.", "2019-03-03"),
        ("They met earlier this month.", "2024-06-01/2024-06-12"),
        ("They met last week.", "2024-06-03/2024-06-09"),
        ("They met over the weekend.", "2024-06-08/2024-06-09"),
        ("They met last month.", "2024-05-01/2024-05-31"),
        ("It was agreed in mid-May.", "2024-05-11/2024-05-20"),
    ],
)
def test_months_and_weeks_count_from_the_day_of_writing(
    times: Callable[..., list[TimeMention]], text: str, expected: str
) -> None:
    assert days(times(text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet in the coming days.", "2024-06-12/2024-06-19"),
        ("They will meet in the coming weeks.", "2024-06-12/2024-07-10"),
        ("They will decide in the next couple of weeks.", "2024-06-12/2024-06-26"),
        ("They will answer within 10 days.", "2024-06-12/2024-06-22"),
        ("They spoke a few days ago.", "2024-06-05/2024-06-11"),
    ],
)
def test_vague_spans_run_from_the_day_of_writing(
    times: Callable[..., list[TimeMention]], text: str, expected: str
) -> None:
    assert days(times(text)[0]) == expected


def test_a_length_of_time_is_no_day(times: Callable[..., list[TimeMention]]) -> None:
    [span] = times("They agreed on a 30-day ceasefire.")
    assert (span.value, span.kind, days(span)) == ("P30D", "duration", "")


def test_what_recurs_is_no_day(times: Callable[..., list[TimeMention]]) -> None:
    [every] = times("The panel meets every month.")
    assert (every.value, every.kind, days(every)) == ("P1M", "set", "")


def test_recently_places_nothing(times: Callable[..., list[TimeMention]]) -> None:
    [recently] = times("The two recently met.")
    assert (recently.value, recently.placed) == ("PAST_REF", False)


def test_now_is_the_day_of_writing(times: Callable[..., list[TimeMention]]) -> None:
    [now] = times("Currently no talks are held.")
    assert (now.value, days(now)) == ("PRESENT_REF", WEDNESDAY)


def test_a_night_can_be_either_of_two_days(times: Callable[..., list[TimeMention]]) -> None:
    assert days(times("The port was shelled overnight.")[0]) == "2024-06-11/2024-06-12"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The forum ran from May 19 to 21 in Oslo.", "2024-05-19/2024-05-21"),
        ("They met on 15-16 May.", "2024-05-15/2024-05-16"),
        ("They met from Monday to Tuesday.", "2024-06-10/2024-06-11"),
        ("The post has been vacant since March 2023.", "2023-03-01/2024-06-12"),
    ],
)
def test_ends_are_joined_to_a_stretch(
    times: Callable[..., list[TimeMention]], text: str, expected: str
) -> None:
    [stretch] = times(text)
    assert (stretch.kind, days(stretch)) == ("interval", expected)


def test_two_days_that_are_only_listed_stay_two(times: Callable[..., list[TimeMention]]) -> None:
    assert len(times("They met on Monday and on Tuesday.")) == 2


def test_without_a_day_of_writing_relative_words_stay_open(times: Callable[..., list[TimeMention]]) -> None:
    [monday] = times("They met on Monday.", None)
    assert (monday.value, monday.placed) == ("XXXX-WXX-1", False)


def test_history_counts_from_the_story_so_far(times: Callable[..., list[TimeMention]]) -> None:
    text = (
        "In 1812 the league was founded. In March 1813 it signed a pact. In July it fell apart, and in "
        "August 1814 a new one was formed. In 1815 the towns rebelled. On 4 May 1816 peace was made. Two "
        "days later they left. In 1820 and 1822 the pact was renewed."
    )
    found = {text[m.start : m.end]: m.value for m in times(text)}
    assert found["July"] == "1813-07"
    assert found["Two days later"] == "1816-05-06"


def test_one_old_year_makes_no_history(times: Callable[..., list[TimeMention]]) -> None:
    found = times("The pact of 1990 was renewed in May. The minister spoke on Monday.")
    assert [days(m) for m in found][1:] == ["2024-05-01/2024-05-31", "2024-06-10"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Their pact of March 3, 2019 held for long. Few had expected it when they signed on March 3.",
            "2019-03-03",
        ),
        ("Hamas took them hostage on October 7.", "2023-10-07"),
        (
            "The two countries had met in 2021. They signed a truce in December of that year.",
            "2021-12-01/2021-12-31",
        ),
        ("The truce was signed in 2021. The war went on later that year.", "2021-01-01/2021-12-31"),
        # A day near that of writing is this year's, whatever else it is known for.
        ("The pact of June 3, 2019 held for long. They met again on June 3.", "2024-06-03"),
        ("The two parties met on October 7.", "2023-10-07"),
        ("They met on January 6 at the lake.", "2024-01-06"),
    ],
)
def test_a_day_told_with_its_year_or_known_by_name_keeps_it(
    times: Callable[..., list[TimeMention]], text: str, expected: str
) -> None:
    assert days(times(text)[-1]) == expected


def test_a_day_known_by_name_keeps_its_year_years_later(times: Callable[..., list[TimeMention]]) -> None:
    text = "Hamas took them hostage on October 7."
    assert days(times(text, "2026-03-01")[-1]) == "2023-10-07"
    assert days(times("The two parties met on October 7.", "2026-03-01")[-1]) == "2025-10-07"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council will meet in the week of July 3.", ["2024-07-01/2024-07-07"]),
        ("Chad was sanctioned in 2014. A year later it ended.", ["2014-01-01/2014-12-31", "2015-01-01/2015-12-31"]),
        ("War began in February 2022. Three months later talks failed.",
         ["2022-02-01/2022-02-28", "2022-05-01/2022-05-31"]),
        ("The truce began on June 3. Two days later it broke.", ["2024-06-03", "2024-06-05"]),
    ],
)  # fmt: skip
def test_a_stretch_counts_from_what_was_told(
    times: Callable[..., list[TimeMention]], text: str, expected: list[str]
) -> None:
    assert [days(m) for m in times(text)] == expected


def test_a_year_told_long_before_counts_no_more(times: Callable[..., list[TimeMention]]) -> None:
    found = times("Chad was sanctioned in 2014. Nobody spoke. Nobody came. A year later the union relented.")
    assert not days(found[-1]).startswith("2015")
