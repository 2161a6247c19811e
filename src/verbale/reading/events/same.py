"""Day and place of an act told more than once: what one sentence leaves out, another of the article has said.

Two mentions are one act when type, mode, status and the sides agree, and neither turns the sides round; the nearest
dated mention counts. Measured on
the development gold: of held mentions whose twin is dated, two in three have its day.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from verbale.model import Event, Span, Statement, When, Why
from verbale.reading.actors import Cast
from verbale.reading.events.act import Act
from verbale.reading.events.words import words
from verbale.reading.times.attach import clause_verb

#: Types whose repeated mentions are mostly one and the same act.
TOLD_AGAIN = frozenset({"CONSULT", "AGREE", "CONCEDE", "ACCUSE", "ASSAULT", "RETREAT", "REJECT", "REQUEST"})
#: Stretches of war and talks are not one act.
STATUS = "happened"
LONGEST = 7  # days a twin's time may span to be handed on


@dataclass(frozen=True, slots=True)
class Sides:
    """The states and bodies that an act comes from and goes to."""

    by: frozenset[str]
    to: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Both."""
        return self.by | self.to

    def against(self, other: "Sides") -> bool:
        """Whether one is the other turned round: a strike by A on B, and one by B on A."""
        whole = (self.by and self.to) or (other.by and other.to)
        crossed = (self.by & other.to) or (self.to & other.by)
        return bool(whole and crossed) and not (self.by & other.by) and not (self.to & other.to)


Dated = dict[tuple[str, str | None], list[tuple[int, Sides, When]]]


def hand_on_times(events: list[Event], cast: Cast, acts: Sequence[Act]) -> list[Event]:
    """``events``, whose acts are ``acts``, with the days that their twins in the article have: ``same-act``."""
    dated: Dated = {}
    found: list[Sides | None] = []
    lasting: list[bool] = []
    for n, (event, act) in enumerate(zip(events, acts, strict=True)):
        sides = _sides(event, cast)
        found.append(sides if event.when is None and is_single(act) else None)
        lasting.append(act.token.lemma_.lower() in words("lasting"))
        if sides and event.when is not None and event.when.days <= LONGEST:
            dated.setdefault((event.type, event.mode), []).append((n, sides, event.when))
    return [
        e if s is None else _with_time(n, e, s, dated, cast, lasting[n])
        for n, (e, s) in enumerate(zip(events, found, strict=True))
    ]


def is_single(act: Act) -> bool:
    """Whether a word can tell of one act at one time: not "every strike", "previous talks", "met twice"."""
    token, known = act.token, words("many")
    around = (*token.children, *clause_verb(act.light or token).children)
    return not any(
        t.lower_ in known and t.dep_ in {"det", "amod", "advmod", "npadvmod", "predet"} for t in around
    )


def _sides(event: Event, cast: Cast) -> Sides | None:
    if event.type not in TOLD_AGAIN or event.status != STATUS or not (event.by or event.to):
        return None
    return Sides(*(frozenset(cast.side_of(k) for k in keys) for keys in (event.by, event.to)))


def _with_time(n: int, event: Event, sides: Sides, dated: Dated, cast: Cast, lasting: bool) -> Event:
    # Days of fighting hold blows of either side, and can be those of a whole war; a day is neither.
    twins = [
        (abs(i - n), i, when)
        for i, theirs, when in dated.get((event.type, event.mode), ())
        if (when.days > 1 or not (lasting or sides.against(theirs)))
        and (_one_act(event, sides, theirs) or (_is_plural(cast, sides.all) and len(theirs.all) > 2))
    ]
    if not twins:
        return event
    when = min(twins, key=lambda twin: twin[:2])[2]
    why = Why("when", "same-act", (when.span,) if when.span else ())
    return replace(event, when=when, why=(*event.why, why))


def _one_act(event: Event, sides: Sides, theirs: Sides) -> bool:
    """Two mentions with the same sides; of an attack one may leave a side out, or name its victims."""
    if len(sides.all) >= 2 and sides.all == theirs.all:
        return True
    return event.type in LOOSE and bool(sides.all & theirs.all)


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
