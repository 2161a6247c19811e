"""A text that breaks off anywhere is read: clippings, headlines and single sentences end at any word."""

import json

import pytest

from verbale.model import Article, sha256_of
from verbale.reading import read_article
from verbale.sample import articles_path

#: Each broke a rule that looked at the word behind the last one.
ENDS_THERE = [
    "The war will not be called Washington",
    "Chile is willing to withdraw its troops from North Lima",
    "Its minister, whose forces are backed by air power, hailed the cessation of hostilities agreement by",
    "It was worth noting that",
    "Peru said it would send aid, provided",
    "The two sides have reached no",
    "Let",
]


def _read(text: str) -> None:
    reading = read_article(Article("a", text, sha256_of(text)))
    assert all(e.anchor.end <= len(text) for e in reading.events)


@pytest.mark.parametrize("text", ENDS_THERE)
def test_a_text_may_end_at_any_word(text: str) -> None:
    _read(text)


def test_the_first_sentences_of_every_sample_article_are_read_wherever_they_break_off() -> None:
    for line in articles_path().read_text(encoding="utf-8").splitlines():
        words = json.loads(line)["text"][:160].split(" ")
        for n in range(1, len(words)):
            _read(" ".join(words[:n]))
