"""Whether two acts are one thing: a link with its reason, a veto with its reason, or nothing to say."""

from dataclasses import dataclass
from datetime import timedelta

from verbale.model import When
from verbale.record.blocks import together
from verbale.record.mentions import Sighting
from verbale.record.parties import Match, groups, match, town
from verbale.record.subjects import is_shared, met_words, window
from verbale.record.vetoes import RULES, days_differ, same_article, same_length, same_number, told

#: In these the parties alone say too little: without a common subject two acts are two things.
_NEEDS_SUBJECT = frozenset({"AGREE", "RETREAT", "AID", "COOPERATE", "CONCEDE", "MOBILIZE"})
_DAY = timedelta(days=1)
#: A report of something held, without its day, is of the last fortnight.
_BACK = 14
#: Days longer than this are an interval, not a day.
_SHARP = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """``link`` with a strength (higher is surer), or a veto (strength 0)."""

    strength: int
    rule: str
    reason: str


def judge(a: Sighting, b: Sighting) -> Verdict | None:
    """What speaks for or against ``a`` and ``b`` being one thing; ``None`` when they do not look alike.

    Symmetric. A veto is given only to acts whose parties agree: it answers a question somebody may ask.
    """
    parties = _parties(a, b)
    if parties is None:
        return same_package(a, b)
    for rule in RULES:
        reason = rule(a, b)
        if reason:
            return Verdict(0, rule.__name__, reason)
    if days_differ(a, b):
        return near_days(a, b, parties)
    if same_number(a, b) and (parties.equal or parties.covered or parties.within):
        return Verdict(
            8, "number", f"both {', '.join(n for n in a.numbers if n in b.numbers)}, {parties.words}"
        )
    if same_length(a, b) and parties.common and _near(a, b):
        return Verdict(
            3, "length", f"both {', '.join(n for n in a.numbers if n in b.numbers)}, {parties.words}"
        )
    if a.mention.type in _NEEDS_SUBJECT and not _same_matter(a, b):
        return None
    one, other = a.mention.when, b.mention.when
    if one and other and one.earliest <= other.latest and other.earliest <= one.latest:
        found = _both_dated(a, b, one, other, parties)
    elif one and other:
        found = _undated(a, b, parties)
    elif one or other:
        found = _one_dated(a, b, parties) if one else _one_dated(b, a, parties)
    else:
        found = _undated(a, b, parties)
    return found or several(a, b, parties)


def same_package(a: Sighting, b: Sighting) -> Verdict | None:
    """The fourth package is the fourth package, whoever is read as its giver."""
    ours = (s.subject == "package" or s.mention.type == "SANCTION" for s in (a, b))
    if not all(ours) or not same_number(a, b) or not _near(a, b) or any(rule(a, b) for rule in RULES):
        return None
    return Verdict(3, "number", f"both {', '.join(n for n in a.numbers if n in b.numbers)}")


def near_days(a: Sighting, b: Sighting, parties: Match) -> Verdict | None:
    """One act to which two sources give two near days: the same act words and a name in common, or a place."""
    names = sorted({*a.names} & {*b.names})
    where = _where(a, b)
    alike = a.head == b.head or (a.subject and a.subject == b.subject)
    if not parties.common or not alike or not (names or where):
        return None
    what = where or f", {', '.join(names)}"
    return Verdict(6, "near-days", f"{parties.words}{what}, {a.head}…: one act with two days")


#: Points that make one thing of two acts which no single rule joins.
_ENOUGH = 5


def several(a: Sighting, b: Sighting, parties: Match) -> Verdict | None:
    """Several weak agreements of two acts that are near: parties, matter, number, place, names, words."""
    if not (same_article(a, b) or _near(a, b)) or a.held != b.held or process(a) != process(b):
        return None
    if same_article(a, b) and a.new != b.new and a.mention.type == "CONSULT" and not parties.equal:
        return None
    one, other = a.mention.when, b.mention.when
    if (
        one and other and not (one.earliest <= other.latest and other.earliest <= one.latest)
    ) or _places_differ(a, b):
        return None
    names = sorted({*a.names} & {*b.names})
    matter = sorted(({*a.stems} & {*b.stems}) - met_words() - {n[:5] for n in names} - {a.head, b.head})
    points = {
        parties.words: 2 if parties.equal or parties.covered else 1 if parties.within else 0,
        a.subject: 2 * (a.subject != "" and a.subject == b.subject),
        "numbers": 2 * bool({*a.numbers} & {*b.numbers}),
        _where(a, b).strip(): 2 * bool(_where(a, b)),
        ", ".join(names): min(2, len(names)),
        "the same word": int(a.head != "" and a.head == b.head),
        ", ".join(f"{w}…" for w in matter): min(2, len(matter)),
        "the same day": 2 * bool(one and other),
    }
    if a.mention.type == "CONSULT" and not (_where(a, b) or names or matter or (one and other)):
        return None
    if sum(points.values()) < _ENOUGH:
        return None
    return Verdict(2, "several", "; ".join(why for why, n in points.items() if n and why))


