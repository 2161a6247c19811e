"""Whether a text looks like what is read: plain English."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

#: How much of a text is looked at, in characters, and the fewest words on which anything is said.
LOOKED_AT = 4_000
FEWEST = 25
#: The share of these words in English news is a fifth to a third, in other languages hardly anything; in 175
#: scraped pages, menus and all, it was never below a tenth.
ENOUGH = 0.06
_ENGLISH = frozenset((
    "the", "of", "and", "to", "that", "for", "with", "were", "said", "from", "by", "has", "it", "at", "be", "would",
    "are", "his", "an", "not", "which", "they", "this",
))  # fmt: skip
#: A text is in another language if it has so many of that language's small words, and twice as many as English ones.
FOREIGN = 3
_WORD = re.compile(r"[^\W\d_]+")
#: A tag as pages have them many of; one alone may be quoted.
_TAG = re.compile(r"</?(?:p|div|span|br|a|li|ul|h[1-6]|script|td|tr|strong|em)\b[^<>]{0,300}>", re.IGNORECASE)
_TAGS = 3


@lru_cache(maxsize=1)
def _small_words() -> dict[str, frozenset[str]]:
    """Of each language that is known by its small words: these words, none of them an English one."""
    text = files("verbale.articles").joinpath("small_words.toml").read_text(encoding="utf-8")
    return {language: frozenset(words) for language, words in tomllib.loads(text)["languages"].items()}


def oddity(text: str) -> str:
    """Why little may be found in ``text``, in a few words; empty where nothing is odd."""
    start = text[:LOOKED_AT]
    words = _WORD.findall(start.casefold())
    english = sum(w in _ENGLISH for w in words)
    if len(words) >= FEWEST and english < ENOUGH * len(words):
        return "it does not look like English, the one language that is read"
    for language, small in _small_words().items():
        found = [w for w in words if w in small]
        if len(set(found)) >= FOREIGN and len(found) > 2 * english:
            return f"it looks like {language}; English is the one language that is read"
    if sum(1 for _ in _TAG.finditer(start)) >= _TAGS:
        return "it holds HTML tags; plain text is read better"
    return ""
