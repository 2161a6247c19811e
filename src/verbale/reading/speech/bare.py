"""Reported clauses that nothing announces and the parser missed: "said the strikes …", "told the Herald talks …"."""

from verbale.reading.speech.bounds import end_of
from verbale.reading.speech.cues import DAYS, Cue
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.model import Content
from verbale.reading.speech.words import FINITE, TELLING, Words

_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "late", "early"}
)
_PLAIN = frozenset(
    {"say", "add", "confirm", "note", "claim", "warn", "insist", "argue", "stress", "announce"}
)
_GAPPED = frozenset({"say", "tell", "claim", "believe", "argue", "insist", "fear", "warn"})
_SAID_BARE = frozenset({"say", "add", "claim", "insist", "warn"})
_SUBJECTS = frozenset({"DET", "PROPN", "PRON", "NOUN", "ADJ", "NUM"})


def misread(w: Words, cue: Cue, pause: int, limit: int, lex: Lexicon) -> Content | None:
    """A clause without "that" in which the parser saw none: "…, adding the deal is ready", headlines' "says"."""
    first = cue.verb + 1
    if cue.subject is None or cue.subject > cue.verb or cue.lemma not in _PLAIN or pause - first < 4:
        return None
    if w.pos[first] not in _SUBJECTS or w.dep[first] == "npadvmod":
        return None
    if w.low[first] in _DAYS or w.low[first] in ("that", "this", "it"):
        return None
    adding = w.tag[cue.verb] == "VBG" and w.text[cue.verb - 1] == ","
    titled = w.tag[cue.verb] == "VBZ" and "\n" not in w.source[: w.start[cue.verb]].strip()
    wanted = FINITE if adding else FINITE | {"VBN", "VB", "VBG"} if titled else frozenset()
    verb = next((p for p in range(first + 1, pause) if w.tag[p] in wanted), pause)
    if verb == pause or any(w.tag[p] in ("WDT", "WP") or w.low[p] == "that" for p in range(first, verb)):
        return None
    end = limit if adding else end_of(w, cue, first, limit, None)
    return Content(first, end, "misread", tail=first)


def bare(w: Words, cue: Cue, limit: int) -> Content | None:
    """The rest of the sentence after "said", where the parser saw no clause in it."""
    first = cue.verb + 1
    if cue.lemma not in _SAID_BARE or limit - first < 4 or w.low[first] in ("nothing", "little"):
        return None
    if w.pos[first] not in _SUBJECTS or w.dep[first] == "npadvmod":
        return None
    if w.low[first] in _DAYS or (
        w.dep[first] in ("nsubj", "nsubjpass", "compound") and w.head[first] == cue.verb
    ):
        return None
    finite = next((p for p in range(first + 1, limit) if w.tag[p] in FINITE or w.tag[p] == "VB"), limit)
    if finite == limit or (cue.lemma != "say" and not _plain_clause(w, cue, first, finite)):
        return None
    if any(w.dep[k] == "nsubj" and k > cue.verb for k in w.kids[cue.verb]):
        return None
    return Content(first, end_of(w, cue, first, limit, None), "bare", tail=first)


def _plain_clause(w: Words, cue: Cue, first: int, finite: int) -> bool:
    """Whether a subject and its verb follow at once: "added 47 of them were shot down"."""
    between = range(first, finite)
    broken = any(w.tag[p] in ("WDT", "WP", "VBN", "TO", "CC") or w.text[p] == "," for p in between)
    return w.tag[finite] in FINITE and w.tag[cue.verb] in ("VBD", "VBZ") and not broken and not cue.passive


def gap(w: Words, cue: Cue, limit: int, lex: Lexicon) -> Content | None:
    """What a relative clause says of its noun: "a policy that Norway says originates abroad"."""
    v, at = cue.verb, cue.verb + 1
    if cue.lemma not in _GAPPED or cue.subject is None or cue.subject >= v or at >= limit:
        return None
    led = w.low[cue.lead - 1] in ("what", "which") if cue.lead else False
    if w.tag[v] not in TELLING or not (led or w.dep[v] in ("relcl", "acl", "ccomp")):
        return None
    if cue.lemma == "tell":
        while at < limit and w.pos[at] in ("PROPN", "DET", "NOUN", "PRON"):
            at += 1
    if at + 1 >= limit or not _finite(w, at, v):
        return None
    end = end_of(w, cue, at, limit, None)
    end = next(
        (p for p in range(at + 1, end) if w.text[p] in (",", "—", "–", ";") and w.inside[p] == w.inside[at]),
        end,
    )
    return Content(at, end, "gap", tail=at)


