"""Days near midnight in another time zone, kept as the two days that they may be where the article is read.

"Late on Monday, Washington time" is Tuesday in Europe, and reports of one act differ by that day. Both are kept where
the text says so: an hour or part of the day near midnight, and beside it a time zone ("GMT", "Moscow time"), or a town
far from that of the dateline ("late Monday in Washington", told from Tokyo).
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from importlib.resources import files

from verbale.reading.times.mention import TimeMention

#: From this hour on a day may already be the next elsewhere, and until this hour still the one before.
LATE, EARLY = 21, 4
#: How many hours apart two towns are far apart.
FAR = 5
NAMED_TIME = r"(?:local|(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?)) time\b"
ZONE = rf"(?:{NAMED_TIME}|(?-i:GMT|UTC|BST|CES?T|EES?T|MSK|IST|JST|KST|E[SD]?T|P[SD]?T)\b)"
CLOCK = (
    r"(?:at\s+|around\s+|about\s+|,\s*)*(?<![\d.:])(?P<hour>\d{1,2})"
    r"(?:[:.]?(?P<min>[0-5]\d))?\s*(?P<half>[ap]\.?m\.?)?"
)
#: An hour with its zone right before the day, or right after it; and a zone alone after a part of the day.
BEFORE = re.compile(CLOCK + rf"\s*\(?{ZONE}\)?,?\s*(?:on\s+)?$", re.I)
AFTER = re.compile(rf"[,\s(]*{CLOCK}\s*\(?{ZONE}", re.I)
BARE = re.compile(rf",?\s*\(?{ZONE}", re.I)
#: Both may stand inside the expression itself: "11:30 p.m. on Monday", "23:00 GMT Monday".
WITHIN = re.compile(CLOCK, re.I)
ZONED = re.compile(rf"{CLOCK}\s*{ZONE}", re.I)
PLACE = re.compile(r",?\s+(?:night\s+)?in\s+(?P<town>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)")
DUSK = re.compile(r"\b(?:late(?! last)|night|midnight)\b", re.I)
DAWN = re.compile(r"\b(?:early|(?:shortly|just|right|soon) after midnight)\b", re.I)
#: A date with its year and an hour is mostly the stamp of the page.
STAMPED = ("/explicit", "dateline")
#: How much of the text around a day is looked at, in characters.
AROUND = 40
DAY = timedelta(days=1)


def near_midnight(text: str, mentions: Sequence[TimeMention], dateline: int) -> list[TimeMention]:
    """``mentions``, those near midnight in another zone with two days; ``dateline`` is its offset, or -1."""
    home = _hours(text[max(0, dateline - AROUND) : dateline]) if dateline > 0 else None
    return [_both(text, m, home) for m in mentions]


def _both(text: str, mention: TimeMention, home: float | None) -> TimeMention:
    at = mention.earliest
    if at is None or at != mention.latest or mention.kind not in {"date", "time"}:
        return mention
    if mention.rule.startswith("clock") or mention.rule.endswith(STAMPED):
        return mention
    step = _step(text, mention, home)
    if not step:
        return mention
    first, last = sorted((at, at + step * DAY))
    return replace(mention, earliest=first, latest=last, approximate=True, rule=f"{mention.rule}+zone")


def _step(text: str, mention: TimeMention, home: float | None) -> int:
    """1 if it may be the day after as well, -1 if the day before, 0 if it is the day it says."""
    before, after = text[max(0, mention.start - AROUND) : mention.start], text[mention.end :][:AROUND]
    words = text[mention.start : mention.end]
    clock = BEFORE.search(before) or AFTER.match(after) or ZONED.search(words)
    if clock is not None:
        return _by_hour(clock)
    part = before[-14:] + words
    step = -1 if DAWN.search(part) else 1 if DUSK.search(part) else 0
    if BARE.match(after):
        own = WITHIN.match(words)
        return _by_hour(own) if own is not None and not step else step
    place = PLACE.match(after)
    away = _hours(place["town"]) if place is not None else None
    if not step or home is None or away is None:
        return 0
    return step if (home - away) * step >= FAR else 0


def _by_hour(clock: re.Match[str]) -> int:
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"][0] in "pP" else 0)
    elif clock["min"] is None:
        return 0
    return 1 if LATE <= hour < 24 else -1 if hour < EARLY or hour == 24 else 0


@lru_cache(maxsize=1)
def _zones() -> dict[str, float]:
    source = files("verbale.reading.lexicon").joinpath("zones.toml").read_text(encoding="utf-8")
    return {town: float(hours) for town, hours in tomllib.loads(source)["hours"].items()}


def _hours(words: str) -> float | None:
    """How far ahead of Greenwich the last town named in ``words`` is."""
    low = words.lower()
    found = [(low.rfind(town), hours) for town, hours in _zones().items() if town in low]
    return max(found)[1] if found else None
