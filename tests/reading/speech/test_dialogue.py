"""Interviews without names at their turns, and transcripts whose first label has a title. All texts are invented."""

from collections.abc import Callable

from verbale.reading.speech import Speech

Read = Callable[[str], list[Speech]]

INTERVIEW = """Interview conducted by: Rana Lind

The former envoy Nadim Holm received us in his house.

{0}A delegate sat with you at one table. What happened?

We exchanged no greetings.

{0}So nothing was agreed?

A small thing was agreed. We gave maps.

{0}And the rest?

I do not know.

{0}Will you go again?

If the premier asks me, yes.
"""


def test_plain_paragraphs_answer_marked_questions(speech: Read) -> None:
    for mark in ("● ", "– ", "**", ""):
        text = INTERVIEW.format(mark)
        found = [s for s in speech(text) if s.rule == "answer"]
        assert [text[s.start : s.end] for s in found][:2] == [
            "We exchanged no greetings",
            "A small thing was agreed. We gave maps",
        ]
        assert {text[slice(*s.source)] for s in found if s.source} == {"Holm"}
        assert {s.form for s in found} == {"direct"}


def test_a_page_of_questions_that_the_reporter_answers_is_no_interview(speech: Read) -> None:
    text = (
        "Minister Tom Berg flies on Sunday.\n\nWhat is on the table?\n\nThe lake treaty has three parts.\n\n"
        "Who signs?\n\nThe premier signs in May.\n\nWhat is next?\n\nA vote.\n\nAnd then?\n\nNobody knows it."
    )
    assert speech(text) == []


TRANSCRIPT = """TOM BERG, Minister responsible for Fish: Good morning. I met her.

Q: Are they closed?

BERG: Look, we were in the room.

Q: What did you say?

BERG: Nothing at all.
"""


def test_the_first_label_of_a_transcript_may_have_a_title(speech: Read) -> None:
    first = speech(TRANSCRIPT)[0]
    assert TRANSCRIPT[first.start : first.end] == "Good morning. I met her"
    assert first.source is not None and TRANSCRIPT[slice(*first.source)] == "TOM BERG"


def test_a_title_with_a_colon_that_labels_nothing_later_is_no_turn(speech: Read) -> None:
    text = TRANSCRIPT.replace("TOM BERG, Minister responsible for Fish", "Lena Lind, what we know")
    assert not any(text[s.start : s.end].startswith("Good") for s in speech(text))


def test_own_words_of_before_are_told_again_in_a_turn(speech: Read) -> None:
    text = TRANSCRIPT.replace("Nothing at all.", "I promised those people that there would be no deal.")
    found = [s for s in speech(text) if s.rule == "own-words"]
    assert [text[s.start : s.end] for s in found] == ["there would be no deal"]
    assert found[0].source_head is not None
    assert [s for s in speech("I promised that there would be no deal.") if s.rule == "own-words"] == []


def test_transcripts_are_no_interviews_and_their_heading_no_turn(speech: Read) -> None:
    found = speech("TRANSCRIPT: FISH AND SHIPS\n\n" + TRANSCRIPT.replace("Nothing at all.", "I do. And you?"))
    assert {s.rule for s in found} == {"transcript", "question"}
    assert not any(s.start < 20 for s in found)


def test_a_and_initials_stand_for_whoever_answers(speech: Read) -> None:
    text = "Former envoy Nadim Holm spoke to us.\n\nQ: Is it over?\n\nA: No.\n\nQ: Why?\n\nA: We have no ship yet."
    for label in ("A", "NH"):
        told = text.replace("\nA:", f"\n{label}:")
        found = [s for s in speech(told) if s.rule == "transcript"]
        assert len(found) == 2 and {s.source_head for s in found} == {3}


def test_whoever_was_told_asks(speech: Read) -> None:
    told = "The former envoy Nadim Holm told the Harbour Post.\n\n"
    text = told + INTERVIEW.format("● ").split("\n\n", 2)[2]
    asked = [s for s in speech(text) if s.rule == "question"]
    assert text[asked[0].start : asked[0].end] == "A delegate sat with you at one table. What happened?"
    assert asked[0].source is not None and text[slice(*asked[0].source)] == "Post"
    plain = "Nadim Holm spoke.\n\n" + INTERVIEW.format("● ").split("\n\n", 2)[2]
    assert not any(s.rule == "question" for s in speech(plain))
