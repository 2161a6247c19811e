"""From a fact and the words of time beside it to the days on which that could be written."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from verbale.reading.dating.chronology import Fact
from verbale.reading.times.resolve import Resolved
from verbale.reading.times.scan import Found
from verbale.reading.times.step import Places
from verbale.reading.times.story import resolved_in_order

Window = tuple[date, date]
#: How long before and after a fact a relative expression may point to it, in days.
BEFORE, AFTER = 15, 45
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
}  # fmt: skip
#: "days after", "two weeks since": the number is empty where it is not said.
LATER = re.compile(
    r"\b(?:(?P<n>\d{1,3}|"
    + "|".join(NUMBERS)
    + r") )?(?P<unit>hour|day|week|month)s? (?:after|since|following)\b"
)
#: How many days later, from and to, where no number is said.
VAGUE = {"hour": (0, 2), "day": (1, 9), "week": (8, 50), "month": (40, 330)}
#: Expressions that place something near the day of writing.
SPAN = re.compile(r"\b(?:yesterday|tomorrow|weekend|last week|next week|this week)\b")
UNIT = {"day": 1, "week": 7, "month": 30}
DAY = timedelta(days=1)


class Windows:
    """The days of writing for which an expression of one article points to a fact."""

    def __init__(self, founds: list[Found], places: Places) -> None:
        self.founds = founds
        self.places = places
        self._seen: dict[tuple[int, date], Resolved] = {}

    def at(self, number: int, today: date) -> Resolved:
        """The expression resolved with ``today`` as the day of writing."""
        key = (number, today)
        if key not in self._seen:
            found = self.founds[number]
            self._seen[key] = resolved_in_order([found], today, False, self._ahead, self.places.sentence)[0]
        return self._seen[key]

    def _ahead(self, found: Found) -> int:
        """As `Places.ahead`; "over the weekend" tells of the one before, whatever verb stands above."""
        if found.read == "weekend" and found.before[-1:] == ("over",):
            return -1
        return self.places.ahead(found)

    def kind(self, number: int) -> str:
        """What the expression is good for: ``fixed`` (a day and year), ``dated`` (a day without its year),
        ``weekday``, ``span`` ("last week", "yesterday"), or nothing."""
        found = self.founds[number]
        if self.fixed(number) is not None:
            return "fixed"
        if found.read == "full_date":
            return "dated"
        if found.has("WDAY"):
            return "weekday"
        return "span" if self.relative(number) and SPAN.search(self._words(found)) else ""

    def _words(self, found: Found) -> str:
        return " ".join(low for _, _, low in found.words)

    def relative(self, number: int) -> bool:
        """Whether what the expression means depends on the day of writing, and is a time to be placed."""
        low, high = self.at(number, date(2019, 5, 6)), self.at(number, date(2021, 6, 9))
        return low.days is not None and high.days is not None and low.days != high.days

    def fixed(self, number: int) -> Window | None:
        """The days of an expression that needs no day of writing; ``None`` for the others."""
        low, high = self.at(number, date(2019, 5, 6)), self.at(number, date(2021, 6, 9))
        return low.days if low.days is not None and low.days == high.days else None

    def of(self, number: int, fact: Fact) -> list[Window]:
        """The stretches of days of writing on which the expression means a time of the fact."""
        out: list[Window] = []
        today = fact.start - BEFORE * DAY
        while today <= fact.end + AFTER * DAY:
            days = self.at(number, today).days
            # What takes in more than a month ("this year") places nothing.
            fits = days is not None and days[0] <= fact.end and fact.start <= days[1]
            if fits and days is not None and (days[1] - days[0]).days <= 31:
                if out and out[-1][1] == today - DAY:
                    out[-1] = (out[-1][0], today)
                else:
                    out.append((today, today))
            today += DAY
        return out


def later(fact: Fact, before: str) -> Window | None:
    """The days that "two weeks after …" means, ``before`` being the words in front of the fact."""
    matches = list(LATER.finditer(before))
    if not matches:
        return None
    match = matches[-1]
    if len(before) - match.end() > 60:
        return None
    unit, number = match["unit"], match["n"]
    if unit == "hour" or number is None:
        low, high = VAGUE[unit]
    else:
        count = NUMBERS.get(number) or int(number)
        middle = count * UNIT[unit]
        low, high = middle - UNIT[unit] // 3, middle + max(1, UNIT[unit] // 2)
    return fact.end + low * DAY, fact.end + high * DAY


def of_one_mind(weekdays: Mapping[date, Sequence[date]]) -> tuple[date, date]:
    """Of days of writing, each with the days that the weekdays told would be, those by which they are the same days.

    Where the weekdays would be other days (a Tuesday is not told on the Monday before it) those days of writing are
    kept from which the oldest of them is least far.
    """
    found = list(weekdays)
    best = min(found, key=lambda t: max(((t - d).days for d in weekdays[t]), default=0))
    same = [t for t in found if weekdays[t] == weekdays[best]]
    return same[0], same[-1]
