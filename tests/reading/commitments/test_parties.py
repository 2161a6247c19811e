"""Who is bound, on which condition, by when, and whether it can be tested."""

from collections.abc import Callable

from verbale.model import Commitment

Read = Callable[..., list[Commitment]]


def test_we_of_a_leader_binds_his_state(commitments_in: Read) -> None:
    found = commitments_in('"We will send grain to Yemen," Turkish President Recep Tayyip Erdogan said.')
    assert [c.by for c in found] == [("tur",)]


def test_a_demand_names_who_demands_and_who_is_bound(commitments_in: Read) -> None:
    (found,) = commitments_in("France urged Mali to release the hostages.")
    assert (found.by, found.to) == (("fra",), ("mli",))


def test_pressure_on_somebody_demands_of_him(commitments_in: Read) -> None:
    (found,) = commitments_in("Sudan is under pressure to halt the offensive.")
    assert (found.force, found.by, found.to) == ("demand", (), ("sdn",))


def test_who_rejects_a_call_does_not_make_it(commitments_in: Read) -> None:
    found = commitments_in("Sudan rejected calls to withdraw from Chad.")
    assert all(c.force != "demand" or "sdn" not in c.by for c in found)


def test_talks_that_will_be_held_bind_both_sides(commitments_in: Read) -> None:
    text = "The talks between Armenia and Turkey will take place in Vienna on 3 June, Austria said."
    found = commitments_in(text, "2024-05-28")
    assert {p for c in found for p in c.by} == {"arm", "tur"}


def test_harm_promised_on_a_condition_is_a_threat(commitments_in: Read) -> None:
    text = '"If Chad does not withdraw, we will retaliate," Sudanese minister Ali Yusuf said.'
    (found,) = commitments_in(text)
    assert found.force == "threat"
    assert found.condition is not None
    assert found.condition.words == "If Chad does not withdraw"
    assert found.sense == "if"


def test_a_condition_after_in_return_for_is_kept_to_its_phrase(commitments_in: Read) -> None:
    (found,) = commitments_in("Armenia offered to open the border in return for aid, Turkey noted.")
    assert found.condition is not None
    assert found.condition.words == "in return for aid"
    assert found.sense == "in return for"


def test_a_day_to_come_in_the_clause_is_its_deadline(commitments_in: Read) -> None:
    (found,) = commitments_in("Kenya pledged to withdraw its troops by 9 July.", "2024-06-01")
    assert found.deadline is not None
    assert found.deadline.iso == "2024-07-09"


def test_a_day_gone_by_is_no_deadline(commitments_in: Read) -> None:
    found = commitments_in("Kenya pledged on 2 May to withdraw its troops.", "2024-06-01")
    assert [c.deadline for c in found] == [None]


def test_a_named_act_to_a_named_party_can_be_tested(commitments_in: Read) -> None:
    (found,) = commitments_in("Norway pledged to send 200 medics to Kenya by 9 July.", "2024-06-01")
    assert found.testable
    assert found.event is not None


def test_help_without_measure_is_vague(commitments_in: Read) -> None:
    found = commitments_in("Norway stands ready to help Kenya.")
    assert found
    assert not any(c.testable for c in found)
