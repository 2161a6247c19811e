"""What the content of an act gives it, and what the act gives its content."""

import pytest

from verbale.model import Article, Event, sha256_of
from verbale.reading import read_article


def act(text: str, anchor: str) -> Event:
    return next(
        e for e in read_article(Article("a", text, sha256_of(text))).events if anchor in e.anchor.words
    )


@pytest.mark.parametrize("text", ["Kenya promised Peru weapons.", "Kenya pledged Peru more weapons."])
def test_who_is_promised_something_gets_it(text: str) -> None:
    event = act(text, "weapons")
    assert (event.by, event.to) == (("ken",), ("per",))


def test_whose_make_the_goods_are_does_not_get_them() -> None:
    assert act("Kenya promised Peruvian weapons to Chad.", "weapons").to == ("tcd",)
