"""Putting what was derived into its tables, and taking it out again."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from verbale.model import Actor, Dispute, Thread
from verbale.record.disputes import dispute_form
from verbale.record.ledger import Entry, entry_form
from verbale.record.packing import thread_form
from verbale.record.placed import write_placed
from verbale.record.rows import dump
from verbale.record.states import spans
from verbale.record.store import Store

if TYPE_CHECKING:
    from verbale.record.derive import Derived

_TABLES = (
    "actor", "block", "copy", "dispute", "entry", "entry_actor", "entry_commitment", "entry_matter",
    "entry_state", "near", "part", "placed", "stage",
    "thread", "thread_actor", "thread_mention",
)  # fmt: skip


def write_all(store: Store, d: "Derived") -> None:
    """Everything derived in place of what was there."""
    for table in _TABLES:
        store.db.execute(f"DELETE FROM {table}")
    write_actors(store, d.actors)
    write_placed(store, d.placed)
    many = store.db.executemany
    copied = sorted(d.copies.items())
    many("INSERT INTO copy VALUES (?, ?, ?)", [(k, c.source, c.reason) for k, c in copied])
    many("INSERT INTO near VALUES (?, ?, ?)", [(x.one, x.other, x.reason) for x in d.near])
    store.db.execute("UPDATE held SET own = 0 WHERE own")
    many("UPDATE held SET own = 1 WHERE hash = ?", [(h,) for h in d.own])
    many("INSERT INTO block VALUES (?, ?, ?)", sorted(d.blocks))
    many("INSERT INTO part VALUES (?, ?)", sorted(d.parts))
    write_threads(store, d.threads)
    write_entries(store, d.entries)
    write_disputes(store, d.disputes)


def write_actors(store: Store, actors: Iterable[Actor]) -> None:
    """Actors, in place of those of the same ids."""
    store.db.executemany(
        "INSERT OR REPLACE INTO actor VALUES (?, ?, ?, ?, ?)",
        [(a.id, a.name, a.kind, a.of, dump(list(a.also))) for a in actors],
    )


def write_threads(store: Store, threads: list[Thread]) -> None:
    """Threads with their parties, mentions and stages."""
    many = store.db.executemany
    many("INSERT INTO thread VALUES (?, ?, ?, ?, ?, ?)", [_thread_row(t) for t in threads])
    many("INSERT INTO thread_actor VALUES (?, ?)", [(a, t.id) for t in threads for a in t.parties])
    many(
        "INSERT INTO thread_mention VALUES (?, ?)",
        sorted({(m.id, t.id) for t in threads for m in t.mentions}),
    )
    many(
        "INSERT INTO stage VALUES (?, ?, ?, ?, ?)",
        [
            (t.id, n, s.status, s.when and s.when.earliest.isoformat(), s.when and s.when.latest.isoformat())
            for t in threads
            for n, s in enumerate(t.stages)
        ],
    )


def erase_threads(store: Store, ids: Iterable[str]) -> None:
    """Take threads out with all that hangs on them."""
    rows = [(id_,) for id_ in ids]
    store.db.executemany("DELETE FROM thread WHERE id = ?", rows)
    for table in ("thread_actor", "thread_mention", "stage", "dispute"):
        store.db.executemany(f"DELETE FROM {table} WHERE thread = ?", rows)


def write_entries(store: Store, found: list[Entry]) -> None:
    """Ledger entries with their parties and commitments."""
    many = store.db.executemany
    many("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", [_entry_row(e) for e in found])
    many("INSERT INTO entry_actor VALUES (?, ?)", sorted({(a, e.id) for e in found for a in (*e.by, *e.to)}))
    many("INSERT INTO entry_commitment VALUES (?, ?)", [(p.id, e.id) for e in found for p in e.terms])
    many(
        "INSERT INTO entry_matter VALUES (?, ?, ?, ?)",
        [(matter, e.first, e.last, e.id) for e in found for matter in e.matters],
    )
    many(
        "INSERT INTO entry_state VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (e.id, since, until, state, e.force, e.first or None, e.last or None)
            for e in found
            for since, until, state in spans(e)
        ],
    )


def erase_entries(store: Store, ids: Iterable[str]) -> None:
    """Take ledger entries out with all that hangs on them."""
    rows = [(id_,) for id_ in ids]
    store.db.executemany("DELETE FROM entry WHERE id = ?", rows)
    for table in ("entry_actor", "entry_commitment", "entry_matter", "entry_state"):
        store.db.executemany(f"DELETE FROM {table} WHERE entry = ?", rows)


def write_disputes(store: Store, found: list[Dispute]) -> None:
    """Disputes."""
    store.db.executemany(
        "INSERT INTO dispute VALUES (?, ?, ?)", [(x.id, x.thread, dump(dispute_form(x))) for x in found]
    )


def _thread_row(t: Thread) -> tuple[str | None, ...]:
    days = [s.when.latest.isoformat() for s in t.stages if s.when]
    # The title is made when it is shown: a new article may change how an actor is called.
    form = dump({**thread_form(t), "title": ""})
    return (t.id, t.type, t.status, min(days, default=None), max(days, default=None), form)


def _entry_row(e: Entry) -> tuple[str | None, ...]:
    return (e.id, e.first or None, e.last or None, dump(entry_form(e)), e.same)
