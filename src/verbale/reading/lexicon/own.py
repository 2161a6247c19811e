"""The form of a predicate's entry, and the check of a user's own files before anything is read.

Needs no parser, so that a command can refuse a broken file at once; docs/lexicon.md describes the form.
"""

import tomllib
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from verbale.model import MODES, STATUSES, TYPES, LexiconError
from verbale.reading.lexicon.load import BODIES, HERE, KINDS, Lexicon, lexicon

POS = ("verb", "noun", "adjective")
#: The `type` by which a user's entry says that its words are no event.
NO_EVENT = "none"
COMPLEMENTS = (
    "to", "that", "should", "will", "ing", "predicate", "others", "done", "question", "for", "none",
)  # fmt: skip
#: Where a party of an act stands: a place of grammar, or behind a preposition.
ROLES = (
    "subject", "object", "by", "poss", "mod", "anti", "dative", "asked",
    "about", "against", "among", "around", "at", "behind", "between", "for", "from", "in", "into", "of", "on",
    "onto", "over", "to", "toward", "towards", "under", "upon", "with", "within",
)  # fmt: skip
OPEN_CLASSES = frozenset({"@actor", "@person", "@place", "@several", "@named"})

_WORD, _WORDS, _YES = "a string with something in it", 'a list of strings (["…"])', "true or false"
_FORMS: dict[str, str] = {
    **dict.fromkeys(("lemma", "type", "mode", "complement", "gives", "status", "example", "anchor"), _WORD),
    **dict.fromkeys(
        ("object", "not_object", "subject", "not_subject", "predicate", "source", "target", "light"), _WORDS
    ),
    **dict.fromkeys(("equals", "speech"), _YES),
    "trust": "a number from 0 to 1",
}
_IS: dict[str, Callable[[Any], bool]] = {
    _WORD: lambda v: isinstance(v, str) and bool(v.strip()),
    _WORDS: lambda v: isinstance(v, list) and all(isinstance(w, str) and w for w in v),
    _YES: lambda v: isinstance(v, bool),
    _FORMS["trust"]: lambda v: isinstance(v, int | float) and not isinstance(v, bool) and 0 <= v <= 1,
}
_LISTED = ("object", "not_object", "subject", "not_subject", "predicate")
#: What tells two entries of one phrase apart.
_CONDITIONS = (*_LISTED, "complement")


@lru_cache(maxsize=1)
def classes() -> Mapping[str, list[str]]:
    """The classes of words that conditions name with an "@"."""
    return tomllib.loads((HERE / "predicates" / "classes.toml").read_text(encoding="utf-8"))


def check_predicate(raw: Mapping[str, Any], where: str, kind: str | None) -> None:
    """Raise `LexiconError`, naming ``where`` and the field, unless the entry ``raw`` keeps to the form.

    ``kind`` is what it is of: its own ``type``, or that of its file; ``None`` for no event.
    """
    for name, value in raw.items():
        if name not in _FORMS:
            raise LexiconError(f"{where}: unknown field `{name}`; there are {', '.join(_FORMS)}.")
        if not _IS[_FORMS[name]](value):
            raise LexiconError(f"{where}: `{name}` is {_FORMS[name]}, not {value!r}.")
    if kind is not None and kind not in TYPES:
        raise LexiconError(f"{where}: {kind!r} is no PLOVER type; there are {', '.join(TYPES)}.")
    modes = MODES.get(kind or "", ())
    if raw.get("mode", modes) not in (*modes, modes):
        some = f"there are {', '.join(modes)}" if modes else "it has none"
        raise LexiconError(f"{where}: {raw['mode']!r} is no mode of {kind}; {some}.")
    for name in ("gives", "status"):
        _one_of(where, raw, name, STATUSES, "status")
    _one_of(where, raw, "complement", COMPLEMENTS, "complement")
    for name in ("source", "target"):
        for role in raw.get(name, ()):
            _one_of(where, {name: role}, name, ROLES, "role")
    for word in (w for name in _LISTED for w in raw.get(name, ()) if w.startswith("@")):
        if word[1:] not in classes():
            known = ", ".join(f"@{c}" for c in sorted(classes()))
            raise LexiconError(f"{where}: no class {word!r}; there are {known}.")


