"""A reader that needs no parser: it finds "X met Y" and the like, so that commands are tested fast."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.making import act, promise, said, story

from verbale.cli import main
from verbale.model import Article, Reading, VerbaleError

_NAMES = {"Ana": "ana", "Bo": "bo", "Cai": "cai", "Norway": "nor", "Iceland": "isl"}


def fake_read(article: Article, lexicon: tuple[Path, ...] = (), tagger: bool = True) -> Reading:
    """Everything the toy grammar finds."""
    if "EXPLODE" in article.text:
        raise ZeroDivisionError("a fault of the reader")
    day = article.published.iso if article.published else None
    acts = []
    for m in re.finditer(r"(\w+) (met|will meet) (\w+)", article.text):
        status = "happened" if m[2] == "met" else "planned"
        acts.append(act(m[0], by=f"{_NAMES[m[1]]} {_NAMES[m[3]]}", when=day, status=status))
    acts += [promise(m[2], by=_NAMES[m[1]]) for m in re.finditer(r"(\w+) (will pay[^.]*)", article.text)]
    acts += [said(m[2], by=_NAMES[m[1]], on=day) for m in re.finditer(r"(\w+) said ([^.]*)", article.text)]
    return story(article.text, day, *acts)[1]


def fake_read_many(
    articles: Iterable[Article], *, lexicon: tuple[Path, ...] = (), tagger: bool = True
) -> Iterator[tuple[Article, Reading | VerbaleError]]:
    """The same for many."""
    for article in articles:
        yield article, fake_read(article, lexicon)


@pytest.fixture
def verbale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """The command line in a folder of its own, with the toy reader."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERBALE_RECORD", raising=False)
    monkeypatch.setattr("verbale.reading.read_article", fake_read, raising=False)
    monkeypatch.setattr("verbale.reading.read_articles", fake_read_many, raising=False)

    def run(*args: str, **kwargs: Any) -> Result:
        return CliRunner().invoke(main, list(args), **kwargs)

    return run


ARTICLES = """\
{"id": "a1", "outlet": "One", "published": "2026-03-02", "text": "Ana met Bo. Ana said it went well."}
{"id": "a2", "outlet": "Two", "published": "2026-03-03", "text": "Cai will meet Bo. Norway will pay."}
"""


@pytest.fixture
def read(verbale: Callable[..., Result], tmp_path: Path) -> Callable[..., Result]:
    """The command line after two articles were read into ./verbale.db."""
    (tmp_path / "news.jsonl").write_text(ARTICLES)
    assert verbale("read", "news.jsonl").exit_code == 0
    return verbale
