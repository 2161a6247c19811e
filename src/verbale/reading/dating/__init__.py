"""On which day an undated article was published, from what it tells of the world.

`find_date` is the step; it needs ``draft.doc``, ``draft.times`` and ``draft.cast``, and fills ``draft.published``.
"""

from verbale.reading.dating.chronology import Chronology, Fact, chronology
from verbale.reading.dating.step import find_date

__all__ = ["Chronology", "Fact", "chronology", "find_date"]
