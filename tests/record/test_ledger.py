"""The state of a commitment on a day, from what was seen and nothing else."""

from datetime import date
from pathlib import Path

import pytest
from tests.making import act, promise, story

from verbale.record import STATES, Store
from verbale.views import ledger

DUE = story(
    "Norway pledged to release the crew by 6 March.", "2026-03-01",
    promise("to release the crew by 6 March", by="nor", deadline="2026-03-06"),
    act("release", type="RETREAT", by="nor", to="isl", status="planned"), outlet="One",
)  # fmt: skip
KEPT = story(
    "Norway released the crew on Thursday.", "2026-03-06",
    act("released", type="RETREAT", by="nor", to="isl", when="2026-03-05"), outlet="Two",
)  # fmt: skip


def state(path: Path, day: str, *stories: object) -> str:
    with Store(path / "r.db") as store:
        for article, reading in stories:  # type: ignore[misc]
            store.add(article, reading)
        (row,) = ledger(store, on=date.fromisoformat(day))
        assert row.state in STATES
        return row.state


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-03-02", "open"), ("2026-03-06", "due"), ("2026-03-07", "not seen kept")]
)
def test_a_deadline_makes_it_due_and_then_not_seen_kept(tmp_path: Path, day: str, expected: str) -> None:
    assert state(tmp_path, day, DUE) == expected


def test_kept_needs_a_later_act_of_the_promised_kind_by_the_promised_party(tmp_path: Path) -> None:
    assert state(tmp_path, "2026-03-07", DUE, KEPT) == "kept"


def test_it_is_not_kept_before_the_act(tmp_path: Path) -> None:
    assert state(tmp_path, "2026-03-04", DUE, KEPT) == "open"


def test_what_another_party_did_keeps_nothing(tmp_path: Path) -> None:
    other = story(
        "Denmark released the crew.",
        "2026-03-05",
        act("released", type="RETREAT", by="dnk", to="isl", when="2026-03-05"),
    )
    assert state(tmp_path, "2026-03-07", DUE, other) == "not seen kept"


def test_a_condition_that_nobody_reports_as_met_keeps_it_conditional(tmp_path: Path) -> None:
    one = story(
        "Norway will sign if Iceland pays.",
        "2026-03-01",
        promise("will sign if Iceland pays", by="nor", condition="if Iceland pays"),
    )
    assert state(tmp_path, "2026-03-02", one) == "conditional"


def test_a_promise_without_a_deadline_stays_open(tmp_path: Path) -> None:
    one = story("Norway will sign.", "2026-03-01", promise("will sign", by="nor"))
    assert state(tmp_path, "2027-03-01", one) == "open"


def test_what_the_same_article_tells_keeps_nothing(tmp_path: Path) -> None:
    both = story(
        "Norway released the crew. It had pledged to release the crew by 6 March.", "2026-03-06",
        act("released", type="RETREAT", by="nor", to="isl", when="2026-03-05"),
        promise("to release the crew by 6 March", by="nor", deadline="2026-03-06"),
        act("release", nth=1, type="RETREAT", by="nor", to="isl", status="planned"),
    )  # fmt: skip
    assert state(tmp_path, "2026-03-07", both) == "not seen kept"
