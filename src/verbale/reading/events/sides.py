"""The two sides of an act, and which acts have only one set of parties."""

from dataclasses import dataclass, field

from verbale.model import Why
from verbale.reading.events.find import Act

#: Types whose two sides are one set.
MUTUAL = frozenset({"CONSULT"})
#: Types whose noun makes both sides one set too: "a ceasefire between", "the deal between".
JOINT = frozenset({"AGREE", "RETREAT", "COOPERATE"})


@dataclass(frozen=True, slots=True)
class Offer:
    """An actor in a place of grammar that could make it a party, whether or not the rules took it."""

    key: str
    side: str
    role: str


@dataclass(slots=True)
class Sides:
    """Actor ids of both sides, the role that found each, and why; all that grammar offered."""

    by: list[str] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)
    why: list[Why] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)


def is_mutual(act: Act) -> bool:
    """Whether everyone who takes part in ``act`` is in one set."""
    return act.entry.type in MUTUAL or act.entry.equals
