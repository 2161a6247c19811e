"""Interviews that lost their quotation marks: first-person sentences go on with the speaker before them.

Only where the article itself shows that it prints words so: some cue attributes, without marks, a sentence in
the first person ("We will see, he says").
"""

from itertools import pairwise

from verbale.reading.speech.found import Found
from verbale.reading.speech.words import Words

_FIRST = frozenset({"i", "we", "our", "us", "my", "me"})
_PLAIN = frozenset({"parenthesis", "medial", "colon"})


def first_person(w: Words, first: int, last: int) -> bool:
    """Whether a first-person pronoun stands outside quotation marks in places ``[first, last)``."""
    return any(
        w.low[p] in _FIRST and w.pos[p] in ("PRON", "DET") and w.inside[p] < 0 for p in range(first, last)
    )


def continued(w: Words, found: list[Found]) -> list[Found]:
    """Paragraphs in the first person that nothing attributes, as one entry each."""
    plain = [f for f in found if f.rule in _PLAIN and first_person(w, f.first, f.last)]
    if not plain:
        return []
    taken = [(f.first, f.last) for f in found if not _inside_first_person(w, f)]
    more = []
    for first, last in _paragraphs(w):
        free = not any(a < last and first < b for a, b in taken)
        if free and last - first > 4 and first_person(w, first, last):
            more.append(Found([(first, last)], None, "interview"))
    return more


def _inside_first_person(w: Words, f: Found) -> bool:
    """Whether an entry is the speaker's own "I believe that …", and so a part of the words that go on."""
    return f.cue is not None and f.cue.subject is not None and w.low[f.cue.subject] in _FIRST


def _paragraphs(w: Words) -> list[tuple[int, int]]:
    starts = [0, *(p for p in range(1, w.n) if "\n" in w.source[w.end[p - 1] : w.start[p]]), w.n]
    return [(a, b) for a, b in pairwise(starts) if b > a]
