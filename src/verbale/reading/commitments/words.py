"""The binding words, from ``lexicon/commitments.toml``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class NounWord:
    """A noun that binds: its force, the prepositions before the act, and whether it is part of the clause."""

    force: str
    prepositions: tuple[str, ...]
    clauses: bool
    inside: bool


@dataclass(frozen=True, slots=True)
class BindingWords:
    """What the table holds; `verb_clause`, `verb_noun` and `adjective` lead from a word to its force.

    ``verb_noun`` leads to the prepositions too ("" for a direct object).
    """

    verb_clause: dict[str, str]
    verb_noun: dict[str, tuple[str, tuple[str, ...]]]
    adjective: dict[str, str]
    noun: dict[str, NounWord]
    modal: dict[str, str]
    lists: dict[str, frozenset[str]]
    marks: dict[str, str]
    phrases: dict[str, str]

    @property
    def doubt(self) -> frozenset[str]:
        """Words whose content is believed, hoped or asked rather than promised."""
        return self.lists["doubt"]

    @property
    def speech(self) -> frozenset[str]:
        """Plain verbs of saying."""
        return self.lists["speech"]


def _turned(table: dict[str, list[str]]) -> dict[str, str]:
    return {word: force for force, words in table.items() for word in words}


def _verb_nouns(raw: dict[str, Any]) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {
        word: (force, tuple(prepositions))
        for force, kinds in raw.items()
        for word, prepositions in kinds["noun"].items()
    }


def _nouns(raw: list[dict[str, Any]]) -> dict[str, NounWord]:
    return {
        word: NounWord(
            row["force"], tuple(row.get("of", ())), row.get("clause", True), row.get("inside", False)
        )
        for row in raw
        for word in row["words"]
    }


@lru_cache(maxsize=1)
def binding_words() -> BindingWords:
    """The packaged table, read once."""
    path = files("verbale.reading.lexicon").joinpath("commitments.toml")
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return BindingWords(
        verb_clause=_turned({force: kinds["clause"] for force, kinds in raw["verb"].items()}),
        verb_noun=_verb_nouns(raw["verb"]),
        adjective=_turned(raw["adjective"]),
        noun=_nouns(raw["noun"]),
        modal=_turned(raw["modal"]),
        lists={name: frozenset(words) for name, words in raw["lists"].items()},
        marks=raw["condition"]["marks"],
        phrases=raw["condition"]["phrases"],
    )
