"""One text told of more fully later: one article, and nothing of the poorer one stays."""

import json
from pathlib import Path

from tests.making import act, said, story

from verbale.record import Store, rebuild, refresh
from verbale.record.judgements import judge_on, judgements
from verbale.views import timeline

TEXT = "Ana met Bo in Oslo on Monday. Ana said it went well."
MARKS = (act("met", by="ana bo", place="Oslo", when="2026-03-02"), said("it went well", by="ana"))
POOR, FULL = story(TEXT, None, *MARKS), story(TEXT, "2026-03-03", *MARKS, outlet="One")
OTHER = story(
    "Ana met Bo in Bergen on Monday.", "2026-03-03", act("met", by="ana bo", place="Bergen"), outlet="Two"
)


def tables(store: Store) -> str:
    """All rows of all tables but the order of arrival."""
    rebuild(store)
    names = [r[0] for r in store.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%words%' ORDER BY 1"
    )]  # fmt: skip
    found = {}
    for name in names:
        columns = [
            r["name"]
            for r in store.rows(f"PRAGMA table_info({name})")
            if r["name"] != "n" or name in {"held", "known"}
        ]
        quoted = ", ".join(f'"{c}"' for c in columns)
        found[name] = sorted(json.dumps(list(r)) for r in store.rows(f"SELECT {quoted} FROM {name}"))
    return json.dumps(found)


def test_the_day_told_later_takes_the_place_of_the_undated_article(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db") as grown, Store(tmp_path / "b.db") as once:
        for one in (POOR, OTHER, FULL):
            grown.add(*one)
            refresh(grown)
        for one in (OTHER, FULL):
            once.add(*one)
        assert grown.counts()["articles"] == 2
        assert tables(grown) == tables(once)


def test_what_tells_less_than_the_record_has_is_known(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*FULL)
        assert store.knows(POOR[0])
        assert not store.add(*POOR)
        assert store.counts()["articles"] == 1


def test_another_outlet_with_the_same_text_is_another_article(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*FULL)
        assert store.add(*story(TEXT, "2026-03-03", *MARKS, outlet="Two"))
        assert store.counts()["articles"] == 2


def test_its_words_are_found_once(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*POOR)
        store.add(*FULL)
        found = store.rows("SELECT rowid FROM article_words WHERE article_words MATCH 'oslo'")
        things = store.rows("SELECT rowid FROM thing_words WHERE thing_words MATCH 'went'")
        assert (len(found), len(things)) == (1, 1)
        store.db.execute("INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)")


def test_a_correction_is_handed_on(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*POOR)
        (event,) = store.rows("SELECT event FROM mention WHERE form LIKE '%Oslo%'")
        judge_on(store, "set", [event["event"]], reason="it never took place", author="me", day="2026-03-04",
                 name="status", value="denied")  # fmt: skip
        store.add(*FULL)
        refresh(store)
        assert [row.status for row in timeline(store)] == ["denied"]
        (kept,) = judgements(store)
        assert kept.targets != (event["event"],)


def test_the_same_text_of_another_day_is_known_for_what_it_is(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*FULL)
        assert list(store.other_days(story(TEXT, "2026-03-04", *MARKS, outlet="One")[0]).values()) == [
            "2026-03-03"
        ]
        assert not store.other_days(story(TEXT, "2026-03-04", *MARKS, outlet="Two")[0])
        assert not store.other_days(POOR[0])
