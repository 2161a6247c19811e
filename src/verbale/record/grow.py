"""Adding a few articles to a derived record: only what they touch is derived again.

The result is the same, byte for byte, as deriving everything (``tests/record/test_grow.py``). What is touched:
components of acts that new acts are compared or joined with; articles whose source has changed; persons whose
state has become known; ledger entries of all these.
"""

import json
from collections.abc import Iterable
from dataclasses import replace

from verbale.record.blocks import REACH, earliest_for, keys_of, order_of, place_of
from verbale.record.cluster import Bond, bonds, components, grouped, judged
from verbale.record.copies import grow_copies
from verbale.record.disputes import disputes
from verbale.record.judgements import apply, judgements
from verbale.record.later import since, until, with_after
from verbale.record.ledger import Entry, entries, entry_from, same_key
from verbale.record.names import known, states
from verbale.record.packing import thread_from_json, unpack
from verbale.record.placed import grow_placed, stored
from verbale.record.placing import placed, promised
from verbale.record.promises import Promise
from verbale.record.sighting import Sighting, lifted
from verbale.record.store import Store
from verbale.record.threads import thread_of
from verbale.record.write import (
    erase_entries,
    erase_threads,
    write_actors,
    write_disputes,
    write_entries,
    write_threads,
)


def grow(store: Store, fresh: list[str]) -> None:
    """Bring the derived tables up to date with the articles ``fresh``, whole or not at all."""
    with store.transaction():
        _Growth(store, fresh, grow_placed(store, fresh)).run()
        store.db.execute("DELETE FROM fresh")
        store.db.execute("UPDATE meta SET value = 'yes' WHERE key = 'derived'")


