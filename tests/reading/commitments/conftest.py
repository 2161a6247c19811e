"""A short way from a text to its commitments."""

from collections.abc import Callable

import pytest

from verbale.model import Commitment
from verbale.reading.draft import Draft
from verbale.reading.pipeline import run_steps

Read = Callable[..., list[Commitment]]


@pytest.fixture
def commitments_in(draft_of: Callable[..., Draft]) -> Read:
    """A function from a text (and the day it was published) to the commitments read from it."""

    def read(text: str, published: str | None = None) -> list[Commitment]:
        draft = draft_of(text, published)
        run_steps(draft)
        return draft.commitments

    return read
