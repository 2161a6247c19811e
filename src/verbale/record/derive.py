"""Everything that follows from the stored readings and judgements, computed again and put in its tables."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from verbale.model import Actor, Dispute, Judgement, Thread
from verbale.record.disputes import dispute_form, disputes
from verbale.record.judgements import Applied, apply, judgements
from verbale.record.ledger import Entry, entries, entry_form
from verbale.record.names import Seen, merged
from verbale.record.packing import thread_form, unpack
from verbale.record.promises import Promise
from verbale.record.rows import dump
from verbale.record.sources import copies
from verbale.record.store import Store
from verbale.record.threads import build

_TABLES = (
    "actor", "copy", "dispute", "entry", "entry_actor", "entry_commitment", "stage", "thread", "thread_actor",
    "thread_mention",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Derived:
    """What follows from many readings: the same for the same readings, in whatever order they came.

    ``copies`` is article key to the key of its source; ``gone`` are judgements whose ground has gone.
    """

    actors: list[Actor]
    copies: dict[str, str]
    threads: list[Thread]
    entries: list[Entry]
    disputes: list[Dispute]
    gone: list[Judgement]


def derived(store: Store, as_of: date | None = None) -> Derived:
    """What follows from the readings in ``store``, or from those published by ``as_of``. Writes nothing."""
    keys = _keys(store, as_of)
    sightings = [
        unpack(r["form"]) for r in store.rows("SELECT * FROM mention ORDER BY event") if r["article"] in keys
    ]
    promised = [
        Promise.unpacked(r["form"])
        for r in store.rows("SELECT * FROM promise ORDER BY id")
        if r["article"] in keys
    ]
    actors = merged(
        Seen(r["actor"], r["name"], r["kind"], r["of"], tuple(json.loads(r["also"])))
        for r in store.rows("SELECT * FROM seen ORDER BY actor, article")
        if r["article"] in keys
    )
    return _from(apply(sightings, judgements(store)), promised, actors, copies(store, keys))


def _keys(store: Store, as_of: date | None) -> frozenset[str]:
    rows = store.rows("SELECT article, latest FROM reading")
    return frozenset(
        r["article"] for r in rows if as_of is None or (r["latest"] and r["latest"] <= as_of.isoformat())
    )


def _from(
    applied: Applied, promised: Iterable[Promise], actors: list[Actor], source_of: dict[str, str]
) -> Derived:
    names = {a.id: a.name for a in actors}
    threads = build(applied.sightings, names, source_of, applied.joins, applied.splits)
    return Derived(
        actors=actors,
        copies=source_of,
        threads=threads,
        entries=entries(promised, threads, source_of),
        disputes=disputes(threads, {s.mention.id: s for s in applied.sightings}, source_of),
        gone=applied.gone,
    )


def up_to_date(store: Store) -> bool:
    """Whether the derived tables match the readings; not so after an interrupted read."""
    row = store.rows("SELECT value FROM meta WHERE key = 'derived'")[0]
    return bool(row["value"] == "yes")


def rebuild(store: Store) -> Derived:
    """Compute everything again and store it, whole or not at all."""
    result = derived(store)
    with store.transaction():
        for table in _TABLES:
            store.db.execute(f"DELETE FROM {table}")
        _write(store, result)
        store.db.execute("UPDATE meta SET value = 'yes' WHERE key = 'derived'")
    return result


def _write(store: Store, d: Derived) -> None:
    many = store.db.executemany
    many(
        "INSERT INTO actor VALUES (?, ?, ?, ?, ?)",
        [(a.id, a.name, a.kind, a.of, dump(list(a.also))) for a in d.actors],
    )
    many("INSERT INTO copy VALUES (?, ?, ?)", [(k, s, "near copy") for k, s in sorted(d.copies.items())])
    many("INSERT INTO thread VALUES (?, ?, ?, ?, ?, ?)", [_thread_row(t) for t in d.threads])
    many("INSERT INTO thread_actor VALUES (?, ?)", [(a, t.id) for t in d.threads for a in t.parties])
    many(
        "INSERT INTO thread_mention VALUES (?, ?)",
        sorted({(m.id, t.id) for t in d.threads for m in t.mentions}),
    )
    many(
        "INSERT INTO stage VALUES (?, ?, ?, ?, ?)",
        [
            (t.id, n, s.status, s.when and s.when.earliest.isoformat(), s.when and s.when.latest.isoformat())
            for t in d.threads
            for n, s in enumerate(t.stages)
        ],
    )
    many("INSERT INTO entry VALUES (?, ?, ?, ?)", [_entry_row(e) for e in d.entries])
    many(
        "INSERT INTO entry_actor VALUES (?, ?)",
        sorted({(a, e.id) for e in d.entries for a in (*e.by, *e.to)}),
    )
    many("INSERT INTO entry_commitment VALUES (?, ?)", [(p.id, e.id) for e in d.entries for p in e.terms])
    many(
        "INSERT INTO dispute VALUES (?, ?, ?)", [(x.id, x.thread, dump(dispute_form(x))) for x in d.disputes]
    )


def _thread_row(t: Thread) -> tuple[str | None, ...]:
    days = [s.when.latest.isoformat() for s in t.stages if s.when]
    return (t.id, t.type, t.status, min(days, default=None), max(days, default=None), dump(thread_form(t)))


def _entry_row(e: Entry) -> tuple[str | None, ...]:
    days = [(p.made or p.published or "").rpartition("/")[2] for p in e.terms]
    return (e.id, min(days) or None, max(days) or None, dump(entry_form(e)))
