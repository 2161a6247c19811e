"""Who is addressed, told by what is proposed, welcomed or offered: "Oslo proposed a truce between the two armies".

An act that speaks of another has the sides of that one before it: France's proposal of a truce between two states is
made to both. Only what the act's own words name is passed on, so this comes before anything is filled in or weighed.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from verbale.model import Event, Why
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.sides import JOINT, Sides, give, is_mutual
from verbale.reading.events.words import words
from verbale.reading.syntax import children, governor

#: Types of acts that speak of what others do together.
SPEAKING = frozenset({"REQUEST", "AGREE", "SUPPORT", "COOPERATE"})
#: What leads from what is spoken of to the word that speaks of it, and over how many words at most.
LINKS = frozenset({"dobj", "pobj", "prep", "pcomp", "xcomp", "ccomp", "acl", "nsubjpass", "advcl"})
STEPS = 7
#: Types of what is done for somebody.
GIVEN = frozenset({"AID", "SUPPORT", "CONCEDE"})
#: Prepositions that lead to what is spoken of; others ("after", "during") lead to what it is told beside.
ABOUT = frozenset({"of", "for", "to", "on", "in", "about", "toward", "towards", "into"})
#: Roles that tell who is beside whom; one modifier alone may be the matter ("the Ukraine talks").
BESIDE = frozenset({"between", "among", "with"})
#: The role of a side of what is spoken of.
CONTENT = "content"


def address(draft: Draft, acts: Sequence[Act], named: Sequence[Sides]) -> None:
    """Give acts that name nobody they are addressed to the sides of what they speak of."""
    at = {t.i: n for n, act in enumerate(acts) for t in _words(act)}
    _help(draft, acts, named, at)
    _benefit(draft, acts, named, at)
    for n in sorted(range(len(acts)), key=lambda n: -acts[n].token.i):
        inner = acts[n]
        outer = _speaking(inner, at, n)
        if outer is None or not _between_others(inner):
            continue
        act, sides = acts[outer], named[outer]
        if act.entry.type not in SPEAKING or sides.to or is_mutual(act) or not sides.by:
            continue
        taken = {*sides.by, *(draft.cast.side_of(k) for k in sides.by)}
        new = [k for k in _sides(named[n]) if k not in taken and draft.cast.side_of(k) not in taken]
        if new:
            sides.to = new
            sides.roles.update(dict.fromkeys(new, CONTENT))
            sides.why.append(Why("to", CONTENT, (draft.span_of(inner.token),)))


def welcomed(acts: Sequence[Act], named: Sequence[Sides], events: list[Event]) -> list[Event]:
    """``events`` with those to whom support goes, where what is welcomed tells it: "Chad welcomed the truce"."""
    at = {t.i: n for n, act in enumerate(acts) for t in _words(act)}
    found = list(events)
    for n, act in enumerate(acts):
        outer = _speaking(act, at, n) if act.entry.type in JOINT or is_mutual(act) else None
        if outer is None or acts[outer].entry.head not in words("welcoming") or act.entry.pos != "noun":
            continue
        event, sides = found[outer], named[outer]
        core = named[n].core()
        if not sides.by or len(core) < 2 or any(k in sides.roles and k not in core for k in sides.to):
            continue
        to = tuple(k for k in core if k not in event.by)
        if to:
            why = [w for w in event.why if w.field != "to"]
            found[outer] = replace(event, to=to, why=(*why, Why("to", CONTENT, (events[n].anchor,))))
    return found


def _help(draft: Draft, acts: Sequence[Act], named: Sequence[Sides], at: dict[int, int]) -> None:
    """ "Promised Kyiv more arms", "thanked Oman for its help": who gives it, and to whom."""
    for n, act in enumerate(acts):
        outer = _speaking(act, at, n)
        if outer is None or not named[outer].to:
            continue
        above, told, sides = acts[outer], named[outer], named[n]
        credited = above.entry.head in words("crediting") and governor(act.token)[1] == "for"
        if credited and told.by and (not sides.by or _is_its(act)):
            _without_doer(sides)
            give(draft, sides, "by", told.to, "credited", above)
            if act.entry.type in GIVEN and not sides.to:
                give(draft, sides, "to", told.by, "crediting", above)
        elif above.entry.head in words("offering") and act.entry.type in GIVEN and not sides.to:
            # "promised Kyiv arms", "promised French arms": the name before the gift gets it or made it.
            if told.by and all(sides.roles.get(k) == "mod" for k in sides.by):
                _without_doer(sides)
            give(draft, sides, "by", told.by if not sides.by else [], "promising", above)
            if sides.by == told.by:
                give(draft, sides, "to", told.to, "promised", above)


def _without_doer(sides: Sides) -> None:
    for key in sides.by:
        sides.roles.pop(key, None)
    sides.why = [w for w in sides.why if w.field != "by"]
    sides.by = []


def _benefit(draft: Draft, acts: Sequence[Act], named: Sequence[Sides], at: dict[int, int]) -> None:
    """ "Pledged to send troops to Chad", "committed to aid for Chad": the promise is made to whom it helps."""
    for n, act in enumerate(acts):
        outer = _speaking(act, at, n) if act.entry.type in GIVEN and named[n].to else None
        if outer is None or acts[outer].entry.type != "AGREE":
            continue
        told, sides = named[outer], named[n]
        if told.by and not told.to and (not sides.by or set(sides.by) == set(told.by)):
            named_so = [k for k in sides.to if k in sides.roles and draft.cast.actors[k].kind != "source"]
            give(draft, told, "to", named_so, CONTENT, act)


def _is_its(act: Act) -> bool:
    """Whether the noun's owner is only a pronoun."""
    return any(t.tag_ == "PRP$" for t in children(act.token, "poss"))


def _sides(sides: Sides) -> list[str]:
    """Those whom the words of the act itself put beside each other."""
    core = sides.core()
    joined = [k for k in core if sides.roles.get(k) in BESIDE]
    modifiers = [k for k in core if sides.roles.get(k) == "mod"]
    return joined or (modifiers if len(modifiers) > 1 else [])


def _between_others(act: Act) -> bool:
    """Whether the act is one of sides that stand beside each other: talks, a truce, a deal."""
    return is_mutual(act) or (act.entry.type in JOINT and act.entry.pos == "noun")


def _speaking(act: Act, at: dict[int, int], n: int) -> int | None:
    """The act whose content ``act`` is: the nearest above it."""
    node: Token = act.light or act.token
    for _ in range(STEPS):
        if node.dep_ not in LINKS or (node.dep_ == "prep" and node.lower_ not in ABOUT):
            return None
        node = node.head
        found = at.get(node.i)
        if found is not None and found != n:
            return found
    return None


def _words(act: Act) -> list[Token]:
    return [t for t in (*act.tokens, act.light, act.thing) if t is not None]
