"""A verb of telling whose "that" comes late, behind an aside: "told him, an aide says, that the pact is ready"."""

from verbale.reading.speech.bounds import end_of
from verbale.reading.speech.cues import Cue
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.model import Content
from verbale.reading.speech.words import Words

_LONGEST = 14


def late_clauses(
    w: Words, cues: list[Cue], contents: dict[int, Content], lex: Lexicon
) -> tuple[dict[int, Content], set[int]]:
    """The contents of verbs of telling behind an aside, and the verbs of these asides, which report nothing."""
    found: dict[int, Content] = {}
    asides: set[int] = set()
    by_verb = {c.verb: c for c in cues}
    for cue in cues:
        if cue.lemma not in lex.firm or cue.passive:
            continue
        aside = _aside(w, cue, by_verb)
        if aside is None:
            continue
        verb, that = aside
        asides.add(verb)
        if _untold(contents.get(cue.verb), cue):
            limit = w.sentence_end(cue.verb)
            end = end_of(w, cue, that + 1, limit, None)
            found[cue.verb] = Content(that + 1, end, "late-that", tail=that)
    return found, asides


def _untold(content: Content | None, cue: Cue) -> bool:
    return content is None or content.first <= cue.verb


def _aside(w: Words, cue: Cue, by_verb: dict[int, Cue]) -> tuple[int, int] | None:
    """The verb of the aside behind ``cue`` and the place of the "that" behind it."""
    comma = cue.verb + 1
    while comma < min(w.n, cue.verb + 6) and w.pos[comma] in ("PRON", "PROPN", "NOUN", "DET", "ADV"):
        comma += 1
    if comma >= w.n or w.text[comma] != "," or w.begins[comma + 1 if comma + 1 < w.n else comma]:
        return None
    verb = None
    for p in range(comma + 1, min(w.n - 1, comma + _LONGEST)):
        if p in by_verb and verb is None:
            other = by_verb[p]
            verb = p if other.lemma == "according to" or w.tag[p] in ("VBD", "VBZ", "VBP") else None
        if w.text[p] == ",":
            return (verb, p + 1) if verb is not None and w.low[p + 1] == "that" else None
        if w.begins[p] or w.low[p] == "that":
            return None
    return None
