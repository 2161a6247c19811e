"""From one reading to its promises: each commitment with what the ledger judges it by. A pure function."""

import json
from dataclasses import dataclass
from typing import Any

from verbale.model import HELD, Commitment, Reading, Span, When
from verbale.record.parties import unit_of
from verbale.record.passed import Passed
from verbale.record.rows import dump, thing_ids
from verbale.record.subjects import kind_of


@dataclass(frozen=True, slots=True)
class Promise:
    """One commitment of one article.

    Attributes:
        id: of the commitment in the record; by, to: actor ids; by_units, to_units: whom they stand for.
        words, condition: of the text; sense: how the condition works; deadline: when it is due.
        made: the day it was made or reported; published: of the article.
        acts: record ids of the events that are the promised act; depends: those of its condition.
        via: whom its article has it from (see ``ThreadMention``).
        quantity: how much is promised, with its unit ("30 day"); never an ordinal.
    """

    id: str
    article: str
    sha256: str
    outlet: str | None
    start: int
    end: int
    force: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    by_units: tuple[str, ...]
    to_units: tuple[str, ...]
    words: str
    condition: str | None
    sense: str
    deadline: str | None
    made: str | None
    published: str | None
    acts: tuple[str, ...]
    depends: tuple[str, ...]
    via: str = ""
    quantity: str = ""

    def packed(self) -> str:
        """As JSON."""
        return dump({name: getattr(self, name) for name in self.__dataclass_fields__})

    @classmethod
    def unpacked(cls, packed: str) -> "Promise":
        """The inverse of `packed`."""
        form: dict[str, Any] = json.loads(packed)
        values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in form.items()}
        return cls(**values)


def promises(key: str, outlet: str | None, text: str, reading: Reading) -> tuple[Promise, ...]:
    """The promises of ``reading`` in text order. ``key`` is the article's record key."""
    ids, passed = thing_ids(key, reading), Passed(text, reading, outlet)
    units = {a.id: unit_of(a) for a in reading.actors.values()}

    def side(actors: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted({units.get(a, a) for a in actors}))

    order = sorted(range(len(reading.commitments)), key=lambda n: (reading.commitments[n].span, n))
    return tuple(
        Promise(
            id=ids["commitment", n],
            article=key,
            sha256=reading.sha256,
            outlet=outlet,
            start=c.span.start,
            end=c.span.end,
            force=c.force,
            by=c.by,
            to=c.to,
            by_units=side(c.by),
            to_units=side(c.to),
            words=" ".join(c.span.words.split()),
            condition=" ".join(c.condition.words.split()) if c.condition else None,
            sense=c.sense,
            deadline=c.deadline.iso if c.deadline else None,
            made=_iso(_made(c.span, reading)),
            published=_iso(reading.published),
            acts=_events(reading, c, ids, inside_condition=False),
            depends=_events(reading, c, ids, inside_condition=True),
            via=passed.on(c.span.start, c.span.end),
            quantity=_quantity(c),
        )
        for n, c in ((n, reading.commitments[n]) for n in order)
    )


def _quantity(c: Commitment) -> str:
    q = c.quantity
    return "" if q is None or q.ordinal or not q.unit else f"{q.value:g} {kind_of(q.unit)}"


def _made(span: Span, reading: Reading) -> When | None:
    around = [s for s in reading.statements if s.span.overlaps(span) and s.said_on]
    return min(around, key=lambda s: (len(s.span), s.span)).said_on if around else reading.published


def _events(
    reading: Reading, c: Commitment, ids: dict[tuple[str, int], str], *, inside_condition: bool
) -> tuple[str, ...]:
    """Record ids of the promised act, or of what it depends on: as the reader linked them, else by place."""
    named = c.condition_event if inside_condition else c.event
    found = []
    for n, e in enumerate(reading.events):
        within = c.condition.holds(e.anchor) if c.condition else False
        if (named and e.id == named) or (
            not named and c.span.holds(e.anchor) and within == inside_condition and e.status not in HELD
        ):
            found.append((e.anchor, ids["event", n]))
    return tuple(id_ for _, id_ in sorted(found))


def _iso(when: When | None) -> str | None:
    return when.iso if when else None
