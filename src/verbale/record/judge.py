"""Whether two acts are one thing: a link with its reason, a veto with its reason, or nothing to say."""

from dataclasses import dataclass
from datetime import date, timedelta

from verbale.model import When
from verbale.record.mentions import Sighting
from verbale.record.parties import meet
from verbale.record.subjects import window

_MET = frozenset({"meeting", "visit"})
_REMOTE = frozenset({"call", "video"})
#: Both sides act together in these, so source and target are one set of parties.
_TOGETHER = frozenset({"CONSULT", "AGREE", "RETREAT", "COOPERATE"})
#: In these the parties alone say too little: without a common subject two acts are two things.
_NEEDS_SUBJECT = frozenset({"AGREE", "RETREAT", "AID", "COOPERATE", "CONCEDE", "MOBILIZE"})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Verdict:
    """``link`` with a strength (higher is surer), or a veto (strength 0)."""

    strength: int
    rule: str
    reason: str


def judge(a: Sighting, b: Sighting) -> Verdict | None:
    """What speaks for or against ``a`` and ``b`` being one thing; ``None`` when they do not look alike.

    Symmetric. Vetoes are given only for acts that are alike otherwise, so that each one answers a question
    somebody may ask.
    """
    parties = _parties(a, b)
    if parties is None:
        return None
    return _veto(a, b) or _link(a, b, parties)


@dataclass(frozen=True, slots=True)
class _Parties:
    equal: bool
    common: int
    smaller: int
    words: str


def _parties(a: Sighting, b: Sighting) -> _Parties | None:
    if a.mention.type in _TOGETHER:
        one, other = a.by | a.to, b.by | b.to
        common = meet(one, other)
        if not common:
            return None
        shared = sorted(one & other)
        return _Parties(one == other, common, min(len(one), len(other)), " and ".join(shared) or "members")
    by, to = meet(a.by, b.by), meet(a.to, b.to)
    if (a.by and b.by and not by) or (a.to and b.to and not to) or not by + to:
        return None
    words = " and ".join(sorted(a.by & b.by)) + (
        " → " + " and ".join(sorted(a.to & b.to)) if a.to & b.to else ""
    )
    smaller = min(len(a.by), len(b.by)) + min(len(a.to), len(b.to))
    return _Parties(a.by == b.by and a.to == b.to, by + to, smaller, words.strip())


def _veto(a: Sighting, b: Sighting) -> Verdict | None:
    for rule in (_days, _modes, _persons, _hosts, _numbers, _order, _subjects):
        reason = rule(a, b)
        if reason:
            return Verdict(0, rule.__name__.strip("_"), reason)
    return None


def _days(a: Sighting, b: Sighting) -> str:
    one, other = a.mention.when, b.mention.when
    if one and other:
        apart = one.latest < other.earliest or other.latest < one.earliest
        return f"{one.iso} is not {other.iso}" if apart else ""
    return ""


def _modes(a: Sighting, b: Sighting) -> str:
    one, other = a.mention.mode, b.mention.mode
    if (one in _MET and other in _REMOTE) or (one in _REMOTE and other in _MET):
        if a.mention.article == b.mention.article and _same_day(a, b) and not a.people and not b.people:
            return ""  # a round of "calls and meetings" on one day, told as one thing
        return f"a {one} is not a {other}"
    return ""


def _persons(a: Sighting, b: Sighting) -> str:
    others = dict(b.people)
    for unit, people in a.people:
        theirs = others.get(unit)
        if theirs and set(people).isdisjoint(theirs):
            return f"{', '.join(people)} is not {', '.join(theirs)}"
    return ""


def _hosts(a: Sighting, b: Sighting) -> str:
    if not (a.held and b.held) or not a.host or not b.host or meet(a.host, b.host):
        return ""
    return f"hosted by {', '.join(sorted(a.host))}, not by {', '.join(sorted(b.host))}"


def _numbers(a: Sighting, b: Sighting) -> str:
    for mark in ("th", " day", " hour", " week", " month", " year"):
        one = {n for n in a.numbers if n.endswith(mark)}
        other = {n for n in b.numbers if n.endswith(mark)}
        if one and other and one.isdisjoint(other):
            return f"{', '.join(sorted(one))} is not {', '.join(sorted(other))}"
    return ""


