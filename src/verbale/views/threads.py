"""Meetings, packages, offers: from first floated to done."""

from dataclasses import dataclass

from verbale.model import Thread
from verbale.record import Store
from verbale.views.answer import Answer, Filters
from verbale.views.facts import Facts


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """One thread: ``way`` is its statuses in order; ``first`` and ``last`` are days of its stages."""

    id: str
    type: str
    title: str
    status: str
    when: str | None
    way: tuple[str, ...]
    first: str | None
    last: str | None
    parties: tuple[str, ...]
    mentions: int
    sources: int
    outlets: tuple[str, ...]


def threads(
    store: Store, filters: Filters | None = None, *, type_: str | None = None, least: int = 1
) -> Answer[ThreadRow]:
    """The threads asked for, by the day of their last stage; ``least`` is the fewest mentions shown."""
    facts = Facts(store, filters or Filters())
    rows = [
        _row(t, facts)
        for t in facts.threads()
        if (type_ is None or t.type == type_.upper()) and len(t.mentions) >= least
    ]
    return Answer(tuple(sorted(rows, key=lambda r: (r.last or "", r.first or "", r.title, r.id))))


def _row(t: Thread, facts: Facts) -> ThreadRow:
    days = [s.when.latest.isoformat() for s in t.stages if s.when]
    return ThreadRow(
        id=t.id,
        type=t.type,
        title=t.title,
        status=t.status,
        when=t.when.iso if t.when else None,
        way=tuple(s.status for s in t.stages),
        first=min(days, default=None),
        last=max(days, default=None),
        parties=facts.parties(t.parties),
        mentions=len(t.mentions),
        sources=t.sources,
        outlets=t.outlets,
    )
