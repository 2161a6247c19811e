"""What a user names on the command line, turned into articles."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from verbale.articles.folder import JSON, KNOWN, LINES, files_in
from verbale.articles.jsonl import articles_from_json, articles_from_lines, line_limit, looks_like_lines
from verbale.articles.making import DEFAULT_LIMIT
from verbale.articles.plain import article_from_stream
from verbale.model import Article, ArticleRefused, When

STDIN = "-"
STDIN_NAME = "standard input"


def articles_from(
    paths: Iterable[str],
    *,
    limit: int = DEFAULT_LIMIT,
    outlet: str | None = None,
    published: date | None = None,
) -> Iterator[Article | ArticleRefused]:
    """The articles of ``paths``, in the order named; what cannot be read comes as an `ArticleRefused`.

    A path is a text file, a ``.jsonl``, ``.ndjson`` or ``.json`` file, a folder (read through, sorted), or
    ``-`` for standard input (one text, or JSON lines if its first line is a JSON object). ``limit`` is the
    longest text taken, in characters. ``outlet`` and ``published`` are those of every article that does not
    name its own. A file reached twice is read once. Nothing is raised for a bad input: the next one is read.
    """
    for item in _as_given(paths, limit):
        yield item if isinstance(item, ArticleRefused) else _told(item, outlet, published)


def _told(article: Article, outlet: str | None, published: date | None) -> Article:
    """``article`` with what the user knows of it, where it does not say so itself."""
    if outlet and not article.outlet:
        article = replace(article, outlet=outlet)
    if published and article.published is None:
        article = replace(article, published=When(published, published, rule="given"))
    return article


def _as_given(paths: Iterable[str], limit: int) -> Iterator[Article | ArticleRefused]:
    seen: set[Path] = set()
    stdin_read = False
    for path in paths:
        if path != STDIN:
            yield from _from_path(path, limit, seen)
        elif not stdin_read:
            stdin_read = True
            yield from _from_stdin(sys.stdin.buffer, limit)


def _from_path(name: str, limit: int, seen: set[Path]) -> Iterator[Article | ArticleRefused]:
    path = Path(name)
    if name.startswith(("http://", "https://")):
        yield ArticleRefused(name, "web addresses are not fetched; give a file with the article's text")
    elif not path.exists():
        yield ArticleRefused(name, "there is no such file or folder")
    elif path.is_dir():
        files = list(files_in(path))
        if not files:
            yield ArticleRefused(name, f"the folder holds no file that ends in {', '.join(sorted(KNOWN))}")
        for file in files:
            yield from _from_file(file, limit, seen)
    else:
        yield from _from_file(path, limit, seen)


def _from_file(path: Path, limit: int, seen: set[Path]) -> Iterator[Article | ArticleRefused]:
    real = path.resolve()
    if real in seen:
        return
    seen.add(real)
    try:
        with path.open("rb") as stream:
            yield from _from_stream(stream, str(path), path.suffix.lower(), limit)
    except OSError as error:
        yield ArticleRefused(str(path), f"it cannot be opened ({error.strerror or error})")


def _from_stream(
    stream: BinaryIO, source: str, ending: str, limit: int
) -> Iterator[Article | ArticleRefused]:
    if ending in LINES:
        yield from articles_from_lines(stream, source, limit)
    elif ending in JSON:
        yield from articles_from_json(stream, source, limit)
    else:
        try:
            yield article_from_stream(stream, source, limit)
        except ArticleRefused as refused:
            yield refused


def _from_stdin(stream: BinaryIO, limit: int) -> Iterator[Article | ArticleRefused]:
    first = stream.readline(line_limit(limit))
    if looks_like_lines(first):
        yield from articles_from_lines(stream, STDIN_NAME, limit, first)
        return
    try:
        yield article_from_stream(stream, STDIN_NAME, limit, first)
    except ArticleRefused as refused:
        yield refused
