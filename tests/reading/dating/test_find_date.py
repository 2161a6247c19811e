"""An undated article gets the day on which what it tells of could be news, or none."""

from collections.abc import Callable
from datetime import date

from verbale.reading.actors import find_actors
from verbale.reading.dating import find_date
from verbale.reading.draft import Draft
from verbale.reading.times import find_times

DraftOf = Callable[..., Draft]


def dated(draft: Draft) -> Draft:
    find_times(draft)
    find_actors(draft)
    find_date(draft)
    return draft


SINGAPORE = (
    "Kim Jong Un flew home after his summit with US President Donald Trump in Singapore on Tuesday. "
    "South Korean President Moon Jae-in praised the talks on Wednesday."
)


def test_a_weekday_beside_a_known_summit_dates_the_article(draft_of: DraftOf) -> None:
    published = dated(draft_of(SINGAPORE)).published
    assert published is not None
    assert published.earliest <= date(2018, 6, 13) <= published.latest
    assert published.days <= 7
    assert published.rule == "inferred-chronology"
    assert published.span is not None
    assert published.span.words == "Tuesday"


def test_the_facts_it_rests_on_are_named(draft_of: DraftOf) -> None:
    warnings = dated(draft_of(SINGAPORE)).warnings
    assert any("2018-06-12" in w and "inferred" in w for w in warnings)
    assert not any("does not settle" in w for w in warnings)


def test_relative_times_are_resolved_by_the_day_found(draft_of: DraftOf) -> None:
    draft = dated(draft_of(SINGAPORE))
    tuesday = next(m for m in draft.times if "Tuesday" in draft.text[m.start : m.end])
    assert tuesday.earliest == tuesday.latest == date(2018, 6, 12)


def test_over_the_weekend_means_the_one_before(draft_of: DraftOf) -> None:
    published = dated(
        draft_of(
            "The United States and China agreed to cut tariffs after talks in Geneva over the weekend. "
            "Treasury Secretary Scott Bessent said on Monday that he and Vice Premier He Lifeng got on well."
        )
    ).published
    assert published is not None
    assert published.earliest <= date(2025, 5, 12) <= published.latest


def test_days_after_a_summit_is_after_it(draft_of: DraftOf) -> None:
    published = dated(
        draft_of(
            "Days after their summit in Helsinki, Donald Trump praised Vladimir Putin again. "
            "Trump and Putin met in Helsinki on Monday."
        )
    ).published
    assert published is not None
    assert date(2018, 7, 16) < published.latest <= date(2018, 7, 22)


def test_a_given_day_is_left_alone(draft_of: DraftOf) -> None:
    published = dated(draft_of(SINGAPORE, "2024-01-05")).published
    assert published is not None
    assert published.rule == "given"


def test_meetings_that_nobody_knows_date_nothing(draft_of: DraftOf) -> None:
    draft = dated(
        draft_of("The ministers of Norway and Chile met in Oslo on Tuesday and spoke of fisheries.")
    )
    assert draft.published is None
    assert any("does not settle" in w for w in draft.warnings)


def test_a_fact_told_without_a_time_dates_nothing(draft_of: DraftOf) -> None:
    draft = dated(draft_of("Donald Trump and Kim Jong Un once held a summit in Singapore. It led nowhere."))
    assert draft.published is None


def test_a_round_of_another_number_is_not_meant(draft_of: DraftOf) -> None:
    text = "Russia and Ukraine held their {} round of talks in Istanbul on {}. They agreed on nothing else."
    assert dated(draft_of(text.format("ninth", "Monday"))).published is None


def test_a_year_before_an_office_began_is_not_that_of_a_weekday_and_a_date(draft_of: DraftOf) -> None:
    text = "The pact of 2006 was signed on Friday, 4 March. President {} had asked for it."
    early = dated(draft_of(text.format("Barack Obama"))).published
    assert early is not None
    assert early.earliest == date(2011, 3, 4)
    late = dated(draft_of(text.format("Emmanuel Macron"))).published
    assert late is not None
    assert late.earliest == date(2022, 3, 4)
