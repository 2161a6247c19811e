"""To whom, or through which medium, words are said."""

from verbale.reading.speech.cues import Cue, source_span
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import Words


def addressee(w: Words, cue: Cue, lex: Lexicon) -> tuple[int, int, int] | None:
    """Places ``[first, last)`` and head of the addressee or medium of ``cue``, or ``None``.

    The object of a verb of telling; "to reporters"; "in an interview with …"; "on Telegram"; "at a press conference".
    """
    v = cue.verb
    if cue.lemma == "according to":
        return None
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
        for obj in w.kids[kid] if low in ("to", "with", "on", "in", "at", "during") else ():
            if w.dep[obj] != "pobj":
                continue
            if low == "to" and w.pos[obj] in ("NOUN", "PROPN") and kid > v:
                return _phrase(w, obj, v)
            if low == "on" and _carries(w, obj, lex):
                return _phrase(w, obj, v)
            if low != "with" and w.lemma[obj] in ("conference", "briefing") and kid > v:
                return _phrase(w, obj, v)
            if low == "in" and w.lemma[obj] in ("interview", "conversation", "call"):
                return _with(w, obj, v)
    return None


def _carries(w: Words, noun: int, lex: Lexicon) -> bool:
    """Whether a noun after "on" is a medium: a platform, a channel, a broadcaster."""
    if w.low[noun].rstrip(".") in lex.platforms or w.low[noun] in ("media", "television", "tv", "radio"):
        return True
    return w.lemma[noun] in ("channel", "account", "page", "feed") or w.low[noun] in lex.media_names


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
