"""The step that every engine runs: a few articles in, their readings or errors out, in order."""

import traceback
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

from verbale.model import Article, Reading, VerbaleError

T = TypeVar("T")
Outcome = tuple[Article, Reading | VerbaleError]


class ReadingFailed(VerbaleError):
    """The reader broke on an article: a fault of the program, reported with the article's name."""


def read_few(
    articles: Sequence[Article], lexicon: tuple[Path, ...] = (), tagger: bool = True
) -> list[Outcome]:
    """Read ``articles`` together; if the reader breaks, one by one, so that one cannot lose the others.

    Nothing is raised for an article: its error stands in its place.
    """
    from verbale.reading import read_articles

    try:
        return list(read_articles(articles, lexicon=lexicon, tagger=tagger))
    except VerbaleError:
        raise
    except Exception:
        # Whatever broke is found again below, with the article that broke it.
        return [(article, _read_alone(article, lexicon, tagger)) for article in articles]


def _read_alone(article: Article, lexicon: tuple[Path, ...], tagger: bool) -> Reading | VerbaleError:
    from verbale.reading import read_article

    try:
        return read_article(article, lexicon, tagger)
    except VerbaleError as error:
        return error
    except Exception as error:
        # The boundary of one article: a fault in the reader is told, with its kind, and the rest goes on.
        return ReadingFailed(f"{article.source or article.id}: the reader broke ({_told(error)})")


def _told(error: Exception) -> str:
    """The kind of an error, its words, and the last line of ours that it passed."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "verbale" in f.filename]
    where = f", {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}: {error}{where}"


def portions(items: Iterator[T], size: int) -> Iterator[list[T]]:
    """``items`` in lists of ``size``, the last one shorter; nothing is taken before it is asked for."""
    while few := list(islice(items, size)):
        yield few
