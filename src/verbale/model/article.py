"""A news text as it came, and as it is kept."""

import hashlib
import re
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

    @property
    def headline(self) -> str | None:
        """Its title; of a text that came without one, the line that stands over it, if that is a headline."""
        if self.title:
            return self.title
        first, _, rest = self.text.lstrip("\ufeff \t\r\n").partition("\n")
        line, below = " ".join(first.split()), rest.partition("\n")[0].strip()
        over_text = bool(rest.strip()) and (not below or len(below) > _LINE)
        return line if over_text and len(line) <= _LINE and not _SENTENCE.search(line) else None


#: Longest headline, in characters; the lines of a text set to a width are shorter, those of a paragraph longer.
_LINE = 150
#: How a sentence ends, and a headline does not.
_SENTENCE = re.compile(r"[.:;,][\"'”’)\]]*$")
