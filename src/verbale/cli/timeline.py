"""``verbale timeline``."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.cli import look
from verbale.cli.options import example, filter_options, json_option, record_option, type_option
from verbale.cli.typed import typed
from verbale.views.answer import Filters

if TYPE_CHECKING:
    from rich.console import Console

    from verbale.views import Answer, TimelineRow

NOTHING = "Nothing here for these filters."
ALIKE = "×N: N things that read alike, the id of the one with most sources; --all lists each."
LEGEND = "src: independent sources. Only ● and ◐ say that something happened."


@click.command(
    "timeline",
    epilog=example("verbale timeline --since 2025-08-15 --actor Macron", "verbale timeline --status planned"),
)
@record_option
@filter_options
@type_option
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(list(look.STATUS)),
    metavar="STATUS",
    help=f"Only this status: {', '.join(look.STATUS)}.",
)
@click.option("--all", "all_", is_flag=True, help="A line for each of several things that read alike.")
@json_option
def command(
    record: Path, filters: Filters, type_: str | None, statuses: tuple[str, ...], all_: bool, as_json: bool
) -> None:
    """What happened, is planned, was floated, in order.

    One line per stage of a thread, and for what was agreed, demanded or refused of a
    thing that was not held. A line counts as having happened only if it says
    happened or ongoing; the day of a plan is given as "for …". Without --all,
    several things of one day that read alike are one line with their number.
    """
    from verbale.cli.nothing import nothing
    from verbale.record import Store
    from verbale.views import Answer, timeline
    from verbale.views.threads import is_of

    with Store(record, must_exist=True) as store:
        rows = timeline(store, filters)
        empty = nothing(store, filters, NOTHING, found=len(rows))
    wanted = tuple(
        r for r in rows if is_of(type_, r.type, r.called) and (not statuses or r.status in statuses)
    )
    if as_json:
        look.print_json(Answer(wanted).to_dicts())
    else:
        print_timeline(look.console(), Answer(wanted), record, empty, fold=not all_)


def print_timeline(
    screen: "Console", rows: "Answer[TimelineRow]", record: Path, empty: str = NOTHING, *, fold: bool = True
) -> None:
    """The timeline of ``record`` as a list, a heading for each day; ``empty`` where there is none.

    With ``fold``, things of one day that read alike are one line.
    """
    if not len(rows):
        screen.print(empty)
        return
    shown = folded(once(rows)) if fold else [(r, 1) for r in once(rows)]
    for n, (r, things) in enumerate(shown):
        if n == 0 or shown[n - 1][0].day != r.day:
            look.heading(screen, look.day(r.day), first=n == 0)
        what = r.title
        if r.planned_for and r.planned_for != r.day:
            what += f", for {look.day(r.planned_for)}"
        if things > 1:
            what += f" ×{things}"
        if r.reported and r.day:
            what += " [day of report]"
        look.item(screen, look.status(r.status), [(what, "")], look.tail(r.sources, r.id))
    several = [ALIKE] if any(things > 1 for _, things in shown) else []
    look.hint(screen, "", LEGEND, *several, f"The words behind a line: {typed('show ID', record)}")


def once(rows: "Answer[TimelineRow]") -> "list[TimelineRow]":
    """The rows without those that would look like an earlier one: a thread may come back to a status on one day."""
    seen: dict[tuple[str | None, ...], TimelineRow] = {}
    for r in rows:
        key = (r.day, r.status, r.id, r.title, r.planned_for, str(r.reported))
        if key not in seen or seen[key].sources < r.sources:
            seen[key] = r  # an older key keeps its place in the order
    return list(seen.values())


def folded(rows: "Sequence[TimelineRow]") -> "list[tuple[TimelineRow, int]]":
    """The rows, things that read alike as one: the one with most sources, and how many things there are.

    In news of one crisis a day's "attacks" are told by every outlet, and not enough is told to say which are one.
    """
    alike: dict[tuple[str | None, ...], list[TimelineRow]] = {}
    for r in rows:
        alike.setdefault((r.day, r.status, r.title, r.planned_for, str(r.reported)), []).append(r)
    return [(max(some, key=lambda r: r.sources), len(some)) for some in alike.values()]
