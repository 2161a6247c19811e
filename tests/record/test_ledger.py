"""The state of a commitment on a day, from what was seen and nothing else."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.making import act, promise, story

from verbale.model import Quantity, Span
from verbale.record import STATES, Store, rebuild, state_on
from verbale.record.states import spans
from verbale.views import ledger, show

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


REFUSED = story(
    "Norway refused to release the crew.", "2026-03-03",
    promise("refused to release the crew", by="nor", force="refusal"),
    act("release", type="RETREAT", by="nor", to="isl", status="planned"), outlet="Two",
)  # fmt: skip


def states(path: Path, day: str, *stories: object) -> dict[str, str]:
    with Store(path / "r.db") as store:
        for article, reading in stories:  # type: ignore[misc]
            store.add(article, reading)
        return {r.force: r.state for r in ledger(store, on=date.fromisoformat(day))}


def test_a_later_refusal_by_the_same_party_withdraws_a_pledge(tmp_path: Path) -> None:
    assert states(tmp_path, "2026-03-04", DUE, REFUSED)["pledge"] == "withdrawn"


def test_it_is_not_withdrawn_before_the_refusal(tmp_path: Path) -> None:
    assert states(tmp_path, "2026-03-02", DUE, REFUSED)["pledge"] == "open"


def test_a_later_pledge_supersedes_a_refusal(tmp_path: Path) -> None:
    early = story(
        "Norway refused to release the crew.", "2026-02-20",
        promise("refused to release the crew", by="nor", force="refusal"),
        act("release", type="RETREAT", by="nor", to="isl", status="planned"), outlet="Two",
    )  # fmt: skip
    assert states(tmp_path, "2026-03-02", DUE, early) == {"pledge": "open", "refusal": "superseded"}


def test_who_did_what_it_had_refused_did_not_keep_but_withdrew_the_refusal(tmp_path: Path) -> None:
    assert states(tmp_path, "2026-03-07", REFUSED, KEPT) == {"refusal": "withdrawn"}


def truce(days: int, published: str, outlet: str) -> object:
    text = f"Norway offered Iceland a {days}-day ceasefire."
    article, reading = story(
        text, published, promise(f"a {days}-day ceasefire", by="nor", to="isl", force="offer"),
        act("ceasefire", type="RETREAT", by="nor isl", status="proposed"), outlet=outlet,
    )  # fmt: skip
    at = text.index(str(days))
    much = Quantity(float(days), "day", Span(at, at + 2, str(days)))
    return article, replace(reading, commitments=(replace(reading.commitments[0], quantity=much),))


def test_a_later_offer_of_another_measure_supersedes_the_first(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        for article, reading in (truce(30, "2026-03-01", "One"), truce(60, "2026-03-09", "Two")):  # type: ignore[misc]
            store.add(article, reading)
        old, new = ledger(store, on=date(2026, 3, 10))
        assert (old.state, new.state) == ("superseded", "open")
        assert old.why.startswith("30 day before, now 60 day on 2026-03-09")
        assert "superseded" in [p.what for p in show(store, old.id).passages]


def test_a_report_that_is_silent_on_the_deadline_does_not_lift_it(tmp_path: Path) -> None:
    again = story(
        "Norway will release the crew.", "2026-03-02",
        promise("will release the crew", by="nor"),
        act("release", type="RETREAT", by="nor", to="isl", status="planned"), outlet="Two",
    )  # fmt: skip
    assert state(tmp_path, "2026-03-07", DUE, again) == "not seen kept"


def test_changes_of_terms_are_told_in_order(tmp_path: Path) -> None:
    longer = story(
        "Norway will release the crew by 20 March.", "2026-03-04",
        promise("will release the crew by 20 March", by="nor", deadline="2026-03-20"),
        act("release", type="RETREAT", by="nor", to="isl", status="planned"), outlet="Two",
    )  # fmt: skip
    with Store(tmp_path / "r.db") as store:
        for article, reading in (longer, DUE):
            store.add(article, reading)
        (row,) = ledger(store, on=date(2026, 3, 10))
        assert row.changes == ("2026-03-04: deadline 2026-03-06 → 2026-03-20",)
        assert (row.state, row.terms, row.sources) == ("open", 2, 2)
        (then,) = ledger(store, on=date(2026, 3, 3))
        assert then.why == "due 2026-03-06"


def test_what_names_no_act_is_unclear_rather_than_not_kept(tmp_path: Path) -> None:
    one = story(
        "Norway will be kind until 6 March.", "2026-03-01",
        promise("will be kind until 6 March", by="nor", deadline="2026-03-06"),
    )  # fmt: skip
    assert state(tmp_path, "2026-03-07", one) == "unclear"


def test_what_held_unless_something_came_about_binds_no_longer_when_it_has(tmp_path: Path) -> None:
    unless = story(
        "Norway will not sign unless Iceland releases the crew.", "2026-03-01",
        promise("will not sign unless Iceland releases the crew", by="nor", force="refusal",
                condition="unless Iceland releases the crew", sense="unless"),
        act("releases", type="RETREAT", by="isl", to="nor", status="conditional"),
    )  # fmt: skip
    done = story(
        "Iceland released the crew on Thursday.", "2026-03-06",
        act("released", type="RETREAT", by="isl", to="nor", when="2026-03-05"), outlet="Two",
    )  # fmt: skip
    assert state(tmp_path, "2026-03-04", unless, done) == "conditional"


def test_the_stored_spans_are_the_states_of_every_day(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        for article, reading in (DUE, REFUSED, KEPT, truce(30, "2026-03-01", "One")):  # type: ignore[misc]
            store.add(article, reading)
        for entry in rebuild(store).entries:
            through = spans(entry)
            for n in range(60):
                day = date(2026, 2, 15) + timedelta(days=n)
                (state,) = [s for a, b, s in through if a <= day.isoformat() < b]
                assert state == state_on(entry, day).state


def test_the_last_few_in_one_state_are_found_by_the_record(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        for article, reading in (DUE, REFUSED):
            store.add(article, reading)
        on = date(2026, 3, 4)
        assert [r.force for r in ledger(store, on=on, limit=1, states=["withdrawn"])] == ["pledge"]
        assert [r.force for r in ledger(store, on=on, limit=1, forces=["refusal"])] == ["refusal"]
        assert len(ledger(store, on=on, limit=1, states=["kept"])) == 0
