"""What speaks for two acts being one thing, and how much: points of ``evidence.toml`` for each agreement.

A party, day or place that is missing on one side says nothing; one that the reader only weighed (``guessed``)
says little; one that is contrary says that they are two.
"""

import re
from functools import lru_cache

from verbale.record.blocks import together
from verbale.record.parties import groups, is_capital, match, town
from verbale.record.points import Evidence
from verbale.record.rivals import is_rival
from verbale.record.sighting import (
    Sighting,
    one_deed,
    process,
    remote,
    same_article,
    same_count,
    same_length,
    same_number,
    same_rate,
    same_run,
)
from verbale.record.subjects import (
    common_words,
    is_other_kind,
    is_region,
    is_shared,
    is_wished,
    met_words,
    one_of_the_other,
)
from verbale.record.timing import days, one_war


def evidence(a: Sighting, b: Sighting) -> Evidence:
    """All that speaks for or against ``a`` and ``b``, in no order; symmetric."""
    e = Evidence()
    _places(e, a, b)
    _parties(e, a, b)
    days(e, a, b)
    _kinds(e, a, b)
    _words(e, a, b)
    return e


# Parties


def sure(s: Sighting) -> frozenset[str]:
    """The parties that the words of the act name."""
    return _parties_of((s.by | s.to) - s.guessed)


@lru_cache(maxsize=1 << 14)
def _parties_of(units: frozenset[str]) -> frozenset[str]:
    return frozenset(u for u in units if is_party(u))


@lru_cache(maxsize=1 << 14)
def is_party(unit: str) -> bool:
    """Whether it is somebody: not "hostages" or "troops", which are what an act is done with."""
    return unit in groups() or unit != unit.lower() or "-" in unit or is_rival(unit)


def _parties(e: Evidence, a: Sighting, b: Sighting) -> None:
    if together(a.mention.type, a.subject) or together(b.mention.type, b.subject):
        _side(e, "parties", a, b, a.by | a.to, b.by | b.to)
        more = _more(sure(a), sure(b))
        e.add("parties more ahead" if not (a.held or b.held) else "parties more", float(more))
    else:
        _side(e, "by", a, b, a.by, b.by)
        _side(e, "to", a, b, a.to, b.to)
    one, other = ({p for _, ps in s.people for p in ps} for s in (a, b))
    e.add_named("persons", min(2, len(one & other)), one & other)
    left = {p for unit, ps in a.people for p in ps if unit not in b.by | b.to | b.beside}
    right = {p for unit, ps in b.people for p in ps if unit not in a.by | a.to | a.beside}
    if not same_run(a, b):
        e.add("persons contrary", float(bool(left and right) and a.mention.type == "CONSULT"))
    named = {u for x, y in ((a, b), (b, a)) for u in (sure(x) & y.beside) - y.by - y.to}
    e.add("beside", min(2, len(named)))


