"""Statements of a person, state or body."""

import json
import sqlite3
from dataclasses import dataclass

from verbale.record import Store
from verbale.views.answer import Answer, Filters
from verbale.views.facts import Facts


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One statement.

    Attributes:
        day: on which it was said, else on which the article appeared; day_is: ``said`` or ``published``.
        who: display names of the speakers; words: the content exactly as it stands in the article.
        cue: the words that attribute it. form: direct, indirect or mixed. to: addressee or medium.
        negated: the article says that this was not said.
    """

    day: str | None
    day_is: str
    who: tuple[str, ...]
    words: str
    cue: str | None
    form: str
    to: str | None
    by_way_of: tuple[str, ...]
    negated: bool
    outlet: str | None
    article: str
    id: str


_SQL = (
    "SELECT thing.*, article.outlet AS outlet FROM thing JOIN article ON article.key = thing.article"
    " JOIN reading ON reading.article = thing.article WHERE kind = 'statement'"
)


def said(store: Store, filters: Filters | None = None) -> Answer[SaidRow]:
    """The statements of the ``actor`` of ``filters`` (of everybody without one), by day."""
    filters = filters or Filters()
    facts = Facts(store, filters)
    parts, values = [_SQL], []
    if facts.meant is not None:
        marks = ", ".join("?" * len(facts.meant))
        parts.append(
            f"thing.id IN (SELECT thing FROM thing_actor WHERE role = 'speaker' AND actor IN ({marks}))"
        )
        values += sorted(facts.meant)
    if filters.since:
        parts.append("thing.latest >= ?")
        values.append(filters.since.isoformat())
    if filters.until:
        parts.append("thing.earliest <= ?")
        values.append(filters.until.isoformat())
    if filters.as_of:
        parts.append("reading.latest <= ?")
        values.append(filters.as_of.isoformat())
    if filters.about:
        parts.append("thing.n IN (SELECT rowid FROM thing_words WHERE thing_words MATCH ?)")
        values.append(phrase(filters.about))
    sql = " AND ".join(parts) + ' ORDER BY thing.latest, thing.earliest, sha256, start, "end", thing.id'
    return Answer(tuple(_row(r, facts) for r in store.rows(sql, values)))


def phrase(words: str) -> str:
    """``words`` as a full-text query in which nothing is an operator: every word must occur."""
    return " ".join('"' + w.replace('"', '""') + '"' for w in words.split())


def _row(r: sqlite3.Row, facts: Facts) -> SaidRow:
    form = json.loads(r["form"])
    day = r["earliest"] if r["earliest"] == r["latest"] else f"{r['earliest']}/{r['latest']}"
    return SaidRow(
        day=day,
        day_is="said" if form["said_on"] else "published",
        who=facts.names(tuple(form["speaker"])),
        words=r["words"],
        cue=form["cue"],
        form=form["form"],
        to=form["to"],
        by_way_of=facts.names(tuple(form["by_way_of"])),
        negated=form["negated"],
        outlet=r["outlet"],
        article=r["article"],
        id=r["id"],
    )
