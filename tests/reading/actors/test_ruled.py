"""Whose "the government", "coalition jets" and "rebel shelling" are."""

import pytest
from tests.reading.actors.conftest import Meant


def test_the_government_is_the_one_told_of_not_of_the_state_named_last(meant: Meant) -> None:
    text = "The Malian government met rebels near the border with Niger. Niger sent food. The government was pleased."
    assert meant(text, "government") == ("mli",)


def test_of_two_governments_it_is_the_latest(meant: Meant) -> None:
    text = "The Malian government and the Chadian government met. Chad paid. The government was pleased."
    assert meant(text, "government") == ("tcd",)


@pytest.mark.parametrize("thing", ["forces", "air strikes", "artillery"])
def test_government_forces_are_the_states(meant: Meant, thing: str) -> None:
    text = f"The Malian government met rebels. Niger sent food. Now government {thing} hit a mosque."
    assert meant(text, "government") == ("mli",)


def test_a_government_deadline_is_no_force(meant: Meant) -> None:
    assert meant("The Malian government met rebels. They missed a government deadline.", "government") == ()


def test_coalition_jets_are_the_coalitions(meant: Meant) -> None:
    text = "The Saudi-led coalition closed the port. Residents said coalition fighter jets hit a depot."
    assert meant(text, "coalition") == ("saudi-led-coalition",)


def test_a_coalition_government_is_no_alliance(meant: Meant) -> None:
    text = "The Saudi-led coalition closed the port. Italy has a coalition government."
    assert meant(text, "coalition") == ()


def test_rebel_shelling_is_by_the_rebels(meant: Meant) -> None:
    assert meant("Rebels left Kidal. The rebel attack killed a nurse.", "rebel") == ("rebels",)


def test_a_rebel_area_is_nobody(meant: Meant) -> None:
    assert meant("Rebels left Kidal. It is a rebel area.", "rebel") == ()


@pytest.mark.parametrize("word", ["fighters", "insurgents", "gunmen"])
def test_fighters_of_a_movement_are_the_movement(meant: Meant, word: str) -> None:
    assert meant(f"Boko Haram {word} left the town. Houthi {word} stayed.", word) == ("houthis",)


def test_a_small_word_of_a_name_is_large_at_the_head_of_a_sentence(meant: Meant) -> None:
    text = "Staffan de Mistura landed in Rabat. De Mistura said nothing."
    assert meant(text, "Mistura") == ("de-mistura-staffan",)
