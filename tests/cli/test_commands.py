"""What is typed and what comes back."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from verbale.cli.ledger import STATES as CLI_STATES
from verbale.cli.main import COMMANDS
from verbale.cli.said import how_said
from verbale.cli.timeline import folded, once
from verbale.record import STATES
from verbale.views import Answer, SaidRow, TimelineRow

Run = Callable[..., Result]


def test_read_says_what_was_new_and_what_the_record_holds(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana met Bo.")
    result = verbale("read", "a.txt")
    assert result.exit_code == 0
    assert "1 new article, 0 already known, 0 refused." in result.stdout
    assert "verbale.db holds 1 article" in result.stdout


def test_an_article_read_again_with_its_outlet_stands_once(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana met Bo.")
    verbale("read", "a.txt")
    result = verbale("read", "a.txt", "--outlet", "One")
    assert "1 of them in place of the same text" in result.stdout
    assert "verbale.db holds 1 article" in result.stdout


def test_reading_again_adds_nothing(read: Run) -> None:
    result = read("read", "news.jsonl")
    assert "0 new articles, 2 already known, 0 refused." in result.stdout


def test_outlet_and_day_can_be_told_of_a_bare_text(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Ana met Bo.")
    verbale("read", "story.txt", "--outlet", "Wire", "--published", "2026-03-02")
    timeline = verbale("timeline").output
    assert "2 Mar 2026" in timeline
    assert "Wire" in verbale("show", timeline.split("src  ")[1][:8]).output
    refused = verbale("read", "story.txt", "--published", "0001-01-01")
    assert refused.exit_code == 2
    assert "not of 1" in refused.output


def test_a_refused_article_is_named_the_rest_is_read_and_the_exit_code_is_3(
    verbale: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Ana met Bo.")
    (tmp_path / "b.txt").write_text("")
    result = verbale("read", "a.txt", "b.txt", "gone.txt")
    assert result.exit_code == 3
    assert "refused: b.txt" in result.stderr
    assert "refused: gone.txt" in result.stderr
    assert "1 new article, 0 already known, 2 refused." in result.stdout


def test_an_article_that_breaks_the_reader_is_reported_and_the_rest_is_read(
    verbale: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("EXPLODE")
    (tmp_path / "b.txt").write_text("Ana met Bo.")
    result = verbale("read", "a.txt", "b.txt")
    assert result.exit_code == 3
    assert "a.txt: the reader broke (ZeroDivisionError: a fault of the reader" in result.stderr
    assert "1 new article" in result.stdout


@pytest.mark.parametrize(
    ("cue", "to", "line"),
    [
        ("told", "reporters", "told reporters"),
        ("said", "the agency", "said to the agency"),
        (":", None, "said"),
    ],
)
def test_whom_somebody_told_stands_without_to(cue: str, to: str | None, line: str) -> None:
    row = SaidRow(
        "2026-03-02", "said", ("Ana",), "It went well", cue, "direct", to, (), False, None, "a", "b"
    )
    assert how_said(row) == line


def test_a_thread_that_comes_back_to_a_status_on_one_day_is_one_line() -> None:
    row = TimelineRow("2026-03-02", "denied", "Deal: Ana", None, False, 1, 1, "AGREE", "b")
    assert once(Answer((row, replace(row, sources=2), replace(row, status="planned")))) == [
        replace(row, sources=2),
        replace(row, status="planned"),
    ]


def test_things_of_one_day_that_read_alike_are_one_line_with_their_number() -> None:
    row = TimelineRow(
        day="2026-03-02", status="ongoing", title="Talks: A, B", planned_for=None, reported=True, sources=1,
        mentions=1, type="CONSULT", id="x",
    )  # fmt: skip
    told_more = replace(row, id="y", sources=2)
    other_day = replace(row, id="z", day="2026-03-03")
    assert folded([row, told_more, other_day]) == [(told_more, 2), (other_day, 1)]


def test_the_timeline_tells_planned_from_happened_in_words(read: Run) -> None:
    lines = read("timeline").stdout
    assert "● happened" in lines and "▷ planned" in lines
    assert lines.index("2 Mar 2026") < lines.index("3 Mar 2026")


@pytest.mark.parametrize("command", ["timeline", "threads --all", "ledger", "said", "disputes", "log"])
def test_every_table_fits_80_columns_and_has_no_trailing_blanks(read: Run, command: str) -> None:
    result = read(*command.split())
    assert result.exit_code == 0
    assert all(len(line) <= 80 for line in result.stdout.splitlines())
    assert all(line == line.rstrip() for line in result.stdout.splitlines())


@pytest.mark.parametrize("command", ["timeline", "threads --all", "ledger", "said", "disputes", "log"])
def test_json_is_a_list_of_objects(read: Run, command: str) -> None:
    rows = json.loads(read(*command.split(), "--json").stdout)
    assert isinstance(rows, list)
    assert all(isinstance(row, dict) for row in rows)


def test_filters_narrow_by_actor_and_days(read: Run) -> None:
    assert len(json.loads(read("timeline", "--json").stdout)) == 2
    assert len(json.loads(read("timeline", "--json", "--actor", "Cai").stdout)) == 1
    assert len(json.loads(read("timeline", "--json", "--since", "2026-03-03").stdout)) == 1
    assert len(json.loads(read("timeline", "--json", "--until", "2026-03-02").stdout)) == 1


def test_as_of_knows_only_what_had_been_published(read: Run) -> None:
    rows = json.loads(read("timeline", "--json", "--as-of", "2026-03-02").stdout)
    assert [r["status"] for r in rows] == ["happened"]


def test_a_state_brings_those_who_act_for_it(read: Run) -> None:
    rows = json.loads(read("said", "Norway", "--json").stdout)
    assert [(r["who"], r["words"]) for r in rows] == [(["Ana Aasen"], "it went well")]


def test_said_finds_words(read: Run) -> None:
    assert len(json.loads(read("said", "--about", "went well", "--json").stdout)) == 1
    assert json.loads(read("said", "--about", "went badly", "--json").stdout) == []


def test_show_prints_the_paragraph_with_the_words_marked_the_outlet_and_the_day(read: Run) -> None:
    row = json.loads(read("timeline", "--json").stdout)[0]
    shown = read("show", row["id"][:6]).stdout
    assert "[Ana met Bo]. Ana said it went well." in shown
    assert "One · 2 Mar 2026" in shown


def test_show_of_an_unknown_or_malformed_id_says_so(read: Run) -> None:
    assert "Nothing in this record has an id" in read("show", "0123456789abcdef").stderr
    result = read("show", "hello")
    assert result.exit_code == 1
    assert "is no id" in result.stderr


def test_show_of_an_ambiguous_id_lists_some(read: Run) -> None:
    ids = {r["id"] for r in json.loads(read("timeline", "--json").stdout)}
    first = {i[0] for i in ids}
    result = read("show", "".join(sorted(first))[:1])
    assert result.exit_code == 0 or "More than one id begins with" in result.stderr


def test_a_missing_record_is_explained_not_made(verbale: Run, tmp_path: Path) -> None:
    result = verbale("timeline")
    assert result.exit_code == 1
    assert "There is no record at verbale.db" in result.stderr
    assert not (tmp_path / "verbale.db").exists()


def test_a_wrong_day_is_a_usage_error(read: Run) -> None:
    result = read("timeline", "--since", "yesterday")
    assert result.exit_code == 2
    assert "write it as 2025-08-18" in result.stderr


def test_a_mistyped_command_gets_a_hint(verbale: Run) -> None:
    assert "timeline" in verbale("timelime").stderr


def test_annotate_writes_one_reading_per_article_and_touches_no_record(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana met Bo.")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("Cai met Bo.")
    result = verbale("annotate", "a.txt", "sub", "--output", "out")
    assert result.exit_code == 0
    readings = [json.loads(p.read_text()) for p in sorted((tmp_path / "out").glob("*.json"))]
    assert len(readings) == 2
    assert all(len(r["sha256"]) == 64 for r in readings)
    assert not (tmp_path / "verbale.db").exists()


def test_annotate_of_jsonl_gives_one_reading_a_line(read: Run, tmp_path: Path) -> None:
    read("annotate", "news.jsonl", "--output", "out")
    lines = (tmp_path / "out" / "news.jsonl").read_text().splitlines()
    assert len(lines) == 2
    assert {p.name for p in (tmp_path / "out").glob("*.json")} == {"a1.json", "a2.json"}
    alone = read("annotate", "news.jsonl", "--output", "-").stdout
    assert alone.splitlines() == lines


def test_export_to_threads_has_the_form_that_is_scored(read: Run, tmp_path: Path) -> None:
    assert read("export", "--to", "threads", "--output", "t.json").exit_code == 0
    for thread in json.loads((tmp_path / "t.json").read_text())["threads"]:
        assert {"id", "kind", "stages", "mentions"} <= thread.keys()
        assert all(len(m["sha256"]) == 64 and len(m["anchor"]) == 2 for m in thread["mentions"])


def test_a_correction_survives_a_rebuild_and_can_be_undone(read: Run) -> None:
    row = json.loads(read("timeline", "--json", "--actor", "Ana").stdout)[0]
    shown = json.loads(read("show", row["id"], "--json").stdout)[0]
    event = shown["passages"][0]["id"]
    kept = read("correct", "set", event, "status", "denied", "--reason", "a hoax", "--author", "me")
    assert kept.exit_code == 0
    read("rebuild")
    assert json.loads(read("timeline", "--json", "--actor", "Ana").stdout)[0]["status"] == "denied"
    judgement = kept.stdout.split()[2].strip(";")
    assert "a hoax" in read("correct", "--list").stdout
    assert read("correct", "--undo", judgement).exit_code == 0
    assert json.loads(read("timeline", "--json", "--actor", "Ana").stdout)[0]["status"] == "happened"


def test_two_threads_can_be_joined_and_split_again(read: Run) -> None:
    ids = [r["id"] for r in json.loads(read("threads", "--all", "--json").stdout)]
    assert len(ids) == 2
    read("correct", "join", *ids, "--reason", "one meeting")
    (joined,) = json.loads(read("threads", "--all", "--json").stdout)
    assert joined["mentions"] == 2
    event = json.loads(read("show", joined["id"], "--json").stdout)[0]["passages"][1]["id"]
    read("correct", "--undo", read("correct", "--list").stdout.split()[0])
    read("correct", "split", joined["id"], event, "--reason", "two after all")
    assert len(json.loads(read("threads", "--all", "--json").stdout)) == 2


def test_a_correction_needs_a_reason(read: Run) -> None:
    row = json.loads(read("timeline", "--json").stdout)[0]
    assert read("correct", "drop", row["id"]).exit_code == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_holds_an_example(verbale: Run, command: str) -> None:
    result = verbale(command, "--help")
    assert result.exit_code == 0
    assert f"verbale {command}" in result.stdout.split("Example:")[1]


def test_the_states_offered_are_the_states_there_are() -> None:
    assert CLI_STATES == STATES


@pytest.mark.parametrize("module", ["spacy", "pydantic", "numpy", "rich"])
def test_help_imports_nothing_heavy(module: str) -> None:
    code = (
        "import sys; from verbale.cli import main; main(['--help'], standalone_mode=False);"
        f"sys.exit({module!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("module", ["spacy", "numpy", "click"])
def test_importing_verbale_is_light(module: str) -> None:
    code = f"import sys, verbale; verbale.Record; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_export_writes_a_table_where_the_file_is_one(read: Run, tmp_path: Path) -> None:
    assert read("export", "--to", "events", "--output", "e.csv").exit_code == 0
    assert (tmp_path / "e.csv").read_text().startswith("id,thread,type,")
    assert read("export", "--to", "events", "--csv").stdout == (tmp_path / "e.csv").read_text()
    assert json.loads(read("export", "--to", "commitments").stdout)["commitments"]
    assert read("export", "--to", "threads", "--csv").exit_code == 2
