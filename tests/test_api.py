"""The Python API, where it differs from the commands."""

import pytest

import verbale
from verbale.model import ArticleRefused


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_on_which_nothing_was_published_is_refused_before_it_enters_the_record(day: str) -> None:
    with verbale.Record(":memory:") as record:
        with pytest.raises(ArticleRefused, match="nothing was published"):
            record.add("Ana met Bo.", published=day)
        assert len(record.timeline()) == 0
