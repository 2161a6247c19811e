"""Where the views find threads, entries and disputes: in the record's tables, or computed as of a day."""

import json
import sqlite3
import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from importlib.resources import files

from verbale.model import Actor, Dispute, Thread, ThreadMention
from verbale.record import Derived, Entry, Store, derived, refresh, state_on
from verbale.record.disputes import dispute_from
from verbale.record.ledger import entry_from
from verbale.record.packing import thread_from_json
from verbale.record.parties import unit_of
from verbale.record.titles import one_each, stands_for_state, title, titled
from verbale.views.answer import Filters


class _Of(Mapping[str, str]):
    """Something of each actor, looked up when it is first asked for; any id has it, if only itself."""

    def __init__(self, facts: "Facts", what: Callable[[Actor], str]) -> None:
        self._facts, self._what = facts, what
        self._found: dict[str, str] = {}

    def __getitem__(self, actor: str) -> str:
        if actor not in self._found:
            found = self._facts.actor(actor)
            self._found[actor] = self._what(found) if found else actor
        return self._found[actor]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _actor(r: sqlite3.Row) -> Actor:
    return Actor(r["id"], r["name"], r["kind"], r["of"], tuple(json.loads(r["also"])))


class Facts:
    """What a record says, narrowed by ``filters``.

    A record whose last read was interrupted is brought up to date first. With ``as_of`` everything is
    computed anew from what had been published by then, and nothing is written.
    """

    def __init__(self, store: Store, filters: Filters) -> None:
        self.store, self.filters = store, filters
        self._names, self._units = _Of(self, lambda a: a.name), _Of(self, unit_of)
        self._short = _Of(self, self._in_title)
        refresh(store)

    @cached_property
    def then(self) -> Derived | None:
        """The record as of the day asked for, if one was."""
        return derived(self.store, self.filters.as_of) if self.filters.as_of else None

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Every actor, by id."""
        if self.then:
            return {a.id: a for a in self.then.actors}
        rows = self.store.rows("SELECT * FROM actor ORDER BY id")
        return {r["id"]: _actor(r) for r in rows}

    def actor(self, id_: str) -> Actor | None:
        """The actor with this id, if the record knows it."""
        if self.then:
            return self.actors.get(id_)
        rows = self.store.rows("SELECT * FROM actor WHERE id = ?", (id_,))
        return _actor(rows[0]) if rows else None

    def name(self, actor: str) -> str:
        """The display name of an actor id."""
        return self._names[actor]

    def _in_title(self, actor: Actor) -> str:
        """Its name in a title: that of the state for those who only speak for it ("Icelandic negotiators")."""
        spoken_for = actor.of if actor.kind == "group" and stands_for_state(actor.name) else None
        state = self.actor(spoken_for.lower()) if spoken_for else None
        return state.name if state else actor.name

    def names(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Their display names."""
        return tuple(self.name(a) for a in actors)

    def called(self, t: Thread, mentions: list[ThreadMention], about: str) -> str:
        """What ``mentions``, speech acts on the thread ``t``, are called together: "Agreement (tariffs): …"."""
        first = mentions[0]
        return title(
            first.type, first.mode or "", about, mentions, first.place or "", self._short, self._units
        )

    def parties(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """One display name for each party among ``actors``."""
        return self.names(tuple(one_each(actors, self._units)))

    @cached_property
    def meant(self) -> frozenset[str] | None:
        """The ids that the ``actor`` filter means; ``None`` without a filter, empty if nobody is meant."""
        return None if self.filters.actor is None else who(self.filters.actor, self.actors)

    def threads(self) -> list[Thread]:
        """The threads with a stage in the days asked for and a party asked for."""
        if self.then:
            return [
                titled(t, self._short, self._units)
                for t in self.then.threads
                if self._wanted(t.parties, [s.when.latest for s in t.stages if s.when])
            ]
        where, values = self._where("thread", "first", "last")
        rows = self.store.rows(f"SELECT form FROM thread WHERE {where} ORDER BY first, id", values)
        return [titled(thread_from_json(r["form"]), self._short, self._units) for r in rows]

    def threads_of(self, ids: Iterable[str]) -> list[Thread]:
        """The threads with these ids, as far as there are such."""
        if self.then:
            return [t for t in self.threads() if t.id in set(ids)]
        rows = self.store.some("SELECT form FROM thread WHERE id IN (?)", ids)
        return [titled(thread_from_json(r["form"]), self._short, self._units) for r in rows]

    def entries(
        self, limit: int | None = None, *, on: date | None = None, states: Collection[str] = (),
        forces: Collection[str] = (),
    ) -> list[Entry]:  # fmt: skip
        """The ledger entries made in the days asked for, by or to a party asked for; the last ``limit`` of them.

        ``states`` (on the day ``on``) and ``forces`` narrow them further.
        """
        if self.then:
            found = [
                e for e in self.then.entries
                if self._wanted((*e.by, *e.to), _made(e))
                and (not forces or e.force in forces)
                and (not states or on is None or state_on(e, on).state in states)
            ]  # fmt: skip
            return sorted(found, key=_last_made)[-limit:] if limit else found
        # The big forms are read only of those that are asked for.
        where, values = self._where("entry", "first", "last")
        table, key = "entry", "id"
        if (states or forces) and on is not None:
            table, key = "entry_state", "entry"
            where = where.replace("id IN", "entry IN") + " AND since <= ? AND until > ?"
            values += [on.isoformat(), on.isoformat()]
            for column, wanted in (("state", states), ("force", forces)):
                if wanted:
                    where += f" AND {column} IN ({', '.join('?' * len(wanted))})"
                    values += wanted
        order = f"last DESC, {key} DESC LIMIT {int(limit)}" if limit else f"first, {key}"
        rows = self.store.rows(f"SELECT {key} AS id FROM {table} WHERE {where} ORDER BY {order}", values)
        forms = self.store.some("SELECT id, form FROM entry WHERE id IN (?)", [r["id"] for r in rows])
        form_of = {r["id"]: r["form"] for r in forms}
        return [entry_from(json.loads(form_of[r["id"]])) for r in rows]

    def entry(self, id_: str) -> Entry | None:
        """The ledger entry with this id, whatever the filters."""
        if self.then:
            return next((e for e in self.then.entries if e.id == id_), None)
        rows = self.store.rows("SELECT form FROM entry WHERE id = ?", (id_,))
        return entry_from(json.loads(rows[0]["form"])) if rows else None

    def disputes(self) -> list[Dispute]:
        """Every dispute of the threads asked for."""
        if self.then:
            kept = {t.id for t in self.threads()}
            return [d for d in self.then.disputes if d.thread in kept]
        where, values = self._where("thread", "first", "last")
        rows = self.store.rows(
            f"SELECT form FROM dispute WHERE thread IN (SELECT id FROM thread WHERE {where}) ORDER BY id",
            values,
        )
        return [dispute_from(json.loads(r["form"])) for r in rows]

    def horizon(self) -> date | None:
        """The last day on which anything in the record was published (or the ``as_of`` day)."""
        if self.filters.as_of:
            return self.filters.as_of
        latest = self.store.rows("SELECT max(latest) AS day FROM reading")[0]["day"]
        return date.fromisoformat(latest) if latest else None

    def _where(self, table: str, first: str, last: str) -> tuple[str, list[str]]:
        parts, values = ["1"], []
        if self.filters.since:
            parts.append(f"{last} >= ?")
            values.append(self.filters.since.isoformat())
        if self.filters.until:
            parts.append(f"{first} <= ?")
            values.append(self.filters.until.isoformat())
        if self.meant is not None:
            marks = ", ".join("?" * len(self.meant))
            parts.append(f"id IN (SELECT {table} FROM {table}_actor WHERE actor IN ({marks}))")
            values += sorted(self.meant)
        return " AND ".join(parts), values

    def _wanted(self, parties: tuple[str, ...], days: list[date]) -> bool:
        f = self.filters
        if self.meant is not None and self.meant.isdisjoint(parties):
            return False
        if f.since and not any(d >= f.since for d in days):
            return False
        return not (f.until and not any(d <= f.until for d in days))


def _made(e: Entry) -> list[date]:
    days = [(p.made or p.published or "").rpartition("/")[2] for p in e.terms]
    return [date.fromisoformat(d) for d in days if d]


def _last_made(e: Entry) -> tuple[str, str]:
    return (max((d.isoformat() for d in _made(e)), default=""), e.id)


def who(name: str, actors: dict[str, Actor]) -> frozenset[str]:
    """The ids of the actors that ``name`` means: by id, code, name or surface form, whatever the case and dots.

    A full match wins over a code of two letters ("UK" for who is only called Britain), and this over a part of
    a name ("Stubb" for Alexander Stubb). A state or body brings everybody who acts for it, and nobody who acts
    for its rivals.
    """
    wanted = _spelled(name)
    code = _codes().get(wanted)
    found = (
        {a.id for a in actors.values() if wanted in _forms(a)}
        or {a.id for a in actors.values() if code and code in _forms(a)}
        or {a.id for a in actors.values() if wanted in _spelled(a.name).split()}
    )
    bodies = {
        unit_of(a) if a.of else a.id.upper()
        for a in actors.values()
        if a.id in found and a.kind in ("state", "organisation")
    }
    if not found and (code or len(wanted) == _CODE):
        bodies = {(code or wanted).upper()}  # nobody names the state itself, only those who act for it
    return frozenset(found | {a.id for a in actors.values() if a.of and unit_of(a) in bodies})


def _forms(a: Actor) -> set[str]:
    code = {a.of.casefold()} if a.of and (a.kind == "state" or a.of in _UNIONS) else set()
    return {_spelled(a.id), _spelled(a.name), *(_spelled(f) for f in a.also)} | code


#: Letters of the code of a state.
_CODE = 3
#: Codes of bodies that act like a state: who is asked for by them is the body, and whoever acts for it.
_UNIONS = ("EUU",)


def _spelled(name: str) -> str:
    """A name as it is compared: "the U.S." is "us"."""
    return " ".join(name.casefold().replace(".", "").split()).removeprefix("the ")


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """Short codes of states to those of the record, both in small letters."""
    text = files("verbale.views").joinpath("codes.toml").read_text(encoding="utf-8")
    return {short.casefold(): code.casefold() for short, code in tomllib.loads(text)["codes"].items()}
