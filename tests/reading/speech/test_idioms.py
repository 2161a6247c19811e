"""Sayings without a verb of saying, and clauses that come late. All texts are invented."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.speech import Speech

Read = Callable[[str], list[Speech]]
Said = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("The ministry let it be known that it would take steps.", "it would take steps", "The ministry"),
        (
            "The fair will be held in Bergen in June, the palace let it be known this week.",
            "The fair will be held in Bergen in June",
            "the palace",
        ),
        (
            "Holm did not rule out that the islands could hand over ten boats.",
            "the islands could hand over ten boats",
            "Holm",
        ),
        (
            "Experts last year put the number of soldiers on the island at 3,000.",
            "the number of soldiers on the island at 3,000",
            "Experts",
        ),
        (
            "The storm has killed forty people, by the army's own count.",
            "The storm has killed forty people",
            "the army's",
        ),
        (
            "Fish is not on the table, and Mr. Holm told the premier so in Bergen.",
            "Fish is not on the table",
            "Mr. Holm",
        ),
        (
            "If it is thin, the islands will reject it; Norland's minister said as much at breakfast.",
            "If it is thin, the islands will reject it",
            "Norland's minister",
        ),
        ('The two spoke of a "useful exchange" after dinner.', "useful exchange", "The two"),
    ],
)
def test_sayings_without_a_verb_of_saying(said: Said, text: str, words: str, source: str) -> None:
    assert (words, source) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry let the ship sail to Norland.",
        "Holm ruled out a visit to the islands.",
        "Experts put the crates on the quay at noon.",
        "The storm killed forty people, by nightfall.",
        "The two spoke of fish after dinner.",
        "I let it be known that it would rain.",
    ],
)
def test_what_is_no_saying_of_anybody(said: Said, text: str) -> None:
    assert said(text) == []


def test_that_behind_an_aside_is_the_teller_s(said: Said) -> None:
    assert said("The envoy assured him, according to the ministry, that the offer remains open.") == [
        ("the offer remains open", "The envoy")
    ]
    assert said("The offer remains open, according to the ministry.") == [
        ("The offer remains open", "the ministry")
    ]


def test_hearsay_is_the_words_of_whom_it_is_told_of(said: Said) -> None:
    assert said("Brandt is said to have told him that there would be no second letter.") == [
        ("there would be no second letter", "Brandt")
    ]


def test_would_say_only_reports_and_would_say_does_not(said: Said) -> None:
    assert said('A spokesman would say only that "the bank advises and others decide".') == [
        ("the bank advises and others decide", "A spokesman")
    ]
    assert said("A spokesman would say that the bank is closed.") == []


def test_main_verbs_behind_a_relative_clause_have_their_subject(said: Said) -> None:
    text = "The premier, who arrives on Sunday, judged on Friday that Orsk was late."
    assert said(text) == [("Orsk was late", "The premier")]
    text = "In Bergen the mayor, Lena Holm, has demanded that the treaty of 2003 be torn up."
    assert said(text) == [("the treaty of 2003 be torn up", "the mayor, Lena Holm")]


def test_a_call_by_telephone_says_nothing(said: Said) -> None:
    assert said("Minister Tom Berg called Sheikh Omar bin Zaid on Monday night to thank him.") == []
    assert said("The drill the army calls Strait Thunder usually comes in spring.") == []
    assert said("Lena, who calls most nights, has a ship.") == []
    assert said("Minister Tom Berg called the deal a mistake.") == [
        ("the deal a mistake", "Minister Tom Berg")
    ]


def test_infinitives_end_before_the_reporter_s_own_clause(said: Said) -> None:
    assert said("The council has offered to mediate but neither side has answered.") == [
        ("to mediate", "The council")
    ]
    assert said("Holm agreed in Bergen to talk about fish; nothing came of it.") == [
        ("to talk about fish", "Holm")
    ]
    text = "The Fund urged the bank to end its auctions and to confirm that its money is safe."
    assert said(text) == [
        ("to end its auctions and to confirm that its money is safe", "The Fund"),
    ]


def test_any_verb_behind_a_quotation_with_a_speaker_behind_it_attributes(said: Said) -> None:
    assert said("« It is a leap », rejoices a diplomat of a northern country.") == [
        ("It is a leap", "a diplomat of a northern country")
    ]
    assert said("« No one has been spared », corrected Mr Rutten before the press.") == [
        ("No one has been spared", "Mr Rutten")
    ]
    assert not any(
        "rejoices" in words or "Bergen" in words for words, _ in said("The fair, rejoices Bergen.")
    )


def test_a_second_verb_of_saying_behind_the_words_is_the_speaker_s(said: Said) -> None:
    text = 'Holm said the Guard "is playing for time" and accused it of working with Orsk.'
    assert ("working with Orsk", "Holm") in said(text)
    assert said("Holm said that the Guard left and that it was late.")[0][0].endswith("late")


def test_words_end_before_what_the_speaker_kept_back(said: Said) -> None:
    assert said("Dan Holm confirmed that the two had talked but would not go into details.") == [
        ("the two had talked", "Dan Holm")
    ]
    assert said("Dan Holm confirmed that the two had talked but would not sign the paper.") == [
        ("the two had talked but would not sign the paper", "Dan Holm")
    ]


def test_a_remark_on_what_is_asked_is_the_reporter_s(said: Said) -> None:
    text = "The Fund urged the National Bank to end its auctions, a step that the bank has long resisted."
    assert said(text) == [("to end its auctions", "The Fund")]


def test_a_paper_speaks_for_whoever_gave_it_out(speech: Read, draft_of: Callable[..., Draft]) -> None:
    text = "Norland pledged a company of engineers, according to a summary circulated by the Bergen hosts."
    head = speech(text)[0].source_head
    assert head is not None and draft_of(text).doc[head].text == "hosts"
    text = "The road is closed, according to a letter seen by Reuters."
    head = speech(text)[0].source_head
    assert head is None or draft_of(text).doc[head].text != "Reuters"


def test_headlines_name_who_speaks_below(said: Said) -> None:
    text = "Kellner: No one wants to sign before the winter\n\nThere is a stop, Kellner said."
    assert ("No one wants to sign before the winter", "Kellner") in said(text)
    text = "Team off to Bergen as time runs out; no deal on fish, says Goyal\n\nThe team left."
    assert ("no deal on fish", "Goyal") in said(text)
    text = "Sundria: what we know so far about talks\n\nThe minister said that Sundria was open."
    assert not any(words.startswith("what we know") for words, _ in said(text))


def test_only_the_part_behind_a_semicolon_is_attributed(said: Said) -> None:
    text = "The two sides traded fire at Orsk; four men were killed, according to officials."
    assert said(text) == [("four men were killed", "officials")]
    text = "They met the boy whom they say was hit with a stone; the ministry denies that any was used."
    assert said(text)[0] == ("was hit with a stone", "they")


def test_neither_says_nothing_and_both_do(said: Said) -> None:
    assert said("Neither has said whether the road is open.") == []
    assert said("Both have said that the road is open.") == [("the road is open", "Both")]


def test_short_forms_in_names_end_no_sentence(said: Said) -> None:
    text = (
        "“We wanted a code,” Foreign Secretary Ma. Theresa Holm said in Bergen. “But there will be no draft.”"
    )
    assert len(said(text)) == 1
    assert [words for words, _ in said("It was his ma. The envoy said that it rained.")] == ["it rained"]
