"""``verbale demo``."""

import shutil
import tempfile
from pathlib import Path

import click

from verbale.cli import look
from verbale.cli.options import example
from verbale.cli.read import REFUSED


@click.command("demo", epilog=example("verbale demo", "verbale demo --record demo.db"))
@click.option(
    "--record",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to keep it.  [default: a new temporary folder]",
)
def command(record: Path | None) -> None:
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

    path = record or Path(tempfile.mkdtemp(prefix="verbale-demo-")) / "verbale.db"
    screen = look.console()
    with Store(path) as store:
        items = list(articles_from([str(articles_path())]))
        with progress(len(items)) as tell:
            tally = read_into(store, items, tell=tell)
        counts = store.counts()
        screen.print(
            f"{look.count(counts['articles'], 'sample article')} of five invented outlets:"
            f" {counts['statements']} statements, {counts['events']} events,"
            f" {counts['commitments']} commitments."
        )
        screen.rule("timeline", style="dim", align="left")
        every = timeline(store, Filters())
        told = {t.id for t in threads(store, Filters(), least=2)}
        rows = Answer(tuple(r for r in every if r.id in told))
        print_timeline(screen, rows)
        look.hint(
            screen,
            f"{look.count(len(every) - len(rows), 'more line')}, of things told once: verbale timeline",
        )
        screen.rule("ledger", style="dim", align="left")
        entries = ledger(store, Filters())
        bound = Answer(tuple(e for e in entries if e.condition or e.deadline or e.state != "open"))
        print_ledger(screen, bound)
        look.hint(
            screen, f"{look.count(len(entries) - len(bound), 'more entry', 'more entries')}: verbale ledger"
        )
    _next(path, rows.rows[0].id if len(rows) else "ID")
    if tally.refused:
        raise SystemExit(REFUSED)


def _next(path: Path, id_: str) -> None:
    where = f" --record {path}" if path != Path("verbale.db") else ""
    width = shutil.get_terminal_size((80, 24)).columns
    lines = [
        ("what to type next", ""),
        (f"  verbale show {id_[: look.SHOWN]}{where}", "the words behind a line"),
        (f"  verbale said Norway{where}", "who said what"),
        (f"  verbale threads{where}", "from first floated to done"),
        (f"  verbale disputes{where}", "where outlets differ"),
        ("  verbale read FILE…", "your own articles, into ./verbale.db"),
    ]
    click.echo()
    longest = max(len(command) for command, _ in lines[1:])
    for command_, why in lines:
        fits = why and longest + len(why) + 5 <= width
        click.echo(f"{command_:<{longest}}   # {why}" if fits else command_)
