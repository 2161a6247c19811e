"""Media that pass words on: "Agency reported, citing officials", "Daily quoted X as saying"."""

from verbale.reading.speech.cues import Cue
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import Words


def is_media(w: Words, head: int, lex: Lexicon) -> bool:
    """Whether the noun phrase headed at ``head`` names a medium."""
    if w.low[head] in lex.media_names:
        return True
    if w.low[head] in lex.media_words:
        return True
    return any(w.low[k] in lex.media_names for k in w.kids[head] if w.dep[k] == "compound")


def cited(w: Words, cue: Cue, lex: Lexicon) -> int | None:
    """Whom the medium that is the subject of ``cue`` cites in the same sentence, as the place of the head."""
    if cue.subject is None or not is_media(w, cue.subject, lex):
        return None
    start, limit = w.sentence_start(cue.verb), w.sentence_end(cue.verb)
    for p in range(start, limit):
        if w.low[p] == "citing" and w.inside[p] == w.inside[cue.verb]:
            for kid in w.kids[p]:
                if w.dep[kid] == "dobj" and kid > p:
                    return kid
    return None


def carrier(w: Words, cue: Cue, lex: Lexicon) -> int | None:
    """The medium that carried the words of ``cue``, named in "according to …" or "… reported" around it."""
    start, limit = w.sentence_start(cue.verb), w.sentence_end(cue.verb)
    for p in range(start, limit):
        if w.inside[p] != w.inside[cue.verb]:
            continue
        if w.low[p] == "cited" and p + 2 < limit and w.low[p + 1] == "by":
            head = next((k for k in w.kids[p + 1] if w.dep[k] == "pobj"), None)
            if head is not None and head != cue.subject:
                return head
        if w.low[p] == "according" and p != cue.verb and w.low[p + 1 if p + 1 < w.n else p] == "to":
            head = next((k for k in w.kids[p + 1] if w.dep[k] == "pobj"), None)
            if head is not None and is_media(w, head, lex) and head != cue.subject:
                return head
    return None
