"""Parties that only the situation of speaking names: "you", and who does what is done by being said."""

from spacy.tokens import Token

from verbale.model import Why
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.sides import Sides
from verbale.reading.events.words import words
from verbale.reading.syntax import SUBJECTS, subject
from verbale.reading.voices import Voices

#: Who is spoken to, and the rules that find the names of persons.
ADDRESSED = frozenset({"you", "your", "yourself"})
NAMED = frozenset({"full-name", "surname", "title"})


def addressed(token: Token, draft: Draft, voices: Voices) -> tuple[str, ...]:
    """ "Thank you, Minister Sato": the name behind; "Will you sign?": who answers the question; else nobody."""
    doc = token.doc
    after = token.i + 1 + (doc[token.i + 1 : token.i + 2].text == ",")
    if after < len(doc) and draft.cast.rules.get(after) in NAMED:
        return draft.cast.refer(doc[draft.cast.heads.get(after, after)])
    asked = voices.at(token.idx)
    if asked is None or "?" not in draft.text[token.idx : asked.span.end + 1]:
        return ()
    who = voices.answerer(token.idx)
    # "Will you drop the tariffs?" asks a minister of his state, "he sat with you" tells of himself
    return tuple(draft.cast.side_of(k) for k in who) if token.dep_ in SUBJECTS else who


def perform(act: Act, sides: Sides, draft: Draft, voices: Voices) -> None:
    """ "Thank you, Minister": who says so does it; ``sides`` gets the speaker as doer."""
    if not _is_performed(act.token):
        return
    sides.by = [k for k in voices.speaker(act.token.idx) if k not in sides.to]
    sides.roles.update(dict.fromkeys(sides.by, "speaker"))
    if sides.by:
        sides.why.append(Why("by", "speaker", (draft.span_of(act.token),)))


def _is_performed(token: Token) -> bool:
    """Whether saying the verb is doing it: it opens its clause, without a subject."""
    if token.lemma_.lower() not in words("performed") or token.tag_ not in ("VB", "VBP", "UH"):
        return False
    opens = token.i == 0 or token.nbor(-1).is_punct or token.nbor(-1).is_space
    return opens and subject(token) is None
