"""One behaviour each: what a word, tense or clause says of an act, and what it must not say."""

import pytest
from tests.reading.status.saying import ReadDoc, status

from verbale.reading.status import StatusReader


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Oman will ease the tariffs in return for inspections.", "ease", "conditional"),
        ("The army will not withdraw until the hostages are home.", "withdraw", "conditional"),
        ("The army will continue the siege until Monday.", "continue", "planned"),
        ("If Chad signs, Mali will follow.", "signs", "possible"),
        ("Mali will attack even if the council objects.", "attack", "planned"),
    ],
)
def test_a_condition_makes_the_act_that_hangs_on_it_conditional(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The envoy managed to meet the rebels.", "meet", "happened"),
        ("The envoy refused to meet the rebels.", "meet", "denied"),
        ("The envoy did not fail to meet the rebels.", "meet", "happened"),
        ("The envoy has yet to meet the rebels.", "meet", "denied"),
        ("The envoy hopes to meet the rebels.", "meet", "possible"),
        ("The envoy is said to have met the rebels.", "met", "happened"),
        ("The envoy was to have met the rebels.", "met", "denied"),
    ],
)
def test_the_governor_decides_on_an_infinitive(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Kenya denied that its troops had crossed the border.", "crossed", "denied"),
        ("Kenya said that its troops had crossed the border.", "crossed", "happened"),
        ("Kenya has not confirmed that its troops crossed the border.", "crossed", "possible"),
        ("Kenya demanded that Somalia withdraw its troops.", "withdraw", "proposed"),
    ],
)
def test_what_is_said_of_a_clause(read_doc: ReadDoc, text: str, word: str, expected: str) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sides want to stall the negotiations.", "ongoing"),
        ("The sides want negotiations.", "proposed"),
        ("The sides ended the first negotiations on Sunday.", "happened"),
        ("The next negotiations follow in May.", "planned"),
    ],
)
def test_verbs_that_presuppose_their_object_leave_it_standing(
    read_doc: ReadDoc, text: str, expected: str
) -> None:
    assert status(read_doc, text, "negotiations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers put the summit off.", "cancelled"),
        ("The summit was postponed until 4 March.", "planned"),
        ("The summit was postponed.", "cancelled"),
        ("The summit took place on Monday.", "happened"),
        ("They called for a summit.", "proposed"),
    ],
)
def test_what_became_of_a_meeting(read_doc: ReadDoc, text: str, expected: str) -> None:
    assert status(read_doc, text, "summit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mediators want a truce.", "proposed"),
        ("The army broke the truce signed in May.", "happened"),
        ("Both sides agreed on a truce on Sunday.", "happened"),
        ("Yemen rejected a proposal for a truce.", "denied"),
    ],
)
def test_a_thing_to_be_brought_about_is_there_only_once_it_was_made(
    read_doc: ReadDoc, text: str, expected: str
) -> None:
    assert status(read_doc, text, "truce") == expected


def test_a_standing_attitude_goes_on_and_one_act_in_the_present_happened(read_doc: ReadDoc) -> None:
    assert status(read_doc, "Ghana supports the draft.", "supports") == "ongoing"
    assert status(read_doc, "Ghana expels four diplomats.", "expels") == "happened"


def test_a_verdict_names_its_rule_and_the_words_it_rests_on(read_doc: ReadDoc) -> None:
    doc = read_doc("The envoy refused to meet the rebels.")
    verdict = StatusReader(doc, {}).of(doc[4])
    assert verdict.rule == "under-refuse"
    assert [t.text for t in verdict.tokens] == ["refused"]


