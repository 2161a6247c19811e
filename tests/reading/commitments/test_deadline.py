"""By when a commitment is due."""

from verbale.model import Article, When, sha256_of
from verbale.reading.pipeline import read_article


def deadlines(text: str) -> list[str | None]:
    given = When.from_iso("2021-06-10", "given")
    reading = read_article(Article("a", text, sha256_of(text), None, None, None, given))
    return [c.deadline.iso if c.deadline else None for c in reading.commitments]


def test_the_end_of_a_month_is_its_last_day() -> None:
    assert deadlines("Norway promised to release the sailors by the end of June.") == ["2021-06-30"]


def test_a_month_is_due_in_all_its_days() -> None:
    assert deadlines("Norway promised to release the sailors in July.") == ["2021-07-01/2021-07-31"]
