"""Who speaks where the noun at the cue is not a speaker: statements have issuers, titles have names.

"A letter from the two ministers said" is the ministers; "the statement added" is whoever spoke before it;
"the head of the delegation, Jane Doe, said" is Jane Doe.
"""

from verbale.reading.speech.cues import Cue, speaker_of_noun
from verbale.reading.speech.found import Found
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import Words

#: Words said, as the subject of what they are: "the message is clear: “…”".
_SPOKEN = frozenset(
    {"message", "call", "answer", "warning", "word", "line", "response", "reply", "appeal", "demand"}
)
_GOES_ON = frozenset({"add", "continue", "conclude"})


def name_speakers(w: Words, found: list[Found], lex: Lexicon) -> None:
    """Fill ``speaker`` of those in ``found`` whose subject does not speak itself."""
    last: int | None = None  # the speaker before, outside quotations
    document = False  # whether that one spoke in writing
    for one in sorted(found, key=lambda f: f.cue.verb if f.cue is not None else f.first):
        cue = one.cue
        if cue is None:
            continue
        head, outside = cue.subject, w.inside[cue.verb] < 0
        written = head is not None and _written(w, head, lex)
        if head is None:
            one.speaker = last if w.tag[cue.verb] == "VBG" and outside else None
        elif written:
            one.speaker = speaker_of_noun(w, head)
            if one.speaker is None and outside and cue.lemma != "according to":
                one.speaker = last
        elif outside and ((document and w.low[head] == "it") or _goes_on(w, cue)):
            one.speaker = last
        else:
            one.speaker = _named(w, head, lex)
        if outside and cue.lemma != "according to":
            document = written or (document and head is not None and w.low[head] == "it")
            last = one.speaker if one.speaker is not None else head


def _goes_on(w: Words, cue: Cue) -> bool:
    """Whether a pronoun's verb itself says that the one who spoke before goes on ("he added")."""
    return cue.subject is not None and cue.lemma in _GOES_ON and w.low[cue.subject] in ("he", "she", "they")


def _written(w: Words, head: int, lex: Lexicon) -> bool:
    return w.pos[head] == "NOUN" and (w.lemma[head] in lex.document or w.lemma[head] in _SPOKEN)


def _named(w: Words, head: int, lex: Lexicon) -> int | None:
    """The name in apposition to a title ("the head of …, Jane Doe"), if there is one."""
    if w.lemma[head] not in lex.people:
        return None
    return next((k for k in w.kids[head] if w.dep[k] == "appos" and w.pos[k] == "PROPN" and k > head), None)
