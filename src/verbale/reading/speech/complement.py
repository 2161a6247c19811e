"""Contents that are an object with its complement: "described the call as …", "accused the rebels of …"."""

from verbale.reading.speech.bounds import end_of
from verbale.reading.speech.cues import Cue
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.model import Content
from verbale.reading.speech.words import Words

#: Verbs that name with a bare complement ("called it a mistake"); the others need "as".
_BARE = frozenset({"call", "brand", "label", "dub", "term", "deem", "declare"})
#: A complement of these forms is a clause of its own, no name.
_FULL = frozenset({"VB", "VBD", "VBZ", "VBP", "MD"})
_FAULT = {
    "accuse": "of",
    "blame": "for",
    "criticize": "for",
    "criticise": "for",
    "condemn": "for",
    "fault": "for",
}


def named_as(w: Words, cue: Cue, lex: Lexicon) -> Content | None:
    """``described the call as …``, ``called it a mistake``: object and complement."""
    v = cue.verb
    if cue.lemma not in lex.as_:
        return None
    if w.dep[v] in ("acl", "amod") and w.tag[v] == "VBN":
        return None  # "a group called the Circle" names, it does not judge
    if cue.passive:
        return _passive(w, cue)
    limit = w.sentence_end(v)
    objects = [k for k in w.kids[v] if k > v and w.dep[k] in ("dobj", "nsubj", "ccomp", "oprd")]
    first = min((w.left[k] for k in objects), default=-1)
    if (
        first <= v
        or first > v + 2
        or w.opens[first] >= 0
        or w.text[v + 1] in (",", ":")
        or w.low[v + 1] == "that"
    ):
        return None
    end = end_of(w, cue, first, limit, None, verbless=True)
    as_ = next((p for p in range(first + 1, end) if w.low[p] == "as" and w.head[p] != p), -1)
    if (
        as_ > 0
        and as_ - v < 25
        and (w.head[as_] == v or w.opens[as_ + 1 if as_ + 1 < w.n else as_] >= 0 or as_ - v < 9)
    ):
        return Content(first, end, "named-as")
    if cue.lemma not in _BARE:
        return None
    clause = objects[0] if w.dep[objects[0]] == "ccomp" else None
    if clause is not None and w.tag[clause] in _FULL:
        return None  # "called Lind to thank her": no name
    named = next((k for k in w.kids[v] if w.dep[k] == "oprd"), None)
    if named is not None and _no_name(w, named):
        return None
    if named is not None and w.dep[v] == "relcl" and len(objects) == 1:
        return Content(first, w.right[named] + 1, "named-as")  # "the drill the army calls Storm"
    if named is not None or clause is not None:
        return Content(first, end, "named-as")
    if any(w.opens[p] >= 0 for p in range(first, end)) or _pronoun_with_name(w, first, end):
        return Content(first, end, "named-as")
    return None


def so_named(w: Words, cue: Cue, lex: Lexicon) -> Content | None:
    """``what Oslo describes as an attack``, ``, which she dismissed as “talk”``: what somebody calls a thing."""
    v, subject = cue.verb, cue.subject
    if cue.lemma not in lex.as_ or cue.passive or subject is None or not 0 < cue.lead <= subject < v:
        return None
    if w.low[cue.lead - 1] not in ("what", "which"):
        return None
    at, limit = v + 1, w.sentence_end(v)
    if at < limit and w.low[at] == "as":
        at += 1
    elif cue.lemma not in _BARE:
        return None
    k = w.opens[at] if at < limit else -1
    if k >= 0:
        first, last = w.span[k]
        return Content(first, last, "named-as")
    stop = next((p for p in range(at, limit) if w.text[p] in _STOPS), limit)
    return Content(at, stop, "named-as") if stop - at > 1 else None


_STOPS = frozenset({",", ";", ":", "–", "—", "(", ")"})


def _pronoun_with_name(w: Words, first: int, end: int) -> bool:
    """``it a mistake``, ``them traitors``: a pronoun and what it is called; not ``called us and …``."""
    return (
        w.pos[first] == "PRON"
        and first + 1 < end
        and w.pos[first + 1] in ("DET", "ADJ", "NOUN", "PROPN", "ADV")
    )


def _no_name(w: Words, named: int) -> bool:
    """Whether a complement calls nobody anything: a time ("calls most nights"), a proper name, a person rung up."""
    if w.lemma[named] in _TIMES or w.doc[w.token[named]].ent_type_ == "PERSON":
        return True
    return w.pos[named] == "PROPN" and all(w.pos[k] == "PROPN" for k in w.kids[named] if k < named)


_TIMES = frozenset({"night", "day", "week", "month", "year", "morning", "evening", "time", "afternoon"})


def _passive(w: Words, cue: Cue) -> Content | None:
    """``was described by an aide as …``"""
    v = cue.verb
    limit = w.sentence_end(v)
    for p in range(v + 1, min(limit, v + 15)):
        if w.low[p] == "as" and (p == v + 1 or cue.agent is not None) and p + 1 < limit:
            return (
                Content(p + 1, end_of(w, cue, p + 1, limit, None, verbless=True), "named-as")
                if cue.agent is not None and (cue.agent < p or w.low[v - 1] != "be")
                else None
            )
    return None


def faulted(w: Words, cue: Cue) -> Content | None:
    """``accused X of …``, ``blamed X for …``: what follows the preposition."""
    v = cue.verb
    word = _FAULT.get(cue.lemma)
    if word is None or cue.passive:
        return None
    limit = w.sentence_end(v)
    for p in range(v + 1, min(limit, v + 25)):
        if w.low[p] == word and w.pos[p] in ("ADP", "SCONJ") and p + 1 < limit and p > v + 1:
            after = p + 2 if w.opens[p + 1] >= 0 and p + 2 < w.n else p + 1
            if w.pos[after] == "ADV" and after + 1 < limit:
                after += 1
            if w.tag[after] == "VBG" or (cue.lemma == "accuse" and w.opens[p + 1] >= 0):
                return Content(p + 1, end_of(w, cue, p + 1, limit, None, verbless=True), "faulted")
        if w.text[p] in (",", ";", ":"):
            return None
    return None
