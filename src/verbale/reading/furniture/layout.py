"""The lines of a page, and what each looks like: prose, a headline, a link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

CLOSERS = "\"'”’»)]*_ \u00a0\u200b"
SENTENCE_ENDS = ".!?:;"
#: Fewer words than this are a label, a link or a crosshead, not a paragraph.
PROSE_WORDS = 8
#: A line this long is prose whatever stands at its end.
LONG_WORDS = 25
LOOKED_AT = 60
#: Where mail programs and press offices break lines.
WRAP = range(55, 90)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its place (``end`` is after the line end), how many words, whether prose."""

    start: int
    end: int
    text: str
    words: int
    prose: bool

    @property
    def finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_sentence(self.text)


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends in a mark that ends a sentence, quotation marks aside; an ellipsis does not."""
    bare = text.rstrip(CLOSERS)
    return bare[-1:] in SENTENCE_ENDS and not bare.endswith("..")


def lines_of(text: str) -> list[Line]:
    """The lines of ``text`` that are not blank; lines of hard-wrapped text are joined to their paragraphs."""
    pieces = _paragraphs if _hard_wrapped(text) else _plain_lines
    return [_line(text, start, end) for start, end in pieces(text) if text[start:end].strip()]


def _line(text: str, start: int, end: int) -> Line:
    body = text[start:end].strip()
    words = body.split()
    count = len(words)
    prose = count >= LONG_WORDS or (count >= PROSE_WORDS and ends_sentence(body))
    if prose:  # headlines in title case may be as long
        seen = words[:LOOKED_AT]
        prose = sum(word[0].islower() for word in seen) * 2 >= len(seen)
    return Line(start, end, body, count, prose)


def _plain_lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for piece in text.splitlines(keepends=True):
        yield start, start + len(piece)
        start += len(piece)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    borders = [0, *(match.end() for match in re.finditer(r"\n[ \t\r]*\n", text)), len(text)]
    yield from pairwise(borders)


def _hard_wrapped(text: str) -> bool:
    """Whether most lines break at one width in the middle of a sentence."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    inner = [line for line, following in pairwise(lines) if following[:1].islower()]
    return len(inner) > len(lines) / 4 and sum(len(line) in WRAP for line in inner) > 0.7 * len(inner)
