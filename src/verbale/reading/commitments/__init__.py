"""What someone binds themselves, or someone else, to; on which condition, and by when."""

from verbale.reading.commitments.find import find_commitments

__all__ = ["find_commitments"]
