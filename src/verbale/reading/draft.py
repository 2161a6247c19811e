"""The reading in progress: what the steps hand on to one another.

A step is a function ``step(draft) -> None`` that fills the fields it adds and reads those it needs; `STEPS`
in ``verbale.reading.pipeline`` lists them in order, and a test checks that every need is met by then.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from verbale.model import Span, When

if TYPE_CHECKING:
    from verbale.model import Commitment, Event, Statement
    from verbale.reading.actors import Cast
    from verbale.reading.events import Act
    from verbale.reading.speech import Speech
    from verbale.reading.status import StatusReader
    from verbale.reading.tagger import Tags
    from verbale.reading.times import TimeMention


@dataclass
class Draft:
    """One article on its way to a `Reading`.

    Attributes:
        text: the article's text, never edited; given: the publication day its source gave, or ``None``.
        furniture: spans that are not the article; ``doc`` is parsed with them blanked out, so that
            ``token.idx`` is an offset into ``text``.
        times: time expressions, resolved, in text order; published: given or inferred.
        cast: the actors and every place they are meant.
        lead: offsets of an agency's dateline, ``(0, 0)`` where there is none.
        speech: attributed stretches, before their speakers are resolved to actors.
        acts: the words that name acts, with their entries; status: what answers whether one happened.
        lexicon: a user's own lexicon files, which go before the packaged ones.
        tagger: whether the learned tagger is heard; tags: what it says of each word, ``None`` unheard.
    """

    text: str
    given: When | None = None
    title: str | None = None
    outlet: str | None = None
    lexicon: tuple[Path, ...] = ()
    tagger: bool = False
    tags: "Tags | None" = None
    furniture: tuple[Span, ...] = ()
    doc: Doc = field(init=False)
    published: When | None = None
    times: "list[TimeMention]" = field(default_factory=list)
    cast: "Cast" = field(init=False)
    lead: tuple[int, int] = (0, 0)
    speech: "list[Speech]" = field(default_factory=list)
    statements: "list[Statement]" = field(default_factory=list)
    events: "list[Event]" = field(default_factory=list)
    acts: "list[Act]" = field(default_factory=list)
    status: "StatusReader | None" = None
    commitments: "list[Commitment]" = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def span(self, start: int, end: int) -> Span:
        """The `Span` of the article's text between two offsets."""
        return Span.of(self.text, start, end)

    def span_of(self, first: Token, last: Token | None = None) -> Span:
        """The `Span` from ``first`` to ``last`` (both included)."""
        last = first if last is None else last
        return self.span(first.idx, last.idx + len(last))
