"""Turns that bind, and their neighbours that do not. All texts are invented."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.pipeline import run_steps

Forces = Callable[[str], list[tuple[str, str]]]


@pytest.fixture
def bound(draft_of: Callable[..., Draft]) -> Forces:
    """The force and the words of every commitment of a text."""

    def read(text: str) -> list[tuple[str, str]]:
        draft = draft_of(text)
        run_steps(draft)
        return [(c.force, c.span.words) for c in draft.commitments]

    return read


def test_should_before_its_subject_supposes_and_should_be_able_expects(bound: Forces) -> None:
    assert bound("Norway must act should massive tariffs be levied by Sweden, Støre said.") == [
        ("demand", "Norway must act should massive tariffs be levied by Sweden")
    ]
    assert bound('"We should be able to reach a deal," Støre said.') == []


def test_proposing_to_act_oneself_is_an_offer(bound: Forces) -> None:
    assert ("offer", "host the talks in Oslo") in bound("Norway proposed to host the talks in Oslo.")


def test_to_decide_not_to_is_a_refusal_and_to_decide_to_is_done(bound: Forces) -> None:
    assert [f for f, _ in bound("Norway has decided not to sign the treaty.")] == ["refusal"]
    assert bound("Norway has decided to recall its envoy.") == []


def test_what_one_party_accuses_another_of_refusing_binds_nobody(bound: Forces) -> None:
    assert bound("Norway accused Sweden of refusing to sign the treaty.") == []


def test_an_aim_in_ones_own_words_is_a_pledge(bound: Forces) -> None:
    assert bound('"Our aim is to end the war," Støre said.')[0][0] == "pledge"
    assert bound("The aim is to end the war, observers said.") == []
