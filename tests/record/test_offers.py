"""Offers, truces, deals and attacks that are told alike and are not one. Invented sentences."""

from dataclasses import replace

from tests.making import NAMES, act, said, story
from tests.record.test_threads import Story, sizes

from verbale.record.evidence import evidence
from verbale.record.judge import judge
from verbale.record.mentions import sightings
from verbale.record.sighting import Sighting

DAY, LATER, WEEK = "2026-03-02", "2026-03-03", "2026-03-07"


def truce(text: str, words: str, day: str = DAY, status: str = "proposed") -> Story:
    return story(text, day, act(words, type="RETREAT", by="nor isl", status=status))


PLAIN = "Norway asked Iceland for an immediate ceasefire."


def test_calls_for_a_truce_days_apart_are_not_one_unless_its_length_tells() -> None:
    plain, again = truce(PLAIN, "ceasefire"), "They want an immediate truce, Iceland."
    assert sizes(plain, truce(again, "truce", LATER)) == [2]
    assert sizes(plain, truce(again, "truce", WEEK)) == [1, 1]
    month = truce("A 30-day ceasefire of Norway and Iceland is near.", "ceasefire")
    again = truce("Norway wants Iceland in a 30-day truce.", "truce", WEEK)
    assert sizes(month, again) == [2]


def test_a_permanent_truce_is_another_than_the_truce_before_it() -> None:
    plain = truce(PLAIN, "ceasefire")
    assert sizes(plain, truce("They speak of a permanent ceasefire.", "ceasefire", LATER)) == [1, 1]
    assert sizes(plain, truce("They speak of an unconditional ceasefire.", "ceasefire", LATER)) == [2]


def one_of(made: Story) -> Sighting:
    article, reading = made
    (one,) = sightings(article.text[:20], None, article.text, reading)
    return one


def test_a_truce_of_which_nothing_is_told_is_not_any_other_such_truce() -> None:
    dreamt = truce("Ties may mend once a ceasefire is reached.", "ceasefire")
    spurned = truce("Iceland has no interest in a ceasefire.", "ceasefire", status="denied")
    assert sizes(dreamt, spurned) == [1, 1]
    assert sizes(dreamt, truce("They will trade once a truce for trawlers is reached.", "truce")) == [1, 1]
    trawlers = truce("Iceland has no interest in a truce for trawlers.", "truce", status="denied")
    assert sizes(trawlers, truce("Norway wants a ceasefire of trawlers.", "ceasefire", LATER)) == [2]


def test_a_truce_is_told_by_who_speaks_of_it_and_by_the_third_who_wants_it() -> None:
    def says(by: str) -> Story:
        words = "It may come to a ceasefire"
        told = act("ceasefire", type="RETREAT", by="nor isl", status="possible")
        return story(f"{words}, {NAMES[by]} said.", DAY, told, said(words, by=by))

    ready = truce("Norway is ready for a truce.", "truce")
    article = story("A truce is not far, Ana said.", DAY, act("truce", type="RETREAT", by="nor isl",
                    status="possible"), said("A truce is not far", by="ana"))  # fmt: skip
    assert sizes(says("ana"), article) == [2]
    assert sizes(says("bo"), article) == [1, 1]
    one, other = one_of(ready), one_of(says("bo"))
    assert judge(one, other) is None
    swiss = frozenset({"CHE"})
    assert judge(replace(one, beside=swiss), replace(other, beside=swiss)) is not None
    assert judge(replace(one, beside=swiss), replace(other, beside=frozenset({"NOR"}))) is None


def test_what_talks_are_to_bring_is_not_the_truce_that_was_refused() -> None:
    swiss = frozenset({"CHE"})
    hoped = one_of(truce("Switzerland hopes for talks on a ceasefire.", "ceasefire", status="possible"))
    refused = one_of(truce("Iceland will not have a ceasefire.", "ceasefire", status="denied"))
    wanted = one_of(truce("Norway wants a ceasefire.", "ceasefire"))
    hoped, refused, wanted = (replace(s, beside=swiss) for s in (hoped, refused, wanted))
    assert judge(hoped, refused) is None
    assert judge(hoped, wanted) is not None
    assert judge(refused, wanted) is not None


