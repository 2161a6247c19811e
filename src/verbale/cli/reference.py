"""The command reference in ``docs/commands.md``, made from the commands themselves.

    python -m verbale.cli.reference docs/commands.md

A test compares the file with what this makes.
"""

import sys
from pathlib import Path

import click

from verbale.cli.main import COMMANDS, main

_HEAD = """# Commands

Made by `python -m verbale.cli.reference docs/commands.md`; a test fails when it is out of date.
"""


def reference() -> str:
    """The help of `verbale` and of every command, as Markdown."""
    context = click.Context(main, info_name="verbale", terminal_width=80, **main.context_settings)
    parts = [_HEAD, f"```\n{main.get_help(context).strip()}\n```\n"]
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        parts.append(f"## verbale {name}\n\n```\n{command.get_help(inner).strip()}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
