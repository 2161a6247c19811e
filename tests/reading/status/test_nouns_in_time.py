"""What goes on, what is over and what is only thought of: processes, lengths, what is said of things to come."""

import pytest
from tests.reading.status.saying import ReadDoc, status


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Officials with knowledge of the trade talks were pleased.", "talks", "ongoing"),
        ("Officials thanked Oman after the talks.", "talks", "happened"),
        ("The two armies fought a four-day war.", "war", "happened"),
        ("Both sides kept to the deal of the negotiations held in Oslo.", "negotiations", "happened"),
        ("The general was proud of the army's new operation.", "operation", "ongoing"),
    ],
)
def test_a_process_goes_on_unless_its_length_or_place_in_time_bounds_it(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A Chadian strike would raise the price of oil.", "strike", "possible"),
        ("The strike would hurt the price of oil.", "strike", "happened"),
        ("The envoy secured the release of the pilots.", "release", "happened"),
        ("The envoy wants to secure the release of the pilots.", "release", "possible"),
        ("The union agreed a package of sanctions.", "sanctions", "happened"),
        ("Chad agreed to send a ship.", "send", "planned"),
        ("There is little hope of a truce.", "truce", "denied"),
        ("The army had approval for a strike.", "strike", "possible"),
    ],
)
def test_what_is_told_of_a_thing_says_whether_it_is_there(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It is time to end the siege.", "end", "proposed"),
        ("The envoy had no time to end the siege.", "end", "denied"),
        ("Pressure is mounting on the board to resign.", "resign", "proposed"),
        ("The board met to resign.", "resign", "possible"),
        ("The court said that Kenya was sending arms.", "sending", "ongoing"),
        ("Kenya said it was sending arms.", "sending", "happened"),
        ("Firms supplying the army were listed.", "supplying", "ongoing"),
        ("A letter urging the army to leave was read.", "urging", "happened"),
        ("The siege could end if Chad paid and withdrew.", "withdrew", "possible"),
    ],
)
def test_verbs_take_their_status_from_what_they_hang_on(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They will implement the deal reached in May.", "deal", "happened"),
        ("They will sign a deal reached in May.", "deal", "planned"),
        ("They will carry out the exchange agreed in May.", "exchange", "planned"),
        ("The list of demands includes the release of the pilots.", "release", "proposed"),
        ("The town came under a heavy attack.", "attack", "happened"),
        ("The town is under attack.", "attack", "ongoing"),
        ("We need serious negotiations now.", "negotiations", "proposed"),
        ("We need the sanctions now.", "sanctions", "ongoing"),
        ("The firm would be hit by new tariffs if it did not pay.", "tariffs", "conditional"),
        ("The firm was hit by tariffs.", "tariffs", "ongoing"),
        ("Lagos tends to suspect its neighbours.", "suspect", "ongoing"),
    ],
)
def test_a_noun_that_is_done_with_is_told_from_one_that_is_asked_for(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected
