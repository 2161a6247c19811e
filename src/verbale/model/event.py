"""Who did what to whom, when, where, and whether it really happened."""

from dataclasses import dataclass

from verbale.model.span import Span
from verbale.model.when import When

#: PLOVER event types (Open Event Data Alliance, PLOVER 2).
TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip

#: From most to least hedged: when two fit, the first one counts.
STATUSES = (
    "denied", "cancelled", "conditional", "proposed", "possible", "planned", "ongoing", "happened",
)  # fmt: skip

#: The only statuses that may be shown or counted as having happened.
HELD = frozenset({"happened", "ongoing"})

MODES = {
    "CONSULT": ("meeting", "call", "video", "visit", "talks"),
    "SANCTION": ("sanctions", "discontinue", "expel", "withdraw", "other"),
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: 30 countries, 18th package, about 200 vessels.

    ``approximate`` is the hedging word ("about", "at least"), empty when the number is exact.
    """

    value: float
    unit: str
    span: Span
    approximate: str = ""
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A town or country as the text gives it; ``state`` is the ISO alpha-3 code it lies in, if known."""

    name: str
    span: Span | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """One field of an event, the rule that filled it and the words it rests on."""

    field: str
    rule: str
    spans: tuple[Span, ...] = ()


#: What somebody says of an act that others report.
STANCES = ("confirmed", "denied", "not confirmed")


@dataclass(frozen=True, slots=True)
class Stance:
    """That somebody confirms an act, denies it or does not confirm it.

    ``kind`` is one of ``STANCES``; ``by`` holds actor ids, empty where the text names nobody ("was not
    confirmed"); ``span`` is the words that say so.
    """

    kind: str
    by: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """One act, as one sentence of one article has it.

    Attributes:
        id: stable within the reading.
        anchor: the shortest words that name the act.
        type: one of ``TYPES``; mode: one of ``MODES[type]`` or ``None``.
        by, to: source and target actor ids; for CONSULT everyone is in ``by``.
        host: the state, organisation or chairs on whose ground or line it takes place.
        status: one of ``STATUSES``; said_by: who asserts it, where it is a claim.
        stances: who confirms it, denies it or does not confirm it, in text order.
        why: the rule and evidence behind each field.
    """

    id: str
    anchor: Span
    type: str
    status: str
    mode: str | None = None
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    host: tuple[str, ...] = ()
    place: Place | None = None
    when: When | None = None
    said_by: tuple[str, ...] = ()
    quantity: Quantity | None = None
    why: tuple[Why, ...] = ()
    stances: tuple[Stance, ...] = ()
