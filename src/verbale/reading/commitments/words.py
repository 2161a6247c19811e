"""The binding words, from ``lexicon/commitments.toml``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class BindingWords:
    """Lemma to force, by part of speech; conditions by their words to their sense."""

    verb_clause: dict[str, str]
    verb_noun: dict[str, str]
    adjective: dict[str, str]
    noun: dict[str, str]
    modal: dict[str, str]
    harm_types: frozenset[str]
    harm_words: frozenset[str]
    marks: dict[str, str]
    phrases: dict[str, str]


def _turned(table: dict[str, list[str]]) -> dict[str, str]:
    return {word: force for force, words in table.items() for word in words}


@lru_cache(maxsize=1)
def binding_words() -> BindingWords:
    """The packaged table, read once."""
    raw = tomllib.loads(files("verbale.reading.lexicon").joinpath("commitments.toml").read_text(encoding="utf-8"))
    return BindingWords(
        verb_clause=_turned({force: kinds["clause"] for force, kinds in raw["verb"].items()}),
        verb_noun=_turned({force: kinds["noun"] for force, kinds in raw["verb"].items()}),
        adjective=_turned(raw["adjective"]),
        noun=_turned(raw["noun"]),
        modal=_turned(raw["modal"]),
        harm_types=frozenset(raw["harm"]["types"]),
        harm_words=frozenset(raw["harm"]["words"]),
        marks=raw["condition"]["marks"],
        phrases=raw["condition"]["phrases"],
    )
