"""The store, and what follows from many readings."""

from verbale.record.derive import Derived, derived, rebuild, refresh, up_to_date
from verbale.record.ids import article_key
from verbale.record.ledger import Entry
from verbale.record.states import STATES, State, state_on
from verbale.record.store import Kept, Store

__all__ = [
    "STATES", "Derived", "Entry", "Kept", "State", "Store", "article_key", "derived", "rebuild", "refresh",
    "state_on", "up_to_date",
]  # fmt: skip
