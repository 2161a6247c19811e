"""What keeps two acts apart although they look alike. Each rule gives its reason, or "" if it has none."""

import re
from collections.abc import Callable
from datetime import timedelta

from verbale.record.parties import town
from verbale.record.sighting import (
    DAILY,
    REMOTE,
    Sighting,
    one_deed,
    same_article,
    same_number,
    same_run,
    same_source,
    settled,
    told,
)
from verbale.record.subjects import is_alone, is_weapon, one_of_the_other
from verbale.record.vetoes_who import (
    captives,
    certain,
    host,
    parties,
    person,
    rank,
    several,
    sides,
    strangers,
    target,
    third,
    turned,
)

_MET = frozenset({"meeting", "visit"})
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
        and not lent_days_differ(a, b)
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
    if a.mention.type not in DAILY:
        return True
    m, n = a.mention, b.mention
    met = m.mode == n.mode in _MET and a.by == b.by and a.people == b.people
    return met and bool(m.place and town(m.place) == town(n.place))


def lent_days_differ(a: Sighting, b: Sighting) -> bool:
    """Two near days of which the reader weighed one: that counts against them, and is no proof."""
    one, other = a.mention.when, b.mention.when
    if one is None or other is None or "when" not in a.lent | b.lent:
        return False
    return 0 < max((other.earliest - one.latest).days, (one.earliest - other.latest).days) <= NEAR


def mode(a: Sighting, b: Sighting) -> str:
    """A call is not a meeting; breaking off talks is not imposing sanctions. ``talks`` may be any of them."""
    one, other = a.mention.mode, b.mention.mode
    if a.mention.type == "SANCTION":
        if same_number(a, b):
            return ""
        return f"{one} is not {other}" if one and other and one != other else ""
    if (one in _MET and other in REMOTE) or (one in REMOTE and other in _MET):
        if same_article(a, b) and a.mention.when and b.mention.when and not a.people and not b.people:
            return ""  # a round of "calls and meetings" on one day, told as one thing
        return f"a {one} is not a {other}"
    for ahead, over in ((a, b), (b, a)):
        if not ahead.held and ahead.mention.mode == "talks" and _single(over) and not same_article(a, b):
            return (
                f"a {over.mention.mode} that was held is not the talks still to come" if _vague(ahead) else ""
            )
    return ""


def _single(s: Sighting) -> bool:
    """A call or a visit that was held: over in a day."""
    return s.held and s.mention.mode in (*REMOTE, "visit")


def _vague(s: Sighting) -> bool:
    """Whether neither day nor place tells which talks are meant: "if they do not negotiate"."""
    return s.mention.when is None and s.mention.place is None


def number(a: Sighting, b: Sighting) -> str:
    """The 17th package is not the 18th; a 30-day truce is not a 3-day one, a tariff of 25% not one of 10%."""
    for mark in ("th", "%", " day", " hour", " week", " month", " year"):
        one = {n for n in a.numbers if n.endswith(mark)}
        other = {n for n in b.numbers if n.endswith(mark)}
        if one and other and one.isdisjoint(other):
            return f"{', '.join(sorted(one))} is not {', '.join(sorted(other))}"
    return ""


#: Within this part of the higher one, two counts are of one offer.
_ROUND = 0.1
_OFFERED = frozenset({"prisoners", "relief", "arms", "force"})


def count(a: Sighting, b: Sighting) -> str:
    """To release five hostages is not to release all 58: two offers. An attack with 270 drones is not one with 360.

    Of what was done otherwise two numbers may be told.
    """
    if not a.count or not b.count:
        return ""
    (kind, one, hedge), (unit, other, about) = a.count, b.count
    if kind != unit or abs(one - other) <= _ROUND * max(one, other):
        return ""
    if a.mention.type == "ASSAULT":
        apart = is_weapon(kind) and not (hedge or about or same_article(a, b))
        return f"{one:g} is not {other:g} {kind}" if apart else ""
    if a.held or b.held or a.subject not in _OFFERED or a.subject != b.subject:
        return ""
    return f"{one:g} is not {other:g} {kind}"


