"""Who: the actors of an article, and whom each of its noun phrases means.

`find_actors` is the step; it needs ``draft.doc`` and adds ``draft.cast``.
"""

from verbale.reading.actors.cast import Cast
from verbale.reading.actors.find import find_actors

__all__ = ["Cast", "find_actors"]
