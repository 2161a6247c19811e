"""Acts of war that leave their sides unsaid are between those who are known to fight."""

import pytest

from verbale.model import Article, Event, When, sha256_of
from verbale.reading import read_article
from verbale.reading.events.belligerents import conflicts
from verbale.reading.lexicon import lexicon


def act(text: str, anchor: str) -> Event:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    return next(e for e in read_article(article).events if anchor in e.anchor.words)


def test_every_adversary_is_a_known_state_or_body() -> None:
    known = lexicon(())
    states = {iso.lower() for iso in known.states}
    assert conflicts().torn <= states and conflicts().outlaws <= known.organisations.keys()
    for pair in conflicts().pairs:
        assert len(set(pair)) == 2 and all(key in states or key in known.organisations for key in pair), pair


def test_a_ceasefire_is_between_those_who_fight_not_those_who_mediate() -> None:
    text = (
        "Qatar and the United States met Hamas in Doha on Monday. Qatar will speak to Israel today. "
        "Washington and Doha hope that a ceasefire comes before winter."
    )
    assert set(act(text, "ceasefire").by) == {"isr", "hamas"}


def test_a_ceasefire_of_sides_the_sentence_names_is_theirs() -> None:
    text = "Russia and Ukraine sent aid. A ceasefire between Kenya and Uganda began on Monday."
    assert set(act(text, "ceasefire").by) == {"ken", "uga"}


def test_a_ceasefire_on_the_ground_of_others_is_not_theirs() -> None:
    text = "Armenia and Azerbaijan opened a rail line. A ceasefire in Sudan would help trade, Yerevan said."
    assert not any(w.rule == "belligerents" for w in act(text, "ceasefire").why)


def test_who_is_struck_in_a_war_of_two_states_is_struck_by_the_other() -> None:
    text = "Thailand recalled its envoy from Cambodia. Malaysia offered help. Drones hit Thailand overnight."
    assert act(text, "hit").by == ("khm",)


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine sent envoys to Madrid. A shooting outside a Ukrainian school alarmed parents.",
        "Israel wrote to Hamas. Israel began a new operation on Sunday.",
    ],
    ids=["a-crime", "war-on-a-movement"],
)
def test_crimes_and_wars_on_movements_keep_the_side_unsaid(text: str) -> None:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    events = [e for e in read_article(article).events if e.type == "ASSAULT"]
    assert not any(w.rule == "belligerents" for e in events for w in e.why)


def test_a_truce_with_rebels_is_between_them_and_the_state_and_outlaws_make_none() -> None:
    text = "Rebels shelled Tamale. Ghana bombed the rebels, and the rebels fled. Benin welcomed the truce."
    assert set(act(text, "truce").by) == {"gha", "rebels"}
    text = "Syria bombed Islamic State. Islamic State hit back. Syria and Islamic State fight on. The truce held."
    assert not any(w.rule == "belligerents" for w in act(text, "truce").why)


def test_peace_talks_in_a_civil_war_are_between_those_who_wage_it() -> None:
    text = (
        "Qatar met the Houthis. Yemen hit the Houthis. The Houthis shelled Taiz. The peace talks will resume."
    )
    assert set(act(text, "peace talks").by) == {"yem", "houthis"}
    text = "The opposition and Hungary's government quarrelled. The opposition rallied. The peace talks will resume."
    assert "opposition" not in act(text, "peace talks").by


def test_two_states_of_which_one_is_hardly_named_are_not_the_war_told_of() -> None:
    text = "Iran is watching. " + "The United States and Togo met. The United States spoke. " * 8
    assert set(act(text + "A ceasefire came.", "ceasefire").by) != {"usa", "irn"}


def test_a_trade_truce_is_not_between_those_who_fight() -> None:
    text = "The United States struck Iran. Iran hit the United States. China met the United States. "
    assert not any(w.rule == "belligerents" for w in act(text + "The trade truce held.", "trade truce").why)
    assert set(act(text + "The truce held.", "truce").by) == {"usa", "irn"}


def test_a_truce_that_is_extended_by_nobody_is_still_that_of_those_who_fight() -> None:
    text = "Rebels shelled Homs. Syria bombed the rebels, and the rebels fled. The US met Syria. "
    assert set(act(text + "The truce could be extended to Hama.", "truce").by) == {"syr", "rebels"}
    assert set(act(text + "Kenya and Uganda extended the truce.", "truce").by) == {"ken", "uga"}


def test_a_peace_deal_is_between_those_who_fight_and_peace_talks_of_two_states_may_be_with_others() -> None:
    text = "Russia shelled Ukraine. Ukraine hit Russia. The US met Russia. The US spoke to Russia. "
    assert set(act(text + "A peace deal is near.", "peace deal").by) == {"rus", "ukr"}
    talks = act(text + "The peace talks will resume.", "peace talks")
    assert not any(w.rule == "belligerents" for w in talks.why)


def test_who_restores_a_truce_is_no_side_of_it() -> None:
    text = "Rebels shelled Homs. Syria bombed the rebels, and the rebels fled. "
    assert set(act(text + "Peru hopes to restore the ceasefire.", "ceasefire").by) == {"syr", "rebels"}


def test_a_truce_in_a_civil_war_is_with_the_rebels_not_with_an_ally() -> None:
    text = "Syria's army bombed the rebels in Idlib. Russia backed Syria. Rebels spoke to Moscow. The truce is fragile."
    assert set(act(text, "truce").by) == {"syr", "rebels"}


def test_rebels_of_a_state_at_peace_are_no_side() -> None:
    text = "Norway's ruling party met its rebels. Sweden spoke to Denmark. A truce is near, the party said."
    assert not any(w.rule == "belligerents" for w in act(text, "truce").why)


def test_a_state_that_fights_its_own_and_its_ally_strike_those_who_rise_unless_others_are_named() -> None:
    text = "Rebels left Homs. Syria met the rebels, and the rebels rested. Russia backed Syria. "
    assert act(text + "Government forces were advancing near Hama.", "advancing").to == ("rebels",)
    assert act(text + "Syria's army captured a village.", "captured").to == ("rebels",)
    assert act(text + "Russia began air strikes last year.", "air strikes").to == ("rebels",)
    beside = act(text + "Russia began air strikes as Islamic State fled.", "air strikes")
    assert "rebels" not in beside.to


def test_besieged_are_people_and_no_rebels() -> None:
    text = "Rebels left Homs. Syria met the rebels, and the rebels rested. "
    assert "rebels" not in act(text + "Syria's army besieged the town.", "besieged").to
