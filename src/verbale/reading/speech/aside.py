"""Whether what stands behind an aside goes on with the words said: "If the dam breaks, she said, the town drowns"."""

from verbale.reading.speech.lexicon import Lexicon, lexicon
from verbale.reading.speech.words import FINITE, Words

#: A clause that opens so needs the one behind the aside.
_LEADING = frozenset(
    {"if", "when", "while", "although", "though", "because", "since", "unless", "once", "until"}
)
#: The same by the order of the words: "Had the ferries sailed", "Should it rain".
_INVERTED = frozenset({"had", "should", "were"})
#: Words that go on with the words said: "The port is at risk, she said, because …".
_FOLLOWING = frozenset(
    {"because", "particularly", "especially", "if", "unless", "since", "provided", "including", "given"}
)
_JOINS = frozenset({"and", "or", "nor", "but"})


def goes_on(w: Words, start: int, before: int, first: int, limit: int, lex: Lexicon) -> bool:
    """Whether the words from ``first`` on, behind an aside, belong to those in ``[start, before)`` ahead of it.

    "X, he said, and left" does not go on: a bare second verb of doing is the speaker's own act.
    """
    if first >= limit:
        return False
    helper = before - 1
    if w.pos[helper] == "AUX" and w.tag[helper] in ("MD", "VBZ", "VBD", "VBP") and before - start < 12:
        return w.tag[first] in ("VB", "VBG", "VBN", "RB", "JJ", "DT") and not _told(w, first, limit, lex)
    if w.low[start] == "what" and w.tag[first] in FINITE:
        return True  # "What they want, she said, is bread"
    inverted = w.low[start] in _INVERTED and w.pos[start] in ("AUX", "VERB")
    if w.low[start] in _LEADING or (inverted and w.text[limit - 1] != "?"):
        return _finite(w, first, limit) < limit and not _told(w, first, limit, lex)
    if w.low[first] == "when":
        return w.tag[first + 1] not in ("VBN", "VBG") and _finite(w, first, limit) < limit
    if w.low[first] in _FOLLOWING:
        return w.tag[first] != "VBG" or w.low[first] == "including"
    return w.low[first] in _JOINS and first + 1 < limit and _joined(w, first, limit, lex)


def _joined(w: Words, first: int, limit: int, lex: Lexicon) -> bool:
    """Whether a part behind "and" is said too: one without verb, with a subject of its own, or of being."""
    verb = _finite(w, first + 1, limit)
    if verb == limit:
        return w.low[first + 1] == "not" or w.pos[first + 1] in ("DET", "NOUN", "PROPN", "NUM", "ADJ")
    if _told(w, first, limit, lex):
        return False
    if verb == first + 1:
        return w.pos[verb] == "AUX"
    return any(w.dep[k] in ("nsubj", "nsubjpass", "expl") for k in w.kids[verb]) or w.pos[verb] == "AUX"


def _finite(w: Words, first: int, limit: int) -> int:
    return next(
        (p for p in range(first, limit) if w.tag[p] in FINITE and w.inside[p] == w.inside[first]), limit
    )


def _told(w: Words, first: int, limit: int, lex: Lexicon) -> bool:
    """Whether another saying stands in the places ``[first, limit)``."""
    return any(
        w.lemma[p] in lex.firm and w.tag[p] in FINITE and w.inside[p] == w.inside[first]
        for p in range(first, limit)
    )


def cut_at_clause(w: Words, first: int, end: int) -> int:
    """One past an infinitive from ``first``, before the reporter's own clause: ``to mediate, but neither came``."""
    for p in range(first + 2, end - 2):
        if w.inside[p] != w.inside[first]:
            continue
        if w.low[p] in ("that", "whether", "if") or w.tag[p] in FINITE or w.tag[p] in ("WDT", "WP", "WRB"):
            return end
        if w.text[p] == "," and (_apposed(w, p + 1, end) or _aside(w, p + 1, w.sentence_end(p))):
            return p
        if (w.text[p] == ";" or w.low[p] in _JOINS) and _own_clause(w, p + 1, end):
            return p - 1 if w.text[p - 1] == "," else p
    return end


def _apposed(w: Words, first: int, end: int) -> bool:
    """``…, a step that the bank has long resisted``: the reporter's remark on what is asked."""
    noun = first + 2 if w.pos[first + 1] == "ADJ" else first + 1
    return noun + 1 < end and w.low[first] in ("a", "an") and w.low[noun + 1] in ("that", "which")


def _aside(w: Words, first: int, end: int) -> bool:
    """``…, the bank's chief, Jane Doe, said in a letter``: the words were told by somebody after all."""
    for p in range(first, min(end, first + 14)):
        if w.tag[p] in FINITE:
            return w.lemma[p] in lexicon().aside and (p + 1 >= end or w.low[p + 1] in lexicon().pause)
        if w.tag[p] in ("VB", "TO", "VBG", "WDT", "WP"):
            return False
    return False


def _own_clause(w: Words, first: int, end: int) -> bool:
    """Whether a subject with its finite verb stands at ``first``."""
    for p in range(first, min(end, first + 9)):
        if w.tag[p] in FINITE:
            return p > first and any(first <= w.left[k] and k < p for k in _subjects(w, p))
        if w.text[p] == "," or w.tag[p] in ("TO", "VB", "VBG") or w.low[p] in _LEADING:
            return False  # "every bridge and power plant if he did not": the clause is not what "and" joins
    return False


def _subjects(w: Words, v: int) -> list[int]:
    heads = (v, w.head[v]) if w.pos[v] == "AUX" else (v,)
    return [k for h in heads for k in w.kids[h] if w.dep[k] in ("nsubj", "nsubjpass", "expl")]
