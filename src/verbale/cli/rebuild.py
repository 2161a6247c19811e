"""``verbale rebuild``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.cli import look
from verbale.cli.options import INTERRUPTED, REFUSED, example, reader_options, record_option
from verbale.cli.versions import older_readings

if TYPE_CHECKING:
    from verbale.engines import Tally
    from verbale.record import Store


@click.command("rebuild", epilog=example("verbale rebuild --record talks.db", "verbale rebuild --read-again"))
@record_option
@click.option("--read-again", is_flag=True, help="First read anew what another version had read.")
@reader_options
def command(
    record: Path, read_again: bool, lexicon: tuple[Path, ...], jobs: int | None, tagger: bool
) -> None:
    """Derive everything again from the stored readings.

    Threads, ledger and disputes are computed anew, and every correction is applied
    to them. No article is read again, unless with --read-again: then those are that
    another reader, model or lexicon read. --lexicon, --jobs and --tagger are for it.
    """
    from verbale.cli.progress import waiting
    from verbale.record import Store, rebuild

    with Store(record, must_exist=True) as store:
        tally = _read_again(store, lexicon, jobs, tagger) if read_again else None
        with waiting("Putting the record together"):
            store.remake()
            result = rebuild(store)
        older = "" if read_again else older_readings(store, lexicon, tagger)
    click.echo(
        f"{look.count(len(result.threads), 'thread')},"
        f" {look.count(len(result.entries), 'ledger entry', 'ledger entries')},"
        f" {look.count(len(result.disputes), 'dispute')}."
    )
    for judgement in result.gone if tally else ():
        click.echo(
            f"Correction {judgement.id[: look.SHOWN]} speaks of events that are not in the record.", err=True
        )
    if older:
        click.echo(older, err=True)
    if tally and tally.refused:
        raise SystemExit(REFUSED)


def _read_again(store: "Store", lexicon: tuple[Path, ...], jobs: int | None, tagger: bool) -> "Tally":
    from verbale.cli.progress import progress
    from verbale.engines import otherwise_read, read_again

    try:
        with progress(len(otherwise_read(store, lexicon, tagger))) as tell:
            tally = read_again(store, jobs=jobs, lexicon=lexicon, tagger=tagger, tell=tell)
    except KeyboardInterrupt:
        click.echo("Interrupted. What was read anew is kept; the same command goes on from here.", err=True)
        raise SystemExit(INTERRUPTED) from None
    left = f", {len(tally.refused)} refused" if tally.refused else ""
    click.echo(f"{look.count(tally.new, 'article')} read anew{left}.")
    return tally
