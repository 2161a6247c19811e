"""Who takes part besides the two sides, who only looks like it, and whom an act is addressed to."""

import pytest

from verbale.model import Article, Event, When, sha256_of
from verbale.reading import read_article


def act(text: str, anchor: str) -> Event:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    return next(e for e in read_article(article).events if anchor in e.anchor.words)


def sides(text: str, anchor: str) -> tuple[list[str], list[str]]:
    event = act(text, anchor)
    return sorted(event.by), sorted(event.to)


@pytest.mark.parametrize(
    ("text", "anchor", "by"),
    [
        ("Iran and Chad have held four rounds of talks, mediated by Oman.", "talks", ["irn", "omn", "tcd"]),
        ("Egypt-brokered talks between Sudan and Chad resumed.", "talks", ["egy", "sdn", "tcd"]),
        ("Sudan and Chad held talks under the auspices of Kenya.", "talks", ["ken", "sdn", "tcd"]),
        ("Norway offered to host talks between Peru and Chile.", "talks", ["chl", "per"]),
        ("Norway is holding talks with Peru.", "talks", ["nor", "per"]),
    ],
    ids=["passive", "hyphen", "auspices", "not-a-host", "not-who-talks"],
)
def test_who_mediates_talks_takes_part_and_who_only_hosts_them_does_not(
    text: str, anchor: str, by: list[str]
) -> None:
    assert sides(text, anchor) == (by, [])


def test_two_sides_swap_prisoners_who_are_not_one_of_them() -> None:
    text = "Rwanda and Burundi completed a prisoner exchange on Tuesday."
    assert sides(text, "prisoner exchange") == (["bdi", "rwa"], ["prisoners"])


def test_a_deal_is_not_made_by_the_hostages_it_is_named_after() -> None:
    assert "hostages" not in act("Chad and Sudan agreed to a hostage swap.", "agreed").to


@pytest.mark.parametrize(
    ("text", "anchor", "to"),
    [
        ("Turkey proposed a month-long truce between Sudan and Chad.", "proposed", ["sdn", "tcd"]),
        ("Kenya welcomed direct negotiations between Ethiopia and Eritrea.", "welcomed", ["eri", "eth"]),
        ("Kenya spoke up and agreed to a plan after talks between Ethiopia and Eritrea.", "agreed", None),
    ],
    ids=["proposal", "welcome", "not-what-came-before"],
)
def test_what_is_proposed_or_welcomed_tells_who_is_addressed(
    text: str, anchor: str, to: list[str] | None
) -> None:
    found = sides(text, anchor)[1]
    assert found == to if to is not None else found != ["eri", "eth"]


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Peru's president called for Chile to pull back its patrols.", "called"),
        ("Peru demanded that Chile withdraw its troops from the border.", "demanded"),
    ],
)
def test_who_is_to_do_what_is_asked_for_is_asked(text: str, anchor: str) -> None:
    assert act(text, anchor).to == ("chl",)


@pytest.mark.parametrize(
    ("text", "anchor", "by"),
    [
        ("Kenya has no plans to lift sanctions on Sudan.", "lift", ("ken",)),
        ("Japan joined Canada in signing a statement on fisheries.", "signing", ("jpn", "can")),
        ("Ana Ruiz was one of the envoys who met with Luis Soto.", "met", ("ruiz-ana", "soto-luis")),
        ("Several Gulf states, including Oman and Qatar, rejected the plan.", "rejected", ("omn", "qat")),
        ("Sunday's Doha talks between Chad and Sudan failed.", "talks", ("tcd", "sdn")),
    ],
    ids=["plan", "joined", "one-of", "including", "town-before-talks"],
)
def test_who_acts_is_found_behind_what_stands_between(text: str, anchor: str, by: tuple[str, ...]) -> None:
    assert set(by) <= set(act(text, anchor).by)


