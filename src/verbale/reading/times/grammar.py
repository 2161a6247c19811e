"""The vocabulary and the patterns of ``lexicon/times.toml``, compiled once.

Every word of a time expression has a class, every class is one character, and so a pattern over words is a
plain regular expression over a short string: one character per word of the article.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from verbale.model import LexiconError

#: Classes that a word has by its shape, not by the lexicon, and the signs.
SHAPES = ("DD", "YYYY", "BIG")
SIGNS = {"-": "HY", "–": "HY", "—": "HY", ",": "CM", ".": "DOT", ":": "COLON", "/": "SLASH",
         "(": "LP", ")": "RP", "'": "APO", "’": "APO", "‘": "APO", "\n": "NL"}  # fmt: skip
#: Shorthands that patterns may use for several words.
MACROS = {"NUMBER": r"(?:(?:DD|BIG|NUMW(?:HY? NUMW)?|ONE)(?:DOT DD)?)"}
#: Classes that carry no time without a word of another class.
FILLERS = frozenset({
    "DD", "BIG", "HY", "CM", "DOT", "LP", "RP", "APO", "NL", "NUMW", "ONE", "AN", "COUPLE", "FEW", "HALF",
    "ORD", "TH", "NEXT", "THIS", "THAT", "THE", "EARLY", "EARLIER", "LATER", "EDGE", "AGO", "OF", "IN", "ON",
    "AT", "OVER", "FOR", "WITHIN", "TO", "AND", "ABOUT", "MORE", "THAN", "KIND", "CLETTER", "MLETTER", "ZONE",
    "TIME", "EVE", "EVERY",
})  # fmt: skip
OTHER = " "
Value = int | float | str


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over word classes; ``read`` names the method that resolves what it finds."""

    name: str
    pattern: re.Pattern[str]
    read: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """``words``: word to class character and value; ``signs``: sign to class character; ``names``: back.

    ``core`` finds the classes without which no rule matches.
    """

    words: dict[str, tuple[str, Value]]
    signs: dict[str, str]
    classes: dict[str, str]
    names: dict[str, str]
    rules: tuple[Rule, ...]
    core: re.Pattern[str]


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The compiled grammar; raises `LexiconError` if the lexicon file breaks its form."""
    source = files("verbale.reading.lexicon").joinpath("times.toml").read_text(encoding="utf-8")
    return compiled(tomllib.loads(source))


def compiled(data: dict[str, Any]) -> Grammar:
    """A `Grammar` from the parsed lexicon; raises `LexiconError` on an unknown class or a word in two."""
    classes: dict[str, str] = {}
    for name in (*SHAPES, *dict.fromkeys(SIGNS.values()), *data["words"]):
        classes.setdefault(name, chr(0xE000 + len(classes)))
    words: dict[str, tuple[str, Value]] = {}
    for name, entries in data["words"].items():
        for word, value in entries.items():
            if word in words:
                raise LexiconError(f"times.toml: {word!r} stands in two classes, the second is {name}.")
            words[word] = (classes[name], value)
    rules = tuple(
        Rule(r["name"], _pattern(r["name"], r["pattern"], classes), r["read"]) for r in data["rule"]
    )
    signs = {sign: classes[name] for sign, name in SIGNS.items()}
    core = re.compile(f"[{''.join(char for name, char in classes.items() if name not in FILLERS)}]")
    return Grammar(words, signs, classes, {char: name for name, char in classes.items()}, rules, core)


def _pattern(rule: str, text: str, classes: dict[str, str]) -> re.Pattern[str]:
    for name, macro in MACROS.items():
        text = re.sub(rf"\b{name}\b", lambda _, m=macro: m, text)  # type: ignore[misc]

    def char(match: re.Match[str]) -> str:
        try:
            return classes[match[0]]
        except KeyError as error:
            raise LexiconError(f"times.toml: rule {rule!r} uses {match[0]!r}, which is no class.") from error

    text = re.sub(r"[A-Z]{2,}", char, text).replace(" ", "")
    return re.compile(text)
