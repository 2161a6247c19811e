"""Gold readings as words with labels, ready to be varied and learned."""

from dataclasses import dataclass, replace
from typing import Any

from verbale.reading.tagger.labels import FLAGS, KINDS, STATUSES
from verbale.reading.tagger.pieces import words_of

#: Labels of one word: kind, status (-1: no event) and the flags as bits.
Labels = tuple[int, int, int]
FLAG = {name: 1 << n for n, name in enumerate(FLAGS)}


@dataclass(frozen=True, slots=True)
class Marked:
    """A word as written, what stands before it (0 a line end, 1 a blank, 2 nothing), and its labels."""

    text: str
    before: int
    kind: int = 0
    status: int = -1
    flags: int = 0
    hint: tuple[int, int, int] = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Lesson:
    """One article to learn from.

    Attributes:
        name: for the log; story: articles of one story are never on both sides of a split.
        words: in text order; actors: the gold's, by id, whose names may be swapped.
    """

    name: str
    story: str
    words: tuple[Marked, ...]
    actors: dict[str, Any]


def lesson(name: str, story: str, text: str, gold: dict[str, Any]) -> Lesson:
    """The words of ``text`` with the labels that its gold reading gives them."""
    words = words_of(text)
    marked = [Marked(text[w.start : w.end], w.shape % 3) for w in words]
    starts = [w.start for w in words]
    painter = _Painter(marked, starts, [w.end for w in words])
    for span in gold["furniture"]:
        painter.flag(span, "furniture")
    for said in gold["statements"]:
        painter.stretch(said["span"], "said")
        cue = _cue_span(text, said)
        if cue is not None:
            painter.flag(cue, "cue")
    for bound in gold["commitments"]:
        painter.stretch(bound["span"], "bound")
        painter.flag(bound["span"], bound["force"])
        if bound.get("condition"):
            painter.flag(bound["condition"], "condition")
    for event in gold["events"]:
        painter.event(event)
    return Lesson(name, story, tuple(marked), gold.get("actors", {}))


def _cue_span(text: str, said: dict[str, Any]) -> tuple[int, int] | None:
    """Where the cue of a statement stands: its place if given, else its nearest occurrence around the content."""
    if said.get("cue_span"):
        return said["cue_span"][0], said["cue_span"][1]
    cue = said.get("cue")
    if not cue:
        return None
    start, end = said["span"]
    low, best = text.casefold(), None
    word = cue.casefold()
    at = low.find(word, max(0, start - 300))
    while at >= 0 and at <= end + 200:
        inside = start <= at < end
        distance = min(abs(start - at - len(word)), abs(at - end)) + (150 if inside else 0)
        if best is None or distance < best[0]:
            best = (distance, at)
        at = low.find(word, at + 1)
    return None if best is None else (best[1], best[1] + len(word))


class _Painter:
    """Puts labels on words by offsets."""

    def __init__(self, marked: list[Marked], starts: list[int], ends: list[int]) -> None:
        self.marked, self.starts, self.ends = marked, starts, ends

    def inside(self, span: tuple[int, int] | list[int]) -> range:
        """The numbers of the words in ``span``."""
        low = next((n for n, end in enumerate(self.ends) if end > span[0]), len(self.ends))
        high = low
        while high < len(self.starts) and self.starts[high] < span[1]:
            high += 1
        return range(low, high)

    def flag(self, span: tuple[int, int] | list[int], name: str) -> None:
        for n in self.inside(span):
            self.marked[n] = replace(self.marked[n], flags=self.marked[n].flags | FLAG[name])

    def stretch(self, span: list[int], name: str) -> None:
        """Paint inside, first and last."""
        inside = self.inside(span)
        self.flag(span, name)
        if inside:
            for n, part in ((inside[0], "first"), (inside[-1], "last")):
                word = self.marked[n]
                self.marked[n] = replace(word, flags=word.flags | FLAG[f"{name}-{part}"])

    def event(self, event: dict[str, Any]) -> None:
        for n in self.inside(event["anchor"]):
            self.marked[n] = replace(
                self.marked[n], kind=KINDS.index(event["type"]), status=STATUSES.index(event["status"])
            )
