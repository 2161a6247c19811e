"""Transcripts: paragraphs that begin with who speaks ("Q", "THE PRESIDENT:", "MS. HOLM:"), without marks.

A text is one only if such labels come again and again; a single name with a colon is no transcript.
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from verbale.reading.speech.found import Found
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.parties import answerer, asker
from verbale.reading.speech.words import Words

#: A label: ``Q``, or up to six words of capitals with a colon (``MR. HOLM (via interpreter):``), or a name with one.
_CAPITALS = re.compile(
    r"(?:^|\n)[*_ \t]*(Q|A|(?:[A-Z][A-Z.'’\-]+ ?){1,6}(?:\([^)\n]{1,30}\))?)[*_]*(?::|\.?(?=[ \t]{1,4}[A-Z(\[“\"]))"
)
_NAMED = re.compile(r"(?:^|\n)[*_ \t]*((?:[A-Z][\w.'’\-]+ ){0,4}[A-Z][\w.'’\-]+)[*_]*:[*_]*[ \t]+(?=\S)")
_TITLED = re.compile(
    r"(?:^|\n)[*_ \t]*((?:[A-Z][\w.'’\-]+ ){1,4}[A-Z][\w.'’\-]+)(?:,| \()[^:\n]{2,120}:[*_]*[ \t]+(?=\S)"
)
#: The line that closes a transcript.
_OVER = re.compile(r"\n[ \t]*(?:END\b|###|# # #|\* \* \*)")
_ANSWERS = frozenset({"A", "ANSWER", "Answer"})
_ASKS = frozenset({"Q", "QUESTION", "REPORTER", "JOURNALIST", "Question", "Reporter", "Journalist"})
#: Capitals with a colon that label no speaker.
_NOBODY = frozenset(
    {"TRANSCRIPT", "NOTE", "WATCH", "READ", "READ MORE", "UPDATE", "EDITOR'S NOTE", "ALSO READ"}
)
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """Offsets of a label and one past the mark behind it."""

    start: int
    end: int
    after: int


def turns(text: str) -> list[Turn]:
    """The labels of a transcript in text order; empty where the text is none."""
    for pattern in (_CAPITALS, _NAMED):
        found = [
            m
            for m in pattern.finditer(text)
            if m[1] in ("Q", "A") or (m[1] not in _NOBODY and m.group().endswith((":", " ", "*")))
        ]
        often = Counter(m[1] for m in found)
        if (
            len(found) >= _LEAST
            and len(often) > 1
            and sum(n for n in often.values() if n > 1) >= 0.5 * len(found)
        ):
            plain = [Turn(m.start(1), m.end(1), m.end()) for m in found]
            return sorted([*plain, *_titled(text, plain)], key=lambda t: t.start)
    return []


def _who(w: Words, name: int, first: int, parts: tuple[int | None, int | None]) -> int:
    """The place of whom a label means: itself, or of whom "Q", "A" and initials ("NH:") stand for.

    ``parts``: who answers and who asks, where the turns are of two ("Q", "A") and the lines above name them.
    """
    label = w.text[name]
    if first != name:
        return name
    if label in _ANSWERS or label in _ASKS:
        who = parts[0] if label in _ANSWERS else parts[1]
        return who if who is not None else name
    if not (label.isupper() and 2 <= len(label) <= 3):
        return name
    for ent in w.doc.ents:
        words = [t.text for t in ent if t.text[:1].isupper()]
        if ent.label_ == "PERSON" and len(words) == len(label) and "".join(t[0] for t in words) == label:
            return bisect_left(w.token, ent.end - 1)
    return name


def _titled(text: str, plain: list[Turn]) -> list[Turn]:
    """Labels with name and title of a speaker whose name alone labels later turns: ``JANE DOE, Minister of …:``."""
    names = {text[t.start : t.end].split()[-1].casefold() for t in plain}
    starts = {t.start for t in plain}
    return [
        Turn(m.start(1), m.end(1), m.end())
        for m in _TITLED.finditer(text)
        if m.start(1) not in starts and m[1].split()[-1].casefold() in names
    ]


def transcript(w: Words, lex: Lexicon) -> list[Found]:
    """One entry a turn: from behind its label to the next one."""
    labels = turns(w.source)
    start = bisect_left(w.start, labels[0].start) if labels else 0
    two = any(w.source[t.start : t.end] in _ANSWERS for t in labels)
    parts = (answerer(w, start), asker(w, start, lex)) if two else (None, None)
    found = []
    for n, turn in enumerate(labels):
        stop = labels[n + 1].start if n + 1 < len(labels) else len(w.source)
        over = _OVER.search(w.source, turn.after, stop)
        stop = over.start() if over else stop
        first, last = bisect_left(w.start, turn.after), bisect_left(w.start, stop)
        name = bisect_left(w.start, turn.end) - 1
        while first < last and w.text[first] in (":", "*", "**", "__"):
            first += 1
        if last > first and name >= 0:
            rule = "question" if w.text[name] in _ASKS else "transcript"
            label = (bisect_left(w.start, turn.start), name + 1)
            who = _who(w, name, label[0], parts)
            found.append(Found([(first, last)], None, rule, subject=who, label=label))
    return found
