"""What sources or parties disagree on."""

from dataclasses import dataclass

FIELDS = ("day", "place", "number", "host", "happened")


@dataclass(frozen=True, slots=True)
class Side:
    """One answer to a disputed field, with the mentions and the outlets that give it."""

    value: str
    mentions: tuple[str, ...]
    outlets: tuple[str, ...]


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