def _parties(a: Sighting, b: Sighting) -> Match | None:
    """How the parties agree; ``None`` when they do not meet at all."""
    if together(a.mention.type, a.subject):
        found = match(a.by | a.to, b.by | b.to)
        if not (found.equal or found.covered) and (a.guessed or b.guessed):
            found = _sure(a, b) or found
        if found.common or found.covered or (_where(a, b) and _nearly(a, b)):
            return found
        return None
    if a.mention.type == "AID":
        # "Send troops": what is sent is not to whom.
        ours, theirs = _parties_only(a.to), _parties_only(b.to)
    else:
        ours, theirs = a.to, b.to
    by, to = match(a.by, b.by), match(ours, theirs)
    if to.common and a.subject == b.subject and is_shared(a.mention.type, a.subject):
        return Match(to.common, a.by == b.by and a.to == b.to, to.covered, False)
    if a.mention.type == "SANCTION" and by.common and (_targets(a.to) or _targets(b.to)):
        return Match(by.common | to.common, a.by == b.by and a.to == b.to, by.covered, by.within)
    if not _side(a.by, b.by, by) or not _side(ours, theirs, to):
        return None
    if not (by.common or to.common or by.covered):
        return None
    equal = a.by == b.by and ours == theirs
    # Who is named on neither side cannot tell two apart; who is named on one side only, leaves it open.
    covered = (by.covered or not (a.by or b.by)) and (to.covered or not (ours and theirs))
    return Match(by.common | to.common, equal, covered, by.within and (to.within or not (ours and theirs)))


def _sure(a: Sighting, b: Sighting) -> Match | None:
    """How the parties agree that the words name, where others were only weighed."""
    one, other = (a.by | a.to) - a.guessed, (b.by | b.to) - b.guessed
    found = match(one, other)
    alike = bool(_where(a, b)) or (same_article(a, b) and a.head == b.head)
    if (found.equal or found.covered or found.within) and (alike or len(found.common) > 1):
        return Match(found.common, False, True, found.within)
    return None


def _same_matter(a: Sighting, b: Sighting) -> bool:
    """Of one subject; where neither has one, of two common words, or of the same few words."""
    if a.subject or b.subject:
        return a.subject == b.subject
    common = set(a.stems) & set(b.stems)
    return len(common) >= 2 or (len(common) == 1 and min(len(a.stems), len(b.stems)) <= 2)


def _targets(units: frozenset[str]) -> bool:
    """Firms, ships, people: of these a report names some and another names others."""
    return bool(units) and not any(_is_state(u) for u in units)


def _parties_only(units: frozenset[str]) -> frozenset[str]:
    return frozenset(u for u in units if _is_state(u) or u in groups())


