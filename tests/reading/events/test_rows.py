"""Who takes part where the parser's phrases are longer, shorter or other than the sentence's."""

import pytest

from verbale.model import Article, Event, When, sha256_of
from verbale.reading import read_article


def act(text: str, anchor: str) -> Event:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    return next(e for e in read_article(article).events if anchor in e.anchor.words)


def test_after_and_a_comma_ends_the_row() -> None:
    text = (
        "Kenya is proposing a truce between Chad and Niger, William Ruto and his defence secretary have said."
    )
    assert not any("ruto" in key for key in act(text, "truce").by)


def test_a_row_with_commas_and_one_and_is_whole() -> None:
    text = "A truce between Kenya, Uganda and Chad was signed on Monday."
    assert set(act(text, "truce").by) >= {"ken", "uga", "tcd"}


def test_a_counterpart_is_who_is_named_behind_the_word() -> None:
    text = (
        "Kenya awaited a phone call between EU trade commissioner Maros Sefcovic and American counterpart "
        "Jamieson Greer scheduled for Friday."
    )
    assert set(act(text, "phone call").by) == {"sefcovic-maros", "greer-jamieson"}


def test_verbs_that_are_joined_in_the_passive_share_their_doer() -> None:
    text = "Kenya and Chad talked. Marco Rubio was berated and insulted by Emmanuel Macron."
    assert act(text, "berated").by == ("macron-emmanuel",)


def test_a_verb_with_its_own_sufferer_has_its_own_doer() -> None:
    text = "Marco Rubio was berated and the Kenyan delegation was insulted by Emmanuel Macron."
    assert not any(why.field == "by" and why.rule == "by" for why in act(text, "berated").why)


def test_who_is_held_to_account_is_acted_on() -> None:
    text = "The measure shows our will to hold violent settlers to account as villages suffer, Norway said."
    assert act(text, "to account").to == ("violent-settlers",)


@pytest.mark.parametrize(
    "text, word, to",
    [
        ("Norway is very proud of Kenya, and China looked on.", "proud", ("ken",)),
        ("Norway was critical of Uganda, and China looked on.", "critical", ("uga",)),
    ],
)
def test_of_leads_from_an_attitude_to_its_target(text: str, word: str, to: tuple[str, ...]) -> None:
    assert act(text, word).to == to


def test_who_leads_talks_takes_part_though_a_word_stands_between() -> None:
    text = "Norway was kept out of the recent US-led ceasefire talks with Kenya and Uganda."
    assert set(act(text, "talks").by) >= {"usa", "ken", "uga"}


def test_hostages_within_the_phrase_of_their_release_are_released() -> None:
    text = (
        "Israel met Hamas mediators. Israel fought Hamas to speed the release of hostages and lift the siege."
    )
    assert act(text, "release").to == ("hostages",)


def test_who_was_killed_on_a_states_ground_was_killed_by_its_adversary() -> None:
    text = (
        "Russia and Ukraine traded fire. Ukrainian officials said nine people had been killed in the Khmelnytskyi "
        "region of western Ukraine."
    )
    assert act(text, "killed").by == ("rus",)


def test_who_was_killed_elsewhere_was_killed_by_neither() -> None:
    text = "Russia struck Ukraine. Four people were killed in Norway on Monday."
    assert act(text, "killed").by != ("ukr",)


def test_who_meets_a_person_is_the_person_that_the_sentence_names() -> None:
    text = (
        "Armenia and Russia signed a deal. Prime Minister Nikol Pashinyan said that ties between Armenia and Russia "
        "grow during a meeting with Sergei Lavrov in Yerevan."
    )
    assert set(act(text, "meeting").by) == {"pashinyan-nikol", "lavrov-sergei"}


def test_a_state_that_talks_to_a_state_is_not_its_leader() -> None:
    text = "Armenia and Russia signed a deal. Prime Minister Nikol Pashinyan spoke of talks with Russia."
    assert "lavrov-sergei" not in act(text, "talks").by


def test_who_takes_land_in_a_war_takes_it_from_the_adversary() -> None:
    text = "Russia and Ukraine traded fire. Russia's annexation of the peninsula came first."
    assert act(text, "annexation").to == ("ukr",)


def test_who_arrests_a_man_in_a_war_does_not_arrest_the_adversary() -> None:
    text = "Russia and Ukraine traded fire. Russia detained two bakers on Monday."
    assert not any(why.rule == "belligerents" for why in act(text, "detained").why)


@pytest.mark.parametrize("anchor, kind", [("security guarantees", "AID"), ("sanctions", "SANCTION")])
def test_what_is_only_wished_for_is_anybodys_to_give(anchor: str, kind: str) -> None:
    text = (
        "Turkey and Armenia met on Monday, and Turkey struck Syria. Mette Frederiksen called for security guarantees "
        "for Armenia and for new sanctions on Syria."
    )
    event = act(text, anchor)
    assert (event.type, event.by) == (kind, ())


def test_what_is_given_has_a_giver() -> None:
    text = "Turkey and Armenia met on Monday. Turkey imposed sanctions on Syria and sent military aid to Armenia."
    assert act(text, "sanctions").by == act(text, "aid").by == ("tur",)


def test_who_tells_of_his_own_dead_did_not_kill_them() -> None:
    text = (
        "Russia and Ukraine traded fire. Ukrainian officials said that some nine civilians had been killed."
    )
    assert act(text, "killed").by == ("rus",)


def test_who_tells_of_soldiers_killed_may_have_killed_them() -> None:
    text = "Russia and Ukraine traded fire. Ukrainian officials said that 12 soldiers were killed."
    assert not any(why.rule == "belligerents" for why in act(text, "killed").why)
