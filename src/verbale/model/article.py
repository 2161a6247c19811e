"""A news text as it came, and as it is kept."""

import hashlib
from dataclasses import dataclass

from verbale.model.when import When


def sha256_of(text: str) -> str:
    """SHA-256 of ``text`` in UTF-8, in hex; what a reading and its article are matched by."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """One article. ``text`` is never edited once this exists: every offset counts its code points.

    Attributes:
        id: the source's own id if it gave one, else the first 12 hex digits of a hash of url and text.
        text: mended once, before any offset; its ``sha256`` is of this text.
        published: the day the source gave (rule ``given``), else ``None``.
        source: the file or address it was read from.
        mended: whether broken encoding was repaired on the way in.
    """

    id: str
    text: str
    sha256: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: When | None = None
    source: str = ""
    mended: bool = False
