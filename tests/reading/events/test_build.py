"""A day of its own corrects what a noun mostly is."""

import pytest

from verbale.model import Article, When, sha256_of
from verbale.reading import read_article


@pytest.mark.parametrize(
    ("text", "anchor", "status"),
    [
        ("The trip of Chad's president to Oman next Friday costs much.", "trip", "planned"),
        ("The trip of Chad's president to Oman last Friday cost much.", "trip", "happened"),
        ("Chad agreed to send envoys to Oman next week for indirect talks on a truce.", "talks", "planned"),
        ("Egypt praised the release of forty Kenyan sailors on 6 February.", "release", "happened"),
    ],
)
def test_a_noun_with_a_day_has_the_status_of_its_day(text: str, anchor: str, status: str) -> None:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    event = next(e for e in read_article(article).events if anchor in e.anchor.words)
    assert event.status == status
