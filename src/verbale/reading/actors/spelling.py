"""When two spellings can be one name."""

from unicodedata import combining, normalize

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

#: Letters with a stroke or a tail that is no mark of its own.
BARE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


def key_of(word: str) -> str:
    """A name as a key: case, marks on letters, hyphens and the sign of a handle left out."""
    return plain(word.casefold().lstrip("@").replace("-", " "))


def plain(word: str) -> str:
    """``word`` without marks on its letters: many papers write "Orban" and "Vucic"."""
    if word.isascii():
        return word
    return "".join(c for c in normalize("NFKD", word.translate(BARE)) if not combining(c))


def alike(a: str, b: str) -> bool:
    """Whether two given names can be one: equal, an initial or short form of the other, or spelt alike."""
    a, b = a.rstrip("."), b.rstrip(".")
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    if min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a)):
        return True
    return a[0] == b[0] and fuzz.ratio(a, b) >= 70


def close(a: str, b: str) -> bool:
    """Whether two surnames in one article can be one misspelt: one slip, two in long names."""
    size = min(len(a), len(b))
    return size >= 5 and a[0] == b[0] and OSA.distance(a, b, score_cutoff=2) <= (2 if size >= 8 else 1)