def _more(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name two or more, no group among them, and one of them names somebody else besides."""
    more = min(len(one), len(other)) > 1 and (one < other or other < one)
    return more and not any(u in groups() for u in one | other)


def _side(
    e: Evidence, name: str, a: Sighting, b: Sighting, ours: frozenset[str], theirs: frozenset[str]
) -> None:
    one, other = _parties_of(ours), _parties_of(theirs)
    if not one or not other:
        return  # what is missing on one side says nothing
    common = one & other
    firm = common - a.guessed - b.guessed
    e.add_named(f"{name} sure", min(2, len(firm)), firm)
    e.add_named(f"{name} weighed", min(2 - min(2, len(firm)), len(common - firm)), common - firm)
    found = match(one - a.guessed, other - b.guessed)
    if found.covered and not firm:
        e.add(f"{name} group", 1, "members of a group")
    e.add(f"{name} same", float(len(one) > 1 and one == other))
    beside = a.mention.type == "CONSULT" and "arranged" in (a.told_as, b.told_as)
    if not (found.covered or beside or same_run(a, b) or _of_so_many(a, b, one | other)):
        # Who is named beside the act may take part in it, read wrongly.
        left, right = one - a.guessed - other - b.beside, other - b.guessed - one - a.beside
        twice = not common and "one venue" not in e.found
        e.add(f"{name} contrary", float(bool(left and right)) * (2 if twice else 1))


def _of_so_many(a: Sighting, b: Sighting, all_: frozenset[str]) -> bool:
    """Whether both are of three sides or more and no more are named: each report leaves one out."""
    return a.sides == b.sides > 2 and len(all_) <= a.sides


# Places


def _places(e: Evidence, a: Sighting, b: Sighting) -> None:
    one, other = a.mention.place, b.mention.place
    if not one or not other or remote(a) or remote(b):
        return
    if town(one) == town(other):
        wide = a.ground[1] and b.ground[1] and not _venue(a, b)
        lent = "place" in a.borrowed | b.borrowed
        ahead = not (a.held or b.held) and a.mention.type == "CONSULT" and _venue(a, b)
        e.add("one venue", float(ahead and not lent and same_article(a, b)))
        kind = "region" if wide else "borrowed place" if lent else "place"
        e.add("own capital" if kind == "place" and _at_home(a, b) else kind, 1, f"in {one}")
    elif town(one) in b.names or town(other) in a.names:
        e.add("place beside", 1, "the place is named in both")
    elif _elsewhere(a, b):
        lent = "place" in a.borrowed | b.borrowed
        kind = "other lent place" if lent else "other place"
        e.add(kind if a.held or b.held else "other candidate")


def _at_home(a: Sighting, b: Sighting) -> bool:
    """Whether they meet in the capital of the only one whom both name: most that it holds, it holds there."""
    if a.mention.type != "CONSULT" or not is_capital(a.mention.place or "") or same_article(a, b):
        return False
    one, other = (s.by | s.to | s.host for s in (a, b))
    return one != other and one & other == {a.ground[0]}


def _elsewhere(a: Sighting, b: Sighting) -> bool:
    """Whether neither place can hold the other: two towns, two states' grounds, a capital and a far region."""
    (one, wide), (other, wider) = a.ground, b.ground
    if not (wide or wider) or (one and other and one != other):
        return True
    if wide and wider:
        return False
    region, inside = (a, b) if wide else (b, a)
    return is_region(region.mention.place or "") and is_capital(inside.mention.place or "")


def _venue(a: Sighting, b: Sighting) -> bool:
    """Whether they meet on the ground of a third, or in a region: that tells as much as a town does."""
    return a.mention.type == "CONSULT" and a.ground[0] not in a.by | a.to | b.by | b.to


# Kinds


def _kinds(e: Evidence, a: Sighting, b: Sighting) -> None:
    m, n = a.mention, b.mention
    if m.type == "CONSULT":
        e.add("mode", float(m.mode == n.mode and m.mode != "talks"), f"both a {m.mode}")
        e.add("talks", float((m.mode == "talks") != (n.mode == "talks")))
        lines = {m.mode, n.mode} == {"call", "video"} and e.found.get("parties sure", 0) < 2
        e.add("other line", float(lines and not same_article(a, b)))
        e.add("discussions", float(not same_article(a, b) and (_at_large(a, b) or _at_large(b, a))))
        level = m.mode != n.mode and bool(a.people) != bool(b.people) and "place" not in e.found
        e.add("level", float(level))
        e.add("sides", float(a.sides == b.sides > 2), f"{a.sides} sides")
    e.add("held", float(a.held and b.held))
    e.add("ahead", float(not a.held and not b.held))
    e.add("plan and happening", float(a.held != b.held))
    e.add("goes on", float(process(a) and process(b)))
    e.add("one goes on", float(process(a) != process(b)))
    if a.subject or b.subject:
        _subjects(e, a, b)
    asked = m.type == "CONCEDE" and {m.status, n.status} == {"proposed", "planned"}
    e.add("asked and planned", float(asked and not same_article(a, b)))
    e.add_named("number", float(same_number(a, b)), {*a.numbers} & {*b.numbers})
    e.add("length", float(same_length(a, b)))
    e.add("rate", float(same_rate(a, b)), "the same rate")
    e.add("count", float(same_count(a, b)), "the same number")
    e.add("one deed", float(one_deed(a, b)))
    e.add("rank", float(bool(a.rank) and a.rank == b.rank), a.rank)
    some = m.type == "RETREAT" and "any" in (a.told_as, b.told_as) and not same_article(a, b)
    e.add("some day", float(some and a.told_as != b.told_as))
    later = max(a, b, key=lambda s: s.mention.anchor.start)
    # After "fresh talks" of an article "the talks" are those; only what comes later and is new is another.
    e.add("one new", float(a.new != b.new and (later.new or not same_article(a, b))))
    e.add("both new", float(a.new and b.new))


#: Of many days and many sittings, unless their words say which or how.
_LARGE = re.compile(
    r"(?!.*\b(?:round|phone|call|online)).*\b(?:discussions|negotiations|consultations)$", re.I
)


def _at_large(a: Sighting, b: Sighting) -> bool:
    """Whether ``a`` is the discussions of two sides and ``b`` one call."""
    return remote(b) and a.mention.mode == "talks" and bool(_LARGE.match(a.mention.anchor.words))


def _subjects(e: Evidence, a: Sighting, b: Sighting) -> None:
    same = a.subject == b.subject
    if not same and not one_of_the_other(a.subject, b.subject):
        e.add("subject of one")
        return
    if not same and not same_article(a, b) and (is_other_kind(a.subject) or is_other_kind(b.subject)):
        e.add("narrower kind")
        return
    # "The deal" is, within an article, the peace deal that it told of.
    whole = (same or same_article(a, b)) and not (a.subject == "end of war" and _which(e) < 2)
    e.add("subject", 1 if whole else 0.5, a.subject)
    if is_wished(a.subject) or is_wished(b.subject) or (_hostages(a) and _hostages(b)):
        _offers(e, a, b)
    e.add("shared", float(same and is_shared(a.mention.type, a.subject) and _which(e) > 0))
    e.add("one war", float(one_war(a, b)), "one war")


def _hostages(s: Sighting) -> bool:
    """Whether it is a release of hostages, which all want in such a war; prisoners are swapped by agreement."""
    return s.subject == "prisoners" and "hosta" in s.stems and "priso" not in s.stems


def _offers(e: Evidence, a: Sighting, b: Sighting) -> None:
    """Who puts forward the truce that may come, who presses for it, and whether it is to come at once."""
    e.add("wished", float(not (a.held or b.held)))
    e.add("sayer", float(not {*a.says}.isdisjoint(b.says)), "the same speaker")
    third = (a.beside & b.beside) - a.by - a.to - b.by - b.to
    if any(map(is_party, third)):
        e.add("third", 1, "beside " + ", ".join(sorted(third)))
    told = {a.told_as, b.told_as}
    now = "at once" in told or not {a.mention.status, b.mention.status}.isdisjoint(("denied", "cancelled"))
    e.add("of talks", float("of talks" in told and len(told) == 2 and now))
    e.add("at once", float(a.told_as == b.told_as == "at once"), "both at once")


def _which(e: Evidence) -> float:
    """How much tells whose war is to end, whom a guarantee is for: a place, parties that both name, the receiver."""
    place = 2 * (not {"place", "region", "one venue", "taken up"}.isdisjoint(e.found))
    return place + e.found.get("parties sure", 0) + e.found.get("to sure", 0) + e.found.get("to weighed", 0)


# Words


def _words(e: Evidence, a: Sighting, b: Sighting) -> None:
    e.add("word", float(bool(a.head) and a.head == b.head), "the same word")
    common = common_words(a.subject) | common_words(b.subject)
    shared = {*a.names}.intersection(b.names)
    names = {n for n in shared - _of(a, b) if n[:5] not in common} if shared else shared
    e.add_named("names", min(2, len(names)), names)
    matter = {*a.stems}.intersection(b.stems) - met_words() - {n[:5] for n in names} - {a.head, b.head}
    if matter:
        told = ", ".join(f"{w}…" for w in sorted(matter))
        e.add("matter", min(3, len(matter)), f"words in common: {told}")
    own = matter & {*a.plain} & {*b.plain} - common
    e.add("own matter", float(len(own)))
    e.add("run", float(same_run(a, b)), "the same sentence")
    if same_article(a, b):
        e.add("article")
        taken_up = b.back == a.mention.id or a.back == b.mention.id
        e.add("taken up", float(taken_up), "taken up again")
        e.add("sentence", float(a.sentence == b.sentence))


def _of(a: Sighting, b: Sighting) -> set[str]:
    """Words of the places of both, which are counted there."""
    return {w for s in (a, b) for w in (s.mention.place or "").casefold().split()}
