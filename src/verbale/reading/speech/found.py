"""A speech in the making, and the content to the right of each cue."""

from dataclasses import dataclass, field

from verbale.reading.speech.complement import faulted, named_as, so_named
from verbale.reading.speech.content import Content, after
from verbale.reading.speech.cues import Cue
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import Words


@dataclass(slots=True)
class Found:
    """A stretch of speech in the making: places ``[first, last)`` of its pieces, its cue and speaker.

    ``subject`` replaces the cue's (a name before a colon); ``speaker`` is who speaks where the noun at the
    cue does not ("the statement said"); ``like`` is the speech whose speaker goes on; ``label``: the
    places of a transcript's label, behind which the speaker's own words stand without marks.
    """

    pieces: list[tuple[int, int]]
    cue: Cue | None
    rule: str
    quotes: list[int] = field(default_factory=list)
    subject: int | None = None
    like: "Found | None" = None
    whole: bool = True
    speaker: int | None = None
    label: tuple[int, int] | None = None

    @property
    def first(self) -> int:
        return self.pieces[0][0]

    @property
    def last(self) -> int:
        return self.pieces[-1][1]


def contents_of(w: Words, cues: list[Cue], lex: Lexicon) -> dict[int, Content]:
    """The content to the right of each cue, by the place of its verb."""
    found = {}
    for cue in cues:
        if cue.lemma == "according to":
            continue
        content = so_named(w, cue, lex) or named_as(w, cue, lex) or faulted(w, cue) or after(w, cue, lex)
        if content is not None:
            found[cue.verb] = content
    return found
