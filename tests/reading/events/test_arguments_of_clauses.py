"""Who does what to whom where grammar hides it. All texts are invented."""

import pytest

from verbale.api import read


def sides(text: str, anchor: str) -> tuple[list[str], list[str]]:
    """Who acts and who is acted on in the act at ``anchor``."""
    at = text.index(anchor)
    found = [e for e in read(text, tagger=False).events if e.anchor.start <= at < e.anchor.end]
    return (sorted(found[0].by), sorted(found[0].to)) if found else ([], [])


@pytest.mark.parametrize(
    ("text", "anchor", "by"),
    [
        ("Rubio told Kagame to withdraw his troops from Goma.", "withdraw", ["kagame-paul"]),
        ("Rubio promised Kagame to withdraw his troops from Goma.", "withdraw", ["rubio-marco"]),
    ],
)
def test_whose_troops_they_are_follows_who_is_to_pull_them_back(
    text: str, anchor: str, by: list[str]
) -> None:
    assert sides(text, anchor) == (by, [])


def test_what_a_statement_condemns_its_issuers_condemn() -> None:
    text = "Norway and Canada issued a statement condemning Israel and demanding it cease the offensive."
    assert sides(text, "condemning") == (["can", "nor"], ["isr"])
    assert sides(text, "demanding") == (["can", "nor"], ["isr"])
    assert sides("The Canadian minister condemning Israel has resigned.", "condemning")[0] != ["can"]


def test_who_receives_an_act_does_not_do_it() -> None:
    assert sides("Morocco received an offer of water from Portugal.", "offer") == (["prt"], ["mar"])
    assert sides("Xi gave Vietnam and Laos a promise.", "promise") == (["xi-jinping"], ["lao", "vnm"])
    assert sides("Chadian troops came under attack from Sudan.", "attack") == (["sdn"], ["tcd"])


def test_somebody_who_is_called_is_phoned_unless_he_is_called_something() -> None:
    assert sides("Macron called Putin on Monday.", "called") == (["macron-emmanuel", "putin-vladimir"], [])
    (act,) = read("Macron called Putin a war criminal.", tagger=False).events
    assert act.type == "ACCUSE"


def test_two_who_sent_delegations_take_part_and_one_alone_does_not_stand_for_his_envoys() -> None:
    assert sides("Delegations from the DRC and Kenya signed a declaration.", "signed") == (["cod", "ken"], [])
    assert sides("Ministers from Kenya signed a declaration.", "signed")[0] != ["ken"]


def test_all_of_a_row_of_states_act() -> None:
    text = "The United States, Saudi Arabia, Egypt and the United Arab Emirates called on Sudan to sign."
    assert sides(text, "called on") == (["are", "egy", "sau", "usa"], ["sdn"])
    assert sides("Chad, a neighbour of Niger and Libya, called on Sudan to sign.", "called on")[0] == ["tcd"]


def test_an_object_it_that_is_accused_is_somebody() -> None:
    text = "Mali left the court. Chad had accused it of bias, and takes it for granted that it will go on."
    assert "mli" in sides(text, "accused")[1]
