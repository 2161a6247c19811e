"""The step: every attributed stretch of an article, in text order."""

from verbale.reading.draft import Draft
from verbale.reading.speech.address import addressee
from verbale.reading.speech.attribute import Found, Quotations, contents_of
from verbale.reading.speech.content import Content
from verbale.reading.speech.cues import Cue, find_cues, source_span, speaker_of_noun
from verbale.reading.speech.indirect import (
    from_clause,
    infinitive,
    noun_cue,
    noun_object,
    parenthesis,
    tail_of,
)
from verbale.reading.speech.lexicon import Lexicon, lexicon
from verbale.reading.speech.model import Speech
from verbale.reading.speech.relay import carrier, cited
from verbale.reading.speech.words import Words

_TRIM = " \t\r\n\xa0,;:\"“”'‘’«»—–-"
_TRIM_END = _TRIM + "."


def find_speech(draft: Draft, *, wide: bool = False) -> None:
    """Fill ``draft.speech`` from ``draft.doc``: attributed speech in text order, outer before inner.

    Needs ``draft.text`` and ``draft.doc``; furniture is already blanked out of the latter. With ``wide`` it also
    reads beliefs, attitudes and what was not said, which other annotation schemes count and ours does not.
    """
    lex = lexicon()
    w = Words(draft.doc, draft.text)
    draft.speech = finish(w, gather(w, lex, wide), lex)


def gather(w: Words, lex: Lexicon, wide: bool = False) -> list[Found]:
    """All speeches in the making, in no order."""
    cues = sorted([*find_cues(w, lex), *according(w)], key=lambda c: c.verb)
    contents = contents_of(w, cues, lex)
    grouping = Quotations(w, cues, contents, lex)
    found = grouping.speeches()
    done = grouping.used
    floor = 0
    for cue in cues:
        if cue.verb in done:
            floor = cue.verb + 1
            continue
        if not wide and not says(w, cue, lex):
            continue
        one = _indirect(w, cue, contents.get(cue.verb), lex, floor)
        if one is not None:
            found.append(one)
            if one.rule in ("parenthesis", "medial"):
                floor = one.last
    found += _noun_cues(w, lex)
    return found


def says(w: Words, cue: Cue, lex: Lexicon) -> bool:
    """Whether a cue without quotation reports that someone said (or plainly thought) something."""
    if cue.subject is not None and w.low[cue.subject] in ("i", "we", "you"):
        return False
    if cue.lemma in lex.belief and cue.lemma not in lex.thought:
        return False
    if cue.negated and cue.lemma not in lex.lowered:
        return False
    if w.tag[cue.verb] == "VB" and w.lemma[w.head[cue.verb]] not in ("continue", "go"):
        return False  # "would say", "to show that": nothing was said yet
    return not (cue.passive and cue.subject is None and cue.lemma in ("ask", "tell", "call", "urge"))


def _indirect(w: Words, cue: Cue, content: Content | None, lex: Lexicon, floor: int) -> Found | None:
    if cue.lemma == "according to":
        return _according(w, cue, lex, floor)
    if content is not None:
        return from_clause(w, cue, content)
    return infinitive(w, cue, lex) or parenthesis(w, cue, lex, floor) or noun_object(w, cue, lex)


def according(w: Words) -> list[Cue]:
    """Cues ``according to X``."""
    found = []
    for p in range(w.n - 2):
        if w.low[p] == "according" and w.low[p + 1] == "to":
            head = next((k for k in w.kids[p + 1] if w.dep[k] == "pobj"), None)
            found.append(Cue(p, "according to", p, head if head is not None else p + 2))
    return found


def _according(w: Words, cue: Cue, lex: Lexicon, floor: int) -> Found | None:
    limit = w.sentence_end(cue.verb)
    start = w.sentence_start(cue.verb)
    if start == cue.verb or (start + 1 == cue.verb and not w.text[start].isalnum()):
        p = max(tail_of(w, cue), (w.right[cue.subject] + 1) if cue.subject is not None else 0)
        while p < limit and w.text[p] != ",":
            p += 1
        if p + 1 < limit:
            return Found([(p + 1, limit)], cue, "according-first")
        return None
    found = parenthesis(w, cue, lex, floor)
    if found is None and w.inside[cue.verb - 1] == w.inside[cue.verb]:
        begin = max(floor, start)
        if cue.verb - begin > 3:
            return Found([(begin, cue.verb)], cue, "according-last")
    return found


def _noun_cues(w: Words, lex: Lexicon) -> list[Found]:
    found = []
    for p in range(w.n):
        if w.pos[p] != "NOUN":
            continue
        span = noun_cue(w, p, lex)
        if span is not None:
            subject = speaker_of_noun(w, p)
            if subject is None:
                continue
            cue = Cue(p, w.lemma[p], p, subject)
            found.append(Found([span], cue, "noun-cue"))
    return found


