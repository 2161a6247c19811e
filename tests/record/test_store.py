"""One file: whole articles only, nothing twice, the same record for any order."""

import json
import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.making import act, promise, said, story

from verbale.export import threads_form
from verbale.model import NotFound, RecordError
from verbale.record import Store, article_key, rebuild, up_to_date
from verbale.record.judgements import JudgementError, judge_on, judgements, take_out, undo
from verbale.views import disputes, ledger, timeline
from verbale.views import said as said_view

STORIES = [
    story(
        "Ana met Bo in Oslo on Monday. Ana said it went well.",
        "2026-03-03",
        act("met", by="ana bo", place="Oslo", when="2026-03-02"),
        said("it went well", by="ana"),
        outlet="One",
    ),
    story(
        "The meeting of Ana and Bo took place in Bergen on Monday.",
        "2026-03-04",
        act("meeting", by="ana bo", place="Bergen", when="2026-03-02"),
        outlet="Two",
    ),
    story(
        "Norway will sign if Iceland pays by Friday.",
        "2026-03-04",
        promise(
            "will sign if Iceland pays by Friday",
            by="nor",
            to="isl",
            condition="if Iceland pays",
            deadline="2026-03-06",
        ),
        outlet="One",
    ),
    story(
        "Iceland offers a truce with Norway.",
        None,
        act("truce", type="RETREAT", by="nor isl", status="proposed"),
    ),
]


def everything(store: Store) -> str:
    rebuild(store)
    views = [view(store).to_dicts() for view in (timeline, said_view, ledger, disputes)]
    return json.dumps([threads_form(store), views], sort_keys=True)


