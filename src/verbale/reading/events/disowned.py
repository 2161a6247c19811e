"""An act that its own doer denies is not shown as held: "Peru accused Chile of shelling the town, which Chile denies".

It stays a claim of who says it; the denial is kept as a stance. A denial by anybody else is a dispute over an act that
is told as done, and turns nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from verbale.model import Event, Stance, Why
from verbale.reading.status.stances import DENIED


def disowned(events: Sequence[Event], side: Callable[[str], str]) -> list[Event]:
    """``events``, denied where one who is said to act denies it; ``side``: the state or body that somebody acts for."""
    return [_disowned(event, side) for event in events]


def _disowned(event: Event, side: Callable[[str], str]) -> Event:
    denial = next((s for s in event.stances if s.kind == DENIED and _is_own(event, s, side)), None)
    if denial is None or event.status in ("denied", "cancelled"):
        return event
    kept = tuple(w for w in event.why if w.field != "status")
    return replace(event, status="denied", why=(*kept, Why("status", "its-doer-denies", (denial.span,))))


def _is_own(event: Event, denial: Stance, side: Callable[[str], str]) -> bool:
    doers = {side(k) for k in event.by}
    return any(side(k) in doers for k in denial.by)
