"""What the attribution rules know about words, from ``lexicon/speech.toml``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from verbale.model import LexiconError

_VERBS = ("clause", "firm", "quote", "vow", "urge", "as", "noun", "tell", "belief", "thought", "lowered")


@dataclass(frozen=True)
class Lexicon:
    """Sets of lemmas and lower-case words; the TOML file says what each list means."""

    clause: frozenset[str]
    firm: frozenset[str]
    quote: frozenset[str]
    vow: frozenset[str]
    urge: frozenset[str]
    as_: frozenset[str]
    noun: frozenset[str]
    tell: frozenset[str]
    belief: frozenset[str]
    thought: frozenset[str]
    lowered: frozenset[str]
    verbs: frozenset[str]
    aside: frozenset[str]
    comment: frozenset[str]
    pause: frozenset[str]
    evident: frozenset[str]
    people: frozenset[str]
    adjectives: frozenset[str]
    view: frozenset[str]
    noun_that: frozenset[str]
    noun_to: frozenset[str]
    study: frozenset[str]
    document: frozenset[str]
    media_names: frozenset[str]
    media_words: frozenset[str]
    platforms: frozenset[str]
    some: frozenset[str]
    empty: frozenset[str]
    rules: frozenset[str]
    papers: frozenset[str]


def _words(table: dict[str, Any], key: str) -> frozenset[str]:
    entry = table.get(key)
    if not isinstance(entry, list) or not all(isinstance(w, str) for w in entry):
        raise LexiconError(f"speech.toml: {key!r} must be a list of words.")
    return frozenset(entry)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, read once; raises `LexiconError` when a list is missing or malformed."""
    raw = tomllib.loads(files("verbale.reading.lexicon").joinpath("speech.toml").read_text(encoding="utf-8"))
    verbs = {name: _words(raw["verbs"], name) for name in _VERBS}
    every: frozenset[str] = frozenset().union(*verbs.values())
    return Lexicon(
        clause=verbs["clause"],
        firm=verbs["firm"],
        quote=verbs["quote"],
        vow=verbs["vow"],
        urge=verbs["urge"],
        as_=verbs["as"],
        noun=verbs["noun"],
        tell=verbs["tell"],
        belief=verbs["belief"],
        thought=verbs["thought"],
        lowered=verbs["lowered"],
        verbs=every,
        adjectives=_words(raw["adjectives"], "that"),
        evident=_words(raw["speakers"], "evident"),
        people=_words(raw["speakers"], "people"),
        aside=_words(raw["after"], "aside"),
        comment=_words(raw["after"], "comment"),
        pause=_words(raw["after"], "pause"),
        view=_words(raw["views"], "view"),
        noun_that=_words(raw["nouns"], "that"),
        noun_to=_words(raw["nouns"], "to"),
        study=_words(raw["nouns"], "study"),
        document=_words(raw["nouns"], "document"),
        media_names=_words(raw["media"], "names"),
        media_words=_words(raw["media"], "words"),
        platforms=_words(raw["media"], "platforms"),
        some=_words(raw["unlisted"], "some"),
        empty=_words(raw["unlisted"], "empty"),
        rules=_words(raw["unlisted"], "rules"),
        papers=_words(raw["unlisted"], "papers"),
    )
