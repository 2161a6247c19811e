"""Turns found in real news: what halts harm, what is had to, reserved rights, ultimatums. All texts are invented."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.pipeline import run_steps

Forces = Callable[[str], list[str]]


@pytest.fixture
def forces(draft_of: Callable[..., Draft]) -> Forces:
    """The forces of all commitments of a text."""

    def read(text: str) -> list[str]:
        draft = draft_of(text)
        run_steps(draft)
        return [c.force for c in draft.commitments]

    return read


def test_to_halt_harm_on_a_condition_is_no_threat(forces: Forces) -> None:
    assert forces("Norway agreed to halt its attacks in exchange for an open strait.") == ["pledge"]
    assert forces("Norway vowed countermeasures if Sweden sells the jets.") == ["threat"]


def test_an_attack_met_with_force_is_a_threat(forces: Forces) -> None:
    assert forces("Norway said any attack on the port would be met with force.") == ["threat"]
    assert "threat" not in forces("Norway said the envoy would be met with flowers.")


def test_what_was_had_to_in_the_past_is_nobodys_demand(forces: Forces) -> None:
    assert forces("Pressed by Sweden, Norway hastily had to find a policy.") == []
    assert forces("Norway said Sweden had to leave the island.") == ["demand"]


def test_what_is_needed_is_a_demand_but_who_is_needed_is_none(forces: Forces) -> None:
    assert forces("Norway said Sweden was not there when Norway needed it.") == []
    assert forces('"Norway needs more time," said Norwegian premier Jonas Gahr Støre.') == ["demand"]


def test_no_hesitation_refuses_nothing(forces: Forces) -> None:
    assert forces("Støre said he would have no hesitation in calling up the reserves.") != ["refusal"]


def test_dismissing_talk_of_a_rift_refuses_nothing(forces: Forces) -> None:
    assert forces("Norway dismissed any talk of a rift with Sweden.") == []
    assert forces("Norway dismissed the demand to leave the island.") != []


def test_whoever_needs_to_be_ready_offers_nothing(forces: Forces) -> None:
    assert "offer" not in forces("Sweden needs to be ready to leave the island, Støre said.")
    assert forces("Norway is ready to leave the island, Støre said.") == ["offer"]


def test_a_sign_that_one_will_is_no_pledge(forces: Forces) -> None:
    assert forces("There was no sign that Norway would drop its vow to go on.") == []


def test_a_reserved_right_threatens(forces: Forces) -> None:
    assert forces("Norway said it reserved the right to impose duties on Swedish goods.") == ["threat"]
    assert forces("Norway reserved the hall for the talks.") == []


def test_a_time_given_is_a_demand(forces: Forces) -> None:
    assert forces("Norway gave Sweden until Friday to answer its proposal.") == ["demand"]
    assert forces("Norway gave Sweden two ships to answer its needs.") == []


def test_what_one_wants_of_a_thing_is_a_demand(forces: Forces) -> None:
    assert forces("Norway wants talks to be held in Oslo.") == ["demand"]
    assert forces("Norway wants to sleep.") == []


def test_not_to_rest_until_is_a_pledge_and_not_to_stand_by_a_threat(forces: Forces) -> None:
    assert forces('"Norway will not rest until its sailors are home," Støre said.') == ["pledge"]
    assert forces('"Norway will not stand by as this happens," Støre said.') == ["threat"]
    assert forces('"Norway will not sign the treaty," Støre said.') == ["refusal"]
