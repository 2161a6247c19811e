"""What a text tells, passage by passage, apart from its words: the names, numbers, quotations and acts in order.

A rewrite or a translation back keeps these although hardly a run of words is left. A pure function of one reading.
"""

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.model import Reading, Span

#: A change of what a skeleton holds needs a new version; `Skeleton.unpacked` gives nothing for older ones.
VERSION = 1
#: Hashes of traits lie above those of runs of words, which have 32 bits, so that one table holds both.
TRAITS_FROM = 1 << 32
#: Of the traits those are kept whose hash is 0 modulo this (see ``record.fingerprint``).
SAMPLE = 2

_END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'A-Z0-9])|\n+")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*\d|(?<![\w.,])\d")
_NAME = re.compile(r"(?<![\w.’'-])[A-Z][\w’'-]{2,}")
_WORD = re.compile(r"[^\W\d_]{5,}")
_UP_TO_20 = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty"
)
_TENS = {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "ninety": "90", "hundred": "100"}
_SPELT = {word: str(n) for n, word in enumerate(_UP_TO_20.split(), 2)} | _TENS
_SPELT_WORD = re.compile(r"\b(?:" + "|".join(_SPELT) + r")\b", re.IGNORECASE)
#: Nobody is named by these: the reader took them for the actor from the context.
_UNNAMED = ("pronoun", "possessive", "relative")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The passages of a text in order, each with its sorted traits ("person:…", "#30", "name:…", "“:stem", "!TYPE")."""

    passages: tuple[tuple[str, ...], ...]

    def packed(self) -> str:
        """As JSON."""
        return json.dumps([VERSION, self.passages], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def unpacked(cls, packed: str) -> "Skeleton":
        """The inverse of `packed`; empty for what another version packed."""
        version, passages = json.loads(packed)
        return cls(tuple(tuple(p) for p in passages) if version == VERSION else ())


def skeleton(text: str, reading: Reading) -> Skeleton:
    """The skeleton of ``text`` outside its furniture; passages with fewer than two traits are left out."""
    spans = list(_passages(text, reading.furniture))
    marks = sorted(_marks(text, reading))
    found, at = [], 0
    for begin, end in spans:
        while at < len(marks) and marks[at][0] < begin:
            at += 1
        here = {t for n in range(at, len(marks)) if marks[n][0] < end for t in marks[n][1:]}
        here |= _in_words(text[begin:end], {t for t in here if t[0] == "@"})
        if len(here) > 1:
            found.append(tuple(sorted(str(t) for t in here)))
    return Skeleton(tuple(found))


def traits(s: Skeleton) -> frozenset[int]:
    """Hashes by which skeletons that may be one text are looked up: each two traits of one passage, names and
    numbers only (the acts and words of a quotation are read less surely)."""
    found = set()
    for passage in s.passages:
        sure = [t for t in passage if t[0] in "@#~"]
        for i, one in enumerate(sure):
            for other in sure[i + 1 :]:
                if one[0] == "@" and other[0] == "@" and len(sure) > 4:
                    continue
                h = zlib.crc32(f"{one}|{other}".encode("utf-8", "surrogatepass"))
                if h % SAMPLE == 0:
                    found.add(TRAITS_FROM + h)
    return frozenset(found)


def _passages(text: str, furniture: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    ends = [m.end() for m in _END.finditer(text)] + [len(text)]
    begin = 0
    for end in ends:
        if not any(f.start <= begin and end <= f.end + 1 for f in furniture):
            yield begin, end
        begin = end


def _marks(text: str, reading: Reading) -> Iterator[tuple[int, str]]:
    for actor in reading.actors.values():
        # A person goes by the surname's consonants: transliterations differ in vowels first.
        name = "@" + (_consonants(actor.name) if actor.kind == "person" else actor.of or actor.id)
        for m in actor.mentions:
            if not m.rule.startswith(_UNNAMED):
                yield m.span.start, name
    for s in reading.statements:
        if s.form != "indirect":
            for word in _WORD.finditer(s.span.words):
                yield s.span.start + word.start(), "“" + word[0][:5].casefold()
    for e in reading.events:
        yield e.anchor.start, "!" + e.type


def _consonants(name: str) -> str:
    last = name.split()[-1].casefold() if name.split() else ""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyj'’`-]", "", last)) or last


def _in_words(passage: str, actors: set[str]) -> set[str]:
    found = {"#" + m[0].replace(",", "").rstrip(".") for m in _NUMBER.finditer(passage)}
    found |= {"#" + _SPELT[m[0].casefold()] for m in _SPELT_WORD.finditer(passage)}
    known = {a[1:] for a in actors}
    for n, m in enumerate(_NAME.finditer(passage)):
        word = m[0].removesuffix("’s").removesuffix("'s").casefold()
        # The first word of a passage is written large in any case.
        if (m.start() > 2 or n > 0) and word not in _IDLE and _consonants(word) not in known:
            found.add("~" + word)
    return {t for t in found if t != "#"}


_IDLE_WORDS = (
    "the this that these those but and for with from there then when while after before under over monday tuesday"
    " wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december"
)
_IDLE = frozenset(_IDLE_WORDS.split())
