"""Everything that follows from the stored readings and judgements, computed again and put in its tables."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from verbale.model import Actor, Dispute, Judgement, Thread
from verbale.record.blocks import keys_of, order_of, place_of
from verbale.record.cluster import all_bonds, components, grouped, judged
from verbale.record.copies import Found, copies
from verbale.record.disputes import disputes
from verbale.record.grow import grow
from verbale.record.judgements import Applied, apply, judgements
from verbale.record.later import with_after
from verbale.record.ledger import Entry, entries
from verbale.record.names import Seen, merged, states
from verbale.record.packing import unpack
from verbale.record.placed import placings
from verbale.record.placing import Placing, placed
from verbale.record.placing import promised as promised_as
from verbale.record.promises import Promise
from verbale.record.sighting import Sighting, lifted
from verbale.record.sources import Copy, Near
from verbale.record.store import Store
from verbale.record.threads import thread_of
from verbale.record.write import write_all

#: More new articles than this, or than one in `_PART` of the record, and all is derived again: it is faster.
_FEW = 40
_PART = 20


@dataclass(frozen=True, slots=True)
class Derived:
    """What follows from many readings: the same for the same readings, in whatever order they came.

    ``copies`` is article key to its source and the reason; ``gone`` are judgements whose ground has gone. ``near``,
    ``own``, ``parts`` and ``blocks`` are what a record is grown by: near articles, outlets' own lines, and of each
    act its component, and the keys and places under which it is compared. ``placed`` is where undated articles
    belong.
    """

    actors: list[Actor]
    copies: dict[str, Copy]
    threads: list[Thread]
    entries: list[Entry]
    disputes: list[Dispute]
    gone: list[Judgement]
    near: list[Near] = field(default_factory=list)
    own: list[int] = field(default_factory=list)
    parts: list[tuple[str, str]] = field(default_factory=list)
    blocks: list[tuple[str, str, str]] = field(default_factory=list)
    placed: dict[str, Placing] = field(default_factory=dict)


def derived(store: Store, as_of: date | None = None) -> Derived:
    """What follows from the readings in ``store``, or from those published by ``as_of``. Writes nothing."""
    dated = _keys(store, as_of)
    places = placings(store, None if as_of is None else dated, as_of)
    keys = dated | frozenset(places)
    actors, of = _actors(store, keys)
    sightings = [
        lifted(placed(unpack(r["form"]), places.get(r["article"])), of)
        for r in store.rows("SELECT * FROM mention ORDER BY event")
        if r["article"] in keys
    ]
    promised = [
        promised_as(Promise.unpacked(r["form"]), places.get(r["article"]))
        for r in store.rows("SELECT * FROM promise ORDER BY id")
        if r["article"] in keys
    ]
    found = copies(store, keys)
    applied = apply(sightings, judgements(store))
    result = _from(applied, promised, actors, found, voices(store, found.copies))
    return replace(result, placed=places)


def voices(store: Store, copied: Mapping[str, Copy]) -> dict[str, str]:
    """The voice that each copy repeats: whose its source is."""
    rows = store.some(
        "SELECT article, voice FROM origin WHERE article IN (?)", sorted({c.source for c in copied.values()})
    )
    whose = {r["article"]: r["voice"] for r in rows}
    return {k: whose[c.source] for k, c in copied.items()}


def _actors(store: Store, keys: frozenset[str]) -> tuple[list[Actor], dict[str, str]]:
    seen = [
        Seen(r["actor"], r["name"], r["kind"], r["of"], tuple(json.loads(r["also"])))
        for r in store.rows("SELECT * FROM seen ORDER BY actor, article")
        if r["article"] in keys
    ]
    of = states(
        (s.id, field_, value, 1) for s in seen for field_, value in (("kind", s.kind), ("of", s.of)) if value
    )
    return merged(seen), of


def _keys(store: Store, as_of: date | None) -> frozenset[str]:
    rows = store.rows("SELECT article, latest FROM reading")
    return frozenset(
        r["article"] for r in rows if as_of is None or (r["latest"] and r["latest"] <= as_of.isoformat())
    )


def _from(
    applied: Applied,
    promised: Iterable[Promise],
    actors: list[Actor],
    found: Found,
    source_of: dict[str, str],
) -> Derived:
    names = {a.id: a.name for a in actors}
    acts, about = split(applied.sightings)
    bonds = [*all_bonds(acts.values()), *judged(applied.joins, applied.splits, acts)]
    parts = components(acts, bonds)
    groups = sorted((g for part in parts for g in grouped(*part)), key=lambda g: order_of(g.members[0]))
    threads = [thread_of(group, about, names, source_of) for group in groups]
    found_entries = entries(promised, threads, source_of)
    return Derived(
        actors=actors,
        copies=found.copies,
        threads=threads,
        entries=with_after(found_entries, found_entries),
        disputes=disputes(threads, {s.mention.id: s for s in applied.sightings}, source_of),
        gone=applied.gone,
        near=found.near,
        own=found.own,
        parts=[(s.mention.id, part[0][0].mention.id) for part in parts for s in part[0]],
        blocks=[(key, place_of(s), s.mention.id) for s in acts.values() for key in keys_of(s)],
    )


def split(sightings: Iterable[Sighting]) -> tuple[dict[str, Sighting], dict[str, list[Sighting]]]:
    """Acts by id, in order; and the speech acts about each act, in order."""
    acts: dict[str, Sighting] = {}
    about: dict[str, list[Sighting]] = {}
    for s in sorted(sightings, key=order_of):
        if s.mention.role == "act":
            acts[s.mention.id] = s
        elif s.about is not None:
            about.setdefault(s.about, []).append(s)
    return acts, about


def _state(store: Store) -> str:
    """``yes``, ``some`` (all but what is fresh), ``no``, or ``remake`` (rows of an older program)."""
    return str(store.rows("SELECT value FROM meta WHERE key = 'derived'")[0]["value"])


def up_to_date(store: Store) -> bool:
    """Whether the derived tables match the readings; not so after an interrupted read."""
    return _state(store) == "yes"


def refresh(store: Store) -> None:
    """Bring the derived tables up to date: by what new articles touch if they are few, else from the ground."""
    state = _state(store)
    if state == "yes":
        return
    fresh = [r["article"] for r in store.rows("SELECT article FROM fresh ORDER BY article")]
    known = store.rows("SELECT count(*) AS n FROM article")[0]["n"] - len(fresh)
    if state == "some" and fresh and len(fresh) <= max(_FEW, known // _PART):
        grow(store, fresh)
    else:
        rebuild(store)


def rebuild(store: Store) -> Derived:
    """Compute everything again and store it, whole or not at all."""
    if _state(store) == "remake":
        store.remake()
    result = derived(store)
    with store.transaction():
        write_all(store, result)
        store.db.execute("DELETE FROM fresh")
        store.db.execute("UPDATE meta SET value = 'yes' WHERE key = 'derived'")
    return result
