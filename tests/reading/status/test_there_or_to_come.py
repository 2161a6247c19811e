"""What is there and what is yet to come: truces with a day to begin, deals told as made, what a word presupposes."""

import pytest
from tests.reading.status.saying import ReadDoc, status

from verbale.reading.status import StatusReader


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad and Mali agreed a truce set to start on Saturday.", "truce", "planned"),
        ("The two sides announced a truce that is to begin on Monday.", "truce", "planned"),
        ("The ceasefire that will go into effect on Sunday covers both fronts.", "ceasefire", "planned"),
        ("The two sides announced a truce that began on Monday.", "truce", "happened"),
        ("A pause in fighting scheduled to begin on Friday will last a week.", "fighting", "ongoing"),
    ],
)
def test_a_truce_that_is_yet_to_begin_is_planned(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad signed the canal accord in May. Under the accord Mali takes part.", "accord", "happened"),
        ("They reached a grain deal last year. Critics of the deal were livid.", "deal", "happened"),
    ],
)
def test_a_deal_is_told_as_made(read_doc: ReadDoc, text: str, word: str, expected: str) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They reached a grain deal last year. Critics of the deal were livid.", "happened"),
        ("They hope to reach a grain deal. Critics of the deal were livid.", "possible"),
        ("They reached a grain deal last year. Critics of the fisheries deal were livid.", "possible"),
    ],
)
def test_the_deal_is_the_one_the_article_tells_was_made(read_doc: ReadDoc, text: str, expected: str) -> None:
    doc = read_doc(text)
    reader = StatusReader(doc, {})
    assert reader.of([t for t in doc if t.text == "deal"][-1]).status == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The strike killed no one.", "strike", "happened"),
        ("No strike killed a soldier.", "strike", "denied"),
        ("The militia claimed responsibility for the attacks.", "attacks", "happened"),
        ("It is the council's responsibility to attack.", "attack", "proposed"),
        ("He voiced opposition to the premier's canal deal with Chad.", "deal", "happened"),
        ("Their opposition to a deal is well known.", "deal", "denied"),
        ("Critics of the policy toward Mali's civil war spoke up.", "war", "ongoing"),
        ("Mali will stand by its partners against external attack.", "attack", "possible"),
        ("Mali spoke out against the attack.", "attack", "happened"),
        ("The failed 2012 summit left both sides bitter.", "summit", "happened"),
        ("Their refusal is holding up an agreement.", "agreement", "possible"),
        ("The talks are taking place in a hotel.", "talks", "ongoing"),
        ("Delegates are meeting in Lima for talks.", "talks", "ongoing"),
        ("Chad is promising no such thing during this visit.", "visit", "happened"),
    ],
)
def test_what_is_told_of_a_thing_and_what_is_told_of_its_being(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Air strikes kill 12 in Mopti.", "kill", "happened"),
        ("Air strikes kill civilians.", "kill", "ongoing"),
        ("The army has hit the town, killing six.", "killing", "happened"),
        ("The army has advanced, easing the siege.", "easing", "ongoing"),
        ("Loyal troops retook the palace.", "retook", "happened"),
        ("If an accord comes about then sanctions are lifted.", "lifted", "conditional"),
        ("As the deal is reached, sanctions are lifted.", "lifted", "ongoing"),
        ("Chad has lobbied Mali to free the crew, curb the militia and end the raids.", "end", "proposed"),
        ("Chad has met Mali and hit the port.", "hit", "happened"),
        ("He asked Chad to delay its deadline to leave.", "leave", "planned"),
        ("Chad opted to leave.", "leave", "planned"),
        ("He will arrive for a visit to discuss the dam.", "discuss", "planned"),
        ("Aid convoys headed for the town on Monday.", "convoys", "happened"),
    ],
)
def test_forms_that_tell_of_one_deed_or_of_a_plan(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels have blockaded the two villages for several years.", "blockaded", "ongoing"),
        ("The army has shelled the port for weeks.", "shelled", "ongoing"),
        ("The army has shelled the port for the second time.", "shelled", "happened"),
        ("Chad has extended the truce for six months.", "extended", "happened"),
    ],
)
def test_what_has_been_done_for_so_long_goes_on(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They hope to avert a war between Chad and Mali.", "war", "possible"),
        ("Mediators prevented a war between Chad and Mali.", "war", "denied"),
        ("Peru has opposed EU sanctions on Chad.", "sanctions", "ongoing"),
        ("Peru opposes a blockade of Chad.", "blockade", "possible"),
        ("Talks cannot begin unless Chad halts its attacks.", "Talks", "conditional"),
        ("Talks cannot begin.", "Talks", "denied"),
        ("The vetoes were due to the stop of shipments.", "vetoes", "happened"),
        ("The summit is due to open on Monday.", "summit", "planned"),
        ("The envoy arrives in Lima to attend the summit.", "attend", "planned"),
        ("Monday's exchange of fire shook the town.", "exchange", "happened"),
        ("Peru spoke of an exchange of prisoners.", "exchange", "possible"),
        ("The text called on them to leave the land they seized and free the crew.", "free", "proposed"),
    ],
)
def test_what_is_warded_off_opposed_or_waited_for(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The port will allow flights, following a meeting of the two in Quito.", "meeting", "happened"),
        ("They will meet after a summit in Quito.", "summit", "planned"),
        ("Ten prisoners were freed under a deal with the rebels.", "deal", "happened"),
        ("Ten prisoners will be freed under a deal with the rebels.", "deal", "possible"),
        ("Convoys left on Monday as part of an agreement between them.", "agreement", "happened"),
        ("Such tests would be in violation of the sanctions.", "sanctions", "ongoing"),
        ("There were concerns about a ground attack.", "attack", "possible"),
        ("There were concerns about the ground attack.", "attack", "happened"),
        ("Peru was left out of a deal which has failed to bring calm.", "deal", "happened"),
        ("Peru dreams of a deal which would bring calm.", "deal", "possible"),
        ("The launch drew sanctions from Peru.", "sanctions", "happened"),
        ("He hopes to draw sanctions from Peru.", "sanctions", "possible"),
        ("The raid has shaken the fragile ceasefire.", "ceasefire", "happened"),
        ("Staging a ground campaign?", "Staging", "possible"),
    ],
)
def test_what_came_before_and_what_has_done_something_is_there(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected
