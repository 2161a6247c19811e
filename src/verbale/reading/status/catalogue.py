"""The catalogue of signatures: predicates that settle the act they govern, from ``lexicon/status_signatures.toml``.

A signature (Karttunen's word) says what holds of the act where the predicate is affirmed and where it is denied.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from spacy.strings import get_string_id

from verbale.model import STATUSES, LexiconError

FIELDS = frozenset(
    {"name", "of", "affirmed", "present", "denied", "otherwise", "process", "alone", "verbs_only", "phrases",
     "words", "example"}
)  # fmt: skip
#: What a phrase may speak of.
KINDS = frozenset({"act", "clause", "subject", "report"})
#: The words of a phrase that stand for others: a noun phrase, one adjective or adverb.
NOUN_PHRASE, ONE_WORD = "*", "?"


@dataclass(frozen=True, slots=True)
class Signature:
    """One class of predicates: the status of the act by the predicate's own polarity.

    ``alone``: only where nothing it could take follows; ``verbs_only``: it says nothing of a noun after it.
    ``present`` and ``process`` (for acts that unfold) are empty where they do not differ from ``affirmed``.
    """

    name: str
    of: str
    affirmed: str
    denied: str
    otherwise: str
    present: str = ""
    process: str = ""
    alone: bool = False
    verbs_only: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a predicate in order, each as the ids of its alternatives; an empty set is a noun phrase.

    ``any_word`` marks the places where one adjective or adverb will do, whichever it is.
    """

    words: tuple[frozenset[int], ...]
    any_word: frozenset[int]
    signature: Signature


Catalogue = dict[int, tuple[Phrase, ...]]


def _signature(raw: dict[str, Any]) -> Signature:
    name = raw.get("name", "")
    where = f"status_signatures.toml [{name}]"
    unknown = raw.keys() - FIELDS
    if unknown:
        raise LexiconError(f"{where}: unknown field {', '.join(sorted(unknown))}")
    if raw.get("of") not in KINDS:
        raise LexiconError(f"{where}: `of` is none of {', '.join(sorted(KINDS))}")
    for key in ("affirmed", "denied", "otherwise", "present", "process"):
        if raw.get(key, "happened") not in STATUSES:
            raise LexiconError(f"{where}: {raw[key]!r} is no status")
    return Signature(
        name,
        raw["of"],
        raw["affirmed"],
        raw["denied"],
        raw["otherwise"],
        raw.get("present", ""),
        raw.get("process", ""),
        raw.get("alone", False),
        raw.get("verbs_only", False),
    )


def _phrase(text: str, own: dict[str, list[str]], signature: Signature) -> Phrase:
    words: list[frozenset[int]] = []
    any_word: set[int] = set()
    for n, word in enumerate(text.split()):
        if word == NOUN_PHRASE:
            words.append(frozenset())
            continue
        if word == ONE_WORD and word not in own:
            any_word.add(n)
        listed = own.get(word, word.split("|"))
        words.append(frozenset(get_string_id(w) for w in listed))
    return Phrase(tuple(words), frozenset(any_word), signature)


def catalogue_of(raw: dict[str, Any]) -> Catalogue:
    """Phrases by each alternative of their first word, in file order; raises `LexiconError` on a mistake."""
    found: dict[int, list[Phrase]] = {}
    for item in raw["class"]:
        signature = _signature(item)
        for text in item["phrases"]:
            phrase = _phrase(text, item.get("words", {}), signature)
            if not phrase.words[0]:
                raise LexiconError(f"status_signatures.toml [{signature.name}]: {text!r} opens with '*'")
            for first in sorted(phrase.words[0]):
                found.setdefault(first, []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The packaged catalogue, read once."""
    text = files("verbale.reading.lexicon").joinpath("status_signatures.toml").read_text(encoding="utf-8")
    return catalogue_of(tomllib.loads(text))
