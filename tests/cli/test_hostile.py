"""What a hostile article, a slip of the hand or a full disk does to the commands: nothing."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from verbale.cli import demo, look, progress
from verbale.model import Article

Run = Callable[..., Result]
#: One sequence that begins with ESC, one with its one-byte twin, and a turner of direction.
STEERING = "\x1b[31mred\x9b2Jcleared\u202eturned"
STEERS = ("\x1b", "\x9b", "\u202e")


def _steer(verbale: Run, tmp_path: Path) -> None:
    article = {
        "id": STEERING, "outlet": STEERING, "title": STEERING, "published": STEERING,
        "text": f"Ana met Bo. Ana said {STEERING} well.",
    }  # fmt: skip
    bad = {"id": STEERING, STEERING: 1}
    (tmp_path / "n.jsonl").write_text(json.dumps(article) + "\n" + json.dumps(bad) + "\n")
    result = verbale("read", "n.jsonl")
    assert "1 new article" in result.stdout
    assert not any(c in result.output for c in STEERS)


@pytest.mark.parametrize(
    "command",
    ["timeline", "said", "threads --all", "log", "said --json", "log --json", "export --to threads"],
)
def test_no_command_lets_an_article_steer_the_terminal(verbale: Run, tmp_path: Path, command: str) -> None:
    _steer(verbale, tmp_path)
    result = verbale(*command.split())
    assert result.exit_code == 0
    assert result.stdout
    assert not any(c in result.output for c in STEERS)


def test_json_still_holds_the_very_characters(verbale: Run, tmp_path: Path) -> None:
    _steer(verbale, tmp_path)
    (row,) = json.loads(verbale("log", "--json").stdout)
    assert row["title"] == STEERING.replace("\x9b", "›")  # it is mended as Windows-1252
    assert look.json_text("é\x9b", indent=1) == '"é\\u009b"'


def test_an_output_that_cannot_be_written_is_named_without_a_trace(read: Run) -> None:
    result = read("export", "--to", "threads", "--output", "no/such/folder.json")
    assert result.exit_code == 1
    assert "no/such/folder.json: No such file or directory" in result.stderr


def test_the_record_is_not_overwritten_by_its_export(read: Run, tmp_path: Path) -> None:
    before = (tmp_path / "verbale.db").read_bytes()
    assert read("export", "--to", "threads", "--output", "./verbale.db").exit_code == 2
    assert (tmp_path / "verbale.db").read_bytes() == before


@pytest.mark.parametrize(("name", "output"), [("a.jsonl", "a.jsonl"), ("a.jsonl", "."), ("a1.json", ".")])
def test_a_reading_is_never_written_over_an_input(
    verbale: Run, tmp_path: Path, name: str, output: str
) -> None:
    (tmp_path / name).write_text('{"id": "a1", "text": "Ana met Bo."}')
    result = verbale("annotate", name, "--output", output)
    assert result.exit_code == 2
    assert "one of the inputs" in result.stderr
    assert (tmp_path / name).read_text() == '{"id": "a1", "text": "Ana met Bo."}'


def test_a_text_may_have_its_reading_beside_it(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana met Bo.")
    assert verbale("annotate", "a.txt", "--output", ".").exit_code == 0
    assert json.loads((tmp_path / "a.json").read_text())["events"]


@pytest.mark.skipif(not hasattr(Path, "symlink_to"), reason="no links here")
def test_the_demo_removes_nothing_behind_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "verbale.db").write_text("years of work")
    monkeypatch.setattr(demo.tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(demo.tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(demo.getpass, "getuser", lambda: "ana")
    (tmp_path / "verbale-demo-ana").symlink_to(mine)
    assert demo._fresh().parent not in (mine, tmp_path / "verbale-demo-ana")
    assert (mine / "verbale.db").read_text() == "years of work"


def test_a_pipe_of_the_shell_is_read_once_and_wholly(verbale: Run, tmp_path: Path) -> None:
    import os
    import threading

    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=lambda: (tmp_path / "pipe").write_text("Ana met Bo."))
    writer.start()
    assert "1 new article" in verbale("read", "pipe").stdout
    writer.join()


def test_what_is_odd_is_said_once(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "n.jsonl").write_text('{"text": "Ana met Bo.", "published": "03/05/2031"}')
    result = verbale("read", "n.jsonl")
    assert result.stderr.count("03/05/2031") == 1


def test_a_long_silence_is_broken_and_a_long_article_announced(
    verbale: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    from verbale import reading

    usual = reading.read_articles

    def slow(articles: Iterable[Article], **options: Any) -> Any:
        time.sleep(0.3)
        return usual(articles)

    monkeypatch.setattr(progress, "EVERY", 0.05)
    monkeypatch.setattr("verbale.reading.read_articles", slow)
    (tmp_path / "a.txt").write_text("Ana met Bo. " * 4000)
    result = verbale("read", "a.txt")
    assert "a.txt is 48,000 characters long: this takes a while" in result.stderr
    assert "0 of 1 articles after 0 s" in result.stderr
    assert "after" not in verbale("read", "a.txt", "--quiet").stderr


@pytest.mark.parametrize("command", ["timeline", "threads", "ledger", "disputes", "said"])
def test_an_unknown_name_is_told_from_an_empty_answer(read: Run, command: str) -> None:
    unknown = read(command, "--actor", "Norwya")
    assert unknown.exit_code == 1
    assert "nobody called “Norwya”. Near it: Nor" in unknown.stderr
    assert read(command, "--actor", "Ana", "--since", "2027-01-01").exit_code == 0


def test_days_in_the_wrong_order_and_a_type_that_is_none_are_usage_errors(read: Run) -> None:
    assert "is after" in read("timeline", "--since", "2026-03-03", "--until", "2026-03-01").stderr
    assert "'summit' is no type; there are AGREE, CONSULT" in read("timeline", "--type", "summit").stderr
    assert read("timeline", "--type", "consult", "--json").stdout.count('"id"') == 2


def test_hints_can_be_typed_as_printed(read: Run, tmp_path: Path) -> None:
    (tmp_path / "verbale.db").rename(tmp_path / "my talks.db")
    assert "timeline --record 'my talks.db'" in read(
        "read", "news.jsonl", "--record", "my talks.db"
    ).stderr or ("show ID --record 'my talks.db'" in read("timeline", "--record", "my talks.db").stdout)


def test_an_undated_line_speaks_of_no_day_of_report(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana met Bo. Ana said it went well.")
    verbale("read", "a.txt")
    assert "day of report" not in verbale("timeline").stdout
    assert "no day (published)" not in verbale("said").stdout


def test_a_correction_says_where_its_events_are_now(read: Run) -> None:
    ids = [r["id"] for r in json.loads(read("threads", "--all", "--json").stdout)]
    kept = read("correct", "join", *ids, "--reason", "one meeting").stdout
    (joined,) = json.loads(read("threads", "--all", "--json").stdout)
    assert f"Now in {joined['id'][:8]}  {joined['title']}" in kept


@pytest.mark.parametrize("when", ["0001-01-01", "9999-12-31", "2026-03-04/2026-03-02"])
def test_a_correction_to_a_day_that_cannot_be_meant_is_refused(read: Run, when: str) -> None:
    event = json.loads(read("timeline", "--json").stdout)[0]["id"]
    assert read("correct", "set", event, "when", when, "--reason", "x").exit_code == 2
    assert read("timeline").exit_code == 0


def test_an_interruption_of_any_command_ends_it_without_a_trace(
    read: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("verbale.views.timeline", interrupted)
    result = read("timeline")
    assert result.exit_code == 130
    assert result.stderr == "verbale: interrupted.\n"


def test_a_lexicon_that_is_no_toml_is_a_usage_error_before_anything_is_read(
    verbale: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Ana met Bo.")
    (tmp_path / "bad.toml").write_bytes(b"\x86\xff")
    (tmp_path / "type.toml").write_text('[[verb]]\nlemma = "hug"\ntype = "LOVE"\n')
    for lexicon in ("bad.toml", "type.toml", "a.txt", "."):
        assert verbale("read", "a.txt", "--lexicon", lexicon).exit_code == 2
    assert not (tmp_path / "verbale.db").exists()
