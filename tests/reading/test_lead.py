"""A dateline is nobody's words, party or deadline."""

import pytest

from verbale.model import Article, When, sha256_of
from verbale.reading import read_article
from verbale.reading.actors.datelines import DATELINE, lead_of


@pytest.mark.parametrize(
    "text",
    [
        "VIENNA, March 3, 2026 (The Harbor Post) - Morocco and Spain will meet.",
        "BERN, 20 (Meridian) - Switzerland said so.",
        "MUSCAT, May 21. /AGENCY/. Oman will host.",
        "GENEVA — The parties met.",
    ],
)
def test_a_dateline_is_seen(text: str) -> None:
    assert DATELINE.search(text) is not None


@pytest.mark.parametrize(
    "text", ["NATO said it would help.", "The EU - a bloc of 27 - met.", "Talks in VIENNA, at last."]
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert DATELINE.search(text) is None


def test_towns_in_capitals_are_a_dateline_without_agency_or_dash() -> None:
    text = "BEIRUT/UNITED NATIONS The envoys met."
    assert text[slice(*lead_of(text))] == "BEIRUT/UNITED NATIONS "
    for other in ("NATO Leaders met.", "BEIRUT IN FLAMES", "Beirut The envoys met."):
        assert lead_of(other) == (0, 0)


def test_a_promise_begins_after_the_dateline_and_is_not_due_on_its_day() -> None:
    text = "VIENNA, March 3 (The Harbor Post) - Morocco and Spain will hold talks in Vienna on March 10, Austria said."
    reading = read_article(
        Article("a", text, sha256_of(text), published=When.from_iso("2026-03-03", "given"))
    )
    bond = reading.commitments[0]
    assert bond.span.words.startswith("Morocco")
    assert bond.deadline is not None and bond.deadline.iso == "2026-03-10"
    talks = next(e for e in reading.events if e.type == "CONSULT")
    assert set(talks.by) == {"mar", "esp"}


def test_towns_in_capitals_whose_dash_was_lost_are_a_dateline() -> None:
    text = "GENEVA/OSLO The two sides signed a truce, diplomats said on Friday."
    reading = read_article(Article("a", text, sha256_of(text)))
    assert reading.statements[0].span.words == "The two sides signed a truce"


@pytest.mark.parametrize(
    "text", ["US President Jane Doe signed, aides said.", "NATO Ministers met, aides said."]
)
def test_a_short_name_in_capitals_is_none(text: str) -> None:
    reading = read_article(Article("a", text, sha256_of(text)))
    assert reading.statements[0].span.words.startswith(text[:6])
