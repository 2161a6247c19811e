"""Sayings without a verb of saying: "let it be known that …", "did not rule out that …", "put the toll at 40"."""

from verbale.reading.speech.bounds import end_of
from verbale.reading.speech.cues import Cue, able, agent_of, is_passive, speaker
from verbale.reading.speech.found import Found
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import FINITE, TELLING, Words

#: What is not ruled out may be: "did not exclude that the port opens".
_RULES_OUT = frozenset({"rule", "exclude"})
_COUNTED = frozenset(
    {
        "number",
        "figure",
        "toll",
        "cost",
        "total",
        "chance",
        "odds",
        "price",
        "share",
        "size",
        "damage",
        "loss",
        "strength",
        "value",
        "bill",
    }
)
#: "by the army's own count": whose numbers the clause gives.
_COUNTS = frozenset({"count", "estimate", "reckoning", "tally", "account", "calculation", "admission"})
_JOINS = frozenset({"and", "but", "so", "as"})


def idioms(w: Words, lex: Lexicon) -> list[Found]:
    """All of them, in text order."""
    found = []
    for p in range(1, w.n - 1):
        lemma = w.lemma[p]
        one = None
        if lemma == "let":
            one = _let_know(w, p)
        elif lemma in _RULES_OUT:
            one = _not_ruled_out(w, p)
        elif lemma == "put":
            one = _put_at(w, p, lex)
        elif lemma in _COUNTS:
            one = _by_count(w, p)
        elif lemma in ("say", "tell"):
            one = _said_so(w, p)
        elif lemma in ("speak", "talk"):
            one = _spoke_of(w, p)
        if one is not None:
            found.append(one)
    return found


def _cue(w: Words, v: int, lemma: str) -> Cue | None:
    """The cue at ``v`` with its speaker, where the sentence names one in the third person."""
    subject = agent_of(w, v) if is_passive(w, v) else speaker(w, v, False)
    if subject is None or w.low[subject] in ("i", "we", "you"):
        return None
    lead = w.left[subject] if subject < v else v
    return Cue(v, lemma, max(lead, w.sentence_start(v)), subject)


def _let_know(w: Words, p: int) -> Found | None:
    """``let it be known that …``, ``let his hosts know that …``; ``…, the palace let it be known``."""
    known = next((q for q in range(p + 2, min(w.n - 1, p + 7)) if w.lemma[q] == "know"), None)
    if known is None or w.tag[p] not in TELLING or w.inside[known] != w.inside[p]:
        return None
    cue = _cue(w, p, "let know")
    if cue is None:
        return None
    if w.low[known + 1] == "that":
        return Found([(known + 2, end_of(w, cue, known + 2, w.sentence_end(p), None))], cue, "let-know")
    return _before(w, cue, "let-know")


def _before(w: Words, cue: Cue, rule: str) -> Found | None:
    """The clause that a comma or semicolon parts from the cue's own clause behind it."""
    stop = cue.lead - 1
    if stop > 0 and w.low[stop] in _JOINS:
        stop -= 1
    if stop < 1 or w.text[stop] not in (",", ";", "—", "–") or w.inside[stop] != w.inside[cue.verb]:
        return None
    start = w.sentence_start(cue.verb)
    if not any(w.tag[q] in FINITE for q in range(start, stop)):
        return None
    return Found([(start, stop)], cue, rule)


def _not_ruled_out(w: Words, p: int) -> Found | None:
    """``did not rule out that …``: the speaker says that it may be."""
    if not any(w.dep[k] == "neg" for k in w.kids[p]):
        return None
    limit = w.sentence_end(p)
    that = next((q for q in range(p + 1, min(limit, p + 6)) if w.low[q] == "that"), None)
    if that is None or w.tag[that] not in ("IN", "WDT") or w.pos[that - 1] in ("NOUN", "DET", "PRON"):
        return None
    cue = _cue(w, p, "rule out" if w.lemma[p] == "rule" else w.lemma[p])
    return Found([(that + 1, end_of(w, cue, that + 1, limit, None))], cue, "not-ruled-out") if cue else None


def _put_at(w: Words, p: int, lex: Lexicon) -> Found | None:
    """``put the toll at forty``: the object and its number."""
    if w.tag[p] not in TELLING:
        return None
    obj = next((k for k in w.kids[p] if w.dep[k] == "dobj" and k > p), None)
    if obj is None or w.lemma[obj] not in _COUNTED:
        return None
    limit = w.sentence_end(p)
    at = next((q for q in range(obj + 1, min(limit - 1, obj + 12)) if w.low[q] == "at"), None)
    if at is None or not any(w.pos[q] in ("NUM", "SYM") for q in range(at + 1, min(limit, at + 5))):
        return None
    cue = _cue(w, p, "put")
    if (
        cue is None
        or cue.subject is None
        or not (able(w, cue.subject, lex) or w.lemma[cue.subject] in lex.study)
    ):
        return None
    return Found([(w.left[obj], w.right[at] + 1)], cue, "put-at")


def _by_count(w: Words, p: int) -> Found | None:
    """``…, by the army's own count``: the clause ahead of it, or behind it where it opens the sentence."""
    owner = next((k for k in w.kids[p] if w.dep[k] == "poss"), None)
    first = w.left[owner] if owner is not None else 0
    if owner is None or first < 1 or w.low[first - 1] != "by" or w.low[owner] in ("my", "our", "your"):
        return None
    by = first - 1
    cue = Cue(by, "by " + w.lemma[p], by, owner)
    start, limit = w.sentence_start(by), w.sentence_end(by)
    if by == start:
        return Found([(p + 2, limit)], cue, "by-count") if w.text[p + 1] == "," else None
    if w.text[by - 1] != "," or (p + 1 < limit and w.text[p + 1] not in (",", ".", ";")):
        return None
    stop = by - 1
    open_ = next((q + 1 for q in range(stop - 1, start, -1) if w.text[q] in (";", ":")), start)
    finite = any(w.tag[q] in FINITE for q in range(open_, stop))
    return Found([(open_, stop)], cue, "by-count") if finite else None


def _said_so(w: Words, p: int) -> Found | None:
    """``…; the minister said as much``, ``…, and she told the premier so``: the clause ahead of it."""
    if w.tag[p] not in TELLING:
        return None
    q = p + 1
    while w.lemma[p] == "tell" and q < min(w.n - 1, p + 5) and w.pos[q] in ("DET", "PROPN", "NOUN", "PRON"):
        q += 1
    as_much = w.low[q] == "as" and q + 1 < w.n and w.low[q + 1] == "much"
    so = w.low[q] == "so" and (q + 1 >= w.n or w.pos[q + 1] in ("ADP", "PUNCT", "CCONJ", "NOUN", "PROPN"))
    if not (as_much or so):
        return None
    cue = _cue(w, p, w.lemma[p])
    return _before(w, cue, "said-so") if cue is not None and w.low[cue.lead - 1] != "if" else None


def _spoke_of(w: Words, p: int) -> Found | None:
    """``spoke of a “useful exchange”``: the words in quotation marks."""
    if w.tag[p] not in TELLING or w.low[p + 1] != "of":
        return None
    mark = next((q for q in range(p + 2, min(w.n, p + 5)) if w.opens[q] >= 0), None)
    if mark is None or any(w.pos[q] not in ("DET", "PRON", "ADJ") for q in range(p + 2, mark)):
        return None
    cue = _cue(w, p, w.lemma[p] + " of")
    return Found([w.span[w.opens[mark]]], cue, "spoke-of", [w.opens[mark]]) if cue is not None else None
