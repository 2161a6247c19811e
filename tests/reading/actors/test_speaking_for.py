"""Who speaks for somebody is not he, and a body of many is no person. All texts are invented."""

import pytest

from verbale.api import read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A spokeswoman for Prime Minister Keir Starmer said talks would go on.", "source-spokeswoman"),
        ("The British Prime Minister Keir Starmer said talks would go on.", "starmer-keir"),
        ("Boris Tadic warned of unrest. The opposition said it would march.", "opposition"),
        ("The army chief Asim Munir said his men were ready.", "munir-asim"),
    ],
)
def test_words_are_those_of_who_says_them(text: str, speaker: str) -> None:
    assert read(text, tagger=False).statements[-1].speaker == (speaker,)


def test_an_army_that_denies_is_not_who_spoke_before() -> None:
    acts = read("Kagame spoke in Kigali. The army said it had shelled two villages.", tagger=False).events
    assert all("kagame-paul" not in act.by for act in acts if act.type == "ASSAULT")


def test_the_town_of_a_dateline_is_no_body_that_acts() -> None:
    text = "BERN, 13 (Meridian) - Norway and Iceland agreed on a truce after their negotiators met in Bern."
    assert "bern" not in read(text, published="2026-02-13", tagger=False).actors
