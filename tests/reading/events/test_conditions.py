"""What an entry asks for besides its words: who acts, on what, with which complement."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc
from tests.reading.events.test_find import found

Parser = Callable[[str], Doc]


@pytest.mark.parametrize(
    "text",
    ["The two presidents talked for an hour.", "They will speak again.", "Rome and Oslo spoke on Monday."],
)
def test_several_who_talk_consult_each_other(read_doc: Parser, text: str) -> None:
    assert [t for _, t in found(read_doc, text)] == ["CONSULT"]


def test_one_who_talks_consults_nobody(read_doc: Parser) -> None:
    assert found(read_doc, "The teacher spoke on Monday.") == []


@pytest.mark.parametrize("verb", ["wants", "asked"])
def test_wanting_something_of_another_is_a_request(read_doc: Parser, verb: str) -> None:
    assert (verb, "REQUEST") in found(read_doc, f"Brussels {verb} Ankara to pay.")


def test_wanting_to_do_something_oneself_is_none(read_doc: Parser) -> None:
    assert found(read_doc, "Brussels wants to pay.") == []
    assert found(read_doc, "Brussels wants the story to be short.") == []


def test_asking_that_a_thing_be_done_is_a_request(read_doc: Parser) -> None:
    assert found(read_doc, "The minister asked that the date be moved.") == [("asked", "REQUEST")]
    assert found(read_doc, "The minister asked why the date was moved.") == []


def test_a_pronoun_is_somebody(read_doc: Parser) -> None:
    assert found(read_doc, "The king received her at noon.") == [("received", "CONSULT")]
    assert found(read_doc, "The king received it at noon.") == []


def test_a_number_or_an_order_tells_rounds_of_talks(read_doc: Parser) -> None:
    assert found(read_doc, "A fourth round is planned in Lima.") == [("round", "CONSULT")]
    assert found(read_doc, "Four rounds followed.") == [("rounds", "CONSULT")]
    assert found(read_doc, "The round was on the house.") == []


def test_what_nobody_does_concedes_nothing(read_doc: Parser) -> None:
    assert ("allowed", "CONCEDE") in found(read_doc, "The junta allowed monitors to enter the town.")
    assert found(read_doc, "His health did not allow him to stand.") == []
    assert "THREATEN" not in [t for _, t in found(read_doc, "The fighting threatens a fragile calm.")]


def test_who_flees_visits_nobody(read_doc: Parser) -> None:
    assert found(read_doc, "Thousands of migrants arrived in Italy.") == []
    assert found(read_doc, "The envoy arrived in Italy.") == [("arrived in", "CONSULT")]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether he would go, the minister smiled.",
        "The minister smiled when asked to explain the delay.",
        "Asked about the delay, the minister smiled.",
        "The aide asked not to be named.",
    ],
)
def test_a_question_of_the_press_asks_for_nothing(read_doc: Parser, text: str) -> None:
    assert found(read_doc, text) == []


def test_who_would_come_if_asked_is_asked_for_something(read_doc: Parser) -> None:
    assert ("asked", "REQUEST") in found(read_doc, "The minister was asked by Lima to wait.")


def test_a_call_for_something_is_a_request_and_one_for_a_day_is_none(read_doc: Parser) -> None:
    assert ("call", "REQUEST") in found(read_doc, "The call for elections was ignored.")
    assert "REQUEST" not in [t for _, t in found(read_doc, "A call is set for Tuesday.")]


def test_wanting_something_done_is_a_request(read_doc: Parser) -> None:
    assert ("wants", "REQUEST") in found(read_doc, "Ankara wants the troops withdrawn.")
    assert found(read_doc, "Ankara wants the horse it lost.") == []


def test_the_title_before_a_name_counts_as_the_name(read_doc: Parser) -> None:
    assert found(read_doc, "The premier spoke to the newspaper El Sol.") == []
    assert [t for _, t in found(read_doc, "The premier spoke to President Ortega.")] == ["CONSULT"]


def test_who_tells_of_dangers_that_others_bring_threatens_nobody(read_doc: Parser) -> None:
    assert found(read_doc, "Analysts warned that prices would rise.") == []
    assert found(read_doc, "The admiral warned that he would fire.") == [("warned", "THREATEN")]


def test_vowing_to_answer_is_a_threat_and_vowing_to_build_is_none(read_doc: Parser) -> None:
    assert found(read_doc, "The general vowed to retaliate.") == [("vowed to retaliate", "THREATEN")]
    assert ("vowed", "AGREE") in found(read_doc, "The mayor vowed to rebuild the port.")


def test_a_call_to_do_something_is_a_request_wherever_the_parser_hangs_the_infinitive(
    read_doc: Parser,
) -> None:
    assert ("calls", "REQUEST") in found(
        read_doc, "The minister rejected international calls to halt the raids."
    )
    assert ("calls", "REQUEST") in found(read_doc, "There were calls for the minister to go further.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army is starving the town.", ["COERCE"]),
        ("The villagers are starving.", []),
        ("The envoy saw the foreign minister in Aden.", ["CONSULT"]),
        ("The foreign minister is seen in a garden in Aden.", []),
        ("Gunmen killed the mayor.", ["ASSAULT"]),
        ("The senate killed the bill.", []),
    ],
)
def test_an_act_is_done_by_somebody_to_what_it_can_be_done_to(
    read_doc: Parser, text: str, expected: list[str]
) -> None:
    assert [t for _, t in found(read_doc, text)] == expected


def test_insisting_that_one_do_something_is_a_request_and_that_he_does_it_is_none(read_doc: Parser) -> None:
    assert ("insists", "REQUEST") in found(read_doc, "Rome insists that Oslo abandon the project.")
    assert "REQUEST" not in [t for _, t in found(read_doc, "Rome insists that Oslo abandoned the project.")]


def test_what_a_passive_says_is_done_to_some_of_them_is_done_to_them(read_doc: Parser) -> None:
    assert ("held", "COERCE") in found(read_doc, "Dozens of hostages were held in the valley.")
    assert ("held", "COERCE") not in found(read_doc, "Dozens of parcels were held in the valley.")
