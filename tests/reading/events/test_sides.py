"""Sides that only seem to be named, and sides that the place or another act gives."""

import pytest
from tests.reading.events.test_parties import act, read

Two = tuple[tuple[str, ...], tuple[str, ...]]


def sides(text: str, anchor: str) -> Two:
    event = act(text, anchor)
    return event.by, event.to


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("Turkish jets hit a depot near Idlib.", "hit", (("tur",), ("syr",))),
        (
            "An Egyptian air strike on a camp in southern Sudan was filmed.",
            "air strike",
            (("egy",), ("sdn",)),
        ),
        ("Rwandan troops seized the town of Goma.", "seized", (("rwa",), ("cod",))),
        ("Sudan's jets bombed a market in Nyala.", "bombed", (("sdn",), ())),
        ("Saudi Arabia ended its war in Yemen.", "war", (("sau",), ("yem",))),
    ],
    ids=["near", "in", "taken", "own-ground", "war"],
)
def test_what_is_struck_stands_for_its_state_unless_it_is_the_strikers_own(
    text: str, anchor: str, expected: Two
) -> None:
    assert sides(text, anchor) == expected


def test_who_detains_is_the_state_where_it_is_done_but_no_state_kidnaps_on_its_own_ground() -> None:
    assert sides("The blogger was arrested in Minsk.", "arrested")[0] == ("blr",)
    assert "bfa" not in sides("The nurses were abducted in Ouagadougou.", "abducted")[0]


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("Mali and Niger blamed each other for the raid.", "blamed", (("mli", "ner"), ("ner", "mli"))),
        (
            "Chile and Peru traded accusations over the border.",
            "accusations",
            (("chl", "per"), ("per", "chl")),
        ),
        ("Mali and Niger blamed Algeria for the raid.", "blamed", (("mli", "ner"), ("dza",))),
    ],
    ids=["each-other", "traded", "a-third"],
)
def test_what_two_do_to_each_other_is_done_by_and_to_both(text: str, anchor: str, expected: Two) -> None:
    assert sides(text, anchor) == expected


def test_ones_own_minister_is_no_target_but_anothers_is() -> None:
    assert "ind" not in sides("India called off a visit by its trade minister.", "called off")[1]
    assert sides("India rejected the offer of Nepal's minister.", "rejected")[1] != ()


def test_a_ministry_tells_of_a_strike_that_its_state_carried_out() -> None:
    assert sides("The Kenyan defence ministry carried out strikes on Somalia.", "strikes") == (
        ("ken",), ("som",),
    )  # fmt: skip
    assert sides("The Kenyan defence ministry accused Somalia of lying.", "accused")[0] != ("ken",)


def test_sanctions_that_bear_the_name_of_a_state_are_on_it() -> None:
    assert "irn" in sides("Brazil eased Iran sanctions.", "sanctions")[1]
    assert "usa" in sides("Brazil fears US sanctions.", "sanctions")[0]


def test_who_condemns_a_killing_has_not_done_it_nor_is_the_victim_condemned() -> None:
    text = "Norway condemned the killing of a doctor in the camp."
    assert "nor" not in sides(text, "killing")[0]
    assert sides(text, "condemned")[1] == ()


def test_a_threat_and_what_is_threatened_share_their_target() -> None:
    assert sides("Peru threatened to impose tariffs on Chile.", "threatened") == (("per",), ("chl",))
    assert sides("Peru warned Chile that it would impose tariffs.", "tariffs") == (("per",), ("chl",))
    assert sides("Peru threatened Bolivia after Chile attacked Brazil.", "threatened")[1] == ("bol",)


def test_who_faces_a_measure_is_its_target() -> None:
    assert sides("Cuba faces tougher Canadian sanctions.", "sanctions") == (("can",), ("cub",))
    assert sides("Cuba discussed Canadian sanctions on Haiti.", "sanctions")[1] == ("hti",)


def test_an_exercise_is_against_nobody_who_is_only_named_near() -> None:
    events = read("Japan met the Philippines in Manila. Japan sent warships out to sea.").events
    assert all(e.to == () for e in events if e.type == "MOBILIZE")


@pytest.mark.parametrize(
    ("text", "anchor", "by"),
    [
        ("Chad was behind the attack on the barracks.", "attack", ("tcd",)),
        ("Chad claimed responsibility for the raid.", "raid", ("tcd",)),
        ("Sudan blamed Chad for the raid.", "raid", ("tcd",)),
        ("Ten sailors were wounded in a Turkish attack on the port.", "wounded", ("tur",)),
        ("Chad mourned the raid on the barracks.", "raid", ()),
    ],
    ids=["behind", "responsible", "accused", "within", "mourned"],
)
def test_who_is_behind_a_raid(text: str, anchor: str, by: tuple[str, ...]) -> None:
    assert sides(text, anchor)[0] == by


