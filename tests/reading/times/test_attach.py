"""Which time belongs to which act."""

from collections.abc import Callable

import pytest

from verbale.reading.draft import Draft
from verbale.reading.times import find_times
from verbale.reading.times.attach import time_for


def placed(draft: Draft, word: str, *, speech: bool = False, held: bool = True) -> tuple[str, str] | None:
    find_times(draft)
    token = next(t for t in draft.doc if t.text == word)
    found = time_for(draft, token, speech=speech, held=held)
    if found is None:
        return None
    mention, rule = found
    return draft.text[mention.start : mention.end], rule


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ministers met on Monday in Oslo.", "met", ("Monday", "own")),
        ("Tuesday's summit ended early.", "summit", ("Tuesday", "own")),
        ("On Monday the league held talks with the rebels.", "talks", ("Monday", "clause")),
        ("On Monday the ministers met and signed a pact.", "signed", ("Monday", "shared")),
        ("The talks held last week in Oslo failed.", "talks", ("last week", "own")),
        ("The envoy condemned a raid carried out on Monday.", "raid", ("Monday", "own")),
        ("On Monday, after a call with Oslo, the envoy backed the plan.", "call", ("Monday", "clause")),
        ("The league said on Tuesday that it was suspending trade.", "suspending", ("Tuesday", "shared")),
    ],
)
def test_an_act_takes_the_time_of_its_clause(
    draft_of: Callable[..., Draft], text: str, word: str, expected: tuple[str, str]
) -> None:
    assert placed(draft_of(text, "2024-06-12"), word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The envoy said on Monday that rebels had attacked the port.", "attacked"),
        ("The envoy paused the tariffs until July.", "paused"),
        ("The deal of 2015 was praised.", "praised"),
        ("They signed a 30-day truce.", "signed"),
        ("The envoy condemned a raid carried out on Monday.", "condemned"),
        ("The envoy recalled his promise to finish the talks this year.", "promise"),
        ("The king was toppled in 2012 after weeks of protests.", "protests"),
    ],
)
def test_another_times_day_is_not_taken(draft_of: Callable[..., Draft], text: str, word: str) -> None:
    assert placed(draft_of(text, "2024-06-12"), word) is None


def test_what_is_only_planned_does_not_take_the_day_it_was_spoken_of(draft_of: Callable[..., Draft]) -> None:
    assert placed(draft_of("Oslo on Monday rejected a summit.", "2024-06-12"), "summit", held=False) is None


def test_a_cue_goes_on_at_the_day_of_the_cue_before(draft_of: Callable[..., Draft]) -> None:
    text = "The envoy spoke on Monday. “We are ready,” he said."
    assert placed(draft_of(text, "2024-06-12"), "said", speech=True) == ("Monday", "story")


def test_a_cue_without_a_day_takes_the_datelines(draft_of: Callable[..., Draft]) -> None:
    text = "OSLO, June 12. /NTX/. The league is ready, its head said."
    assert placed(draft_of(text, "2024-06-12"), "said", speech=True) == ("June 12", "dateline")


def test_an_act_does_not_take_the_datelines_day(draft_of: Callable[..., Draft]) -> None:
    text = "OSLO, June 12. /NTX/. The league welcomed the pact."
    assert placed(draft_of(text, "2024-06-12"), "welcomed") is None


def test_an_old_day_of_background_does_not_place_what_is_said_next(draft_of: Callable[..., Draft]) -> None:
    text = "Togo closed the port on 3 January 2024. Minister Adjo Mensah said talks would begin."
    assert placed(draft_of(text, "2024-06-12"), "said", speech=True) is None
    assert placed(draft_of(text, "2024-01-05"), "said", speech=True) == ("3 January 2024", "story")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The league will send two ships by Friday.", "send", ("Friday", "own")),
        ("The envoys could sign a pact before July 9.", "sign", ("July 9", "own")),
        ("The league has held the port since May.", "held", ("May", "own")),
        ("Talks due to begin in Oslo on Friday were called off.", "Talks", ("Friday", "own")),
        ("The talks, which are expected to be held next week, will be long.", "talks", ("next week", "own")),
    ],
)
def test_what_is_to_come_takes_its_end_or_the_day_it_is_laid_on(
    draft_of: Callable[..., Draft], text: str, word: str, expected: tuple[str, str]
) -> None:
    assert placed(draft_of(text, "2024-06-12"), word, held=word == "held") == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It was the worst raid on the port since the war of 2015.", "raid"),
        ("It was the biggest raid since May.", "raid"),
        ("The league signed a pact before Friday.", "signed"),
        ("The envoys spoke on Monday before a meeting with the league.", "meeting"),
        ("They signed a pact on May 3, two weeks after talks in Oslo.", "talks"),
    ],
)
def test_what_an_act_is_compared_with_is_not_its_time(
    draft_of: Callable[..., Draft], text: str, word: str
) -> None:
    assert placed(draft_of(text, "2024-06-12"), word) is None
