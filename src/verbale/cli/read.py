"""``verbale read``."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.cli import look
from verbale.cli.options import INTERRUPTED, REFUSED, example, reading_options, record_option
from verbale.cli.typed import typed
from verbale.cli.versions import older_readings

if TYPE_CHECKING:
    from verbale.engines import Tally


@click.command(
    "read",
    epilog=example(
        "verbale read articles/ more.jsonl --record talks.db",
        "verbale read story.txt --outlet Reuters --published 2025-08-18",
        "cat story.txt | verbale read -",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@record_option
@reading_options
@click.option("--quiet", is_flag=True, help="No progress, only what was refused and the counts.")
def command(
    paths: tuple[str, ...],
    record: Path,
    outlet: str | None,
    published: date | None,
    lexicon: tuple[Path, ...],
    jobs: int | None,
    limit: int | None,
    tagger: bool,
    quiet: bool,
) -> None:
    """Read articles into the record.

    PATH is a text file, a JSONL file, a folder of them, or - for standard input.
    Reading an article again adds nothing, so after an interruption the same
    command goes on where it stopped. Read again with its day or outlet, which
    it had not, it is dated anew; corrections stay. With another day than it has, it
    is refused: `verbale correct drop` takes out what was read with a wrong one. Exit code 3 if any article was refused.
    """
    from verbale.articles import DEFAULT_LIMIT, articles_from
    from verbale.cli.counting import announced, how_many
    from verbale.cli.progress import progress
    from verbale.engines import Tally, read_into
    from verbale.record import Store

    most = limit or DEFAULT_LIMIT
    tally = Tally()
    with Store(record) as store:
        total = how_many(paths, most)
        try:
            with progress(total, quiet) as tell:
                found = announced(articles_from(paths, limit=most, outlet=outlet, published=published))
                tally = read_into(
                    store, found, jobs=jobs, lexicon=lexicon, tagger=tagger, told_day=published, tell=tell
                )
        except KeyboardInterrupt:
            click.echo("Interrupted. What was read is kept; the same command goes on from here.", err=True)
            raise SystemExit(INTERRUPTED) from None
        counts = store.counts()
        older = older_readings(store, lexicon, tagger)
    click.echo(
        f"{look.count(tally.new, 'new article')}, {tally.known} already known, {len(tally.refused)} refused."
    )
    if tally.fuller:
        click.echo(
            f"{tally.fuller} of them in place of the same text, read before without its outlet or day."
        )
    if tally.brought_back:
        click.echo(f"Back in the record, taken out before with `correct drop`: {tally.brought_back} of them.")
    click.echo(
        f"{record} holds {look.count(counts['articles'], 'article')}:"
        f" {look.count(counts['statements'], 'statement')},"
        f" {look.count(counts['events'], 'event')} in {look.count(counts['threads'], 'thread')},"
        f" {look.count(counts['commitments'], 'commitment')}."
    )
    if older:
        click.echo(older, err=True)
    if (tally.nameless or tally.undated) and not quiet:
        click.echo(_told_too_little(tally), err=True)
    if tally.new and not quiet:
        click.echo(f"Next: {typed('timeline', record)}", err=True)
    if tally.refused:
        raise SystemExit(REFUSED)


def _told_too_little(tally: "Tally") -> str:
    """How to tell outlet and day of articles that came without."""
    missing = [
        (tally.nameless, "an outlet", "--outlet NAME"),
        (tally.undated, "a day", "--published 2025-08-18"),
    ]
    without = "; ".join(f"without {what}: {n}" for n, what, _ in missing if n)
    how = " and ".join(option for n, _, option in missing if n)
    return f"New articles {without}. Read again with {how}, they take the place of these."
