"""Getting articles in: one module per kind of source, text repair before any offset exists."""

from verbale.articles.decoding import Decoded, decode
from verbale.articles.making import DEFAULT_LIMIT
from verbale.articles.sources import articles_from

__all__ = ["DEFAULT_LIMIT", "Decoded", "articles_from", "decode"]
