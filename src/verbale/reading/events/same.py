"""Day and place of an act told more than once: what one sentence leaves out, another of the article has said.

Two mentions are one act when type, mode, status and the sides agree; the nearest dated mention counts. Measured on
the development gold: of held mentions whose twin is dated, two in three have its day.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from verbale.model import Event, Span, Statement, When, Why
from verbale.reading.actors import Cast

#: Types whose repeated mentions are mostly one and the same act.
TOLD_AGAIN = frozenset({"CONSULT", "AGREE", "CONCEDE", "ACCUSE", "ASSAULT", "RETREAT", "REJECT", "REQUEST"})
#: Stretches of war and talks are not one act.
STATUS = "happened"
LONGEST = 7  # days a twin's time may span to be handed on


def hand_on_times(events: list[Event], cast: Cast) -> list[Event]:
    """``events`` with the days that their twins in the article have; the rule is ``same-act``."""
    dated: dict[tuple[str, str | None], list[tuple[int, frozenset[str], When]]] = {}
    for n, event in enumerate(events):
        sides = _sides(event, cast)
        if sides and event.when is not None and event.when.days <= LONGEST:
            dated.setdefault((event.type, event.mode), []).append((n, sides, event.when))
    return [_with_time(n, event, dated, cast) for n, event in enumerate(events)]


def _sides(event: Event, cast: Cast) -> frozenset[str]:
    if event.type not in TOLD_AGAIN or event.status != STATUS:
        return frozenset()
    return frozenset(cast.side_of(k) for k in (*event.by, *event.to))


def _with_time(
    n: int,
    event: Event,
    dated: dict[tuple[str, str | None], list[tuple[int, frozenset[str], When]]],
    cast: Cast,
) -> Event:
    sides = _sides(event, cast)
    if event.when is not None or not sides:
        return event
    twins = [
        (abs(i - n), i, when)
        for i, theirs, when in dated.get((event.type, event.mode), ())
        if _one_act(event, sides, theirs) or (_is_plural(cast, sides) and len(theirs) > 2)
    ]
    if not twins:
        return event
    when = min(twins, key=lambda twin: twin[:2])[2]
    why = Why("when", "same-act", (when.span,) if when.span else ())
    return replace(event, when=when, why=(*event.why, why))


def _one_act(event: Event, sides: frozenset[str], theirs: frozenset[str]) -> bool:
    """Two mentions with the same sides; of an attack one may leave a side out, or name its victims."""
    if len(sides) >= 2 and sides == theirs:
        return True
    return event.type in LOOSE and bool(sides & theirs)


def _is_plural(cast: Cast, sides: frozenset[str]) -> bool:
    """Whether only a plural took part: "the leaders" may be those who are named elsewhere."""
    return len(sides) == 1 and all(k in cast.actors and cast.actors[k].kind in UNNAMED for k in sides)


#: Kinds of those without a name of their own.
UNNAMED = frozenset({"group", "source"})
#: Types whose mentions name now the one, now the other side.
LOOSE = frozenset({"ASSAULT", "CONSULT"})
#: Acts done by saying so: they have the day of the words.
SAID = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE"})
#: Days of statements that no words near them give; events do not take these.
FAR = frozenset({"dateline", "story"})


def is_weighed(said_on: When) -> bool:
    """Whether a statement has its day by weighing (`verbale.reading.saying`), not by rule."""
    return said_on.rule == "published" or said_on.rule.startswith("weighed")


def hand_on_said(events: list[Event], statements: Sequence[Statement]) -> list[Event]:
    """``events`` where an act done by speaking has the day of the statement it is the cue of (``said-then``)."""
    days = {
        i: s.said_on
        for s in statements
        if s.cue is not None
        and s.said_on is not None
        and s.said_on.rule not in FAR
        and not is_weighed(s.said_on)
        for i in range(s.cue.start, s.cue.end)
    }
    return [_said(event, days) for event in events]


def _said(event: Event, days: dict[int, When]) -> Event:
    if event.when is not None or event.type not in SAID or event.status != STATUS:
        return event
    when = days.get(event.anchor.start)
    if when is None:
        return event
    why = Why("when", "said-then", (when.span,) if when.span else ())
    return replace(event, when=when, why=(*event.why, why))


#: Rules of times that are counted ahead from today ("in the next ten days").
COUNTED = ("/span-from-today", "/within")


def counted_from_speech(
    events: list[Event], statements: Sequence[Statement], published: When | None
) -> list[Event]:
    """``events`` with "in the next ten days" counted from the day on which it was said, where the text tells that."""
    if published is None:
        return events
    said = [(s.span, s.said_on) for s in statements if s.said_on is not None and s.said_on.rule != "dateline"]
    return [_recounted(e, said, published) for e in events]


def _recounted(event: Event, said: list[tuple[Span, When]], published: When) -> Event:
    when = event.when
    if (
        when is None
        or when.span is None
        or not when.rule.endswith(COUNTED)
        or when.latest <= published.latest
    ):
        return event
    around = [(len(span), span, day) for span, day in said if span.holds(when.span)]
    if not around:
        return event
    day = min(around, key=lambda found: found[:2])[2]
    early, late = published.earliest - day.earliest, published.latest - day.latest
    if late < timedelta() or late > timedelta(days=LONGEST):
        return event
    moved = replace(when, earliest=when.earliest - early, latest=when.latest - late)
    return replace(event, when=moved)
