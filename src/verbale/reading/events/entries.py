"""The predicates: which words name an act, of which type, under which conditions.

Loaded from ``lexicon/predicates/*.toml`` (the file's name is the PLOVER type; ``none`` holds idioms that are no
event) and, if given, a user's own files, whose entries carry ``type`` themselves and go first.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from verbale.model import MODES, STATUSES, TYPES, LexiconError

FIELDS = frozenset(
    {"lemma", "type", "mode", "object", "not_object", "subject", "not_subject", "complement", "source", "target",
     "equals", "speech", "predicate", "gives", "status", "light", "example", "anchor", "trust"}
)  # fmt: skip


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


OPEN_CLASSES = frozenset({"@actor", "@person", "@place", "@several", "@named"})


def _spelt_out(words: list[str], classes: dict[str, list[str]], where: str) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        if word.startswith("@"):
            if word[1:] not in classes:
                raise LexiconError(f"{where}: no class {word!r} in classes.toml")
            found.update(classes[word[1:]])
            if word in OPEN_CLASSES:
                found.add(word)
        else:
            found.add(word.lower())
    return frozenset(found)


def _entry(
    raw: dict[str, Any], pos: str, default_type: str | None, classes: dict[str, list[str]], where: str
) -> Entry:
    unknown = raw.keys() - FIELDS
    if unknown:
        raise LexiconError(f"{where}: unknown field {', '.join(sorted(unknown))}")
    event_type = raw.get("type", default_type)
    mode = raw.get("mode")
    if event_type is not None and event_type not in TYPES:
        raise LexiconError(f"{where}: {event_type!r} is no PLOVER type")
    if mode is not None and mode not in MODES.get(event_type or "", ()):
        raise LexiconError(f"{where}: {mode!r} is no mode of {event_type}")
    for key in ("gives", "status"):
        if raw.get(key) is not None and raw[key] not in STATUSES:
            raise LexiconError(f"{where}: {raw[key]!r} is no status")
    return Entry(
        id=where,
        pos=pos,
        words=tuple(raw["lemma"].lower().replace("-", " ").split()),
        type=event_type,
        mode=mode,
        objects=_spelt_out(raw.get("object", []), classes, where),
        not_objects=_spelt_out(raw.get("not_object", []), classes, where),
        subjects=_spelt_out(raw.get("subject", []), classes, where),
        not_subjects=_spelt_out(raw.get("not_subject", []), classes, where),
        predicates=_spelt_out(raw.get("predicate", []), classes, where),
        complement=raw.get("complement"),
        source=tuple(raw["source"]) if "source" in raw else None,
        target=tuple(raw["target"]) if "target" in raw else None,
        equals=raw.get("equals", event_type == "CONSULT"),
        speech=raw.get("speech", False),
        gives=raw.get("gives"),
        status=raw.get("status"),
        light=frozenset(raw.get("light", ())),
        trust=raw.get("trust"),
    )


def _entries_of(
    raw: dict[str, Any], default_type: str | None, classes: dict[str, list[str]], where: str
) -> list[Entry]:
    found = []
    for pos in ("verb", "noun", "adjective"):
        for n, item in enumerate(raw.get(pos, ())):
            if "lemma" not in item:
                raise LexiconError(f"{where}: {pos} {n + 1} has no lemma")
            found.append(_entry(item, pos, default_type, classes, f"{where}/{pos}/{item['lemma']}"))
    return found


@lru_cache(maxsize=8)
def predicates(own: tuple[Path, ...] = ()) -> Predicates:
    """The packaged predicates with a user's own before them; raises `LexiconError` on a malformed entry."""
    folder = files("verbale.reading.lexicon").joinpath("predicates")
    classes = tomllib.loads(folder.joinpath("classes.toml").read_text(encoding="utf-8"))
    entries: list[Entry] = []
    for path in own:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        entries += _entries_of(raw.get("predicates", raw), None, classes, path.name)
    for item in sorted(folder.iterdir(), key=lambda p: p.name):
        stem = item.name.removesuffix(".toml")
        if stem == "classes" or not item.name.endswith(".toml"):
            continue
        kind = None if stem == "none" else stem.upper()
        entries += _entries_of(tomllib.loads(item.read_text(encoding="utf-8")), kind, classes, stem)
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
