"""A weekday beside a date and an office that someone holds by then give a text its year."""

from datetime import date

from verbale.reading.dating.pairs import by_pairs
from verbale.reading.dating.terms import Held
from verbale.reading.times.published import Evidence

FRIDAY = Evidence(((4, 10, 24),), ((10, 24),), (), frozenset(), (), ())


def held(start: date) -> Held:
    return Held("ana", "President", ((start, None),))


def test_the_first_year_that_fits_from_the_start_of_the_office() -> None:
    found = by_pairs(FRIDAY, [held(date(2023, 1, 1))])
    assert found is not None
    assert found.iso == "2025-10-24/2025-10-30"


def test_without_an_office_any_year_may_be_meant() -> None:
    assert by_pairs(FRIDAY, []) is None


def test_an_office_held_long_before_leaves_two_years() -> None:
    assert by_pairs(FRIDAY, [held(date(2015, 1, 1))]) is None


def test_an_office_that_began_later_in_the_year_does_not_fit() -> None:
    assert by_pairs(FRIDAY, [held(date(2025, 11, 1))]) is None


def test_a_weekday_that_is_to_come_dates_nothing() -> None:
    ahead = Evidence(((4, 10, 24),), ((7, 31),), ((10, 24),), frozenset(), (), ())
    assert by_pairs(ahead, [held(date(2023, 1, 1))]) is None
