"""Where sources and parties disagree."""

from dataclasses import dataclass, replace

from verbale.model import Side
from verbale.record import Store
from verbale.views.answer import Answer, Filters
from verbale.views.facts import Facts
from verbale.views.plain import plain


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """One disputed field of one thread, with each answer and who gives it (``by``: display names)."""

    id: str
    thread: str
    title: str
    field: str
    sides: tuple[Side, ...]


def disputes(store: Store, filters: Filters | None = None) -> Answer[DisputeRow]:
    """Every dispute of the threads asked for."""
    facts = Facts(store, filters or Filters())
    titles = {t.id: t.title for t in facts.threads()}
    rows = [
        DisputeRow(
            d.id, d.thread, titles[d.thread], d.field, tuple(_named(d.field, s, facts) for s in d.sides)
        )
        for d in facts.disputes()
    ]
    return Answer(tuple(sorted(rows, key=lambda r: (r.title, r.field, r.id))))


def _named(field: str, side: Side, facts: Facts) -> Side:
    return replace(side, by=facts.names(side.by), value=side_value(field, side.value, facts))


def side_value(field: str, value: str, facts: Facts) -> str:
    """The answer ``value`` on ``field`` in words: parties by their display names."""
    return plain(value, facts) if field in ("host", "participants") else value
