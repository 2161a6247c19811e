"""Subjects that the parser lost or took for something else, found again by the shape of the text."""

from verbale.reading.speech.lexicon import lexicon
from verbale.reading.speech.words import FINITE, Words


def past_dateline(w: Words, subject: int, v: int) -> int:
    """The subject proper where the parser took a dateline for it ("GENEVA, May 2 – The envoys said").

    The same behind a word set apart: "The so-called ‘hawk,’ premier Jane Doe, said".
    """
    if w.inside[subject] >= 0 and w.inside[subject] != w.inside[v]:
        names = [p for p in range(subject + 1, v) if w.pos[p] == "PROPN" and w.inside[p] == w.inside[v]]
        return next(
            (p for p in names if w.pos[p + 1] != "PROPN" and w.low[p + 1] not in ("'s", "’s")), subject
        )
    if not (w.text[subject].isupper() and len(w.text[subject]) > 3 and w.begins[w.left[subject]]):
        return subject
    dash = next(
        (p for p in range(subject + 1, min(v, subject + 14)) if w.text[p] in ("–", "—", "-", "--")), None
    )
    if dash is None:
        return subject
    last = dash
    for p in range(dash + 1, v):
        if w.pos[p] in ("PROPN", "NOUN"):
            last = p
        elif last > dash:
            break
    return last if last > dash else subject


def stray(w: Words, v: int) -> tuple[int, int] | None:
    """First place and head of a subject that the parser lost.

    ``…, Jane Doe, head of the agency, said`` (taken for an apposition) and ``…, the agency reported``
    (the verb taken for a participle).
    """
    if w.tag[v] not in ("VBD", "VBN", "VBZ") or v < 2:
        return None
    if any(w.dep[k] in ("nsubj", "nsubjpass", "aux", "auxpass", "expl") for k in w.kids[v]):
        return _before_helper(w, v) or _set_off(w, v)
    told = _main_verb(w, v)
    if told is not None:
        return told
    before = v - 1
    if w.dep[v] == "acl" and w.head[v] == before and w.tag[v] == "VBN":
        first = w.left[before]
        if first and w.text[first - 1] == "," and (v + 1 >= w.n or w.low[v + 1] in lexicon().pause):
            return first, before
        return None
    if w.text[before] != "," and w.lemma[v] in _TOLD:
        return _after_comma(w, v)
    if w.text[before] != "," or w.dep[v] not in ("ROOT", "ccomp", "conj", "parataxis", "dep", "advcl"):
        return None
    for p in range(before - 1, max(0, before - 30), -1):
        if w.text[p] == "," and w.pos[p - 1] in ("PROPN", "NOUN") and w.inside[p] == w.inside[v]:
            if w.pos[p + 1] in ("PROPN",) and w.dep[p + 1] not in ("compound",) and w.head[p + 1] != p - 1:
                continue
            first = p - 1
            return _phrase_start(w, first), p - 1
        if w.begins[p]:
            return None
    return None


def _main_verb(w: Words, v: int) -> tuple[int, int] | None:
    """First place and head of the noun that a main verb was hung on: ``The premier, who lands on Sunday, judged …``."""
    head = w.head[v]
    if w.dep[v] != "acl" or w.dep[head] != "ROOT" or w.pos[head] not in ("PROPN", "NOUN"):
        return None
    if w.text[v - 1] != "," or not any(w.dep[k] == "relcl" and head < k < v for k in w.kids[head]):
        return None
    return w.left[head], head


def _before_helper(w: Words, v: int) -> tuple[int, int] | None:
    """The same for ``In Oslo the mayor, Jane Doe, has demanded …``, where only a helping verb is left to it."""
    helpers = [k for k in w.kids[v] if w.dep[k] == "aux" and w.lemma[k] == "have" and k < v]
    if len(helpers) != 1 or any(w.dep[k] in ("nsubj", "nsubjpass", "auxpass", "expl") for k in w.kids[v]):
        return None
    comma = helpers[0] - 1
    if comma < 2 or w.text[comma] != "," or w.pos[comma - 1] != "PROPN":
        return None
    head = next((p for p in range(comma - 1, max(0, comma - 12), -1) if w.text[p] == ","), 0) - 1
    if head < 0 or w.pos[head] not in ("PROPN", "NOUN"):
        return None
    return _phrase_start(w, head), head


def _set_off(w: Words, v: int) -> tuple[int, int] | None:
    """The same for ``…, the clinic said.`` and ``The envoys, Doe said, were …``, taken for appositions or lists."""
    if w.lemma[v] not in _TOLD or v + 1 >= w.n or w.low[v + 1] not in lexicon().pause:
        return None
    own = next((k for k in w.kids[v] if w.dep[k] == "nsubj"), v)
    comma = next((p for p in range(v - 1, max(own, v - 9), -1) if w.text[p] == ","), 0)
    if own >= comma or comma + 1 >= v or w.inside[comma] != w.inside[v]:
        return None
    among = range(comma + 1, v)
    heads = [p for p in among if w.pos[p] in ("PROPN", "NOUN") and w.dep[p] in ("appos", "conj")]
    if len(heads) != 1 or any(
        w.pos[p] not in _NOMINAL and w.low[p] not in ("for", "of", "'s") for p in among
    ):
        return None
    start = w.sentence_start(v)
    told = any(w.tag[p] in FINITE for p in range(start, own))
    return (comma + 1, heads[0]) if told or (w.text[v + 1] == "," and w.tag[v + 2] in FINITE) else None


def _phrase_start(w: Words, first: int) -> int:
    """The first place of the noun phrase that ends at ``first``, possessors and all."""
    while first > 0 and not w.begins[first]:
        if w.pos[first - 1] not in _NOMINAL and w.low[first - 1] not in ("'s", "’s", "'", "’"):
            break
        first -= 1
    return first


_TOLD = frozenset({"say", "tell", "report", "add", "announce", "confirm", "note", "warn", "state"})


def _after_comma(w: Words, v: int) -> tuple[int, int] | None:
    """First place and head of the noun phrase between a comma and the verb at ``v``."""
    head = None
    for p in range(v - 1, max(-1, v - 14), -1):
        if w.text[p] == "," or w.begins[p] or w.closes[p] >= 0:
            first = p if w.begins[p] and w.text[p] != "," else p + 1
            run = first
            while run < v and (w.pos[run] in _NOMINAL or w.low[run] in ("'s", "’s")):
                if w.pos[run] in ("PROPN", "NOUN"):
                    head = run
                run += 1
            return (first, head) if head is not None else None
        if w.tag[p] in FINITE:
            return None
    return None


_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM"})
