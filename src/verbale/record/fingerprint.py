"""A small sample of an article's runs of words, by which its copies are known.

Of all runs of `RUN` words outside furniture those are kept whose hash is 0 modulo `SAMPLE`: the same run is
kept in every article or in none, so that the share of common runs can be estimated from the samples (Manber
1994, "Finding similar files in a large file system").
"""

import re
import zlib
from collections.abc import Iterable

from verbale.model import Span

#: A change of `RUN` or `SAMPLE` needs a new version, so that old fingerprints are made again.
VERSION = 1
RUN = 5
SAMPLE = 4

_WORD = re.compile(r"\w+")


def fingerprint(text: str, furniture: Iterable[Span]) -> frozenset[int]:
    """The sampled hashes of the runs of words of ``text`` outside ``furniture``."""
    pieces, at = [], 0
    for span in sorted(furniture):
        pieces.append(text[at : span.start])
        at = max(at, span.end)
    pieces.append(text[at:])
    words = _WORD.findall(" ".join(pieces).casefold())
    runs = (" ".join(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)))
    return frozenset(
        h for h in (zlib.crc32(r.encode("utf-8", "surrogatepass")) for r in runs) if h % SAMPLE == 0
    )
