"""The days of statements are weighed: what a cue leaves out the article has said elsewhere."""

from collections.abc import Callable

from verbale.model import Article, Statement, When, sha256_of
from verbale.reading.draft import Draft
from verbale.reading.pipeline import read_article
from verbale.reading.saying import Row, settle_days
from verbale.reading.weighing import TimeWeights

DraftOf = Callable[..., Draft]


def statements(text: str, published: str | None) -> list[Statement]:
    given = When.from_iso(published, "given") if published else None
    return list(read_article(Article("a", text, sha256_of(text), None, None, None, given)).statements)


def days(text: str, published: str | None = "2021-06-10") -> list[str | None]:
    return [s.said_on.iso if s.said_on else None for s in statements(text, published)]


def test_a_day_on_the_cue_is_that_of_the_statement() -> None:
    assert days("The minister said on Tuesday that Norway would leave the talks.") == ["2021-06-08"]


def test_a_day_in_what_is_said_is_not_that_of_saying_it() -> None:
    assert days("The report says the envoys met in Oslo on March 3, 2019.") != ["2019-03-03"]


def test_nothing_is_said_after_the_article_appeared() -> None:
    text = 'The talks open on June 20. "We will be there," said the minister.'
    assert all(d is None or d <= "2021-06-10" for d in days(text))


def test_an_article_of_no_known_day_dates_no_statement_by_publication() -> None:
    assert days('"We will be there," said the minister of Chad.', None) == [None]


def test_without_weights_the_days_of_the_rules_stay(draft_of: DraftOf) -> None:
    draft = draft_of("Nobody speaks here.", "2021-06-10")
    rows: list[Row] = []
    settle_days(draft, [], TimeWeights({}), rows)
    assert not draft.statements
    assert not rows


def test_the_same_article_is_read_the_same_twice() -> None:
    text = 'Chad and Norway met on Monday. "It was good," the minister said. He added that more was to come.'
    assert days(text) == days(text)
