"""What an entry asks for besides its words: who acts, on what, with which complement."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc
from tests.reading.events.test_find import found

Parser = Callable[[str], Doc]


@pytest.mark.parametrize(
    "text",
    ["The two presidents talked for an hour.", "They will speak again.", "Rome and Oslo spoke on Monday."],
)
def test_several_who_talk_consult_each_other(read_doc: Parser, text: str) -> None:
    assert [t for _, t in found(read_doc, text)] == ["CONSULT"]


def test_one_who_talks_consults_nobody(read_doc: Parser) -> None:
    assert found(read_doc, "The teacher spoke on Monday.") == []


@pytest.mark.parametrize("verb", ["wants", "asked"])
def test_wanting_something_of_another_is_a_request(read_doc: Parser, verb: str) -> None:
    assert (verb, "REQUEST") in found(read_doc, f"Brussels {verb} Ankara to pay.")


def test_wanting_to_do_something_oneself_is_none(read_doc: Parser) -> None:
    assert found(read_doc, "Brussels wants to pay.") == []
    assert found(read_doc, "Brussels wants the story to be short.") == []


def test_asking_that_a_thing_be_done_is_a_request(read_doc: Parser) -> None:
    assert found(read_doc, "The minister asked that the date be moved.") == [("asked", "REQUEST")]
    assert found(read_doc, "The minister asked why the date was moved.") == []


def test_a_pronoun_is_somebody(read_doc: Parser) -> None:
    assert found(read_doc, "The king received her at noon.") == [("received", "CONSULT")]
    assert found(read_doc, "The king received it at noon.") == []


def test_a_number_or_an_order_tells_rounds_of_talks(read_doc: Parser) -> None:
    assert found(read_doc, "A fourth round is planned in Lima.") == [("round", "CONSULT")]
    assert found(read_doc, "Four rounds followed.") == [("rounds", "CONSULT")]
    assert found(read_doc, "The round was on the house.") == []
