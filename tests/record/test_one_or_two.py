"""Rules that tell one thing from two of its like: what each catches, and what it must not. Invented sentences."""

import pytest
from tests.making import NAMES, act, said, story
from tests.record.test_threads import Story, sizes, threads

from verbale.record.evidence import evidence
from verbale.record.mentions import sightings

DAY, LATER = "2026-03-02", "2026-03-03"


def attack(text: str, words: str, day: str = DAY, **fields: str) -> Story:
    return story(text, day, act(words, type="ASSAULT", **({"by": "nor", "to": "isl"} | fields)))


def test_to_shoot_drones_down_is_not_to_launch_them() -> None:
    launched = attack("Norway launched 40 drones at Iceland overnight.", "launched", when=DAY)
    down = attack("Norway shot down 12 drones of Iceland overnight.", "shot down", when=DAY)
    sent = attack("Overnight, Norway launched drones at Iceland.", "launched", LATER, when=DAY)
    assert sizes(launched, down) == [1, 1]
    assert sizes(launched, sent) == [2]


def tariff(rate: str, outlet: str) -> Story:
    return story(
        f"Norway imposed tariffs of {rate} on Iceland, {outlet} says.", DAY,
        act("tariffs", type="SANCTION", mode="other", by="nor", to="isl", when=DAY), outlet=outlet,
    )  # fmt: skip


def test_tariffs_of_two_rates_are_two_and_percent_may_be_written_either_way() -> None:
    assert sizes(tariff("50%", "A"), tariff("10 percent", "B")) == [1, 1]
    assert sizes(tariff("50%", "A"), tariff("50 per cent", "B")) == [2]


def release(number: str, value: float, day: str) -> Story:
    form = {"value": value, "unit": "hostage", "approximate": "", "ordinal": False, "per": None}
    text = f"Norway may release {number} hostages to Iceland."
    return story(
        text, day,
        act("release", type="RETREAT", by="nor", to="isl", status="proposed", place="Oslo",
            quantity={**form, "span": [text.index(number), text.index(number) + len(number)]}),
    )  # fmt: skip


def test_an_offer_of_five_hostages_is_not_one_of_all() -> None:
    assert sizes(release("five", 5, DAY), release("58", 58, LATER)) == [1, 1]
    assert sizes(release("five", 5, DAY), release("5", 5, LATER)) == [2]


def deal(text: str, words: str, day: str = DAY) -> Story:
    return story(text, day, act(words, type="AGREE", by="nor", to="isl", status="possible"))


def test_a_trade_deal_is_not_a_nuclear_deal_but_may_be_told_as_a_deal() -> None:
    trade = deal("Norway may sign a trade deal with Iceland soon.", "sign")
    nuclear = deal("Norway may sign a nuclear deal with Iceland soon.", "sign", LATER)
    plain = deal("Norway may sign a deal with Iceland soon.", "sign", LATER)
    assert sizes(trade, nuclear) == [1, 1]
    assert sizes(trade, plain) == [2]


def test_the_end_of_a_war_is_not_the_release_that_is_its_condition() -> None:
    text = "The war could end if hostages came home."
    (one,) = sightings("a", None, *read(story(text, DAY, act("end", type="RETREAT", by="nor isl"))))
    assert one.subject == "end of war"
    text = "Norway will release hostages."
    (one,) = sightings("a", None, *read(story(text, DAY, act("release", type="RETREAT", by="nor"))))
    assert one.subject == "prisoners"


def read(one: Story) -> tuple[str, object]:
    article, reading = one
    return article.text, reading


def test_a_war_is_one_whoever_tells_of_it_and_when() -> None:
    first = attack("Norway's war on Iceland goes on.", "war", "2026-01-05", status="ongoing")
    later = attack(
        "Norway began its invasion in 2024.",
        "invasion",
        "2026-03-05",
        when="2024-01-01/2024-12-31",
    )
    feared = attack("Norway might launch a new war on Iceland.", "war", "2026-03-05", status="possible")
    other = attack("Norway's war on Denmark goes on.", "war", "2026-03-05", to="dnk", status="ongoing")
    assert sizes(first, later) == [2]
    assert sizes(first, feared) == [1, 1]
    assert sizes(first, other) == [1, 1]


def test_a_force_is_one_scheme_even_when_half_a_year_lies_between() -> None:
    first, later = (
        story(f"{who} may send troops to keep the peace.", day,
              act("send troops", type="AID", by=by, to="isl", status="possible"))
        for who, by, day in (("Norway", "nor", "2026-01-05"), ("Norway and Denmark", "nor dnk", "2026-04-20"))
    )  # fmt: skip
    assert sizes(first, later) == [2]


