"""What someone binds themselves, or someone else, to."""

from dataclasses import dataclass

from verbale.model.event import Quantity
from verbale.model.span import Span
from verbale.model.when import When

FORCES = ("pledge", "offer", "threat", "demand", "refusal")


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise, offer, threat, demand or refusal, with what it depends on and when it is due.

    Attributes:
        id: stable within the reading.
        span: the clause with the action, condition and deadline included.
        by: who binds; to: whom it is for, or, for a demand, who is bound.
        force: one of ``FORCES``.
        condition: the words it depends on; sense: how ("if", "unless", "until", "only if", …).
        deadline: by when it is due.
        testable: whether a later event could show it kept (an action and a party are named).
        event: id of the promised act; condition_event: id of the act it depends on.
        why: the name of the rule that found it.
    """

    id: str
    span: Span
    by: tuple[str, ...]
    to: tuple[str, ...]
    force: str
    condition: Span | None = None
    sense: str = ""
    deadline: When | None = None
    quantity: Quantity | None = None
    testable: bool = False
    event: str | None = None
    condition_event: str | None = None
    why: str = ""
