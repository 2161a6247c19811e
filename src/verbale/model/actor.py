"""Who takes part: a person, state, organisation, group or unnamed source."""

from dataclasses import dataclass

from verbale.model.span import Span

KINDS = ("person", "state", "organisation", "group", "source")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in one article where an actor is named or meant.

    Attributes:
        span: the words.
        rule: why they mean this actor (``full-name``, ``surname``, ``metonym``, ``pronoun``, ``title``, …).
    """

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that acts, as one article shows it.

    Attributes:
        id: stable and readable across articles: ``stubb-alexander``, ``fin``, ``european-union``.
        name: the fullest name known.
        kind: one of ``KINDS``; ``source`` is unnamed but described ("a senior US official").
        of: ISO 3166-1 alpha-3 code of the state it acts for, ``EUU``, ``NAT``, or ``None``.
        also: every surface form seen in this article, in order of first appearance.
        mentions: every place it is meant, in text order.
    """

    id: str
    name: str
    kind: str
    of: str | None = None
    also: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
