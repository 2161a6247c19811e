"""Who takes part where words are joined, and where one act speaks of another."""

import pytest

from verbale.model import Article, Event, When, sha256_of
from verbale.reading import read_article


def act(text: str, anchor: str) -> Event:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    return next(e for e in read_article(article).events if anchor in e.anchor.words)


@pytest.mark.parametrize(
    ("text", "anchor", "by", "to"),
    [
        (
            "Peru's foreign minister Ana Ruiz rejected and condemned Chile's decision.",
            "rejected",
            {"ruiz-ana"},
            {"chl"},
        ),
        (
            "Kenya condemned the killing and detention of protesters by Uganda.",
            "detention",
            {"uga"},
            {"protesters"},
        ),
        (
            "Several calls and meetings between Peru and Chile took place on Monday.",
            "meetings",
            {"per", "chl"},
            set(),
        ),
        (
            "Kenya, which brokered the deal, and Uganda condemned Chad.",
            "condemned",
            {"ken", "uga"},
            {"tcd"},
        ),
        (
            "Kenya joined Peru and Nepal in signing the appeal, condemning Chad's raid.",
            "condemning",
            {"ken", "per", "npl"},
            {"tcd"},
        ),
    ],
    ids=["verbs", "nouns", "first-noun", "two-subjects", "joiners"],
)
def test_words_that_are_joined_share_their_parties(
    text: str, anchor: str, by: set[str], to: set[str]
) -> None:
    event = act(text, anchor)
    assert (set(event.by), set(event.to)) == (by, to)


def test_a_noun_beside_another_keeps_its_own_parties() -> None:
    text = "Ministers spoke of a ceasefire in Chad and a sense of anger from Kenya."
    assert "ken" not in act(text, "ceasefire").by


def test_who_says_something_also_does_what_is_done_by_speaking() -> None:
    text = "Some Kenyan officials say talks with Chad have barely started, and accuse Chad of delay."
    assert act(text, "accuse").by == ("source-kenyan-officials",)


def test_what_the_one_spoken_of_does_stays_his() -> None:
    text = "Kenya said Chad had crossed the border and attacked a village."
    assert act(text, "attacked").by == ("tcd",)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Peru and Chile pledged to send troops to Chad.", "pledged"),
        ("Peru is committed to providing guarantees for Chad.", "committed"),
    ],
    ids=["infinitive", "noun"],
)
def test_a_promise_of_help_is_made_to_whom_it_helps(text: str, anchor: str) -> None:
    event = act(text, anchor)
    assert event.by[0] == "per" and event.to == ("tcd",)


def test_an_idea_of_something_is_not_its_own() -> None:
    assert "force" not in act("Peru and Chile have floated the idea of a force for Chad.", "floated").to


def test_adjectives_of_a_state_and_of_a_region_name_two_groups() -> None:
    event = act("Meetings between European and Kenyan leaders took place on Monday.", "Meetings")
    assert set(event.by) == {"european-leaders", "kenyan-leaders"}


def test_the_allies_of_a_state_are_not_split_by_region() -> None:
    event = act("The United States and its African and Arab partners condemned Chad.", "condemned")
    assert not {"arab-partners", "american-partners"} & set(event.by)


def test_those_in_the_chair_take_part() -> None:
    event = act("The contact group met on Monday, chaired by Ana Ruiz and Emmanuel Macron.", "met")
    assert "macron-emmanuel" in event.by


def test_the_head_of_a_delegation_is_there_with_it() -> None:
    event = act("A Kenyan delegation headed by Raila Odinga met Chadian officials in Nairobi.", "met")
    assert {"ken-delegation", "odinga-raila"} <= set(event.by)


def test_who_acts_after_a_call_took_part_in_it() -> None:
    event = act("After a call with Kenya's William Ruto, Emmanuel Macron lifted the ban.", "call")
    assert set(event.by) == {"ruto-william", "macron-emmanuel"}


def test_a_call_that_says_whose_it_is_has_no_further_party() -> None:
    event = act("After Emmanuel Macron's call with William Ruto, Chad lifted the ban.", "call")
    assert set(event.by) == {"ruto-william", "macron-emmanuel"}


@pytest.mark.parametrize(
    ("text", "anchor", "by"),
    [
        ("U.S.-China trade talks resumed in Geneva.", "trade talks", {"usa", "chn"}),
        ("The Trump-Xi summit opened on Monday.", "summit", {"trump-donald", "xi-jinping"}),
        ("The Trump-Kenya ceasefire held.", "ceasefire", {"trump-donald", "ken"}),
    ],
    ids=["one-token", "persons", "person-and-state"],
)
def test_a_hyphen_between_two_that_are_known_names_both(text: str, anchor: str, by: set[str]) -> None:
    assert set(act(text, anchor).by) == by


def test_a_double_surname_is_one_person() -> None:
    event = act("Envoy Anna Holm-Sandvik met Emmanuel Macron in Paris.", "met")
    assert set(event.by) == {"holm-sandvik-anna", "macron-emmanuel"}


def test_the_top_diplomat_of_a_state_is_its_foreign_minister() -> None:
    text = "Peru's Foreign Minister Juan Soto came to Lima. The top Peruvian diplomat condemned Chad."
    assert act(text, "condemned").by == ("soto-juan",)


def test_who_praises_a_truce_is_no_side_of_it() -> None:
    text = "Chad and Kenya signed a truce. Egypt hailed the Chadian truce on Monday."
    assert "egy" not in act(text, "truce").by


def test_who_hosts_talks_that_fail_breaks_off_nothing() -> None:
    event = act("Peace talks between Chad and Kenya hosted by Peru broke down on Monday.", "broke down")
    assert "per" not in event.by


@pytest.mark.parametrize(
    ("text", "anchor", "by"),
    [
        (
            "Ships passed through the strait before Kenya and Chad attacked Uganda in May.",
            "attacked",
            {"ken", "tcd"},
        ),
        (
            "Kenyan and Chadian jets carried out dozens of air strikes in May.",
            "air strikes",
            {"ken", "tcd"},
        ),
        (
            "Juan Soto said the air campaign would continue and denied reports of losses.",
            "denied",
            {"soto-juan"},
        ),
    ],
    ids=["conjunction-above", "dozens-of", "modal-beside-past"],
)
def test_the_doer_past_a_slip_of_the_parser(text: str, anchor: str, by: set[str]) -> None:
    assert set(act(text, anchor).by) == by


def test_an_aircraft_with_a_number_is_not_people() -> None:
    assert "people" not in act("Chad shot down a Kenyan SU-24 in May.", "shot down").to


def test_who_monitors_violence_does_none() -> None:
    event = act("Norway, which monitors the violence in Chad, met Kenya.", "violence")
    assert "nor" not in event.by
