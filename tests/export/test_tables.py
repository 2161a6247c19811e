"""Events, statements and commitments as tables."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.making import act, promise, said, story

from verbale.export import TABLES, as_csv, as_dicts
from verbale.record import Store
from verbale.record.judgements import judge_on
from verbale.views import Filters

TEXT = "Ana met Bo in Oslo on Monday. Ana said =1+1 is two. Norway will pay by May."
MARKS = (
    act("met", by="ana bo", place="Oslo", when="2026-03-02"),
    said("=1+1 is two", by="ana"),
    promise("will pay by May", by="nor", deadline="2026-04-30"),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "r.db") as store:
        store.add(*story(TEXT, "2026-03-03", *MARKS, outlet="One"))
        store.add(
            *story(
                "Bo will meet Cai.", "2026-02-01", act("meet", by="bo cai", status="planned"), outlet="Two"
            )
        )
        yield store


def rows(store: Store, table: str, filters: Filters | None = None) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(table, TABLES[table](store, filters)))))


@pytest.mark.parametrize(("table", "many"), [("events", 2), ("statements", 1), ("commitments", 1)])
def test_each_is_a_row_that_leads_to_its_words(store: Store, table: str, many: int) -> None:
    found = as_dicts(TABLES[table](store, None))
    assert len(found) == many
    for row in found:
        (kept,) = [k for k in store.articles() if k.key == row["article"]]
        assert kept.article.text[row["start"] : row["end"]] == row["words"]
        assert (kept.article.sha256, kept.outlet) == (row["sha256"], row["outlet"])
    assert list(found[0]) == list(rows(store, table)[0])


def test_columns_stand_though_nothing_is_in_them(tmp_path: Path) -> None:
    with Store(tmp_path / "empty.db") as empty:
        for table in TABLES:
            heading = as_csv(table, TABLES[table](empty, None))
            assert (
                heading.startswith("id,") and heading.endswith("published,url\n") and heading.count("\n") == 1
            )


def test_events_are_in_order_of_their_days_and_names_are_joined(store: Store) -> None:
    planned, met = rows(store, "events")
    assert (planned["status"], planned["first_day"]) == ("planned", "")
    assert (met["first_day"], met["by"], met["place"]) == ("2026-03-02", "Ana Aasen; Bo Berg", "Oslo")


def test_a_formula_stays_text(store: Store) -> None:
    assert rows(store, "statements")[0]["words"] == "'=1+1 is two"
    assert as_dicts(TABLES["statements"](store, None))[0]["words"] == "=1+1 is two"


def test_filters_narrow_the_rows(store: Store) -> None:
    assert len(rows(store, "events", Filters(actor="Ana"))) == 1
    assert len(rows(store, "events", Filters(until=date(2026, 2, 28)))) == 1
    assert not rows(store, "commitments", Filters(as_of=date(2026, 2, 28)))


def test_corrections_are_in_the_table(store: Store) -> None:
    planned, met = rows(store, "events")
    note = {"reason": "x", "author": "Ida", "day": "2026-03-04"}
    judge_on(store, "drop", [planned["id"]], **note)
    judge_on(store, "set", [met["id"]], name="status", value="denied", **note)
    assert [r["status"] for r in rows(store, "events")] == ["denied"]