def _order(a: Sighting, b: Sighting) -> str:
    """What had been held when this was still to come is another one of its kind."""
    if a.held == b.held or (a.mention.when and b.mention.when):
        return ""
    held, ahead = (a, b) if a.held else (b, a)
    if a.mention.article == b.mention.article:
        return "held already, while the other is still to come"
    first, later = _told(held), _told(ahead)
    if first and later and first < later:
        return "held before the other was still to come"
    return ""


def _subjects(a: Sighting, b: Sighting) -> str:
    if a.subject and b.subject and a.subject != b.subject:
        return f"{a.subject} is not {b.subject}"
    return ""


def _told(s: Sighting) -> date | None:
    day = s.mention.published or s.mention.stands
    return day.latest if day else None


def _same_day(a: Sighting, b: Sighting) -> bool:
    one, other = a.mention.when, b.mention.when
    return bool(one and other and one.days <= 2 and other.days <= 2)


def _link(a: Sighting, b: Sighting, parties: _Parties) -> Verdict | None:
    type_ = a.mention.type
    if type_ in _NEEDS_SUBJECT and not (a.subject and a.subject == b.subject):
        return None
    one, other = a.mention.when, b.mention.when
    if one and other:
        return _both_dated(a, b, one, other, parties)
    if one or other:
        dated, undated, day = (a, b, one) if one else (b, a, other)
        assert day is not None
        return _one_dated(dated, undated, day, parties)
    return _undated(a, b, parties)


def _both_dated(a: Sighting, b: Sighting, one: When, other: When, parties: _Parties) -> Verdict | None:
    sharp = one.days <= 3 and other.days <= 3
    where = _same_place(a, b)
    day = max(one.earliest, other.earliest).isoformat()
    if parties.equal and (sharp or where):
        return Verdict(9, "day-and-parties", f"same parties ({parties.words}) on {day}")
    single = parties.smaller == parties.common == 1 and a.mention.type != "CONSULT"
    enough = parties.common >= 2 or where or single
    if enough and parties.common == parties.smaller and (sharp or where):
        return Verdict(7, "day-and-some-parties", f"{parties.words} on {day}{where}")
    if parties.equal and parties.common >= 2:
        return Verdict(4, "interval-and-parties", f"same parties ({parties.words}), days that overlap")
    return None


def _one_dated(dated: Sighting, undated: Sighting, day: When, parties: _Parties) -> Verdict | None:
    if (
        not parties.equal
        and (parties.common < 2 or parties.common < parties.smaller)
        and not _same_place(dated, undated)
    ):
        return None
    if _process(undated) and not _process(dated):
        return None
    told = _told(undated)
    if dated.mention.article != undated.mention.article:
        if told is None:
            return None
        span = window(dated.mention.type, dated.subject)
        first, last = (told - 14 * _DAY, told) if undated.held else (told - 2 * _DAY, told + span * _DAY)
        if day.latest < first or day.earliest > last:
            return None
    elif dated.held and dated.mention.mode != undated.mention.mode:
        return None
    return Verdict(
        5,
        "undated-report-of-dated",
        f"same parties ({parties.words}), and the day fits{_same_place(dated, undated)}",
    )


def _undated(a: Sighting, b: Sighting, parties: _Parties) -> Verdict | None:
    told_a, told_b = _told(a), _told(b)
    within = a.mention.article == b.mention.article
    if not within and (
        told_a is None or told_b is None or abs(told_a - told_b) > window(a.mention.type, a.subject) * _DAY
    ):
        return None
    where = _same_place(a, b)
    whole = parties.equal or (parties.common == parties.smaller and (parties.common >= 2 or bool(where)))
    about = f" about {a.subject}" if a.subject else ""
    if a.mention.type == "CONSULT":
        if _process(a) != _process(b) or not whole:
            return None
        return Verdict(4 if parties.equal else 3, "undated-parties", f"same parties ({parties.words}){where}")
    if whole or (a.subject and a.subject == b.subject):
        return Verdict(4 if parties.equal else 3, "undated-subject", f"{parties.words}{about}{where}")
    return None


def _process(s: Sighting) -> bool:
    """Talks that go on, rather than one meeting or call."""
    return s.mention.mode == "talks" and s.held


def _same_place(a: Sighting, b: Sighting) -> str:
    one, other = a.mention.place, b.mention.place
    if one and other and one.casefold() == other.casefold():
        return f" in {one}"
    return ""
