"""Whose word a mention is: the voices that a thread, a dispute and the ledger count as independent sources.

One outlet is one voice however many articles it prints. What it copies is the voice of the first article of the
family, what it has from another outlet or from a post is theirs.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from verbale.record.outlets import outlet_of


class Told(Protocol):
    """A mention or a promise: of which article and outlet, and from whom the article has it."""

    @property
    def article(self) -> str:
        """The record's key of the article."""

    @property
    def outlet(self) -> str | None:
        """The outlet it was printed by."""

    @property
    def via(self) -> str:
        """The outlet or post it is passed on from, or ``""``."""


def voice_of(told: Told, source_of: Mapping[str, str]) -> str:
    """The voice behind ``told``. ``source_of`` gives the voice of an article that copies another."""
    if told.via:
        return told.via
    return source_of.get(told.article) or article_voice(told.article, told.outlet)


def article_voice(article: str, outlet: str | None, credit: str = "") -> str:
    """The voice of an article itself: whom it credits, else its outlet, else itself."""
    publisher = outlet_of(outlet)
    return credit or (publisher.id if publisher else article)


def count(told: Iterable[Told], source_of: Mapping[str, str]) -> int:
    """How many independent sources tell of it."""
    return len({voice_of(x, source_of) for x in told})
