"""A record that is mended by hand: articles taken out, read anew, months, what was not told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from verbale.cli.correct import whole_months
from verbale.engines.present import present
from verbale.record import Store

Run = Callable[..., Result]


def _article(read: Run) -> str:
    return str(json.loads(read("log", "--json").stdout)[0]["article"])


def test_an_article_leaves_the_record_with_a_reason_and_comes_back_when_read_again(read: Run) -> None:
    dropped = read("correct", "drop", _article(read), "--reason", "a wrong day")
    assert dropped.exit_code == 0
    assert "read it again" in dropped.stdout
    assert len(json.loads(read("log", "--json").stdout)) == 1
    assert "met" not in read("said", "--json").stdout
    listed = read("correct", "--list").stdout
    assert "take out" in listed and "a wrong day" in listed and "news.jsonl:1" in listed
    again = read("read", "news.jsonl").stdout
    assert "1 new article, 1 already known" in again and "taken out before" in again
    assert "undone take out" in read("correct", "--list").stdout
    assert len(json.loads(read("log", "--json").stdout)) == 2


def test_articles_and_events_are_not_dropped_together(read: Run) -> None:
    thread = json.loads(read("timeline", "--json").stdout)[0]["id"]
    assert read("correct", "drop", _article(read), thread, "--reason", "x").exit_code == 2
    assert len(json.loads(read("log", "--json").stdout)) == 2


def test_show_takes_the_own_name_of_an_article_too(read: Run) -> None:
    assert "sha256" in read("show", "a1").stdout
    assert "1 statement, 1 event, 0 commitments" in read("show", "a1").stdout


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("2026-02", "2026-02-01/2026-02-28"),
        ("2026-02/2026-03", "2026-02-01/2026-03-31"),
        ("2026-02-12", "2026-02-12"),
        ("2026-13", "2026-13"),
    ],
)
def test_a_month_is_its_days(given: str, meant: str) -> None:
    assert whole_months(given) == meant


def test_a_correction_may_give_a_month(read: Run) -> None:
    event = json.loads(read("timeline", "--json", "--actor", "Ana").stdout)[0]["id"]
    assert read("correct", "set", event, "when", "2026-02", "--reason", "x").exit_code == 0
    assert "Feb 2026" in read("timeline").stdout
    assert read("correct", "set", event, "when", "2026-13", "--reason", "x").exit_code == 1


def test_the_words_of_a_line_are_types(read: Run) -> None:
    called = {r["called"] for r in json.loads(read("timeline", "--json").stdout)}
    for word in called:
        assert json.loads(read("timeline", "--type", word.upper(), "--json").stdout)
        assert json.loads(read("threads", "--all", "--type", word, "--json").stdout)
    assert json.loads(read("timeline", "--type", "Attack", "--json").stdout) == []


def test_what_another_version_read_is_counted_and_read_anew(
    read: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = read("rebuild").stderr
    assert "2 articles in it were read by another version" in told and "rebuild --read-again" in told
    assert "2 articles in it were read by another version" in read("read", "news.jsonl").stderr
    assert "2 articles read anew." in read("rebuild", "--read-again").stdout
    row = json.loads(read("timeline", "--json").stdout)[0]
    assert row["status"] == "happened"
    (made,) = Store("verbale.db").made_by()
    monkeypatch.setattr("verbale.engines.local.present", lambda *_: made)
    assert "another version" not in read("rebuild").stderr
    assert "0 articles read anew." in read("rebuild", "--read-again").stdout


def test_the_versions_told_without_the_parser_are_those_of_the_reader() -> None:
    from verbale.reading.pipeline import made_by

    assert present() == made_by()


def test_outlet_and_day_are_asked_for_once_where_they_are_missing(verbale: Run, tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"Ana met Bo. {name}")
    told = verbale("read", "a.txt", "b.txt").stderr
    assert told.count("--outlet NAME") == 1 and "without an outlet: 2; without a day: 2" in told
    assert "--published" in told
    assert "--outlet" not in verbale("read", "a.txt").stderr
    whole = verbale("read", "a.txt", "--outlet", "One", "--published", "2026-03-02").stderr
    assert "--outlet" not in whole


def test_a_query_makes_no_record_of_another_file(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "verbale.db").touch()
    result = verbale("timeline")
    assert result.exit_code == 1 and "is empty, not a record" in result.stderr
    assert (tmp_path / "verbale.db").read_bytes() == b""


def test_a_day_that_contradicts_the_record_is_refused_and_the_way_out_is_told(
    verbale: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Ana met Bo.")
    assert verbale("read", "a.txt", "--published", "2026-03-02").exit_code == 0
    second = verbale("read", "a.txt", "--published", "2026-03-03")
    assert second.exit_code == 3
    assert "holds this text as of 2026-03-02" in second.stderr and "not read again" in second.stderr
    taken_out = second.stderr.split("correct drop ")[1].split()[0]
    assert verbale("correct", "drop", taken_out, "--reason", "wrong day").exit_code == 0
    assert verbale("read", "a.txt", "--published", "2026-03-03").exit_code == 0
    assert [r["day"] for r in json.loads(verbale("log", "--json").stdout)] == ["2026-03-03"]


def test_articles_that_tell_two_days_of_one_text_are_both_kept_and_named(
    verbale: Run, tmp_path: Path
) -> None:
    lines = [
        json.dumps({"text": "Ana met Bo.", "outlet": "One", "published": f"2026-03-0{n}"}) for n in (2, 3)
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    read = verbale("read", "a.jsonl")
    assert read.exit_code == 0
    assert "2 new articles" in read.stdout and "both count" in read.stderr
