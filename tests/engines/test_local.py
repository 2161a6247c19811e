"""Articles through a reader into the record: order, errors, interruption."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.making import story

from verbale.engines import Tally, outcomes, read_into
from verbale.model import Article, ArticleRefused, Reading, VerbaleError
from verbale.record import Store


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    def one(article: Article, lexicon: tuple[Path, ...] = (), tagger: bool = True) -> Reading:
        if "break" in article.text:
            raise IndexError("out of range")
        return story(article.text, None)[1]

    def many(
        articles: list[Article], *, lexicon: tuple[Path, ...] = (), tagger: bool = True
    ) -> Iterator[tuple[Article, Reading]]:
        for article in articles:
            yield article, one(article)

    monkeypatch.setattr("verbale.reading.read_article", one, raising=False)
    monkeypatch.setattr("verbale.reading.read_articles", many, raising=False)


def articles(*texts: str) -> list[Article]:
    return [story(text, None)[0] for text in texts]


def test_outcomes_come_in_the_order_of_the_articles() -> None:
    given = articles(*(f"Text {n}." for n in range(20)))
    assert [a.text for a, _ in outcomes(given)] == [a.text for a in given]


def test_one_that_breaks_the_reader_loses_no_other() -> None:
    results = [r for _, r in outcomes(articles("one", "break", "three"))]
    assert [isinstance(r, VerbaleError) for r in results] == [False, True, False]
    assert "IndexError" in str(results[1])


def test_the_tally_counts_new_known_and_refused_and_tells_each(tmp_path: Path) -> None:
    told: list[tuple[int, str | None]] = []

    def tell(tally: Tally, refusal: str | None) -> None:
        told.append((tally.seen, refusal))

    with Store(tmp_path / "r.db") as store:
        given = [*articles("one", "two", "one"), ArticleRefused("x.txt", "it is empty")]
        tally = read_into(store, given, tell=tell)
    assert (tally.new, tally.known, tally.refused) == (2, 1, ["x.txt: it is empty"])
    assert sorted(n for n, _ in told) == [1, 2, 3, 4]
    assert [r for _, r in told if r] == ["x.txt: it is empty"]


_SLOW = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background is born deaf to it
sys.path.insert(0, sys.argv[1])
import verbale.reading
from making import story
def many(articles, *, lexicon=(), tagger=True):
    for a in articles:
        time.sleep(float(sys.argv[2]))
        yield a, story(a.text, None)[1]
verbale.reading.read_articles = many
from verbale.cli import main
main(["read", "news.jsonl", "--jobs", "1", "--quiet"])
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_killed_read_leaves_whole_articles_and_the_same_command_completes_it(
    tmp_path: Path, how: signal.Signals
) -> None:
    lines = "".join(f'{{"id": "n{n}", "text": "Text number {n}."}}\n' for n in range(120))
    (tmp_path / "news.jsonl").write_text(lines)
    command = [sys.executable, "-c", _SLOW, str(Path(__file__).parents[1])]
    child = subprocess.Popen(
        [*command, "0.1"], cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    path = tmp_path / "verbale.db"
    for _ in range(1200):
        time.sleep(0.05)
        if path.exists() and _count(path) >= 8:
            break
    os.kill(child.pid, how)
    child.wait()
    assert 8 <= _count(path) < 120
    done = subprocess.run([*command, "0"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "0 refused" in done.stdout
    assert _count(path) == 120


def _count(path: Path) -> int:
    try:
        with Store(path) as store:
            # One question, for the other process may add an article between two.
            (row,) = store.rows(
                "SELECT (SELECT count(*) FROM article) AS a, (SELECT count(*) FROM reading) AS r"
            )
            assert row["a"] == row["r"]
            return int(row["a"])
    except VerbaleError:
        return 0
