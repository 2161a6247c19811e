"""Interviews that name nobody at their turns: questions set apart by a mark or by "?", plain paragraphs answer them.

Only where question and answer take turns at least three times and the answers speak in the first person; a page of
questions that the reporter answers ("What is on the table?") is none.
"""

import re
from bisect import bisect_left
from collections import Counter

from verbale.reading.speech.found import Found
from verbale.reading.speech.interview import first_person
from verbale.reading.speech.words import Words

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARKED = re.compile(r"\s*(?:[●•▪■◆▶►–—>-]\s*\S|\*\*|__|[*]\s)")
_ASKS = re.compile(r"\?[\s*_]*$")
_QUOTED = re.compile(r"[\s*_]*[\"“«]")
#: Behind these a name is the interviewer's, not the one who answers.
_BY = frozenset({"by", "by:", ":", "text", "interview", "interviewer", "photo", "photos", "with:"})
_LEAST = 3
Lines = list[tuple[int, int]]


def dialogue(w: Words) -> list[Found]:
    """One entry an answer, of whoever the lines ahead of the first question name; none where that is nobody."""
    lines = [m.span() for m in _LINE.finditer(w.source)]
    for asked in (_marked(w, lines), _bare(w, lines)):
        answers = _answers(lines, asked) if asked else []
        spans = [(bisect_left(w.start, a), bisect_left(w.start, b)) for a, b in answers]
        spans = [(a, b) for a, b in spans if b > a]
        spoken = sum(first_person(w, a, b) for a, b in spans)
        if len(spans) < _LEAST or 2 * spoken < len(spans):
            continue
        who = _answerer(w, bisect_left(w.start, lines[asked[0]][0]))
        if who is not None:
            return [Found([s], None, "answer", subject=who, label=(who, who + 1)) for s in spans]
    return []


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


def _answerer(w: Words, stop: int) -> int | None:
    """The person most often named ahead of place ``stop``, by their first full mention; interviewers left out."""
    ends: dict[int, int] = {}
    for ent in w.doc.ents:
        if ent.label_ != "PERSON":
            continue
        first, last = bisect_left(w.token, ent.start), bisect_left(w.token, ent.end) - 1
        if last < stop and (first == 0 or w.low[first - 1] not in _BY):
            ends[last] = last - first
    if not ends:
        return None
    often = Counter(w.low[p] for p in ends)
    for p in range(stop):
        if w.low[p] in often and p not in ends:
            often[w.low[p]] += 1
    name = max(often, key=lambda n: often[n])
    same = [p for p in ends if w.low[p] == name]
    return max(same, key=lambda p: (ends[p] > 0, -p))
