"""``verbale log``."""

from pathlib import Path

import click

from verbale.cli import look
from verbale.cli.options import example, json_option, record_option


@click.command("log", epilog=example("verbale log --last 5"))
@record_option
@click.option("--last", type=click.IntRange(1), metavar="N", help="Only the last N articles.")
@json_option
def command(record: Path, last: int | None, as_json: bool) -> None:
    """What each article added, in the order in which they were read.

    New threads are those of which it is the first to tell; the others it adds to.
    A copy is an article that repeats one that was published earlier.
    """
    from verbale.record import Store
    from verbale.views import log

    with Store(record, must_exist=True) as store:
        rows = log(store)
    shown = rows.rows[-last:] if last else rows.rows
    if as_json:
        from verbale.views import Answer

        look.print_json(Answer(shown).to_dicts())
        return
    screen = look.console()
    if not shown:
        screen.print("Nothing has been read yet.")
    from rich.text import Text

    for r in shown:
        what = f"{look.count(r.statements, 'statement')}, {look.count(r.events, 'event')}, " + look.count(
            r.commitments, "commitment"
        )
        threads = f"{look.count(len(r.new_threads), 'new thread')}, adds to {len(r.old_threads)}"
        parts = [
            (look.cut(r.title, 70), ""),
            (f"{r.outlet} · {look.day(r.day)}", "dim"),
            (f"{what}; {threads}", "dim"),
        ]
        if r.placed_by:
            parts.append((f"undated; placed by {r.placed_by}", "dim"))
        if r.copy_of:
            parts.append((f"a copy of {r.copy_of[: look.SHOWN]}: no source of its own", "dim"))
        look.item(screen, Text(str(r.n)), parts, r.article[: look.SHOWN], column=4)