def plural(a: Sighting, b: Sighting) -> str:
    """The ceasefires, the exchanges of prisoners that there may be are not the one that is told of."""
    if a.mention.type != "RETREAT" or same_article(a, b) or (_many(a) == _many(b)):
        return ""
    return "several are not one"


_ONES = re.compile(r"\b(?:truce|cease-?fire|exchange|swap|pause)(s?)\b", re.IGNORECASE)


def _many(s: Sighting) -> bool:
    found = _ONES.search(s.mention.anchor.words)
    return bool(found and found[1])


def order(a: Sighting, b: Sighting) -> str:
    """What was over when this was still to come is another one of its kind."""
    if settled(a) == settled(b) or same_number(a, b) or a.subject == b.subject == "war":
        return ""
    over, ahead = (a, b) if settled(a) else (b, a)
    if ahead.unconfirmed and over.held:
        return ""  # whether it took place is asked, not when it will
    weighed = same_article(a, b) and "when" in ahead.lent
    if over.mention.when and ahead.mention.when and not weighed:
        return ""  # their days speak for themselves
    day, report = over.mention.when, told(ahead)
    if over.held and day and report and over.mention.type in DAILY and report > day.latest + _SLACK:
        return f"{over.mention.status} on {day.iso}, before the other was still to come"
    if same_article(a, b):
        return f"{over.mention.status}, while the other is still to come"
    first, later = told(over), told(ahead)
    if first and later and first < later:
        return f"{over.mention.status} before the other was still to come"
    return ""


def subject(a: Sighting, b: Sighting) -> str:
    """Guarantees are not troops, a withdrawal is not a ceasefire; a trade deal may be told as a deal."""
    one, other = a.subject, b.subject
    if one == other or one_of_the_other(one, other):
        return ""
    if (one and other) or is_alone(one) or is_alone(other):
        return f"{one or 'it'} is not {other}" if other else f"it is not {one}"
    return ""


#: Acts that are told apart by their word alone when one sentence tells both: "seized the ship and held its crew".
_ITS_WORD = frozenset({"COERCE", "ASSAULT", "CONCEDE", "COOPERATE", "MOBILIZE"})


def sentence(a: Sighting, b: Sighting) -> str:
    """Two acts that one sentence tells side by side in two words."""
    if a.mention.type not in _ITS_WORD or not same_article(a, b) or a.head == b.head:
        return ""
    gap = max(a.mention.anchor.start - b.mention.anchor.end, b.mention.anchor.start - a.mention.anchor.end)
    if one_deed(a, b):
        return ""
    return "two acts of one sentence" if gap < 80 and a.sentence == b.sentence else ""


def denial(a: Sighting, b: Sighting) -> str:
    """ "There were no secret talks" is not about the meeting that is planned."""
    one, other = a.mention, b.mention
    if one.type != "CONSULT" or (one.status == "denied") == (other.status == "denied"):
        return ""
    gone, kept = (one, other) if one.status == "denied" else (other, one)
    if gone.place and kept.place and town(gone.place) != town(kept.place) and (a.held or b.held):
        return f"none in {gone.place} is not the one held in {kept.place}"
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
    turned,
    strangers,
    target,
    person,
    third,
    rank,
    several,
    sides,
    certain,
    host,
    number,
    count,
    captives,
    plural,
    order,
    subject,
    sentence,
    denial,
)


#: What rests on who is read to take part: of two copies of one sentence, one was read wrongly.
_BY_WHO = frozenset({parties, turned, strangers, target, person, third, host})


def vetoed(a: Sighting, b: Sighting) -> tuple[str, str] | None:
    """The first rule that keeps two acts apart, by name, and its reason."""
    copied = same_run(a, b)
    for rule in RULES:
        if not (copied and rule in _BY_WHO) and (reason := rule(a, b)):
            return rule.__name__, reason
    return None


def by_who(a: Sighting, b: Sighting) -> bool:
    """Whether they are kept apart, and by nothing but who takes part."""
    return bool(vetoed(a, b)) and not any(rule(a, b) for rule in RULES if rule not in _BY_WHO)


def _may_slip(a: Sighting, b: Sighting) -> bool:
    """A release due on one day may come on a later one; a meeting or an attack is of its day."""
    return a.mention.type not in ("CONSULT", "ASSAULT") and not same_article(a, b) and a.held != b.held
