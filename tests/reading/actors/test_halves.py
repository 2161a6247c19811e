"""The halves of a divided land by their bare names."""

from verbale.model import Article, sha256_of
from verbale.reading import read_article


def ids(text: str) -> set[str]:
    actors = read_article(Article("a", text, sha256_of(text))).actors
    return set(actors)


def test_the_north_is_the_northern_state_where_it_is_named_in_full() -> None:
    text = "North Korea and South Korea held talks. The North called for aid."
    event = next(e for e in read_article(Article("a", text, sha256_of(text))).events if e.type == "REQUEST")
    assert event.by == ("prk",)


def test_the_north_of_other_lands_and_other_names_are_not() -> None:
    assert "prk" not in ids("Mali sent troops. The North called for talks.")
    assert "kor" not in ids("North Korea sent troops to Mali. They fought in the South for weeks.")
    assert "prk" not in ids("South Korea sent envoys to Brussels. The North Atlantic Council met them.")
