"""``verbale said``."""

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.cli import look
from verbale.cli.options import example, filter_options, json_option, record_option
from verbale.views.answer import Filters

if TYPE_CHECKING:
    from verbale.views import SaidRow

#: Cues after which the addressee stands without "to": "told reporters".
_TELLS = re.compile(
    r"\b(tell|told|telling|ask|warn|assure|inform|remind|urge|brief|advise|notify|address)(?:e?s|e?d|ing)?$",
    re.IGNORECASE,
)


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

    from verbale.cli.nothing import nothing
    from verbale.record import Store
    from verbale.views import said

    filters = replace(filters, actor=who or filters.actor, about=about)
    with Store(record, must_exist=True) as store:
        rows = said(store, filters)
        here = f"No statements of {filters.actor} here." if filters.actor else "No statements here."
        empty = nothing(store, filters, here, found=len(rows))
    if as_json:
        look.print_json(rows.to_dicts())
        return
    screen = look.console()
    if not len(rows):
        screen.print(empty)
        return
    for r in rows:
        head = Text()
        head.append(", ".join(r.who) or "(nobody named)", style="bold")
        head.append(f"  {how_said(r)}", style="dim")
        known = " (published)" if r.day and r.day_is != "said" else ""
        tail = f"{look.day(r.day)}{known} · {r.outlet or 'no outlet'} · "
        mark = ("“", "”") if r.form == "direct" else ("", "")
        look.indented(screen, head, by=0)
        look.indented(screen, f"{mark[0]}{look.closed(' '.join(r.words.split()))}{mark[1]}")
        look.indented(screen, tail + r.id[: look.SHOWN], style="dim")
        screen.print()


def how_said(r: "SaidRow") -> str:
    """The cue with whom it was said to; a cue that is but a mark (a colon) is "said"."""
    cue = r.cue if r.cue and any(c.isalpha() for c in r.cue) else "said"
    how = "did not say" if r.negated else cue
    if not r.to:
        return how
    return f"{how} {r.to}" if _TELLS.search(how) else f"{how} to {r.to}"
