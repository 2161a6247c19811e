"""Statements are somebody's: what "according to" names may be no speaker at all. All texts are invented."""

from collections.abc import Callable

from verbale.reading.actors import find_actors
from verbale.reading.draft import Draft
from verbale.reading.speech import find_speech
from verbale.reading.statements import find_statements
from verbale.reading.times import find_times

DraftOf = Callable[..., Draft]


def _read(draft: Draft) -> list[str]:
    find_actors(draft)
    find_times(draft)
    find_speech(draft)
    find_statements(draft)
    return [draft.text[s.span.start : s.span.end] for s in draft.statements]


def test_a_plan_and_the_paper_s_own_findings_are_no_speakers(draft_of: DraftOf) -> None:
    assert _read(draft_of("According to the plan, Norland would deliver fish.")) == []
    assert _read(draft_of("According to our information, the premier stays at the palace.")) == []


def test_whoever_can_speak_is(draft_of: DraftOf) -> None:
    text = "According to the ministry, Norland would deliver fish."
    assert _read(draft_of(text)) == ["Norland would deliver fish"]
    text = "According to residents, the road was open on Sunday."
    assert _read(draft_of(text)) == ["the road was open on Sunday"]
