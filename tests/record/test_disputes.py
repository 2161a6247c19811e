"""What counts as a disagreement of sources, and what is an update, a correction or one voice twice."""

from dataclasses import replace

import pytest
from tests.making import Act, act, said, story

from verbale.model import Article, Dispute, Quantity, Reading, Span, Stance
from verbale.record.disputes import disputes
from verbale.record.mentions import sightings
from verbale.record.threads import build

Story = tuple[Article, Reading]


def found(*stories: Story) -> list[Dispute]:
    every = [s for n, (a, r) in enumerate(stories) for s in sightings(f"{n}", a.outlet, a.text, r)]
    return disputes(build(every), {s.mention.id: s for s in every}, {})


def fields(*stories: Story) -> list[tuple[str, list[str]]]:
    return [(d.field, [s.value for s in d.sides]) for d in found(*stories)]


def seizure(
    day: str, outlet: str, text: str = "Norway seized the trawler Havfrid.", published: str = "2026-01-20"
) -> Story:
    return story(text, published, act("seized", type="COERCE", by="nor", to="isl", when=day), outlet=outlet)


def test_two_outlets_with_near_days_for_one_act_are_one_thread_and_disagree_on_the_day() -> None:
    one, other = seizure("2026-01-12", "One"), seizure("2026-01-13", "Two")
    assert fields(one, other) == [("day", ["2026-01-12", "2026-01-13"])]


def test_one_outlet_does_not_disagree_with_itself() -> None:
    assert fields(seizure("2026-01-12", "One"), seizure("2026-01-13", "One", published="2026-01-21")) == []


@pytest.mark.parametrize(
    "text", ["Norway seized another trawler, Havfrid.", "Norway seized a ship named Stella."]
)
def test_acts_that_the_texts_tell_apart_are_no_dispute(text: str) -> None:
    assert fields(seizure("2026-01-12", "One"), seizure("2026-01-13", "Two", text)) == []


def test_days_far_apart_are_two_acts() -> None:
    assert fields(seizure("2026-01-12", "One"), seizure("2026-01-19", "Two")) == []


def banned(count: int, outlet: str, published: str, about: str = "") -> Story:
    text = f"The fourth package bans {count} vessels of Iceland."
    article, reading = story(
        text, published, act("bans", type="SANCTION", mode="sanctions", by="eu", to="isl"), outlet=outlet
    )
    at = text.index(str(count))
    counted = Quantity(float(count), "vessel", Span(at, at + 2, str(count)), about)
    return article, replace(reading, events=(replace(reading.events[0], quantity=counted),))


def test_a_lower_number_of_another_outlet_is_a_dispute() -> None:
    assert fields(
        banned(31, "One", "2026-02-10"), banned(27, "Two", "2026-02-11"), banned(31, "One", "2026-02-12")
    ) == [("number", ["27 ship", "31 ship"])]


def test_a_higher_number_told_later_is_an_update() -> None:
    assert fields(banned(27, "One", "2026-02-10"), banned(31, "Two", "2026-02-11")) == []


def test_a_rounded_number_agrees_with_one_near_it() -> None:
    assert fields(banned(31, "One", "2026-02-10"), banned(30, "Two", "2026-02-10", "about")) == []


def call(text: str, published: str, outlet: str, *more: Act, status: str = "happened") -> Story:
    spoke = act("spoke", by="ana bo", mode="call", status=status, when="2026-01-21")
    return story(text, published, spoke, *more, outlet=outlet)


def test_a_call_that_one_side_confirms_and_the_other_does_not() -> None:
    yes = call("Ana spoke with Bo, Iceland said.", "2026-01-22", "One", said("Ana spoke with Bo", by="isl"))
    no = call(
        "Norway would not confirm that Ana spoke with Bo.", "2026-01-23", "Two",
        said("Ana spoke with Bo", by="nor"), status="possible",
    )  # fmt: skip
    (dispute,) = found(yes, no)
    assert [(s.value, s.by) for s in dispute.sides] == [("confirmed", ("isl",)), ("not confirmed", ("nor",))]


def test_a_denial_by_the_other_party_is_a_dispute() -> None:
    yes = call("Ana spoke with Bo, Iceland said.", "2026-01-22", "One", said("Ana spoke with Bo", by="isl"))
    no = call("Norway denied that Ana spoke with Bo.", "2026-01-22", "Two", status="denied")
    assert fields(yes, no) == [("happened", ["confirmed", "denied"])]


def test_what_was_denied_before_it_was_held_is_an_update() -> None:
    no = call("No call is planned, nor that Ana spoke with Bo.", "2026-01-19", "Two", status="denied")
    yes = call("Ana spoke with Bo.", "2026-01-22", "One")
    assert fields(no, yes) == []


def test_a_denied_report_is_a_claim_against_a_denial() -> None:
    one = story(
        "Norway denied an Icelandic report that it would withdraw.", "2026-01-23",
        act("denied", type="REJECT", by="nor", to="isl"),
        act("withdraw", type="RETREAT", by="nor", to="isl", status="denied"), outlet="One",
    )  # fmt: skip
    assert fields(one) == [("happened", ["confirmed", "denied"])]