def _one_of(where: str, raw: Mapping[str, Any], name: str, known: tuple[str, ...], what: str) -> None:
    if name in raw and raw[name] not in known:
        raise LexiconError(f"{where}: `{name}`: {raw[name]!r} is no {what}; there are {', '.join(known)}.")


def own_entries(path: Path, tables: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """The predicates of a user's file, each with its part of speech, checked.

    An entry needs a ``type`` of its own, and no two may hold under the same conditions: the second would do nothing.
    """
    found: list[tuple[str, Mapping[str, Any]]] = []
    seen: dict[tuple[str, str, str], str] = {}
    for pos in POS:
        for n, raw in enumerate(_tables_of(path.name, pos, tables), 1):
            where = f"{path.name}, {pos} {n}"
            if "lemma" not in raw:
                raise LexiconError(f"{where} has no lemma.")
            where = f"{where} ({raw['lemma']!r})"
            if "type" not in raw:
                some = ", ".join(TYPES)
                raise LexiconError(
                    f'{where}: `type` is missing; it is one of {some}, or "none" for words that are no event.'
                )
            check_predicate(raw, where, event_type(raw))
            key = (pos, " ".join(raw["lemma"].lower().split()), str([raw.get(c) for c in _CONDITIONS]))
            if key in seen:
                raise LexiconError(
                    f"{where} says the same words again as {seen[key]}, of which it would undo nothing."
                )
            seen[key] = f"{pos} {n}"
            found.append((pos, raw))
    return found


def event_type(raw: Mapping[str, Any]) -> str | None:
    """The PLOVER type of a user's entry; ``None`` where it says that its words are no event."""
    return None if raw["type"] == NO_EVENT else raw["type"]


def own_id(path: Path, pos: str, raw: Mapping[str, Any]) -> str:
    """The name of a user's entry, as events give it for their ground."""
    return f"{path.name}/{pos}/{raw['lemma']}"


def own_ids(files: tuple[Path, ...]) -> list[str]:
    """The names of all predicates in a user's own ``files``."""
    return [
        own_id(path, pos, raw)
        for path in files
        for pos, raw in own_entries(path, tomllib.loads(path.read_text(encoding="utf-8")))
    ]


def _tables_of(name: str, kind: str, tables: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    entries = tables.get(kind, [])
    if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        raise LexiconError(f"{name}: write [[{kind}]] in two pairs of brackets, before each entry.")
    return entries


@lru_cache(maxsize=8)
def check_own(files: tuple[Path, ...]) -> None:
    """Raise `LexiconError` on the first fault in a user's own ``files``, before anything is read with them."""
    if not files:
        return
    known = lexicon(files)
    for path in files:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        if not tables:
            kinds = ", ".join(f"[[{kind}]]" for kind in KINDS)
            raise LexiconError(f"{path.name} holds no entry; there are {kinds}.")
        own_entries(path, tables)
        _check_sides(path.name, tables, known)
        if "fact" in tables:
            from verbale.reading.dating.chronology import chronology  # loads the parser

            _tables_of(path.name, "fact", tables)
            chronology(files)


def _check_sides(name: str, tables: Mapping[str, Any], known: Lexicon) -> None:
    """Whom persons, bodies and offices belong to must be known, or they would stand for nobody."""
    codes = {*known.states, *known.organisations, *BODIES}
    for kind in ("person", "organisation"):
        for entry in tables.get(kind, ()):
            terms = [*entry.get("offices", ()), *entry.get("members", ())]
            for of in (entry.get("of"), *(t.get("of") for t in terms), *(t.get("iso") for t in terms)):
                if of and of not in codes:
                    raise LexiconError(
                        f"{name}, {kind} {entry['id']!r}: {of!r} is no state's code (three letters: ISL)"
                        " nor the id of an organisation."
                    )
