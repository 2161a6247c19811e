"""On which day a text was published."""

from collections.abc import Callable

from verbale.reading.draft import Draft
from verbale.reading.times import find_times


def read(draft: Draft) -> Draft:
    find_times(draft)
    return draft


def test_the_given_day_stands(draft_of: Callable[..., Draft]) -> None:
    draft = read(draft_of("The talks ended on Monday.", "2024-06-12"))
    assert draft.published is not None
    assert (draft.published.iso, draft.published.rule, draft.warnings) == ("2024-06-12", "given", [])


def test_a_labelled_line_states_the_day(draft_of: Callable[..., Draft]) -> None:
    draft = read(draft_of("Published: 3 March 2024\n\nThe talks ended on Friday."))
    assert draft.published is not None
    assert (draft.published.iso, draft.published.rule) == ("2024-03-03", "labelled")
    assert draft.times[-1].value == "2024-03-01"


def test_a_dateline_takes_its_year_from_a_date_shortly_before(draft_of: Callable[..., Draft]) -> None:
    draft = read(
        draft_of("OSLO, March 9 (NTX) - The pact of Feb. 27, 2024, was signed again, the envoy said.")
    )
    assert draft.published is not None
    assert (draft.published.iso, draft.published.rule) == ("2024-03-09", "dateline")


def test_a_weekday_beside_a_date_fixes_the_year(draft_of: Callable[..., Draft]) -> None:
    # 13 June was a Thursday in 2024, and in 2019 before.
    draft = read(
        draft_of(
            "The bloc, enlarged in 2021, met on Thursday (June 13). It agreed, the envoy said on June 14."
        )
    )
    assert draft.published is not None
    assert (draft.published.iso, draft.published.rule) == (
        "2024-06-14/2024-06-15",
        "inferred-weekday-and-date",
    )


def test_no_year_is_made_up(draft_of: Callable[..., Draft]) -> None:
    draft = read(draft_of("LIMA, 17 (NTX)\nThe envoys met this Friday."))
    assert draft.published is None
    assert draft.warnings == [
        "The text does not settle its day of publication: "
        "the dateline gives the day of the month, 17, but no month."
    ]


def test_weekdays_of_another_year_overrule_the_given_day(draft_of: Callable[..., Draft]) -> None:
    # Both pairs are of 2018; in 2024 and the years beside it neither holds.
    text = "In 2018 the league met on Tuesday, March 6. It met again on Thursday, March 8, its head said."
    draft = read(draft_of(text, "2024-03-10"))
    assert draft.warnings
    assert draft.published is not None
    assert draft.published.iso.startswith("2018-03-08")


def test_one_odd_weekday_only_warns(draft_of: Callable[..., Draft]) -> None:
    draft = read(draft_of("The league met on Tuesday, March 8.", "2024-03-10"))
    assert draft.published is not None
    assert (draft.published.iso, len(draft.warnings)) == ("2024-03-10", 1)


def test_a_time_stamp_that_opens_the_text_states_the_day(draft_of: Callable[..., Draft]) -> None:
    draft = read(draft_of("Monday, May 6, 2024  6:17 pm (Oslo)  Envoys leave for Lima. They arrived today."))
    assert draft.published is not None
    assert draft.published.iso == "2024-05-06"


def test_a_date_that_opens_a_sentence_states_nothing(draft_of: Callable[..., Draft]) -> None:
    assert read(draft_of("May 6, 2024 was the day on which the envoys left.")).published is None


def test_a_day_once_told_as_to_come_is_not_the_last_that_has_been(draft_of: Callable[..., Draft]) -> None:
    text = "The pact of 2019 is old. A vote will be held on Friday, 10 May. Friday, 10 May was chosen by lot."
    draft = draft_of(text, None)
    find_times(draft)
    assert draft.published is None
