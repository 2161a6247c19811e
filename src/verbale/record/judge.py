"""Whether two acts are one thing: a link with its reason, a veto with its reason, or nothing to say.

First what is contrary (`vetoes`), then the sum of what agrees (`evidence`).
"""

from dataclasses import dataclass

from verbale.record.evidence import evidence
from verbale.record.points import Evidence, table
from verbale.record.sighting import Sighting, same_article
from verbale.record.subjects import is_vague
from verbale.record.vetoes import days_differ, vetoed


@dataclass(frozen=True, slots=True)
class Verdict:
    """A link with its strength (more is surer), a veto (strength 0), or too little (strength below 0)."""

    strength: int
    rule: str
    reason: str


def judge(a: Sighting, b: Sighting) -> Verdict | None:
    """What speaks for or against ``a`` and ``b`` being one thing; ``None`` when they do not look alike.

    Symmetric. A veto is given only to acts that look alike otherwise: it answers a question somebody may ask.
    """
    e = evidence(a, b)
    points = e.points
    if points < enough(a):
        return None
    if veto := vetoed(a, b):
        return Verdict(0, *veto)
    if not (same_article(a, b) or told_apart(e, a)):
        return None
    if days_differ(a, b) and not _one_act(e, a, b):
        return None
    return Verdict(round(points * 10), named(e), "; ".join(dict.fromkeys(e.words)))


#: What tells one act from another of the same parties and kind.
_TELLING = frozenset(
    {
        "sides",
        "day",
        "place",
        "number",
        "length",
        "names",
        "own matter",
        "taken up",
        "one war",
        "run",
        "count",
    }
)
#: That somebody is in both is told by the words of both.
_SURE = frozenset(
    {"parties sure", "by sure", "to sure", "parties group", "by group", "to group", "persons", "article"}
)
#: Acts that are words.
_SAID = frozenset({"AGREE", "SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN"})
#: What tells it when both sides of it agree: a time into which much may fall, a rate that many duties have.
_WHEN = frozenset({"days", "day fits", "rate"})


def told_apart(e: Evidence, s: Sighting) -> bool:
    """Whether something agrees that is not the same for all that these parties do; ``s`` is either of the two."""
    if not _APART.isdisjoint(e.found) or ("wished" in e.found and not told_which(e)):
        return False
    if "asked and planned" in e.found and _EXACT.isdisjoint(e.found):
        return False
    telling = e.found.keys() & _TELLING
    if telling == {"day"} and s.mention.type in _SAID and not s.subject:
        return "word" in e.found  # much is agreed to and condemned on one day
    if telling:
        words_alone = telling == {"own matter"}
        return not words_alone or e.found["own matter"] > 1 or not _SURE.isdisjoint(e.found)
    if not _WHEN.isdisjoint(e.found) and _both_sides(e) and _same_kind(e, s):
        return True
    if "shared" in e.found and "to sure" in e.found:
        return True
    firm = e.found.get("parties sure", 0) > 1 or "by sure" in e.found
    if firm and "told then" in e.found and "mode" in e.found:
        return True
    soon = (
        "told then" in e.found
        or "told that week" in e.found
        or ("parties same" in e.found and e.found.get("told later", 9) < 1)
    )
    if is_vague(s.subject) and not ("told then" in e.found and "word" in e.found and _both_sides(e)):
        return False
    return firm and "subject" in e.found and soon


#: What two articles may tell side by side: discussions and a call, a call and a video conference with others.
_APART = frozenset({"discussions", "other line"})
#: What tells that a state announces just what it was asked for.
_EXACT = frozenset({"run", "day", "count", "number", "place"})
#: What tells one offer of a truce from all that are wished for: its length, its number, its words.
_OFFER = frozenset({"run", "length", "count", "number"})
#: What tells it too, while both are told of on near days: who speaks of it, who wants it, how soon it is to come.
_SOON = frozenset({"sayer", "third", "at once", "own matter", "place", "day"})


def told_which(e: Evidence) -> bool:
    """Whether something says which truce that is still to come both mean; "once a truce is reached" does not."""
    telling = e.found.keys()
    if not telling.isdisjoint(_OFFER):
        return True
    only = "told days apart" in telling or "of talks" in telling
    return "sayer" in telling if only else not telling.isdisjoint(_SOON)


def _same_kind(e: Evidence, s: Sighting) -> bool:
    """Whether they are of one sort by more than their type: one state does much to another at a time."""
    if s.mention.type == "CONSULT":
        return True
    return not {"word", "subject"}.isdisjoint(e.found) or (
        s.mention.type not in _SAID and "matter" in e.found
    )


def _both_sides(e: Evidence) -> bool:
    """Whether the words of both name the same two parties, or who does it and to whom."""
    if e.found.get("parties sure", 0) > 1 or "parties group" in e.found:
        return True
    return "by sure" in e.found and not {"to sure", "to weighed", "to group"}.isdisjoint(e.found)


def enough(s: Sighting) -> float:
    """The points from which on acts of this type are one thing."""
    sums = table()["enough"]
    return sums.get(s.mention.type, sums["default"])


def _one_act(e: Evidence, a: Sighting, b: Sighting) -> bool:
    """Whether two sources that give two near days tell one act all the same: a common word, and a name or place."""
    alike = a.head == b.head or (bool(a.subject) and a.subject == b.subject)
    return alike and ("names" in e.found or "place" in e.found)


def named(e: Evidence) -> str:
    """The two agreements that weigh most: how the link is called."""
    points = table()["points"]
    best = sorted(e.found, key=lambda n: (-points[n] * e.found[n], n))[:2]
    return " + ".join(best)


def points_of(a: Sighting, b: Sighting) -> float | None:
    """The sum of what agrees; ``None`` for a veto."""
    if vetoed(a, b):
        return None
    return evidence(a, b).points
