"""Carrying articles through the reading into the record, many at once."""

from verbale.engines.local import Tally, outcomes, read_into
from verbale.engines.steps import ReadingFailed

__all__ = ["ReadingFailed", "Tally", "outcomes", "read_into"]
