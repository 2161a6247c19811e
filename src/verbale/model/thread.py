"""One real-world thing followed through time, and what ties its mentions together."""

from dataclasses import dataclass

from verbale.model.span import Span
from verbale.model.when import When


@dataclass(frozen=True, slots=True)
class ThreadMention:
    """One event of one article, as the threads see it.

    Attributes:
        id: of the event in the record; article: the record's key of its article; sha256: of its text.
        anchor: the words that name the act; type, mode, status, place, when: as the reading has them.
        by, to, host: actor ids as the reading has them (for CONSULT everyone is in ``by``).
        stands: the day on which the status stood: the act's own day when it was held, else the day on
            which it was said, else the publication day; ``None`` when none of these is known.
        published: of its article.
        role: ``act``, or ``about`` for a speech act on the thing (a proposal, a refusal).
        by_units: whom those in ``by`` stand for, as far as its own article tells ("NOR" for its minister).
        via: whom its article has it from: an outlet's id, ``post:`` and who posted it, ``""`` for nobody else.
    """

    id: str
    article: str
    sha256: str
    anchor: Span
    type: str
    mode: str | None
    status: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    host: tuple[str, ...]
    place: str | None
    when: When | None
    stands: When | None
    published: When | None
    outlet: str | None = None
    role: str = "act"
    via: str = ""
    by_units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Why two mentions are one thing (``link``), or why they are not although they look it (``veto``).

    ``a`` and ``b`` are mention ids; ``rule`` names the rule, ``reason`` says it for a person.
    """

    kind: str
    a: str
    b: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A status that a thread went through: from which day, by which mentions, in how many sources.

    ``reported``: it was held, and of its day only that of the report is known.
    """

    status: str
    when: When | None
    planned_for: When | None
    mentions: tuple[str, ...]
    sources: int
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """A meeting, package, ceasefire, guarantee or force: its mentions and the stages it went through.

    Attributes:
        id: made from its first mention, so that later articles do not change it.
        subject: what kind of thing within its type ("ceasefire", "guarantees", "call"), or "".
        parties: actor ids, everyone seen in it. when: its own day as far as the held or dated mentions say.
        mentions: acts first, in order of day and place in the text; then speech acts about it.
        ties: links and vetoes. sources: independent sources; outlets: all that carry it, sorted.
    """

    id: str
    type: str
    mode: str | None
    subject: str
    title: str
    parties: tuple[str, ...]
    place: str | None
    when: When | None
    status: str
    stages: tuple[Stage, ...]
    mentions: tuple[ThreadMention, ...]
    ties: tuple[Tie, ...]
    sources: int
    outlets: tuple[str, ...]
