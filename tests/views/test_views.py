"""What the views answer: narrowed, named, as of a day, and as plain values."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.making import act, promise, said, story

from verbale.model import Actor
from verbale.record import Store
from verbale.views import Filters, disputes, ledger, log, show, threads, timeline
from verbale.views import said as said_view
from verbale.views.facts import who


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "r.db") as store:
        store.add(*story(
            "Ana will meet Bo in Oslo on Monday. Ana said it would be short.", "2026-02-27",
            act("meet", by="ana bo", place="Oslo", when="2026-03-02", status="planned"),
            said("it would be short", by="ana"), outlet="One",
        ))  # fmt: skip
        store.add(*story(
            "Norway met Iceland in Oslo.", "2026-03-03",
            act("met", by="nor isl", place="Oslo", when="2026-03-02"), outlet="Two",
        ))  # fmt: skip
        store.add(*story(
            "Ana met Bo again.", "2026-03-06", act("met", by="ana bo", when="2026-03-05"),
            outlet="Two",
        ))  # fmt: skip
        store.add(*story(
            "Norway will pay by May.", "2026-03-04", promise("will pay by May", by="nor", deadline="2026-04-30"),
            outlet="One",
        ))  # fmt: skip
        yield store


def test_the_timeline_has_a_row_for_each_stage_in_order(store: Store) -> None:
    assert [(r.day, r.status) for r in timeline(store)] == [
        ("2026-02-27", "planned"), ("2026-03-02", "happened"), ("2026-03-05", "happened")
    ]  # fmt: skip


def test_a_title_names_each_party_once(store: Store) -> None:
    first = timeline(store).rows[0]
    assert first.title.count(",") == 1


def test_a_thing_told_of_a_year_has_that_year_and_not_its_last_day(tmp_path: Path) -> None:
    with Store(tmp_path / "y.db") as store:
        text = "Norway and Iceland signed a fish treaty in 1995."
        store.add(*story(
            text, "2026-02-27", act("signed", by="nor isl", type="AGREE", when="1995-01-01/1995-12-31"), outlet="One"
        ))  # fmt: skip
        (row,) = threads(store)
    assert (row.at, row.last) == ("1995-01-01/1995-12-31", "1995-12-31")


def test_days_narrow_the_stages_not_only_the_threads(store: Store) -> None:
    rows = timeline(store, Filters(since=date(2026, 3, 1), until=date(2026, 3, 3)))
    assert [r.status for r in rows] == ["happened"]


def test_as_of_a_day_nothing_later_is_known(store: Store) -> None:
    rows = timeline(store, Filters(as_of=date(2026, 2, 28)))
    assert [r.status for r in rows] == ["planned"]
    assert len(timeline(store)) == 3


def test_a_veto_names_the_other_thread(store: Store) -> None:
    later = timeline(store).rows[-1]
    (shown,) = [v for k, v in show(store, later.id).fields if k == "not with"][:1]
    assert timeline(store).rows[0].id[:8] in shown


def test_a_thread_row_tells_its_way(store: Store) -> None:
    row = threads(store, least=2).rows[0]
    assert row.way == ("planned", "happened")
    assert (row.mentions, row.sources, row.outlets) == (2, 2, ("One", "Two"))


def test_the_ledger_may_be_limited_to_the_last(store: Store) -> None:
    assert len(ledger(store, limit=1)) == 1
    assert ledger(store).rows[0].state == "open"


def test_said_by_a_state_brings_those_who_act_for_it(store: Store) -> None:
    assert [r.words for r in said_view(store, Filters(actor="Norway"))] == ["it would be short"]


def test_the_log_tells_what_each_article_opened(store: Store) -> None:
    rows = log(store).rows
    assert [len(r.new_threads) for r in rows] == [1, 0, 1, 0]
    assert [len(r.old_threads) for r in rows] == [0, 1, 0, 0]


def test_no_dispute_is_made_of_two_accounts_that_agree(store: Store) -> None:
    assert len(disputes(store)) == 0


def test_rows_are_plain_values(store: Store) -> None:
    for view in (timeline, threads, ledger, said_view, disputes):
        json.dumps(view(store).to_dicts())


def test_a_row_tells_its_parties_place_and_word(store: Store) -> None:
    row = timeline(store).rows[0]
    assert row.called and row.title.startswith(row.called)
    assert row.parties


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("US", {"usa"}), ("the U.S.", {"usa"}), ("UK", {"gbr"}), ("eu", {"european-union"}), ("it", {"italy"}),
        ("steel", {"us-steel"}), ("nobody", set()),
    ],
)  # fmt: skip
def test_a_state_goes_by_its_forms_with_or_without_dots_and_by_its_short_code(
    asked: str, meant: set[str]
) -> None:
    actors = [
        Actor("usa", "United States", "state", "USA", ("U.S.", "Washington")),
        Actor("us-steel", "US Steel", "organisation", None, ()),
        Actor("gbr", "Britain", "state", "GBR", ()),
        Actor("italy", "Italy", "state", "ITA", ()),
        Actor("european-union", "European Union", "organisation", "EUU", ()),
    ]
    assert who(asked, {a.id: a for a in actors}) == meant


def test_a_code_brings_those_who_act_for_a_state_that_is_not_named(store: Store) -> None:
    envoy = Actor("ana", "Ana", "person", "GBR", ())
    for asked in ("UK", "gbr"):
        assert who(asked, {"ana": envoy}) == {"ana"}
    assert who("US", {"ana": envoy}) == frozenset()


def test_an_agreement_on_what_is_only_planned_has_a_line_of_its_own(tmp_path: Path) -> None:
    text = "Norway and Iceland agreed on new tariffs on Monday."
    with Store(tmp_path / "t.db") as store:
        store.add(*story(
            text, "2026-03-03", act("agreed", by="nor isl", type="AGREE", when="2026-03-02"),
            act("tariffs", by="nor", type="SANCTION", status="planned"), outlet="One",
        ))  # fmt: skip
        (thread,) = threads(store)
        rows = {r.status: r for r in timeline(store)}
        before = timeline(store, Filters(until=date(2026, 3, 1))).rows
    assert thread.way == ("planned",)
    assert not before
    assert rows["happened"].title == "Agreement (tariffs): Iceland, Norway"
    assert (rows["happened"].day, rows["happened"].id) == ("2026-03-02", rows["planned"].id)


def test_an_agreement_on_what_is_told_as_held_has_no_second_line(tmp_path: Path) -> None:
    text = "Norway and Iceland agreed on the tariffs on Monday."
    with Store(tmp_path / "t.db") as store:
        store.add(*story(
            text, "2026-03-03", act("agreed", by="nor isl", type="AGREE", when="2026-03-02"),
            act("tariffs", by="nor", type="SANCTION"), outlet="One",
        ))  # fmt: skip
        assert [r.called for r in timeline(store)] == ["Sanctions"]


def test_negotiators_stand_in_a_title_under_the_name_of_their_state(tmp_path: Path) -> None:
    article, reading = story(
        "Norway said Norwegian negotiators met Bo.", "2026-03-03", act("met", by="leaders bo"),
        act("said", by="nor", type="ACCUSE"), outlet="One",
    )  # fmt: skip
    group = Actor("leaders", "Norwegian negotiators", "group", "NOR", ())
    with Store(tmp_path / "t.db") as store:
        store.add(article, replace(reading, actors={**reading.actors, "leaders": group}))
        row = next(r for r in timeline(store) if r.called == "Meeting")
    assert row.title == "Meeting: Bo Berg, Norway"
    assert row.parties == ("Bo Berg", "Norwegian negotiators")
