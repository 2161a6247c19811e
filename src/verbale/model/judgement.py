"""What a person decided about the record, kept apart from what was read."""

from dataclasses import dataclass

VERBS = ("join", "split", "drop", "set", "take out")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One correction; applied after every rebuild, undone by marking it so, never deleted.

    Attributes:
        id: made from its content. verb: one of ``VERBS``.
        targets: event ids it speaks of (``join``: made one; ``split``: the last is taken out of the thread
            of the first; ``drop``: taken out of every thread; ``set``: changed; ``take out``: the key of
            an article that is no longer in the record).
        field, value: for ``set``, which field of the event gets which value; for ``take out`` the article's name.
        reason, author: in the author's words. day: ISO day it was made.
    """

    id: str
    verb: str
    targets: tuple[str, ...]
    reason: str
    author: str
    day: str
    field: str | None = None
    value: str | None = None
    undone: bool = False