def spoke(*stances: tuple[str, str], outlet: str = "One") -> Story:
    article, reading = call("Ana spoke with Bo.", "2026-01-22", outlet)
    anchor = reading.events[0].anchor
    told = tuple(Stance(kind, (by,), anchor) for kind, by in stances)
    return article, replace(reading, events=(replace(reading.events[0], stances=told),))


def test_who_does_not_confirm_what_one_article_reports_is_the_other_side() -> None:
    (dispute,) = found(spoke(("not confirmed", "nor")))
    assert [(s.value, s.by) for s in dispute.sides] == [("confirmed", ()), ("not confirmed", ("nor",))]


def test_what_its_doer_denies_is_the_word_of_the_claimant_against_the_doer() -> None:
    article, reading = seizure(
        "2026-01-12", "One", "Iceland says Norway seized the trawler, which Norway denies."
    )
    event = reading.events[0]
    told = (Stance("denied", ("nor",), event.anchor),)
    claimed = replace(event, status="denied", said_by=("isl",), stances=told)
    (dispute,) = found((article, replace(reading, events=(claimed,))))
    assert [(s.value, s.by) for s in dispute.sides] == [("confirmed", ("isl",)), ("denied", ("nor",))]


def test_a_denial_without_a_claimant_is_no_dispute() -> None:
    article, reading = seizure("2026-01-12", "One", "Norway denies that it seized the trawler.")
    event = reading.events[0]
    told = (Stance("denied", ("nor",), event.anchor),)
    denied = replace(event, status="denied", said_by=("nor",), stances=told)
    assert found((article, replace(reading, events=(denied,)))) == []


def test_a_confirmation_alone_is_no_dispute() -> None:
    assert found(spoke(("confirmed", "isl"))) == []


def test_that_a_clause_is_negated_is_nobodys_denial() -> None:
    yes = call("Ana spoke with Bo.", "2026-01-22", "One")
    no = call("Ana never spoke with Bo about fish.", "2026-01-22", "Two", status="denied")
    assert fields(yes, no) == []


def test_a_person_may_decide_that_a_negated_clause_speaks_of_the_act_of_another_outlet() -> None:
    yes = call("Ana spoke with Bo.", "2026-01-22", "One")
    no = call("Ana never spoke with Bo about fish.", "2026-01-22", "Two", status="denied")
    again = call("Ana never spoke with Bo about fish.", "2026-01-23", "One", status="denied")
    for other, sides in ((no, ["confirmed", "denied"]), (again, [])):
        told = [s for n, (a, r) in enumerate((yes, other)) for s in sightings(f"{n}", a.outlet, a.text, r)]
        one, two = (s.mention.id for s in told)
        threads = build(told, joins=[(one, two, "judgement")])
        disputed = disputes(threads, {s.mention.id: s for s in told}, {})
        assert [side.value for d in disputed for side in d.sides] == sides


def test_two_attacks_of_one_campaign_are_not_held_against_each_other() -> None:
    def attack(town: str, outlet: str) -> Story:
        text = f"Norway shelled {town} on Monday."
        return story(text, "2026-01-20", act("shelled", type="ASSAULT", by="nor", to="isl", place=town,
                                            when="2026-01-19"), outlet=outlet)  # fmt: skip

    assert fields(attack("Akureyri", "One"), attack("Husavik", "Two")) == []


def test_two_outlets_that_cite_one_agency_do_not_disagree() -> None:
    one = seizure("2026-01-12", "One", "Norway seized the trawler Havfrid, an official told Reuters.")
    other = seizure("2026-01-13", "Two", "Norway seized the trawler Havfrid, Reuters reported.")
    assert fields(one, other) == []


def talks(by: str, outlet: str, host: str = "", text: str = "They met in Oslo on Monday, {} says.") -> Story:
    met = act("met", by=by, host=host, place="Oslo", when="2026-03-02")
    return story(text.format(outlet), "2026-03-03", met, outlet=outlet)


def test_two_hosts_of_one_meeting_are_a_dispute_and_a_host_that_one_leaves_out_is_none() -> None:
    assert fields(talks("ana bo", "One", "che"), talks("ana bo", "Two", "dnk")) == [("host", ["CHE", "DNK"])]
    assert fields(talks("ana bo", "One", "che"), talks("ana bo", "Two")) == []
    assert fields(talks("ana bo", "One", "che"), talks("ana bo", "One", "dnk")) == []


def test_each_naming_another_third_party_is_a_dispute_and_a_longer_list_is_none() -> None:
    one, other = talks("nor isl che", "One"), talks("nor isl dnk", "Two")
    assert fields(one, other) == [("participants", ["CHE, ISL, NOR", "DNK, ISL, NOR"])]
    assert fields(one, talks("nor isl", "Two")) == []
    assert fields(one, talks("nor isl leaders", "Two")) == []
