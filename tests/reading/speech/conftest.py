"""A short way from a text to its speeches."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.speech import Speech, find_speech


@pytest.fixture
def speech(draft_of: Callable[..., Draft]) -> Callable[[str], list[Speech]]:
    """A function from a text to what is said in it."""

    def read(text: str) -> list[Speech]:
        draft = draft_of(text)
        find_speech(draft)
        return draft.speech

    return read


@pytest.fixture
def said(speech: Callable[[str], list[Speech]]) -> Callable[[str], list[tuple[str, str | None]]]:
    """A function from a text to its contents, each with the words that name the source."""

    def read(text: str) -> list[tuple[str, str | None]]:
        return [(text[s.start : s.end], text[slice(*s.source)] if s.source else None) for s in speech(text)]

    return read
