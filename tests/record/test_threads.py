"""What becomes one thread and what does not. The texts are invented; one sentence shows one rule."""

import pytest
from tests.making import act, story

from verbale.model import Article, Reading, Thread
from verbale.record.mentions import sightings
from verbale.record.threads import build
from verbale.record.titles import title

Story = tuple[Article, Reading]


def threads(*stories: Story) -> list[Thread]:
    found = [
        s for n, (a, r) in enumerate(stories) for s in sightings(f"{n}{a.sha256[:8]}", a.outlet, a.text, r)
    ]
    return build(found)


def sizes(*stories: Story) -> list[int]:
    return sorted(len([m for m in t.mentions if m.role == "act"]) for t in threads(*stories))


MET = story(
    "Ana met Bo in Oslo on Monday.", "2026-03-03", act("met", by="ana bo", place="Oslo", when="2026-03-02")
)


def test_same_parties_on_the_same_day_are_one_thing_in_two_articles() -> None:
    other = story(
        "The Oslo meeting of Ana and Bo was short.",
        "2026-03-04",
        act("meeting", by="bo ana", when="2026-03-02"),
    )
    (thread,) = threads(MET, other)
    assert thread.sources == 2
    assert [t.rule for t in thread.ties if t.kind == "link"] == ["day + parties sure"]


def test_a_leader_and_his_state_are_one_party() -> None:
    assert sizes(
        MET, story("Norway met Iceland.", "2026-03-03", act("met", by="nor isl", when="2026-03-02"))
    ) == [2]


def test_two_meetings_a_day_apart_are_two_and_the_veto_says_why() -> None:
    other = story("Ana met Bo again on Tuesday.", "2026-03-04", act("met", by="ana bo", when="2026-03-03"))
    found = threads(MET, other)
    assert len(found) == 2
    assert found[1].ties[0].kind == "veto"
    assert found[1].ties[0].reason == "2026-03-02 is not 2026-03-03"


def test_a_call_is_not_a_meeting() -> None:
    other = story(
        "Ana called Bo on Monday.", "2026-03-03", act("called", by="ana bo", mode="call", when="2026-03-02")
    )
    assert sizes(MET, other) == [1, 1]


def test_another_person_of_the_same_state_is_another_meeting() -> None:
    other = story("Cai met Bo on Monday.", "2026-03-03", act("met", by="cai bo", when="2026-03-02"))
    assert sizes(MET, other) == [1, 1]


def test_a_plan_and_its_happening_are_one_thread_with_two_stages() -> None:
    plan = story(
        "Ana will meet Bo in Oslo on Monday.", "2026-02-28",
        act("meet", by="ana bo", place="Oslo", when="2026-03-02", status="planned"),
    )  # fmt: skip
    (thread,) = threads(MET, plan)
    assert [s.status for s in thread.stages] == ["planned", "happened"]
    assert [s.when.iso for s in thread.stages if s.when] == ["2026-02-28", "2026-03-02"]
    assert thread.status == "happened"


def test_a_meeting_wanted_after_one_was_held_is_another() -> None:
    later = story("Ana may meet Bo again.", "2026-03-05", act("meet", by="ana bo", status="possible"))
    assert sizes(MET, later) == [1, 1]


def test_a_moved_meeting_is_one_thread() -> None:
    first = story(
        "Ana and Bo will meet in Oslo on Monday.", "2026-02-27",
        act("meet", by="ana bo", place="Oslo", when="2026-03-02", status="planned"),
    )  # fmt: skip
    moved = story(
        "The meeting of Ana and Bo was moved to Thursday.", "2026-02-28",
        act("meeting", by="ana bo", when="2026-03-05", status="planned"),
    )  # fmt: skip
    (thread,) = threads(first, moved)
    assert "moved from 2026-03-02 to 2026-03-05" in [t.reason for t in thread.ties]


