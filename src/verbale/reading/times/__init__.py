"""Time expressions: found, resolved to days, and given to the acts they belong to."""

from verbale.reading.times.attach import time_for
from verbale.reading.times.mention import KINDS, TimeMention
from verbale.reading.times.step import find_times

__all__ = ["KINDS", "TimeMention", "find_times", "time_for"]
