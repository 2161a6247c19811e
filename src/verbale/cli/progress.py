"""Progress of a read: a bar with count, rate and time left on a terminal, plain lines when piped.

Something is seen at least every ten seconds, also while one long article is read and while the record is put together.
"""

import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator
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
_TOGETHER = "Putting the record together"


@contextmanager
def progress(total: int | None, quiet: bool = False) -> Iterator[Teller]:
    """A teller that shows how far it is, on standard error; ``total`` is the number of articles, if known.

    What the reading warns of (a day that is none, another language) is printed there as well.
    """
    if sys.stderr.isatty() and not quiet:
        with _bar(total) as tell:
            yield tell
    else:
        with _lines(total, quiet) as tell:
            yield tell


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """A sign of life on standard error while something takes its time: a spinner, or a line now and then."""
    if sys.stderr.isatty():
        from rich.console import Console

        with Console(stderr=True).status(what):
            yield
    else:
        with _every(EVERY, lambda seconds: f"{what}: {seconds:.0f} s so far"):
            yield


@contextmanager
def _lines(total: int | None, quiet: bool) -> Iterator[Teller]:
    seen = 0

    def tell(tally: "Tally", refusal: str | None) -> None:
        nonlocal seen
        seen = tally.seen
        if refusal:
            _say(f"refused: {refusal}")

    def line(seconds: float) -> str:
        if total is not None and seen >= total:
            return f"{_TOGETHER}: {seconds:.0f} s so far"
        return f"{seen}{f' of {total}' if total else ''} articles after {seconds:.0f} s"

    with _warnings(_say), _every(EVERY, line, quiet=quiet):
        yield tell


@contextmanager
def _every(step: float, line: Callable[[float], str], *, quiet: bool = False) -> Iterator[None]:
    """Print ``line(seconds since the start)`` every ``step`` seconds, from a thread of its own."""
    start, done = time.monotonic(), threading.Event()

    def talk() -> None:
        while not done.wait(step):
            _say(line(time.monotonic() - start))

    thread = threading.Thread(target=talk, daemon=True)
    if not quiet:
        thread.start()
    try:
        yield
    finally:
        done.set()
        if not quiet:
            thread.join()


@contextmanager
def _bar(total: int | None) -> Iterator[Teller]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        SpinnerColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f}/s" if task.speed else "–/s", style="dim")

    screen = Console(stderr=True, highlight=False)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=16),
        MofNCompleteColumn(),
        Rate(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=screen, transient=True) as bar:
        task = bar.add_task("Reading", total=total)

        def say(words: str) -> None:
            bar.console.print(Text(look.plain(words), style="red"))

        def tell(tally: "Tally", refusal: str | None) -> None:
            if refusal:
                say(f"refused: {refusal}")
            # The last article is read before the record is put together: the bar must not look finished.
            what = _TOGETHER if total is not None and tally.seen >= total else "Reading"
            bar.update(task, completed=tally.seen, description=what)

        with _warnings(say):
            yield tell


def _say(words: str) -> None:
    click.echo(look.plain(words), err=True)


@contextmanager
def _warnings(say: Callable[[str], None]) -> Iterator[None]:
    """Hand the warnings of the library to ``say``: from a log they could steer the terminal, or break the bar."""

    class Told(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            say(record.getMessage())

    log, told = logging.getLogger("verbale"), Told(logging.WARNING)
    before, log.propagate = log.propagate, False
    log.addHandler(told)
    try:
        yield
    finally:
        log.removeHandler(told)
        log.propagate = before