def test_the_fourth_package_blocked_and_later_adopted_is_one_thread() -> None:
    blocked = story(
        "The EU's fourth package against Iceland was blocked.", "2026-01-26",
        act("package", type="SANCTION", mode=None, by="eu", to="isl", status="denied", when="2026-01-26"),
    )  # fmt: skip
    adopted = story(
        "The EU adopted its fourth package against Iceland.", "2026-02-09",
        act("adopted", type="SANCTION", mode="sanctions", by="eu", to="isl", when="2026-02-09"),
    )  # fmt: skip
    (thread,) = threads(blocked, adopted)
    assert [s.status for s in thread.stages] == ["denied", "happened"]


def test_the_fourth_package_is_not_the_fifth() -> None:
    fourth, fifth = (
        story(f"The EU plans a {n} package on Iceland.", "2026-02-01",
              act("package", type="SANCTION", mode="sanctions", by="eu", to="isl", status="planned"))
        for n in ("fourth", "fifth")
    )  # fmt: skip
    assert sizes(fourth, fifth) == [1, 1]


@pytest.mark.parametrize(("days", "one"), [("2026-03-20", True), ("2026-07-20", False)])
def test_an_undated_truce_is_the_same_one_only_for_a_while(days: str, one: bool) -> None:
    first = story(
        "Norway offers Iceland a truce for trawlers.",
        "2026-03-01",
        act("truce", type="RETREAT", by="nor isl", status="proposed"),
    )
    later = story(
        "Iceland studies a truce of all trawlers.",
        days,
        act("truce", type="RETREAT", by="nor isl", status="proposed"),
    )
    assert sizes(first, later) == ([2] if one else [1, 1])


def test_a_truce_is_not_a_withdrawal() -> None:
    first = story(
        "A truce is possible.", "2026-03-01", act("truce", type="RETREAT", by="nor isl", status="possible")
    )
    later = story(
        "Norway may pull out.", "2026-03-01", act("pull out", type="RETREAT", by="nor isl", status="possible")
    )
    assert sizes(first, later) == [1, 1]


def test_a_speech_act_belongs_to_the_thread_of_what_it_is_about() -> None:
    one = story(
        "Norway rejected a truce with Iceland.", "2026-03-01",
        act("rejected", type="REJECT", by="nor", to="isl"),
        act("truce", type="RETREAT", by="nor isl", status="proposed"),
    )  # fmt: skip
    (thread,) = threads(one)
    assert [(m.anchor.words, m.role) for m in thread.mentions] == [("truce", "act"), ("rejected", "about")]
    assert thread.status == "proposed"


def test_what_was_not_held_is_never_a_held_stage() -> None:
    one = story("Ana did not meet Bo.", "2026-03-01", act("meet", by="ana bo", status="denied"))
    (thread,) = threads(one)
    assert [s.status for s in thread.stages] == ["denied"]


def test_a_held_thing_without_a_day_says_that_only_the_report_is_dated() -> None:
    one = story("Ana has met Bo.", "2026-03-01", act("met", by="ana bo"))
    (thread,) = threads(one)
    assert thread.stages[0].reported
    assert thread.when is None


def test_a_party_missing_on_one_side_does_not_part_two_reports_of_one_day_and_place() -> None:
    other = story(
        "Ana held a meeting in Oslo on Monday.",
        "2026-03-03",
        act("meeting", by="ana", place="Oslo", when="2026-03-02"),
    )
    assert sizes(MET, other) == [2]


def test_parties_and_kind_alone_do_not_join_two_articles() -> None:
    one, other = (
        story(
            f"Norway and Iceland may {word}.", day, act(word, by="nor isl", mode="talks", status="possible")
        )
        for word, day in (("negotiate", "2026-03-01"), ("confer", "2026-03-09"))
    )
    assert sizes(one, other) == [1, 1]


def test_the_attack_of_one_night_is_not_that_of_the_next() -> None:
    first, second = (
        story(f"Norway shelled Iceland overnight, {n}.", day,
              act("shelled", type="ASSAULT", by="nor", to="isl", place="Bergen", when=night))
        for n, day, night in (("reports say", "2026-03-02", "2026-03-01/2026-03-02"),
                              ("officials say", "2026-03-03", "2026-03-02/2026-03-03"))
    )  # fmt: skip
    assert sizes(first, second) == [1, 1]


