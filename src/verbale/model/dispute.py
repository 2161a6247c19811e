"""What sources or parties disagree on."""

from dataclasses import dataclass

FIELDS = ("day", "place", "number", "happened", "host", "participants")

#: Whether a thing was so, in the order in which they are shown.
ANSWERS = ("confirmed", "denied", "not confirmed")


@dataclass(frozen=True, slots=True)
class Side:
    """One answer to a disputed field, with the mentions and the outlets that give it.

    ``value`` is a day, a place, a number with its unit, or, for ``happened``, one of ``ANSWERS``. ``by`` are
    the actor ids in whose mouth the outlets put it; empty where they say it themselves.
    """

    value: str
    mentions: tuple[str, ...]
    outlets: tuple[str, ...]
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field of a thread on which independent sources differ, or whether a thing was so at all.

    Attributes:
        id: made from thread and field. thread: its id. field: one of ``FIELDS``.
        sides: each answer with who gives it, sorted by value; at least two.
    """

    id: str
    thread: str
    field: str
    sides: tuple[Side, ...]
