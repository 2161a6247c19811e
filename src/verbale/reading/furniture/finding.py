"""All ways of telling furniture, put together."""

import re

from verbale.model import Span
from verbale.reading.furniture import flat
from verbale.reading.furniture.layout import Line, lines_of
from verbale.reading.furniture.page import Page
from verbale.reading.furniture.phrases import Flat, phrases
from verbale.reading.furniture.repeats import teaser_ranges

Range = tuple[int, int]

#: A line of which this share is furniture is furniture as a whole.
WHOLE_LINE = 0.7
#: Marks and blanks left behind by the words before them.
AFTER = re.compile(r"(?:[.,:;…]+(?=\s|$))?\s*")


def find_furniture(text: str, title: str | None = None) -> tuple[Span, ...]:
    """The stretches of ``text`` that are not the article, in order and apart from each other.

    ``title`` is the article's own, where its source gave one: it helps to find where a page's menu ends. The
    method is standing phrases (``lexicon/furniture.toml``) and the form of lines; ``docs/decisions/0007``.
    """
    lexicon, low = phrases(), Flat.of(text)
    exact, prompts = flat.phrase_ranges(text, low, lexicon)
    ranges = [*exact, *prompts, *flat.form_ranges(text, low, lexicon)]
    ranges += [*teaser_ranges(text), *flat.closed(text, low, lexicon)]
    authors = list(flat.author_ranges(text, lexicon))
    foreign = list(flat.foreign_tail(text, low, lexicon))
    asked = _merged(text, [*prompts, *authors, *foreign])
    ranges += [*authors, *foreign, *flat.between_prompts(text, asked), *flat.last_words(text, asked)]
    ranges = _merged(text, ranges)
    lines = lines_of(text)
    ranges += Page(lines, _covered(lines, ranges), title, lexicon).ranges()
    return tuple(Span.of(text, start, end) for start, end in _merged(text, ranges))


def _covered(lines: list[Line], ranges: list[Range]) -> list[bool]:
    """Of each line, whether ``ranges`` (in order, apart) cover most of it."""
    covered, first = [], 0
    for line in lines:
        while first < len(ranges) and ranges[first][1] <= line.start:
            first += 1
        inside, at = 0, first
        while at < len(ranges) and ranges[at][0] < line.end:
            inside += min(ranges[at][1], line.end) - max(ranges[at][0], line.start)
            at += 1
        covered.append(inside >= WHOLE_LINE * (line.end - line.start))
    return covered


def _joined(ranges: list[Range]) -> list[Range]:
    """``ranges`` in order, those that meet made one."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _merged(text: str, ranges: list[Range]) -> list[Range]:
    """``ranges`` joined across blanks, each with the blanks that follow it and those at the very top."""
    widened = []
    for start, end in ranges:
        while start < end and text[start].isspace():
            start += 1
        end = AFTER.match(text, end).end()  # type: ignore[union-attr]  # it matches nothing, too
        if start < end and not text[:start].strip():
            start = 0
        if start < end:
            widened.append((start, end))
    return _joined(widened)
