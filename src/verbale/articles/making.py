"""From what a source gave to an `Article`: identity, limits, the day of publication."""

import hashlib
import logging
import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from verbale.articles.language import oddity
from verbale.articles.mending import mend
from verbale.model import YEARS, Article, ArticleRefused, When, sha256_of

log = logging.getLogger("verbale.articles")

#: Longest text that is read, in characters: some 33,000 words, far beyond any article and most live pages.
DEFAULT_LIMIT = 200_000
ID_DIGITS = 12
#: Under which names a source may give the day of publication, in the order we trust them.
PUBLISHED = ("published", "date_published")
#: Of an object without ``text``, how many of its fields are named, and how much of each name.
MOST_FIELDS, MOST_OF_A_NAME = 6, 30
HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)


def article_of(text: str, source: str, limit: int, *, mended: bool = False) -> Article:
    """A bare text as an `Article`; raises `ArticleRefused` if it is empty, over-long or a web page."""
    return _made(text, {}, source, limit, mended)


def article_from_fields(fields: Mapping[str, object], source: str, limit: int) -> Article:
    """An `Article` from ``text`` and any of ``id, url, outlet, title, published, date_published``.

    A field of a wrong type and a day that is none are left out, with a warning in the log
    ``verbale.articles``; without a ``text`` that is a string it raises `ArticleRefused`.
    """
    text = fields.get("text")
    if not isinstance(text, str):
        raise ArticleRefused(source, _without_text(fields) if text is None else "its `text` is not a string")
    if "\0" in text:
        raise ArticleRefused(source, "its `text` holds binary data")
    whole, mended = mend(text)
    return _made(whole, fields, source, limit, mended)


def _without_text(fields: Mapping[str, object]) -> str:
    """What to say of an object without ``text``: the fields it has, so that one can be renamed."""
    has = ", ".join(name[:MOST_OF_A_NAME] for name in list(fields)[:MOST_FIELDS])
    more = ", …" if len(fields) > MOST_FIELDS else ""
    return f"it has no `text`; its fields are {has}{more}" if has else "it has no `text`"


def _made(text: str, fields: Mapping[str, object], source: str, limit: int, mended: bool) -> Article:
    if not text.strip(" \t\r\n\v\f\u00a0\u200b\ufeff"):
        raise ArticleRefused(source, "it is empty")
    if len(text) > limit:
        raise ArticleRefused(source, f"it is {len(text):,} characters long, over the limit of {limit:,}")
    if HTML.match(text):
        raise ArticleRefused(source, "it is a web page (HTML), not plain text; give the text of the article")
    odd = oddity(text)
    if odd:
        log.warning("%s: %s", source, odd)
    url = _word(fields, "url", source)
    return Article(
        id=_own_id(fields, source) or _hashed(url, text),
        text=text,
        sha256=sha256_of(text),
        url=url,
        outlet=_word(fields, "outlet", source),
        title=_word(fields, "title", source),
        published=_published(fields, source),
        source=source,
        mended=mended,
    )


def _hashed(url: str | None, text: str) -> str:
    given = f"{url or ''}\0{text}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(given).hexdigest()[:ID_DIGITS]


def _own_id(fields: Mapping[str, object], source: str) -> str | None:
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _word(fields, "id", source)


def _word(fields: Mapping[str, object], name: str, source: str) -> str | None:
    """A field that should be a string, its broken encoding mended; ``None`` when absent or blank."""
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        log.warning("%s: its `%s` is not a string and is left out", source, name)
        return None
    return mend(value.strip())[0] or None


def _published(fields: Mapping[str, object], source: str) -> When | None:
    for name in PUBLISHED:
        value = fields.get(name)
        if value in (None, ""):
            continue
        day = day_of(value) if isinstance(value, str) else None
        if day is not None:
            return When(day, day, rule="given")
        log.warning("%s: its `%s` %r is no day we can take; read as undated", source, name, value)
    return None


def day_of(value: str) -> date | None:
    """The calendar day of an ISO 8601 date or datetime or an RFC 2822 date, as its own time zone has it.

    ``None`` for anything else, and for a day whose year is not among ``verbale.model.YEARS``.
    """
    for spelled in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            day = spelled(value.strip()).date()
        except (ValueError, OverflowError):
            continue
        return day if day.year in YEARS else None
    return None
