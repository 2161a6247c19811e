"""The unsaid side of an act of force is an adversary, and none is better than a wrong one."""

import pytest

from verbale.model import Article, Event, When, sha256_of
from verbale.reading import read_article
from verbale.reading.events.belligerents import adversaries, allies
from verbale.reading.lexicon import lexicon


def act(text: str, anchor: str) -> Event:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    return next(e for e in read_article(article).events if anchor in e.anchor.words)


def test_every_ally_and_rival_is_a_known_state_or_body() -> None:
    known = lexicon(())
    everyone = {iso.lower() for iso in known.states} | known.organisations.keys()
    assert sorted(set().union(*allies(), *adversaries()) - everyone) == []


def test_nobody_is_an_ally_and_an_adversary() -> None:
    assert sorted(sorted(pair) for pair in allies() & adversaries()) == []


def test_an_ally_is_not_struck() -> None:
    text = "Syria's president met Russia's in Sochi. Moscow and Damascus agreed on a base. Russian air strikes went on."
    assert act(text, "air strikes").to == ()


def test_who_only_calls_for_restraint_is_not_struck() -> None:
    text = "Canada called on Israel to stop. Canada wrote to Israel again. Israel began a new offensive on Sunday."
    assert act(text, "offensive").to == ()


def test_an_adversary_told_before_is() -> None:
    text = (
        "Kenya attacked Uganda on Monday. Oman asked for calm. Kenya bombarded the border again on Tuesday."
    )
    assert act(text, "bombarded").to == ("uga",)


@pytest.mark.parametrize(
    "last",
    ["The war has killed 900 people.", "Nine people were killed in the fighting.", "Blasts were heard."],
)
def test_a_war_and_a_blast_have_no_doer(last: str) -> None:
    text = "Mali's army bombed rebels in Kidal. Mali's president met the rebels. " + last
    assert act(text, "lasts" if last.startswith("Blasts") else "killed").by == ()


def test_a_raid_that_is_told_has_one() -> None:
    text = "Mali's army raided a village. Nine people were killed in the raid by Malian troops."
    assert act(text, "killed").by == ("mli",)


def test_victims_do_not_strike() -> None:
    text = "Three women and two farmers were killed in Gao. An air raid on a school followed."
    assert not {"women", "farmers"} & set(act(text, "air raid").by)


def test_what_one_side_does_alone_gets_no_second() -> None:
    text = "Iran and Oman spoke. A missile test took place near Semnan, Iran said. Oman had no comment."
    assert len((*act(text, "test").by, *act(text, "test").to)) <= 1


def test_states_are_no_crowd() -> None:
    text = "Chad and Niger signed a pact on water. Protests followed in both capitals."
    assert not {"tcd", "ner"} & set(act(text, "Protests").by)


def test_a_truce_is_not_made_with_those_outside() -> None:
    text = "Syria fought Islamic State in the east. The truce does not cover Islamic State, Damascus said."
    assert "islamic-state" not in act(text, "truce").by
