"""Weighed evidence: how it adds up, and who is taken."""

from verbale.reading.events.weigh import take
from verbale.reading.events.weights import Weights, packaged, summed


def alone(key: str) -> str:
    return key


def test_a_feature_weighs_in_every_context_that_holds_and_an_unknown_one_nothing() -> None:
    weights = Weights({"all": {"near": 1.0}, "state": {"near": 1.0}, "person": {"near": -9.0}}, 0.5)
    both = weights.probability(("all", "state"), [("near", 1.0), ("strange", 5.0)])
    one = weights.probability(("all",), [("near", 1.0)])
    assert both > one > 0.5
    assert weights.probability(("all",), [("strange", 5.0)]) == 0.5


def test_equal_names_add_up() -> None:
    assert summed([("paired", 1.0), ("near", 1.0), ("paired", 0.5)]) == {"paired": 1.5, "near": 1.0}


def test_the_named_stay_and_the_likeliest_fill_up_to_two() -> None:
    found = take(["chl"], [(0.9, "per"), (0.8, "bol"), (0.1, "chl")], alone, 0.3, 1.0)
    assert found == ["chl", "per"]


def test_nobody_is_taken_under_the_threshold() -> None:
    assert take(["chl"], [(0.2, "per")], alone, 0.3, 1.0) == ["chl"]


def test_two_of_one_side_are_one_party() -> None:
    side = {"chl": "chl", "rojas": "chl", "per": "per"}.__getitem__
    assert take(["chl"], [(0.9, "rojas"), (0.5, "per")], side, 0.3, 1.0) == ["chl", "per"]


def test_a_third_needs_to_be_all_but_sure() -> None:
    weighed = [(0.95, "bol"), (0.9, "per"), (0.7, "chl")]
    assert take([], weighed, alone, 0.3, 0.8) == ["bol", "per"]
    assert take([], weighed, alone, 0.3, 0.6) == ["bol", "per", "chl"]


def test_packaged_weights_say_a_named_role_speaks_for_a_party() -> None:
    weights = packaged("party")
    named = weights.probability(("all", "state"), [("role-subject", 1.0)])
    unnamed = weights.probability(("all", "state"), [("role-none", 1.0)])
    assert named > unnamed


def test_a_person_and_his_state_are_evidence_for_one_side_and_the_likelier_stands_for_it() -> None:
    side = {"rojas": "per"}
    found = take(["chl"], [(0.2, "rojas"), (0.25, "per"), (0.28, "bol")], lambda k: side.get(k, k), 0.3, 1.0)
    assert found == ["chl", "per"]
    assert take(["chl"], [(0.2, "rojas"), (0.25, "bol")], lambda k: side.get(k, k), 0.3, 1.0) == ["chl"]
