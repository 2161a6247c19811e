"""Who said what."""

from dataclasses import dataclass

from verbale.model.span import Span
from verbale.model.when import When

FORMS = ("direct", "indirect", "mixed")


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed stretch of reported speech or thought.

    Attributes:
        id: stable within the reading.
        span: the content, without cue, speaker and outer quotation marks.
        speaker: actor ids; empty when the text names nobody.
        form: one of ``FORMS``.
        cue: the word or words that attribute it ("said", "according to"); ``None`` where marks alone do.
        force: the cue's verb in its plain form ("say", "warn", "deny"), empty if none.
        speaker_span: the words that name the speaker at the cue.
        by_way_of: ids of the media or sources that passed it on.
        to: addressee or medium as the text gives it.
        said_on: when, if the article places it.
        negated: the text says that this was *not* said.
    """

    id: str
    span: Span
    speaker: tuple[str, ...]
    form: str
    cue: Span | None = None
    force: str = ""
    speaker_span: Span | None = None
    by_way_of: tuple[str, ...] = ()
    to: str | None = None
    said_on: When | None = None
    negated: bool = False
