"""What leads to a quotation without a verb of saying: a clause with a colon, a bare name, a heading."""

import re

from verbale.reading.speech.cues import Cue
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import TELLING, Words

_HEADING = re.compile(r":[*\s]*\n[^\S\n]*\n[^\S\n]*[-•*]")
#: Further nouns that lead to a quotation behind a colon.
_WORDS = frozenset(
    {"word", "question", "line", "slogan", "speech", "quote", "tone", "note", "post", "letter"}
)
#: A paragraph that is only a name and a colon, perhaps bold and linked, before a quotation.
_NAME_COLON = re.compile(
    r"(?:^|\n\s*\n|\n)[*\[\s•\-–]*([A-Z][^:\n\]]*(?:\n[^:\n\]]+)?)(?:\]\([^)]*\))?[*\s]*:[*\s]*$"
)


def introduced(w: Words, lex: Lexicon, k: int) -> Cue | None:
    """A clause with a colon that leads to quotation ``k`` without a verb of saying: ``issued a call: “…”``."""
    first = w.span[k][0]
    colon = first - 2
    if (
        colon < 3
        or w.text[colon] != ":"
        or w.inside[colon] >= 0
        or "\n" in w.source[w.end[colon] : w.start[first]]
    ):
        return None
    for p in range(colon - 1, w.sentence_start(colon) - 1, -1):
        subject = next((q for q in w.kids[p] if w.dep[q] == "nsubj" and q < p), None)
        if subject is None or w.tag[p] not in TELLING or w.dep[p] == "advcl":
            continue
        words = lex.noun_that | lex.noun_to | _WORDS
        able = w.pos[subject] in ("PROPN", "PRON") or w.lemma[subject] in lex.people
        main = w.dep[p] == "ROOT" or w.head[p] >= first
        said = able and (main or any(w.lemma[q] in words for q in range(p + 1, colon)))
        return Cue(p, w.lemma[p], w.left[p], subject) if said or w.lemma[subject] in words else None
    return None


def named_before(w: Words, k: int) -> int | None:
    """The last place of a bare name with a colon right before quotation ``k`` ("Jane Doe: “…”")."""
    at = w.quotes[k].open
    line = w.source[max(0, at - 300) : at]
    match = _NAME_COLON.search(line)
    if match is None:
        return None
    offset = max(0, at - 300)
    first, last = offset + match.start(1), offset + match.end(1)
    places = [p for p in range(max(0, w.span[k][0] - 40), w.span[k][0]) if first <= w.start[p] < last]
    if not places or any(w.pos[p] == "VERB" and w.low[p] in w.text[p] for p in places):
        return None
    named = []
    for p in places:
        if "http" in w.text[p] or "](" in w.text[p]:
            break
        if w.text[p].isalpha() and w.text[p][:1].isupper():
            named.append(p)
    return named[-1] if named else places[-1]


def heading(w: Words, at: int) -> int | None:
    """Who is the subject of the line with a colon above a list in which ``at`` heads a quotation by its topic."""
    lines = [m.start() for m in _HEADING.finditer(w.source, 0, w.start[at])]
    if not lines:
        return None
    colon = next(p for p in range(at, -1, -1) if w.start[p] <= lines[-1])
    for p in range(w.sentence_start(colon), colon):
        if w.dep[p] == "nsubj" and w.pos[p] == "PROPN":
            return p
    return None
