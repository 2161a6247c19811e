"""Progress of a read: a bar with count, rate and time left on a terminal, plain lines when piped."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import click

from verbale.cli import look

if TYPE_CHECKING:
    from verbale.engines import Tally


class Teller(Protocol):
    """What an engine calls after each article."""

    def __call__(self, tally: "Tally", refusal: str | None) -> None:
        """``tally`` so far; ``refusal`` says why the article was refused, if it was."""


#: Seconds between two lines when piped.
EVERY = 10.0


@contextmanager
def progress(total: int | None, quiet: bool = False) -> Iterator[Teller]:
    """A teller that shows how far it is, on standard error; ``total`` is the number of articles, if known."""
    if sys.stderr.isatty() and not quiet:
        with _bar(total) as tell:
            yield tell
    else:
        yield _lines(total, quiet)


def _lines(total: int | None, quiet: bool) -> Teller:
    start = last = time.monotonic()

    def tell(tally: "Tally", refusal: str | None) -> None:
        nonlocal last
        if refusal:
            click.echo(look.plain(f"refused: {refusal}"), err=True)
        now = time.monotonic()
        if not quiet and now - last >= EVERY:
            last = now
            of = f" of {total}" if total else ""
            rate = tally.seen / (now - start)
            click.echo(f"{tally.seen}{of} articles, {rate:.1f} a second", err=True)

    return tell


@contextmanager
def _bar(total: int | None) -> Iterator[Teller]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f}/s" if task.speed else "–/s", style="dim")

    screen = Console(stderr=True, highlight=False)
    columns = (
        TextColumn("Reading"),
        BarColumn(bar_width=28),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=screen, transient=True) as bar:
        task = bar.add_task("Reading", total=total)

        def tell(tally: "Tally", refusal: str | None) -> None:
            if refusal:
                bar.console.print(Text(f"refused: {refusal}", style="red"))
            bar.update(task, completed=tally.seen)

        yield tell


def counted(items: "Iterable[object]") -> int:
    """How many there are."""
    return sum(1 for _ in items)