def finish(w: Words, found: list[Found], lex: Lexicon) -> list[Speech]:
    """Offsets, form, addressee and nesting of what was found, in text order."""
    made: list[tuple[Speech, Found]] = []
    for one in found:
        speech = _speech(w, one, lex)
        if speech is not None:
            made.append((speech, one))
    made.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    kept = _distinct(made)
    return _nested([speech for speech, _ in kept])


def _distinct(made: list[tuple[Speech, Found]]) -> list[tuple[Speech, Found]]:
    """The same words are said once: of two entries over one stretch the first found stays."""
    kept: list[tuple[Speech, Found]] = []
    for speech, one in made:
        twin = next((k for k in kept[-4:] if _same(k[0], speech)), None)
        if twin is None:
            kept.append((speech, one))
    return kept


def _same(a: Speech, b: Speech) -> bool:
    """Whether ``b`` repeats ``a``: nearly the same words, and its cue is not among them."""
    if _overlap(a, b) <= 0.8:
        return False
    return b.cue is None or a.cue is None or not (a.start <= b.cue[0] < a.end)


def _overlap(a: Speech, b: Speech) -> float:
    both = min(a.end, b.end) - max(a.start, b.start)
    return both / (max(a.end, b.end) - min(a.start, b.start)) if both > 0 else 0.0


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM_END:
        if text[end - 1] == "." and text[max(0, end - 4) : end - 1].count("."):
            break
        end -= 1
    return start, end


def _speech(w: Words, one: Found, lex: Lexicon) -> Speech | None:
    pieces = []
    for first, last in one.pieces:
        if last <= first:
            continue
        start, end = _trim(w.source, w.start[first], w.end[last - 1])
        if end > start:
            pieces.append((start, end))
    if not pieces:
        return None
    pieces.sort()
    base = one
    while base.cue is None and base.like is not None:
        base = base.like
    cue = base.cue
    subject = base.subject if base.subject is not None else (cue.subject if cue is not None else None)
    own = one.cue
    via = [own.agent] if own is not None and own.agent is not None and own.agent != subject else []
    if cue is not None and base.subject is None:
        quoted = cited(w, cue, lex)
        if quoted is not None and subject is not None:
            via, subject = [subject], quoted
        elif own is not None:
            medium = carrier(w, cue, lex)
            via = [medium] if medium is not None and medium not in via else via
    span = source_span(w, subject, cue.verb if cue is not None else subject) if subject is not None else None
    to = addressee(w, cue, lex) if cue is not None else None
    return Speech(
        start=pieces[0][0],
        end=pieces[-1][1],
        pieces=tuple(pieces),
        source=(w.start[span[0]], w.end[span[1] - 1]) if span is not None else None,
        source_head=w.token[subject] if subject is not None else None,
        cue=_cue_span(w, own) if own is not None else None,
        cue_head=w.token[own.verb] if own is not None else None,
        force=own.lemma if own is not None else "",
        form=_form(w, one, pieces),
        to=w.source[w.start[to[0]] : w.end[to[1] - 1]] if to is not None else None,
        to_head=w.token[to[2]] if to is not None else None,
        by_way_of=(w.token[own.agent],)
        if own is not None and own.agent is not None and own.agent != subject
        else (),
        negated=own.negated if own is not None else False,
        asked=own is not None and own.lemma in ("ask", "wonder", "question"),
        rule=one.rule,
    )


def _cue_span(w: Words, cue: Cue) -> tuple[int, int]:
    last = cue.verb + 1 if cue.lemma == "according to" else cue.verb
    return w.start[cue.verb], w.end[last]


def _form(w: Words, one: Found, pieces: list[tuple[int, int]]) -> str:
    start, end = pieces[0][0], pieces[-1][1]
    inner = [q for q in w.quotes if q.open < end and q.close > start]
    if one.quotes and one.whole:
        return "direct"
    if any(q.start <= start + 1 and q.end >= end - 1 and q.open >= start - 2 for q in inner):
        return "direct"
    return "mixed" if any(q.open >= start - 1 for q in inner) else "indirect"


def _nested(speeches: list[Speech]) -> list[Speech]:
    """Each speech inside another learns its parent and, by way of it, who passed it on."""
    from dataclasses import replace

    done: list[Speech] = []
    open_: list[int] = []
    for k, speech in enumerate(speeches):
        while open_ and done[open_[-1]].end <= speech.start:
            open_.pop()
        parent = next((p for p in reversed(open_) if done[p].end >= speech.end), -1)
        if parent >= 0:
            up = done[parent]
            via = tuple(
                dict.fromkeys(
                    [
                        *speech.by_way_of,
                        *([up.source_head] if up.source_head is not None else []),
                        *up.by_way_of,
                    ]
                )
            )
            speech = replace(speech, inner=True, parent=parent, by_way_of=via)
        done.append(speech)
        open_.append(k)
    return done
