"""The lexicon's actors from TOML: states, persons, organisations and the words for roles.

Every file is checked against its form while it is read, so that a mistyped entry is an error naming the
file and the entry, never an entry that silently does nothing. A user's own files come last: an entry with an
id that is already there extends it (lists are joined, single values replaced), any other is added.
"""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from verbale.model import LexiconError

#: Codes of bodies that act as states do, with their ids in the lexicon.
BODIES = {"EUU": "european-union", "NAT": "nato"}

HERE = Path(__file__).parent

Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Term:
    """A title or a membership with its days: ``start`` and ``end`` are ``None`` when open."""

    what: str
    of: str
    start: date | None = None
    end: date | None = None

    def on(self, day: date | None) -> bool:
        """Whether it is in force on ``day``; when the day is unknown, whether it has not ended."""
        if day is None:
            return self.end is None
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class State:
    """A state: ``seats`` (and the capital) stand for its government, ``places`` only lie in it."""

    iso: str
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str = ""
    seats: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A person with the offices held; ``of`` is the state or body (ISO alpha-3, ``EUU``, ``NAT``).

    ``gender`` is ``m``, ``f`` or empty: it only tells which pronoun can mean the person. ``surname`` is
    given where it is not the last word of the name ("Xi Jinping").
    """

    id: str
    name: str
    also: tuple[str, ...] = ()
    of: str | None = None
    gender: str = ""
    surname: str = ""
    offices: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation or standing group; ``members`` are terms whose ``what`` is a state's code.

    ``media``: it passes on what others say (an agency, a newspaper, a broadcaster). ``state_body``: it is
    a part of the state in ``of`` (a ministry, an army), not a movement or party within it.
    """

    id: str
    name: str
    short: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    kind: str = "organisation"
    of: str | None = None
    seats: tuple[str, ...] = ()
    members: tuple[Term, ...] = ()
    media: bool = False
    state_body: bool = False


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All that is known of actors before an article is read. Compared by identity: loaded once, shared.

    ``grounds``: places that lie in no one state; ``venues``: halls and palaces (lower case), each with its town.
    """

    states: Mapping[str, State]
    persons: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    roles: Mapping[str, Any]
    given_names: Mapping[str, frozenset[str]]
    grounds: tuple[str, ...] = ()
    venues: Mapping[str, str] = field(default_factory=dict)
    version: str = field(default="")


STRINGS = {
    "state": ("iso", "name", "capital"),
    "person": ("id", "name", "surname", "of", "gender"),
    "organisation": ("id", "name", "kind", "of"),
}
LISTS = {
    "state": ("names", "adjectives", "people", "seats", "places"),
    "person": ("also", "offices"),
    "organisation": ("short", "also", "seats", "members"),
}
#: Tables of a user's file that other loaders read and check.
ELSEWHERE = frozenset({"verb", "noun", "adjective", "fact"})
#: Every kind of entry that a user's file may hold.
KINDS = (*STRINGS, *sorted(ELSEWHERE))
KEY = {"state": "iso", "person": "id", "organisation": "id"}


@lru_cache(maxsize=8)
def lexicon(extra: tuple[Path, ...] = ()) -> Lexicon:
    """The packaged lexicon with the user's files ``extra``; parsed once per process.

    Raises `LexiconError` when a file cannot be read as TOML or breaks its form.
    """
    entries = _packaged()
    for path in extra:
        _collect(path, entries, extend=True)
    grounds = _table(HERE / "grounds.toml")
    return Lexicon(
        states={k: _state(t) for k, t in entries["state"].items()},
        persons={k: _person(t) for k, t in entries["person"].items()},
        organisations={k: _organisation(t) for k, t in entries["organisation"].items()},
        roles=_table(HERE / "roles.toml"),
        given_names={k: frozenset(v) for k, v in _table(HERE / "given_names.toml").items()},
        grounds=tuple(grounds["names"]),
        venues={venue.casefold(): town for venue, town in grounds["venues"].items()},
        version=lexicon_version(extra),
    )


def _packaged() -> dict[str, dict[str, Table]]:
    """The packaged entries by kind and id: half a second of TOML, once a process, nothing kept on disk."""
    entries: dict[str, dict[str, Table]] = {"state": {}, "person": {}, "organisation": {}}
    for folder in ("states", "people", "organisations"):
        for path in sorted((HERE / folder).glob("*.toml")):
            _collect(path, entries, extend=False)
    return entries


@lru_cache(maxsize=8)
def lexicon_version(extra: tuple[Path, ...] = ()) -> str:
    """First 12 hex digits of a hash over every packaged TOML file and the user's files, names included."""
    total = hashlib.sha256()
    for path in [*sorted(HERE.rglob("*.toml")), *extra]:
        name = path.relative_to(HERE).as_posix() if path.is_relative_to(HERE) else path.name
        total.update(f"{name}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:12]


def _table(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path.name}: {error}") from error


def _collect(path: Path, entries: dict[str, dict[str, Table]], *, extend: bool) -> None:
    for kind, tables in _table(path).items():
        if extend and kind in ELSEWHERE:
            continue
        if kind not in entries:
            some = ", ".join(f"[[{k}]]" for k in (KINDS if extend else STRINGS))
            raise LexiconError(f"{path.name}: [{kind}] is none of {some}.")
        if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            raise LexiconError(f"{path.name}: write [[{kind}]] in two pairs of brackets, before each entry.")
        for table in tables:
            _add(path, kind, table, entries[kind], extend=extend)


def _add(path: Path, kind: str, table: Table, into: dict[str, Table], *, extend: bool) -> None:
    key = table.get(KEY[kind])
    where = f"{path.name}, {kind} {key or table.get('name')!r}"
    if not isinstance(key, str) or not key:
        raise LexiconError(f"{where}: `{KEY[kind]}` is missing.")
    _check(where, kind, table)
    if key not in into:
        if not table.get("name"):
            raise LexiconError(f"{where}: `name` is missing.")
        into[key] = table
    elif extend:
        old = into[key]
        joined = {k: [*old.get(k, []), *v] if isinstance(v, list) else v for k, v in table.items()}
        into[key] = old | joined
    else:
        raise LexiconError(f"{where}: there is another entry of this id.")


def _check(where: str, kind: str, table: Table) -> None:
    yes = ("media", "state_body") if kind == "organisation" else ()
    for name, value in table.items():
        if name in STRINGS[kind]:
            good, form = isinstance(value, str), "a string"
        elif name in ("offices", "members") and name in LISTS[kind]:
            good, form = _list_of(dict, value), "a list of tables ([{ … }])"
        elif name in LISTS[kind]:
            good, form = _list_of(str, value), 'a list of strings (["…"])'
        elif name in yes:
            good, form = isinstance(value, bool), "true or false"
        else:
            some = ", ".join((*STRINGS[kind], *LISTS[kind], *yes))
            raise LexiconError(f"{where}: unknown field `{name}`; there are {some}.")
        if not good:
            raise LexiconError(f"{where}: `{name}` is {form}, not {value!r}.")
    for term in [*table.get("offices", ()), *table.get("members", ())]:
        _term(where, term)


def _list_of(form: type, value: object) -> bool:
    return isinstance(value, list) and all(isinstance(v, form) for v in value)


def _term(where: str, table: Table) -> Term:
    unknown = table.keys() - {"title", "iso", "of", "from", "to"}
    what = table.get("title") or table.get("iso")
    if unknown or not what:
        raise LexiconError(f"{where}: an office has title, of, from, to; a member iso, from, to: {table}.")
    return Term(what, table.get("of", ""), _day(where, table.get("from")), _day(where, table.get("to")))


def _day(where: str, value: object) -> date | None:
    if not value:
        return None
    if isinstance(value, date):
        return value
    try:
        text = str(value)
        return date.fromisoformat(text + "-01-01"[: 10 - len(text)] if len(text) == 4 else text)
    except ValueError as error:
        raise LexiconError(f"{where}: {value!r} is no day.") from error


def _strings(table: Table, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(table.get(name, ())) for name in names}


def _state(t: Table) -> State:
    return State(t["iso"], t["name"], capital=t.get("capital", ""), **_strings(t, LISTS["state"]))


def _person(t: Table) -> Person:
    return Person(
        t["id"],
        t["name"],
        also=tuple(t.get("also", ())),
        of=t.get("of") or None,
        gender=t.get("gender", ""),
        surname=t.get("surname", ""),
        offices=tuple(_term(t["id"], o) for o in t.get("offices", ())),
    )


def _organisation(t: Table) -> Organisation:
    members = tuple(_term(t["id"], m) for m in t.get("members", ()))
    return Organisation(
        t["id"],
        t["name"],
        kind=t.get("kind", "organisation"),
        of=t.get("of") or None,
        members=members,
        media=t.get("media", False),
        state_body=t.get("state_body", False),
        **_strings(t, ("short", "also", "seats")),
    )
