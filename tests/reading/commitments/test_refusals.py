"""Refusals that need no verb of refusing, and demand that is the market's. All texts are invented."""

from collections.abc import Callable

from verbale.model import Commitment

Read = Callable[..., list[Commitment]]


def test_no_plans_to_act_are_a_refusal(commitments_in: Read) -> None:
    (one,) = commitments_in(
        "Armenia has no plans to leave the customs union, Prime Minister Nikol Pashinyan said."
    )
    assert (one.force, one.why) == ("refusal", "no-plan")
    assert commitments_in("Armenia has no plan for the winter, Prime Minister Nikol Pashinyan said.") == []


def test_a_side_that_will_not_be_done_something_to_refuses(commitments_in: Read) -> None:
    found = commitments_in('"Turkey will not be taken for granted," Turkish President Recep Erdogan said.')
    assert [c.force for c in found] == ["refusal"]
    assert commitments_in('"The ferry will not be painted," Turkish President Recep Erdogan said.') == []


def test_assent_denied_is_a_refusal_but_not_assent_still_awaited(commitments_in: Read) -> None:
    (one,) = commitments_in("Sudan did not agree to the proposal.")
    assert (one.force, one.why) == ("refusal", "verb-agree-noun")
    assert commitments_in("Sudan has not yet agreed to the proposal.") == []


def test_demand_for_goods_is_the_markets(commitments_in: Read) -> None:
    assert commitments_in("The tariffs hurt demand for Italian cars in Japan.") == []


def test_to_refuse_a_demand_is_a_refusal_and_to_make_one_is_not(commitments_in: Read) -> None:
    (one,) = commitments_in("Sudan refused the demand to leave the valley.")
    assert one.force == "refusal"
    (one,) = commitments_in("Sudan repeated its demand that Chad leave the valley.")
    assert one.force == "demand"


def test_to_refuse_to_give_something_up_binds_and_to_refuse_to_give_an_answer_does_not(
    commitments_in: Read,
) -> None:
    (one,) = commitments_in("Iran refused to give up enrichment unless Washington lifts sanctions.")
    assert (one.force, one.condition is not None) == ("refusal", True)
    assert commitments_in("Iran refused to give details.") == []


def test_a_pull_back_on_a_condition_is_offered_and_leaving_a_treaty_is_threatened(
    commitments_in: Read,
) -> None:
    (one,) = commitments_in("Kenya is ready to withdraw from parts of Moyale if Ethiopia pulls back too.")
    assert one.force == "offer"
    (one,) = commitments_in("Kenya is ready to withdraw from the treaty if Ethiopia does not pay.")
    assert one.force == "threat"


def test_provided_opens_a_condition_and_provided_by_does_not(commitments_in: Read) -> None:
    (one,) = commitments_in("Kenya is open to talks with Ethiopia provided sanctions are lifted.")
    assert one.condition is not None and one.condition.words == "provided sanctions are lifted"
    (one,) = commitments_in("Kenya is open to talks with Ethiopia in rooms provided by Oslo.")
    assert one.condition is None


def test_an_offer_that_is_denied_binds_nobody(commitments_in: Read) -> None:
    assert commitments_in("Kenya denied reports that it had offered to open its market to Uganda.") == []
    (one,) = commitments_in("Kenya said in a report that it had offered to open its market to Uganda.")
    assert one.force == "offer"
