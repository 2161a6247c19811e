"""A day of its own corrects what a noun mostly is."""

import pytest

from verbale.model import Article, Event, When, sha256_of
from verbale.reading import read_article


def told(text: str, anchor: str) -> Event:
    """The event of ``text``, published on 12 February 2026, with ``anchor`` among its words."""
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    return next(e for e in read_article(article).events if anchor in e.anchor.words)


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
    assert told(text, anchor).status == status


@pytest.mark.parametrize(
    ("text", "anchor", "status"),
    [
        ("Ministers of Kenya and Oman meet in Oslo from 26 to 29 March.", "meet", "planned"),
        ("Ministers of Kenya and Oman hold talks in Oslo on 26 March.", "talks", "planned"),
        ("Ministers of Kenya and Oman meet in Oslo for the second time.", "meet", "happened"),
        ("Ministers of Kenya and Oman met in Oslo before the vote on 26 March.", "met", "happened"),
    ],
)
def test_a_verb_in_the_present_with_a_day_to_come_is_planned(text: str, anchor: str, status: str) -> None:
    assert told(text, anchor).status == status


def test_what_its_clause_puts_on_a_next_day_is_planned_for_it() -> None:
    text = "They discussed the latest news, including a row and the trip of Chad's king to Oslo next Monday."
    trip = told(text, "trip")
    assert (trip.status, trip.when and trip.when.iso) == ("planned", "2026-02-16")


@pytest.mark.parametrize(
    ("said", "iso"), [("said on Monday", "2026-02-09/2026-02-19"), ("said", "2026-02-12/2026-02-22")]
)
def test_the_next_ten_days_count_from_the_day_on_which_they_were_said(said: str, iso: str) -> None:
    text = f"Kenyan President William Ruto {said} that Kenya and Oman would sign a pact in the next 10 days."
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    signed = next(e for e in read_article(article).events if "sign" in e.anchor.words)
    assert signed.when is not None and signed.when.iso == iso


def test_what_is_sent_does_not_receive_it() -> None:
    text = "Kenya has pledged to send troops to Haiti."
    sent = next(e for e in read_article(Article("a", text, sha256_of(text))).events if e.type == "AID")
    assert sent.to == ("hti",)
