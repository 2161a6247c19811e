"""Days of publication that a text states: datelines and lines that give nothing but a date."""

import re
from dataclasses import dataclass

from verbale.reading.times.scan import Found, scan

#: An agency's mark or a dash ends a dateline.
AGENCY = re.compile(r"\.?,?[ \t]{0,2}(?:\([A-Z][^()\n]{1,40}\)|/[A-Z][A-Za-z ]+/|[-–—]{1,2}[ \t])")
#: What stands in front of the date in a dateline: a town in capitals, or nothing.
TOWN = re.compile(
    r"(?:^|\n|\. )[ \t]*"
    r"(?:[A-Z][A-Z.'’ \-/]{1,30}(?:, [A-Z][A-Za-z. ]{1,25})?(?: \([A-Z][^()\n]{1,30}\))?,?[ \t]+)?$"
)
#: A dateline with the day of the month alone: "BRUSSELS, 17 (AGENCY)".
BARE_DAY = re.compile(
    r"^[ \t]*[A-Z][A-Z.'’ \-/]{2,30},[ \t](\d{1,2})[ \t]?(?:\([A-Z][^()\n]{1,40}\)|/[A-Z]+/)", re.M
)
#: Words that announce the day of publication in a line of its own.
LABEL = re.compile(
    r"\b(?:published|updated|posted|last updated|last modified|modified|issued|date)\b[^\n]{0,20}$", re.I
)
#: How far into a text its dateline and its date line are looked for, in characters.
HEAD = 1500
LINE_HEAD = 6000
OPENING = 200
#: A time of day right after a date makes it a time stamp, whatever the line goes on with.
CLOCK = re.compile(r"(?:[ \t,|·•\-–—]*| at )\d{1,2}[:.]\d\d\b")
#: A weekday in front of the date of a time stamp: "Tue, June 4, 2019 at 9:15 AM UTC".
WEEKDAY = re.compile(r"^[ \t]*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?[ \t]*$", re.I)
DATED = frozenset({"full_date", "iso_date", "numeric_date"})


@dataclass(frozen=True, slots=True)
class Stated:
    """A stated day: the expression and the rule that took it for one (``date-line``, ``labelled``)."""

    found: Found
    rule: str


def dateline(text: str, founds: list[Found]) -> Found | None:
    """The expression in the dateline, if the text has one: "MOSCOW, May 21. /TASS/", "Aug 18 (Reuters) -"."""
    for found in founds:
        if found.start > HEAD:
            return None
        if (
            found.read == "full_date"
            and AGENCY.match(text, found.end)
            and TOWN.search(text[max(0, found.start - 90) : found.start])
        ):
            return found
    return None


def bare_day(text: str) -> tuple[int, int, int] | None:
    """The day of the month in a dateline that gives no month, and its offsets."""
    match = BARE_DAY.search(text, 0, HEAD)
    if match is None or not 1 <= int(match[1]) <= 31:
        return None
    return int(match[1]), match.start(1), match.end(1)


def date_lines(text: str) -> list[Stated]:
    """Dates in lines that hold little else ("27 February, 02:20 PM") or have a label, best first."""
    timed: list[Stated] = []
    plain: list[Stated] = []
    head = text[:LINE_HEAD]
    for found in scan(head):
        if found.read not in DATED:
            continue
        start = head.rfind("\n", 0, found.start) + 1
        end = head.find("\n", found.end)
        before, after = head[start : found.start], head[found.end : end if end >= 0 else len(head)]
        if found.has("YYYY") and WEEKDAY.match(before):
            before = ""
        opens = found.start < OPENING and found.has("YYYY") and not before.strip() and CLOCK.match(after)
        if LABEL.search(before) or opens:
            timed.append(Stated(found, "labelled"))
        elif not before.strip(" \t#*_|·•-–—,") and re.match(CLOCK.pattern + r".{0,30}$", after):
            timed.append(Stated(found, "date-line"))
        elif not before.strip(" \t#*_|·•") and not after.strip(" \t.*_|·•"):
            plain.append(Stated(found, "date-line"))
    return timed + plain
