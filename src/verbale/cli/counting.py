"""How many articles there are to read, and which of them take long: known before the first is read."""

import logging
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from verbale.model import Article, ArticleRefused

#: From so many characters on an article is announced: reading it takes several seconds.
LONG = 40_000
log = logging.getLogger("verbale.cli")


def how_many(paths: tuple[str, ...], limit: int) -> int | None:
    """The number of articles in ``paths``; ``None`` where going through them would use them up."""
    from verbale.articles import articles_from

    if not all(_can_be_read_twice(path) for path in paths):
        return None
    warnings = logging.getLogger("verbale.articles")
    before, warnings.disabled = warnings.disabled, True  # they are told when the articles are read
    try:
        return sum(1 for _ in articles_from(paths, limit=limit))
    finally:
        warnings.disabled = before


def _can_be_read_twice(path: str) -> bool:
    """Whether it is a file or folder, or nothing at all: not standard input, a pipe or ``<(command)``."""
    if path == "-":
        return False
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return True
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def announced(found: Iterable[Article | ArticleRefused]) -> Iterator[Article | ArticleRefused]:
    """The same articles, a long one with a line that it will take long."""
    for item in found:
        if isinstance(item, Article) and len(item.text) >= LONG:
            log.warning("%s is %s characters long: this takes a while", item.source, f"{len(item.text):,}")
        yield item