def test_the_talks_that_are_taken_up_again_are_the_same() -> None:
    one = story(
        "Norway and Iceland plan talks. Officials expect that the talks will be short.", "2026-03-01",
        act("talks", by="nor isl", mode="talks", status="planned"),
        act("talks", mode="talks", status="planned", nth=1),
    )  # fmt: skip
    assert sizes(one) == [2]


def test_a_title_has_each_party_on_one_side() -> None:
    first = story(
        "Norway agreed with Iceland.", "2026-03-03", act("agreed", by="nor", to="isl", type="AGREE")
    )
    mutual = story("Norway and Iceland agreed.", "2026-03-03", act("agreed", by="nor isl", type="AGREE"))
    names = {"nor": "Norway", "isl": "Iceland"}
    acts = [m for s in (first, mutual) for t in threads(s) for m in t.mentions]
    assert title("AGREE", "", "", acts[:1], "", names) == "Agreement: Norway → Iceland"
    assert title("AGREE", "", "", acts, "", names) == "Agreement: Norway, Iceland"


def test_a_title_leaves_out_the_bare_kind_of_who_is_named_in_full() -> None:
    aid = story("Ana helped.", "2026-03-03", act("helped", by="ana", to="leaders nor dnk", type="AID"))
    names = {"ana": "Ana", "leaders": "companies", "nor": "Norwegian companies", "dnk": "Panama"}
    (mention,) = threads(aid)[0].mentions
    assert title("AID", "", "", [mention], "", names) == "Aid: Ana → Panama, Norwegian companies"


def test_talks_that_go_on_in_the_morning_are_those_told_as_held_that_day() -> None:
    def told(second: str, words: str, when: str) -> list[Thread]:
        text = f"Norway and Iceland are holding fresh talks. {second}"
        return threads(
            story(
                text,
                "2026-03-02",
                act("holding fresh talks", by="nor isl", mode="talks", status="ongoing"),
                act(words, by="nor isl", mode="talks", when=when),
            )
        )

    (one,) = told("Fish was the matter of Monday's talks.", "Monday's talks", "2026-03-02")
    assert [s.status for s in one.stages] == ["ongoing", "happened"]
    assert len(told("Fish was the matter of their parley on 3 February.", "parley", "2026-02-03")) == 2
    assert len(told("Fish was the matter of another parley.", "parley", "2026-03-02")) == 2


def test_the_noun_that_an_act_governs_has_its_status() -> None:
    def stages(text: str) -> list[str]:
        (one,) = threads(
            story(
                text,
                "2026-03-02",
                act("start negotiations", by="nor isl", mode="talks", status="planned"),
                act("peace talks", by="nor isl", mode="talks", status="possible"),
            )
        )
        return [s.status for s in one.stages]

    assert stages("Norway and Iceland will start negotiations on peace talks.") == ["planned"]
    far = "Norway and Iceland will start negotiations. Ana doubts that the peace talks take place."
    assert stages(far) == ["planned", "possible"]


def test_a_deal_that_was_made_is_a_thing_of_its_own_and_agreeing_to_meet_is_not() -> None:
    deal = story(
        "Norway and Iceland reached a deal on tariffs.", "2026-03-03",
        act("reached a deal", by="nor isl", type="AGREE"),
        act("tariffs", by="nor", type="SANCTION", mode="other", status="planned"),
    )  # fmt: skip
    agreed = story(
        "Norway and Iceland agreed to meet.", "2026-03-03",
        act("agreed", by="nor isl", type="AGREE"), act("meet", by="nor isl", status="planned"),
    )  # fmt: skip
    assert sorted(t.type for t in threads(deal)) == ["AGREE", "SANCTION"]
    assert [t.type for t in threads(agreed)] == ["CONSULT"]
