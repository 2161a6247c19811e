"""``verbale disputes``."""

from pathlib import Path

import click

from verbale.cli import look
from verbale.cli.options import example, filter_options, json_option, record_option
from verbale.views.answer import Filters

_FIELD = {
    "day": "which day",
    "place": "where",
    "number": "how many",
    "host": "host",
    "happened": "was it so",
    "participants": "who took part",
}


@click.command("disputes", epilog=example("verbale disputes --since 2025-08-01"))
@record_option
@filter_options
@json_option
def command(record: Path, filters: Filters, as_json: bool) -> None:
    """Where sources and parties disagree, and who says what.

    A field of one thing (day, place, number) on which independent sources differ,
    or whether it happened or was agreed at all: who confirms it, who denies it, who
    does not confirm it. Updates and two articles of one outlet are no dispute.
    """
    from rich.text import Text

    from verbale.cli.nothing import nothing
    from verbale.record import Store
    from verbale.views import disputes

    with Store(record, must_exist=True) as store:
        rows = disputes(store, filters)
        empty = nothing(store, filters, "No disputes here for these filters.", found=len(rows))
    if as_json:
        look.print_json(rows.to_dicts())
        return
    screen = look.console()
    if not len(rows):
        screen.print(empty)
        return
    for n, r in enumerate(rows):
        look.heading(screen, r.title, first=n == 0)
        for side in r.sides:
            value = look.day(side.value) if r.field == "day" else side.value
            told = ", ".join(side.outlets) or look.count(len(side.mentions), "mention")
            who = f"by {look.listed(side.by)} ({told})" if side.by else told
            if r.field == "happened":
                value = value if side.by else f"{value} in"
                label = "was it so" if side is r.sides[0] else ""
                look.item(screen, Text(label), [(f"{value} {who}", "")], r.id[: look.SHOWN], column=10)
                continue
            label = _FIELD[r.field] if side is r.sides[0] else ""
            look.item(screen, Text(label), [(f"{value}: {who}", "")], r.id[: look.SHOWN], column=10)
