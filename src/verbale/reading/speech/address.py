"""To whom, or through which medium, words are said."""

from verbale.reading.speech.cues import Cue, source_span
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import Words


def addressee(w: Words, cue: Cue, lex: Lexicon) -> tuple[int, int, int] | None:
    """Places ``[first, last)`` and head of the addressee or medium of ``cue``, or ``None``.

    The object of a verb of telling; "to reporters"; "in an interview with …"; "on Telegram".
    """
    v = cue.verb
    for kid in w.kids[v]:
        if (
            kid > v
            and w.dep[kid] in ("dobj", "dative", "nsubj")
            and cue.lemma in lex.tell
            and w.pos[kid] != "ADP"
        ):
            return _phrase(w, kid, v)
    for kid in w.kids[v]:
        low = w.low[kid]
        for obj in w.kids[kid] if low in ("to", "with", "on", "in") else ():
            if w.dep[obj] != "pobj":
                continue
            if low == "to" and w.pos[obj] in ("NOUN", "PROPN") and kid > v:
                return _phrase(w, obj, v)
            if (low == "on" and w.low[obj] in lex.platforms) or (low == "on" and w.low[obj] == "media"):
                return _phrase(w, obj, v)
            if low == "in" and w.lemma[obj] in ("interview", "conversation", "call"):
                return _with(w, obj, v)
    return None


def _with(w: Words, noun: int, v: int) -> tuple[int, int, int] | None:
    for kid in w.kids[noun]:
        if w.low[kid] in ("with", "to") and kid > noun:
            for obj in w.kids[kid]:
                if w.dep[obj] == "pobj":
                    return _phrase(w, obj, v)
    return None


def _phrase(w: Words, head: int, v: int) -> tuple[int, int, int]:
    first, last = source_span(w, head, v if v < head else head)
    return first, last, head
