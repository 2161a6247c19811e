"""``verbale demo``."""

import getpass
import os
import shutil
import tempfile
from pathlib import Path

import click

from verbale.cli import look
from verbale.cli.options import REFUSED, example, tagger_option
from verbale.cli.typed import typed


@click.command("demo", epilog=example("verbale demo", "verbale demo --record demo.db"))
@click.option(
    "--record",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to keep it.  [default: a temporary folder, made anew]",
)
@tagger_option
def command(record: Path | None, tagger: bool) -> None:
    """Read the sample articles and show what they say.

    Fourteen short articles of five invented outlets tell of one invented quarrel.
    Your own record is not touched.
    """
    from verbale.articles import articles_from
    from verbale.cli.ledger import print_ledger
    from verbale.cli.progress import progress
    from verbale.cli.timeline import print_timeline
    from verbale.engines import read_into
    from verbale.record import Store
    from verbale.sample import articles_path
    from verbale.views import Answer, Filters, ledger, threads, timeline

    path = record or _fresh()
    screen = look.console()
    with Store(path) as store:
        items = list(articles_from([str(articles_path())]))
        with progress(len(items)) as tell:
            tally = read_into(store, items, tagger=tagger, tell=tell)
        counts = store.counts()
        screen.print(
            f"{look.count(counts['articles'], 'sample article')} of five invented outlets:\n"
            f"{look.count(counts['statements'], 'statement')}, {look.count(counts['events'], 'event')},"
            f" {look.count(counts['commitments'], 'commitment')}."
        )
        screen.rule("timeline", style="dim", align="left")
        every = timeline(store, Filters())
        told = {t.id for t in threads(store, Filters(), least=2)}
        rows = Answer(tuple(r for r in every if r.id in told))
        print_timeline(screen, rows, path)
        look.hint(
            screen,
            f"{look.count(len(every) - len(rows), 'more line')}, of things told once:",
            f"  {typed('timeline', path)}",
        )
        screen.rule("ledger", style="dim", align="left")
        entries = ledger(store, Filters())
        bound = Answer(tuple(e for e in entries if e.condition or e.deadline or e.state != "open"))
        print_ledger(screen, bound)
        look.hint(
            screen,
            f"{look.count(len(entries) - len(bound), 'more entry', 'more entries')}:",
            f"  {typed('ledger', path)}",
        )
    _next(path, rows.rows[0].id if len(rows) else "ID")
    if tally.refused:
        raise SystemExit(REFUSED)


def _fresh() -> Path:
    """A new record in the one temporary folder that demos of this user share: they do not pile up.

    Somebody else may have put a folder or a link of that name there; then it is a folder of its own.
    """
    folder = Path(tempfile.gettempdir()) / f"verbale-demo-{getpass.getuser()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink() or (hasattr(os, "getuid") and folder.stat().st_uid != os.getuid()):
        folder = Path(tempfile.mkdtemp(prefix="verbale-demo-"))
    for old in folder.glob("verbale.db*"):
        old.unlink()
    return folder / "verbale.db"


def _next(path: Path, id_: str) -> None:
    width = shutil.get_terminal_size((80, 24)).columns
    lines = [
        ("what to type next", ""),
        ("  " + typed(f"show {id_[: look.SHOWN]}", path), "the words behind a line"),
        ("  " + typed("said Norway", path), "who said what"),
        ("  " + typed("threads", path), "from first floated to done"),
        ("  " + typed("disputes", path), "where outlets differ"),
        ("  " + typed("read FILE…"), "your own articles, into ./verbale.db"),
    ]
    click.echo()
    longest = max(len(command) for command, _ in lines[1:])
    for command_, why in lines:
        fits = why and longest + len(why) + 5 <= width
        click.echo(f"{command_:<{longest}}   # {why}" if fits else command_)
