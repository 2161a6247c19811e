"""Constructions of unseen outlets: each with what it must catch and what it must not. All texts are invented."""

from collections.abc import Callable

from verbale.reading.speech import Speech

Read = Callable[[str], list[Speech]]
Said = Callable[[str], list[tuple[str, str | None]]]


def test_the_nearer_of_two_subjects_speaks(said: Said) -> None:
    text = "The island movement Sorn did not agree to the terms, harbour envoy Tilda Brandt told reporters."
    assert said(text)[0] == (
        "The island movement Sorn did not agree to the terms",
        "harbour envoy Tilda Brandt",
    )


def test_a_source_cited_stands_between_the_verb_and_that(said: Said) -> None:
    text = "Reuters reported, citing a port official, that the ferries had stopped."
    assert said(text) == [("the ferries had stopped", "a port official")]


def test_who_is_quoted_as_saying_behind_a_quotation_speaks(said: Said) -> None:
    text = '"The offer is far too low," Brandt quoted the envoy as saying.'
    assert said(text) == [("The offer is far too low", "the envoy")]


def test_another_saying_behind_and_does_not_claim_the_quotation(said: Said) -> None:
    text = 'She called the toll "far too high," and said the talks were over.'
    assert ("the talks were over", "She") in said(text)
    assert not any(words.startswith("She called") for words, _ in said(text))


def test_a_relative_clause_that_someone_says_of_a_noun(said: Said) -> None:
    text = "They met after a flood that Norland says originates in the dam."
    assert said(text) == [("originates in the dam", "Norland")]
    assert said("They met the man that Norland says is a spy and left.")[0][1] == "Norland"


def test_what_the_reporting_subject_did_next_is_no_part_of_the_report(said: Said) -> None:
    text = "Brandt has argued the port will close and has pressed the council to act."
    assert said(text)[0] == ("the port will close", "Brandt")
    text = "Brandt said the crew had left and had taken the ferry."
    assert said(text)[0] == ("the crew had left and had taken the ferry", "Brandt")


def test_a_noun_of_saying_and_a_colon_lead_to_a_quotation(said: Said) -> None:
    text = 'The governor issued a loud call to action: "Let us rebuild the harbour and open the gates."'
    assert said(text) == [("Let us rebuild the harbour and open the gates", "The governor")]
    assert said('The museum sells a map with a print: "Here the old harbour wall once stood."') == []


def test_a_quotation_that_completes_the_reporters_sentence(said: Said) -> None:
    text = 'The new toll on small boats was, Brandt said, "far too high".'
    assert said(text) == [('The new toll on small boats was, Brandt said, "far too high', "Brandt")]


def test_a_list_item_may_begin_with_who_speaks(said: Said) -> None:
    text = "Replies so far:\n\n- Senator Ann Hill: “The port must stay open for all.”"
    assert said(text) == [("The port must stay open for all", "Senator Ann Hill")]


def test_a_participle_asked_has_no_content_of_its_own(said: Said) -> None:
    text = 'Asked how the port would open, he answered: "With more ferries than before."'
    assert [words for words, _ in said(text)] == ["With more ferries than before"]


def test_who_is_notified_does_not_speak(said: Said) -> None:
    assert said("The police were called at noon and notified that a boat had sunk.") == []
