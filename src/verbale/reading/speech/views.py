"""Words attributed without a verb: "according to X, …", "in her view, …"."""

from verbale.reading.speech.cues import Cue
from verbale.reading.speech.found import Found
from verbale.reading.speech.indirect import parenthesis, tail_of
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import Words


def according(w: Words) -> list[Cue]:
    """Cues ``according to X``."""
    found = []
    for p in range(w.n - 2):
        if w.low[p] == "according" and w.low[p + 1] == "to":
            head = next((k for k in w.kids[p + 1] if w.dep[k] == "pobj"), None)
            found.append(Cue(p, "according to", p, head if head is not None else p + 2))
    return found


def from_according(w: Words, cue: Cue, lex: Lexicon, floor: int) -> Found | None:
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


def views(w: Words, lex: Lexicon) -> list[Found]:
    """``in her view, …``: what follows the comma, up to the sentence's end."""
    found = []
    for p in range(1, w.n - 2):
        if w.low[p] not in lex.view or w.text[p + 1] != ",":
            continue
        owner = next((k for k in w.kids[p] if w.dep[k] == "poss"), None)
        if owner is None or w.low[w.left[p] - 1] != "in" or w.low[owner] == "my":
            continue
        cue = Cue(p, w.low[p], w.left[p] - 1, owner)
        found.append(Found([(p + 2, w.sentence_end(p))], cue, "view"))
    return found
