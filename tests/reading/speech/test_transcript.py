"""Transcripts and attributing headlines. All texts are invented."""

from collections.abc import Callable

from verbale.reading.speech import Speech

Read = Callable[[str], list[Speech]]

BRIEFING = """THE PRESIDENT: We had a good call. I think the port will open.

Q    Will the tariffs go?

THE PRESIDENT: We will see. They want a deal.

And it will be a good one.

Q    When?

THE PRESIDENT: Soon.

END 4:22 P.M."""


def test_a_turn_of_a_transcript_is_one_entry_of_the_one_its_label_names(speech: Read) -> None:
    found = [(BRIEFING[s.start : s.end], BRIEFING[slice(*s.source)]) for s in speech(BRIEFING) if s.source]
    assert found[0] == ("We had a good call. I think the port will open", "THE PRESIDENT")
    assert found[2][0] == "We will see. They want a deal.\n\nAnd it will be a good one"


def test_a_question_in_a_transcript_is_asked(speech: Read) -> None:
    assert [s.asked for s in speech(BRIEFING)] == [False, True, False, True, False]


def test_the_line_that_ends_a_transcript_is_nobodys(speech: Read) -> None:
    assert not any("4:22" in BRIEFING[s.start : s.end] for s in speech(BRIEFING))


def test_credits_under_pictures_are_no_transcript(speech: Read) -> None:
    text = "Image: A. Lind.\n\nThe fair opens.\n\nImage: A. Lind.\n\nIt closes in May.\n\nImage: A. Lind.\n"
    assert speech(text) == []


def test_a_topic_before_a_colon_is_no_speaker_of_a_headline(speech: Read) -> None:
    assert speech("Sundria war: Talks resume in May\n\nThe two sides met in Oslo.\n") == []
