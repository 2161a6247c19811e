"""What acts say of the parties of the acts in their objects, and what grammar says through a thing between."""

import pytest

from verbale.model import Article, Event, sha256_of
from verbale.reading import read_article


def acts(text: str) -> list[Event]:
    return list(read_article(Article("a", text, sha256_of(text))).events)


def sides(text: str, anchor: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    event = next(e for e in acts(text) if anchor in e.anchor.words)
    return event.by, event.to


@pytest.mark.parametrize(
    ("text", "anchor", "by"),
    [
        ("Kenyan jets bombed the camp.", "bombed", ("ken",)),
        ("A depot was hit by Moroccan drones.", "hit", ("mar",)),
        ("A Kenyan raid killed nine people.", "killed", ("ken",)),
        ("Kenyan-Somali talks resumed.", "talks", ("ken", "som")),
        ("Dozens of activists were arrested in Belarus.", "arrested", ("blr",)),
        ("Chad appealed to Kenya for sanctions.", "sanctions", ("ken",)),
        ("Chad called on Kenya to free the sailors.", "free", ("ken",)),
        ("Egyptian troops used tear gas to disperse the demonstrators.", "disperse", ("egy",)),
        ("The raid drew condemnation from Egypt.", "condemnation", ("egy",)),
    ],
)  # fmt: skip
def test_who_does_it(text: str, anchor: str, by: tuple[str, ...]) -> None:
    assert sides(text, anchor)[0] == by


@pytest.mark.parametrize(
    ("text", "anchor", "to"),
    [
        ("Egypt condemned the attack by Kenya.", "condemned", ("ken",)),
        ("Egypt expressed concern over the detention of reporters in Kenya.", "concern", ("ken",)),
        ("Egypt will send 50 million euros in aid to Chad.", "send", ("tcd",)),
        ("The bank suspended aid to Uganda.", "suspended", ("uga",)),
        ("Egypt carried out air strikes on Sanaa.", "strikes", ("yem",)),
        ("The minister called for anti-Kenyan sanctions.", "sanctions", ("ken",)),
    ],
)  # fmt: skip
def test_who_it_is_done_to(text: str, anchor: str, to: tuple[str, ...]) -> None:
    assert sides(text, anchor)[1] == to


def test_an_attitude_to_a_name_makes_it_no_party() -> None:
    assert "european-union" not in sum(sides("Police broke up pro-EU protests in Tbilisi.", "protests"), ())
    accused = sides("Ghana accused the UN-backed commission of theft.", "accused")
    assert accused[0] == ("gha",)


def test_what_is_deployed_is_not_acted_against() -> None:
    assert sides("Canada deployed 450 soldiers to Latvia.", "deployed") == (("can",), ("lva",))


def test_who_announces_talks_of_two_others_does_not_join_them() -> None:
    text = "After a call between Xi Jinping and Vladimir Putin, Norway said it would wait."
    assert sides(text, "call")[0] == ("xi-jinping", "putin-vladimir")


def test_what_a_gift_consists_of_is_no_second_gift() -> None:
    found = [e.type for e in acts("Egypt will send 50 million euros in humanitarian aid to Chad.")]
    assert found == ["AID"]


def test_the_one_who_refuses_talks_was_to_take_part() -> None:
    assert set(sides("Egypt refused a meeting with Ethiopia.", "meeting")[0]) == {"egy", "eth"}


@pytest.mark.parametrize(
    "text",
    [
        "“We will strike the port unless the hostages are released,” Chad's president said.",
        "Chad said it would stop the talks unless the sanctions are lifted.",
        "Chad will strike the port if the hostages are not released by Friday.",
    ],
)
def test_who_threatens_is_not_who_is_to_do_what_he_asks(text: str) -> None:
    event = next(e for e in acts(text) if e.anchor.words.endswith(("released", "lifted")))
    assert "tcd" not in event.by


def test_who_threatens_may_do_what_the_clause_says_he_does() -> None:
    assert sides("Chad will stop the talks unless its troops are freed by Mali.", "freed")[0] == ("mli",)
    assert sides("Chad will stop the talks unless it withdraws its troops.", "withdraws")[0] == ("tcd",)
