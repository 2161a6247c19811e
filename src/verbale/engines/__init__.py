"""Carrying articles through the reading into the record, many at once."""

from verbale.engines.local import Tally, otherwise_read, outcomes, read_again, read_into
from verbale.engines.steps import ReadingFailed

__all__ = ["ReadingFailed", "Tally", "otherwise_read", "outcomes", "read_again", "read_into"]