def _is_state(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _side(one: frozenset[str], other: frozenset[str], found: Match) -> bool:
    return not one or not other or bool(found.common) or found.covered


def _nearly(a: Sighting, b: Sighting) -> bool:
    """Told as one gathering although the parties are named otherwise: one day, or both still to come."""
    one, other = a.mention.when, b.mention.when
    if one and other:
        return one.days <= _SHARP and other.days <= _SHARP and (_nameless(a) or _nameless(b))
    return (same_article(a, b) or _nameless(a) or _nameless(b)) and not a.held and not b.held


def _nameless(s: Sighting) -> bool:
    """Neither a state nor a person is named, only a group ("the delegations")."""
    return not s.people and not any(_is_state(u) for u in s.by | s.to)


def _both_dated(a: Sighting, b: Sighting, one: When, other: When, parties: Match) -> Verdict | None:
    sharp = one.days <= _SHARP and other.days <= _SHARP
    where = _where(a, b)
    day = max(one.earliest, other.earliest).isoformat()
    if same_article(a, b) and a.new != b.new and a.mention.type == "CONSULT" and not parties.equal:
        return None
    if a.mention.type in _BY_WORD and a.head != b.head and not _same_words(a, b):
        return None
    if (parties.equal or parties.covered) and (sharp or where):
        return Verdict(9, "day-and-parties", f"same parties ({parties.words}) on {day}{where}")
    if where and (parties.within or len(parties.common) >= 2 or (sharp and (_nameless(a) or _nameless(b)))):
        return Verdict(8, "day-and-place", f"{parties.words} on {day}{where}")
    some = len(parties.common) >= 2 or not together(a.mention.type, a.subject)
    if sharp and parties.within and some and (a.held == b.held or parties.equal):
        return Verdict(7, "day-and-some-parties", f"{parties.words} on {day}")
    sure = not (a.guessed or b.guessed) or a.head == b.head
    if parties.equal and len(parties.common) >= 2 and sure:
        return Verdict(4, "interval-and-parties", f"same parties ({parties.words}), days that overlap")
    return None


#: On one day one party does many of these to another: the act's own word must agree, or what it is about.
_BY_WORD = frozenset({"COERCE", "ASSAULT", "CONCEDE", "COOPERATE", "MOBILIZE"})


def _same_words(a: Sighting, b: Sighting) -> bool:
    common = {*a.stems} & {*b.stems}
    return bool(({*a.names} & {*b.names}) or len(common) >= 2 or (a.subject and a.subject == b.subject))


def _one_dated(dated: Sighting, undated: Sighting, parties: Match) -> Verdict | None:
    where = _where(dated, undated)
    nameless = bool(where) and (_nameless(dated) or _nameless(undated))
    if not (parties.equal or (parties.covered and parties.common) or (where and parties.within) or nameless):
        return None
    if process(undated) or _levels_differ(dated, undated) or _denied_another(dated, undated):
        return None
    if not same_article(dated, undated):
        if not _day_fits(dated, undated):
            return None
    elif dated.held and (dated.mention.mode != undated.mention.mode or undated.new != dated.new):
        return None
    return Verdict(5, "undated-report-of-dated", f"same parties ({parties.words}), and the day fits{where}")


def _day_fits(dated: Sighting, undated: Sighting) -> bool:
    day, report = dated.mention.when, told(undated)
    if day is None or report is None:
        return False
    if undated.held:
        return report - _BACK * _DAY <= day.latest and day.earliest <= report
    span = window(dated.mention.type, dated.subject)
    return report - 2 * _DAY <= day.latest and day.earliest <= report + span * _DAY


def _undated(a: Sighting, b: Sighting, parties: Match) -> Verdict | None:
    within, where = same_article(a, b), _where(a, b)
    if not within and not _near(a, b):
        return None
    if a.mention.type == "CONSULT":
        return _undated_talks(a, b, parties, where, within)
    about = f" about {a.subject}" if a.subject else ""
    if parties.equal or parties.covered:
        return Verdict(4, "undated-parties", f"same parties ({parties.words}){about}{where}")
    known = a.mention.type in _NEEDS_SUBJECT or (a.subject and a.subject == b.subject)
    if known and bool(a.by) == bool(b.by) and (parties.within or len(parties.common) > 1 or _shared(a, b)):
        return Verdict(3, "undated-subject", f"{parties.words}{about}{where}")
    return None


def _shared(a: Sighting, b: Sighting) -> bool:
    return a.subject == b.subject and is_shared(a.mention.type, a.subject)


def _undated_talks(a: Sighting, b: Sighting, parties: Match, where: str, within: bool) -> Verdict | None:
    if where and not a.held and not b.held:
        return Verdict(4, "plan-and-place", f"both still to come{where}")
    if not (parties.equal or parties.covered) or _levels_differ(a, b) or process(a) != process(b):
        return None
    loose = a.mention.mode == "talks" or b.mention.mode == "talks"
    if not within and (loose or _places_differ(a, b)):
        return None  # "talks" of two states are proposed every day; a place or a day must tie them
    return Verdict(4, "undated-parties", f"same parties ({parties.words}){where}")


def _near(a: Sighting, b: Sighting) -> bool:
    one, other = told(a), told(b)
    if one is None or other is None:
        return False
    return abs(one - other) <= window(a.mention.type, a.subject) * _DAY


def _levels_differ(a: Sighting, b: Sighting) -> bool:
    """A meeting of named leaders beside talks between their states."""
    if a.mention.type != "CONSULT" or a.mention.mode == b.mention.mode:
        return False
    return bool(a.people) != bool(b.people)


def _denied_another(a: Sighting, b: Sighting) -> bool:
    """ "There were no secret talks" beside the planned meeting."""
    one_denied = (a.mention.status == "denied") != (b.mention.status == "denied")
    return one_denied and same_article(a, b) and a.mention.mode != b.mention.mode


def process(s: Sighting) -> bool:
    """Something that goes on (negotiations, a war, sanctions in force), rather than one act."""
    m = s.mention
    if m.when is not None or not s.held:
        return False
    return m.status == "ongoing" or m.mode == "talks" or m.type == "ASSAULT"


def _where(a: Sighting, b: Sighting) -> str:
    one, other = a.mention.place, b.mention.place
    return f" in {one}" if one and other and town(one) == town(other) else ""


def _places_differ(a: Sighting, b: Sighting) -> bool:
    return bool(a.mention.place and b.mention.place and not _where(a, b))