PLAN = act("talks", by="nor isl", mode="talks", place="Oslo", when="2026-03-09", status="planned")


def test_any_talks_are_not_the_ones_that_are_planned() -> None:
    text = "Norway and Iceland plan talks in Oslo. Norway will not join {} negotiation with Iceland."
    any_, the = (
        story(text.format(word), DAY, PLAN,
              act("negotiation", by="nor isl", mode="talks", place="Oslo", status="planned"))
        for word in ("any", "the")
    )  # fmt: skip
    assert sizes(any_) == [1, 1]
    assert sizes(the) == [2]


def test_whom_she_will_also_meet_she_meets_another_time() -> None:
    text = "Ana will meet Bo in Oslo. She will {}meet the Icelander on Monday."
    also, plain = (
        story(text.format(word), DAY, act("meet", by="ana bo", place="Oslo", status="planned"),
              act("meet", by="ana isl", place="Oslo", status="planned", nth=1))
        for word in ("also ", "")
    )  # fmt: skip
    assert sizes(also) == [1, 1]
    assert sizes(plain) == [2]


def test_a_call_that_was_held_is_not_what_they_may_yet_negotiate() -> None:
    call = story(
        "Ana called Bo on Monday.", LATER, act("called", by="ana bo", mode="call", when=DAY)
    )  # fmt: skip
    may = story(
        "If Ana does not negotiate with Bo, duties follow.", LATER,
        act("negotiate", by="ana bo", mode="talks", status="possible"),
    )  # fmt: skip
    assert sizes(call, may) == [1, 1]


def test_what_one_does_for_the_other_is_not_what_the_other_does_for_it() -> None:
    one, other = (
        act(w, type="RETREAT", by=by, to=to, status="planned")
        for w, by, to in (("withdraw", "nor", "isl"), ("keep away", "isl", "nor"))
    )
    assert sizes(story("Norway will withdraw ships, Iceland will keep away.", DAY, one, other)) == [1, 1]


def test_who_visits_a_town_is_not_who_meets_there_that_day() -> None:
    met = story(
        "Ministers of the EU met in Oslo on Monday.", LATER, act("met", by="eu", place="Oslo", when=DAY)
    )
    visit = story(
        "Denmark's minister visited Oslo on Monday.", LATER,
        act("visited", by="dnk", mode="visit", place="Oslo", when=DAY),
    )  # fmt: skip
    assert sizes(met, visit) == [1, 1]


@pytest.mark.parametrize(("next_", "sizes_"), [("It", [2]), ("Denmark", [1, 1])])
def test_measures_told_right_after_a_package_are_in_it(next_: str, sizes_: list[int]) -> None:
    one = story(
        f"The EU adopted a package of sanctions on Iceland. {next_} bans 31 ships.", DAY,
        act("package of sanctions", type="SANCTION", mode="sanctions", by="eu", to="isl"),
        act("bans", type="SANCTION", mode="sanctions", by="eu" if next_ == "It" else "dnk"),
    )  # fmt: skip
    assert sizes(one) == sizes_


def test_a_meeting_that_somebody_chairs_is_the_one_told_before() -> None:
    one = story(
        "Norway and Iceland plan talks in Oslo. Switzerland will chair the meeting.", DAY,
        act("talks", by="nor isl", mode="talks", place="Oslo", status="planned"),
        act("chair the meeting", by="che", place="Oslo", status="planned"),
    )  # fmt: skip
    (first, second) = sightings("a", None, *read(one))
    assert second.back == first.mention.id


def test_a_plan_told_to_be_moved_is_found_though_one_report_names_the_host_too() -> None:
    first = story(
        "Ana and Bo will meet in Oslo on Monday. Switzerland proposed the meeting in Oslo.", "2026-02-27",
        act("meet", by="ana bo", place="Oslo", when=DAY, status="planned"),
        act("meeting", by="che", place="Oslo", status="proposed"),
    )  # fmt: skip
    moved = story(
        "The meeting of Ana and Bo was moved to Thursday.", "2026-02-28",
        act("meeting", by="ana bo", when="2026-03-05", status="planned"),
    )  # fmt: skip
    assert sizes(first) == [2]
    (thread,) = threads(first, moved)
    assert "moved from 2026-03-02 to 2026-03-05" in [t.reason for t in thread.ties]


