"""``verbale threads``."""

from pathlib import Path

import click

from verbale.cli import look
from verbale.cli.options import example, filter_options, json_option, record_option, type_option
from verbale.views.answer import Filters


@click.command("threads", epilog=example("verbale threads --type SANCTION", "verbale threads --all --json"))
@record_option
@filter_options
@type_option
@click.option("--all", "all_", is_flag=True, help="Also threads that one mention makes alone.")
@json_option
def command(record: Path, filters: Filters, type_: str | None, all_: bool, as_json: bool) -> None:
    """Meetings, packages, offers: from first floated to done.

    A thread is one thing in the world, told by one or many articles. Without
    --all, those that a single mention makes are left out and counted.
    """
    from verbale.cli.nothing import nothing
    from verbale.record import Store
    from verbale.views import Answer, threads

    with Store(record, must_exist=True) as store:
        every = threads(store, filters, type_=type_)
        empty = nothing(store, filters, "No threads here for these filters.", found=len(every))
    rows = Answer(tuple(r for r in every if all_ or r.mentions > 1))
    if as_json:
        look.print_json(rows.to_dicts())
        return
    screen = look.console()
    if not len(every):
        screen.print(empty)
        return
    for n, r in enumerate(rows):
        if n == 0 or rows.rows[n - 1].at != r.at:
            look.heading(screen, look.day(r.at), first=n == 0)
        parts = [(r.title, "")]
        if len(r.way) > 1:
            parts.append((" → ".join(r.way), "dim"))
        look.item(screen, look.status(r.status), parts, look.tail(r.sources, r.id))
    if len(every) > len(rows):
        told_once = look.count(len(every) - len(rows), "thing")
        look.hint(screen, *([""] if len(rows) else []), f"{told_once} told of once: --all shows them too.")
