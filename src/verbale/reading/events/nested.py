"""Acts within acts: what an act says of the parties of the one in its object.

"Appealed to the EU for sanctions": the one asked is to act. "Condemned the raid by the army": the one condemned is
who acted. Both hold whatever else the article says, so they come before anything is filled in or weighed.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.judged import ACCUSED_OF, bar_asked_for, bar_judges, done_within, is_accused_of
from verbale.reading.events.sides import Sides, give, is_mutual
from verbale.reading.events.threats import threatened
from verbale.reading.syntax import agent, governor, is_passive, is_verb, subject

#: What leads from asking to what is asked for, and from judging to what is judged.
ASKED = frozenset({"for", "dobj", "against"})
JUDGED = frozenset({"dobj", "over", "about", "at", "of", "against"})
#: What leads from refusing to what is refused, to which the one who refuses was asked.
REFUSED = frozenset({"dobj", "to", "for"})
#: Types whose benefit goes to the one who asks.
GIVEN = frozenset({"AID", "SUPPORT", "CONCEDE"})
#: Types of what is done to somebody, which who condemns it has not done.
SUFFERED = frozenset({"ASSAULT", "COERCE"})
#: What leads from a gift to what it consists of, and over how many nouns: "500 million euros in aid".
CONTENT = frozenset({"dobj", "in", "of", "for"})
STEPS = 2


def without_content(acts: Sequence[Act]) -> list[Act]:
    """``acts`` without those that only name what another gives: "send 500 million euros in aid" is one gift."""
    at = {t.i: n for n, act in enumerate(acts) for t in _words(act) if act.entry.pos == "verb"}
    return [act for act in acts if not _is_content(act, acts, at)]


def _is_content(act: Act, acts: Sequence[Act], at: dict[int, int]) -> bool:
    if act.entry.type != "AID" or act.entry.pos != "noun":
        return False
    node = act.token
    for _ in range(STEPS):
        node, way = governor(node)
        if way not in CONTENT:
            return False
        if node.i in at:
            return acts[at[node.i]].entry.type == "AID"
    return False


def pass_on(draft: Draft, acts: Sequence[Act], named: Sequence[Sides]) -> None:
    """Complete the sides of acts from those that govern them, and of those that judge from what they judge."""
    at = {t.i: n for n, act in enumerate(acts) for t in _words(act)}
    threatened(draft, acts, named, at)
    done_within(draft, acts, named, at)
    for n, act in enumerate(acts):
        bar_asked_for(draft, act, named[n])
        if act.entry.pos != "noun":
            _done_by(draft, acts, named, n, at)
            continue
        bar_judges(draft, act, named[n])
        outer, way = _outer(act, at)
        if outer is None:
            continue
        kind = acts[outer].entry.type
        if kind == "REQUEST" and way in ASKED:
            _asked(draft, acts[outer], named[outer], act, named[n])
        elif (
            kind == "ACCUSE" and way in ACCUSED_OF and is_accused_of(acts[outer], named[outer], act, named[n])
        ):
            give(draft, named[n], "by", named[outer].to, "accused", acts[outer])
            named[n].barred |= frozenset(named[outer].by)
        elif kind == "ACCUSE" and way in JUDGED:
            _judged(draft, named[outer], act, named[n])
            if act.entry.type in SUFFERED:
                named[n].barred |= frozenset(named[outer].by)
                named[outer].barred |= frozenset(named[n].to) - set(named[outer].to)
        elif (
            kind == "REJECT" and way in REFUSED and act.entry.type == "CONSULT" and named[n].by + named[n].to
        ):
            give(draft, named[n], "by", named[outer].by, "refuser", acts[outer])


def _done_by(draft: Draft, acts: Sequence[Act], named: Sequence[Sides], n: int, at: dict[int, int]) -> None:
    """ "The talks between them broke down", "the raid killed ten": what an act does, its parties do."""
    verb = acts[n].token
    if not is_verb(verb):
        return
    who = agent(verb) if is_passive(verb) else subject(verb)
    inner = at.get(who.i) if who is not None else None
    sides = named[n]
    if inner is None or inner == n or acts[inner].entry.pos != "noun" or not named[inner].by:
        return
    if all(sides.roles.get(k, "").startswith("owner-of") for k in sides.by):
        sides.why = [w for w in sides.why if w.field != "by"]
        for key in sides.by:
            del sides.roles[key]
        sides.by = []
        doing = [k for k in named[inner].by if k not in named[inner].aside]
        give(draft, sides, "by", doing, "subject-act", acts[inner])


def _words(act: Act) -> list[Token]:
    return [t for t in (*act.tokens, act.light, act.thing) if t is not None]


def _outer(act: Act, at: dict[int, int]) -> tuple[int | None, str]:
    """The act that the noun of ``act`` is the object of, and by which word."""
    token, own = act.token, {t.i for t in _words(act)}
    if act.light is not None:
        return None, ""
    above, way = governor(token)
    if above.i in own or above.i not in at:
        return None, ""
    return at[above.i], way


def _asked(draft: Draft, request: Act, asked: Sides, act: Act, sides: Sides) -> None:
    if not asked.to or sides.by or asked.by == asked.to:
        return
    if is_mutual(act):
        give(draft, sides, "by", [*asked.by, *asked.to], "asked", request)
        return
    give(draft, sides, "by", asked.to, "asked", request)
    if act.entry.type in GIVEN and not sides.to:
        give(draft, sides, "to", asked.by, "asker", request)


def _judged(draft: Draft, judging: Sides, act: Act, sides: Sides) -> None:
    if not judging.to and sides.by and not set(sides.by) & set(judging.by):
        give(draft, judging, "to", sides.by, "doer", act)
