"""``verbale ledger``."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.cli import look
from verbale.cli.options import DAY, example, filter_options, json_option, record_option
from verbale.views.answer import Filters

if TYPE_CHECKING:
    from rich.console import Console

    from verbale.views import Answer, LedgerRow

NOTHING = "No commitments here for these filters."
#: In the order of ``verbale.record.STATES``, which the test of this list checks; not imported for speed.
STATES = ("conditional", "open", "due", "kept", "not seen kept", "withdrawn", "superseded", "unclear")


@click.command(
    "ledger", epilog=example("verbale ledger --actor USA --on 2025-08-29", 'verbale ledger --state "due"')
)
@record_option
@filter_options
@click.option("--on", type=DAY, metavar="DAY", help="States on DAY.  [default: the record's last day]")
@click.option("--state", "states", multiple=True, type=click.Choice(STATES), help="Only in this state.")
@click.option(
    "--force", "forces", multiple=True, type=click.Choice(["pledge", "offer", "threat", "demand", "refusal"]),
    help="Only of this force.",
)  # fmt: skip
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=200,
    show_default=True,
    help="The last so many; 0 for all.",
)
@json_option
def command(
    record: Path,
    filters: Filters,
    on: date | None,
    states: tuple[str, ...],
    forces: tuple[str, ...],
    limit: int,
    as_json: bool,
) -> None:
    """Commitments with conditions, deadlines and states.

    "Not seen kept" means that no article in this record tells of the promised act
    by the promised party; it says nothing about the world.
    """
    from verbale.cli.nothing import nothing
    from verbale.record import Store
    from verbale.views import ledger

    with Store(record, must_exist=True) as store:
        rows = ledger(store, filters, on=on, limit=limit or None, states=states, forces=forces)
        empty = nothing(store, filters, NOTHING, found=len(rows))
    if as_json:
        look.print_json(rows.to_dicts())
    else:
        print_ledger(look.console(), rows, empty)
    if limit and len(rows) == limit:
        click.echo(f"The last {limit}; more with --limit (0 for all) or --since.", err=True)


def print_ledger(screen: "Console", rows: "Answer[LedgerRow]", empty: str = NOTHING) -> None:
    """The ledger as a list, a heading for each day on which something was promised."""
    if not len(rows):
        screen.print(empty)
        return
    for n, r in enumerate(rows):
        if n == 0 or rows.rows[n - 1].made != r.made:
            look.heading(screen, look.day(r.made), first=n == 0)
        look.item(screen, look.state(r.state), _parts(r), look.tail(r.sources, r.id), column=16)
    look.hint(screen, "", f"States on {look.day(rows.rows[0].on)}, as far as these articles tell.")


#: How the other side is joined on: the bound party comes first, whoever spoke.
_LINK = {"demand": "demanded by", "pledge": "pledge to", "offer": "offer to", "threat": "threat to",
         "refusal": "refusal to"}  # fmt: skip


def _parts(r: "LedgerRow") -> list[tuple[str, str]]:
    bound, other = (r.to, r.by) if r.force == "demand" else (r.by, r.to)
    link = f"{_LINK[r.force]} {look.listed(other)}" if other else r.force
    words = look.closed(look.cut(r.words, 200))
    parts = [(f"{look.listed(bound) or '(nobody named)'}: {link}", "bold"), (f"“{words}”", "")]
    if r.condition and r.condition not in words:
        parts.append((f"on condition: “{look.closed(look.cut(r.condition, 100))}”", ""))
    if r.deadline:
        parts.append((f"due {look.day(r.deadline)}", ""))
    parts += [(f"changed on {x}", "dim") for x in r.changes]
    if r.evidence:
        parts.append((f"{r.state}: {r.why}", "dim"))
    return parts
