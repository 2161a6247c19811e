"""What happened, is planned, was floated, in order."""

from dataclasses import dataclass

from verbale.model import Stage, Thread
from verbale.record import Store
from verbale.views.answer import Answer, Filters
from verbale.views.facts import Facts
from verbale.views.threads import kind_of


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One stage of one thread.

    Attributes:
        day: the day or interval on which the status stood (for what was held, its own day), ISO; ``None``
            when the articles do not tell. reported: of something held, only the report's day is known.
        planned_for: the day that was named for what was not held.
        id: of the thread; title: what it is; mentions: how many say so; sources: independent ones.
        type: of PLOVER; called: the word for it in the title ("Meeting"). parties: their display names, one each.
    """

    day: str | None
    status: str
    title: str
    planned_for: str | None
    reported: bool
    sources: int
    mentions: int
    type: str
    id: str
    called: str = ""
    parties: tuple[str, ...] = ()
    place: str | None = None


def timeline(store: Store, filters: Filters | None = None) -> Answer[TimelineRow]:
    """Every stage of every thread in the days asked for, by day; what has no day comes last."""
    filters = filters or Filters()
    facts = Facts(store, filters)
    rows = [_row(t, s, facts) for t in facts.threads() for s in t.stages if _within(s, filters)]
    return Answer(
        tuple(sorted(rows, key=lambda r: (r.day is None, _last(r.day), r.day or "", r.title, r.id, r.status)))
    )


def _last(day: str | None) -> str:
    return (day or "").rpartition("/")[2]


def _within(stage: Stage, f: Filters) -> bool:
    if stage.when is None:
        return f.since is None and f.until is None
    return not (f.since and stage.when.latest < f.since) and not (f.until and stage.when.earliest > f.until)


def _row(t: Thread, s: Stage, facts: Facts) -> TimelineRow:
    return TimelineRow(
        day=s.when.iso if s.when else None,
        status=s.status,
        title=t.title,
        planned_for=s.planned_for.iso if s.planned_for else None,
        reported=s.reported,
        sources=s.sources,
        mentions=len(s.mentions),
        type=t.type,
        id=t.id,
        called=kind_of(t.title),
        parties=facts.parties(t.parties),
        place=t.place,
    )
