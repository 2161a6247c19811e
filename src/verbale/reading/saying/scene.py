"""One article's times and statements, with what the evidence asks of them prepared once."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.model import Statement
from verbale.reading.draft import Draft
from verbale.reading.sentences import Sentences
from verbale.reading.times.attach import clause_verb, perfect
from verbale.reading.times.placed import Days, Placed, days_of, place, usable


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement with its cue, and what the evidence asks of it.

    ``cue`` is the main word that attributes it, ``None`` where marks alone do; ``tag`` the form of that word; ``way``
    whether it is told by a ``cue``, by ``marks``, as ``according`` to someone, or ``inner`` (speech within speech);
    ``days`` and ``rule`` what the rules took; ``speaker`` the kind of who speaks; ``sentence`` that of the cue.
    """

    statement: Statement
    cue: Token | None
    verb: Token | None
    tag: str
    way: str
    sentence: int
    days: Days | None
    rule: str
    speaker: str


class Scene:
    """The times and statements of one article; ``cues`` are the indexes of the statements' cues, ``inner`` whether it
    is speech within speech.
    """

    def __init__(self, draft: Draft, cues: Sequence[tuple[int | None, bool]]) -> None:
        self.draft = draft
        self.starts = Sentences(draft.doc).starts
        self.published = draft.published
        #: The times that the article names, by their days.
        self.by_days: dict[Days, list[Placed]] = {}
        for mention in draft.times:
            if usable(mention):
                placed = place(draft.doc, mention, self.sentence_of(mention.first))
                self.by_days.setdefault(placed.days, []).append(placed)
        self.most = max(map(len, self.by_days.values()), default=0)
        self.dateline = any(m.rule == "dateline" for m in draft.times)
        self.now = {self.sentence_of(m.first) for m in draft.times if m.value == "PRESENT_REF"}
        self.sayings = [self._saying(s, *c) for s, c in zip(draft.statements, cues, strict=True)]
        #: What the rules took, by days, and the part of all statements for which they took something.
        self.ruled: dict[Days, list[Saying]] = {}
        for saying in self.sayings:
            if saying.days is not None:
                self.ruled.setdefault(saying.days, []).append(saying)
        self.part = sum(map(len, self.ruled.values())) / max(1, len(self.sayings))

    def sentence_of(self, i: int) -> int:
        """The number of the sentence of token ``i``."""
        return bisect_right(self.starts, i) - 1

    def _saying(self, statement: Statement, head: int | None, inner: bool) -> Saying:
        cue = self.draft.doc[head] if head is not None else None
        verb = clause_verb(cue) if cue is not None else None
        actors = self.draft.cast.actors
        kinds = [actors[key].kind for key in statement.speaker if key in actors]
        if statement.force == "according to":
            way = "according"
        else:
            way = "inner" if inner else "marks" if cue is None else "cue"
        when = statement.said_on
        at = cue.i if cue is not None else self._token_at(statement.span.start)
        return Saying(
            statement,
            cue,
            verb,
            "none" if cue is None else "perfect" if perfect(cue) else cue.tag_,
            way,
            self.sentence_of(at),
            days_of(when) if when is not None else None,
            when.rule if when is not None else "",
            kinds[0] if kinds else "nobody",
        )

    def _token_at(self, offset: int) -> int:
        span = self.draft.doc.char_span(offset, offset + 1, alignment_mode="expand")
        return span.start if span is not None else 0
