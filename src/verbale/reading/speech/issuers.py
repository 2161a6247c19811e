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
        if cue is None or one.rule == "own-words":
            continue
        head = cue.subject
        outside = w.inside[cue.verb] < 0 and not _reported(w, one, found)
        one.speaker = _speaker(w, cue, lex, last if outside else None, document)
        if outside and cue.lemma != "according to":
            written = head is not None and _written(w, head, lex)
            document = written or (document and head is not None and w.low[head] == "it")
            last = one.speaker if one.speaker is not None else head


def _speaker(w: Words, cue: Cue, lex: Lexicon, last: int | None, document: bool) -> int | None:
    """Who speaks in ``cue`` if not its subject; ``last`` spoke before, ``document``: in writing."""
    head = cue.subject
    if head is None:
        return last if w.tag[cue.verb] == "VBG" else None
    if _written(w, head, lex):
        owner = speaker_of_noun(w, head)
        again = cue.lemma != "according to" or w.low[w.left[head]] in ("the", "this")
        owner = owner if owner is not None else _national(w, head)
        if owner is not None or not again:
            return owner
        return _told_of(w, head, lex) or last
    if w.lemma[head] in lex.study:
        return speaker_of_noun(w, head)
    if last is None:
        return _named(w, head, lex)
    if (w.low[head] == "it" and (document or _body_goes_on(w, cue, last))) or _goes_on(w, cue):
        return last
    if _aged(w, head) or (cue.lemma in lex.view and w.pos[head] == "PRON"):
        return last
    return _named(w, head, lex)


def _national(w: Words, head: int) -> int | None:
    """The nations whose paper it is by its adjective: "a joint Norlandic-Sundrian statement"."""
    named = (k for k in w.kids[head] if k < head and w.dep[k] == "amod" and w.text[k][:1].isupper())
    return next((k for k in named if w.pos[k] in ("ADJ", "PROPN")), None)


def _told_of(w: Words, head: int, lex: Lexicon) -> int | None:
    """Who put out the paper that "the statement" takes up again: "in a statement from the premier's office"."""
    for p in range(head - 1, max(-1, head - _NEAR), -1):
        if w.lemma[p] == w.lemma[head] and w.low[w.left[p]] in ("a", "an") and w.inside[p] < 0:
            return speaker_of_noun(w, p)
    return None


#: Words between a paper and where it is taken up again.
_NEAR = 80


def _reported(w: Words, one: Found, found: list[Found]) -> bool:
    """Whether the cue of ``one`` is itself told by another, or stands in a relative clause."""
    assert one.cue is not None
    verb = one.cue.verb
    if w.dep[verb] == "relcl":
        return True
    return any(a <= verb < b for f in found if f is not one for a, b in f.pieces)


def _body_goes_on(w: Words, cue: Cue, last: int) -> bool:
    """Whether "it added", "it said" behind the words is the body that spoke before."""
    return w.doc[w.token[last]].ent_type_ != "PERSON" and (
        cue.lemma in _GOES_ON or w.text[cue.lead - 1] == ","
    )


def _aged(w: Words, head: int) -> bool:
    """ "The 49-year-old" is whoever spoke before."""
    return w.low[head].endswith("year") and w.source[w.end[head] : w.end[head] + 4] in (
        "-old",
        " old",
        "‑old",
    )


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
