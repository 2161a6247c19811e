"""Words attributed without a verb: "according to X, …", "in her view, …"."""

from verbale.reading.speech.cues import Cue
from verbale.reading.speech.found import Found
from verbale.reading.speech.indirect import parenthesis, tail_of
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import FINITE, TELLING, Words


def according(w: Words) -> list[Cue]:
    """Cues ``according to X``."""
    found = []
    for p in range(w.n - 2):
        if w.low[p] == "according" and w.low[p + 1] == "to":
            head = next((k for k in w.kids[p + 1] if w.dep[k] == "pobj"), None)
            found.append(Cue(p, "according to", p, head if head is not None else p + 2))
    return found


def from_according(w: Words, cue: Cue, lex: Lexicon, floor: int) -> Found | None:
    limit = w.sentence_end(cue.verb)
    start = w.sentence_start(cue.verb)
    if (
        start == cue.verb
        or w.text[cue.verb] == "According"
        or (start + 1 == cue.verb and not w.text[start].isalnum())
    ):
        p = _behind_source(w, cue, limit)
        if p + 1 < limit:
            return Found([(p + 1, limit)], cue, "according-first")
        return None
    relative = cue.verb - 2
    tail = tail_of(w, cue)
    if (
        relative > start
        and w.low[relative] in ("that", "which")
        and w.text[cue.verb - 1] == ","
        and tail < limit
    ):
        return Found([(tail + 1, limit)], cue, "according-relative")
    told = _relative_before(w, cue, lex, floor)
    if told is not None:
        return told
    floor = max(floor, *(p + 1 for p in range(start, cue.verb) if w.text[p] == ";" and w.inside[p] < 0), 0)
    found = parenthesis(w, cue, lex, floor)
    if found is None and w.inside[cue.verb - 1] == w.inside[cue.verb]:
        begin = max(floor, start)
        finite = any(w.tag[p] in FINITE for p in range(begin, cue.verb))
        if cue.verb - begin > 3 and (finite or floor <= start):
            return Found([(begin, cue.verb)], cue, "according-last")
    return found


def _relative_before(w: Words, cue: Cue, lex: Lexicon, floor: int) -> Found | None:
    """``She said …, which took a tenth of the land, according to X``: X is cited for the relative clause alone."""
    comma, start = cue.verb - 1, max(floor, w.sentence_start(cue.verb))
    if comma < 0 or w.text[comma] != "," or w.inside[comma] >= 0:
        return None
    for p in range(comma - 3, start, -1):
        if w.tag[p] in ("WDT", "WP") and w.text[p - 1] == ",":
            finite = any(w.tag[q] in FINITE for q in range(p + 1, comma))
            said = any(w.lemma[q] in lex.firm and w.tag[q] in ("VBD", "VBZ") for q in range(start, p))
            return Found([(p + 1, comma)], cue, "according-which") if finite and said else None
    return None


_TOLD = frozenset({"say", "tell", "note", "report", "point", "stress", "explain", "argue", "suggest"})
_PUT = frozenset({"put", "puts", "phrased", "phrases"})


def put_so_at(w: Words, p: int) -> tuple[int, int] | None:
    """The speaker's head and one past the aside, where "as he puts it" begins at ``p``."""
    if w.low[p] != "as":
        return None
    for v in range(p + 2, min(w.n - 1, p + 9)):
        put = w.low[v] in _PUT and w.low[v + 1] == "it"
        if put or _told_beside(w, p, v):
            nouns = [k for k in range(p + 1, v) if w.pos[k] in ("NOUN", "PROPN", "PRON")]
            subject = next((k for k in w.kids[v] if w.dep[k] == "nsubj" and p < k < v), None)
            head = subject if subject is not None else (nouns[-1] if nouns else None)
            after = v + 2 if put else _pause(w, v)
            return (head, after) if head is not None else None
        if w.text[v] in (",", ".") or w.begins[v]:
            return None
    return None


def _told_beside(w: Words, p: int, v: int) -> bool:
    """``…, as two officials told the daily, …``: an aside between commas, not "as he said that …"."""
    if w.lemma[v] not in _TOLD or w.tag[v] not in TELLING or not p or w.text[p - 1] != ",":
        return False
    after = _pause(w, v)
    return after - v < 7 and w.text[after] == "," and not any(w.low[q] == "that" for q in range(v, after))


def _pause(w: Words, v: int) -> int:
    p = v + 1
    while p < w.n - 1 and w.text[p] not in (",", ".", ";", ":") and not w.begins[p]:
        p += 1
    return p


def put_so(w: Words, found: list[Found]) -> list[Found]:
    """``The dam, as he put it, would …``: the sentence around the aside, where no other cue has it."""
    more = []
    for p in range(w.n - 3):
        aside = put_so_at(w, p) if w.low[p] == "as" else None
        if aside is None or any(f.first <= p <= f.last for f in found):
            continue
        head, after = aside
        first, last = w.sentence_start(p), w.sentence_end(p)
        pieces = [
            (a, b) for a, b in ((first, p), (after, last)) if any(w.text[q].isalnum() for q in range(a, b))
        ]
        if pieces and w.low[head] not in ("i", "we"):
            more.append(Found(pieces, Cue(after - 2, w.lemma[after - 2], p, head), "put-so"))
    return more


def _behind_source(w: Words, cue: Cue, limit: int) -> int:
    """The place of the comma behind "According to X", appositions and lists passed; of X's end without one."""
    p, head = tail_of(w, cue), cue.subject
    edge = w.right[head] + 1 if head is not None else p
    if w.text[edge - 1] == ",":
        edge -= 1
    if p < edge < limit and not any(w.pos[q] == "VERB" for q in range(p, edge)):
        p = edge
    while p < limit and w.text[p] != ",":
        p += 1
    name = next((q for q in range(p + 1, min(limit, p + 8)) if w.pos[q] != "PROPN"), limit)
    if p + 1 < name < limit and w.text[name] == ",":
        return name
    if p >= limit and head is not None and edge < limit and w.pos[edge] in ("DET", "PRON"):
        return edge - 1
    return p


def views(w: Words, lex: Lexicon) -> list[Found]:
    """``in her view, …``: what follows the comma, up to the sentence's end."""
    found = []
    for p in range(1, w.n - 2):
        if w.low[p] not in lex.view:
            continue
        if w.low[p - 2 : p] == ["in", "the"] and w.low[p + 1] == "of":
            found += _words_of(w, p)
            continue
        if w.text[p + 1] != ",":
            continue
        owner = next((k for k in w.kids[p] if w.dep[k] == "poss"), None)
        if owner is None or w.low[w.left[p] - 1] != "in" or w.low[owner] == "my":
            continue
        cue = Cue(p, w.low[p], w.left[p] - 1, owner)
        found.append(Found([(p + 2, w.sentence_end(p))], cue, "view"))
    return found


def _words_of(w: Words, p: int) -> list[Found]:
    """``In the words of one envoy, the talks are dead``; ``…, in the words of one envoy``."""
    head = next((k for k in w.kids[p + 1] if w.dep[k] == "pobj"), None)
    if head is None:
        return []
    start, limit, stop = w.sentence_start(p), w.sentence_end(p), w.right[head] + 1
    cue = Cue(p, w.low[p], p - 2, head)
    if start == p - 2 and stop < limit and w.text[stop] == ",":
        return [Found([(stop + 1, limit)], cue, "view")]
    if start < p - 4 and w.text[p - 3] == "," and stop >= limit - 1:
        return [Found([(start, p - 3)], cue, "view")]
    return []
