"""A file of bytes as one article: its whole text, nothing known about it but its name."""

from typing import BinaryIO

from verbale.articles.decoding import NotTextError, decode
from verbale.articles.making import article_of
from verbale.model import Article, ArticleRefused

#: No encoding we read spends more bytes on a character (UTF-32 does), plus a byte order mark.
BYTES_PER_CHARACTER = 4


def article_from_stream(stream: BinaryIO, source: str, limit: int, first: bytes = b"") -> Article:
    """The article whose text ``first`` and the rest of ``stream`` hold; ``limit`` bounds what is read."""
    most = BYTES_PER_CHARACTER * (limit + 1)
    data = first + stream.read(max(0, most + 1 - len(first)))
    if len(data) > most:
        raise ArticleRefused(source, f"it is over the limit of {limit:,} characters")
    return article_from_bytes(data, source, limit)


def article_from_bytes(data: bytes, source: str, limit: int) -> Article:
    """The article whose text ``data`` is; raises `ArticleRefused` when it is none."""
    try:
        found = decode(data)
    except NotTextError as error:
        raise ArticleRefused(source, str(error)) from error
    return article_of(found.text, source, limit, mended=found.mended)
