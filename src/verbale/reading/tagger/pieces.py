"""Text to what the encoder reads: words with their offsets, the pieces of each word, and how it is written.

The split and the greedy longest-match pieces are BERT's (Devlin et al. 2019, uncased), written out here because
the usual package for them would bring a network client along. How a word is written (its case, and whether a line
begins with it) goes in beside the pieces, since the encoder's vocabulary knows neither.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
#: Longer words have no pieces in BERT either.
LONGEST = 100
UNKNOWN = "[UNK]"
#: How a word is written: case (other, lower, Title, UPPER) times what stands before it (a line end, a blank, nothing).
CASES, BEFORE = 4, 3
SHAPES = CASES * BEFORE


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its offsets and how it is written."""

    start: int
    end: int
    shape: int


def words_of(text: str) -> list[Word]:
    """The words and single marks of ``text``, in order."""
    found: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        start = match.start()
        gap = text[end:start]
        before = 0 if not found or "\n" in gap else 1 if gap else 2
        end = match.end()
        found.append(Word(start, end, shape(match.group(), before)))
    return found


def shape(word: str, before: int) -> int:
    """The number of a word's looks: its case, and ``before`` (0 a line end, 1 a blank, 2 nothing)."""
    if word.islower():
        case = 1
    elif word.istitle():
        case = 2
    elif word.isupper():
        case = 3
    else:
        case = 0
    return case * BEFORE + before


def plain(word: str) -> str:
    """``word`` as the vocabulary spells it: lower case, no accents."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")


@dataclass
class Pieces:
    """Splits words into pieces of a vocabulary; remembers what it has split."""

    vocabulary: Sequence[str]
    numbers: dict[str, int] = field(init=False)
    known: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.numbers = {piece: n for n, piece in enumerate(self.vocabulary)}

    def of(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of ``word``, at least one."""
        found = self.known.get(word)
        if found is None:
            found = self._split(plain(word))
            if len(self.known) > 200_000:  # a bound on memory in a long run; the split itself is pure
                self.known.clear()
            self.known[word] = found
        return found

    def _split(self, word: str) -> tuple[int, ...]:
        unknown = (self.numbers[UNKNOWN],)
        if not word or len(word) > LONGEST:
            return unknown
        found: list[int] = []
        start = 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = word[start:end] if start == 0 else "##" + word[start:end]
                if piece in self.numbers:
                    break
                end -= 1
            if end == start:
                return unknown
            found.append(self.numbers[piece])
            start = end
        return tuple(found)
