"""The words that tell what became of an act, from ``lexicon/status.toml``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from verbale.model import STATUSES, LexiconError


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Each table maps a lemma (or lower-case word) to a status."""

    modals: dict[str, str]
    verbs: dict[str, str]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    modifiers: dict[str, str]
    prepositions: dict[str, str]
    occurrence: dict[str, str]
    default_noun: dict[str, str]
    infinitive_only: frozenset[str]
    paper_nouns: frozenset[str]
    paper_verbs: frozenset[str]
    speech_acts: frozenset[str]
    condition_marks: frozenset[str]
    whether_marks: frozenset[str]


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


@lru_cache(maxsize=1)
def status_words() -> StatusWords:
    """The packaged table, read once; raises `LexiconError` on a word with two statuses."""
    raw = tomllib.loads(files("verbale.reading.lexicon").joinpath("status.toml").read_text(encoding="utf-8"))
    return StatusWords(
        modals=dict(raw["modals"]),
        verbs=_by_word(raw["gives"]["verb"], "gives.verb"),
        nouns=_by_word(raw["gives"]["noun"], "gives.noun"),
        adjectives=_by_word(raw["gives"]["adjective"], "gives.adjective"),
        modifiers=_by_word(raw["modifier"], "modifier"),
        prepositions=_by_word(raw["preposition"], "preposition"),
        occurrence=_by_word(raw["occurrence"], "occurrence"),
        default_noun=_by_word(raw["default"]["noun"], "default.noun"),
        infinitive_only=frozenset(raw["infinitive"]["only"]),
        paper_nouns=frozenset(raw["paper"]["nouns"]),
        paper_verbs=frozenset(raw["paper"]["verbs"]),
        speech_acts=frozenset(raw["speech_act"]["nouns"]),
        condition_marks=frozenset(raw["condition"]["marks"]),
        whether_marks=frozenset(raw["condition"]["whether"]),
    )
