"""Whoever spoke last goes on: "…," he said, right behind what somebody else in the article was told to have said."""

from dataclasses import dataclass

from verbale.reading.draft import Draft
from verbale.reading.speech import Speech

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BODIES = frozenset({"organisation", "state", "group"})
#: What a body does that goes on; "it states" is more often a paper.
_BODY_SAYS = frozenset({"say", "add", "note", "warn", "report"})
#: Words with which another takes his turn.
_TURNS = frozenset({"however", "meanwhile", "turn"})
#: Code points between the words before and the pronoun, beyond which somebody else may have the floor.
NEAR = 300


@dataclass(slots=True)
class Floor:
    """Who has the floor: the speakers of the last words that the article itself attributes, and where these end."""

    speaker: tuple[str, ...] = ()
    end: int = 0

    def take(self, speech: Speech, speaker: tuple[str, ...]) -> None:
        """Note who spoke, unless another is told to have said it."""
        if speech.inner or not speaker or speech.cue is None or speech.force == "according to":
            return
        self.speaker = speaker
        self.end = max(speech.end, speech.cue[1], speech.source[1] if speech.source else 0)

    def holder(self, draft: Draft, speech: Speech, speaker: tuple[str, ...]) -> tuple[str, ...]:
        """``speaker``, or who spoke before where a pronoun goes on with it and nobody else came in between."""
        head = speech.source_head
        if head is None or speech.inner or not self.speaker or speaker == self.speaker or speech.cue is None:
            return speaker
        word = draft.doc[head].lower_
        if word == "it" and speech.force not in _BODY_SAYS:
            return speaker
        if speaker and _TURNS & {t.lower_ for t in draft.doc[head : head + 5]}:
            return speaker  # "He, however, said": a contrast may be to who spoke before
        if not self._fits(draft, word, lost=not speaker) or not self._alone(
            draft, min(speech.start, speech.cue[0]), speaker
        ):
            return speaker
        return self.speaker

    def _fits(self, draft: Draft, word: str, *, lost: bool) -> bool:
        """Whether ``word`` can mean who has the floor; where it means nobody else, a given name tells no gender."""
        cast, ids = draft.cast, self.speaker
        if word == "they":
            return len(ids) > 1 or ids[0] in cast.many
        actor = cast.actors.get(ids[0])
        if len(ids) != 1 or actor is None or ids[0] in cast.many:
            return False
        if word == "it":
            return actor.kind in _BODIES
        gender = "" if lost else cast.genders.get(ids[0], "")
        fits = (word == "he" and gender != "f") or (word == "she" and gender != "m")
        return fits and (actor.kind in ("person", "source") or (lost and actor.kind == "organisation"))

    def _alone(self, draft: Draft, start: int, speaker: tuple[str, ...]) -> bool:
        """Whether nothing near parts the two, least of all whom the pronoun was taken for as its subject."""
        if not 0 <= start - self.end <= NEAR:
            return start < self.end
        cast = draft.cast
        between = draft.doc.char_span(self.end, start, alignment_mode="expand") if start > self.end else None
        for token in between or ():
            ids = cast.ids.get(token.i, ())
            subject = token.dep_ in _SUBJECTS or (token.dep_ == "poss" and token.head.dep_ in _SUBJECTS)
            if subject and ids and ids != self.speaker and token.lower_ not in ("he", "she", "it"):
                return False
        return True