def test_protesters_and_a_leader_who_want_an_end_of_war_do_not_speak_of_one_offer() -> None:
    def end(text: str) -> Story:
        return story(text, DAY, act("end", type="RETREAT", by="nor isl", status="proposed"))

    crowd = end("Crowds want an end to the war.")
    assert sizes(crowd, end("Ana asked for an end of the war.")) == [1, 1]
    assert sizes(crowd, end("Ana asked for an end of the war as Crowds want an end to the war.")) == [1, 1]


def test_discussions_at_large_are_not_the_call() -> None:
    def spoke(text: str, words: str, mode: str) -> Story:
        return story(text, LATER, act(words, by="ana bo", mode=mode, when=DAY))

    call = spoke("Ana and Bo spoke in a phone call.", "phone call", "call")
    assert sizes(call, spoke("The discussions of Ana and Bo stand still.", "discussions", "talks")) == [1, 1]
    assert sizes(call, spoke("The talk of Ana and Bo was long.", "talk", "talks")) == [2]


def test_a_possible_truce_and_ceasefires_at_large_are_not_the_one_that_is_asked_for() -> None:
    plain = truce(PLAIN, "ceasefire")
    assert sizes(plain, truce("They told how they see a future truce.", "truce", LATER)) == [1, 1]
    assert sizes(plain, truce("They told what ceasefires may do.", "ceasefires", LATER)) == [1, 1]


def freed(text: str, words: str, day: str = DAY) -> Story:
    return story(text, day, act(words, type="RETREAT", by="nor isl", status="proposed"))


def test_hostages_are_not_the_prisoners_that_are_freed_for_them() -> None:
    hostages = freed("Norway and Iceland speak of a release of hostages by spring.", "release of hostages")
    assert sizes(hostages, freed("A release of prisoners is planned.", "release of prisoners", LATER)) == [
        1,
        1,
    ]
    assert sizes(
        hostages, freed("A release of hostages by spring is planned.", "release of hostages", LATER)
    ) == [2]


def test_a_release_of_hostages_that_all_want_is_told_by_who_speaks_of_it() -> None:
    wanted = freed("Norway wants Iceland to agree to a release of hostages.", "release of hostages")
    hoped = freed("Crowds hope for the release of hostages.", "release of hostages", LATER)
    assert judge(one_of(wanted), one_of(hoped)) is None
    one, other = (replace(one_of(s), says=("ana",)) for s in (wanted, hoped))
    assert judge(one, other) is not None


def test_what_others_ask_for_is_not_what_a_state_announces() -> None:
    def relief(text: str, status: str) -> Sighting:
        return one_of(story(text, DAY, act("allow", type="CONCEDE", by="nor", to="isl", status=status)))

    asked = relief("The Pope asked Norway to allow fishing boats into Iceland.", "proposed")
    assert judge(asked, relief("Norway will allow some boats to go fishing.", "planned")) is None
    assert judge(asked, relief("Ana urged Norway to allow fishing boats in.", "proposed")) is not None


def test_a_call_with_one_is_not_a_video_conference_with_others() -> None:
    def spoke(words: str, mode: str, by: str) -> Sighting:
        return one_of(story(f"{words}.", DAY, act(words, by=by, mode=mode, status="planned", when=LATER)))

    call = spoke("Ana is to ring Bo", "call", "ana bo")
    assert judge(call, spoke("Ana is to see firms on a screen", "video", "ana")) is None
    assert judge(call, spoke("Ana is to see Bo on a screen", "video", "ana bo")) is not None


def deal(text: str, words: str, day: str = DAY) -> Story:
    return story(text, day, act(words, type="AGREE", by="nor isl", status="possible"))