def test_an_attack_by_terrorists_unknown_is_put_down_to_nobody() -> None:
    text = "India and Pakistan are at odds. Tensions rose after the terror attack in the hills."
    assert sides(text, "terror attack")[0] == ()


def test_who_is_named_behind_a_description_is_meant_and_so_is_who_is_included() -> None:
    assert sides("Britain sanctioned two states: Chad and Niger.", "sanctioned")[1] == ("tcd", "ner")
    assert "deu" in sides("Iran criticised its partners, including Germany.", "criticised")[1]
    assert "deu" not in sides("Iran criticised its partners in Germany.", "criticised")[1]


def test_what_is_done_by_force_in_anothers_country_is_against_it() -> None:
    assert sides("Uganda attacked military bases in Kenya.", "attacked") == (("uga",), ("ken",))
    assert sides("Uganda attacked rebels in Kenya.", "attacked") == (("uga",), ("rebels",))


def test_the_owner_of_sanctions_imposes_them() -> None:
    assert "united-nations" not in sides("Chile will reimpose UN sanctions on Peru.", "reimpose")[1]


def test_whose_deed_is_judged_is_accused_not_his_victim() -> None:
    assert sides("Chile condemned Peru's attacks on Bolivia.", "condemned")[1] == ("per",)
    assert sides("Chile voiced disapproval of Peruvian raids.", "voiced")[1] == ("per",)


def test_who_is_sent_is_no_side_but_who_is_freed_is() -> None:
    text = "Turkey threatened to send troops into Syria."
    assert sides(text, "threatened") == (("tur",), ("syr",))
    assert sides("Turkey freed 20 soldiers.", "freed")[1] == ("soldiers",)


def test_a_protest_of_nurses_is_by_them_and_who_faces_it_is_its_target() -> None:
    assert sides("Police dispersed a sit-in of nurses.", "sit-in")[0] == ("nurses",)
    assert "chl" in sides("Chile faces protests.", "protests")[1]


def test_who_triggers_the_snapback_imposes_it_but_what_triggers_criticism_is_criticised() -> None:
    assert sides("France triggered the snapback against Iran.", "snapback")[0] == ("fra",)
    assert sides("France triggered criticism from Mali.", "criticism")[1] == ("fra",)


def test_whose_meeting_is_called_off_is_not_whom_it_hits() -> None:
    assert "committee" not in " ".join(
        sides("Mali called off a meeting of the border committee.", "called")[1]
    )
    assert sides("Mali called off a meeting with Niger.", "called")[1] == ("ner",)


def test_who_is_fought_elsewhere_is_who_strikes() -> None:
    text = "Sudan attacked Chad. France met Sudan twice in Paris. Shells hit a clinic in Khartoum."
    assert sides(text, "hit") == (("tcd",), ("sdn",))


def test_an_army_does_not_strike_its_own_state() -> None:
    text = "Israel met Egypt in Cairo on Monday. The Israel Defense Forces resumed fighting."
    assert "isr" not in sides(text, "fighting")[1]


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("Chad struck Mali. Mali met Niger. The Chadian leader urged calm on Friday.", "urged", 0),
        ("Chad struck Mali. Mali met Niger. Chad denied any plan for a raid.", "denied", 0),
        ("Chad met Mali. The minister of Niger dismissed calls for a truce on Friday.", "calls", 0),
        ("Chad met Mali. Niger spoke to Chad. Everybody waits for the war to end.", "end", 0),
        ("Chad struck Mali. Mali met Niger. Chad urged Niger to keep calm.", "urged", 1),
    ],
    ids=["calm", "denial", "calls", "war-ends", "somebody"],
)
def test_what_is_put_to_nobody_is_put_to_nobody_who_is_only_near(
    text: str, anchor: str, expected: int
) -> None:
    assert len(sides(text, anchor)[1]) == expected
    if anchor in ("calls", "end"):
        assert sides(text, anchor) == ((), ())


def test_what_is_fired_into_the_sea_hits_nobody_whoever_is_near() -> None:
    before = "North Korea threatened South Korea. South Korea and Japan met. Japan condemned North Korea. "
    assert sides(before + "North Korea fired two missiles into the sea.", "fired")[1] == ()
    assert sides(before + "North Korea fired two shells at South Korea.", "fired")[1] == ("kor",)
