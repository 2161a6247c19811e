"""Goods that are promised or asked for are acts of giving."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc
from tests.reading.events.test_find import found

Parser = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Oslo pledged twelve helicopters for the valley.", "helicopters"),
        ("The general asked Oslo for vehicles.", "vehicles"),
        ("Oslo promised Chad $30 million.", "million"),
    ],
)
def test_what_is_promised_or_asked_for_is_given_besides(read_doc: Parser, text: str, thing: str) -> None:
    assert [t for w, t in found(read_doc, text) if thing in w] == ["AID"]
    assert len(found(read_doc, text)) == 2


@pytest.mark.parametrize(
    "text", ["Oslo counted twelve helicopters in the valley.", "Oslo promised twelve lawsuits."]
)
def test_goods_that_nobody_promises_and_promises_of_no_goods_are_none(read_doc: Parser, text: str) -> None:
    assert "AID" not in [t for _, t in found(read_doc, text)]