def test_reading_an_article_again_adds_nothing(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        assert store.add(*STORIES[0])
        assert not store.add(*STORIES[0])
        assert store.counts()["articles"] == 1


def test_the_same_text_of_two_outlets_is_two_articles_of_one_source(tmp_path: Path) -> None:
    text = "Ana met Bo in Oslo on Monday, said a person who was there and did not want to be named at all."
    with Store(tmp_path / "r.db") as store:
        for outlet in ("One", "Two"):
            store.add(*story(text, "2026-03-03", act("met", by="ana bo", when="2026-03-02"), outlet=outlet))
        rebuild(store)
        (row,) = timeline(store)
        assert (row.mentions, row.sources) == (2, 1)


@pytest.mark.parametrize("seed", range(4))
def test_any_order_gives_the_same_bytes(tmp_path: Path, seed: int) -> None:
    with Store(tmp_path / "a.db") as a, Store(tmp_path / "b.db") as b:
        shuffled = random.Random(seed).sample(STORIES, len(STORIES))
        for one in STORIES:
            a.add(*one)
        for one in shuffled:
            b.add(*one)
            rebuild(b)
        assert everything(a) == everything(b)


def test_a_remade_record_is_the_same_record(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        for one in STORIES:
            store.add(*one)
        before = everything(store)
        store.remake()
        assert everything(store) == before


def test_an_article_that_breaks_half_way_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*STORIES[0])

        def broken(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("verbale.record.store.file_rows", broken)
        with pytest.raises(KeyboardInterrupt):
            store.add(*STORIES[1])
        assert store.counts()["articles"] == 1
        assert not store.knows(STORIES[1][0])


def test_a_view_after_an_interrupted_read_brings_the_record_up_to_date(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*STORIES[0])
        assert not up_to_date(store)
        assert len(timeline(store)) == 1
        assert up_to_date(store)


def test_a_reading_comes_back_as_it_was(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        article, reading = STORIES[2]
        store.add(article, reading)
        (kept,) = store.articles()
        assert store.reading(kept.key) == reading
        assert kept.article == article


def test_an_article_read_anew_has_the_new_reading_its_place_and_its_corrections(tmp_path: Path) -> None:
    old, new = (
        story("Ana met Bo.", "2026-03-03", act("met", by="ana bo", status=s)) for s in ("planned", "happened")
    )
    with Store(tmp_path / "r.db") as store:
        for one in (old, STORIES[2]):
            store.add(*one)
        rebuild(store)
        event = store.rows("SELECT event FROM thread_mention")[0]["event"]
        judge_on(store, "set", [event], reason="x", author="me", day="2026-03-04", name="place", value="Oslo")
        key = article_key(old[0])
        store.read_anew(key, new[1])
        rebuild(store)
        (row,) = timeline(store)
        assert (row.status, row.place) == ("happened", "Oslo")
        assert store.article(key).n == 1
        assert len(store.rows("SELECT * FROM thing_words WHERE thing_words MATCH 'met'")) == 1


def test_a_correction_does_not_hide_that_rows_are_of_an_older_program(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*STORIES[0])
        rebuild(store)
        event = store.rows("SELECT event FROM thread_mention")[0]["event"]
        store.db.execute("UPDATE meta SET value = 'remake' WHERE key = 'derived'")
        store.db.execute("DELETE FROM mention")  # as an older program may lack what a newer one keeps
        judge_on(store, "set", [event], reason="x", author="me", day="2026-03-04", name="place", value="Oslo")
        rebuild(store)
        assert up_to_date(store)
        assert timeline(store).rows[0].place == "Oslo"


def test_only_readings_of_other_versions_are_asked_for(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*STORIES[0])
        (made,) = store.made_by()
        assert store.not_made_by(made) == []
        assert store.not_made_by(replace(made, lexicon="other")) == [article_key(STORIES[0][0])]


def test_an_article_taken_out_is_gone_and_listed_until_it_is_read_again(tmp_path: Path) -> None:
    key = article_key(STORIES[0][0])
    with Store(tmp_path / "a.db") as store, Store(tmp_path / "b.db") as without:
        for one in STORIES:
            store.add(*one)
        for one in STORIES[1:]:
            without.add(*one)
        made = take_out(store, key, reason="a hoax", author="me", day="2026-03-05")
        assert everything(store) == everything(without)
        assert rebuild(store).gone == []
        with pytest.raises(JudgementError, match="it again to bring it back"):
            undo(store, made.id)
        assert store.was_taken_out(STORIES[0][0])
        store.add(*STORIES[0])
        assert judgements(store)[0].undone


def test_corrections_are_listed_and_applied_in_the_order_in_which_they_were_made(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*STORIES[0])
        rebuild(store)
        event = store.rows("SELECT event FROM thread_mention")[0]["event"]
        for place in ("Turku", "Malmo", "Tartu", "Vaasa"):
            judge_on(
                store, "set", [event], reason="x", author="me", day="2026-03-04", name="place", value=place
            )
        assert [j.value for j in judgements(store)] == ["Turku", "Malmo", "Tartu", "Vaasa"]
        rebuild(store)
        assert timeline(store).rows[0].place == "Vaasa"


def test_a_reading_of_another_text_is_refused(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store, pytest.raises(RecordError, match="another text"):
        store.add(STORIES[0][0], STORIES[1][1])


def test_a_file_that_is_no_record_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_text("not a database, but long enough to look at" * 30)
    with pytest.raises(RecordError, match="is no record: it is not a SQLite file"):
        Store(path)
    assert path.read_text().startswith("not a database")


@pytest.mark.parametrize("must_exist", [True, False])
def test_a_file_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path, must_exist: bool) -> None:
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE expenses (a)")
    before = path.read_bytes()
    with pytest.raises(RecordError, match="of another program"):
        Store(path, must_exist=must_exist)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["x.db"]


def test_an_empty_file_may_become_a_record_but_is_none(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.touch()
    with pytest.raises(RecordError, match="is empty"):
        Store(path, must_exist=True)
    assert path.read_bytes() == b""
    Store(path).close()
    Store(path, must_exist=True).close()


def test_a_record_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    Store(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    with pytest.raises(RecordError, match="Please upgrade"):
        Store(path)


def test_a_record_that_must_exist_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="There is no record"):
        Store(tmp_path / "none.db", must_exist=True)
    assert not (tmp_path / "none.db").exists()


def test_an_unknown_article_is_not_found(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store, pytest.raises(NotFound):
        store.article("0" * 16)


def test_tables_are_strict_and_the_log_is_write_ahead(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        tables = [
            r for r in store.rows("PRAGMA table_list") if r["type"] == "table" and r["schema"] == "main"
        ]
        own = [r for r in tables if not r["name"].startswith("sqlite_")]
        assert own and all(r["strict"] for r in own)
        assert store.rows("PRAGMA journal_mode")[0][0] == "wal"
