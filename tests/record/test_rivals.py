"""Both sides of a civil war are parties: who acts for itself, and who for the government of its state."""

import tomllib
from importlib.resources import files

import pytest
from tests.making import CAST, NAMES, act, story
from tests.record.test_threads import sizes

from verbale.model import Actor
from verbale.reading.lexicon.load import HERE, lexicon
from verbale.record.parties import unit_of
from verbale.record.rivals import is_against
from verbale.record.titles import one_each
from verbale.views.facts import who

TABLE = tomllib.loads(files("verbale.record").joinpath("rivals.toml").read_text(encoding="utf-8"))


def organisations(file: str) -> list[dict[str, str]]:
    found = tomllib.loads((HERE / "organisations" / f"{file}.toml").read_text(encoding="utf-8"))
    return list(found["organisation"])


def test_the_armed_groups_and_movements_of_the_lexicon_are_rivals_or_stand_for_their_state() -> None:
    theirs = {
        o["id"]: o["of"] for f in ("armed_groups", "movements") for o in organisations(f) if o.get("of")
    }
    ours = {id_: g["of"] for id_, g in TABLE["groups"].items()}
    assert ours == {id_: of for id_, of in theirs.items() if id_ not in TABLE["stand"]["ids"]}
    assert set(TABLE["stand"]["ids"]) <= set(theirs)
    assert {*TABLE["people"].values()} <= set(ours)
    assert {*TABLE["people"]} <= set(lexicon().persons)


def test_no_body_of_a_state_is_named_as_against_it() -> None:
    assert [o["id"] for o in organisations("state_bodies") if o.get("of") and is_against(o["id"])] == []


REBELS = Actor("rapid-support-forces", "Rapid Support Forces", "organisation", "SDN")
ARMY = Actor("sudanese-armed-forces", "Sudanese Armed Forces", "organisation", "SDN")
SUDAN = Actor("sdn", "Sudan", "state", "SDN")
ADVISER = Actor("nur-omar", "Omar Nur", "person", "SDN", ("Omar Nur", "RSF adviser Omar Nur"))
SPOKESMAN = Actor("amin-ali", "Ali Amin", "person", "SDN", ("Ali Amin", "army spokesman Ali Amin"))


@pytest.mark.parametrize(
    ("actor", "unit"),
    [
        (ARMY, "SDN"),
        (SPOKESMAN, "SDN"),
        (REBELS, "rapid-support-forces"),
        (ADVISER, "rapid-support-forces"),
        (Actor("rsf-delegates", "RSF delegates", "group", "SDN"), "rapid-support-forces"),
        (Actor("x", "Houthi delegates", "group", "YEM"), "houthis"),
        (Actor("x", "Houthi and government delegates", "group", "YEM"), "YEM"),
        (Actor("x", "Icelandic rebels", "group", "ISL"), "icelandic rebels"),
        (Actor("x", "Icelandic fishermen", "group", "ISL"), "ISL"),
    ],
)
def test_an_armed_group_and_its_people_are_not_their_state(actor: Actor, unit: str) -> None:
    assert unit_of(actor) == unit


def test_a_list_of_parties_names_both_sides_of_a_civil_war() -> None:
    units = {a.id: unit_of(a) for a in (REBELS, ARMY, SUDAN, ADVISER)}
    assert one_each(units, units) == ["rapid-support-forces", "sudanese-armed-forces"]


def test_who_asks_for_a_state_does_not_ask_for_its_rivals() -> None:
    actors = {a.id: a for a in (REBELS, ARMY, SUDAN, ADVISER, SPOKESMAN)}
    assert who("Sudan", actors) == {"sdn", "sudanese-armed-forces", "amin-ali"}
    assert who("Rapid Support Forces", actors) == {"rapid-support-forces", "nur-omar"}


def test_a_meeting_with_a_rival_is_not_one_with_the_government(monkeypatch: pytest.MonkeyPatch) -> None:
    for id_, name in (("houthis", "Houthis"), ("yem", "Yemen")):
        monkeypatch.setitem(CAST, id_, ("state" if id_ == "yem" else "organisation", "YEM"))
        monkeypatch.setitem(NAMES, id_, name)

    day = "2026-03-02"
    first = story(
        "Norway met the Houthis in Oslo.", day, act("met", by="nor houthis", place="Oslo", when=day)
    )
    same = story(
        "Norway met with the Houthis in Oslo.", day, act("met", by="nor houthis", place="Oslo", when=day)
    )
    other = story("Norway met Yemen in Oslo.", day, act("met", by="nor yem", place="Oslo", when=day))
    assert sizes(first, same) == [2]
    assert sizes(first, other) == [1, 1]
