"""Everything one article says."""

from dataclasses import dataclass, field

from verbale.model.actor import Actor
from verbale.model.commitment import Commitment
from verbale.model.event import Event
from verbale.model.span import Span
from verbale.model.statement import Statement
from verbale.model.when import When, YearlessDay


@dataclass(frozen=True, slots=True)
class MadeBy:
    """The versions a reading depends on: the same three and the same article give the same reading."""

    reader: str
    model: str
    lexicon: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One article read: a pure function of its text, its given day and ``made_by``.

    Attributes:
        article: the article's id; sha256: of its text.
        published: given, or inferred as an interval; ``None`` when nothing in the text tells.
        furniture: spans that are not the article (menus, share lines, other articles).
        yearless: the days that it names without their year; only of an article whose own day is not known.
        actors: by id. warnings: what the reader noticed and could not settle, in words.
    """

    article: str
    sha256: str
    made_by: MadeBy
    published: When | None = None
    furniture: tuple[Span, ...] = ()
    actors: dict[str, Actor] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    warnings: tuple[str, ...] = ()
    yearless: tuple[YearlessDay, ...] = ()
