"""Finding time expressions: words to classes, classes to matches, no resolution yet."""

import re
from dataclasses import dataclass

from verbale.reading.times.fits import MONTH_BEFORE, Match, fits
from verbale.reading.times.grammar import OTHER, Rule, Value, grammar

WORD = re.compile(r"\d+|[^\W\d_]+|\n|[^\s\w]")
STRETCH = re.compile(f"[^{OTHER}]+")
#: Words that name a month or a season only with a capital, being something else without.
CAPITAL = frozenset(
    {"may", "march", "mar", "jan", "sun", "sat", "wed", "mon", "fri", "thu", "sep", "dec", "jun"}
)
#: Readings of words counted from the day of writing: "after" in front of one belongs to the sentence.
COUNTED_FROM = frozenset({"weekday", "weekend", "today", "part_of_day"})


@dataclass(frozen=True, slots=True)
class Found:
    """A match before resolution: offsets, the rule, and the value of each word by its class name.

    ``before`` and ``after`` are the up to four words around it; ``read`` names the method that resolves it.
    """

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
    short, places = _stretches(classes)
    hits: list[tuple[int, int, int, Rule]] = []
    for order, rule in enumerate(g.rules):
        for match in rule.pattern.finditer(short):
            first, last = match.span()
            if last > first:
                hits.append((places[first], first - last, order, rule))
    # Longest first, then the order of the lexicon; a match is taken if none of its words is.
    hits.sort(key=lambda h: (h[1], h[2], h[0]))
    taken = bytearray(len(classes))
    chosen: list[Found] = []
    for first, minus, _, rule in hits:
        last = first - minus
        if any(taken[first:last]):
            continue
        if rule.read in COUNTED_FROM and lows[first] in {"after", "before"}:
            first += 1
        before, after = lows[first - 1] if first else "\n", lows[last] if last < len(lows) else "\n"
        here = Match(text, spans[first][0], spans[last - 1][1], lows[first:last], before, after)
        if not fits(rule.name, here):
            continue
        taken[first:last] = b"\1" * (last - first)
        values = tuple(_word(g.names[classes[i]], lows[i]) for i in range(first, last))
        chosen.append(
            Found(spans[first][0], spans[last - 1][1], rule, values,
                  tuple(lows[max(0, first - 4) : first]), tuple(lows[last : last + 4]), rule.read)
        )  # fmt: skip
    return sorted(chosen, key=lambda f: f.start)


def _stretches(classes: str) -> tuple[str, list[int]]:
    """The stretches that hold a word which can carry a time, joined, and where each of their words stood."""
    core = grammar().core
    kept: list[str] = []
    places: list[int] = []
    for match in STRETCH.finditer(classes):
        first, last = match.span()
        if core.search(classes, first, last):
            kept.append(match[0])
            places.extend(range(first, last + 1))
    return OTHER.join(kept), places


def _word(name: str, low: str) -> tuple[str, Value, str]:
    if low.isdecimal():
        return name, int(low), low
    entry = grammar().words.get(low)
    return name, entry[1] if entry else "", low
