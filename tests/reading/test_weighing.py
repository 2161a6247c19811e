"""Times are weighed by adding the weights of what speaks for them; shares add up to one."""

from datetime import date, timedelta

from verbale.reading.weighing import Candidates, TimeWeights, agree, choice, classed, shares

DAYS = (date(2021, 6, 8), date(2021, 6, 8))
TWO: Candidates = ((None, frozenset({"none"})), (DAYS, frozenset({"own", "day"})))


def test_the_candidate_whose_features_weigh_most_is_taken() -> None:
    assert choice(TWO, TimeWeights({"none": 0.5, "own": 0.4, "day": 0.2})).days == DAYS


def test_what_is_added_to_having_no_time_counts() -> None:
    assert choice(TWO, TimeWeights({"none": 0.5, "own": 0.4, "day": 0.2}, 0.2)).days is None


def test_of_equals_the_first_is_taken() -> None:
    assert choice(TWO, TimeWeights({})).days is None


def test_shares_add_up_to_one_and_follow_the_weights() -> None:
    low, high = shares(TWO, {"own": 1.0})
    assert low < high
    assert abs(low + high - 1.0) < 1e-12


def test_classes_have_upper_ends_and_a_name_for_nothing() -> None:
    assert [classed(x, (0.1, 0.5)) for x in (0.0, 0.1, 0.3, 0.9, None)] == ["0", "0", "1", "2", "x"]


def candidates(*days: tuple[date, date]) -> Candidates:
    """No time, and the ``days``, each with a feature of its own number."""
    return ((None, frozenset({"0"})), *((d, frozenset({str(n)})) for n, d in enumerate(days, 1)))


def later(days: int) -> tuple[date, date]:
    """The single day so many after that of `DAYS`."""
    at = DAYS[0] + timedelta(days=days)
    return at, at


def test_of_two_neighbouring_days_that_are_both_likely_neither_is_left_out() -> None:
    taken = choice(candidates(DAYS, later(1)), TimeWeights({"0": 0.5, "1": 0.4, "2": 0.3}))
    assert taken.days == (DAYS[0], later(1)[0])
    assert taken.candidate == 1


def test_days_far_apart_are_not_joined() -> None:
    assert choice(candidates(DAYS, later(9)), TimeWeights({"0": 0.5, "1": 0.4, "2": 0.3})).days is None


def test_a_day_that_hardly_anything_speaks_for_is_not_joined() -> None:
    taken = choice(candidates(DAYS, later(1)), TimeWeights({"0": 0.5, "1": 4.0}))
    assert taken.days == DAYS


def test_a_day_is_named_by_few_days_that_hold_it_and_a_month_by_most_of_it() -> None:
    month = (date(2021, 6, 1), date(2021, 6, 30))
    assert agree(DAYS, (DAYS[0], later(2)[0]))
    assert not agree(DAYS, (DAYS[0], later(3)[0]))
    assert not agree(DAYS, later(1))
    assert agree(month, (date(2021, 6, 10), date(2021, 6, 30)))
    assert not agree(month, DAYS)
