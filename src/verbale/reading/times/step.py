"""The step: an article's time expressions and its day of publication."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from spacy.tokens import Doc, Token

from verbale.model import When
from verbale.reading.draft import Draft
from verbale.reading.parse import masked
from verbale.reading.times.by_name import years_by_name
from verbale.reading.times.dateline import dateline
from verbale.reading.times.direction import direction
from verbale.reading.times.hours import hours_placed
from verbale.reading.times.mention import TimeMention
from verbale.reading.times.midnight import near_midnight
from verbale.reading.times.published import gathered, published
from verbale.reading.times.ranges import joined, parts_filled
from verbale.reading.times.resolve import Resolved
from verbale.reading.times.scan import Found, scan
from verbale.reading.times.story import is_narrative, resolved_in_order

#: Up to how many days of writing are asked one by one, and what part of them must agree.
WEEK = 8
MOST = (2, 3)
SAYING = frozenset(
    {"say", "tell", "announce", "report", "write", "state", "declare", "warn", "add", "confirm"}
)


def find_times(draft: Draft) -> None:
    """Fill ``draft.times`` and ``draft.published``, and warn; needs ``draft.doc`` and ``draft.given``."""
    doc = draft.doc
    # What the parser was given; `Doc.text` would put it together again token by token.
    body = masked(draft.text, draft.furniture)
    founds = scan(body)
    places = Places(doc, founds)
    draft.published, warnings = published(
        draft.text, body, founds, draft.given, lambda: gathered(founds, places.ahead, places.said)
    )
    draft.warnings.extend(warnings)
    found = mentions(body, founds, places, draft.published)
    draft.times = joined(body, found, draft.published.latest if draft.published else None)


def resolve_times(draft: Draft, body: str, founds: list[Found], places: "Places") -> None:
    """Fill ``draft.times`` anew, against a day of publication that a later step has inferred."""
    found = mentions(body, founds, places, draft.published)
    draft.times = joined(body, found, draft.published.latest if draft.published else None)


def mentions(text: str, founds: list[Found], places: "Places", when: When | None) -> list[TimeMention]:
    """Each of ``founds`` resolved against the day of publication."""
    narrative = is_narrative(founds, when.latest if when else None)
    head = dateline(text, founds)
    years = years_by_name(text, founds)

    def at(day: date | None) -> list[Resolved]:
        return resolved_in_order(founds, day, narrative, places.ahead, places.sentence, years)

    every = list(zip(*(at(day) for day in _days(when)), strict=True))
    out = [places.mention(f, *ends(meant)) for f, meant in zip(founds, every, strict=True)]
    out = [replace(m, rule="dateline") if f is head else m for f, m in zip(founds, out, strict=True)]
    return hours_placed(text, near_midnight(text, parts_filled(founds, out), head.start if head else -1))


def _days(when: When | None) -> list[date | None]:
    """Every day on which the article may have been written; of a long interval its ends."""
    if when is None:
        return [None]
    if when.days > WEEK:
        return [when.earliest, when.latest]
    return [when.earliest + timedelta(days=n) for n in range(when.days)]


def ends(meant: Sequence[Resolved]) -> tuple[Resolved, Resolved]:
    """What an expression means on the first and last of the days of writing, or what it means on most of them.

    On five of the six days from Friday to Wednesday "Saturday" is the same day.
    """
    days = [resolved.days for resolved in meant]
    best = max(range(len(days)), key=lambda n: days.count(days[n]))
    if len(days) > 2 and days.count(days[best]) * MOST[1] >= len(days) * MOST[0]:
        return meant[best], meant[best]
    return meant[0], meant[-1]


class Places:
    """Where in the parsed `Doc` each expression stands."""

    def __init__(self, doc: Doc, founds: list[Found]) -> None:
        self.doc = doc
        starts = doc.to_array(["IDX"]).astype(np.int64)
        keys = [f.start for f in founds]
        first = np.searchsorted(starts, keys, "right") - 1
        last = np.searchsorted(starts, [f.end - 1 for f in founds], "right") - 1
        self._tokens = {key: (int(a), int(b)) for key, a, b in zip(keys, first, last, strict=True)}
        self._number = np.cumsum(doc.to_array(["SENT_START"]) == 1)

    def token(self, found: Found) -> Token:
        """The head word of the expression."""
        first, last = self._tokens[found.start]
        for i in range(first, last + 1):
            token = self.doc[i]
            if not first <= token.head.i <= last:
                return token
        return self.doc[first]

    def ahead(self, found: Found) -> int:
        """Whether the verb that governs it looks forward (1), back (-1) or neither (0)."""
        return direction(self.token(found), found.before[-1] if found.before else "")

    def said(self, found: Found) -> bool:
        """Whether it places a verb of saying."""
        current = self.token(found)
        for _ in range(3):
            if current.lemma_ in SAYING:
                return True
            current = current.head
        return False

    def sentence(self, found: Found) -> int:
        """The number of its sentence."""
        return int(self._number[self._tokens[found.start][0]])

    def mention(self, found: Found, low: Resolved, high: Resolved) -> TimeMention:
        """The mention, its days those of both ends of the publication interval."""
        days = low.days
        value = low.value
        if low.days and high.days and low.days != high.days:
            days = (min(low.days[0], high.days[0]), max(low.days[1], high.days[1]))
            value = low.value if low.value == high.value else ""
        rule = f"{found.rule.name}/{low.how}" if low.how else found.rule.name
        first, last = self._tokens[found.start]
        earliest, latest = days if days else (None, None)
        return TimeMention(
            found.start, found.end, first, last, value, low.kind, earliest, latest, rule, low.approximate,
            found.number("WDAY"),
        )  # fmt: skip
