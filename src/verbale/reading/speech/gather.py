"""All the speeches of an article in the making: quotations first, then what no marks hold."""

from verbale.reading.speech.attribute import Quotations
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
from verbale.reading.speech.model import Content
from verbale.reading.speech.own import own_words
from verbale.reading.speech.subjects import shared_subjects, turned_back
from verbale.reading.speech.transcript import transcript
from verbale.reading.speech.views import according, from_according, put_so, views
from verbale.reading.speech.words import Words

#: What somebody may appear to do with words; not "appeared to believe".
_HINTED = frozenset({"suggest", "confirm", "indicate", "admit", "acknowledge", "concede", "hint", "deny"})
#: What is done to one who then speaks: "the aide, pressed on the date, said".
_PRESSED = frozenset({"ask", "question"})
#: "Does not believe that" says that it is not so.
_DOUBTED = frozenset({"believe", "think"})
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
    _within(w, found, lex)
    kept = _continued(w, found)
    name_speakers(w, kept, lex)
    return kept


#: Rules whose content ends where the cue behind it begins.
_ENDED = frozenset({"parenthesis", "according-last", "put-so", "by-count", "let-know", "said-so"})


def _cited(w: Words, found: Found, lex: Lexicon) -> bool:
    """Whether "according to" names somebody, not a thing by which something is done ("the formula")."""
    subject = found.cue.subject if found.cue is not None else None
    return subject is not None and able(w, subject, lex)


def _within(w: Words, found: list[Found], lex: Lexicon) -> None:
    """Words told inside words that a cue behind them closes end there: "Oslo agreed to pay, an aide said"."""
    closed = [f for f in found if f.rule in _ENDED and (f.rule != "according-last" or _cited(w, f, lex))]
    for one in found:
        if one.cue is None or one.quotes:
            continue
        for outer in closed:
            if outer.first <= one.cue.verb < one.first < outer.last < one.last:
                one.pieces = [(a, min(b, outer.last)) for a, b in one.pieces if a < outer.last]


def _continued(w: Words, found: list[Found]) -> list[Found]:
    """Quoted sentences that nothing attributes go on with the speech before them, or are left out."""
    kept: list[Found] = []
    for one in found:
        if one.cue is None and one.subject is None:
            before = [f for f in kept if f.last <= one.first and (f.cue is None or w.inside[f.cue.verb] < 0)]
            one.like = max(before, key=lambda f: f.last, default=None)
            if one.like is None or any(f.first <= one.first and one.last <= f.last for f in kept[-3:]):
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
    if (cue.lemma in lex.tell and _is_told(w, cue.verb)) or _unsaid(w, cue.verb):
        return False
    if cue.subject is None:
        return not (cue.passive and cue.lemma in ("ask", "tell", "call", "urge"))
    return can_speak(w, cue, lex)


def _unsaid(w: Words, v: int) -> bool:
    """Whether a participle tells what was not said: "without saying when", "stopped short of saying that"."""
    if w.tag[v] != "VBG":
        return False
    for p in range(v - 1, max(-1, v - 5), -1):
        if w.low[p] == "without" or (w.low[p] == "short" and w.low[p + 1] == "of"):
            return True
        if w.pos[p] not in ("DET", "NOUN", "PROPN", "ADJ", "ADP", "PRON"):
            return False
    return False


def _said_only(w: Words, v: int) -> bool:
    """Whether a plain form reports after all: "went on to say", "would say only that", "sources tell us"."""
    above = w.lemma[w.head[v]]
    if above in ("continue", "go") or (above in ("appear", "seem") and w.lemma[v] in _HINTED):
        return True
    helpers = [w.low[k] for k in w.kids[v] if w.dep[k] == "aux" and k < v]
    if helpers in (["do"], ["does"], ["did"]):
        named = any(w.dep[k] == "nsubj" and w.pos[k] in ("PROPN", "NOUN") for k in w.kids[v])
        return named and w.lemma[v] in _DOUBTED and any(w.dep[k] == "neg" for k in w.kids[v])
    if helpers:
        return helpers == ["would"] and "only" in (w.low[v - 1], w.low[v + 1 if v + 1 < w.n else v])
    return any(w.dep[k] == "nsubj" and w.tag[k] in ("NNS", "PRP") and k < v for k in w.kids[v])


def _is_told(w: Words, v: int) -> bool:
    """Whether the subject hears rather than tells: "Asked how …, he", "they were called and notified that"."""
    if w.tag[v] in ("VBN", "VBD") and (w.begins[v] or (w.text[v - 1] == "," and w.lemma[v] in _PRESSED)):
        return True  # "Asked how …", "a second aide, asked about …"
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
    if cue.lemma not in lex.evident and not (cue.lemma in lex.adjectives and low in ("it", "what")):
        return True
    if low in ("it", "what"):
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
