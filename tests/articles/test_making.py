"""What an article is made of: its identity, its day, its limits."""

import hashlib
import logging
from datetime import date

import pytest

from verbale.articles.making import article_from_fields, article_of, day_of
from verbale.model import ArticleRefused

TEXT = "The delegations met in Oslo on Monday."


def test_a_bare_text_is_identified_by_its_own_hash() -> None:
    article = article_of(TEXT, "a.txt", 1000)
    assert article.id == hashlib.sha256(f"\0{TEXT}".encode()).hexdigest()[:12]
    assert article.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_the_same_text_at_two_addresses_is_two_articles() -> None:
    one, two = (article_from_fields({"text": TEXT, "url": u}, "x", 1000) for u in ("https://a", "https://b"))
    assert one.id != two.id
    assert one.sha256 == two.sha256


@pytest.mark.parametrize(("given", "kept"), [("x-1", "x-1"), (17, "17")])
def test_the_source_s_own_id_is_kept(given: object, kept: str) -> None:
    assert article_from_fields({"text": TEXT, "id": given}, "x", 1000).id == kept


def test_all_fields_arrive() -> None:
    article = article_from_fields(
        {
            "text": TEXT,
            "url": "https://e.org/1",
            "outlet": "e.org",
            "title": "Talks",
            "published": "2026-02-03",
        },
        "x.jsonl:1",
        1000,
    )
    assert (article.url, article.outlet, article.title) == ("https://e.org/1", "e.org", "Talks")
    assert article.published is not None
    assert (article.published.iso, article.published.rule) == ("2026-02-03", "given")
    assert article.source == "x.jsonl:1"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-02-03", date(2026, 2, 3)),
        ("2026-02-03T23:30:00Z", date(2026, 2, 3)),
        ("2026-02-03 23:30:00.5+05:30", date(2026, 2, 3)),
        ("Tue, 03 Feb 2026 23:30:00 -0500", date(2026, 2, 3)),
        ("3 Feb 2026 08:00:00 GMT", date(2026, 2, 3)),
        ("yesterday", None),
        ("03/02/2026", None),
        ("2026-02-30", None),
        ("0001-01-01", None),
        ("9999-12-31T00:00:00Z", None),
        ("Tue, 03 Feb 99999999999999999999 23:30:00 -0500", None),
        ("", None),
    ],
)
def test_days_are_iso_or_rfc_2822_and_nothing_else(value: str, day: date | None) -> None:
    assert day_of(value) == day


def test_date_published_stands_in_for_published() -> None:
    article = article_from_fields(
        {"text": TEXT, "published": None, "date_published": "2026-02-03"}, "x", 1000
    )
    assert article.published is not None


def test_a_bad_day_leaves_the_article_undated_and_is_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        article = article_from_fields({"text": TEXT, "published": "03/02/2026"}, "x.jsonl:4", 1000)
    assert article.published is None
    assert "x.jsonl:4" in caplog.text
    assert "03/02/2026" in caplog.text


def test_a_field_of_a_wrong_type_is_left_out_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        article = article_from_fields({"text": TEXT, "outlet": ["e.org"]}, "x", 1000)
    assert article.outlet is None
    assert "outlet" in caplog.text


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"title": "no text"}, "no `text`"),
        ({"text": 5}, "not a string"),
        ({"text": " \n\u200b"}, "empty"),
        ({"text": "a" * 1001}, "1,001 characters long, over the limit of 1,000"),
        ({"text": "a\0b"}, "binary"),
        ({"text": "<!DOCTYPE html><p>x"}, "web page"),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(ArticleRefused, match=reason):
        article_from_fields(fields, "x", 1000)


def test_the_limit_itself_is_allowed() -> None:
    assert len(article_of("a" * 1000, "x", 1000).text) == 1000


def test_broken_text_in_a_field_is_mended_and_said_to_be() -> None:
    article = article_from_fields({"text": "He wonâ€™t go.", "title": "Donâ€™t"}, "x", 1000)
    assert (article.text, article.title, article.mended) == ("He won’t go.", "Don’t", True)


def test_half_a_surrogate_pair_is_replaced() -> None:
    assert article_from_fields({"text": "Talks \ud83d end"}, "x", 1000).text == "Talks \ufffd end"
