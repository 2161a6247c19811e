"""What patterns over word classes cannot say: numbers that are amounts, words that only look like times."""

from collections.abc import Sequence
from dataclasses import dataclass

#: What stands before a month; "may" and "march" are months only after one of these.
MONTH_BEFORE = frozenset({
    "in", "of", "since", "until", "till", "by", "early", "late", "mid", "last", "next", "this", "from", "to",
    "between", "and", "or", "before", "after", "during", "through", "for", "on", "that", "previous",
    "following",
})  # fmt: skip
#: After a number these make it a quantity, not a year or day.
QUANTITY = frozenset({
    "percent", "per", "km", "kilometers", "kilometres", "kilometer", "kilometre", "miles", "mile", "people",
    "soldiers", "troops", "men", "million", "billion", "thousand", "tons", "tonnes", "dollars", "euros",
    "prisoners", "casualties", "killed", "dead", "members", "vessels", "ships", "tanks", "meters", "metres",
    "feet", "mm", "kg", "m", "years", "days", "hours", "months", "weeks", "aircraft", "votes", "wounded",
    "others", "homes", "barrels", "civilians", "police", "officers", "points", "jobs", "yards",
})  # fmt: skip
MONEY = frozenset("$€£¥#%")
NO_YEAR_BEFORE = frozenset(
    {"resolution", "no", "number", "nearly", "about", "than", "some", "least", "approximately"}
)
#: Before a number with a plural after it these make it an amount: "over 1800 attacks".
AMOUNT = frozenset({"over", "around", "almost", "roughly", "another", "only", "under"})
#: Rules whose numbers are days of a month.
DAY_RULES = frozenset({"month-day", "day-month", "day-of-range"})


@dataclass(frozen=True, slots=True)
class Match:
    """A match to judge: its lower-case words, the word before and after it, its place in ``text``."""

    text: str
    start: int
    end: int
    words: Sequence[str]
    before: str
    after: str

    @property
    def runs_on(self) -> bool:
        """Whether the number goes on after a comma or point: "May 30,000"."""
        return (
            self.text[self.end : self.end + 1] in {",", "."}
            and self.text[self.end + 1 : self.end + 2].isdecimal()
        )

    @property
    def runs_in(self) -> bool:
        """Whether the number began before: "12.1990", "A320"."""
        before = self.text[max(0, self.start - 2) : self.start]
        return before[-1:].isalnum() or (before[-1:] in {",", ".", ":"} and before[:1].isdecimal())


def fits(rule: str, match: Match) -> bool:
    """Whether a match of ``rule`` is a time expression where it stands."""
    if rule == "year":
        return _year(match)
    if rule in DAY_RULES:
        days = [int(word) for word in match.words if word.isdecimal()]
        return (
            not match.runs_on
            and match.after != "%"
            and match.before not in MONEY
            and all(1 <= d <= 31 for d in days)
        )
    if rule == "month" and len(match.words) == 1:
        return _month(match)
    if rule == "season":
        return _season(match)
    if rule == "clock":
        hour, minute = match.words[0], match.words[2]
        return int(hour) < 25 and int(minute) < 60 and len(minute) == 2
    if rule == "duration":
        return _duration(match)
    if rule == "past":
        return match.after in {".", ",", "and", "when", "we", "but", ";", ")"}
    if rule == "now":
        return match.after != "that"
    return True


def _year(match: Match) -> bool:
    if match.runs_on or match.after in QUANTITY or match.after == "%":
        return False
    if match.before in AMOUNT and match.after.endswith("s") and match.after not in {"as", "was", "is", "s"}:
        return False
    return len(match.words) > 1 or not (
        match.runs_in or match.before in MONEY or match.before in NO_YEAR_BEFORE
    )


def _month(match: Match) -> bool:
    word = match.words[0]
    if word not in {"may", "march"}:
        return word != "august" or match.text[match.start].isupper()
    if not match.text[match.start].isupper():
        return False
    return match.before in MONTH_BEFORE or (
        match.after in {",", ".", ")"} and (word == "march" or match.before.isalpha())
    )


def _season(match: Match) -> bool:
    """ "Fall" and "spring" are verbs and springs too, so alone they need a preposition before them."""
    last = match.words[-1]
    if len(match.words) > 1:
        return (
            last != "fall"
            or match.words[0] in {"last", "this", "next"}
            or match.after not in {"of", "in", "from", "to"}
        )
    if last == "fall":
        return match.before in {"in", "by"} and match.after in {".", ","}
    return match.before in {"in", "by"} or (last != "spring" and match.text[match.start].islower())


def _duration(match: Match) -> bool:
    words = match.words
    if words[0] in {"a", "an"} and len(words) == 2:
        return match.after not in {"when", "of", "that", "in", "to"} or match.before in {
            "for",
            "within",
            "than",
            "in",
        }
    one_day = words[0] == "one" and words[-1] == "day"
    return not one_day or match.before in {"for", "in", "within", "just", "only"}
