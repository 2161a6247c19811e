"""A short way from a sentence to whom its words mean."""

from collections.abc import Callable

import pytest

from verbale.reading.actors import Cast, find_actors
from verbale.reading.draft import Draft

Meant = Callable[..., tuple[str, ...]]


@pytest.fixture
def cast_of(draft_of: Callable[..., Draft]) -> Callable[..., tuple[Draft, Cast]]:
    """A function from a text to its draft and cast."""

    def make(text: str, published: str | None = "2025-05-20") -> tuple[Draft, Cast]:
        draft = draft_of(text, published)
        find_actors(draft)
        return draft, draft.cast

    return make


@pytest.fixture
def meant(cast_of: Callable[..., tuple[Draft, Cast]]) -> Meant:
    """``meant(text, word)``: the ids that the last occurrence of ``word`` in ``text`` means."""

    def ask(
        text: str, word: str, published: str | None = "2025-05-20", speaker: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        draft, cast = cast_of(text, published)
        token = [t for t in draft.doc if t.text == word][-1]
        return cast.refer(token, speaker=speaker)

    return ask
