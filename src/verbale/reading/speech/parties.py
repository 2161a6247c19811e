"""Who answers and who asks in an interview, by the lines ahead of its first question."""

from bisect import bisect_left
from collections import Counter

from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.relay import is_media
from verbale.reading.speech.words import Words

#: Behind these a name is the interviewer's, not the one who answers.
_BY = frozenset({"by", "by:", ":", "text", "interview", "interviewer", "photo", "photos", "with:"})
#: Behind these a name is that of whom the answers were given to: "told the Cedar Post", "in an interview with".
_TO = frozenset({"tell", "with", "to", "receive", "for", "give"})


def answerer(w: Words, stop: int) -> int | None:
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


def asker(w: Words, stop: int, lex: Lexicon) -> int | None:
    """The medium that was told, else the person by whom the interview is; ``None`` where neither is named."""
    for p in range(1, stop):
        longer = p + 1 < stop and w.pos[p + 1] == "PROPN" and w.text[p + 1].isalpha()
        if w.pos[p] != "PROPN" or longer or not is_media(w, p, lex):
            continue
        first = p
        while first > 1 and w.pos[first - 1] in ("PROPN", "DET"):
            first -= 1
        if w.lemma[first - 1] in _TO:
            return p
    for ent in w.doc.ents:
        first, last = bisect_left(w.token, ent.start), bisect_left(w.token, ent.end) - 1
        led = first > 0 and (w.low[first - 1].rstrip(":") == "by" or (w.text[first - 1] == ":" and first > 1))
        if ent.label_ == "PERSON" and last < stop and led and _by(w, first):
            return last
    return None


def _by(w: Words, first: int) -> bool:
    """Whether "by" or "interview" stands right before a name, a colon between them passed."""
    before = first - 2 if w.text[first - 1] == ":" else first - 1
    return before >= 0 and w.low[before] in ("by", "interview", "interviewer", "questions")
