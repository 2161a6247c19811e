"""All the speeches of an article in the making: quotations first, then what no marks hold."""

from verbale.reading.speech.attribute import Quotations
from verbale.reading.speech.content import Content
from verbale.reading.speech.cues import Cue, able, find_cues
from verbale.reading.speech.dialogue import dialogue
from verbale.reading.speech.found import Found, contents_of
from verbale.reading.speech.headline import headline
from verbale.reading.speech.idioms import idioms
from verbale.reading.speech.indirect import (
    consents,
    from_clause,
    gerund,
    infinitive,
    noun_cues,
    noun_object,
    parenthesis,
)
from verbale.reading.speech.interview import continued
from verbale.reading.speech.issuers import name_speakers
from verbale.reading.speech.late import late_clauses
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.own import own_words
from verbale.reading.speech.subjects import shared_subjects, turned_back
from verbale.reading.speech.transcript import transcript
from verbale.reading.speech.views import according, from_according, put_so, views
from verbale.reading.speech.words import Words

_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})


def gather(w: Words, lex: Lexicon, wide: bool = False) -> list[Found]:
    """All speeches in the making, in no order."""
    cues = shared_subjects(w, sorted([*find_cues(w, lex), *according(w)], key=lambda c: c.verb), lex)
    contents = contents_of(w, cues, lex)
    late, asides = late_clauses(w, cues, contents, lex)
    contents.update(late)
    cues = turned_back(w, cues, contents, lex)
    grouping = Quotations(w, cues, contents, lex)
    found = grouping.speeches()
    done = grouping.used
    floor = 0
    for cue in cues:
        if cue.verb in done:
            floor = cue.verb + 1
            continue
        if cue.verb in asides or (not wide and not says(w, cue, lex)):
            continue
        one = _indirect(w, cue, contents.get(cue.verb), lex, floor)
        if one is not None:
            found.append(one)
            if one.rule in ("parenthesis", "medial"):
                floor = one.last
    found += noun_cues(w, lex)
    found += views(w, lex)
    found += idioms(w, lex)
    found += put_so(w, found)
    found += consents(w, cues, found)
    turns = transcript(w, lex) or dialogue(w, lex)
    found += [] if turns else continued(w, found)
    found += own_words(w, cues, contents, turns)
    speakers = {w.low[f.cue.subject] for f in found if f.cue is not None and f.cue.subject is not None}
    found += headline(w, lex, frozenset(speakers))
    found += turns
    found.sort(key=lambda f: (f.first, -f.last))
    kept = _continued(w, found)
    name_speakers(w, kept, lex)
    return kept


def _continued(w: Words, found: list[Found]) -> list[Found]:
    """Quoted sentences that nothing attributes go on with the speech before them, or are left out."""
    kept: list[Found] = []
    for one in found:
        if one.cue is None and one.subject is None:
            before = [f for f in kept if f.last <= one.first and (f.cue is None or w.inside[f.cue.verb] < 0)]
            one.like = max(before, key=lambda f: f.last, default=None)
            if one.like is None:
                continue
        kept.append(one)
    return kept


def says(w: Words, cue: Cue, lex: Lexicon) -> bool:
    """Whether a cue without quotation reports that someone said (or plainly thought) something."""
    if cue.subject is not None and w.low[cue.subject] in ("i", "we", "you"):
        return False
    if cue.lemma in lex.belief and cue.lemma not in lex.thought:
        return False
    if cue.negated and cue.lemma not in lex.lowered:
        return False
    if w.tag[cue.verb] == "VB" and not _said_only(w, cue.verb):
        return False  # "would say", "to show that": nothing was said yet
    if any(w.low[k] in ("if", "unless", "until") and w.dep[k] == "mark" for k in w.kids[cue.verb]):
        return False
    if cue.lemma in lex.tell and _is_told(w, cue.verb):
        return False
    if cue.subject is None:
        return not (cue.passive and cue.lemma in ("ask", "tell", "call", "urge"))
    return can_speak(w, cue, lex)


def _said_only(w: Words, v: int) -> bool:
    """Whether a plain form reports after all: "went on to say", "would say only that", "sources tell us"."""
    if w.lemma[w.head[v]] in ("continue", "go"):
        return True
    helpers = [w.low[k] for k in w.kids[v] if w.dep[k] == "aux" and k < v]
    if helpers:
        return helpers == ["would"] and "only" in (w.low[v - 1], w.low[v + 1 if v + 1 < w.n else v])
    return any(w.dep[k] == "nsubj" and w.tag[k] in ("NNS", "PRP") and k < v for k in w.kids[v])


def _is_told(w: Words, v: int) -> bool:
    """Whether the subject hears rather than tells: "Asked how …, he", "they were called and notified that"."""
    if w.begins[v] and w.tag[v] in ("VBN", "VBD"):
        return True
    if w.dep[v] != "conj" or any(w.dep[k] in ("dobj", "dative", "nsubj") for k in w.kids[v]):
        return False
    return any(w.dep[k] == "auxpass" for k in w.kids[w.head[v]])


def can_speak(w: Words, cue: Cue, lex: Lexicon) -> bool:
    """Whether the subject of ``cue`` can say things: in "that underlines", "strikes suggest" it cannot."""
    head = cue.subject
    assert head is not None
    low = w.low[head]
    if (
        low in _NOBODY
        or (low == "one" and head and w.low[head - 1] == "no")
        or (low in ("this", "that", "these", "those", "which") and w.pos[head] in ("PRON", "DET"))
    ):
        return False
    if cue.lemma not in lex.evident:
        return True
    if low == "it":
        return False
    return able(w, head, lex) or w.lemma[head] in lex.study


def _indirect(w: Words, cue: Cue, content: Content | None, lex: Lexicon, floor: int) -> Found | None:
    if cue.lemma == "according to":
        return from_according(w, cue, lex, floor)
    if content is not None:
        return from_clause(w, cue, content)
    return (
        infinitive(w, cue, lex)
        or gerund(w, cue)
        or parenthesis(w, cue, lex, floor)
        or noun_object(w, cue, lex)
    )
