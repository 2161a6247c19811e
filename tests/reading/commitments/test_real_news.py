"""Turns found in articles that no rule had seen: own forces, what goes on, warnings. Invented texts."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.pipeline import run_steps

Found = Callable[[str], list[tuple[str, str]]]


@pytest.fixture
def found(draft_of: Callable[..., Draft]) -> Found:
    """The force and the words of all commitments of a text."""

    def read(text: str) -> list[tuple[str, str]]:
        draft = draft_of(text)
        run_steps(draft)
        return [(c.force, text[c.span.start : c.span.end]) for c in draft.commitments]

    return read


def test_a_speakers_own_forces_bind_his_state(draft_of: Callable[..., Draft], found: Found) -> None:
    draft = draft_of('"If the attacks on France are halted, our Armed Forces will cease fire," Macron said.')
    run_steps(draft)
    assert [(c.by, c.force, c.condition is not None) for c in draft.commitments] == [
        (("fra",), "pledge", True)
    ]
    assert found("Macron said the two armies will hand over their maps.") == []


def test_what_stays_until_something_is_done_is_bound(found: Found) -> None:
    text = "Macron said the French army will remain deployed near Rome until Italy pays."
    assert found(text)[0][1] == "the French army will remain deployed near Rome until Italy pays"
    assert found("Macron said French farmers will remain poor.") == []


def test_an_act_that_an_official_says_goes_on_is_his_states(found: Found) -> None:
    assert [f for f, _ in found("Macron said the digging will continue, deal or no deal.")] == ["pledge"]
    assert found("Macron said Italy's digging will continue, deal or no deal.") == []


def test_a_wrong_that_brings_an_answer_is_warned_of(found: Found) -> None:
    assert [f for f, _ in found("Norway warned that any breach would trigger a response.")] == ["threat"]
    assert found("Norway warned that any storm would trigger a flood.") == []


def test_warned_of_consequences(found: Found) -> None:
    assert [f for f, _ in found("Norway warned of consequences if Sweden sells the jets.")] == ["threat"]
    assert found("Norway warned of rain if the wind turns.") == []


def test_what_ones_own_side_may_do_if_it_gets_nothing_is_a_threat(found: Found) -> None:
    text = "Macron warned that France could open the gates if it got too little help."
    assert [f for f, _ in found(text)] == ["threat"]
    assert found("Macron warned that Italy could flood if the dam did not hold.") == []


def test_what_cannot_begin_unless_is_a_refusal(found: Found) -> None:
    assert [f for f, _ in found("Macron said the talks cannot begin unless Italy halts its raids.")][:1] == [
        "refusal"
    ]
    assert found("Macron said the rain cannot begin in May.") == []


def test_the_time_that_has_come_demands(found: Found) -> None:
    assert [f for f, _ in found('"The time has come for Italy to sign," Macron said.')] == ["demand"]
    assert found('"The time has come and gone," Macron said.') == []


def test_let_us_demands_but_not_let_us_see(found: Found) -> None:
    assert [f for f, _ in found('"Let us honour the pact," Macron said.')] == ["demand"]
    assert found('"Let\'s see," Macron said.') == []


def test_what_is_recommended_of_ships_is_asked(found: Found) -> None:
    assert [f for f, _ in found("Norway recommended that ships near the strait stay away.")] == ["demand"]


def test_even_if_is_no_condition(draft_of: Callable[..., Draft]) -> None:
    for text, conditional in (
        ("Macron said even if the port opens, Italy must pay.", False),
        ("Macron said if the port opens, Italy must pay.", True),
    ):
        draft = draft_of(text)
        run_steps(draft)
        assert [c.condition is not None for c in draft.commitments] == [conditional]


def test_what_one_may_have_to_do_is_asked_of_nobody(found: Found) -> None:
    assert found("Macron said France may have to act.") == []
    assert [f for f, _ in found("Macron said Italy has to act.")] == ["demand"]


def test_a_thing_threatens_nobody(found: Found) -> None:
    assert found("The fighting near Oslo threatened to sink the deal.") == []
    assert [f for f, _ in found("The rebels threatened to attack the port.")] == ["threat"]


def test_a_kind_of_people_promises_nothing(found: Found) -> None:
    assert found("The paper told of those who promise to free Italy.") == []


def test_analysts_ask_nothing_of_anybody(found: Found) -> None:
    assert found("Analysts said Italy must pay.") == []
    assert [f for f, _ in found("Officials said Italy must pay.")] == ["demand"]


def test_a_vote_called_for_a_day_is_no_demand(found: Found) -> None:
    assert found("Macron called a vote for 13 April.") == []
    assert [f for f, _ in found("Macron called for calm in Italy.")] == ["demand"]


def test_blame_is_no_refusal(found: Found) -> None:
    assert found('Macron said that the attack "is unacceptable."') == []
    assert [f for f, _ in found("Macron said such terms are unacceptable.")] == ["refusal"]


def test_what_cannot_be_found_is_not_refused(found: Found) -> None:
    assert found("Officials said it was impossible to find the boats.") == []
    assert [f for f, _ in found("Macron said it is impossible to accept the terms.")] == ["refusal"]


def test_a_threat_ends_where_its_statement_ends(found: Found) -> None:
    text = "Macron threatened to tax the ships of those who stayed away, before announcing a truce."
    assert found(text) == [("threat", "tax the ships of those who stayed away")]


def test_who_is_ordered_to_be_ready_offers_nothing(found: Found) -> None:
    assert "offer" not in [f for f, _ in found("Macron ordered the army to be ready to fight Italy.")]
    assert [f for f, _ in found("Macron said the army is ready to fight Italy.")] != []
