"""The clause set as a floor: 1380 invented sentences sorted by construction."""

import pytest
from evals.clauses import Outcome, numbers, outcomes


@pytest.fixture(scope="module")
def read() -> list[Outcome]:
    return outcomes()


def test_nine_in_ten_clauses_and_more_get_their_status(read: list[Outcome]) -> None:
    assert numbers(read)["right"] >= 0.95


def test_what_did_not_happen_is_hardly_ever_read_as_held(read: list[Outcome]) -> None:
    assert numbers(read)["false held"] <= 0.02


def test_what_happened_stays_held(read: list[Outcome]) -> None:
    assert numbers(read)["held kept"] >= 0.98


def test_no_construction_is_lost_altogether(read: list[Outcome]) -> None:
    for name in {o.clause["construction"] for o in read}:
        rows = [o for o in read if o.clause["construction"] == name]
        assert sum(o.right for o in rows) / len(rows) >= 0.5, name
