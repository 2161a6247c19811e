"""Commitments with conditions, deadlines and states."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from verbale.record import Store, state_on
from verbale.record.states import changes, terms_on
from verbale.views.answer import Answer, Filters
from verbale.views.facts import Facts


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One commitment and its state on ``on``.

    Attributes:
        words: of its latest report. condition, deadline: as last told. terms: how often it was reported.
        changes: of its terms, in order. why: the ground of the state; evidence: ids of what shows it.
    """

    id: str
    made: str | None
    by: tuple[str, ...]
    to: tuple[str, ...]
    force: str
    words: str
    condition: str | None
    deadline: str | None
    state: str
    on: str
    why: str
    evidence: tuple[str, ...]
    terms: int
    sources: int
    changes: tuple[str, ...] = ()


def ledger(
    store: Store, filters: Filters | None = None, *, on: date | None = None, limit: int | None = None,
    states: Collection[str] = (), forces: Collection[str] = (),
) -> Answer[LedgerRow]:  # fmt: skip
    """The ledger on the day ``on``: by default the last day on which anything here was published.

    ``limit`` keeps only so many entries: those that were last spoken of. ``states`` and ``forces`` keep those in
    one of these states on that day, and of one of these forces.
    """
    facts = Facts(store, filters or Filters())
    day = on or facts.horizon() or date.today()
    rows = []
    for e in facts.entries(limit, on=day, states=states, forces=forces):
        state, terms = state_on(e, day), terms_on(e)
        rows.append(
            LedgerRow(
                id=e.id,
                made=e.terms[0].made or e.terms[0].published,
                by=facts.names(e.by),
                to=facts.names(e.to),
                force=e.force,
                words=e.now.words,
                condition=terms.condition,
                deadline=terms.deadline,
                state=state.state,
                on=day.isoformat(),
                why=state.why,
                evidence=state.evidence,
                terms=len(e.terms),
                sources=e.sources,
                changes=tuple(changes(e)),
            )
        )
    return Answer(tuple(sorted(rows, key=lambda r: ((r.made or "").rpartition("/")[2], r.made or "", r.id))))
