"""What keeps two acts apart although they look alike. Each rule gives its reason, or "" if it has none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from verbale.record.parties import town

if TYPE_CHECKING:
    from verbale.record.mentions import Sighting

_MET = frozenset({"meeting", "visit"})
_REMOTE = frozenset({"call", "video"})
#: How long after an act reports may still be printed that were written before it.
_SLACK = timedelta(days=1)


def day(a: Sighting, b: Sighting) -> str:
    """Two calls a day apart are two calls; a numbered package may be blocked one day, adopted another."""
    one, other = a.mention.when, b.mention.when
    if (same_number(a, b) or _may_slip(a, b)) and not (a.held and b.held):
        return ""
    if (
        one
        and other
        and (one.latest < other.earliest or other.latest < one.earliest)
        and not days_differ(a, b)
    ):
        return f"{one.iso} is not {other.iso}"
    return ""


def night(a: Sighting, b: Sighting) -> str:
    """The attack of one night is not that of the next, though both touch the day between."""
    one, other = a.mention.when, b.mention.when
    if a.mention.type != "ASSAULT" or not one or not other or one.days != 2 or other.days != 2:
        return ""
    return "" if one.iso == other.iso else f"{one.iso} is not {other.iso}"


#: Days by which two sources may differ on when one thing was.
NEAR = 2
#: Acts of which there is one a day: only a common place makes two reports of near days one act.
_DAILY = frozenset({"CONSULT", "ASSAULT"})


def days_differ(a: Sighting, b: Sighting) -> bool:
    """Two sources that give two near days to what may be one act: no ground to keep them apart."""
    one, other = a.mention.when, b.mention.when
    if one is None or other is None or not (a.held and b.held) or a.new or b.new or same_source(a, b):
        return False
    if one.days > NEAR or other.days > NEAR:
        return False
    gap = max((other.earliest - one.latest).days, (one.earliest - other.latest).days)
    if not 0 < gap <= NEAR:
        return False
    if a.mention.type not in _DAILY:
        return True
    m, n = a.mention, b.mention
    met = m.mode == n.mode in _MET and a.by == b.by and a.people == b.people
    return met and bool(m.place and town(m.place) == town(n.place))


def mode(a: Sighting, b: Sighting) -> str:
    """A call is not a meeting; breaking off talks is not imposing sanctions. ``talks`` may be any of them."""
    one, other = a.mention.mode, b.mention.mode
    if a.mention.type == "SANCTION":
        return f"{one} is not {other}" if one and other and one != other else ""
    if (one in _MET and other in _REMOTE) or (one in _REMOTE and other in _MET):
        if same_article(a, b) and a.mention.when and b.mention.when and not a.people and not b.people:
            return ""  # a round of "calls and meetings" on one day, told as one thing
        return f"a {one} is not a {other}"
    return ""


def person(a: Sighting, b: Sighting) -> str:
    """A talk between ministers is not one between presidents."""
    others = dict(b.people)
    for unit, people in a.people:
        theirs = others.get(unit)
        if theirs and set(people).isdisjoint(theirs):
            return f"{', '.join(people)} is not {', '.join(theirs)}"
    return ""


def third(a: Sighting, b: Sighting) -> str:
    """A meeting that two leaders may hold is not one that they may hold with a third."""
    if a.mention.type != "CONSULT" or a.held or b.held or a.guessed or b.guessed or _talks(a) or _talks(b):
        return ""
    one, other = ({p for _, people in s.people for p in people} for s in (a, b))
    if min(len(one), len(other)) < 2 or one == other or not (one < other or other < one):
        return ""
    return f"{', '.join(sorted(one ^ other))} takes part in one of them only"


def _talks(s: Sighting) -> bool:
    return s.mention.mode == "talks"


def rank(a: Sighting, b: Sighting) -> str:
    """Foreign ministers' talks are not prime ministers'."""
    return f"{a.rank} level is not {b.rank} level" if a.rank and b.rank and a.rank != b.rank else ""


def sides(a: Sighting, b: Sighting) -> str:
    """A bilateral meeting is not a trilateral one."""
    return f"{a.sides} sides are not {b.sides}" if a.sides and b.sides and a.sides != b.sides else ""


def host(a: Sighting, b: Sighting) -> str:
    """What one hosted and what another hosted, as one article tells it; nobody hosts a call."""
    if a.mention.mode in _REMOTE or b.mention.mode in _REMOTE:
        return ""
    if a.held and b.held and a.host and b.host and same_article(a, b) and a.host.isdisjoint(b.host):
        return f"hosted by {', '.join(sorted(a.host))}, not by {', '.join(sorted(b.host))}"
    return ""


def number(a: Sighting, b: Sighting) -> str:
    """The 17th package is not the 18th; a 30-day truce is not a 3-day one."""
    for mark in ("th", " day", " hour", " week", " month", " year"):
        one = {n for n in a.numbers if n.endswith(mark)}
        other = {n for n in b.numbers if n.endswith(mark)}
        if one and other and one.isdisjoint(other):
            return f"{', '.join(sorted(one))} is not {', '.join(sorted(other))}"
    return ""


def order(a: Sighting, b: Sighting) -> str:
    """What was over when this was still to come is another one of its kind."""
    if settled(a) == settled(b) or same_number(a, b) or a.subject == b.subject == "war":
        return ""
    over, ahead = (a, b) if settled(a) else (b, a)
    if over.mention.when and ahead.mention.when:
        return ""  # their days speak for themselves
    day, report = over.mention.when, told(ahead)
    if over.held and day and report and over.mention.type in _DAILY and report > day.latest + _SLACK:
        return f"{over.mention.status} on {day.iso}, before the other was still to come"
    if same_article(a, b):
        return f"{over.mention.status}, while the other is still to come"
    first, later = told(over), told(ahead)
    if first and later and first < later:
        return f"{over.mention.status} before the other was still to come"
    return ""


def subject(a: Sighting, b: Sighting) -> str:
    """Guarantees are not troops, a withdrawal is not a ceasefire."""
    if a.subject and b.subject and a.subject != b.subject:
        return f"{a.subject} is not {b.subject}"
    return ""


def parties(a: Sighting, b: Sighting) -> str:
    """What two states do together is not what one of them does with a third."""
    if a.mention.type not in _PAIRED or same_length(a, b):
        return ""
    one, other = _states(a), _states(b)
    if len(one) == len(other) == 2 and one != other:
        return f"{', '.join(sorted(one))} are not {', '.join(sorted(other))}"
    return ""


def target(a: Sighting, b: Sighting) -> str:
    """Sanctions on one state are not those on another, whoever imposes both."""
    if a.mention.type != "SANCTION" or same_number(a, b):
        return ""
    one, other = (frozenset(u for u in s.to - s.guessed if len(u) == 3 and u.isupper()) for s in (a, b))
    if one and other and one.isdisjoint(other):
        return f"against {', '.join(sorted(one))}, not {', '.join(sorted(other))}"
    return ""


_PAIRED = frozenset({"CONSULT", "RETREAT", "AGREE", "COOPERATE"})


def _states(s: Sighting) -> frozenset[str]:
    """The states it names, when it names nobody else."""
    units = s.by | s.to
    if s.guessed:
        return frozenset()
    return units if all(len(u) == 3 and u.isupper() for u in units) else frozenset()


#: Acts that are told apart by their word alone when one sentence tells both: "seized the ship and held its crew".
_ITS_WORD = frozenset({"COERCE", "ASSAULT", "CONCEDE", "COOPERATE", "MOBILIZE"})


def sentence(a: Sighting, b: Sighting) -> str:
    """Two acts that one sentence tells side by side in two words."""
    if a.mention.type not in _ITS_WORD or not same_article(a, b) or a.head == b.head:
        return ""
    gap = max(a.mention.anchor.start - b.mention.anchor.end, b.mention.anchor.start - a.mention.anchor.end)
    return "two acts of one sentence" if gap < 80 and a.sentence == b.sentence else ""


def denial(a: Sighting, b: Sighting) -> str:
    """ "There were no secret talks" is not about the meeting that is planned."""
    one, other = a.mention, b.mention
    if one.type != "CONSULT" or (one.status == "denied") == (other.status == "denied"):
        return ""
    gone, kept = (one, other) if one.status == "denied" else (other, one)
    if gone.when or gone.place:
        return ""
    if gone.mode != kept.mode:
        return f"no {gone.mode} is not the {kept.mode}"
    if gone.mode == "talks" and same_article(a, b) and kept.status in ("proposed", "possible"):
        return "none are held now, and some are wanted"
    return ""


#: In the order in which a person would ask.
RULES: tuple[Callable[[Sighting, Sighting], str], ...] = (
    day,
    night,
    mode,
    parties,
    target,
    person,
    third,
    rank,
    sides,
    host,
    number,
    order,
    subject,
    sentence,
    denial,
)


def _may_slip(a: Sighting, b: Sighting) -> bool:
    """A release due on one day may come on a later one; a meeting or an attack is of its day."""
    return a.mention.type not in ("CONSULT", "ASSAULT") and not same_article(a, b) and a.held != b.held


def same_number(a: Sighting, b: Sighting) -> bool:
    """Whether both carry the same ordinal ("the fourth package")."""
    return any(n.endswith("th") and n in b.numbers for n in a.numbers)


def same_length(a: Sighting, b: Sighting) -> bool:
    """Whether both are truces of one length ("30 day"): one offer, whoever is named beside it."""
    lengths = {n for n in a.numbers if not n.endswith("th")} & set(b.numbers)
    return bool(lengths) and a.subject == b.subject == "ceasefire" and a.mention.type == "RETREAT"


def same_source(a: Sighting, b: Sighting) -> bool:
    """Whether one outlet tells both: it corrects itself, it does not disagree with itself."""
    return same_article(a, b) or (a.mention.outlet is not None and a.mention.outlet == b.mention.outlet)


def same_article(a: Sighting, b: Sighting) -> bool:
    """Whether one article tells both."""
    return a.mention.article == b.mention.article


def settled(s: Sighting) -> bool:
    """Whether it is behind the article that tells it: held, or denied for a day that has passed."""
    if s.held:
        return True
    m = s.mention
    past = m.when is not None and m.published is not None and m.when.latest <= m.published.latest
    # A package that was blocked may be adopted yet; a meeting that was not held that day is over.
    return past and m.status in ("denied", "cancelled") and m.type in _DAILY


def told(s: Sighting) -> date | None:
    """The last day on which it can have been reported."""
    report = s.mention.published or s.mention.stands
    return report.latest if report else None


def process(s: Sighting) -> bool:
    """Something that goes on (negotiations, a war, sanctions in force), rather than one act."""
    m = s.mention
    if m.when is not None or not s.held:
        return False
    return m.status == "ongoing" or m.mode == "talks" or m.type == "ASSAULT"


def remote(s: Sighting) -> bool:
    """Whether they spoke from afar: then a place tells nothing."""
    return s.mention.mode in _REMOTE
