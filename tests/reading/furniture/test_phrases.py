"""How the lexicon's phrases are matched."""

import pytest

from verbale.reading.furniture.phrases import Flat, _by_word, found, phrases


def hits(entry: str, text: str) -> list[str]:
    return [text[a:b] for a, b in found(_by_word([entry]), Flat.of(text))]


@pytest.mark.parametrize(
    ("entry", "text", "words"),
    [
        ("get the * app", "Now GET  THE\nExample App today", ["GET  THE\nExample App"]),
        ("# min read", "A 12 min read.", ["12 min read"]),
        ("log in", "You are logged inLog in again", ["Log in"]),
        ("you've signed", "You’ve signed up", ["You’ve signed"]),
        ("get the app", "They target the apparatus", []),
        ("sign up * here", "Sign up. Not here", []),
        ("cookies", "İ cookies", ["cookies"]),
    ],
)
def test_capitals_blanks_and_apostrophes_do_not_matter_but_borders_do(
    entry: str, text: str, words: list[str]
) -> None:
    assert hits(entry, text) == words


def test_the_lexicon_is_read_once_and_full() -> None:
    assert phrases() is phrases()
    assert sum(map(len, phrases().sentence.values())) > 100


def test_no_phrase_is_so_short_that_it_could_stand_in_an_article() -> None:
    lexicon = phrases()
    for phrases_ in (lexicon.sentence, lexicon.exact, lexicon.closing):
        assert all(len(phrase.piece) >= 6 for group in phrases_.values() for phrase in group)
