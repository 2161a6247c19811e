"""One article's times and acts, with what the evidence asks of them prepared once."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.model import Event, Statement, When
from verbale.reading.draft import Draft
from verbale.reading.events.dated.placed import Days, Placed, made
from verbale.reading.events.find import Act
from verbale.reading.sentences import Sentences
from verbale.reading.times.attach import clause_verb, governor, is_limit
from verbale.reading.times.mention import TimeMention
from verbale.reading.times.step import SAYING

#: Rules by which words in an act's own sentence place it.
BESIDE = frozenset({"own", "clause", "shared", "light_clause", "said-then"})


@dataclass(frozen=True, slots=True)
class Deed:
    """An event with its word: the verb of its clause, that verb's verbs above, its sentence, its sides."""

    event: Event
    act: Act
    token: Token
    verb: Token
    above: frozenset[int]
    sentence: int
    sides: frozenset[str]
    rule: str
    number: int = 0
    quoted: bool = False

    @property
    def settled(self) -> bool:
        """Whether words beside it, not elsewhere, give its day."""
        return self.rule in BESIDE


class Scene:
    """The times and acts of one article; needs its events with the days that rules gave them."""

    def __init__(self, draft: Draft, acts: Sequence[Act]) -> None:
        self.draft = draft
        self.starts = Sentences(draft.doc).starts
        self.published = draft.published
        self.placed = [self._place(m) for m in draft.times if _usable(m)]
        if self.published is not None:
            self.placed += made(draft.doc, draft.times, self.placed, self.published, self.sentence_of)
        self.deeds = [self._deed(n, e, a) for n, (e, a) in enumerate(zip(draft.events, acts, strict=True))]
        self.by_days: dict[Days, list[Placed]] = {}
        for placed in self.placed:
            self.by_days.setdefault(placed.days, []).append(placed)
        #: The single days of the week before publication that it names.
        self.recent = {d for d in self.by_days if d[0] == d[1] and self.published is not None
                       and 0 <= (self.published.latest - d[0]).days <= 7}  # fmt: skip
        self.now = {self.sentence_of(m.first) for m in draft.times if m.value == "PRESENT_REF"}
        self.dateline = any(m.rule == "dateline" for m in draft.times)
        self.spoken: dict[str, list[tuple[int, Days]]] = {}
        for s in draft.statements:
            self._speaks(s)

    def _speaks(self, statement: Statement) -> None:
        when = statement.said_on
        if when is None:
            return
        for key in statement.speaker:
            self.spoken.setdefault(key, []).append((statement.span.start, days_of(when)))

    def sentence_of(self, i: int) -> int:
        """The number of the sentence of token ``i``."""
        return bisect_right(self.starts, i) - 1

    def _place(self, mention: TimeMention) -> Placed:
        doc = self.draft.doc
        token = doc[mention.first]
        above, inside = governor(mention, token)
        verb = clause_verb(above)
        if is_limit(mention, verb):
            hold = "limit"
        elif inside:
            hold = "noun"
        elif verb.lemma_ in SAYING:
            hold = "said"
        else:
            hold = "main" if verb.dep_ == "ROOT" else "sub"
        assert mention.earliest is not None and mention.latest is not None
        return Placed(
            mention, (mention.earliest, mention.latest), self.sentence_of(mention.first), verb.i, hold
        )

    def earlier(self, deed: Deed) -> Iterator[Deed]:
        """The acts told before it, the nearest first."""
        return reversed(self.deeds[: deed.number])

    def later(self, deed: Deed) -> Iterator[Deed]:
        """The acts told after it, the nearest first."""
        return iter(self.deeds[deed.number + 1 :])

    def _deed(self, number: int, event: Event, act: Act) -> Deed:
        token = act.token
        verb = clause_verb(act.light or token)
        cast = self.draft.cast
        rule = next((w.rule for w in event.why if w.field == "when"), "")
        return Deed(
            event, act, token, verb, frozenset(a.i for a in verb.ancestors), self.sentence_of(token.i),
            frozenset(cast.side_of(k) for k in (*event.by, *event.to)), rule, number,
            any(s.form == "direct" and s.span.start <= token.idx < s.span.end for s in self.draft.statements),
        )  # fmt: skip


def _usable(mention: TimeMention) -> bool:
    return mention.earliest is not None and mention.value != "PRESENT_REF" and mention.rule != "dateline"


def days_of(when: When) -> Days:
    """The two ends of an interval."""
    return when.earliest, when.latest
