"""The rows that follow from one reading: everything the record computes without looking at another article."""

import sqlite3

from verbale.model import Reading
from verbale.record.clues import dated, undated
from verbale.record.fingerprint import fingerprint
from verbale.record.mentions import sightings
from verbale.record.outlets import outlet_of
from verbale.record.packing import pack
from verbale.record.passed import credit
from verbale.record.placing import pack_told
from verbale.record.promises import promises
from verbale.record.rows import dump, thing_rows
from verbale.record.sighting import Sighting
from verbale.record.skeleton import skeleton, traits
from verbale.record.voices import article_voice

#: Tables that hold what follows from one reading each.
FROM_READINGS = (
    "thing", "thing_actor", "seen", "known", "mention", "about", "promise", "promise_event", "print", "held",
    "skeleton", "origin", "clue", "undated",
)  # fmt: skip


def file_rows(db: sqlite3.Connection, key: str, outlet: str | None, text: str, reading: Reading) -> None:
    """Write what follows from one reading: its things, sightings, promises, clues, and what shows whose it is."""
    for row in thing_rows(key, reading):
        n = db.execute(
            'INSERT INTO thing (id, kind, article, start, "end", earliest, latest, words, form)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (row.id, row.kind, key, row.start, row.end, row.earliest, row.latest, row.words, row.form),
        ).lastrowid
        db.execute("INSERT INTO thing_words (rowid, words) VALUES (?, ?)", (n, row.words))
        db.executemany("INSERT INTO thing_actor VALUES (?, ?, ?)", [(a, row.id, r) for a, r in row.actors])
    db.executemany(
        "INSERT INTO seen VALUES (?, ?, ?, ?, ?, ?)",
        [(a.id, key, a.name, a.kind, a.of, dump(list(a.also))) for a in reading.actors.values()],
    )
    _known(db, reading)
    told = sightings(key, outlet, text, reading)
    many = db.executemany
    many("INSERT INTO mention VALUES (?, ?, ?)", [(s.mention.id, key, pack(s)) for s in told])
    many("INSERT INTO about VALUES (?, ?)", [(s.about, s.mention.id) for s in told if s.about])
    _clues(db, key, text, reading, told)
    promised = promises(key, outlet, text, reading)
    many("INSERT INTO promise VALUES (?, ?, ?)", [(p.id, key, p.packed()) for p in promised])
    many(
        "INSERT OR IGNORE INTO promise_event VALUES (?, ?)",
        [(event, p.id) for p in promised for event in (*p.acts, *p.depends)],
    )
    _origin(db, key, outlet, text, reading)


def _clues(db: sqlite3.Connection, key: str, text: str, reading: Reading, told: tuple[Sighting, ...]) -> None:
    """What dates other articles; of an undated one, what may date it."""
    many = db.executemany
    many(
        "INSERT INTO clue VALUES (?, ?, ?, ?, ?, ?)",
        [
            (d.key, d.event, key, " ".join(d.units), d.earliest.isoformat(), d.latest.isoformat())
            for d in dated(told, reading)
        ],
    )
    if reading.published is not None:
        return
    asked = undated(told, text, reading)
    many(
        "INSERT INTO clue VALUES (?, ?, ?, ?, NULL, NULL)",
        [(k, t.event, key, " ".join(t.units)) for t in asked if t.held for k in t.keys],
    )
    many("INSERT INTO undated VALUES (?, ?)", [(key, pack_told(asked))])


def _origin(db: sqlite3.Connection, key: str, outlet: str | None, text: str, reading: Reading) -> None:
    """What shows whose an article is, and by which its copies are known."""
    many = db.executemany
    publisher, agency = outlet_of(outlet), credit(text, outlet)
    printed = publisher.id if publisher else ""
    voice = article_voice(key, outlet, agency.id if agency else "")
    many("INSERT INTO origin VALUES (?, ?, ?)", [(key, printed, voice)])
    told = skeleton(text, reading)
    many("INSERT INTO skeleton VALUES (?, ?)", [(key, told.packed())])
    runs = sorted(fingerprint(text, reading.furniture) | traits(told))
    many("INSERT INTO print VALUES (?, ?)", [(h, key) for h in runs])
    many(
        "INSERT INTO held (hash, n) VALUES (?, 1) ON CONFLICT (hash) DO UPDATE SET n = n + 1",
        [(h,) for h in runs],
    )


def _known(db: sqlite3.Connection, reading: Reading) -> None:
    db.executemany(
        "INSERT INTO known VALUES (?, ?, ?, 1) ON CONFLICT (actor, field, value) DO UPDATE SET n = n + 1",
        known_rows(reading),
    )


def known_rows(reading: Reading) -> list[tuple[str, str, str]]:
    """What one reading shows of its actors: id, field and value."""
    return [
        (a.id, field, value)
        for a in reading.actors.values()
        for field, values in (
            ("name", (a.name,)), ("kind", (a.kind,)), ("of", (a.of,) if a.of else ()), ("also", a.also),
        )
        for value in values
    ]  # fmt: skip
