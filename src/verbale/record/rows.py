"""What one reading adds to the tables: a row per statement, event and commitment."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from verbale.model import Reading, Span, When, reading_to_form
from verbale.record.ids import hexid


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A statement, event or commitment ready to be stored; ``actors`` pairs an actor id with its role."""

    id: str
    kind: str
    start: int
    end: int
    earliest: str | None
    latest: str | None
    words: str
    form: str
    actors: tuple[tuple[str, str], ...]


def dump(form: Any) -> str:
    """JSON with sorted keys and no blanks: one spelling for one value."""
    return json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def thing_rows(article: str, reading: Reading) -> Iterator[ThingRow]:
    """The rows of ``reading`` of the article with record key ``article``, in text order of each kind."""
    form = reading_to_form(reading)
    ids = thing_ids(article, reading)
    for n, s in enumerate(reading.statements):
        actors = _roles(speaker=s.speaker, by_way_of=s.by_way_of)
        day = s.said_on or reading.published
        yield _row(ids["statement", n], "statement", s.span, day, form["statements"][n], actors)
    for n, e in enumerate(reading.events):
        actors = _roles(by=e.by, to=e.to, host=e.host)
        day = e.when or reading.published
        yield _row(ids["event", n], "event", e.anchor, day, form["events"][n], actors)
    for n, c in enumerate(reading.commitments):
        actors = _roles(by=c.by, to=c.to)
        yield _row(
            ids["commitment", n], "commitment", c.span, reading.published, form["commitments"][n], actors
        )


def thing_ids(article: str, reading: Reading) -> dict[tuple[str, int], str]:
    """The record's id of each thing, by kind and position in the reading.

    Made from the article, the kind and the words' place, with a counter for those that share a place.
    """
    places = list(thing_places(article, reading).values())
    names = [
        (kind, n)
        for kind, things in (
            ("statement", reading.statements), ("event", reading.events), ("commitment", reading.commitments),
        )
        for n in range(len(things))
    ]  # fmt: skip
    return dict(zip(names, places, strict=True))


def thing_places(article: str, reading: Reading) -> dict[tuple[str, int, int, int], str]:
    """The same ids by kind, the words' start and end, and the counter: statements, events, commitments in turn."""
    spans: list[tuple[str, Span]] = [
        *(("statement", s.span) for s in reading.statements),
        *(("event", e.anchor) for e in reading.events),
        *(("commitment", c.span) for c in reading.commitments),
    ]
    found: dict[tuple[str, int, int, int], str] = {}
    taken: dict[tuple[str, int, int], int] = {}
    for kind, span in spans:
        place = (kind, span.start, span.end)
        again = taken[place] = taken.get(place, -1) + 1
        found[(*place, again)] = hexid(article, *place, again)
    return found


def _roles(**roles: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({(actor, role) for role, actors in roles.items() for actor in actors}))


def _row(
    id_: str,
    kind: str,
    span: Span,
    day: When | None,
    form: dict[str, Any],
    actors: tuple[tuple[str, str], ...],
) -> ThingRow:
    earliest = day.earliest.isoformat() if day else None
    latest = day.latest.isoformat() if day else None
    return ThingRow(id_, kind, span.start, span.end, earliest, latest, span.words, dump(form), actors)
