"""The step: every attributed stretch of an article, in text order."""

from dataclasses import replace

from verbale.reading.draft import Draft
from verbale.reading.parse import masked
from verbale.reading.speech.address import addressee
from verbale.reading.speech.cues import Cue, source_span, speaker_of_noun
from verbale.reading.speech.found import Found
from verbale.reading.speech.gather import gather
from verbale.reading.speech.lexicon import Lexicon, lexicon
from verbale.reading.speech.model import Speech
from verbale.reading.speech.relay import carrier, cited
from verbale.reading.speech.words import Words

_TRIM = " \t\r\n\xa0,;:\"“”'‘’«»—–-"
_TRIM_END = _TRIM + "."


def find_speech(draft: Draft, *, wide: bool = False) -> None:
    """Fill ``draft.speech`` from ``draft.doc``: attributed speech in text order, outer before inner.

    Needs ``draft.text``, ``draft.furniture`` and ``draft.doc``, out of which furniture is blanked. With ``wide`` it
    also reads beliefs, attitudes and what was not said, which other annotation schemes count and ours not.
    """
    lex = lexicon()
    w = Words(draft.doc, masked(draft.text, draft.furniture))
    draft.speech = finish(w, gather(w, lex, wide), lex)


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
            via, subject, one.speaker = [subject], quoted, _issuer(w, quoted, lex)
        elif own is not None:
            medium = carrier(w, cue, lex)
            via = [medium] if medium is not None and medium not in via else via
    span = (
        source_span(w, subject, cue.verb if cue is not None else subject + 1) if subject is not None else None
    )
    if one.label is not None:
        span = one.label
    head = one.speaker if one.speaker is not None and not (via and subject in via) else subject
    if base is not one and base.speaker is not None:
        head = base.speaker
    to = addressee(w, cue, lex) if cue is not None else None
    return Speech(
        start=pieces[0][0],
        end=pieces[-1][1],
        pieces=tuple(pieces),
        source=(w.start[span[0]], w.end[span[1] - 1]) if span is not None else None,
        source_head=w.token[head] if head is not None else None,
        cue=_cue_span(w, own) if own is not None else None,
        cue_head=w.token[own.verb] if own is not None else None,
        force=own.lemma if own is not None else "",
        form=_form(w, one, pieces),
        to=_addressed(w, to) if to is not None else None,
        to_head=w.token[to[2]] if to is not None else None,
        by_way_of=tuple(w.token[p] for p in via),
        negated=own.negated if own is not None else False,
        asked=one.rule == "question" or (own is not None and own.lemma in ("ask", "wonder", "question")),
        rule=one.rule,
    )


def _issuer(w: Words, cited: int, lex: Lexicon) -> int | None:
    """Who put out the paper that a medium cites; ``None`` where it cites somebody at once."""
    return speaker_of_noun(w, cited) if w.lemma[cited] in lex.document else None


def _addressed(w: Words, to: tuple[int, int, int]) -> str:
    """The addressee's words; the parser's "X." at a sentence's end is "X"."""
    words = w.source[w.start[to[0]] : w.end[to[1] - 1]]
    return words.rstrip(".") if len(words) < 3 else words


def _cue_span(w: Words, cue: Cue) -> tuple[int, int]:
    last = cue.verb + 1 if cue.lemma == "according to" else cue.verb
    return w.start[cue.verb], w.end[last]


def _form(w: Words, one: Found, pieces: list[tuple[int, int]]) -> str:
    start, end = pieces[0][0], pieces[-1][1]
    inner = [q for q in w.quotes if q.open < end and q.close > start]
    if (one.quotes and one.whole) or one.label is not None:
        return "direct"
    if any(q.start <= start + 1 and q.end >= end - 1 and q.open >= start - 2 for q in inner):
        return "direct"
    return "mixed" if any(q.open >= start - 1 for q in inner) else "indirect"


def _nested(speeches: list[Speech]) -> list[Speech]:
    """Each speech inside another learns its parent and, by way of it, who passed it on."""
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
