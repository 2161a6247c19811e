"""``verbale said``."""

from dataclasses import replace
from pathlib import Path

import click

from verbale.cli import look
from verbale.cli.options import example, filter_options, json_option, record_option
from verbale.views.answer import Filters


@click.command(
    "said", epilog=example("verbale said Zelensky --since 2025-08-18", 'verbale said --about "ceasefire"')
)
@click.argument("who", required=False)
@record_option
@filter_options
@click.option("--about", metavar="WORDS", help="Only statements in which all these words occur.")
@json_option
def command(who: str | None, record: Path, filters: Filters, about: str | None, as_json: bool) -> None:
    """Statements of a person, state or body, in the words of the articles.

    WHO is a name, a surface form, a country code or an actor id; without it,
    everybody's statements. A state or body brings those who act for it.
    """
    from rich.text import Text

    from verbale.record import Store
    from verbale.views import said

    filters = replace(filters, actor=who or filters.actor, about=about)
    with Store(record, must_exist=True) as store:
        rows = said(store, filters)
    if as_json:
        look.print_json(rows.to_dicts())
        return
    screen = look.console()
    if not len(rows):
        screen.print(f"No statements of {filters.actor} here." if filters.actor else "No statements here.")
        return
    for r in rows:
        head = Text()
        head.append(", ".join(r.who) or "(nobody named)", style="bold")
        how = "did not say" if r.negated else r.cue or "said"
        head.append(f"  {how}", style="dim")
        if r.to:
            head.append(f" to {r.to}", style="dim")
        tail = (
            f"{look.day(r.day)}{'' if r.day_is == 'said' else ' (published)'} · {r.outlet or 'no outlet'} · "
        )
        mark = ("“", "”") if r.form == "direct" else ("", "")
        look.indented(screen, head, by=0)
        look.indented(screen, f"{mark[0]}{' '.join(r.words.split())}{mark[1]}")
        look.indented(screen, tail + r.id[: look.SHOWN], style="dim")
        screen.print()
