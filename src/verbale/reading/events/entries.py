"""The predicates: which words name an act, of which type, under which conditions.

Loaded from ``lexicon/predicates/*.toml`` (the file's name is the PLOVER type; ``none`` holds idioms that are no
event) and, if given, a user's own files, whose entries carry ``type`` themselves and go first.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from verbale.model import TYPES
from verbale.reading.lexicon.load import HERE
from verbale.reading.lexicon.own import (
    NO_EVENT,
    OPEN_CLASSES,
    check_predicate,
    classes,
    event_type,
    own_entries,
    own_id,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One predicate. ``words`` are the lemmas of its phrase: verb first, or noun last.

    ``type`` is ``None`` for an idiom that is no event. Lists of lemmas may hold classes ("@talks"), spelt out
    in ``objects`` and ``not_objects`` except the open ones, which start with "@".
    """

    id: str
    pos: str
    words: tuple[str, ...]
    type: str | None
    mode: str | None = None
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    not_subjects: frozenset[str] = frozenset()
    predicates: frozenset[str] = frozenset()
    complement: str | None = None
    source: tuple[str, ...] | None = None
    target: tuple[str, ...] | None = None
    equals: bool = False
    speech: bool = False
    gives: str | None = None
    status: str | None = None
    light: frozenset[str] = frozenset()
    trust: float | None = None

    @property
    def head(self) -> str:
        """The lemma it is looked up by."""
        return self.words[-1] if self.pos == "noun" else self.words[0]

    @property
    def weight(self) -> tuple[int, int, int]:
        """How specific it is: the longer phrase first, then an idiom before an event, then more conditions."""
        told = (self.objects, self.subjects, self.predicates, self.complement)
        conditions = 2 * sum(map(bool, told)) + bool(self.not_objects or self.not_subjects)
        return (len(self.words), self.type is None, conditions)


@dataclass(frozen=True, slots=True)
class Predicates:
    """Entries by the lemma of their head, most specific first; ``light``: by type, the verbs that carry its nouns."""

    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]
    adjectives: dict[str, tuple[Entry, ...]]
    light: dict[str | None, frozenset[str]]


def _spelt_out(words: list[str]) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        if word.startswith("@"):
            found.update(classes()[word[1:]])
            if word in OPEN_CLASSES:
                found.add(word)
        else:
            found.add(word.lower())
    return frozenset(found)


def _entry(raw: Mapping[str, Any], pos: str, kind: str | None, where: str) -> Entry:
    return Entry(
        id=where,
        pos=pos,
        words=tuple(raw["lemma"].lower().replace("-", " ").split()),
        type=kind,
        mode=raw.get("mode"),
        objects=_spelt_out(raw.get("object", [])),
        not_objects=_spelt_out(raw.get("not_object", [])),
        subjects=_spelt_out(raw.get("subject", [])),
        not_subjects=_spelt_out(raw.get("not_subject", [])),
        predicates=_spelt_out(raw.get("predicate", [])),
        complement=raw.get("complement"),
        source=tuple(raw["source"]) if "source" in raw else None,
        target=tuple(raw["target"]) if "target" in raw else None,
        equals=raw.get("equals", kind == "CONSULT"),
        speech=raw.get("speech", False),
        gives=raw.get("gives"),
        status=raw.get("status"),
        light=frozenset(raw.get("light", ())),
        trust=raw.get("trust"),
    )


def _packaged(path: Path) -> list[Entry]:
    """The entries of a packaged file, which is named after their type."""
    kind = None if path.stem == NO_EVENT else path.stem.upper()
    found = []
    for pos, items in _table(path).items():
        for raw in items:
            where = f"{path.stem}/{pos}/{raw['lemma']}"
            check_predicate(raw, where, kind)
            found.append(_entry(raw, pos, kind, where))
    return found


def _own(path: Path) -> list[Entry]:
    """The entries of a user's file, each with a type of its own."""
    found = own_entries(path, _table(path))
    return [_entry(raw, pos, event_type(raw), own_id(path, pos, raw)) for pos, raw in found]


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@lru_cache(maxsize=8)
def predicates(own: tuple[Path, ...] = ()) -> Predicates:
    """The packaged predicates with a user's own before them; raises `LexiconError` on a malformed entry."""
    entries = [e for path in own for e in _own(path)]
    for path in sorted((HERE / "predicates").glob("*.toml")):
        if path.stem != "classes":
            entries += _packaged(path)
    return Predicates(
        _by_head([e for e in entries if e.pos == "verb"]),
        _by_head([e for e in entries if e.pos == "noun"]),
        _by_head([e for e in entries if e.pos == "adjective"]),
        {kind: frozenset(v for e in entries if e.type == kind for v in e.light) for kind in (*TYPES, None)},
    )


#: An entry that was an event of its type in fewer of its counted occurrences is left out.
LEAST_TRUST = 0.25


def _by_head(entries: list[Entry]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.trust is not None and entry.trust < LEAST_TRUST:
            continue
        found.setdefault(entry.head, []).append(entry)
    return {head: tuple(sorted(es, key=lambda e: e.weight, reverse=True)) for head, es in found.items()}
