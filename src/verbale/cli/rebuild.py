"""``verbale rebuild``."""

from pathlib import Path

import click

from verbale.cli import look
from verbale.cli.options import example, record_option


@click.command("rebuild", epilog=example("verbale rebuild --record talks.db"))
@record_option
def command(record: Path) -> None:
    """Derive everything again from the stored readings.

    Reads no article again. Threads, ledger and disputes are computed anew, and
    every correction is applied to them.
    """
    from verbale.cli.progress import waiting
    from verbale.record import Store, rebuild

    with Store(record, must_exist=True) as store, waiting("Putting the record together"):
        store.remake()
        result = rebuild(store)
    click.echo(
        f"{look.count(len(result.threads), 'thread')},"
        f" {look.count(len(result.entries), 'ledger entry', 'ledger entries')},"
        f" {look.count(len(result.disputes), 'dispute')}."
    )
