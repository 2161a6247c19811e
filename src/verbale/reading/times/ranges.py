"""Expressions that belong together: "15-16 August", "from Monday to Wednesday", "since March"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from verbale.reading.times.calendar import day
from verbale.reading.times.mention import TimeMention
from verbale.reading.times.scan import Found

BETWEEN = re.compile(
    r"\s*(?:(?P<dash>[-–—])|(?P<to>to|until|till|through)|(?P<and>and))\s*(?:the\s+)?$", re.I
)
OPENERS = {"from": ("dash", "to"), "between": ("and", "dash", "to")}
PARTS = ("day-of-range", "day-after-range")
#: The most that two ends can lie apart and still be one stretch, in days.
LONGEST = 4000


def parts_filled(founds: Sequence[Found], mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """The bare day in "15-16 August" or "August 15-16", given the month and year of the other."""
    out = list(mentions)
    for i, found in enumerate(founds):
        if found.rule.name not in PARTS:
            continue
        other = i + 1 if found.rule.name == PARTS[0] else i - 1
        number = found.number("DD")
        if not 0 <= other < len(out) or number is None:
            continue
        whole = out[other].earliest
        at = day(whole.year, whole.month, number) if whole else None
        if at is not None:
            out[i] = replace(out[i], value=at.isoformat(), earliest=at, latest=at)
    return [m for m in out if m.value or m.placed or m.rule.split("/")[0] not in PARTS]


def joined(text: str, mentions: Sequence[TimeMention], last_day: date | None) -> list[TimeMention]:
    """Ends that span a stretch made one mention; what lasts "since" a day runs to ``last_day``."""
    out: list[TimeMention] = []
    for mention in mentions:
        if out and _one_stretch(text, out[-1], mention):
            out[-1] = _stretch(out[-1], mention)
        else:
            out.append(mention)
    return [_since(text, m, last_day) for m in out]


def _one_stretch(text: str, first: TimeMention, second: TimeMention) -> bool:
    if first.earliest is None or second.latest is None or second.start - first.end > 12:
        return False
    if first.kind not in {"date", "time"} or second.kind not in {"date", "time"}:
        return False
    link = BETWEEN.match(text[first.end : second.start])
    if link is None or not first.earliest <= second.latest or (second.latest - first.earliest).days > LONGEST:
        return False
    if any(m.rule.split("/")[0] in PARTS for m in (first, second)):
        return True
    opener = text[max(0, first.start - 12) : first.start].lower().split()
    kinds = OPENERS.get(opener[-1], ()) if opener else ()
    return bool(link.lastgroup in kinds or (link.lastgroup == "dash" and first.rule[:3] == second.rule[:3]))


def _stretch(first: TimeMention, second: TimeMention) -> TimeMention:
    value = f"{first.value}/{second.value}" if first.value and second.value else ""
    return TimeMention(
        first.start, second.end, first.first, second.last, value, "interval", first.earliest, second.latest,
        "range", first.approximate or second.approximate,
    )  # fmt: skip


def _since(text: str, mention: TimeMention, last_day: date | None) -> TimeMention:
    before = text[max(0, mention.start - 12) : mention.start].lower().split()
    if not before or before[-1] != "since" or mention.earliest is None or last_day is None:
        return mention
    if mention.earliest > last_day or mention.kind not in {"date", "time"}:
        return mention
    return replace(mention, kind="interval", latest=last_day, rule=f"{mention.rule}+since")
