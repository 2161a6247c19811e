"""What tests share: one loaded parser, and a short way to a parsed text."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from spacy.tokens import Doc

from verbale.model import When
from verbale.reading.draft import Draft

# How long an example takes says how busy the machine is, and nothing about the program.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def read_doc() -> Callable[[str], Doc]:
    """A function from a text to its parsed `Doc`."""
    from verbale.reading.parse import pipeline

    return pipeline()


@pytest.fixture
def draft_of(read_doc: Callable[[str], Doc]) -> Callable[..., Draft]:
    """A function from a text (and the day it was published, ISO) to a parsed `Draft` with no step run."""

    def make(text: str, published: str | None = None) -> Draft:
        day = date.fromisoformat(published) if published else None
        draft = Draft(text, When(day, day, rule="given") if day else None)
        draft.doc = read_doc(text)
        return draft

    return make
