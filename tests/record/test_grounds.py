"""Second grounds of a link: copied words, equal counts, and days and places that the reader only weighed."""

from typing import Any

from tests.making import act, story
from tests.record.test_threads import Story, sizes, threads

DAY, LATER = "2026-03-02", "2026-03-03"


def why(text: str, words: str, field: str, rule: str) -> list[dict[str, Any]]:
    start = text.index(words)
    return [{"field": field, "rule": rule, "spans": [[start, start + len(words)]]}]


COPIED = (
    "two patrol boats would soon escort the coal barges that leave the port of Oslo each night, a man said."
)


def escort(lead: str, by: str, to: str, day: str) -> Story:
    return story(
        lead + COPIED, day, act("escort", type="AID", by=by, to=to, status="planned"), outlet=lead[:1]
    )


def test_a_sentence_that_two_outlets_share_tells_one_act_however_its_parties_are_read() -> None:
    assert sizes(escort("Early on ", "nor", "isl", DAY), escort("Late on ", "isl", "nor", LATER)) == [2]


def test_a_phrase_that_comes_back_a_month_later_is_about_another_act() -> None:
    assert sizes(escort("Early on ", "nor", "isl", DAY), escort("Late on ", "isl", "nor", "2026-04-03")) == [
        1,
        1,
    ]


def sailors(number: str, value: float, kind: str, day: str = DAY) -> Story:
    text = f"Norway may release {number} {kind}."
    at = text.index(number)
    form = {"value": value, "unit": kind, "approximate": "", "ordinal": False, "per": None}
    quantity = {**form, "span": [at, at + len(number)]}
    return story(text, day, act("release", type="RETREAT", by="nor", status="possible", quantity=quantity))


def test_as_many_of_one_kind_are_the_same_ones() -> None:
    assert sizes(sailors("14", 14, "sailors"), sailors("14", 14, "seamen", "2026-03-09")) == [2]
    assert sizes(sailors("14", 14, "sailors"), sailors("nine", 9, "seamen", "2026-03-09")) == [1, 1]


def test_two_of_a_kind_may_be_any_two() -> None:
    assert sizes(sailors("two", 2, "sailors"), sailors("two", 2, "seamen", "2026-03-09")) == [1, 1]


CALLS = "On Tuesday, after a call of Ana and Bo, the market fell. The call of Ana with Bo on Monday was long."


def calls(rule: str) -> Story:
    first = act("call", by="ana bo", mode="call", when=LATER, why=why(CALLS, "Tuesday", "when", rule))
    return story(CALLS, LATER, first, act("call", nth=1, by="ana bo", mode="call", when=DAY))


def test_a_day_that_was_only_weighed_does_not_make_two_calls_of_one() -> None:
    assert sizes(calls("weighed is:day:held")) == [2]


def test_two_days_that_the_words_tell_are_two_calls() -> None:
    assert sizes(calls("own")) == [1, 1]


def met(text: str, place: str, rule: str, day: str = DAY) -> Story:
    told = why(text, place, "place", rule)
    return story(text, day, act("met", by="ana bo", place=place, when=DAY, why=told))


def test_a_place_that_was_only_weighed_does_not_part_one_meeting() -> None:
    bern = met("Ana met Bo in Bern on Monday.", "Bern", "own-phrase")
    weighed = met("Back in Oslo, Ana told how she met Bo on Monday.", "Oslo", "weighed near", LATER)
    assert sizes(bern, weighed) == [2]


def test_an_act_of_a_day_is_shown_on_the_day_that_its_own_words_tell() -> None:
    (thread,) = threads(calls("weighed is:day:held"))
    assert thread.when and thread.when.iso == DAY
