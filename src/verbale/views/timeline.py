"""What happened, is planned, was floated, in order."""

from collections.abc import Mapping
from dataclasses import dataclass

from verbale.model import HELD, Stage, Thread, ThreadMention, When
from verbale.record import Store
from verbale.record.voices import count
from verbale.views.answer import Answer, Filters
from verbale.views.counted import voices_of
from verbale.views.facts import Facts
from verbale.views.threads import kind_of


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One stage of one thread, or something said and done about a thing that was not held ("Agreement (tariffs)").

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
    """Every stage of every thread in the days asked for, by day; what has no day comes last.

    Nothing held is left out: a speech act on a thing that was not held has a row of its own, with the thing's id.
    """
    filters = filters or Filters()
    facts = Facts(store, filters)
    threads = facts.threads()
    rows = [_row(t, s, facts) for t in threads for s in t.stages if _within(s.when, filters)]
    rows += _spoken(threads, facts)
    return Answer(
        tuple(sorted(rows, key=lambda r: (r.day is None, _last(r.day), r.day or "", r.title, r.id, r.status)))
    )


def _last(day: str | None) -> str:
    return (day or "").rpartition("/")[2]


def _within(when: When | None, f: Filters) -> bool:
    if when is None:
        return f.since is None and f.until is None
    return not (f.since and when.latest < f.since) and not (f.until and when.earliest > f.until)


def _spoken(threads: list[Thread], facts: Facts) -> list[TimelineRow]:
    """What was said and done about things that nobody tells as held: an agreement on a planned tariff was reached.

    Where the thing itself is held, its own line tells of it.
    """
    found = []
    for t in threads:
        if any(s.status in HELD for s in t.stages):
            continue
        alike: dict[tuple[str, str, str | None], list[ThreadMention]] = {}
        for m in t.mentions:
            if m.role == "about" and m.status in HELD and _within(m.stands, facts.filters):
                day = m.stands.iso if m.stands else None
                alike.setdefault((m.type, facts.called(t, [m], ""), day), []).append(m)
        found += [(t, some) for some in alike.values()]
    source_of = voices_of(facts, sorted({m.article for _, some in found for m in some}))
    return [_spoken_row(t, some, facts, source_of) for t, some in found]


def _spoken_row(
    t: Thread, mentions: list[ThreadMention], facts: Facts, source_of: Mapping[str, str]
) -> TimelineRow:
    first, kind = mentions[0], kind_of(t.title)
    title = facts.called(t, mentions, t.subject if t.subject and t.type != "RETREAT" else kind.lower())
    return TimelineRow(
        day=first.stands.iso if first.stands else None,
        status=first.status,
        title=title,
        planned_for=None,
        reported=not any(m.when for m in mentions),
        sources=count(mentions, source_of),
        mentions=len(mentions),
        type=first.type,
        id=t.id,
        called=kind_of(title),
        parties=facts.parties(tuple(dict.fromkeys(a for m in mentions for a in (*m.by, *m.to)))),
        place=first.place,
    )


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