def test_what_almost_happened_did_not() -> None:
    from verbale.model import Article, sha256_of
    from verbale.reading import read_article

    text = "Thailand almost signed a ceasefire with Cambodia on Sunday."
    events = read_article(Article("a", text, sha256_of(text))).events
    assert events and all(e.status not in ("happened", "ongoing") for e in events)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad thanked Oman because of the truce.", "truce", "happened"),
        ("Chad thanked Oman and called for a truce.", "truce", "proposed"),
        ("The harbour was under attack.", "attack", "ongoing"),
        ("The harbour will be under Omani control.", "control", "planned"),
        ("They acted to prevent the war from spreading.", "war", "ongoing"),
        ("They acted to prevent a war.", "war", "possible"),
        ("Failed talks made him bitter.", "talks", "happened"),
        ("The next round of talks was announced on Monday.", "talks", "planned"),
        ("The talks were something he had proposed.", "talks", "proposed"),
        ("The firm may be involved in the attacks.", "attacks", "happened"),
        ("The firm may be involved in the talks.", "talks", "possible"),
        ("Chad agreed to a truce in May.", "truce", "happened"),
        ("Chad may agree to a truce.", "truce", "possible"),
    ],
)
def test_what_surrounds_an_event_noun_settles_it(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Sanctions will not be eased if he signs.", "eased", "denied"),
        ("Sanctions will not be eased until he signs.", "eased", "conditional"),
        ("I have never been more grateful to Oman.", "been", "happened"),
        ("I have never been grateful to Oman.", "been", "denied"),
        ("He sees no sign that the siege will end.", "end", "denied"),
        ("It would be a hypothetical strike that destroys the dam.", "destroys", "possible"),
        ("It was a strike that destroyed the dam.", "destroyed", "happened"),
    ],
)
def test_negation_and_conditions_reach_as_far_as_they_say(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Did the envoys meet?", "meet", "possible"),
        ("Why did the envoys meet?", "meet", "happened"),
        ("Q: Did the envoy agree? A: Ask him.", "agree", "possible"),
        ("And there was a meeting last month, right?", "meeting", "possible"),
    ],
)
def test_what_is_asked_is_open_unless_taken_for_granted(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ministry wishes to thank the island.", "thank", "happened"),
        ("The ministry wishes to visit the island.", "visit", "possible"),
        ("The secretary called the emir on Monday to thank him.", "thank", "happened"),
        ("The secretary called a vote on Monday to thank him.", "thank", "possible"),
        ("The farmers want the duties lifted.", "lifted", "proposed"),
        ("The farmers had the duties lifted.", "lifted", "happened"),
    ],
)
def test_what_is_said_is_done_and_what_is_had_done_is_as_open_as_the_having(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Any bank that trades with the firm will lose money.", "trades", "possible"),
        ("The bank that trades with the firm will lose money.", "trades", "ongoing"),
        ("Lima pays if the ship is released.", "pays", "conditional"),
        ("Lima pays even if the ship is not released.", "pays", "happened"),
        ("The minister travels to Quito tomorrow.", "travels", "planned"),
        ("The minister travels to Quito by train.", "travels", "happened"),
        ("The emir has accepted an invitation for a visit.", "visit", "planned"),
        ("The emir has received an invitation for a visit.", "visit", "proposed"),
        ("Lima will punish anyone who trades with the firm.", "punish", "conditional"),
        ("Had Norway not asked for it, the text would have passed.", "asked", "happened"),
        ("Had Norway asked for it, the text would have passed.", "asked", "denied"),
        ("Mali demands that Chad stops the attacks.", "stops", "proposed"),
        ("Mali knows that Chad stops the attacks.", "stops", "happened"),
    ],
)
def test_whoever_and_unreal_and_demanded_clauses(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman suspended the trade talks with Chad.", "cancelled"),
        ("Oman will not suspend the trade talks with Chad.", "planned"),
        ("Oman may suspend the trade talks with Chad.", "planned"),
    ],
)
def test_what_was_not_called_off_is_still_to_come(read_doc: ReadDoc, text: str, expected: str) -> None:
    assert status(read_doc, text, "talks") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman will not free the crew before Chad signs the deal.", "possible"),
        ("Oman ruled out talks before Chad signs the deal.", "possible"),
        ("Oman freed the crew before Chad signed the deal.", "happened"),
    ],
)
def test_what_must_come_before_what_is_refused_is_open(read_doc: ReadDoc, text: str, expected: str) -> None:
    assert status(read_doc, text, "signs" if "signs" in text else "signed") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The envoy made no mention of a possible summit.", "summit", "possible"),
        ("The statement did not mention the embargo.", "embargo", "ongoing"),
        ("The envoy ruled out a summit.", "summit", "denied"),
    ],
)
def test_what_is_not_brought_up_is_not_denied(read_doc: ReadDoc, text: str, word: str, expected: str) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels made a full withdrawal a precondition.", "proposed"),
        ("Oman had made the withdrawal of Chadian troops from Ennedi a condition.", "proposed"),
        ("The rebels made a full withdrawal on Monday.", "happened"),
    ],
)
def test_what_is_made_a_condition_is_asked_for(read_doc: ReadDoc, text: str, expected: str) -> None:
    assert status(read_doc, text, "withdrawal") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran agreed to talks with Israel.", "planned"),
        ("The envoy is set for talks in Oslo.", "planned"),
        ("The envoy left after talks in Oslo.", "happened"),
    ],
)
def test_talks_that_were_agreed_to_are_to_come(read_doc: ReadDoc, text: str, expected: str) -> None:
    assert status(read_doc, text, "talks") == expected
