"""Sides that only seem to be named: one's own people as the target, a ministry as the attacker, each other."""

from collections.abc import Iterable

from spacy.tokens import Token

from verbale.reading.actors import Cast
from verbale.reading.draft import Draft
from verbale.reading.events.arguments import Roles
from verbale.reading.events.find import Act
from verbale.reading.events.known import side_id
from verbale.reading.events.words import words

#: Types of what is not done to one's own: "recalled its ambassador", "called off its minister's visit".
ABROAD = frozenset({"SANCTION", "REJECT", "THREATEN"})
#: Types of what forces do, whoever announces it.
ARMED = frozenset({"ASSAULT", "MOBILIZE"})
#: Types of what two do to each other, each as both sides.
REQUITED = frozenset({"ACCUSE", "THREATEN", "ASSAULT", "SANCTION", "COERCE", "REJECT"})


def is_own(cast: Cast, kind: str, by: Iterable[str], key: str, *, owner: bool) -> bool:
    """Whether ``key`` is of the side that acts, so that an act of this type is not done to it.

    ``owner``: it is only whose thing the act is done to; one may well disagree with one's own minister.
    """
    if kind == "MOBILIZE" and cast.actors[key].kind == "group":
        return True  # who is called up or sent is no adversary
    of = cast.state_of(key)
    state = cast.actors[key].kind == "state"
    if of is None or not (
        (kind == "RETREAT" and state) or (kind in ABROAD and (owner or kind == "SANCTION"))
    ):
        return False  # the troops that a president pulls back are his state's
    return any(cast.state_of(k) == of and (state or cast.actors[k].kind == "state") for k in by)


def armed(draft: Draft, act: Act, ids: Iterable[str]) -> list[str]:
    """Who really struck: "the Russian Defence Ministry announced a strike" tells of one by Russia."""
    cast = draft.cast
    found: dict[str, None] = {}
    for key in ids:
        actor = cast.actors[key]
        desk = act.entry.type in ARMED and actor.kind == "organisation" and actor.of is not None
        if desk and not words("deskbound").isdisjoint(actor.name.lower().split()):
            key = side_id(draft, actor.of) or key
        found.setdefault(key)
    return list(found)


def requited(act: Act, targets: Iterable[tuple[Token, str]]) -> Token | None:
    """The word that says that two do it to each other: "blamed each other", "trade accusations"."""
    if act.entry.type not in REQUITED:
        return None
    for token, _ in targets:
        if token.i and token.lower_ in ("other", "another") and token.nbor(-1).lower_ in ("each", "one"):
            return token
    verb = act.light or act.token
    traded = act.entry.type == "ACCUSE" and verb.lemma_.lower() in ("trade", "exchange", "swap")
    return verb if traded else None


def sanctioned(cast: Cast, act: Act, roles: Roles) -> Roles:
    """ "Iran sanctions" are on Iran, "Iranian" and "US sanctions" by them: ``roles`` with the former as targets."""
    if act.entry.type != "SANCTION" or act.entry.pos != "noun":
        return roles
    moved = tuple((t, r) for t, r in roles.source if r == "mod" and names_state(cast, t))
    return (
        Roles(tuple(s for s in roles.source if s not in moved), (*roles.target, *moved)) if moved else roles
    )


def names_state(cast: Cast, token: Token) -> bool:
    """Whether a noun before another names a state by its name, not by letters: "Iran", but not "US"."""
    return token.dep_ == "compound" and cast.rules.get(token.i) == "state-name" and not token.text.isupper()


def is_sent(token: Token, role: str) -> bool:
    """Whether it is only sent or called up: "deployed 500 soldiers" is no act towards them."""
    verb = token.head
    return (
        role == "object"
        and token.dep_ == "dobj"
        and token.lemma_.lower() in words("sent")
        and verb.lemma_.lower() in words("stationing")
    )
