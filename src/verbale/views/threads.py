"""Meetings, packages, offers: from first floated to done."""

import re
from dataclasses import dataclass

from verbale.model import Thread
from verbale.record import Store
from verbale.views.answer import Answer, Filters
from verbale.views.facts import Facts


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """One thread: ``way`` is its statuses in order; ``first`` and ``last`` are days of its stages.

    ``at`` is the day or interval of the stage that ends last, ISO: a thing that is told of a year only has that
    year, not its last day. ``called`` is the word for the type in the title.
    """

    id: str
    type: str
    title: str
    status: str
    when: str | None
    way: tuple[str, ...]
    first: str | None
    last: str | None
    at: str | None
    parties: tuple[str, ...]
    mentions: int
    sources: int
    outlets: tuple[str, ...]
    called: str = ""
    place: str | None = None


def threads(
    store: Store, filters: Filters | None = None, *, type_: str | None = None, least: int = 1
) -> Answer[ThreadRow]:
    """The threads asked for, by the day of their last stage; ``least`` is the fewest mentions shown.

    ``type_`` is a PLOVER type or the word of a title ("Meeting"), in any case.
    """
    facts = Facts(store, filters or Filters())
    rows = [
        _row(t, facts)
        for t in facts.threads()
        if is_of(type_, t.type, kind_of(t.title)) and len(t.mentions) >= least
    ]
    return Answer(tuple(sorted(rows, key=lambda r: (r.last or "", r.at or "", r.title, r.id))))


def kind_of(title: str) -> str:
    """The word by which a title calls a thing, without its subject and parties: "Aid (loans): Ana" is "Aid"."""
    return re.split(r"[:(]", title, maxsplit=1)[0].strip()


def is_of(asked: str | None, type_: str, kind: str) -> bool:
    """Whether a thing is of the type ``asked`` for, a PLOVER type or a word of titles; anything is, of none."""
    return asked is None or asked.casefold() in (type_.casefold(), kind.casefold())


def _row(t: Thread, facts: Facts) -> ThreadRow:
    told = [s.when for s in t.stages if s.when]
    days = [w.latest.isoformat() for w in told]
    return ThreadRow(
        id=t.id,
        type=t.type,
        title=t.title,
        status=t.status,
        when=t.when.iso if t.when else None,
        way=tuple(s.status for s in t.stages),
        first=min(days, default=None),
        last=max(days, default=None),
        at=max(told, key=lambda w: (w.latest, w.earliest)).iso if told else None,
        parties=facts.parties(t.parties),
        mentions=len(t.mentions),
        sources=t.sources,
        outlets=t.outlets,
        called=kind_of(t.title),
        place=t.place,
    )
