"""What the documents say can be typed exists."""

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from verbale.cli import main
from verbale.cli.main import COMMANDS
from verbale.reading.lexicon.own import check_own
from verbale.sample import articles_path

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_command_named_in_a_page_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|\s|`|bin/)verbale ([a-z]+)\b", text)) & set(
        re.findall(r"verbale ([a-z]+)", text)
    )
    prose = {"reads", "is", "on", "needs", "records"}
    assert named - prose <= set(COMMANDS), named - prose - set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_make_target_named_in_a_page_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= targets, named - targets


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_lexicon_that_its_page_shows_is_taken(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")
    for n, block in enumerate(re.findall(r"```toml\n(.*?)```", page, re.DOTALL)):
        file = tmp_path / f"{n}.toml"
        file.write_text(block, encoding="utf-8")
        check_own((file,))


def test_every_command_has_help_with_an_example() -> None:
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None and command.help, name
        assert "verbale" in (command.epilog or ""), name


def test_what_the_readme_shows_of_a_thread_is_what_is_printed(tmp_path: Path) -> None:
    """Every line of the block but the "…", in order; run as a user runs it, in a terminal of 80 columns."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"\$ verbale (show \w+)\n(.*?)```", readme, re.DOTALL)
    assert block is not None

    def run(*words: str) -> str:
        command = [sys.executable, "-m", "verbale", *words, "--record", str(tmp_path / "r.db")]
        env = {**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
        ran = subprocess.run(command, env=env, capture_output=True, check=True)
        return ran.stdout.decode("utf-8")

    run("read", str(articles_path()))
    printed = iter(line.rstrip() for line in run(*block[1].split()).splitlines())
    for line in block[2].splitlines():
        if line.strip() not in ("", "…"):
            assert line.rstrip() in printed, line
