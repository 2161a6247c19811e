"""What the tagger says of each word: one column of numbers for each, in a fixed order.

The first `len(KINDS)` columns are one choice (no event, or an event's type), the next `len(STATUSES)` another
(what became of it), and each of `FLAGS` is a yes or no of its own.
"""

from verbale.model import STATUSES as _STATUSES
from verbale.model import TYPES as _TYPES

#: Types of event, after "no event".
KINDS: tuple[str, ...] = ("", *sorted(_TYPES))
STATUSES: tuple[str, ...] = tuple(sorted(_STATUSES))
#: In the words of a statement, at their first or last word, its cue; the same of a commitment; a condition; furniture;
#: and the force of the commitment.
FLAGS: tuple[str, ...] = (
    "said",
    "said-first",
    "said-last",
    "cue",
    "bound",
    "bound-first",
    "bound-last",
    "condition",
    "furniture",
    "pledge",
    "offer",
    "threat",
    "demand",
    "refusal",
)
FIRST_STATUS = len(KINDS)
FIRST_FLAG = FIRST_STATUS + len(STATUSES)
COLUMNS = FIRST_FLAG + len(FLAGS)