def test_an_interim_deal_is_not_the_deal() -> None:
    whole = deal("Norway may strike a nuclear deal with Iceland.", "nuclear deal")
    assert sizes(whole, deal("A temporary agreement is not planned.", "agreement", LATER)) == [1, 1]
    assert sizes(whole, deal("A nuclear agreement is not planned.", "nuclear agreement", LATER)) == [2]


def launch(number: str, value: float, rest: str = "", day: str = DAY) -> Story:
    text = f"Overnight, Norway launched {number} drones{rest} at Iceland."
    form = {"value": value, "unit": "drones", "approximate": "", "ordinal": False, "per": None}
    at = text.index(number)
    quantity = {**form, "span": [at, at + len(number) + len(" drones")]}
    told = act("launched", type="ASSAULT", by="nor", to="isl", when=DAY, place="Iceland", quantity=quantity)
    return story(text, day, told)


def test_an_attack_has_one_number_of_drones_but_drones_and_missiles_are_more() -> None:
    assert sizes(launch("270", 270), launch("365", 365, day=LATER)) == [1, 1]
    assert sizes(launch("270", 270), launch("273", 273, day=LATER)) == [2]
    assert sizes(launch("270", 270), launch("365", 365, " and missiles", LATER)) == [2]


def test_a_series_of_attacks_is_not_the_attack_of_a_night() -> None:
    def told(text: str, words: str) -> Story:
        return story(text, DAY, act(words, type="ASSAULT", by="nor", to="isl", when=DAY, place="Oslo"))

    one = told("Norway began an attack on Iceland from Oslo.", "attack")
    assert sizes(one, told("Oslo was the scene of a series of attacks on Iceland.", "series of attacks")) == [
        1,
        1,
    ]
    assert sizes(one, told("Oslo was the scene of the attack on Iceland.", "attack")) == [2]


def about(text: str, words: str) -> str:
    article, reading = story(text, DAY, act(words, type="ASSAULT", by="nor", to="isl"))
    (one,) = sightings("a", None, article.text, reading)
    return one.subject


def test_who_destroys_drones_shoots_them_down() -> None:
    assert about("Norway destroyed 46 attack drones near Oslo.", "destroyed") == "air defence"
    assert about("Norway destroyed houses with drones near Oslo.", "destroyed") == ""


def test_some_talks_are_not_the_round_that_is_set_for_a_day() -> None:
    def talks(text: str, words: str, when: str | None = None, place: str | None = None) -> Story:
        told = act(words, by="nor isl", mode="talks", status="planned", when=when, place=place)
        return story(text, DAY, told)

    round_ = talks("The fifth round of talks of Norway and Iceland is in Bern on Saturday.", "round of talks",
                   WEEK, "Bern")  # fmt: skip
    assert sizes(round_, talks("Norway has doubts that talks will help.", "talks")) == [1, 1]
    assert sizes(round_, talks("Norway may miss the next round of talks.", "round of talks")) == [2]


def test_what_one_says_on_a_day_is_one_thing_only_in_the_same_word() -> None:
    def said(text: str, words: str) -> Story:
        return story(text, DAY, act(words, type="AGREE", by="nor isl", when=DAY))

    assert sizes(said("Norway agreed, it says.", "agreed"), said("Norway says yes.", "says yes")) == [1, 1]
    assert sizes(said("Norway agreed, it says.", "agreed"), said("Norway had agreed.", "agreed")) == [2]


def test_a_name_in_common_is_no_matter_in_common() -> None:
    def meant(text: str, words: str) -> Sighting:
        article, reading = story(text, DAY, act(words, type="COERCE", by="nor", to="isl", status="possible"))
        (one,) = sightings(text, None, article.text, reading)
        return one

    one = meant("Norway may starve Iceland.", "starve")
    assert "own matter" not in evidence(one, meant("Norway would weaken Iceland.", "weaken")).found
    coal = meant("Norway may starve Iceland of coal.", "starve")
    assert "own matter" in evidence(coal, meant("Norway would deprive Iceland of coal.", "deprive")).found
