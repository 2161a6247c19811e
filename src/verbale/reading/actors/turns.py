"""Who speaks in the turns of a transcript ("ANNA BERG: …"): nobody calls oneself "he" or "she"."""

from bisect import bisect_right

from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure

#: How many words a label may have, and how often there must be one for a transcript.
WORDS, LEAST = 6, 3


class Turns:
    """The labels of one page: where each stands, and whom it means (nobody for "Q:")."""

    def __init__(self, page: Page, found: dict[int, tuple[Figure, ...]]) -> None:
        self.at: list[int] = []
        self.who: list[tuple[Figure, ...]] = []
        self.labels: set[int] = set()
        for i, text in enumerate(page.text):
            if text != ":":
                continue
            first = i
            while first > 0 and i - first < WORDS and page.line[first - 1] == page.line[i]:
                first -= 1
            if first < i and (
                first == 0 or page.line[first - 1] != page.line[i] or page.text[first].isspace()
            ):
                self.at.append(i)
                self.who.append(found.get(i - 1, ()))
                self.labels.update(range(first, i))
        named = [f.id for figures in self.who for f in figures]
        if len(self.at) < LEAST or len(set(named)) == len(named):
            self.at, self.who, self.labels = [], [], set()

    def speaker(self, i: int) -> tuple[Figure, ...]:
        """Whose turn token ``i`` stands in."""
        n = bisect_right(self.at, i)
        return self.who[n - 1] if n else ()
