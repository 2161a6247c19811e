"""Words beside an anchor that mark a mention: a new one, one of many, one moved; and the run of words it stands in."""

import re
from zlib import crc32

from verbale.record.subjects import met_words

#: Words for a change of day or place.
MOVED = re.compile(
    r"\b(?:moved?|moving|postpon\w+|reschedul\w+|put off|brought forward|delay\w*|instead of|shift\w*"
    r"|now meet|new date|later than planned|earlier than planned)\b",
    re.IGNORECASE,
)

_NEW = frozenset(
    {"new", "another", "further", "additional", "fresh", "next", "more", "second", "third", "also", "again"}
)


def is_new(words: str) -> bool:
    """Whether the words before an anchor make it one more of its kind: "another round"."""
    return not _NEW.isdisjoint(words.lower().split())


_ANY = re.compile(r"\bany(?: (?!time|day|moment|more|such)\w+){0,2}$", re.IGNORECASE)
#: A truce that nobody has offered yet; of meetings such words say only that they are not held.
_SOME_DAY = re.compile(r"\b(?:possible|potential|future|eventual|hypothetical)$", re.IGNORECASE)
_TRUCE = re.compile(r"\b(?:truce|cease-?fire|armistice|pause)$", re.IGNORECASE)
#: What is asked for by one who wants it now, whatever it is called next time: "an immediate pause in fighting".
_AT_ONCE = re.compile(r"\b(?:immediate|unconditional)\b", re.IGNORECASE)
#: What talks are to bring: "negotiations toward a ceasefire", "failed to produce a truce".
_OF_TALKS = re.compile(
    r"\b(?:lead(?:s|ing)? to|towards?|path to|produc\w+|br(?:ing|ought) about|terms of"
    r"|(?:talks|negotiations) (?:on|about|for)|negotiat\w+|achiev\w+|reach\w*)(?: an?| the)?(?: [\w-]+)?$",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\b(?:also|separately|separate)(?: \w+)?$", re.IGNORECASE)
#: More than one: "several calls", "a series of meetings", "their three calls"; talks are many-worded by nature.
_MANY = re.compile(
    r"\b(?:series|string|flurry|spate|marathon) of\b"
    r"|\b(?:several|numerous|multiple|various|many|two|three|four|five|six|dozens of|a number of)"
    r"(?: [\w-]+){0,2} (?!talks)\w+s$",
    re.IGNORECASE,
)

_CALLS = re.compile(r"\b(?:calls|conversations|meetings|visits|summits|encounters)$", re.IGNORECASE)

#: Whoever does this need not be one of those who meet.
_ARRANGED = re.compile(
    r"(?:chair|host|mediat|broker|moderat|overs|mov(?:e|ing)|postpon|delay|reschedul|cancel|call(?:s|ed|ing)? off"
    r"|put(?:s|ting)? off|br(?:ing|ought) forward)",
    re.IGNORECASE,
)


def told_as(before: str, anchor: str) -> str:
    """``Sighting.told_as`` from the words before an anchor and its own."""
    if _ARRANGED.match(anchor):
        return "arranged"
    words = before + " ".join(anchor.split()[:-1])
    if _ANY.search(words.rstrip()) or (_TRUCE.search(anchor) and _SOME_DAY.search(words.rstrip())):
        return "any"
    if _MANY.search(before + anchor) or _CALLS.search(anchor):
        return "many"
    if _TRUCE.search(anchor) and _AT_ONCE.search(words):
        return "at once"
    if _TRUCE.search(anchor) and _OF_TALKS.search(words.rstrip()):
        return "of talks"
    met = not met_words().isdisjoint(w[:5] for w in anchor.casefold().split())
    return "also" if met and _ALSO.search(before.rstrip()) else ""


DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|refut\w+|dismiss\w+|disput\w+|untrue|false|fake|no such)\b", re.I
)
_OTHER = frozenset({"another", "second", "third", "fourth"})


def is_another(words: str) -> bool:
    """Whether the object that follows is one more of its kind: "seized another ship"."""
    return not _OTHER.isdisjoint(words.lower().split()[:2])


_WORD = re.compile(r"\w+")
#: So many words in a row, this many of them on the one side of where an anchor begins, no two reports share by chance.
_RUN, _SIDE = 11, 3


def runs_of(text: str, start: int, sentence: tuple[int, int]) -> tuple[str, ...]:
    """Two runs of the words around an anchor, mostly before and mostly after it, as short marks.

    They are the same wherever the sentence is copied, though it be cut or changed on one side; none in a short one.
    """
    before = _WORD.findall(text[max(sentence[0], start - _WIDE) : start].casefold())
    after = _WORD.findall(text[start : min(sentence[1], start + _WIDE)].casefold())
    first, last = before[-_SIDE:], after[:_SIDE]
    found = [[*first, *after[: _RUN - len(first)]], [*before[-(_RUN - len(last)) :], *last]]
    marks = {f"{crc32(' '.join(words).encode()):08x}" for words in found if len(words) == _RUN}
    return tuple(sorted(marks))


#: How far to look for the words of a run, in characters.
_WIDE = 160