class _Growth:
    def __init__(self, store: Store, fresh: list[str], placed: frozenset[str]) -> None:
        self.store, self.fresh, self.placed = store, fresh, placed
        self.seen: dict[str, Sighting | None] = {}
        self.states: dict[str, str] = {}
        made = judgements(store)
        targets = self._raw({t for j in made if not j.undone for t in j.targets})
        self.applied = apply(targets.values(), made)
        changed = {s.mention.id: s for s in self.applied.sightings}
        self.judged: dict[str, Sighting | None] = {id_: changed.get(id_) for id_ in targets}

    def run(self) -> None:
        moved = grow_copies(self.store, self.fresh)
        ids = self._actors()
        todo = self._events(moved | self.placed) | self._lifted(ids)
        work, found = self._work(self._replaced(todo | self._events(self.fresh)) | self._acts(todo))
        changed = self._threads(work, found)
        self._ledger(changed, moved)

    # Loading

    def _raw(self, ids: Iterable[str]) -> dict[str, Sighting]:
        rows = self.store.some("SELECT event, article, form FROM mention WHERE event IN (?)", sorted(ids))
        places = stored(self.store, {r["article"] for r in rows})
        raw = ((r["event"], placed(unpack(r["form"]), places.get(r["article"]))) for r in rows)
        return {event: lifted(s, self._states(s)) for event, s in raw}

    def _states(self, s: Sighting) -> dict[str, str]:
        """The states of the persons of ``s`` of whom its own article does not tell it."""
        for unit in sorted(s.by | s.to | s.host):
            if unit not in self.states and not unit.isupper():
                rows = self.store.rows("SELECT actor, field, value, n FROM known WHERE actor = ?", (unit,))
                self.states[unit] = states((r[0], r[1], r[2], r[3]) for r in rows).get(unit, unit)
        return {u: self.states[u] for u in s.by | s.to | s.host if self.states.get(u, u) != u}

    def _get(self, ids: Iterable[str]) -> list[Sighting]:
        """The sightings with these ids as judgements leave them, in the order asked; those dropped are left out."""
        ids = list(ids)
        missing = [i for i in ids if i not in self.seen]
        if missing:
            raw = self._raw(missing)
            self.seen.update({i: self.judged[i] if i in self.judged else raw.get(i) for i in missing})
        return [s for i in ids if (s := self.seen[i]) is not None]

    def _events(self, articles: Iterable[str]) -> set[str]:
        return {
            r["event"]
            for r in self.store.some("SELECT event FROM mention WHERE article IN (?)", sorted(articles))
        }

    def _acts(self, ids: Iterable[str]) -> set[str]:
        return {s.mention.id for s in self._get(sorted(ids)) if s.mention.role == "act"}

    # What is touched

    def _actors(self) -> list[str]:
        rows = self.store.some("SELECT DISTINCT actor FROM seen WHERE article IN (?)", self.fresh)
        ids = sorted({r["actor"] for r in rows})
        counts = self.store.some("SELECT actor, field, value, n FROM known WHERE actor IN (?)", ids)
        write_actors(self.store, known((r[0], r[1], r[2], r[3]) for r in counts))
        return ids

    def _lifted(self, ids: list[str]) -> set[str]:
        """Older acts of persons whose state has become known, or doubtful, by the new articles."""
        counts = self.store.some("SELECT actor, field, value, n FROM known WHERE actor IN (?)", ids)
        here = {(r["actor"], r["field"], r["value"]): r["n"] for r in counts}
        after = states((a, f, v, n) for (a, f, v), n in here.items())
        for r in self.store.some("SELECT actor, kind, of FROM seen WHERE article IN (?)", self.fresh):
            for field, value in (("kind", r["kind"]), ("of", r["of"])):
                if value:
                    here[r["actor"], field, value] -= 1
        before = states((a, f, v, n) for (a, f, v), n in here.items() if n > 0)
        changed = [i for i in ids if before.get(i) != after.get(i)]
        rows = self.store.some("SELECT DISTINCT thing FROM thing_actor WHERE actor IN (?)", changed)
        events = self.store.some("SELECT event FROM mention WHERE event IN (?)", [r["thing"] for r in rows])
        return {r["event"] for r in events}

    def _replaced(self, ids: Iterable[str]) -> set[str]:
        """Put acts under their keys anew; gives back them and those that are now compared with others."""
        acts = [s for s in self._get(sorted(ids)) if s.mention.role == "act"]
        touched = {s.mention.id for s in acts}
        for s in acts:
            old = self.store.rows("SELECT key, place FROM block WHERE event = ?", (s.mention.id,))
            new = [(key, place_of(s)) for key in keys_of(s)]
            if {tuple(r) for r in old} == set(new) and s.mention.article not in self.placed:
                continue
            for key, place in {*(tuple(r) for r in old), *new}:
                touched |= self._after(key, place, s)
            self.store.db.execute("DELETE FROM block WHERE event = ?", (s.mention.id,))
            self.store.db.executemany(
                "INSERT INTO block VALUES (?, ?, ?)", [(k, p, s.mention.id) for k, p in new]
            )
        return touched

    def _after(self, key: str, place: str, s: Sighting) -> set[str]:
        rows = self.store.rows(
            "SELECT event FROM block WHERE key = ? AND place > ? ORDER BY place LIMIT ?", (key, place, REACH)
        )
        return {r["event"] for r in rows}

    def _before(self, s: Sighting) -> list[list[Sighting]]:
        place, since = place_of(s), earliest_for(s)
        blocks = []
        for key in keys_of(s):
            rows = self.store.rows(
                "SELECT event FROM block WHERE key = ? AND place < ? AND place >= ? ORDER BY place DESC LIMIT ?",
                (key, place, since, REACH),
            )
            blocks.append(self._get([r["event"] for r in reversed(rows)]))
        return blocks

    def _work(self, todo: set[str]) -> tuple[dict[str, Sighting], list[Bond]]:
        """All acts of every component that is touched, and their bonds."""
        work: dict[str, Sighting] = {}
        found: list[Bond] = []
        pairs = [(a, b) for a, b, _ in (*self.applied.joins,)]
        while todo:
            rows = self.store.some("SELECT DISTINCT part FROM part WHERE event IN (?)", sorted(todo))
            members = self.store.some("SELECT event FROM part WHERE part IN (?)", [r["part"] for r in rows])
            batch = sorted({*todo, *(r["event"] for r in members)} - set(work))
            acts = [s for s in self._get(batch) if s.mention.role == "act"]
            work.update({s.mention.id: s for s in acts})
            new = [x for s in acts for x in bonds(s, self._before(s))]
            found += new
            todo = {x.a for x in new if x.joins} | {o for p in pairs if set(p) & set(batch) for o in p}
            todo -= set(work)
            todo = {s.mention.id for s in self._get(sorted(todo)) if s.mention.role == "act"}
        work = {s.mention.id: s for s in sorted(work.values(), key=order_of)}
        there = {*work, *self._acts(self.judged)}
        decided = judged(self.applied.joins, self.applied.splits, there)
        return work, [*found, *(x for x in decided if x.b in work)]

    # What is made anew

    def _threads(self, work: dict[str, Sighting], found: list[Bond]) -> set[str]:
        """Make the threads of ``work`` anew; gives back every event of the old and new ones."""
        store, ids = self.store, sorted(work)
        old = {r["thread"] for r in store.some("SELECT thread FROM thread_mention WHERE event IN (?)", ids)}
        gone = {
            r["event"]
            for r in store.some("SELECT event FROM thread_mention WHERE thread IN (?)", sorted(old))
        }
        erase_threads(store, sorted(old))
        store.db.executemany("DELETE FROM part WHERE event = ?", [(i,) for i in ids])
        speech = [r["event"] for r in store.some("SELECT event FROM about WHERE act IN (?)", ids)]
        about: dict[str, list[Sighting]] = {}
        for s in sorted(self._get(speech), key=order_of):
            about.setdefault(s.about or "", []).append(s)
        source_of = self._sources(s.mention.article for s in work.values())
        parts = components(work, found)
        threads = [thread_of(g, about, {}, source_of) for part in parts for g in grouped(*part)]
        write_threads(store, threads)
        here = {**work, **{s.mention.id: s for few in about.values() for s in few}}
        write_disputes(store, disputes(threads, here, source_of))
        store.db.executemany(
            "INSERT INTO part VALUES (?, ?)",
            [(s.mention.id, part[0][0].mention.id) for part in parts for s in part[0]],
        )
        return gone | set(here)

    def _sources(self, articles: Iterable[str]) -> dict[str, str]:
        rows = self.store.some(
            "SELECT copy.article AS article, voice FROM copy JOIN origin ON origin.article = source"
            " WHERE copy.article IN (?)",
            sorted(set(articles)),
        )
        return {r["article"]: r["voice"] for r in rows}

    def _ledger(self, events: set[str], moved: frozenset[str]) -> None:
        store = self.store
        ids = [
            r["promise"]
            for r in store.some("SELECT promise FROM promise_event WHERE event IN (?)", sorted(events))
        ]
        ids += [
            r["id"]
            for r in store.some(
                "SELECT id FROM promise WHERE article IN (?)", sorted({*self.fresh, *moved, *self.placed})
            )
        ]
        old, promised = self._with_entries(ids)
        keys = {same_key(p, self._thread_ids(p.acts)) for p in promised.values()}
        beside = store.some(
            "SELECT commitment FROM entry JOIN entry_commitment ON entry = id WHERE same IN (?)", sorted(keys)
        )
        more, others = self._with_entries([r["commitment"] for r in beside])
        promised.update(others)
        before = store.some("SELECT * FROM entry_matter WHERE entry IN (?)", sorted(old | more))
        erase_entries(store, sorted(old | more))
        acts = [e for p in promised.values() for e in (*p.acts, *p.depends)]
        threads = store.some(
            "SELECT DISTINCT id, form FROM thread JOIN thread_mention ON thread = id WHERE event IN (?)", acts
        )
        about = {r["id"]: thread_from_json(r["form"]) for r in threads}
        source_of = self._sources(p.article for p in promised.values())
        made = entries(promised.values(), about.values(), source_of)
        write_entries(store, made)
        self._held_against(made, [(r["matter"], r["first"]) for r in before])

    def _held_against(self, made: list[Entry], before: list[tuple[str, str]]) -> None:
        """What comes after the entries ``made``, and after those that they, or what they replace, come after."""
        store = self.store
        touched = {e.id for e in made}
        for matter, first in sorted({*before, *((m, e.first) for e in made for m in e.matters)}):
            if first:
                rows = store.rows(
                    "SELECT entry FROM entry_matter WHERE matter = ? AND last >= ? AND last < ?",
                    (matter, since(first), first),
                )
                touched |= {r["entry"] for r in rows}
        here = self._entries(touched)
        near: set[str] = set()
        for e in here:
            for matter in e.matters if e.last else ():
                rows = store.rows(
                    "SELECT entry FROM entry_matter WHERE matter = ? AND first > ? AND first <= ?",
                    (matter, e.last, until(e.last)),
                )
                near |= {r["entry"] for r in rows}
        now = with_after(here, self._entries(near | touched))
        changed = [e for e, old in zip(now, here, strict=True) if e.after != old.after]
        erase_entries(store, [e.id for e in changed])
        write_entries(store, changed)

    def _entries(self, ids: set[str]) -> list[Entry]:
        """Entries as they are stored, with the keys that are no part of their form; sorted by id."""
        matters: dict[str, list[str]] = {}
        for r in self.store.some("SELECT entry, matter FROM entry_matter WHERE entry IN (?)", sorted(ids)):
            matters.setdefault(r["entry"], []).append(r["matter"])
        rows = self.store.some("SELECT id, form, same FROM entry WHERE id IN (?)", sorted(ids))
        return [
            replace(
                entry_from(json.loads(r["form"])),
                same=r["same"],
                matters=tuple(sorted(matters.get(r["id"], ()))),
            )
            for r in rows
        ]

    def _with_entries(self, ids: Iterable[str]) -> tuple[set[str], dict[str, Promise]]:
        """The entries that hold these promises, and all promises of them and of ``ids``."""
        ids = sorted(set(ids))
        rows = self.store.some("SELECT entry FROM entry_commitment WHERE commitment IN (?)", ids)
        found = {r["entry"] for r in rows}
        more = self.store.some("SELECT commitment FROM entry_commitment WHERE entry IN (?)", sorted(found))
        every = sorted({*ids, *(r["commitment"] for r in more)})
        forms = self.store.some("SELECT id, article, form FROM promise WHERE id IN (?)", every)
        places = stored(self.store, {r["article"] for r in forms})
        return found, {
            r["id"]: promised(Promise.unpacked(r["form"]), places.get(r["article"])) for r in forms
        }

    def _thread_ids(self, events: Iterable[str]) -> dict[str, str]:
        rows = self.store.some("SELECT event, thread FROM thread_mention WHERE event IN (?)", events)
        return {r["event"]: r["thread"] for r in rows}
