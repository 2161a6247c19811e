"""Attributed speech: what is read, where it begins and ends, and whose it is. All texts are invented."""

from collections.abc import Callable

from verbale.reading.draft import Draft
from verbale.reading.speech import Speech, find_speech

Read = Callable[[str], list[Speech]]
Said = Callable[[str], list[tuple[str, str | None]]]


def test_a_clause_after_said_is_its_content_without_cue_and_speaker(speech: Read) -> None:
    text = "The minister said that the ferry line would reopen in spring."
    (one,) = speech(text)
    assert text[one.start : one.end] == "the ferry line would reopen in spring"
    assert one.source is not None and text[slice(*one.source)] == "The minister"
    assert (one.force, one.form) == ("say", "indirect")


def test_a_quotation_that_the_attribution_interrupts_is_one_entry(speech: Read) -> None:
    text = '"We will rebuild the bridge," Okoro said. "It must be open by June."'
    (one,) = speech(text)
    assert text[one.start : one.end] == 'We will rebuild the bridge," Okoro said. "It must be open by June'
    assert one.form == "direct"
    assert len(one.pieces) == 2


def test_a_quotation_with_its_own_attribution_is_an_entry_of_its_own(speech: Read) -> None:
    text = '"We will rebuild the bridge," Okoro said. "It must be open by June," he added.'
    assert [s.force for s in speech(text)] == ["say", "add"]


def test_a_term_set_apart_by_marks_is_no_speech(speech: Read) -> None:
    assert speech('The two states share a border that maps show as a "green line" along the river.') == []


def test_a_report_ends_where_the_reporter_goes_on(said: Said) -> None:
    text = "Okoro said the port was closed, adding that grain would go by rail."
    assert said(text) == [("the port was closed", "Okoro"), ("grain would go by rail", "Okoro")]


def test_a_clause_before_its_attribution_is_the_content(said: Said) -> None:
    assert said("The port will stay closed, the ministry said.") == [
        ("The port will stay closed", "the ministry")
    ]


def test_according_to_names_the_source_of_what_follows(said: Said) -> None:
    text = "According to the envoy, both delegations accepted the draft."
    assert said(text) == [("both delegations accepted the draft", "the envoy")]


def test_a_pledge_is_said_by_its_infinitive(speech: Read) -> None:
    text = "Norland pledged to withdraw its boats from the strait."
    (one,) = speech(text)
    assert text[one.start : one.end] == "to withdraw its boats from the strait"


def test_a_promise_not_yet_made_is_no_speech(speech: Read) -> None:
    assert speech("Norland may pledge to withdraw its boats.") == []


def test_what_nobody_said_is_no_speech(speech: Read) -> None:
    assert speech("The ministry did not say whether the talks would resume.") == []


def test_things_that_suggest_do_not_speak(speech: Read) -> None:
    assert speech("The explosions suggest that the truce has ended.") == []


def test_reported_speech_inside_speech_is_nested_with_its_reporter(draft_of: Callable[..., Draft]) -> None:
    text = "Okoro said that Norland had agreed to reopen the border."
    draft = draft_of(text)
    find_speech(draft)
    outer, inner = draft.speech
    assert (outer.inner, inner.inner, inner.parent) == (False, True, 0)
    assert text[inner.start : inner.end] == "to reopen the border"
    assert [draft.doc[n].text for n in inner.by_way_of] == ["Okoro"]


def test_the_one_who_is_told_is_the_addressee(speech: Read) -> None:
    (one,) = speech("Okoro told reporters that the border was open.")
    assert one.to == "reporters"


def test_a_medium_that_cites_its_source_passes_it_on(draft_of: Callable[..., Draft]) -> None:
    text = "The border will open on Monday, Reuters reported, citing two officials."
    draft = draft_of(text)
    find_speech(draft)
    (one,) = draft.speech
    assert one.source_head is not None and draft.doc[one.source_head].text == "officials"
    assert [draft.doc[n].text for n in one.by_way_of] == ["Reuters"]


def test_calling_a_thing_a_name_is_said_of_it(said: Said) -> None:
    text = 'Okoro described the offer as "a good start".'
    assert said(text) == [('the offer as "a good start', "Okoro")]


def test_a_group_that_bears_a_name_is_not_called_it_by_anyone(speech: Read) -> None:
    assert speech("A group called the River Council met in the capital.") == []


def test_first_person_belief_inside_a_quotation_is_no_second_entry(speech: Read) -> None:
    assert len(speech('"I think that the plan will hold," Okoro said.')) == 1


def test_a_name_and_a_colon_attribute_a_quotation(said: Said) -> None:
    text = "Reactions came in:\n\nMarta Lind: “This is a good day for both of our nations.”\n"
    assert said(text)[-1][0] == "This is a good day for both of our nations"


def test_quoted_sentences_that_nothing_attributes_go_on_with_the_last_speaker(
    draft_of: Callable[..., Draft],
) -> None:
    text = 'Okoro said the deal was near.\n"We have waited for a long time. We can wait a little longer."\n'
    draft = draft_of(text)
    find_speech(draft)
    last = draft.speech[-1]
    assert last.cue is None
    assert last.source_head is not None and draft.doc[last.source_head].text == "Okoro"


def test_a_statement_that_says_is_said_by_its_issuers(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of("A statement from the ministry said that the crossing was safe.")
    find_speech(draft)
    (one,) = draft.speech
    assert one.source_head is not None and draft.doc[one.source_head].text == "ministry"


def test_interviews_without_marks_go_on_in_the_first_person(speech: Read) -> None:
    text = (
        "We are close to a deal, she says.\n"
        "We will sign it when our partners are ready, and I expect that soon.\n"
        "The parliament meets on Friday.\n"
    )
    assert [s.rule for s in speech(text)].count("interview") == 1


def test_an_empty_text_holds_no_speech(speech: Read) -> None:
    assert speech("") == []