def test_partners_such_as_name_the_partners() -> None:
    text = "Vietnam is strengthening ties with partners such as Japan and Australia."
    assert sides(text, "strengthening") == (["vnm"], ["aus", "jpn"])


def test_support_is_for_whom_it_is_reaffirmed_and_a_guest_does_not_visit_a_body_in_its_town() -> None:
    assert act("Kenya reaffirmed its support for Somalia.", "support").to == ("som",)
    assert act("Kenya's president William Ruto visited Brussels.", "visited").by == ("ruto-william",)


def test_what_is_sent_does_not_receive_it() -> None:
    assert "troops" not in act("Chad sent 200 troops to help Sudan.", "sent").to


@pytest.mark.parametrize(
    ("text", "anchor", "by", "to"),
    [
        ("Chad and Sudan agreed to a truce brokered by Kenya.", "agreed", ["sdn", "tcd"], []),
        ("Chad thanked Kenya for its help.", "help", ["ken"], ["tcd"]),
        ("Kenya promised Chad more aid.", "aid", ["ken"], ["tcd"]),
        ("Chad extradited the two men to Kenya.", "extradited", ["tcd"], ["ken"]),
    ],
    ids=["brokered", "thanked-for", "promised", "handed-over"],
)
def test_who_gives_and_who_gets_what_is_thanked_for_promised_or_handed_over(
    text: str, anchor: str, by: list[str], to: list[str]
) -> None:
    assert sides(text, anchor) == (by, to)


def test_a_plan_is_the_ones_who_put_it_forward() -> None:
    assert act("Chad accepted a plan put forward by Kenya.", "accepted").to == ("ken",)


def test_ministers_who_meet_do_so_with_each_other_unless_it_is_told_with_whom() -> None:
    before = "Chad signed a trade deal with Sudan in May. "
    assert act(before + "Foreign ministers met in Lima on Monday.", "met").by == ("foreign-ministers",)
    assert "per" in act(before + "Foreign ministers met with Peru on Monday.", "met").by


@pytest.mark.parametrize(
    "text",
    [
        "At that time Ana Ruiz and Prime Minister Luis Soto agreed in Lima to talk about quotas.",
        "A call between Ana Ruiz and Peru's Prime Minister Luis Soto was agreed in Lima.",
    ],
)
def test_a_name_before_and_is_not_lost_to_the_title_behind_it(text: str) -> None:
    anchor = "agreed" if text.startswith("At") else "call"
    assert {"ruiz-ana", "soto-luis"} <= set(act(text, anchor).by)


def test_a_thing_has_no_examples_that_act() -> None:
    text = "Chad's army sent weapons, including drones, to Sudan."
    assert act(text, "sent").to == ("sdn",)


def test_leaders_who_met_may_be_those_named_elsewhere_with_their_day() -> None:
    text = (
        "The presidents of Peru, Chile and Brazil held a meeting in Lima on Monday. "
        "The leaders held a meeting for two hours."
    )
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    days = {e.when.iso for e in read_article(article).events if e.type == "CONSULT" and e.when}
    assert days == {"2026-02-09"}


@pytest.mark.parametrize(
    ("text", "anchor", "by"),
    [
        ("Talks involving Peru, Chile and Togo collapsed.", "Talks", ["chl", "per", "tgo"]),
        ("A summit bringing together Kenya and Uganda opened.", "summit", ["ken", "uga"]),
        ("Oman invited Israel and Hamas to talks in Muscat.", "talks", ["hamas", "isr", "omn"]),
        ("Talks that include a truce with Peru were held by Chile and Togo.", "Talks", ["chl", "tgo"]),
    ],
    ids=["involving", "bringing-together", "invited", "not-the-matter"],
)
def test_who_is_said_to_be_brought_together_takes_part(text: str, anchor: str, by: list[str]) -> None:
    assert sides(text, anchor) == (by, [])


