"""The command reference is what the commands say."""

from pathlib import Path

from verbale.cli.reference import reference

DOCS = Path(__file__).parents[2] / "docs" / "commands.md"


def test_docs_commands_md_is_up_to_date() -> None:
    assert DOCS.read_text(encoding="utf-8") == reference(), "python -m verbale.cli.reference docs/commands.md"
