"""What keeps two acts apart by who takes part in them. Each rule gives its reason, or "" if it has none."""

import re

from verbale.record.parties import is_state, match
from verbale.record.rivals import is_rival
from verbale.record.sighting import DAILY, REMOTE, Sighting, same_article, same_length, same_number


def person(a: Sighting, b: Sighting) -> str:
    """A talk between ministers is not one between presidents."""
    others = dict(b.people)
    for unit, people in a.people:
        theirs = others.get(unit)
        if theirs and set(people).isdisjoint(theirs):
            return f"{', '.join(people)} is not {', '.join(theirs)}"
    return ""


#: Modes of which one is one: talks may be any number.
_SINGLE = frozenset({"meeting", "visit", *REMOTE})


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
    """A bilateral meeting is not a trilateral one, nor is the visit of one to another."""
    one, other = _how_many(a), _how_many(b)
    return f"{one} sides are not {other}" if one and other and one != other else ""


def _how_many(s: Sighting) -> int:
    """How many sides meet, as a word or a visit tells; 0 where nothing does."""
    return s.sides or (2 if s.mention.mode == "visit" and len(_states(s)) == 2 else 0)


def certain(a: Sighting, b: Sighting) -> str:
    """ "Any talks" are not those that are planned; whom she "also met" she met another time.

    "Any meeting" may be the one that is spoken of.
    """
    if a.mention.type != "CONSULT":
        return ""
    if (a.told_as == "any") != (b.told_as == "any") and (
        a if a.told_as == "any" else b
    ).mention.mode == "talks":
        return "any such talks are not certain ones"
    later = max(a, b, key=lambda s: s.mention.anchor)
    if same_article(a, b) and later.told_as == "also":
        return "told as one more beside the other"
    return ""


def several(a: Sighting, b: Sighting) -> str:
    """ "Several calls" are not the one call that is told of, nor "a series of attacks" one of them."""
    if a.mention.type not in DAILY or (a.told_as == "many") == (b.told_as == "many"):
        return ""
    one = b if a.told_as == "many" else a
    if one.mention.type == "ASSAULT" and not same_article(a, b):
        return "" if one.subject == "war" else "several are not one"
    single = one.mention.mode in _SINGLE and not one.mention.anchor.words.casefold().endswith("s")
    return f"several are not one {one.mention.mode}" if single else ""


def host(a: Sighting, b: Sighting) -> str:
    """What one hosted and what another hosted, as one article tells it; nobody hosts a call."""
    if a.mention.mode in REMOTE or b.mention.mode in REMOTE:
        return ""
    if a.held and b.held and a.host and b.host and same_article(a, b) and a.host.isdisjoint(b.host):
        return f"hosted by {', '.join(sorted(a.host))}, not by {', '.join(sorted(b.host))}"
    return ""


def parties(a: Sighting, b: Sighting) -> str:
    """What two states do together is not what one of them does with a third."""
    if a.mention.type not in _PAIRED or a.sides == b.sides > 2:
        return ""
    one, other = _states(a), _states(b)
    if same_length(a, b) and (one ^ other) & (a.guessed | b.guessed | a.beside | b.beside):
        return ""  # one offer, told with the one who makes it or with the one who is to take it
    if len(one) == len(other) == 2 and one != other:
        return f"{', '.join(sorted(one))} are not {', '.join(sorted(other))}"
    return ""


#: What both sides do alike, so that who gives and who takes may be told either way round.
_MUTUAL = frozenset(
    {"temporary truce", "permanent truce", "ceasefire", "ceasefire kept", "end of war", "prisoners", "war"}
)
_ONE_SIDED = frozenset({"RETREAT", "CONCEDE", "AID", "SANCTION", "COERCE"})


def turned(a: Sighting, b: Sighting) -> str:
    """What Norway does for Iceland is not what Iceland does for Norway."""
    if a.mention.type not in _ONE_SIDED or not _MUTUAL.isdisjoint((a.subject, b.subject)):
        return ""
    if a.guessed or b.guessed or not (a.by and a.to) or a.by & a.to:
        return ""
    return (
        f"by {', '.join(sorted(a.by))}, not by {', '.join(sorted(b.by))}"
        if (a.by, a.to) == (b.to, b.by)
        else ""
    )


def strangers(a: Sighting, b: Sighting) -> str:
    """Who visits a town is not who holds a meeting there that day, when neither report names the other.

    Nor is it who makes a visit of his own.
    """
    visits = [s.mention.mode == "visit" for s in (a, b)]
    dated = a.mention.when and b.mention.when
    if a.mention.type != "CONSULT" or not any(visits) or not (all(visits) or dated):
        return ""
    ours, theirs = (a.by | a.to) - a.guessed, (b.by | b.to) - b.guessed
    if not ours or not theirs or match(ours, theirs).covered or ours & theirs:
        return ""
    one_sentence = same_article(a, b) and a.sentence == b.sentence
    beside = [bool(ours & b.beside), bool(theirs & a.beside)]
    if not all(visits) and not one_sentence and (all if same_article(a, b) else any)(beside):
        return ""  # who is named beside a meeting may take part in it, read wrongly
    return f"{', '.join(sorted(ours))} are not {', '.join(sorted(theirs))}"


def target(a: Sighting, b: Sighting) -> str:
    """Sanctions on one state are not those on another, whoever imposes both."""
    if a.mention.type != "SANCTION" or same_number(a, b):
        return ""
    one, other = (frozenset(u for u in s.to - s.guessed if is_state(u)) for s in (a, b))
    if one and other and one.isdisjoint(other):
        return f"against {', '.join(sorted(one))}, not {', '.join(sorted(other))}"
    return ""


def captives(a: Sighting, b: Sighting) -> str:
    """The hostages that one side frees are not the prisoners that the other frees for them."""
    if a.subject != "prisoners" or b.subject != "prisoners":
        return ""
    one, other = (_freed(s) for s in (a, b))
    if one and other and one != other:
        return f"{one} are not {other}"
    if not (_one_side_frees(a) and _one_side_frees(b)) or not a.by.isdisjoint(b.by):
        return ""
    # Who frees may have been weighed wrongly; whom they free must then differ too.
    sure = not (a.guessed & a.by or b.guessed & b.by)
    if sure or ({*a.mention.to}.isdisjoint(b.mention.to) and a.mention.to and b.mention.to):
        return f"freed by {', '.join(sorted(a.by))}, not by {', '.join(sorted(b.by))}"
    return ""


#: Both sides free theirs.
_SWAP = re.compile(r"\b(?:exchang|swap|trad)", re.IGNORECASE)


def _one_side_frees(s: Sighting) -> bool:
    return len(s.by) == 1 and not _SWAP.search(s.mention.anchor.words)


def _freed(s: Sighting) -> str:
    """Who is freed, where its words name one kind alone."""
    found = [name for name, stem in (("hostages", "hosta"), ("prisoners", "priso")) if stem in s.stems]
    return found[0] if len(found) == 1 else ""


_PAIRED = frozenset({"CONSULT", "RETREAT", "AGREE", "COOPERATE"})


def _states(s: Sighting) -> frozenset[str]:
    """The states, and the rivals of states, that it names, when it names nobody else."""
    units = s.by | s.to
    if s.guessed:
        return frozenset()
    return units if all(is_state(u) or is_rival(u) for u in units) else frozenset()
