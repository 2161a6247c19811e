"""``verbale show``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.cli import look
from verbale.cli.options import DAY, example, json_option, record_option
from verbale.views.answer import Filters

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from verbale.views import Passage


@click.command("show", epilog=example("verbale show 3f9a01c2"))
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@record_option
@click.option("--as-of", type=DAY, metavar="DAY", help="Use only what had been published by DAY.")
@json_option
def command(ids: tuple[str, ...], record: Path, as_of: "object", as_json: bool) -> None:
    """Anything with all its evidence, words marked in their paragraph.

    ID is the beginning of an id from the last column of any table, long enough to
    mean one thing: of a thread, ledger entry, dispute, statement, event or article.
    """
    from datetime import date

    from verbale.record import Store
    from verbale.views import show
    from verbale.views.answer import plain

    with Store(record, must_exist=True) as store:
        filters = Filters(as_of=as_of if isinstance(as_of, date) else None)
        found = [show(store, id_, filters) for id_ in ids]
    if as_json:
        look.print_json(plain(found))
        return
    screen = look.console()
    for shown in found:
        _print(screen, shown)


def _print(screen: "Console", shown: "object") -> None:
    from rich.text import Text

    from verbale.views import Shown

    assert isinstance(shown, Shown)
    look.indented(screen, look.cut(shown.title, 300), "bold", by=0)
    before = None
    for label, value in (*shown.fields, ("id", f"{shown.id}  ({shown.kind})")):
        look.item(screen, Text("" if label == before else label, style="dim"), [(value, "")], "", column=11)
        before = label
    for passage in shown.passages:
        screen.print()
        _print_passage(screen, passage)
    screen.print()


def _print_passage(screen: "Console", p: "Passage") -> None:
    from rich.text import Text

    head = Text()
    head.append(p.outlet, style="bold")
    head.append(f" · {look.day(p.day)} · {p.what}")
    head.append(f" · {p.id[: look.SHOWN]}", style="dim")
    screen.print(head)
    look.indented(screen, marked(p, colour=screen.is_terminal))


def marked(p: "Passage", *, colour: bool) -> "Text":
    """The paragraph with its words marked: by brackets, and in reverse on a terminal as well."""
    from rich.text import Text

    text, at = Text(), 0
    for start, end in p.marks:
        text.append(p.paragraph[at:start])
        text.append(f"[{p.paragraph[start:end]}]", style="bold reverse" if colour else "")
        at = end
    text.append(p.paragraph[at:])
    return text
