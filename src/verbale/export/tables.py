"""Events, statements and commitments as tables: one row each, with the article and the place of its words.

The columns stand in the order of the fields and do not change with what is in them. Corrections are in them, as in
every view; who takes part is told by display names. Rows stand in the order of day, text and place.
"""

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from verbale.model import When
from verbale.record import Store, state_on
from verbale.record.states import terms_on
from verbale.views.answer import Answer, Filters, plain
from verbale.views.facts import Facts
from verbale.views.said import said


@dataclass(frozen=True, slots=True)
class Source:
    """Where a row's words stand: ``start`` and ``end`` count code points of the text that has this SHA-256."""

    words: str
    start: int
    end: int
    article: str
    sha256: str
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event of one article; ``thread`` is the thing that it tells of. Days are ISO, ``None`` when not known."""

    id: str
    thread: str
    type: str
    mode: str | None
    status: str
    first_day: str | None
    last_day: str | None
    by: tuple[str, ...]
    to: tuple[str, ...]
    host: tuple[str, ...]
    place: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement; ``day`` is when it was said or, if ``day_is`` says so, published."""

    id: str
    day: str | None
    day_is: str
    who: tuple[str, ...]
    form: str
    cue: str | None
    to: str | None
    by_way_of: tuple[str, ...]
    negated: bool
    source: Source


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """One report of a commitment; ``entry`` is the ledger's, whose terms as last told and state on ``on`` follow."""

    id: str
    entry: str
    made: str | None
    force: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    condition: str | None
    sense: str
    deadline: str | None
    entry_condition: str | None
    entry_deadline: str | None
    entry_state: str | None
    on: str | None
    source: Source


Row = EventRow | StatementRow | CommitmentRow


def events(store: Store, filters: Filters | None = None) -> Answer[EventRow]:
    """Every event that no correction dropped; its day (else that of its report) lies in the days asked for."""
    facts = Facts(store, filters or Filters())
    at = _Sources(facts)
    rows = [
        EventRow(
            m.id, t.id, m.type, m.mode, m.status,
            m.when.earliest.isoformat() if m.when else None, m.when.latest.isoformat() if m.when else None,
            facts.names(m.by), facts.names(m.to), facts.names(m.host), m.place,
            at.source(m.article, m.anchor.start, m.anchor.end),
        )
        for t in facts.threads()
        for m in t.mentions
        if _within(m.when or m.stands, facts.filters)
        and (facts.meant is None or not facts.meant.isdisjoint((*m.by, *m.to, *m.host)))
    ]  # fmt: skip
    return Answer(tuple(sorted(rows, key=lambda r: _order(r.last_day or r.source.published, r))))


def statements(store: Store, filters: Filters | None = None) -> Answer[StatementRow]:
    """Every statement of the actor asked for, or of everybody."""
    filters = filters or Filters()
    found, at = said(store, filters).rows, _Sources(Facts(store, filters))
    places = {
        r["id"]: (r["start"], r["end"])
        for r in store.some('SELECT id, start, "end" FROM thing WHERE id IN (?)', [s.id for s in found])
    }
    rows = [
        StatementRow(
            s.id, s.day, s.day_is, s.who, s.form, s.cue, s.to, s.by_way_of, s.negated,
            at.source(s.article, *places[s.id]),
        )
        for s in found
    ]  # fmt: skip
    return Answer(tuple(sorted(rows, key=lambda r: _order(r.day, r))))


def commitments(store: Store, filters: Filters | None = None) -> Answer[CommitmentRow]:
    """Every report of a commitment, with what became of it as far as the record tells."""
    facts = Facts(store, filters or Filters())
    at, day = _Sources(facts), facts.horizon()
    rows = []
    for e in facts.entries():
        terms = terms_on(e)
        state = state_on(e, day).state if day else None
        for p in e.terms:
            made = p.made or p.published
            if _within(When.from_iso(made) if made else None, facts.filters):
                rows.append(
                    CommitmentRow(
                        p.id, e.id, made, p.force, facts.names(p.by), facts.names(p.to), p.condition, p.sense,
                        p.deadline, terms.condition, terms.deadline, state, day.isoformat() if day else None,
                        at.source(p.article, p.start, p.end),
                    )
                )  # fmt: skip
    return Answer(tuple(sorted(rows, key=lambda r: _order(r.made, r))))


#: What can be had as a table, by the name that `verbale export --to` has for it.
TABLES: dict[str, Callable[[Store, Filters | None], Answer[Any]]] = {
    "events": events, "statements": statements, "commitments": commitments,
}  # fmt: skip
_OF = {"events": EventRow, "statements": StatementRow, "commitments": CommitmentRow}


def as_dicts(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """The rows as JSON can hold them, the columns of their source beside the others."""
    return [{**{k: v for k, v in plain(r).items() if k != "source"}, **plain(r.source)} for r in rows]


def as_csv(table: str, rows: Iterable[Row]) -> str:
    """The rows of ``table`` as CSV with a heading: UTF-8, lists joined by "; ", empty where nothing is known.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it: text is data.
    """
    own = [f.name for f in fields(_OF[table]) if f.name != "source"]
    out = io.StringIO()
    writer = csv.DictWriter(out, [*own, *(f.name for f in fields(Source))], lineterminator="\n")
    writer.writeheader()
    writer.writerows({k: _cell(v) for k, v in row.items()} for row in as_dicts(rows))
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, bool):
        return str(value).lower()
    return (
        f"'{value}"
        if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r"))
        else value
    )


class _Sources:
    """Where words stand, each article looked up once."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.kept: dict[str, tuple[str, Source]] = {}

    def source(self, article: str, start: int, end: int) -> Source:
        if article not in self.kept:
            k = self.facts.store.article(article)
            a, day = k.article, k.published.iso if k.published else None
            self.kept[article] = (
                a.text, Source("", 0, 0, article, a.sha256, a.outlet, a.headline, day, a.url)
            )  # fmt: skip
        text, s = self.kept[article]
        return replace(s, words=text[start:end], start=start, end=end)


def _within(day: When | None, f: Filters) -> bool:
    if day is None:
        return f.since is None and f.until is None
    return not (f.since and day.latest < f.since) and not (f.until and day.earliest > f.until)


def _order(day: str | None, row: Row) -> tuple[bool, str, str, int, int, str]:
    """By the last day, what has none at the end; then by text and place, which no order of reading changes."""
    last = (day or "").rpartition("/")[2]
    return (not last, last, row.source.sha256, row.source.start, row.source.end, row.id)
