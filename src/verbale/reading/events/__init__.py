"""Who did what to whom, when, where, and whether it really happened."""

from verbale.reading.events.build import find_events
from verbale.reading.events.entries import Entry, Predicates, predicates
from verbale.reading.events.find import Act, Finder

__all__ = ["Act", "Entry", "Finder", "Predicates", "find_events", "predicates"]