def _finite(w: Words, at: int, v: int) -> bool:
    """Whether a finite verb stands at ``at``, or what the tagger took for a plural: "says targets"."""
    if w.tag[at] in FINITE:
        return not any(w.dep[k] in ("nsubj", "nsubjpass") and k != at for k in w.kids[at] if k > v)
    if w.tag[at] == "VBN" and w.tag[v] == "VBD" and w.head[at] == v:
        return True  # "a rocket that the council said used a banned engine"
    return w.tag[at] == "NNS" and w.head[at] == v and w.pos[at + 1] in ("ADP", "DET", "PRON")


def told_medium(w: Words, cue: Cue, limit: int, lex: Lexicon) -> Content | None:
    """``told the Herald aid delivered so far was too little``: the parser took the medium for part of the subject."""
    if cue.lemma != "tell" or cue.passive or cue.subject is None or cue.subject > cue.verb:
        return None
    first = past_medium(w, cue.verb + 1, limit, lex)
    if first == cue.verb + 1 or first >= limit or w.pos[first] not in _SUBJECTS:
        return None
    verb = next((p for p in range(first + 1, limit) if w.tag[p] in FINITE), limit)
    if verb == limit or any(w.text[p] in (",", ":", ";") or w.low[p] == "that" for p in range(first, verb)):
        return None
    return Content(first, end_of(w, cue, first, limit, None), "told-medium", tail=first)


def told_somebody(w: Words, cue: Cue, limit: int) -> Content | None:
    """``told the meeting (last week) they would not sign``: a clause of a pronoun that the parser hung elsewhere."""
    if cue.lemma != "tell" or cue.passive or cue.subject is None or cue.subject > cue.verb:
        return None
    for p in range(cue.verb + 2, min(limit - 2, cue.verb + 10)):
        if w.low[p] in _WHO:
            verb = p + 2 if w.pos[p + 1] == "ADV" else p + 1
            told = w.tag[verb] in FINITE and w.pos[p - 1] in ("NOUN", "PROPN") and limit - verb > 3
            return Content(p, end_of(w, cue, p, limit, None), "told-somebody", tail=p) if told else None
        if w.pos[p] not in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
            return None
    return None


_WHO = frozenset({"he", "she", "they", "it", "we", "i"})


def past_medium(w: Words, at: int, limit: int, lex: Lexicon) -> int:
    """One past the name of the medium told that begins at ``at``; ``at`` if none does."""
    stop = at
    for p in range(at, min(limit, at + 5)):
        if w.pos[p] not in ("PROPN", "DET", "NOUN", "ADJ"):
            break
        if w.low[p] in lex.media_names or (w.low[p] in lex.media_words and p > at):
            stop = p + 1
    return stop


def past_time(w: Words, at: int, limit: int) -> int:
    """One past the reporter's time or place of saying at ``at``: "said (on Sunday) it did not", "(earlier) that …".

    Only where the reported clause begins at once behind it: a comma would make the time part of what was said.
    """
    p = at
    if w.low[p] in ("on", "in", "at") and p + 1 < limit and w.low[p + 1] in _TIMES | DAYS:
        p += 1
    while p < limit and p - at < 5 and w.low[p] in _TIMES | DAYS:
        p += 1
    if p == at or p + 1 >= limit or w.low[p - 1] in ("this", "the"):
        return at
    if w.low[p] == "that" and w.tag[p + 1] not in FINITE:
        return p + 1
    return p if w.pos[p] in ("DET", "PROPN", "PRON", "NOUN") and w.text[p] != "," else at


#: Words of the times at which something is said.
_TIMES = frozenset(
    {"early", "earlier", "late", "later", "last", "this", "month", "week", "year", "morning", "afternoon",
     "evening", "night", "yesterday", "today", "separately", "recently", "again", "previously"}
)  # fmt: skip
