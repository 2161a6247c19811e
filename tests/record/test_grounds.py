"""Second grounds of a link: copied words, equal counts, and days and places that the reader only weighed."""

from typing import Any

from tests.making import Act, act, story
from tests.record.test_threads import Story, sizes, threads

from verbale.record.evidence import evidence
from verbale.record.mentions import sightings
from verbale.record.sighting import Sighting

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


def test_a_place_that_another_sentence_lends_parts_less_than_one_told_with_the_act() -> None:
    def met(text: str, place: str) -> Sighting:
        span = [text.index(place), text.index(place) + len(place)]
        told = act("met", by="nor isl", place=place, place_why={"span": span, "state": None})
        article, reading = story(text, DAY, told)
        (one,) = sightings(text, None, article.text, reading)
        return one

    bern, oslo = met("Norway met Iceland in Bern.", "Bern"), met("Norway met Iceland in Oslo.", "Oslo")
    lent = met("A park in Oslo is closed. Norway met Iceland.", "Oslo")
    assert evidence(bern, lent).points > evidence(bern, oslo).points


def test_an_act_of_a_day_is_shown_on_the_day_that_its_own_words_tell() -> None:
    (thread,) = threads(calls("weighed is:day:held"))
    assert thread.when and thread.when.iso == DAY


def backs(text: str, *acts: Act) -> list[str | None]:
    article, reading = story(text, DAY, *acts)
    told = sightings("a", None, article.text, reading)
    first = told[0].mention.id
    return ["first" if s.back == first else s.back for s in told]


def test_the_meeting_takes_up_the_one_that_was_told_and_a_clause_with_that_does_not() -> None:
    text = "Ana held a call with Bo. Cai said that meetings took place."
    assert backs(text, act("call", by="ana bo"), act("meetings", by="ana bo")) == [None, None]
    text = "Ana held a meeting with Bo. Cai said that the meeting was long."
    assert backs(text, act("meeting", by="ana bo"), act("meeting", nth=1, by="ana bo")) == [None, "first"]


def test_who_said_that_she_had_a_call_tells_of_another_one() -> None:
    text = "Ana had a call with Bo. Cai said he had a call with Bo."
    assert backs(text, act("call", by="ana bo"), act("had a call", nth=1, by="cai bo")) == [None, None]


def test_any_such_call_is_the_one_that_was_told() -> None:
    text = "Ana had a call with Bo, she said. Iceland denied that any such call took place."
    assert backs(text, act("call", by="ana bo"), act("call", nth=1, by="isl nor")) == [None, "first"]


def test_delegations_without_a_name_were_named_before() -> None:
    text = "Norway and Iceland held talks. While the delegations were meeting, it rained."
    assert backs(text, act("talks", by="nor isl"), act("meeting", by="sides")) == [None, "first"]


def test_who_may_move_it_need_not_take_part_in_it() -> None:
    text = "The meeting of Ana and Bo is near. Switzerland could move it by a week."
    near = act("meeting", by="ana bo", status="planned", when=LATER)
    moved = act("move", by="che", status="possible")
    assert backs(text, near, moved) == [None, "first"]
    assert sizes(story(text, DAY, near, moved)) == [2]


def test_the_meeting_is_not_the_talks_that_somebody_only_wishes_for() -> None:
    text = "Ana urged Iceland to negotiate with Norway. Cai went to the meeting with Denmark."
    wish = act("negotiate", by="isl nor", mode="talks", status="proposed")
    assert backs(text, wish, act("meeting", by="cai dnk", status="planned")) == [None, None]


def test_a_conversation_that_nobody_confirms_is_the_one_that_was_told_of_and_no_visit() -> None:
    text = "Ana called Bo. Cai may visit Oslo. Norway cannot confirm that any such conversation took place."
    call, visit = (
        act("called", by="ana bo", mode="call"),
        act("visit", by="cai", mode="visit", status="possible"),
    )
    asked = act("conversation", by="nor isl", mode="talks", status="possible")
    assert backs(text, call, visit, asked) == [None, None, "first"]


def plan(text: str, words: str, by: str, day: str, mode: str = "meeting") -> Story:
    return story(text, day, act(words, by=by, mode=mode, status="possible"))


def test_two_reports_of_a_three_way_meeting_are_of_one_and_a_visit_is_of_two() -> None:
    one = plan("Ana would join a three-way meeting with Iceland.", "meeting", "ana isl", DAY)
    other = plan("A trilateral meeting with Ana and Denmark is discussed.", "meeting", "ana dnk", LATER)
    assert sizes(one, other) == [2]
    visit = plan("Ana may visit Iceland soon, she said.", "visit", "ana isl", LATER, "visit")
    assert sizes(one, visit) == [1, 1]


def test_a_place_that_both_sentences_name_does_not_part_them() -> None:
    def told(text: str, place: str) -> Sighting:
        article, reading = story(text, DAY, act("spoke", by="nor isl", place=place))
        (one,) = sightings(text, None, article.text, reading)
        return one

    bern = told("At a summit in Bern, Norway and Iceland spoke.", "Bern")
    oslo = told("Back in Oslo, she told how they spoke in Bern.", "Oslo")
    assert "place beside" in evidence(bern, oslo).found
    assert "other place" in evidence(bern, told("Back in Oslo, she told how they spoke.", "Oslo")).found


def test_one_misread_person_does_not_split_a_meeting_of_which_the_rest_agrees() -> None:
    def bern(text: str, day: str, by: str, when: str | None = DAY, place: str = "Bern") -> Story:
        span = [text.index(place), text.index(place) + len(place)]
        told = act("met", by=by, place=place, place_why={"span": span, "state": None}, when=when)
        return story(text, day, told)

    first = bern("In Bern on Monday, Norway met Iceland.", DAY, "nor isl")
    second = bern("Norway met Iceland in Bern on Monday, it says.", LATER, "nor isl")
    misread = bern("For Cai, who was told of Bern, they met in vain.", LATER, "cai isl", None)
    last = bern("A park in Oslo is closed. On Monday, Ana met Iceland.", LATER, "ana isl", DAY, "Oslo")
    assert sizes(misread, last) == [1, 1]
    assert sizes(first, second, misread, last) == [4]


def test_a_number_is_read_though_its_letters_stand_apart_and_before_a_long_name() -> None:
    def package(text: str, words: str, mode: str, day: str = DAY) -> Story:
        return story(text, day, act(words, type="SANCTION", mode=mode, by="eu", to="nor"))

    agreed = package("The EU agreed its 9th package of sanctions.", "package of sanctions", "sanctions")
    text = "The Council adopted the 9 th package of economic and individual restrictive measures."
    assert sizes(agreed, package(text, "measures", "other", LATER)) == [2]
    assert sizes(agreed, package(text.replace("9 th", "8 th"), "measures", "other", LATER)) == [1, 1]
