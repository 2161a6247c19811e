"""The tables, as ordered migrations. A migration is never edited once released; a new one is added.

``article``, ``reading`` and ``judgement`` are the record. Everything else is computed from them and may be
thrown away: ``thing`` and ``mention`` from one reading each, ``thread``, ``entry`` and ``dispute`` from all.
"""

import sqlite3
from collections.abc import Iterator

from verbale.model import RecordError

_FIRST = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('derived', 'yes');
CREATE TABLE article (
    n INTEGER PRIMARY KEY,          -- order of arrival; for full-text search and `log`, never shown
    key TEXT NOT NULL UNIQUE, id TEXT NOT NULL, sha256 TEXT NOT NULL, url TEXT, outlet TEXT, title TEXT,
    given TEXT, source TEXT NOT NULL, mended INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX article_sha256 ON article (sha256);
CREATE TABLE reading (
    article TEXT PRIMARY KEY REFERENCES article (key), reader TEXT NOT NULL, model TEXT NOT NULL,
    lexicon TEXT NOT NULL, earliest TEXT, latest TEXT, form TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE judgement (
    id TEXT PRIMARY KEY, verb TEXT NOT NULL, targets TEXT NOT NULL, field TEXT, value TEXT,
    reason TEXT NOT NULL, author TEXT NOT NULL, day TEXT NOT NULL, undone INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE thing (                -- statements, events and commitments, one row each
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, article TEXT NOT NULL REFERENCES article (key),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, earliest TEXT, latest TEXT, words TEXT NOT NULL,
    form TEXT NOT NULL
) STRICT;
CREATE INDEX thing_day ON thing (kind, latest);
CREATE INDEX thing_article ON thing (article);
CREATE TABLE thing_actor (
    actor TEXT NOT NULL, thing TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (actor, thing, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX thing_actor_thing ON thing_actor (thing);
CREATE TABLE seen (                 -- actors as each article shows them
    actor TEXT NOT NULL, article TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, of TEXT,
    also TEXT NOT NULL, PRIMARY KEY (actor, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_article ON seen (article);
CREATE TABLE mention (              -- what threads are made from
    event TEXT PRIMARY KEY, article TEXT NOT NULL, form TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_article ON mention (article);
CREATE TABLE promise (              -- what the ledger is made from
    id TEXT PRIMARY KEY, article TEXT NOT NULL, form TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX promise_article ON promise (article);
CREATE TABLE print (                -- what copies are found by
    hash INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX print_article ON print (article);
CREATE VIRTUAL TABLE article_words USING fts5 (title, text, content='article', content_rowid='n');
CREATE VIRTUAL TABLE thing_words USING fts5 (words, content='thing', content_rowid='n');

CREATE TABLE actor (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, of TEXT, also TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE TABLE thread (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, status TEXT NOT NULL, first TEXT, last TEXT, form TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_last ON thread (last);
CREATE TABLE thread_actor (actor TEXT NOT NULL, thread TEXT NOT NULL, PRIMARY KEY (actor, thread))
    STRICT, WITHOUT ROWID;
CREATE TABLE thread_mention (event TEXT PRIMARY KEY, thread TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE stage (
    thread TEXT NOT NULL, position INTEGER NOT NULL, status TEXT NOT NULL, earliest TEXT, latest TEXT,
    PRIMARY KEY (thread, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX stage_day ON stage (latest);
CREATE TABLE entry (id TEXT PRIMARY KEY, first TEXT, last TEXT, form TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX entry_last ON entry (last);
CREATE TABLE entry_actor (actor TEXT NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (actor, entry))
    STRICT, WITHOUT ROWID;
CREATE TABLE entry_commitment (commitment TEXT PRIMARY KEY, entry TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE dispute (id TEXT PRIMARY KEY, thread TEXT NOT NULL, form TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE copy (article TEXT PRIMARY KEY, source TEXT NOT NULL, reason TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
"""

_GROW = """
CREATE TABLE fresh (article TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;   -- kept, and not yet derived from
CREATE TABLE block (key TEXT NOT NULL, place TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (key, place))
    STRICT, WITHOUT ROWID;          -- acts under the keys by which they are compared, in order
CREATE INDEX block_event ON block (event);
CREATE TABLE part (event TEXT PRIMARY KEY, part TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX part_part ON part (part);
CREATE TABLE about (act TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (act, event)) STRICT, WITHOUT ROWID;
CREATE TABLE known (                -- how many articles show an actor so
    actor TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (actor, field, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE held (hash INTEGER PRIMARY KEY, n INTEGER NOT NULL) STRICT;   -- how many articles hold a run
CREATE TABLE near (one TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (one, other)) STRICT, WITHOUT ROWID;
CREATE TABLE promise_event (event TEXT NOT NULL, promise TEXT NOT NULL, PRIMARY KEY (event, promise))
    STRICT, WITHOUT ROWID;
ALTER TABLE entry ADD COLUMN same TEXT NOT NULL DEFAULT '';
CREATE INDEX entry_same ON entry (same);
CREATE INDEX entry_commitment_entry ON entry_commitment (entry);
CREATE INDEX thread_mention_thread ON thread_mention (thread);
CREATE INDEX thread_actor_thread ON thread_actor (thread);
CREATE INDEX entry_actor_entry ON entry_actor (entry);
CREATE INDEX dispute_thread ON dispute (thread);
CREATE INDEX reading_latest ON reading (latest);
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""

_VOICES = """
ALTER TABLE held ADD COLUMN own INTEGER NOT NULL DEFAULT 0;      -- an outlet's own line tells nothing
ALTER TABLE near ADD COLUMN reason TEXT NOT NULL DEFAULT '';
CREATE TABLE skeleton (article TEXT PRIMARY KEY, form TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE origin (               -- whose an article is: an outlet, or the agency that it credits
    article TEXT PRIMARY KEY, outlet TEXT NOT NULL, voice TEXT NOT NULL
) STRICT, WITHOUT ROWID;
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""

_STATES = """
CREATE TABLE entry_state (          -- the states of an entry through time: from a day, until before another
    entry TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, state TEXT NOT NULL, force TEXT NOT NULL,
    PRIMARY KEY (entry, since)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry_matter (         -- what entries are held against each other by
    matter TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, entry TEXT NOT NULL,
    PRIMARY KEY (matter, first, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_matter_entry ON entry_matter (entry);
CREATE INDEX entry_matter_last ON entry_matter (matter, last);
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""

_EVIDENCE = """
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""  # a mention's row says more: what it takes up again, who is named beside it, what it borrows

_ASKED = """
ALTER TABLE entry_state ADD COLUMN first TEXT;
ALTER TABLE entry_state ADD COLUMN last TEXT;
CREATE INDEX entry_state_state ON entry_state (state, last, entry);
CREATE INDEX entry_state_force ON entry_state (force, last, entry);
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""

_PLACED = """
CREATE TABLE clue (                 -- days that dated articles give, and acts of undated ones that ask for them
    key TEXT NOT NULL, event TEXT NOT NULL, article TEXT NOT NULL, units TEXT NOT NULL,
    earliest TEXT, latest TEXT, PRIMARY KEY (key, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX clue_article ON clue (article);
CREATE TABLE undated (article TEXT PRIMARY KEY, form TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE placed (               -- when undated articles came out, by what others date
    article TEXT PRIMARY KEY, earliest TEXT NOT NULL, latest TEXT NOT NULL, reason TEXT NOT NULL,
    acts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""

_TOLD_AS = """
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""  # a mention's row says more: "any talks", "also met"; rates of tariffs; narrower subjects

_WEIGHED = """
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""  # a mention's row says more: which of day and place the reader weighed, the run of words it stands in

_PLAIN = """
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""  # a mention's row says which of its words are no names; interim deals, drones shot down, several calls

_RIVALS = """
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""  # a mention's row names an armed group, a party, a rival authority for itself, not for its state

_MADE = """
ALTER TABLE judgement ADD COLUMN n INTEGER NOT NULL DEFAULT 0;   -- order in which they were made
"""

_DEALS = """
UPDATE meta SET value = 'remake' WHERE key = 'derived' AND EXISTS (SELECT 1 FROM article);
"""  # a deal that was made is an act of its own, no speech act on what it is about

#: In order; the schema version of a record is how many of them it has been through.
MIGRATIONS: tuple[str, ...] = (
    _FIRST,
    _GROW,
    _VOICES,
    _STATES,
    _EVIDENCE,
    _ASKED,
    _PLACED,
    _TOLD_AS,
    _WEIGHED,
    _PLAIN,
    _RIVALS,
    _MADE,
    _DEALS,
)


def migrate(con: sqlite3.Connection) -> None:
    """Bring an open record to the newest form, all of it or nothing, even when two programs open it at once.

    Raises `RecordError` when the record was written by a newer program.
    """
    if _version(con) == len(MIGRATIONS):
        return
    con.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: another program may have done it while we waited.
        have = _version(con)
        if have > len(MIGRATIONS):
            raise RecordError(
                f"This record has form {have}; this program knows forms up to {len(MIGRATIONS)}. Please upgrade."
            )
        for script in MIGRATIONS[have:]:
            for statement in _statements(script):
                con.execute(statement)
        con.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    except BaseException:
        con.execute("ROLLBACK")
        raise
    con.execute("COMMIT")


def _version(con: sqlite3.Connection) -> int:
    return int(con.execute("PRAGMA user_version").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: ``executescript`` would end our transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
