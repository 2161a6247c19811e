"""The standing phrases of pages, as `lexicon/furniture.toml` lists them, ready to be looked for.

A phrase is looked for only where its longest word is among the words of the text, and matched only where its
longest fixed piece stands in it. That keeps some 300 phrases at about a microsecond a word.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from verbale.model import LexiconError

FILE = "furniture.toml"
LISTS = (
    "exact",
    "closing",
    "label",
    "alone",
    "line",
    "prefix",
    "sentence",
    "end",
    "box",
    "box_end",
    "box_title",
    "author",
    "foreign",
)
WORD = re.compile(r"\w+")
NUMBER = r"\d[\d.,]*%?"
WILD = r"[^.!?\n]{0,60}?"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase: its longest fixed piece, in small letters, and the expression for all of it."""

    piece: str
    pattern: re.Pattern[str]


#: Phrases by an inner word of theirs; ``""`` for those that have none.
PhraseList = Mapping[str, tuple[Phrase, ...]]


@dataclass(frozen=True)
class Phrases:
    """All lists of the lexicon: phrases to search for, whole lines to recognise, words."""

    exact: PhraseList
    sentence: PhraseList
    label: PhraseList
    closing: PhraseList
    alone: frozenset[str]
    end: frozenset[str]
    box: frozenset[str]
    box_end: frozenset[str]
    box_title: tuple[str, ...]
    prefix: tuple[str, ...]
    foreign: frozenset[str]
    line: re.Pattern[str]
    author: re.Pattern[str]


def plain(text: str) -> str:
    """``text`` in small letters, every run of blanks one blank, apostrophes straight."""
    return " ".join(text.lower().replace("’", "'").split())


@dataclass(frozen=True, slots=True)
class Flat:
    """A text as phrases are looked for in it.

    Attributes:
        text: as it is; low: in small letters, of the same length; flat: ``low`` with single blanks.
        words: the words of ``flat``.
    """

    text: str
    low: str
    flat: str
    words: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Flat":
        """``text`` made ready, once for all phrases."""
        low = text.lower()
        if len(low) != len(text):  # a few letters have longer small forms: keep those as they are
            low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        low = low.replace("’", "'")
        flat = " ".join(low.split())
        return cls(text, low, flat, frozenset(WORD.findall(flat)))


def found(phrases: PhraseList, flat: Flat) -> Iterator[tuple[int, int]]:
    """Where any of ``phrases`` stands as whole words; not in order."""
    for word in [*sorted(phrases.keys() & flat.words), ""]:
        for phrase in phrases.get(word, ()):
            if phrase.piece in flat.flat:
                for match in phrase.pattern.finditer(flat.low):
                    if _whole(flat.text, *match.span()):
                        yield match.span()


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on across the borders. A capital begins a word even where flattening has lost the
    blank before it ("logged inPlease refresh")."""
    first, last, before, after = text[start], text[end - 1], text[start - 1 : start], text[end : end + 1]
    begins = not first.isalnum() or not before.isalnum() or (before.islower() and first.isupper())
    return begins and (not last.isalnum() or not after.isalnum() or after.isupper())


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """The lexicon, read once; raises `LexiconError` if a list is missing, empty or not of strings."""
    with files("verbale.reading").joinpath("lexicon", FILE).open("rb") as stream:
        lists = tomllib.load(stream)
    for name in LISTS:
        entries = lists.get(name)
        if not entries or not all(isinstance(e, str) and e.strip() for e in entries):
            raise LexiconError(f"{FILE}: `{name}` must be a list of phrases.")
    words = "|".join(_expression(entry) for entry in _longest_first(lists["author"]))
    whole = "|".join(_expression(entry) for entry in _longest_first(lists["line"]))
    return Phrases(
        exact=_by_word(lists["exact"]),
        sentence=_by_word(lists["sentence"]),
        label=_by_word(lists["label"]),
        closing=_by_word(lists["closing"]),
        alone=_lines(lists["alone"]),
        end=_lines(lists["end"]),
        box=_lines(lists["box"]),
        box_end=_lines(lists["box_end"]),
        box_title=tuple(entry.lower() for entry in lists["box_title"]),
        prefix=tuple(plain(entry) for entry in lists["prefix"]),
        foreign=frozenset(lists["foreign"]),
        line=re.compile(whole),
        author=re.compile(rf"\b(?:{words})\b", re.IGNORECASE),
    )


def _longest_first(entries: list[str]) -> list[str]:
    return sorted(entries, key=lambda entry: (-len(entry), entry))


def _lines(entries: list[str]) -> frozenset[str]:
    return frozenset(plain(entry) for entry in entries)


def _expression(entry: str) -> str:
    escaped = re.escape(plain(entry))
    return escaped.replace(r"\ ", r"\s+").replace(r"\*", WILD).replace(r"\#", NUMBER)


def _by_word(entries: Iterable[str]) -> PhraseList:
    by_word: dict[str, tuple[Phrase, ...]] = {}
    for entry in entries:
        piece = max((piece.strip() for piece in re.split(r"[*#]", plain(entry))), key=len)
        # A word at the border may be glued to its neighbour where a blank was lost, so it is not asked for.
        word = max(WORD.findall(piece)[1:-1], key=len, default="")
        phrase = Phrase(piece, re.compile(_expression(entry)))
        by_word[word] = (*by_word.get(word, ()), phrase)
    return by_word
