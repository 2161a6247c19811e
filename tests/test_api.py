"""The Python API, where it differs from the commands."""

import logging
from pathlib import Path

import pytest
from tests.making import act, story

import verbale
from verbale.model import ArticleRefused, NotFound

MET, READING = story("Ana met Bo.", "2026-03-03", act("met", by="ana bo"), outlet="One")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_on_which_nothing_was_published_is_refused_before_it_enters_the_record(day: str) -> None:
    with verbale.Record(":memory:") as record:
        with pytest.raises(ArticleRefused, match="nothing was published"):
            record.add("Ana met Bo.", published=day)
        assert len(record.timeline()) == 0


def test_an_article_is_taken_out_and_comes_back_when_added_again() -> None:
    with verbale.Record(":memory:") as record:
        record.add(MET, reading=READING)
        (row,) = record.log()
        made = record.take_out(row.article[:8], reason="read with a wrong day", author="Ida")
        assert (made.verb, made.author, len(record.timeline())) == ("take out", "Ida", 0)
        assert record.add(MET, reading=READING)
        assert len(record.timeline()) == 1


def test_only_articles_are_taken_out() -> None:
    with verbale.Record(":memory:") as record:
        record.add(MET, reading=READING)
        with pytest.raises(NotFound, match="is no article"):
            record.take_out(record.timeline().rows[0].id, reason="x", author="Ida")


def test_what_another_reader_read_is_read_again() -> None:
    with verbale.Record(":memory:") as record:
        record.add(MET, reading=READING)
        assert record.read_again(jobs=1).new == 1
        assert record.read_again(jobs=1).new == 0


def test_a_second_day_of_one_text_is_told(caplog: pytest.LogCaptureFixture) -> None:
    later, reading = story("Ana met Bo.", "2026-03-04", act("met", by="ana bo"), outlet="One")
    with verbale.Record(":memory:") as record, caplog.at_level(logging.WARNING):
        record.add(MET, reading=READING)
        record.add(later, reading=reading)
    assert "holds this text as of 2026-03-03" in caplog.text and "correct drop" in caplog.text


def test_a_lexicon_may_be_named_by_a_string(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('[[verb]]\nlemma = "hug"\ntype = "SUPPORT"\n')
    for lexicon in (str(tmp_path / "mine.toml"), [tmp_path / "mine.toml"]):
        reading = verbale.read("Norway hugged Iceland.", published="2026-03-03", lexicon=lexicon)
        assert [e.type for e in reading.events] == ["SUPPORT"]
