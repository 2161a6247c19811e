"""Whether two mentions of one thread surely speak of one act, so that what they say can be held against each other.

A thread may be wider than one act: talks with their rounds, a campaign with its attacks.
"""

from verbale.record.parties import town
from verbale.record.sighting import Sighting
from verbale.record.subjects import is_truce

#: Of these there may be many a day, between the same parties.
MANY = frozenset({"ASSAULT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "PROTEST"})
#: Shorter than this, the beginning of a word tells nothing.
_STEM = 3


def alike(a: Sighting, b: Sighting, *, days: bool = True) -> bool:
    """The same kind of act with the same word, of parties that agree; with ``days``, on days that do.

    Where such acts are many, a name or a place must be common too, or the day.
    """
    one, other = a.mention, b.mention
    if one.type != other.type or (one.mode and other.mode and one.mode != other.mode):
        return False
    if not _same_word(a, b) or not _same_parties(a, b):
        return False
    same_day = bool(
        one.when and other.when and one.when.days == other.when.days == 1 and one.when == other.when
    )
    if days and one.when and other.when and not same_day:
        overlap = one.when.earliest <= other.when.latest and other.when.earliest <= one.when.latest
        if not overlap:
            return False
    return one.type not in MANY or (same_day and same_thing(a, b))


def same_thing(a: Sighting, b: Sighting, *, sure: bool = False) -> bool:
    """Whether a name, a place, an ordinal or a package is common to two acts; ``sure``: one of the last two."""
    names = {*a.names} & {*b.names}
    place = a.mention.place and town(a.mention.place) == town(b.mention.place)
    package = a.subject == b.subject == "package"
    numbered = package or bool({*a.numbers} & {*b.numbers})
    return numbered or (not sure and bool(names or place))


def many_a_day(a: Sighting, b: Sighting) -> bool:
    """Whether two acts are of a kind of which parties do one at a time: what two of near days may dispute."""
    return a.mention.type not in MANY and "call" not in (a.mention.mode, b.mention.mode)


def _same_word(a: Sighting, b: Sighting) -> bool:
    if a.mention.type == "CONSULT":
        return True
    short, long = sorted((a.head, b.head), key=len)
    return len(short) >= _STEM and (long.startswith(short) or (is_truce(a.subject) and is_truce(b.subject)))


def _same_parties(a: Sighting, b: Sighting) -> bool:
    one, other = a.by | a.to, b.by | b.to
    common = one & other
    if a.mention.type == "CONSULT":
        return len(common) >= 2 or (bool(common) and min(len(one), len(other)) == 1)
    return bool(common)
