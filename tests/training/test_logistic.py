"""The fitting of weights."""

import pytest

pytest.importorskip("training.logistic", reason="training is not part of the package")

from training.logistic import Example, fit


def test_what_goes_with_yes_weighs_for_it_and_what_goes_with_no_against() -> None:
    examples = [Example({"bias": 1.0, "near": 1.0}, True)] * 20 + [
        Example({"bias": 1.0, "far": 1.0}, False)
    ] * 20
    weights = fit(examples, ridge=1.0, seen_least=5)
    assert weights["near"] > 1.0 and weights["far"] < -1.0


def test_what_is_seen_too_seldom_is_left_out() -> None:
    examples = [Example({"bias": 1.0}, False)] * 9 + [Example({"bias": 1.0, "rare": 1.0}, True)]
    assert set(fit(examples, ridge=1.0, seen_least=5)) == {"bias"}


def test_the_same_examples_give_the_same_weights() -> None:
    examples = [Example({"bias": 1.0, f"f{n % 3}": 1.0}, n % 2 == 0) for n in range(60)]
    assert fit(examples, 2.0, 3) == fit(examples, 2.0, 3)
