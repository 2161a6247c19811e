"""Who speaks, where the parser or the sentence before says it otherwise; what is whose. All texts are invented."""

from collections.abc import Callable

from verbale.reading.draft import Draft
from verbale.reading.pipeline import run_steps
from verbale.reading.speech import Speech

Read = Callable[[str], list[Speech]]
Said = Callable[[str], list[tuple[str, str | None]]]
Drafts = Callable[..., Draft]


def names(draft: Draft) -> list[tuple[str, tuple[str, ...]]]:
    """Each statement with the names of its speakers."""
    return [(s.span.words, tuple(draft.cast.actors[i].name for i in s.speaker)) for s in draft.statements]


def test_a_second_verb_goes_to_the_speaker_where_the_nearer_noun_cannot_speak(said: Said) -> None:
    text = "Brandt said the shells hit the old harbour and denied that her side had fired first."
    assert said(text) == [
        ("the shells hit the old harbour", "Brandt"),
        ("her side had fired first", "Brandt"),
    ]
    text = "Brandt said the islanders hit the harbour and burned the boats."
    assert said(text) == [("the islanders hit the harbour and burned the boats", "Brandt")]


def test_a_participle_behind_the_words_said_is_the_speakers(said: Said) -> None:
    text = "The ministry said that Norland refused to sign the accord, adding that talks would go on."
    assert said(text)[-1] == ("talks would go on", "The ministry")


def test_a_body_goes_on_as_it(said: Said, speech: Read) -> None:
    text = "The coast guard said nine boats were turned back. It added two of them were found empty."
    assert said(text)[1][0] == "two of them were found empty"
    assert speech(text)[1].source_head == speech(text)[0].source_head


def test_whose_estimates_they_are_speaks(draft_of: Drafts) -> None:
    draft = draft_of("Exports fell by a tenth, according to Norway's estimates.")
    run_steps(draft)
    assert names(draft)[0][1] == ("Norway",)


def test_whoever_the_cast_lacks_is_a_source_in_the_articles_words(draft_of: Drafts) -> None:
    draft = draft_of("Several eyewitnesses said that the ferry had left early.")
    run_steps(draft)
    (one,) = names(draft)
    assert one[0] == "the ferry had left early" and "eyewitnesses" in one[1][0].lower()


def test_what_nobody_says_is_no_statement(draft_of: Drafts) -> None:
    draft = draft_of("It is believed that each side holds a thousand sailors.")
    run_steps(draft)
    assert names(draft) == []


def test_what_somebody_calls_a_thing_is_said(said: Said) -> None:
    assert said("In what Norland described as a breach of the truce, boats crossed the line.") == [
        ("a breach of the truce", "Norland")
    ]
    assert said("She asked which boats crossed the line.") == [("which boats crossed the line", "She")]


def test_a_view_is_that_something_holds(said: Said) -> None:
    assert said("The government's view is that the dam wouldn't change anything.") == [
        ("the dam wouldn't change anything", "The government's")
    ]
    assert said("The view is fine.") == []


def test_words_around_an_aside_of_telling_are_said(said: Said) -> None:
    text = "The port is shut, but so far, as two officials told the daily, no one has been detained."
    assert said(text) == [
        (
            "The port is shut, but so far, as two officials told the daily, no one has been detained",
            "two officials",
        )
    ]
    assert said("They left as the officials told the daily.") == []


def test_a_reason_behind_the_aside_goes_on_with_the_words(said: Said) -> None:
    text = "The port is at risk, Brandt said, because its grain depends on the canal."
    assert said(text) == [
        ("The port is at risk, Brandt said, because its grain depends on the canal", "Brandt")
    ]
    text = "If both sides are willing, insiders say, talks could start in May."
    assert said(text)[0][0].endswith("talks could start in May")


def test_a_clause_with_a_colon_leads_to_its_subjects_words(said: Said) -> None:
    text = 'Brandt gave a better explanation later: "I hope that this will move the owners to act."'
    assert said(text) == [("I hope that this will move the owners to act", "Brandt")]


def test_a_quotation_of_a_thing_is_nobodys(said: Said) -> None:
    assert said('The legacy of the harbour demands "bold, united action" from all.') == []


def test_a_pair_of_dashes_inside_the_words_does_not_end_them(said: Said) -> None:
    text = "The army said 30 shells – 10 of them large – were fired overnight at the port."
    assert said(text) == [("30 shells – 10 of them large – were fired overnight at the port", "The army")]


def test_what_the_speaker_did_meanwhile_ends_the_words(said: Said) -> None:
    assert said('Brandt warned that "many are hungry" as she concluded her visit.') == [
        ("many are hungry", "Brandt")
    ]
    assert said("Brandt warned that many are hungry as winter comes.") == [
        ("many are hungry as winter comes", "Brandt")
    ]


def test_a_quotation_within_one_of_the_same_marks_does_not_end_it(said: Said) -> None:
    text = "“They threw “oil on the fire” for years. We pay for it,” Brandt said."
    assert said(text)[0][0].startswith("They threw") and said(text)[0][0].endswith("We pay for it")
