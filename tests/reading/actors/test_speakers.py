"""Speakers out of no list. All texts are invented."""

from collections.abc import Callable

import pytest

from verbale.reading.actors import find_actors
from verbale.reading.draft import Draft

Names = Callable[[str, str], list[str]]


@pytest.fixture
def who(draft_of: Callable[..., Draft]) -> Names:
    """The names of the actors that the first word ``word`` of a text means."""

    def names(text: str, word: str) -> list[str]:
        draft = draft_of(text)
        find_actors(draft)
        token = next(t for t in draft.doc if t.text == word)
        return [draft.cast.actors[key].name for key in draft.cast.refer(token)]

    return names


def test_a_noun_out_of_no_list_that_says_something_is_somebody(who: Names) -> None:
    assert who("Harbour pilots-in-training aside, market watchers warned that prices may fall.", "watchers")
    assert who("Beekeepers said that the fields were dry.", "Beekeepers") == ["Beekeepers"]
    assert who("The treaty says that the strait is open.", "treaty") == []


def test_media_reports_speak_where_they_are_cited(who: Names) -> None:
    assert who("According to media reports, the ferry sank.", "reports") == ["media reports"]
    assert who("She read media reports at breakfast.", "reports") == []


def test_the_agency_is_the_medium_named_before(who: Names) -> None:
    text = "The port has closed, Reuters reported. According to the news agency, ferries will stop."
    assert who(text, "agency") == ["Reuters"]


def test_a_participle_is_no_part_of_a_name(who: Names) -> None:
    assert who("Labelling Trump a clever negotiator, the envoy smiled.", "Trump") == ["Donald Trump"]


def test_him_is_the_unnamed_source_that_was_cited_last(who: Names) -> None:
    text = "Envoy Tom Brandt met them, Reuters reported, citing a port official. According to him, it rained."
    assert who(text, "him") == ["port official"]


def test_a_name_that_is_introduced_by_what_its_bearer_does_is_a_person(who: Names) -> None:
    text = "Dovrun Tarimka, chair of the parliament, spoke first. Tarimka said that the sea was calm."
    assert who(text, "Tarimka") == ["Dovrun Tarimka"]
    assert who("They closed Norlund Bay, a port in the north, at noon.", "Bay") == []
