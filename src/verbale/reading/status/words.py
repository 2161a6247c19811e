"""The words that tell what became of an act, from ``lexicon/status.toml``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from verbale.model import STATUSES, LexiconError


@dataclass(frozen=True, slots=True)
class StatusWords:
    """The tables of ``status.toml``; a mapping goes from a lemma (or lower-case word) to a status."""

    modals: dict[str, str]
    verbs: dict[str, str]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    objects: dict[str, str]
    phrases: dict[str, str]
    phrase_heads: frozenset[str]
    clauses: dict[str, str]
    modifiers: dict[str, str]
    weak_modifiers: dict[str, str]
    prepositions: dict[str, str]
    occurrence: dict[str, str]
    default_noun: dict[str, str]
    sets: dict[str, frozenset[str]]
    condition_marks: frozenset[str]
    whether_marks: frozenset[str]
    infinitive_only: frozenset[str]
    speech_acts: frozenset[str]
    paper_nouns: frozenset[str]
    paper_verbs: frozenset[str]


def _by_word(table: dict[str, list[str]], where: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for status, words in table.items():
        if status not in STATUSES:
            raise LexiconError(f"status.toml [{where}]: {status!r} is no status")
        for word in words:
            if word in found:
                raise LexiconError(f"status.toml [{where}]: {word!r} is both {found[word]} and {status}")
            found[word] = status
    return found


def _words_of(raw: dict[str, Any]) -> StatusWords:
    gives = {part: _by_word(table, f"gives.{part}") for part, table in raw["gives"].items()}
    sets = {name: frozenset(words) for name, words in raw["sets"].items()}
    return StatusWords(
        modals=dict(raw["modals"]),
        verbs=gives["verb"],
        nouns=gives["noun"],
        adjectives=gives["adjective"],
        objects=gives["object"],
        phrases=gives["phrase"],
        phrase_heads=frozenset(p.split()[0] for p in gives["phrase"]),
        clauses=gives["clause"],
        modifiers=_by_word(raw["modifier"], "modifier"),
        weak_modifiers=_by_word(raw["weak_modifier"], "weak_modifier"),
        prepositions=_by_word(raw["preposition"], "preposition"),
        occurrence=_by_word(raw["occurrence"], "occurrence"),
        default_noun=_by_word(raw["default"]["noun"], "default.noun"),
        sets=sets,
        condition_marks=frozenset(raw["condition"]["marks"]),
        whether_marks=frozenset(raw["condition"]["whether"]),
        infinitive_only=sets["infinitive_only"],
        speech_acts=sets["speech_act_nouns"],
        paper_nouns=sets["paper_nouns"],
        paper_verbs=sets["paper_verbs"],
    )


@lru_cache(maxsize=1)
def status_words() -> StatusWords:
    """The packaged tables, read once; raises `LexiconError` on a word with two statuses."""
    text = files("verbale.reading.lexicon").joinpath("status.toml").read_text(encoding="utf-8")
    return _words_of(tomllib.loads(text))
