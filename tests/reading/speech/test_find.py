"""Attributed speech: what is read, where it begins and ends, and whose it is."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.speech import Speech, find_speech

Read = Callable[[str], list[Speech]]


@pytest.fixture
def speech(draft_of: Callable[..., Draft]) -> Read:
    def read(text: str) -> list[Speech]:
        draft = draft_of(text)
        find_speech(draft)
        return draft.speech

    return read


def words(text: str, one: Speech) -> str:
    return text[one.start : one.end]


def test_a_clause_after_said_is_its_content_without_cue_and_speaker(speech: Read) -> None:
    text = "The minister said that the ferry line would reopen in spring."
    (one,) = speech(text)
    assert words(text, one) == "the ferry line would reopen in spring"
    assert one.source is not None and text[slice(*one.source)] == "The minister"
    assert (one.force, one.form) == ("say", "indirect")


def test_a_quotation_that_the_attribution_interrupts_is_one_entry(speech: Read) -> None:
    text = '"We will rebuild the bridge," Okoro said. "It must be open by June."'
    (one,) = speech(text)
    assert words(text, one) == text[1:-2]
    assert one.form == "direct"
    assert len(one.pieces) == 2


def test_a_quotation_with_its_own_attribution_is_an_entry_of_its_own(speech: Read) -> None:
    text = '"We will rebuild the bridge," Okoro said. "It must be open by June," he added.'
    assert [s.force for s in speech(text)] == ["say", "add"]


def test_a_term_set_apart_by_marks_is_no_speech(speech: Read) -> None:
    assert speech('The two states share a border that maps show as a "green line" along the river.') == []
