"""Numbers near an act that tell it from its like: ordinals, lengths, rates, and how many sides meet."""

import re

#: A raised "th" comes out of a page apart from its number.
_ORDINAL = re.compile(r"\b(\d{1,3}) ?(?:st|nd|rd|th)\b", re.IGNORECASE)
_LENGTH = re.compile(r"\b(\d{1,3}|thirty|sixty|ninety)[- ](day|hour|week|month|year)", re.IGNORECASE)
_WORD_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
_SPELT = {"thirty": "30", "sixty": "60", "ninety": "90"}
_NUMBERED = re.compile(
    r"\b(" + "|".join(_WORD_ORDINALS) + r")\b(?=[\w\s-]{0,25}\b(?:package|round|meeting|summit))"
)

_RATE = re.compile(r"\b(\d{1,3}(?:\.\d+)?)(?: ?%|[ -]?per ?cent\b)", re.IGNORECASE)

#: "the 17th package of economic and individual" measures.
_PACKAGE = re.compile(r"\b(\d{1,3}) ?(?:st|nd|rd|th) (?:package|round|tranche) of (?:[\w’'-]+,? ){0,8}$")


def number_of(text: str, start: int, end: int, sentence: tuple[int, int], about: str = "") -> tuple[str, ...]:
    """Numbers that tell one thing from its like: "17th", "30 day", within 40 characters of the anchor.

    With tariffs, their rates too ("50%"), from a little farther on: duties are raised "on all goods to 50%".
    """
    near = text[max(sentence[0], start - 40) : min(sentence[1], end + 40)]
    found = {f"{m[1]}th" for m in _ORDINAL.finditer(near) if not _is_date(near, m)}
    found |= {f"{_WORD_ORDINALS[m[1].lower()]}th" for m in _NUMBERED.finditer(near.lower())}
    if m := _PACKAGE.search(text[max(sentence[0], start - 120) : start]):
        found.add(f"{m[1]}th")
    found |= {f"{_SPELT.get(m[1].lower(), m[1])} {m[2].lower()}" for m in _LENGTH.finditer(near)}
    if about == "tariffs":
        rates = _RATE.finditer(text, max(sentence[0], start - 40), min(sentence[1], end + 80))
        found |= {f"{float(m[1]):g}%" for m in rates}
    return tuple(sorted(found))


_MONTH = re.compile(
    r"\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\s*cent", re.IGNORECASE
)
_MONTH_BEFORE = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\.?\s+(?:the\s+)?$", re.IGNORECASE
)


def _is_date(near: str, m: re.Match[str]) -> bool:
    return bool(_MONTH.match(near, m.end()) or _MONTH_BEFORE.search(near[: m.start()]))


_SIDES = (
    (2, re.compile(r"\b(?:bilateral|one-on-one|two-way|tete-a-tete|tête-à-tête)", re.IGNORECASE)),
    (3, re.compile(r"\b(?:trilateral|three-way|three-sided|tripartite)", re.IGNORECASE)),
    (4, re.compile(r"\b(?:quadrilateral|four-way|four-party)", re.IGNORECASE)),
)


def sides_in(words: str) -> int:
    """How many sides meet, if a word says it: "three-way" → 3; 0 otherwise, or when two words disagree."""
    found = {n for n, pattern in _SIDES if pattern.search(words)}
    return found.pop() if len(found) == 1 else 0
