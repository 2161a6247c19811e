"""What the one whose turn it is says they said before: "I told them that there would be no deal"."""

from verbale.reading.speech.bounds import end_of
from verbale.reading.speech.cues import Cue
from verbale.reading.speech.found import Found
from verbale.reading.speech.model import Content
from verbale.reading.speech.words import Words

_SAID = frozenset(
    {"say", "tell", "promise", "warn", "assure", "propose", "announce", "suggest", "write", "demand"}
)


def own_words(w: Words, cues: list[Cue], contents: dict[int, Content], turns: list[Found]) -> list[Found]:
    """Clauses with "that" under a past "I said", inside the turns of a transcript or interview."""
    found = []
    for cue in cues:
        if (
            cue.subject is None
            or w.low[cue.subject] not in ("i", "we")
            or cue.negated
            or cue.lemma not in _SAID
        ):
            continue
        content = contents.get(cue.verb)
        if w.tag[cue.verb] not in ("VBD", "VBN") or content is None or not content.how.startswith("that"):
            continue
        turn = next((t for t in turns if t.first <= cue.verb < t.last), None)
        if turn is not None and turn.subject is not None:
            end = end_of(w, cue, content.first, content.last, None)
            found.append(Found([(content.first, end)], cue, "own-words", speaker=turn.subject))
    return found
