"""Lines without a verb, menus of options, and what stands at issue."""

import pytest
from tests.reading.status.saying import ReadDoc, status


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("EU readies sanctions over Georgia crackdown", "sanctions", "planned"),
        ("Trump scraps talks with Canada over ad", "talks", "cancelled"),
        ("Chad envoy due in Beirut for talks on arms", "talks", "planned"),
        ("Will Xi and Trump meet in Busan?", "meet", "possible"),
        ("EU sanctions over Georgia crackdown", "sanctions", "ongoing"),
        ("Chad envoy back from Beirut after talks on arms", "talks", "happened"),
    ],
)
def test_a_headline_is_read_by_its_words_where_the_tagger_lost_its_verb(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Options include a naval blockade of the strait.", "blockade", "possible"),
        ("Among the ideas is a meeting in Muscat.", "meeting", "possible"),
        ("What is needed is a withdrawal of all fighters.", "withdrawal", "proposed"),
        ("The union favours an embargo on arms from Chad.", "embargo", "proposed"),
        ("Canada would like a meeting with the envoy.", "meeting", "proposed"),
        ("The measures include a naval blockade of the strait.", "blockade", "ongoing"),
        ("Among the events was a meeting in Muscat.", "meeting", "happened"),
        ("The union enforces the embargo on arms from Chad.", "embargo", "ongoing"),
    ],
)
def test_what_is_named_as_an_option_or_need_is_open(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It is planned that the parties meet in June.", "meet", "planned"),
        ("It is high time the two sides met.", "met", "proposed"),
        ("The question is who will guarantee the truce.", "guarantee", "possible"),
        ("I am not the one who broke the truce.", "broke", "denied"),
        ("The party is split over recognising the junta.", "recognising", "possible"),
        ("It is about ending a war, he said.", "ending", "possible"),
        ("The envoy ruled out that Chad would return.", "return", "denied"),
        ("He is the one who broke the truce.", "broke", "happened"),
        ("It is true that the two sides met.", "met", "happened"),
    ],
)
def test_a_clause_after_be_is_as_open_as_what_is_said_of_it(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Why don't we meet in Ankara?", "meet", "proposed"),
        ("Give us a date and we will come.", "come", "conditional"),
        ("Chad would respond to any attack.", "respond", "conditional"),
        ("Without a deal, the duties will rise.", "rise", "conditional"),
        ("What did they agree on in Oslo?", "agree", "happened"),
        ("Chad responded to the attack.", "responded", "happened"),
    ],
)
def test_what_hangs_on_another_act(read_doc: ReadDoc, text: str, word: str, expected: str) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He tried to persuade the emir to sign.", "persuade", "happened"),
        ("She flew to Paris to plead for more boats.", "plead", "happened"),
        ("Despite signing the accord, Chad kept its men there.", "signing", "happened"),
        ("The raids may have done enough.", "raids", "happened"),
        ("The killing must stop.", "killing", "ongoing"),
        ("He tried to free the pilots.", "free", "possible"),
        ("She flew to Paris to broker a truce.", "broker", "possible"),
        ("The minister will travel to Oslo to sign the pact.", "sign", "planned"),
    ],
)
def test_who_goes_or_tries_to_say_a_thing_has_said_it(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected
