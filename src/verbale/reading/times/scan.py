"""Finding time expressions: words to classes, classes to matches, no resolution yet."""

import re
from dataclasses import dataclass

from verbale.reading.times.grammar import OTHER, Rule, Value, grammar

WORD = re.compile(r"\d+|[^\W\d_]+|\n|[^\s\w]")
#: Words that name a month or a season only with a capital, being something else without.
CAPITAL = frozenset(
    {"may", "march", "mar", "jan", "sun", "sat", "wed", "mon", "fri", "thu", "sep", "dec", "jun"}
)
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


@dataclass(frozen=True, slots=True)
class Found:
    """A match before resolution: offsets, the rule, and the value of each word by its class name."""

    start: int
    end: int
    rule: Rule
    words: tuple[tuple[str, Value, str], ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    read: str = ""

    def get(self, name: str, nth: int = 0) -> Value | None:
        """The value of the nth word of this class, if there is one."""
        for cls, value, _ in self.words:
            if cls == name:
                if not nth:
                    return value
                nth -= 1
        return None

    def has(self, *names: str) -> bool:
        """Whether any of these classes occurs."""
        return any(cls in names for cls, _, _ in self.words)

    def number(self, name: str, nth: int = 0) -> int | None:
        """`get` for classes whose values are whole numbers."""
        value = self.get(name, nth)
        return int(value) if isinstance(value, int | float) else None

    def text(self, name: str) -> str:
        """`get` for classes whose values are strings; empty if there is none."""
        value = self.get(name)
        return value if isinstance(value, str) else ""


def scan(text: str) -> list[Found]:
    """Every time expression of ``text``, in order, none overlapping another."""
    g = grammar()
    spans: list[tuple[int, int]] = []
    lows: list[str] = []
    chars: list[str] = []
    words, signs = g.words, g.signs
    dd, yyyy, big = (g.classes[n] for n in ("DD", "YYYY", "BIG"))
    for match in WORD.finditer(text):
        word = match[0]
        low = word.lower()
        spans.append(match.span())
        lows.append(low)
        entry = words.get(low)
        if entry is not None:
            chars.append(entry[0] if _meant(low, word, lows) else OTHER)
        elif word.isdecimal():
            chars.append(dd if len(word) < 3 else yyyy if len(word) == 4 and "1000" <= word < "2200" else big)
        else:
            chars.append(signs.get(word, OTHER))
    return _chosen(text, "".join(chars), spans, lows)


def _meant(low: str, word: str, lows: list[str]) -> bool:
    """Whether a word with an everyday meaning can be the calendar's here."""
    if low == "may":
        before = lows[-2] if len(lows) > 1 else "\n"
        return word == "May" and (
            before in MONTH_BEFORE
            or before.isdecimal()
            or before in {".", "(", "\n", ",", "-", "–", "st", "nd", "rd", "th"}
            or not before.isalpha()
        )
    if low in CAPITAL:
        return word[0].isupper()
    return True


def _chosen(text: str, classes: str, spans: list[tuple[int, int]], lows: list[str]) -> list[Found]:
    g = grammar()
    hits: list[tuple[int, int, int, Rule]] = []
    for order, rule in enumerate(g.rules):
        for match in rule.pattern.finditer(classes):
            first, last = match.span()
            if last > first:
                hits.append((first, -(last - first), order, rule))
    # Longest first, then the order of the lexicon; a match is taken if none of its words is.
    hits.sort(key=lambda h: (h[1], h[2], h[0]))
    taken = bytearray(len(classes))
    chosen: list[Found] = []
    for first, minus, _, rule in hits:
        last = first - minus
        if any(taken[first:last]) or not _fits(text, rule.name, first, last, spans, lows, classes):
            continue
        taken[first:last] = b"\1" * (last - first)
        values = tuple(_word(g.names[classes[i]], lows[i]) for i in range(first, last))
        chosen.append(
            Found(spans[first][0], spans[last - 1][1], rule, values,
                  tuple(lows[max(0, first - 4) : first]), tuple(lows[last : last + 4]), rule.read)
        )  # fmt: skip
    return sorted(chosen, key=lambda f: f.start)


def _word(name: str, low: str) -> tuple[str, Value, str]:
    if low.isdecimal():
        return name, int(low), low
    entry = grammar().words.get(low)
    return name, entry[1] if entry else "", low


def _fits(
    text: str, name: str, first: int, last: int, spans: list[tuple[int, int]], lows: list[str], classes: str
) -> bool:
    """What patterns over classes cannot say: numbers that are amounts, words that only look like times."""
    before = lows[first - 1] if first else "\n"
    after = lows[last] if last < len(lows) else "\n"
    start, end = spans[first][0], spans[last - 1][1]
    glued_after = end < len(text) and text[end] in ",." and text[end + 1 : end + 2].isdecimal()
    if name == "year":
        if last - first == 1:
            glued_before = (
                start > 1
                and text[start - 1] in ",.-:"
                and text[start - 2].isdecimal()
                and text[start - 1] != "-"
            )
            return not (
                glued_after
                or glued_before
                or before in MONEY
                or after in QUANTITY
                or after == "%"
                or before in NO_YEAR_BEFORE
                or (start and text[start - 1].isalnum())
            )
        return not glued_after and after not in QUANTITY
    if name in {"month-day", "day-month", "day-of-range"}:
        days = [int(lows[i]) for i in range(first, last) if lows[i].isdecimal()]
        return not glued_after and after != "%" and all(1 <= d <= 31 for d in days) and before not in MONEY
    if name == "month" and last - first == 1:
        return lows[first] not in {"may", "march", "august"} or _plain_month(
            text, first, spans, lows, before, after
        )
    if name == "season" and last - first == 1:
        return (
            (lows[first] not in {"fall", "spring"} and text[start].islower())
            or (before in {"in", "this", "last", "by"} and lows[first] != "fall")
            or (before in {"in", "by"} and lows[first] == "fall" and after in {".", ","})
        )
    if name == "season" and "fall" in lows[first:last]:
        return (
            lows[last - 1] != "fall"
            or lows[first] in {"last", "this", "next"}
            or after not in {"of", "in", "from", "to"}
        )
    if name == "clock":
        return int(lows[first]) < 25 and int(lows[first + 2]) < 60 and len(lows[first + 2]) == 2
    if name == "duration":
        return _duration_fits(first, last, lows, before, after)
    if name == "past":
        return after in {".", ",", "and", "when", "we", "but", ";", ")"}
    if name == "now":
        return (after != "that" and before != "until") or lows[first] != "now"
    return True


def _plain_month(
    text: str, first: int, spans: list[tuple[int, int]], lows: list[str], before: str, after: str
) -> bool:
    if not text[spans[first][0]].isupper():
        return False
    if lows[first] == "may":
        return before in MONTH_BEFORE or (after in {",", ".", ")"} and before.isalpha())
    return before in MONTH_BEFORE or after in {",", "."} or lows[first] == "august"


def _duration_fits(first: int, last: int, lows: list[str], before: str, after: str) -> bool:
    words = lows[first:last]
    if words[0] in {"a", "an"} and len(words) == 2:
        # "twice a day" is a rate, "a year" after it too, but "for a day" a length.
        return (words[1] != "second" and after not in {"when", "of", "that", "in", "to"}) or before in {
            "for",
            "within",
            "than",
            "in",
        }
    return not (
        words[0] == "one" and words[-1] == "day" and before not in {"for", "in", "within", "just", "only"}
    )
