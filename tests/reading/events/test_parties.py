"""Who acts and who is acted on."""

import pytest

from verbale.model import Article, Event, Reading, When, sha256_of
from verbale.reading import read_article


def read(text: str) -> Reading:
    return read_article(Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given")))


def act(text: str, anchor: str) -> Event:
    return next(e for e in read(text).events if anchor in e.anchor.words)


@pytest.mark.parametrize(
    ("text", "anchor", "by", "to"),
    [
        ("Sweden rejected the proposal by Norway.", "rejected", ("swe",), ("nor",)),
        ("Talks between Kenya and Somalia resumed in Nairobi.", "Talks", ("ken", "som"), ()),
        ("Chad was condemned by Egypt over the raid.", "condemned", ("egy",), ("tcd",)),
        ("Turkey's sanctions on Syria came into force in May.", "sanctions", ("tur",), ("syr",)),
        ("Brazil agreed to arm Haiti.", "arm", ("bra",), ("hti",)),
        ("Russian strikes on Ukraine killed nine people.", "strikes", ("rus",), ("ukr",)),
    ],
    ids=["owner-of-object", "between", "passive", "possessive-and-on", "control", "adjective"],
)
def test_sides_named_in_the_sentence(
    text: str, anchor: str, by: tuple[str, ...], to: tuple[str, ...]
) -> None:
    event = act(text, anchor)
    assert (event.by, event.to) == (by, to)


def test_the_unsaid_side_is_taken_from_a_pair_the_article_names_and_says_so() -> None:
    text = "Egypt and Ethiopia held talks on the dam in Cairo. On Monday Egypt rejected the plan."
    event = act(text, "rejected")
    assert set(event.by + event.to) == {"egy", "eth"}
    assert any(w.rule.startswith("pair-") and w.spans for w in event.why)


def test_a_side_that_nothing_names_stays_empty() -> None:
    event = act("The shelling went on through the night.", "shelling")
    assert event.by == () and event.to == ()


def test_a_visit_needs_no_other_side() -> None:
    text = (
        "Indian Prime Minister Narendra Modi visited the port of Chabahar after talks between Iran and India."
    )
    event = act(text, "visited")
    assert event.by == ("modi-narendra",)


def test_a_bare_back_reference_is_no_event() -> None:
    text = "Peru and Chile held talks in Lima on Monday. The talks were long."
    assert sum("talks" in e.anchor.words for e in read(text).events) == 1


def test_an_act_told_twice_has_one_day() -> None:
    text = "Peru's president Ana Rojas met Chile's president Luis Soto on Monday. Rojas met Soto in a hotel."
    events = [e for e in read(text).events if e.anchor.words == "met"]
    assert [e.when.iso if e.when else None for e in events] == ["2026-02-09", "2026-02-09"]


@pytest.mark.parametrize(
    ("text", "anchor", "by"),
    [
        ("Norway said Iran agreed to talks with Chad.", "talks", {"irn", "tcd"}),
        ("Norway said Kenya was open to talks with Somalia.", "talks", {"ken", "som"}),
        ("Norway said Kenya was in talks with Somalia.", "talks", {"ken", "som"}),
        ("Kenya was silent. Norway called for talks with Somalia.", "talks", {"nor", "som"}),
    ],
)
def test_who_goes_into_talks_takes_part_in_them_and_who_tells_of_it_does_not(
    text: str, anchor: str, by: set[str]
) -> None:
    event = act(text, anchor)
    assert {*event.by, *event.to} == by


@pytest.mark.parametrize(
    ("text", "by", "to"),
    [
        ("Norway unveiled a package of sanctions largely targeting Chad's ports.", ("nor",), ("tcd",)),
        ("Norway agreed on a round of sanctions aimed at Chad.", ("nor",), ("tcd",)),
        ("Norway imposed sanctions targeting Chad.", ("nor",), ("tcd",)),
    ],
)
def test_who_issues_measures_imposes_them_and_whom_they_target_bears_them(
    text: str, by: tuple[str, ...], to: tuple[str, ...]
) -> None:
    event = act(text, "sanctions")
    assert (event.by, event.to) == (by, to)


def test_who_blocks_a_package_of_sanctions_is_not_read_as_its_issuer() -> None:
    why = act("Norway blocked a package of sanctions against Chad.", "sanctions").why
    assert not any(w.rule == "initiator" for w in why)


def test_who_is_to_be_freed_is_not_asked_for_it() -> None:
    assert act("Kenya demanded the release of Idriss Mahamat.", "demanded").to != ("idriss-mahamat",)
    assert act("Kenya demanded the release of the sailors by Chad.", "demanded").to == ("tcd",)


def test_who_agrees_to_a_truce_keeps_it() -> None:
    assert set(act("Kenya and Uganda agreed to a seven-day truce.", "truce").by) == {"ken", "uga"}
    assert set(act("Kenya listened to a plea for a truce.", "truce").by) != {"ken", "uga"}


def test_what_one_promised_to_let_in_has_not_come_in() -> None:
    assert act("Sudan promised to let aid convoys into El Fasher.", "aid convoys").status == "planned"
    assert act("An aid convoy arrived in El Fasher on Monday.", "aid convoy").status == "happened"
