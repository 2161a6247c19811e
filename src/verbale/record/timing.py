"""What the days of two acts say for or against their being one, and the days on which they are told of."""

from datetime import timedelta

from verbale.record.parties import town
from verbale.record.points import Evidence
from verbale.record.sighting import Sighting, same_article, same_count, same_length, same_run, told
from verbale.record.subjects import is_truce, window
from verbale.record.vetoes import days_differ, lent_days_differ

_DAY = timedelta(days=1)


def days(e: Evidence, a: Sighting, b: Sighting) -> None:
    one, other = a.mention.when, b.mention.when
    if one and other:
        if one.earliest <= other.latest and other.earliest <= one.latest:
            days = max(one.days, other.days)
            lent = same_article(a, b) and "when" in a.borrowed | b.borrowed
            kind = "borrowed day" if lent else "day" if days <= 2 else "days" if days <= 9 else "weeks"
            if kind == "day" and a.mention.type == "ASSAULT" and not same_article(a, b):
                e.add("night of another", float(("when" in a.lent) + ("when" in b.lent)))
            e.add(kind, 1, max(one.earliest, other.earliest).isoformat())
        elif (a.clue or b.clue) and days_differ(a, b):
            e.add("clue", 1, "by this the undated article is placed")
        elif lent_days_differ(a, b):
            e.add("other lent day", 0.5 if "when" in a.lent & b.lent else 1)
        return
    if one or other:
        if not same_article(a, b) and _offers(a, b) and _apart(a, b) > 7:
            e.add("told days apart")
        elif same_article(a, b):
            e.add("day fits", float(_under_way(*((a, b) if one else (b, a)))), "the day fits")
        elif not one_war(a, b):
            _fits(e, *((a, b) if one else (b, a)))
        return
    first, later = told(a), told(b)
    if same_article(a, b) or first is None or later is None:
        return
    gap = abs((first - later).days)
    if 1 < gap <= 7 and _offers(a, b):
        e.add("told days apart")
        return
    much = gap / window(a.mention.type, a.subject or b.subject)
    e.add(
        "told then" if gap <= 1 else "told that week" if gap <= 7 else "told later", 1 if gap <= 7 else much
    )


def _offers(a: Sighting, b: Sighting) -> bool:
    """Whether both are still to come and of a kind that is offered anew within days, and nothing tells which."""
    known = same_count(a, b) or same_length(a, b) or same_run(a, b)
    ahead = not (a.held or b.held or known)
    return ahead and all(is_truce(s.subject) or s.subject == "prisoners" for s in (a, b))


def _apart(a: Sighting, b: Sighting) -> int:
    """Days between their reports; 0 where one is undated."""
    first, later = told(a), told(b)
    return abs((first - later).days) if first and later else 0


def _under_way(dated: Sighting, undated: Sighting) -> bool:
    """Whether the one goes on while its article is written, and the other was held on that day."""
    day, report, m = dated.mention.when, dated.mention.published, undated.mention
    if dated.new:
        return False
    if m.type != "CONSULT" or m.status != "ongoing" or not dated.held or day is None or report is None:
        return False
    return day.days <= 2 and day.earliest <= report.latest and report.earliest <= day.latest


def _fits(e: Evidence, dated: Sighting, undated: Sighting) -> None:
    day, report = dated.mention.when, told(undated)
    if day is None or report is None:
        return
    if undated.held:
        near = report - 4 * _DAY <= day.latest and day.earliest <= report
        far = near or (report - 14 * _DAY <= day.latest and day.earliest <= report)
    else:
        span = window(dated.mention.type, dated.subject)
        near = report - _DAY <= day.latest and day.earliest <= report + 7 * _DAY
        far = near or (report - 2 * _DAY <= day.latest and day.earliest <= report + span * _DAY)
    near = near and not _some_talks(undated)
    e.add(
        "day fits" if near else "day may fit" if far else "day does not fit",
        1,
        "the day fits" if near else "",
    )


def _some_talks(s: Sighting) -> bool:
    """Whether they are talks that may be held at any time, anywhere: no one round of them."""
    m = s.mention
    over = s.held and m.status != "ongoing"
    one = m.place or s.numbers or s.rank or "round" in m.anchor.words.casefold()
    return m.mode == "talks" and not (over or one)


def one_war(a: Sighting, b: Sighting) -> bool:
    """A state's war on another is one, whoever tells of it and when; one that is feared is another."""
    if not a.subject == b.subject == "war" or a.held != b.held:
        return False
    places = (a.mention.place, b.mention.place)
    if all(places) and len({town(p) for p in places}) > 1 and not (a.ground[0] and b.ground[0]):
        return False
    one, other = (frozenset({s.ground[0]} - {""}) or s.to for s in (a, b))
    return not one.isdisjoint(other) and not a.by.isdisjoint(b.by)
