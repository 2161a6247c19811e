"""Texts in which little will be found, said beforehand."""

import logging

import pytest

from verbale.articles.language import oddity
from verbale.articles.making import article_of

ENGLISH = (
    "The ministers of both states said on Monday that they would meet again in Oslo, and that the ceasefire"
    " which had been agreed in March would hold for another month if neither side broke it."
)
FRENCH = (
    "Les ministres des deux pays ont annoncé lundi qu'ils se reverraient à Oslo et que la trêve conclue en mars"
    " serait prolongée d'un mois si aucune des parties ne la rompait avant la fin de la semaine prochaine."
)
DUTCH = (
    "De ministers van beide landen zeiden maandag dat zij elkaar in Oslo weer zouden ontmoeten en dat het"
    " bestand dat in maart was gesloten nog een maand zou duren als geen van beide partijen het breekt."
)
GREEK = (
    "Οι υπουργοί των δύο χωρών δήλωσαν τη Δευτέρα ότι θα συναντηθούν ξανά στο Όσλο και ότι η εκεχειρία. " * 3
)


@pytest.mark.parametrize("text", [FRENCH, DUTCH, GREEK])
def test_another_language_is_named(text: str) -> None:
    assert "English" in oddity(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Beide Minister sprachen am Freitag in Bern über den Gefangenenaustausch und wollen sich wiedersehen.",
            "German",
        ),
        (
            "Les deux ministres ont parlé vendredi à Berne de la trêve, sans rien signer pour leurs pays.",
            "French",
        ),
        (
            "Los dos ministros hablaron el viernes en Berna sobre la tregua, pero no firmaron nada según sus voceros.",
            "Spanish",
        ),
    ],
)
def test_a_line_of_another_language_is_known_by_its_small_words(text: str, language: str) -> None:
    assert language in oddity(text)


def test_foreign_names_and_a_quotation_make_no_english_text_odd() -> None:
    text = "Der Spiegel and Las Provincias said on Friday that Ursula von der Leyen met the envoys: “Das ist gut.”"
    assert oddity(text) == ""


@pytest.mark.parametrize("text", [ENGLISH, "Oslo, Bergen, Reykjavik", f"He wrote: <p> is a tag. {ENGLISH}"])
def test_english_and_what_is_too_short_to_tell_are_not_odd(text: str) -> None:
    assert oddity(text) == ""


def test_tags_of_a_page_are_named() -> None:
    assert "HTML" in oddity(f"<div><p>{ENGLISH}</p></div>")


def test_an_odd_article_is_read_all_the_same_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "verbale.articles"):
        assert article_of(FRENCH, "fr.txt", 1000).text == FRENCH
    assert "fr.txt: it does not look like English" in caplog.text
