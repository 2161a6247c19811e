"""The ``verbale`` command. A command's module is imported only when it is run: help must be instant."""

import sys
from importlib import import_module
from typing import Any

import click

from verbale.cli.options import INTERRUPTED
from verbale.model import VerbaleError

#: Name → (module, one line for `verbale --help`), in the order in which a newcomer needs them.
COMMANDS = {
    "demo": ("demo", "Read the sample articles and show what they say."),
    "read": ("read", "Read articles into the record."),
    "annotate": ("annotate", "Write one reading (JSON) per article, touching no record."),
    "timeline": ("timeline", "What happened, is planned, was floated, in order."),
    "said": ("said", "Statements of a person, state or body."),
    "threads": ("threads", "Meetings, packages, offers from first floated to done."),
    "ledger": ("ledger", "Commitments with conditions, deadlines and states."),
    "disputes": ("disputes", "Where sources and parties disagree."),
    "show": ("show", "Anything with all its evidence, words marked in their paragraph."),
    "export": ("export", "Write the record out in another form."),
    "correct": ("correct", "Join, split, drop or set, with a reason; undo it."),
    "log": ("log", "What each article added, and every correction."),
    "train": ("train", "Train a tagger on your own gold."),
    "rebuild": ("rebuild", "Derive everything again from the stored readings."),
}

EPILOG = """Start with `verbale demo`. Give an id from the last column of a table to
`verbale show ID`. Exit codes: 0 done, 1 it could not be done, 2 wrong usage,
3 some articles were refused, 130 interrupted."""


class Commands(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"verbale.cli.{COMMANDS[cmd_name][0]}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The last lines, as written."""
        formatter.write("\n" + EPILOG + "\n")

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As usual, with a hint when a word is nearly a command."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            if near and "Did you mean" not in error.message:
                raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from error
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error of ours ends in its message and exit code 1."""
        try:
            return super().invoke(ctx)
        except VerbaleError as error:
            _complain(str(error))
            ctx.exit(1)
        except KeyboardInterrupt:
            _complain("interrupted.")
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            # The reader of our output has gone (`| head`): nothing more to say, and no trace of it.
            sys.stderr.close()
            ctx.exit(0)
        except OSError as error:
            # A file or folder that we were told to write to or read from: that is the user's to mend.
            if error.filename is None:
                raise
            _complain(f"{error.filename}: {error.strerror}.")
            ctx.exit(1)


def _complain(words: str) -> None:
    from verbale.cli.look import plain

    click.echo(plain(f"verbale: {words}"), err=True)


def _version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from verbale.cli.versions import version_lines

    for line in version_lines():
        click.echo(line)
    ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.option(
    "--version", is_flag=True, callback=_version, expose_value=False, is_eager=True,
    help="Versions of the program, the reader and the language model.",
)  # fmt: skip
def main() -> None:
    """Verbale reads the news of a negotiation and keeps the record.

    Who said what, who met whom, who promised what on which condition, what was
    only floated and what really happened; every line leads to its words.
    """
