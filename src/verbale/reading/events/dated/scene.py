"""One article's times and acts, with what the evidence asks of them prepared once."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.model import HELD, Event, Statement, When
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.sentences import Sentences
from verbale.reading.times.attach import clause_verb, perfect
from verbale.reading.times.placed import Days, Placed, days_of, each_told, made, place, usable

SPEECH = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})
STATES = {
    "happened": "held",
    "ongoing": "ongoing",
    "planned": "planned",
    "denied": "denied",
    "cancelled": "denied",
}


@dataclass(frozen=True, slots=True)
class Deed:
    """An event with its word, and what the evidence asks of it.

    ``verb`` is the verb of its clause, ``above`` the words over that verb; ``days`` and ``rule`` what the rules took.
    ``kind`` is one of four classes of acts: done by ``speech``, ``talks``, by ``force``, and ``other``; ``state``
    whether it is ``held``, ``ongoing``, ``planned``, ``denied``, or only thought of (``maybe``); ``ground`` whether it
    is told as ``news`` (a past or present main verb in the outlet's own words), ``quoted``, or ``aside``; ``tag`` the
    form of its verb.
    """

    event: Event
    act: Act
    token: Token
    verb: Token
    above: frozenset[int]
    sentence: int
    sides: frozenset[str]
    days: Days | None
    rule: str
    kind: str
    state: str
    ground: str
    tag: str
    lemma: str


def _kind(event: Event) -> str:
    if event.type == "CONSULT":
        return "talks"
    return "speech" if event.type in SPEECH else "force" if event.type in FORCE else "other"


def _ground(verb: Token, tag: str) -> str:
    told = tag in {"VBD", "VBZ", "VBP", "VBN"} and verb.dep_ in {"ROOT", "conj", "ccomp"}
    return "news" if told else "aside"


class Scene:
    """The times and acts of one article; needs its events with the days that rules gave them."""

    def __init__(self, draft: Draft, acts: Sequence[Act]) -> None:
        self.draft = draft
        self.starts = Sentences(draft.doc).starts
        self.published = draft.published
        self.placed = [place(draft.doc, m, self.sentence_of(m.first)) for m in draft.times if usable(m)]
        #: Days counted from another act, by the one word that they are of: "a day after they met".
        self.counted: dict[int, Days] = {}
        if self.published is not None:
            others = made(draft.doc, draft.times, self.placed, self.published, self.sentence_of)
            self.counted = {p.of: p.days for p in others if p.of >= 0 and p.days[0] == p.days[1]}
            self.placed += others
        self.deeds = [self._deed(e, a) for e, a in zip(draft.events, acts, strict=True)]
        self.deeds_on: dict[Days, list[Deed]] = {}
        for deed in self.deeds:
            if deed.days is not None:
                self.deeds_on.setdefault(deed.days, []).append(deed)
        self.timed = {p.sentence for p in self.placed}
        self.by_days: dict[Days, list[Placed]] = {}
        for placed in self.placed:
            self.by_days.setdefault(placed.days, []).append(placed)
        self.most = max(map(len, self.by_days.values()), default=0)
        #: The single days of the week before publication that it names.
        self.recent = {d for d in self.by_days if d[0] == d[1] and self.published is not None
                       and 0 <= (self.published.latest - d[0]).days <= 7}  # fmt: skip
        self.now = {self.sentence_of(m.first) for m in draft.times if m.value == "PRESENT_REF"}
        self.dateline = any(m.rule == "dateline" for m in draft.times)
        self.said_on: dict[Days, list[Statement]] = {}
        self.spoken: dict[str, list[tuple[int, When]]] = {}
        for s in draft.statements:
            self._speaks(s)

    def _speaks(self, statement: Statement) -> None:
        when = statement.said_on
        if when is None:
            return
        for days in each_told(when):
            self.said_on.setdefault(days, []).append(statement)
        for key in statement.speaker:
            self.spoken.setdefault(key, []).append((statement.span.start, when))

    def sentence_of(self, i: int) -> int:
        """The number of the sentence of token ``i``."""
        return bisect_right(self.starts, i) - 1

    def _deed(self, event: Event, act: Act) -> Deed:
        token = act.token
        verb = clause_verb(act.light or token)
        cast = self.draft.cast
        tag = "perfect" if perfect(verb) else verb.tag_
        at = token.idx
        days = days_of(event.when) if event.when is not None else None
        rule = next((w.rule for w in event.why if w.field == "when"), "")
        if days is None and event.status in HELD and not {token.i, verb.i}.isdisjoint(self.counted):
            days, rule = self.counted.get(token.i) or self.counted[verb.i], "own"
        quoted = any(s.form == "direct" and s.span.start <= at < s.span.end for s in self.draft.statements)
        return Deed(
            event,
            act,
            token,
            verb,
            frozenset(a.i for a in verb.ancestors),
            self.sentence_of(token.i),
            frozenset(cast.side_of(k) for k in (*event.by, *event.to)),
            days,
            rule,
            _kind(event),
            STATES.get(event.status, "maybe"),
            "quoted" if quoted else _ground(verb, tag),
            tag,
            token.lemma_,
        )
