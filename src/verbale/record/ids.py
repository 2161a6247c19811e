"""Ids made from content alone, so that the same articles in any order give the same ids."""

import hashlib

from verbale.model import Article

#: Hex digits kept of a hash (64 bits), and how many of them the tables show.
LENGTH = 16
SHOWN = 8


def hexid(*parts: object) -> str:
    """The first `LENGTH` hex digits of the SHA-256 of ``parts``, which may hold anything printable."""
    joined = "\x1f".join(str(p) for p in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def article_key(article: Article) -> str:
    """What an article is known by in a record: its text and all that its source said about it.

    The place it was read from does not count: the same file in another folder is the same article.
    """
    given = article.published.iso if article.published else ""
    return hexid("article", article.id, article.sha256, article.url, article.outlet, article.title, given)
