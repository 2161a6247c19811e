"""Which mentions of an act are one and the same."""

import pytest

from verbale.model import Article, When, sha256_of
from verbale.reading import read_article
from verbale.reading.events.same import Sides


def sides(by: str, to: str) -> Sides:
    return Sides(frozenset(by.split()), frozenset(to.split()))


@pytest.mark.parametrize(
    ("one", "other", "turned"),
    [
        (("chad", "peru"), ("peru", "chad"), True),
        (("chad", ""), ("peru", "chad"), True),
        (("chad", "peru"), ("chad", ""), False),
        (("chad peru", ""), ("peru chad", ""), False),
    ],
)
def test_a_strike_back_is_not_the_strike(one: tuple[str, str], other: tuple[str, str], turned: bool) -> None:
    assert sides(*one).against(sides(*other)) is turned


@pytest.mark.parametrize(
    ("again", "handed"),
    [
        ("The strike by Norway on Peru caused fires.", True),
        ("Every strike by Norway on Peru causes fires.", False),
        ("Previous strikes by Norway on Peru caused fires.", False),
    ],
)
def test_an_act_told_again_has_its_day_unless_many_are_meant(again: str, handed: bool) -> None:
    text = f"Norway launched a strike on Peru on Tuesday. {again}"
    found = read_article(Article("a", text, sha256_of(text), published=When.from_iso("2021-06-10", "given")))
    told = [e for e in found.events if e.anchor.start > 40 and "strike" in e.anchor.words]
    assert any(w.rule == "same-act" for e in told for w in e.why) is handed
