"""Times are weighed by adding the weights of what speaks for them; shares add up to one."""

from datetime import date

from verbale.reading.weighing import Candidates, TimeWeights, chosen, classed, shares

DAYS = (date(2021, 6, 8), date(2021, 6, 8))
TWO: Candidates = ((None, frozenset({"none"})), (DAYS, frozenset({"own", "day"})))


def test_the_candidate_whose_features_weigh_most_is_taken() -> None:
    assert chosen(TWO, TimeWeights({"none": 0.5, "own": 0.4, "day": 0.2})) == 1


def test_what_is_added_to_having_no_time_counts() -> None:
    assert chosen(TWO, TimeWeights({"none": 0.5, "own": 0.4, "day": 0.2}, 0.2)) == 0


def test_of_equals_the_first_is_taken() -> None:
    assert chosen(TWO, TimeWeights({})) == 0


def test_shares_add_up_to_one_and_follow_the_weights() -> None:
    low, high = shares(TWO, {"own": 1.0})
    assert low < high
    assert abs(low + high - 1.0) < 1e-12


def test_classes_have_upper_ends_and_a_name_for_nothing() -> None:
    assert [classed(x, (0.1, 0.5)) for x in (0.0, 0.1, 0.3, 0.9, None)] == ["0", "0", "1", "2", "x"]