def truce(kind: str, day: str) -> Story:
    text = f"Norway speaks of a {kind} in Bergen with Iceland."
    return story(text, day, act(kind, type="RETREAT", by="nor", place="Bergen", status="proposed"))


def test_a_temporary_truce_is_not_a_permanent_one() -> None:
    assert sizes(truce("temporary truce", DAY), truce("permanent truce", LATER)) == [1, 1]
    assert sizes(truce("temporary truce", DAY), truce("temporary ceasefire", LATER)) == [2]


def thirty_days(by: str, to: str, day: str = DAY) -> Story:
    text = f"{NAMES[by]} offered {NAMES[to]} a 30-day truce."
    return story(text, day, act("30-day truce", type="RETREAT", by=by, to=to, status="proposed"))


def test_truces_of_one_length_between_others_are_others() -> None:
    assert sizes(thirty_days("nor", "isl"), thirty_days("nor", "isl", LATER)) == [2]
    assert sizes(thirty_days("nor", "isl"), thirty_days("dnk", "che", LATER)) == [1, 1]
    assert sizes(thirty_days("nor", "isl"), thirty_days("isl", "che", LATER)) == [1, 1]


def test_several_calls_are_not_the_one_call() -> None:
    text = "Ana called Bo in a call on Monday. There were {} between Norway and Iceland that day."
    many, one = (
        story(text.format(words), LATER, act("call", by="ana bo", mode="call", when=DAY),
              act(anchor, by="nor isl", mode="call", when=DAY))
        for words, anchor in (("several calls", "calls"), ("this long talk", "talk"))
    )  # fmt: skip
    assert sizes(many) == [1, 1]
    assert sizes(one) == [2]


def test_the_visit_of_one_is_not_the_visit_of_another() -> None:
    text = "Ana may visit Oslo. The visit of {} to Oslo is planned too."
    bo, ana = (
        story(text.format(NAMES[who]), DAY, act("visit", by="ana", mode="visit", status="possible"),
              act("visit", by=who, mode="visit", status="planned", nth=1))
        for who in ("bo", "ana")
    )  # fmt: skip
    assert sizes(bo) == [1, 1]
    assert sizes(ana) == [2]


def placed(place: str, state: str, who: str = "nor isl") -> Story:
    return story(
        f"They met in {place} on Monday.", LATER,
        act("met", by=who, place=place, place_why={"span": None, "state": state}, when=DAY),
    )  # fmt: skip


def test_a_capital_lies_in_no_far_region_though_its_name_is_said_for_the_state() -> None:
    (washington,) = sightings("a", None, *read(placed("Washington", "USA")))
    (alaska,) = sightings("a", None, *read(placed("Alaska", "USA")))
    (anchorage,) = sightings("a", None, *read(placed("Anchorage", "USA")))
    assert washington.ground == ("USA", False)
    assert "other place" in evidence(washington, alaska).found
    assert "other place" not in evidence(anchorage, alaska).found


def test_the_ground_of_two_states_is_two_places() -> None:
    (oslo,) = sightings("a", None, *read(placed("Oslo", "NOR")))
    (iceland,) = sightings("a", None, *read(placed("Iceland", "ISL")))
    (norway,) = sightings("a", None, *read(placed("Norway", "NOR")))
    assert "other place" in evidence(oslo, iceland).found
    assert "other place" not in evidence(oslo, norway).found


def test_a_day_to_come_is_not_the_day_on_which_something_was_said() -> None:
    text = "Ana said that Norway would meet Iceland."
    ahead, past = (
        story(text, DAY, said("Norway would meet Iceland", by="ana", on=day),
              act("meet", by="nor isl", status="planned"))
        for day in ("2026-03-20", "2026-03-01")
    )  # fmt: skip
    assert [s.mention.stands.iso for s in sightings("a", None, *read(ahead)) if s.mention.stands] == [DAY]
    assert [s.mention.stands.iso for s in sightings("a", None, *read(past)) if s.mention.stands] == [
        "2026-03-01"
    ]


def test_what_was_said_on_the_day_of_the_report_is_as_late_as_what_it_tells_undated() -> None:
    text = (
        "Talks between Norway and Iceland may come. Ana said on Monday that talks will come if Iceland pays."
    )
    (one,) = threads(
        story(text, "2026-03-02/2026-03-04", act("Talks", by="nor isl", mode="talks", status="possible"),
              said("talks will come if Iceland pays", by="ana", on=DAY),
              act("talks", by="nor isl", mode="talks", status="conditional"))
    )  # fmt: skip
    assert [s.status for s in one.stages] == ["possible", "conditional"]
