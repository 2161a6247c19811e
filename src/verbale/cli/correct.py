"""``verbale correct``."""

import getpass
import os
import re
from calendar import monthrange
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.cli import look
from verbale.cli.options import example, record_option
from verbale.cli.typed import typed

if TYPE_CHECKING:
    from verbale.model import Judgement
    from verbale.record import Store


@click.command(
    "correct",
    epilog=example(
        'verbale correct join 3f9a01c2 88b1e07d --reason "one call, two dates"',
        'verbale correct split 3f9a01c2 5c0d77aa --reason "another summit"',
        'verbale correct set 5c0d77aa status planned --reason "announced only"',
        'verbale correct drop 6ef2895b --reason "read with a wrong day"',
        "verbale correct --undo 7e11",
    ),
)
@click.argument("verb", required=False, type=click.Choice(["join", "split", "drop", "set"]), metavar="[VERB]")
@click.argument("what", nargs=-1, metavar="[ID]... [FIELD VALUE]")
@record_option
@click.option("--reason", help="Why; kept with the correction.")
@click.option(
    "--author", envvar="VERBALE_AUTHOR", help="Who corrects.  [default: your login, or VERBALE_AUTHOR]"
)
@click.option("--undo", "undone", metavar="ID", help="Undo a correction.")
@click.option("--list", "listed", is_flag=True, help="Show every correction.")
def command(
    verb: str | None, what: tuple[str, ...], record: Path, reason: str | None, author: str | None,
    undone: str | None, listed: bool,
) -> None:  # fmt: skip
    """Join, split, drop or set, with a reason; undo it.

    \b
    join ID ID…         these are one thread
    split THREAD ID     this event is not part of that thread
    drop ID…            these events (or all of a thread) are in no thread
    drop ARTICLE…       these articles leave the record; read again, they are back
    set ID FIELD VALUE  an event's status, when, place or type

    WHEN is 2026-02-12, 2026-02-12/2026-02-14, or 2026-02 for the month. Corrections
    are kept apart from what was read, and applied after every rebuild.
    """
    from verbale.cli.progress import waiting
    from verbale.record import Store, rebuild
    from verbale.record.judgements import TAKEN, undo

    made: Judgement | None = None
    with Store(record, must_exist=True) as store:
        if undone:
            made = undo(store, undone)
            click.echo(f"Undone: {made.id[: look.SHOWN]}")
        elif verb:
            made = _judge(store, verb, what, reason, author)
            shown = made.id[: look.SHOWN]
            if made.verb == TAKEN:
                click.echo(look.plain(f"Kept as {shown}; to have {made.value} back, read it again."))
            else:
                click.echo(f"Kept as {shown}; `{typed(f'correct --undo {shown}', record)}` takes it back.")
        elif not listed:
            raise click.UsageError("Say what to correct: join, split, drop or set; or --undo ID, or --list.")
        with waiting("Putting the record together"):
            result = rebuild(store)
        if made is not None and made.verb != TAKEN:
            _tell_threads(store, made)
        if listed:
            _list(store)
    for judgement in result.gone:
        click.echo(
            f"Correction {judgement.id[: look.SHOWN]} speaks of events that are not in the record.", err=True
        )


def _judge(
    store: "Store", verb: str, what: tuple[str, ...], reason: str | None, author: str | None
) -> "Judgement":
    from verbale.record.judgements import judge_on, take_out

    if not reason:
        raise click.UsageError("A correction needs --reason.")
    ids: tuple[str, ...] = what
    name: str | None = None
    value: str | None = None
    if verb == "set":
        if len(what) != 3:
            raise click.UsageError("`set` takes an id, a field and a value.")
        ids, name, value = what[:1], what[1].lower(), what[2]
    who = author or os.environ.get("USER") or getpass.getuser()
    today = date.today().isoformat()
    if verb == "drop" and (articles := _articles(store, ids)):
        return [take_out(store, key, reason=reason, author=who, day=today) for key in articles][-1]
    groups = [_events(store, id_) for id_ in ids]
    if not groups:
        raise click.UsageError(f"`{verb}` needs ids.")
    if verb == "split":
        groups = [[e for e in groups[0] if e not in groups[-1]][:1], *groups[1:]]
    targets = [e for g in groups for e in (g[:1] if verb == "join" else g)]
    if name == "when" and value:
        value = whole_months(value)
        _check_day(value)
    return judge_on(store, verb, targets, reason=reason, author=who, day=today, name=name, value=value)


def _articles(store: "Store", ids: tuple[str, ...]) -> list[str]:
    """The keys of the articles among ``ids``; a usage error if there are events among them as well."""
    from verbale.views.show import find

    found = [find(store, id_) for id_ in ids]
    articles = [key for kind, key in found if kind == "article"]
    if articles and len(articles) < len(found):
        raise click.UsageError("Drop articles in one correction, events and threads in another.")
    return list(dict.fromkeys(articles))


_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def whole_months(value: str) -> str:
    """``value`` with a month in the place of a day written out: "2026-02" is "2026-02-01/2026-02-28"."""
    first, _, last = value.partition("/")
    begins, ends = _MONTH.fullmatch(first), _MONTH.fullmatch(last or first)
    if begins:
        first = f"{first}-01"
    if ends:
        last = f"{ends[0]}-{monthrange(int(ends[1]), int(ends[2]))[1]}"
    return f"{first}/{last}" if last else first


def _check_day(value: str) -> None:
    """Refuse days that are days, but cannot be meant."""
    from verbale.model import YEARS, When

    try:
        when = When.from_iso(value)
    except ValueError:
        return  # what it must look like is said where it is kept
    if when.earliest > when.latest:
        raise click.UsageError(f"{value} ends before it begins.")
    if not {when.earliest.year, when.latest.year} <= set(YEARS):
        raise click.UsageError(f"{value}: years go from {YEARS[0]} to {YEARS[-1]}.")


def _tell_threads(store: "Store", made: "Judgement") -> None:
    """Which threads hold the corrected events now: their ids may be new."""
    marks = ", ".join("?" * len(made.targets))
    rows = store.rows(
        "SELECT DISTINCT thread FROM thread_mention JOIN thing ON thing.id = event"
        f" WHERE event IN ({marks}) ORDER BY thread",
        tuple(made.targets),
    )
    if not rows:
        click.echo("What it speaks of is in no thread now.")
        return
    from verbale.views import show

    for row in rows:
        click.echo(look.plain(f"Now in {row['thread'][: look.SHOWN]}  {show(store, row['thread']).title}"))


_A = {"entry": "a ledger entry", "dispute": "a dispute", "article": "an article"}


def _events(store: "Store", id_: str) -> list[str]:
    """The events that an id means: itself, or those of a thread."""
    from verbale.model import NotFound
    from verbale.views.show import find

    kind, full = find(store, id_)
    if kind == "thing":
        return [full]
    if kind == "thread":
        rows = store.rows(
            "SELECT event FROM thread_mention JOIN thing ON thing.id = event WHERE thread = ? ORDER BY event",
            (full,),
        )
        return [r["event"] for r in rows]
    raise NotFound(f"{id_} is {_A[kind]}; corrections take events and threads.")


def _list(store: "Store") -> None:
    from verbale.record.judgements import judgements

    for j in judgements(store):
        field = f" {j.field}={j.value or ''}" if j.field else ""
        targets = " ".join(t[: look.SHOWN] for t in j.targets)
        undone = "undone " if j.undone else ""
        click.echo(look.plain(f"{j.id[: look.SHOWN]}  {j.day}  {undone}{j.verb} {targets}{field}"))
        click.echo(look.plain(f"          {j.author}: {j.reason}"))
