"""The catalogue of signatures: what a predicate says of its act, affirmed and denied."""

import tomllib
from collections.abc import Callable
from importlib.resources import files

import pytest
from spacy.tokens import Doc

from verbale.model import LexiconError
from verbale.reading.status import StatusReader
from verbale.reading.status.catalogue import catalogue, catalogue_of
from verbale.reading.status.signatures import predicates_in

ReadDoc = Callable[[str], Doc]
CLASSES = tomllib.loads(
    files("verbale.reading.lexicon").joinpath("status_signatures.toml").read_text(encoding="utf-8")
)["class"]


def status(read_doc: ReadDoc, text: str, word: str) -> str:
    doc = read_doc(text)
    return StatusReader(doc, {}).of(next(t for t in doc if t.text == word)).status


@pytest.mark.parametrize("item", CLASSES, ids=[c["name"] for c in CLASSES])
def test_each_class_finds_a_phrase_in_its_example(read_doc: ReadDoc, item: dict[str, str]) -> None:
    found = predicates_in(read_doc(item["example"]), catalogue())
    named = {
        p.signature.name for table in (found.ending, found.subjects, found.reports) for p in table.values()
    }
    assert item["name"] in named


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Gabon came very close to recalling its envoy.", "recalling", "denied"),
        ("Gabon is close to recalling its envoy.", "recalling", "possible"),
        ("Gabon came to power and recalled its envoy.", "recalled", "happened"),
        ("Togo had the nerve to expel the consul.", "expel", "happened"),
        ("Togo did not have the nerve to expel the consul.", "expel", "denied"),
        ("Togo may have the nerve to expel the consul.", "expel", "possible"),
    ],
)
def test_an_act_has_the_status_of_its_predicate_and_polarity(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The visit is off.", "cancelled"),
        ("The visit is off the coast of Oman.", "happened"),
        ("The visit never materialised.", "denied"),
        ("The visit went ahead on Monday.", "happened"),
    ],
)
def test_what_is_said_of_an_act_as_subject(read_doc: ReadDoc, text: str, expected: str) -> None:
    assert status(read_doc, text, "visit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reports that Laos shelled the town were fabricated.", "denied"),
        ("Reports that Laos shelled the town proved accurate.", "happened"),
        ("Under the draft, Laos shelled the town no more.", "happened"),
    ],
)
def test_a_false_report_tells_of_nothing(read_doc: ReadDoc, text: str, expected: str) -> None:
    assert status(read_doc, text, "shelled") == expected


@pytest.mark.parametrize(
    "wrong",
    [
        {"of": "act", "affirmed": "sure"},
        {"of": "thing", "affirmed": "denied"},
        {"of": "act", "affirmed": "denied", "colour": "red"},
    ],
)
def test_a_mistaken_class_is_an_error_naming_it(wrong: dict[str, str]) -> None:
    item = {"name": "trial", "denied": "denied", "otherwise": "possible", "phrases": ["try to"], **wrong}
    with pytest.raises(LexiconError, match="trial"):
        catalogue_of({"class": [item]})
