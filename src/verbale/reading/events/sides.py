"""The two sides of an act, and which acts have only one set of parties."""

from dataclasses import dataclass, field

from verbale.model import Why
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.words import words
from verbale.reading.syntax import after_preposition, children

#: Types whose two sides are one set.
MUTUAL = frozenset({"CONSULT"})
#: Types whose noun makes both sides one set too: "a ceasefire between", "the deal between".
JOINT = frozenset({"AGREE", "RETREAT", "COOPERATE"})
#: Types that one side does by itself.
ALONE = frozenset({"MOBILIZE"})

#: Roles that earlier sentences give, after the roles of all acts were counted.
LATE = frozenset({"answered", "taken-up", "belligerents"})


@dataclass(frozen=True, slots=True)
class Offer:
    """An actor in a place of grammar that could make it a party, whether or not the rules took it."""

    key: str
    side: str
    role: str


@dataclass(slots=True)
class Sides:
    """Actor ids of both sides, the role that found each, and why; all that grammar offered.

    ``kind`` is the type of the act; ``barred`` are those who take no part and cannot be filled in, as who condemns a
    raid has not done it, and the host of others' talks is no side of them. ``unclaimed``: the text says only that
    nobody known did it, so that no source is filled in. ``aside``: those who take part besides the two sides (a
    mediator, the prisoners of a swap). ``whole``: a plural takes part that leaves nobody out ("the envoys met").
    """

    by: list[str] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)
    why: list[Why] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    kind: str = ""
    barred: frozenset[str] = frozenset()
    unclaimed: bool = False
    whole: bool = False
    aside: set[str] = field(default_factory=set)

    def core(self) -> list[str]:
        """Both sides, without those who take part besides them."""
        return [k for k in (*self.by, *self.to) if k not in self.aside]


def in_common(one: frozenset[str], other: frozenset[str]) -> str:
    """How far two acts have the same parties: ``all``, ``some`` or ``none``."""
    if one and one == other:
        return "all"
    return "some" if one & other else "none"


def is_mutual(act: Act) -> bool:
    """Whether everyone who takes part in ``act`` is in one set."""
    return act.entry.type in MUTUAL or act.entry.equals


def give(draft: Draft, sides: Sides, field: str, keys: list[str], role: str, source: Act) -> None:
    """Put ``keys`` on one side, with the word of the act ``source`` that tells so; those on a side already stay."""
    own = sides.by if field == "by" else sides.to
    new = [k for k in dict.fromkeys(keys) if k not in sides.by and k not in sides.to]
    own.extend(new)
    sides.roles.update(dict.fromkeys(new, role))
    if new:
        sides.why.append(Why(field, role, (draft.span_of(source.token),)))


def ends_own(act: Act, sides: Sides) -> bool:
    """ "Tehran stopped enriching", "he wants to end the war": a doer who ends something is told of by itself."""
    ends = act.entry.type == "RETREAT" and act.entry.pos == "verb" and not sides.aside
    return ends and any(k in sides.roles for k in sides.by)


def leaves_open_who(act: Act, sides: Sides, status: str) -> bool:
    """ "More sanctions on Chad", "arms for Kyiv": what is only spoken of by whom it is for is anybody's to do."""
    kind = act.entry.type
    if _speaks_to_nobody(act, sides) or _fires_at_nobody(act, sides):
        return True
    wished = kind == "AID" or (kind == "SANCTION" and status == "proposed")
    told = any(k in sides.roles for k in sides.to) and not any(k in sides.roles for k in sides.by)
    return wished and told and act.entry.pos == "noun"


def _speaks_to_nobody(act: Act, sides: Sides) -> bool:
    """ "Urged calm", "denied any role", "there were calls for a truce", "for the war to end": whoever else is near."""
    head, is_verb = act.entry.head, act.entry.pos == "verb"
    core = sides.core()
    if act.entry.type == "RETREAT":
        ended = children(act.token, "dobj", "nsubj", "nsubjpass")
        return (
            is_verb
            and head in words("ending")
            and not core
            and any(t.lemma_.lower() in words("wars") for t in ended)
        )
    if act.entry.type not in ("REQUEST", "REJECT"):
        return False
    if is_verb:
        return head in words("to nobody") and bool(core)
    return head in words("voices") and act.token.tag_ == "NNS" and not sides.by


def _fires_at_nobody(act: Act, sides: Sides) -> bool:
    """ "Fired two missiles into the sea": nobody is hit by what falls into the water."""
    if act.entry.type != "ASSAULT" or act.entry.pos != "verb" or sides.to or not sides.by:
        return False
    shot = children(act.token, "dobj", "nsubjpass")
    ground = [
        t for head in (act.token, *shot) for t in after_preposition(head, "into", "in", "toward", "towards")
    ]
    return any(t.lemma_.lower() in words("missiles") for t in shot) and any(
        t.lemma_.lower() in words("open water") for t in ground
    )
