"""Articles with what is known about them: JSON lines, a JSON list, or one JSON object."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from verbale.articles.decoding import NotTextError, bom_of, decode
from verbale.articles.making import article_from_fields
from verbale.model import Article, ArticleRefused

#: JSON may write a character as two escapes of six bytes; and the other fields need room.
BYTES_PER_CHARACTER = 12
OTHER_FIELDS = 1_000_000


def line_limit(limit: int) -> int:
    """The longest line, in bytes, that can hold an article of ``limit`` characters."""
    return BYTES_PER_CHARACTER * limit + OTHER_FIELDS


def articles_from_lines(
    stream: BinaryIO, source: str, limit: int, first: bytes | None = None
) -> Iterator[Article | ArticleRefused]:
    """One article, or the reason it was refused, for every line that is not blank, numbered from 1.

    ``first`` is the first line where it has been read from ``stream`` already.
    """
    most = line_limit(limit)
    for number, line in _lines(stream, first or stream.readline(most), most):
        where = f"{source}:{number}"
        if line is None:
            yield ArticleRefused(where, f"the line is far over the limit of {limit:,} characters")
        elif line.strip():
            yield _from_line(line, where, limit)


def articles_from_json(stream: BinaryIO, source: str, limit: int) -> Iterator[Article | ArticleRefused]:
    """The articles of a ``.json`` file: one object, a list of them, or lines in spite of the name."""
    data = stream.read()
    try:
        given = json.loads(decode(data, repair=False).text)
    except NotTextError as error:
        yield ArticleRefused(source, str(error))
    except (ValueError, RecursionError) as error:
        if looks_like_lines(data.split(b"\n", 1)[0]):
            yield from (
                _from_line(line, f"{source}:{n}", limit) for n, line in _numbered(data) if line.strip()
            )
        else:
            yield ArticleRefused(source, _not_json(error))
    else:
        if isinstance(given, list):
            yield from (_from_value(value, f"{source}[{n}]", limit) for n, value in enumerate(given))
        else:
            yield _from_value(given, source, limit)


def looks_like_lines(first: bytes) -> bool:
    """Whether the first line of a stream is a whole JSON object."""
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _numbered(data: bytes) -> Iterator[tuple[int, bytes]]:
    return enumerate(data.split(b"\n"), 1)


def _from_line(line: bytes, source: str, limit: int) -> Article | ArticleRefused:
    try:
        value = json.loads(decode(line, repair=False).text)
    except NotTextError as error:
        return ArticleRefused(source, str(error))
    except (ValueError, RecursionError) as error:
        return ArticleRefused(source, _not_json(error, one_line=True))
    return _from_value(value, source, limit)


def _not_json(error: ValueError | RecursionError, *, one_line: bool = False) -> str:
    """What is wrong with a text as JSON and where: the column of a line, or line and column of a file."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply for JSON"
    if not isinstance(error, json.JSONDecodeError):
        return "it is JSON with a number too long to be one"  # Python bounds the digits of an integer
    where = f"character {error.pos + 1}" if one_line else f"line {error.lineno}, character {error.colno}"
    return f"it is not JSON ({where}: {error.msg[0].lower()}{error.msg[1:]})"


def _from_value(value: object, source: str, limit: int) -> Article | ArticleRefused:
    if not isinstance(value, dict):
        return ArticleRefused(source, "it is not a JSON object with a `text`")
    try:
        return article_from_fields(value, source, limit)
    except ArticleRefused as refused:
        return refused


def _lines(stream: BinaryIO, first: bytes, most: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; ``None`` for one longer than ``most`` bytes, which is skipped without being kept."""
    marked = bom_of(first)
    if marked is not None and marked[1] != "utf-8":
        whole = (first + stream.read())[len(marked[0]) :].decode(marked[1], "replace")
        yield from _numbered(whole.encode("utf-8", "replace"))
        return
    number, line = 1, first
    while line:
        complete = line.endswith(b"\n") or len(line) < most
        yield number, line if complete else None
        while not complete:
            rest = stream.readline(most)
            complete = rest.endswith(b"\n") or not rest
        number, line = number + 1, stream.readline(most)
