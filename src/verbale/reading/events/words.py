"""Lemmas to look verbs up by, and word lists about parties and places (``lexicon/arguments.toml``)."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from spacy.tokens import Token

#: Verbs whose forms the parser's lemmatiser takes for another's: "dined" for "din", "staged" for "stag".
MISREAD = {
    "din": "dine", "fin": "fine", "rag": "rage", "rap": "rape", "spar": "spare", "stag": "stage", "rang": "ring",
    "relaunche": "relaunch", "resupplie": "resupply", "resupplye": "resupply",
}  # fmt: skip
HYPHENS = frozenset({"-", "‑", "–"})


def verb_lemma(verb: Token) -> str:
    """The lemma to look ``verb`` up by, in lower case."""
    lemma = verb.lemma_.lower()
    if verb.i > 1 and _before(verb) == "test":
        return f"test{lemma}"  # "test-fired": what only is tried strikes nobody
    return MISREAD.get(lemma, lemma)


def _before(verb: Token) -> str:
    """The word before ``verb``, a hyphen between them or not: "test-fired", "test fired"."""
    joined = verb.nbor(-1).text in HYPHENS
    return verb.nbor(-2 if joined else -1).lower_


@lru_cache(maxsize=1)
def _tables() -> dict[str, frozenset[str]]:
    raw = tomllib.loads(
        files("verbale.reading.lexicon").joinpath("arguments.toml").read_text(encoding="utf-8")
    )
    return {name: frozenset(words) for name, words in raw.items()}


def words(name: str) -> frozenset[str]:
    """The lemmas of one list: ``fighting``, ``facing``, ``taking part`` and the like."""
    return _tables()[name]
