"""The step: an article's time expressions and its day of publication."""

from datetime import date

import numpy as np
from spacy.tokens import Doc, Token

from verbale.model import When
from verbale.reading.draft import Draft
from verbale.reading.times.direction import direction
from verbale.reading.times.mention import TimeMention
from verbale.reading.times.resolve import Resolved
from verbale.reading.times.scan import Found, scan
from verbale.reading.times.story import is_narrative, resolved_in_order


def find_times(draft: Draft) -> None:
    """Fill ``draft.times`` and ``draft.published``; needs ``draft.doc`` and ``draft.given``."""
    founds = scan(draft.doc.text)
    draft.published = draft.given
    draft.times = mentions(draft.doc, founds, draft.published)


def mentions(doc: Doc, founds: list[Found], published: When | None) -> list[TimeMention]:
    """Each of ``founds`` resolved against the day of publication."""
    places = Places(doc, founds)
    narrative = is_narrative(founds, published.latest if published else None)

    def ahead(found: Found) -> int:
        return direction(places.token(found), found.before[-1] if found.before else "")

    def at(day: date | None) -> list[Resolved]:
        return resolved_in_order(founds, day, narrative, ahead, places.sentence)

    low = at(published.earliest if published else None)
    high = low if published is None or published.earliest == published.latest else at(published.latest)
    return [places.mention(f, a, b) for f, a, b in zip(founds, low, high, strict=True)]


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
            found.start, found.end, first, last, value, low.kind, earliest, latest, rule, low.approximate
        )
