"""One attributed stretch of speech, as the text shows it, before its speaker is known as an actor; contents."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Content:
    """Places ``[first, last)``, ``how`` they were found (quote, that, clause, colon, …), ``quote`` if one."""

    first: int
    last: int
    how: str
    quote: int = -1
    tail: int = -1


@dataclass(frozen=True, slots=True)
class Speech:
    """An attributed stretch of reported speech or thought.

    Attributes:
        start, end: offsets of the content into the text, without outer quotation marks, cue and speaker.
        pieces: the content in pieces where the attribution interrupts it; one piece otherwise.
        source: the noun phrase that names the speaker at the cue; source_head: index of its head token. Both
            are taken over from the speech before where only quotation marks attribute the words.
        cue: the words that attribute; cue_head: index of their main token.
        force: the cue's verb in its plain form, or ``according to``; empty where marks alone attribute.
        form: ``direct``, ``indirect`` or ``mixed``.
        to: addressee or medium in the text's words; to_head: index of its head token.
        by_way_of: indexes of the head tokens of media and sources that passed the words on, nearest first.
        negated: the text says that this was not said; asked: the content is a question put to someone.
        inner: reported inside another speech; parent: that speech's place in ``draft.speech``, else -1.
        rule: the name of the rule that found it.
    """

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    source: tuple[int, int] | None = None
    source_head: int | None = None
    cue: tuple[int, int] | None = None
    cue_head: int | None = None
    force: str = ""
    form: str = "indirect"
    to: str | None = None
    to_head: int | None = None
    by_way_of: tuple[int, ...] = field(default=())
    negated: bool = False
    asked: bool = False
    inner: bool = False
    parent: int = -1
    rule: str = ""
