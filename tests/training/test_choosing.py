"""Fitting: what goes with the right candidate weighs, and the same examples give the same weights."""

from training.choosing import SEEN_LEAST, Example, fit

GOOD = Example((frozenset({"none"}), frozenset({"own"})), (False, True))
EMPTY = Example((frozenset({"none"}), frozenset({"far"})), (True, False))


def test_what_goes_with_the_right_candidate_weighs_more() -> None:
    weights = fit([GOOD, EMPTY] * 40)
    assert weights["own"] > weights["none"] > weights["far"]


def test_where_no_candidate_is_right_having_none_is_learnt() -> None:
    lost = Example((frozenset({"none"}), frozenset({"far"})), (False, False))
    assert fit([lost] * 40) == fit([EMPTY] * 40)


def test_what_is_seen_too_rarely_has_no_weight() -> None:
    assert "own" not in fit([GOOD] * (SEEN_LEAST - 1) + [EMPTY] * SEEN_LEAST)
