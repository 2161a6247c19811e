"""Interviews that name nobody at their turns: questions set apart by a mark or by "?", plain paragraphs answer them.

Only where question and answer take turns at least three times and the answers speak in the first person; a page of
questions that the reporter answers ("What is on the table?") is none.
"""

import re
from bisect import bisect_left

from verbale.reading.speech.found import Found
from verbale.reading.speech.interview import first_person
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.parties import answerer, asker
from verbale.reading.speech.words import Words

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARKED = re.compile(r"\s*(?:[●•▪■◆▶►–—>-]\s*\S|\*\*|__|[*]\s)")
_ASKS = re.compile(r"\?[\s*_]*$")
_QUOTED = re.compile(r"[\s*_]*[\"“«]")
_LEAST = 3
Lines = list[tuple[int, int]]


def dialogue(w: Words, lex: Lexicon) -> list[Found]:
    """One entry an answer, of whoever the lines ahead of the first question name; none where that is nobody.

    The questions are entries too where the article says who asked.
    """
    lines = [m.span() for m in _LINE.finditer(w.source)]
    for asked in (_marked(w, lines), _bare(w, lines)):
        answers = _answers(lines, asked) if asked else []
        spans = [_places(w, a, b) for a, b in answers]
        spans = [(a, b) for a, b in spans if b > a]
        spoken = sum(first_person(w, a, b) for a, b in spans)
        if len(spans) < _LEAST or 2 * spoken < len(spans):
            continue
        start = bisect_left(w.start, lines[asked[0]][0])
        who, other = answerer(w, start), asker(w, start, lex)
        if who is not None:
            questions = [_places(w, *lines[n]) for n in asked] if other is not None else []
            return [*_turns(spans, who, "answer"), *_turns(questions, other, "question")]
    return []


def _places(w: Words, start: int, end: int) -> tuple[int, int]:
    first, last = bisect_left(w.start, start), bisect_left(w.start, end)
    while first < last and not w.text[first][:1].isalnum():
        first += 1
    return first, last


def _turns(spans: list[tuple[int, int]], who: int | None, rule: str) -> list[Found]:
    if who is None:
        return []
    return [Found([s], None, rule, subject=who, label=(who, who + 1)) for s in spans if s[1] > s[0]]


def _marked(w: Words, lines: Lines) -> list[int]:
    """The lines with a bullet, dash or in bold, where half of them ask."""
    found = [n for n, (a, b) in enumerate(lines) if _MARKED.match(w.source, a, b)]
    asks = sum(bool(_ASKS.search(w.source[slice(*lines[n])])) for n in found)
    return found if len(found) >= _LEAST and 2 * asks >= len(found) else []


def _bare(w: Words, lines: Lines) -> list[int]:
    """The lines that end with a question mark and are no quotations."""
    texts = [w.source[a:b] for a, b in lines]
    found = [n for n, t in enumerate(texts) if _ASKS.search(t) and not _QUOTED.match(t)]
    return found if len(found) > _LEAST else []


def _answers(lines: Lines, asked: list[int]) -> Lines:
    """What stands between one question and the next; the last answer ends with the text."""
    ends = [*asked[1:], len(lines)]
    return [(lines[a + 1][0], lines[b - 1][1]) for a, b in zip(asked, ends, strict=True) if b - a > 1]
