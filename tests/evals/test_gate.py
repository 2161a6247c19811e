"""The gate refuses a lower number, and a lower floor without a reason."""

from evals import gate


def test_a_mark_under_its_floor_is_named() -> None:
    assert gate.under({"sample": {"event": 0.70}}, {"sample": {"event": 0.72}}) == [
        "sample event: 0.700 is worse than its floor 0.720"
    ]


def test_for_false_held_less_is_better() -> None:
    assert gate.under({"sample": {"false held": 0.02}}, {"sample": {"false held": 0.05}}) == []
    assert gate.under({"sample": {"false held": 0.06}}, {"sample": {"false held": 0.05}})


def test_a_floor_whose_mark_is_no_longer_measured_fails() -> None:
    assert gate.under({"sample": {}}, {"sample": {"event": 0.5}}) == ["sample event: no longer measured"]


def test_a_lower_floor_needs_a_reason() -> None:
    before, after = {"sample": {"event": 0.7}}, {"sample": {"event": 0.6}}
    assert gate.lowered_unseen(after, before)
    reason = {"lowered": [{"set": "sample", "mark": "event", "reason": "the gold of two articles was wrong"}]}
    assert gate.lowered_unseen(after | reason, before) == []


def test_raising_never_lowers() -> None:
    pinned = {"sample": {"event": 0.9}}
    assert gate.raised({"sample": {"event": 0.5}}, pinned)["sample"]["event"] == 0.9
