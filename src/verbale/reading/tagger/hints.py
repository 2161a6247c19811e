"""What the rules have found, as the tagger is shown it: for each word an act's type and status, and speech.

The tagger is a second reader of the same article, not a first one of its own: it learned when the rules err, so it
must see what they say.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from verbale.reading.tagger.labels import KINDS, STATUSES

#: Bits of the third number of a hint.
SAID, CUE, IDLE = 1, 2, 4
NONE = (0, 0, 0)
Hint = tuple[int, int, int]

_KIND = {name: n for n, name in enumerate(KINDS)}
_STATUS = {name: n + 1 for n, name in enumerate(STATUSES)}


@dataclass(frozen=True, slots=True)
class Hints:
    """What the rules found, by offsets.

    Attributes:
        acts: start, end, type and status of every act; kept: those of them that became events.
        said: stretches of speech; cues: their cues.
    """

    acts: tuple[tuple[int, int, str, str], ...] = ()
    kept: frozenset[tuple[int, int]] = frozenset()
    said: tuple[tuple[int, int], ...] = ()
    cues: tuple[tuple[int, int], ...] = ()

    def of_words(self, starts: list[int], ends: list[int]) -> list[Hint]:
        """One hint a word, for words at these offsets, in text order."""
        kinds, statuses, bits = [0] * len(starts), [0] * len(starts), [0] * len(starts)
        for start, end, kind, status in self.acts:
            for n in _between(starts, ends, start, end):
                kinds[n], statuses[n] = _KIND[kind], _STATUS[status]
                if (start, end) not in self.kept:
                    bits[n] |= IDLE
        for spans, bit in ((self.said, SAID), (self.cues, CUE)):
            for start, end in spans:
                for n in _between(starts, ends, start, end):
                    bits[n] |= bit
        return list(zip(kinds, statuses, bits, strict=True))


def _between(starts: list[int], ends: list[int], start: int, end: int) -> Iterable[int]:
    """The numbers of the words that lie in ``[start, end)``."""
    return range(bisect_right(ends, start), bisect_left(starts, end))
