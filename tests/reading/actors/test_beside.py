"""Nouns beside names, and nouns that are nobody."""

from collections.abc import Callable

import pytest

Meant = Callable[..., tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        # the noun before the name is the name's bearer
        ("The Lebanese movement Hezbollah refused the plan.", "movement", ("hezbollah",)),
        ("The Lebanese movement refused the plan.", "movement", ("lbn-movement",)),
        # what somebody is, or is taken for, is nobody else
        ("Norway became the first country to sign.", "country", ()),
        ("Spain recognised Palestine as an independent state.", "state", ()),
        ("Norway asked a third country to sign.", "country", ("third-country",)),
        # things, not actors
        ("The general threatened to use force.", "force", ()),
        ("The coup brought them power in Bamako.", "power", ()),
        ("A force left Bamako at night.", "force", ("force",)),
        ("Envoys waited for the Secretary of State to call.", "State", ()),
        # media that are only where something was written
        ("Macron wrote on Truth Social that he agreed.", "Social", ()),
        ("Macron told Reuters that he agreed.", "Reuters", ("reuters",)),
        # offices are not organisations
        ("The levy is set by the Director of the Office of Tea and Coffee.", "Director", ()),
    ],
)
def test_a_noun_means_the_name_beside_it_or_nobody(
    meant: Meant, text: str, word: str, whom: tuple[str, ...]
) -> None:
    assert meant(text, word) == whom


def test_a_town_is_no_organisation(meant: Meant) -> None:
    assert meant("The shots fell in the suburb of Pozuelo del Alcor.", "Alcor") == ()


def test_initials_of_many_are_no_organisation(meant: Meant) -> None:
    assert meant("UAVs struck the depot at dawn.", "UAVs") == ()


def test_a_name_goes_on_over_an_indented_line(meant: Meant) -> None:
    text = "-   Secretary of Agriculture Brooke\n    Rollins said the duty was fair."
    assert meant(text, "Brooke") == meant(text, "Rollins") != ()


def test_a_member_of_somebody_s_party_is_not_that_person(meant: Meant) -> None:
    text = "Benjamin Netanyahu left. A member of Mr Netanyahu's party stayed."
    assert meant(text, "member") != ("netanyahu-benjamin",)