def test_talks_of_a_mediating_body_are_held_by_the_two_sides_and_are_not_with_their_matter() -> None:
    text = "Yemen hit the Houthis. The Houthis shelled Yemen. UN talks have been postponed."
    assert sides(text, "talks") == (["houthis", "united-nations", "yem"], [])
    assert sides("Peru and Chile held talks on Libya.", "talks") == (["chl", "per"], [])


def test_a_body_of_several_meets_as_a_whole() -> None:
    text = "Peru met Chile in Rome. The NATO summit ended without words, Peru said."
    assert sides(text, "summit") == (["nato"], [])
    text = "Peru met Chile in Rome. The summit with Peru ended without words, NATO said."
    assert sides(text, "summit")[0] != ["nato"]


def test_who_stands_by_talks_is_no_side_of_them() -> None:
    text = "Peru and Chile met. Togo is promoting peace negotiations."
    assert not any(w.rule == "initiator" for w in act(text, "negotiations").why)
    text = "Peru and Chile met. Togo is beginning peace negotiations."
    assert "tgo" in act(text, "negotiations").by


def test_a_medium_that_is_told_something_does_nothing() -> None:
    text = "Lima told Reuters aid had come from Chile."
    assert "reuters" not in {*act(text, "aid").by, *act(text, "aid").to}
    assert act("Lima sanctioned the broadcaster RT.", "sanctioned").to == ("rt-media",)


def test_a_war_called_after_a_country_is_not_ended_against_it() -> None:
    assert "kor" not in act("Norway wants to formally end the Korean War.", "end").to
    assert act("Norway ended its occupation of Peru.", "ended").to != ()


def test_who_brokers_talks_is_no_side_of_them_though_the_article_pairs_him_most() -> None:
    text = "Russia and the US met. The US met Russia. Russia met Ukraine. U.S.-brokered talks resumed."
    assert sides(text, "talks") == (["rus", "ukr", "usa"], [])
    text = "Russia and the US met. The US met Russia. Russia met Ukraine. The talks were mediated by the US."
    assert sides(text, "talks") == (["rus", "ukr", "usa"], [])


def test_talks_of_a_state_are_with_a_state_and_meetings_with_persons() -> None:
    text = "Trump met Sefcovic in Rome. Trump called it good. Hours before talks with the EU, Trump left."
    assert sides(text, "talks") == (["european-union", "usa"], [])
    text = (
        "Trump met Sefcovic in Rome. Trump called it good. Hours before a meeting with Sefcovic, Trump left."
    )
    assert "usa" not in act(text, "meeting").by


def test_who_is_welcomed_for_an_agreement_is_every_side_of_it() -> None:
    text = "The United States and Iran fought. Spain welcomed the U.S.-Iran ceasefire."
    assert sides(text, "welcomed") == (["esp"], ["irn", "usa"])
    text = "The United States and Iran fought. Spain welcomed Peru's readiness for a ceasefire."
    assert act(text, "welcomed").to == ("per",)


@pytest.mark.parametrize(
    ("text", "anchor", "guest"),
    [
        ("Merz, on a visit to Chile, said talks must resume.", "visit", True),
        ("On the sidelines of the G20 summit, Modi told reporters that he was glad.", "summit", True),
        ("Modi spoke after a two-day visit to Chile.", "visit", True),
        ("Xi met Macron on Macron's visit to Chile.", "visit", False),
        ("Modi spoke on the eve of the G20 summit.", "summit", False),
    ],
    ids=["on-a-visit", "sidelines", "end", "owned", "eve"],
)
def test_who_speaks_on_a_visit_or_at_a_part_of_a_meeting_is_there(
    text: str, anchor: str, guest: bool
) -> None:
    named = {key for key in act(text, anchor).by if act(text, anchor).why}
    told = any(w.rule.startswith("subject-") for w in act(text, anchor).why)
    assert told == guest and (named & {"modi-narendra", "merz-friedrich"} or not guest)
