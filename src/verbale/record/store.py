"""One SQLite file that holds articles, readings and judgements, and the tables computed from them."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.model import (
    Article,
    MadeBy,
    NotFound,
    Reading,
    RecordError,
    When,
    reading_from_form,
    reading_to_form,
)
from verbale.record.filing import FROM_READINGS, file_rows
from verbale.record.fuller import as_full, forget, hand_on, other_days, poorer
from verbale.record.ids import article_key
from verbale.record.opening import check_file, check_tables
from verbale.record.rows import dump
from verbale.record.schema import migrate


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as the record keeps it.

    ``published`` is given, inferred by the reader, or, where it knows none, placed by other articles, for the
    reason ``placed_by``. ``n`` is the order of arrival.
    """

    key: str
    article: Article
    published: When | None
    made_by: MadeBy
    n: int
    placed_by: str = ""

    @property
    def outlet(self) -> str:
        """The outlet, else the address it came from, else the file."""
        return self.article.outlet or self.article.url or self.article.source or self.article.id


class Store:
    """An open record.

    Args:
        path: of the SQLite file; made when it is not there, unless ``must_exist``.
        must_exist: raise `RecordError` rather than make a new record.

    A file that is something else is never written to: `RecordError` says so.
    """

    def __init__(self, path: str | Path, *, must_exist: bool = False) -> None:
        self.path = Path(path)
        check_file(self.path, must_exist=must_exist)
        try:
            self.db = sqlite3.connect(self.path, timeout=30, isolation_level=None)
        except sqlite3.DatabaseError as error:
            raise RecordError(f"{self.path} cannot be opened as a record: {error}.") from error
        self.db.row_factory = sqlite3.Row
        try:
            check_tables(self.path, self.db, must_exist=must_exist)
            self._set_up()
        except sqlite3.DatabaseError as error:
            self.db.close()
            raise RecordError(f"{self.path} cannot be opened as a record: {error}.") from error
        except RecordError:
            self.db.close()
            raise

    def _set_up(self) -> None:
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = NORMAL")
        self.db.execute("PRAGMA foreign_keys = ON")
        migrate(self.db)

    def close(self) -> None:
        """Close the file; the object is of no use afterwards."""
        self.db.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is written inside, or nothing of it."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    # What comes in

    def knows(self, article: Article) -> bool:
        """Whether this article is in the record, wherever it was read from, or its text with more told of it."""
        return as_full(self.db, article)

    def poorer(self, article: Article) -> list[str]:
        """Keys of articles of the same text of which the source told less: `add` puts ``article`` in their place."""
        return poorer(self.db, article)

    def other_days(self, article: Article) -> dict[str, str]:
        """Keys of articles that differ from ``article`` in nothing but the day told of them, with that day."""
        return other_days(self.db, article)

    def add(self, article: Article, reading: Reading) -> bool:
        """Keep an article with its reading, whole or not at all; ``False`` when it is known already.

        The same text that was read before without its outlet, title, address or day makes way for it, and
        corrections of what it told are handed on.
        """
        if reading.sha256 != article.sha256:
            raise RecordError(f"The reading of {article.id} is of another text than the article's.")
        key = article_key(article)
        with self.transaction():
            if self.knows(article):
                return False
            for old in self.poorer(article):
                self._replace(old, article, reading)
            self._keep(key, article, reading)
            self.db.execute(
                "UPDATE judgement SET undone = 1 WHERE verb = 'take out' AND targets = ?", (dump([key]),)
            )
            self.db.execute("INSERT INTO fresh VALUES (?)", (key,))
            self.db.execute("UPDATE meta SET value = 'some' WHERE key = 'derived' AND value = 'yes'")
        return True

    def _replace(self, old: str, article: Article, reading: Reading) -> None:
        told = self.reading(old)
        hand_on(self.db, (old, told), (article, reading))
        forget(self.db, old, told)
        self.stale()

    def read_anew(self, key: str, reading: Reading) -> None:
        """Put another reading of the same article in the place of its reading; corrections are handed on."""
        kept = self.article(key)
        if reading.sha256 != kept.article.sha256:
            raise RecordError(f"The reading of {kept.article.id} is of another text than the article's.")
        with self.transaction():
            self._replace(key, kept.article, reading)
            self._keep(key, kept.article, reading, kept.n)

    def take_out(self, key: str) -> Kept:
        """Take an article out with all that it told; gives back what it was. `add` may bring it back."""
        kept = self.article(key)
        with self.transaction():
            forget(self.db, key, self.reading(key))
            self.stale()
        return kept

    def _keep(self, key: str, article: Article, reading: Reading, n: int | None = None) -> None:
        self._add_article(key, article, n)
        self._add_reading(key, reading)
        file_rows(self.db, key, article.outlet, article.text, reading)

    def _add_article(self, key: str, a: Article, n: int | None = None) -> None:
        """``n`` is the place in the order of arrival; the next one, if it is not given."""
        given = a.published.iso if a.published else None
        n = self.db.execute(
            "INSERT INTO article (n, key, id, sha256, url, outlet, title, given, source, mended, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (n, key, a.id, a.sha256, a.url, a.outlet, a.title, given, a.source, int(a.mended), a.text),
        ).lastrowid
        self.db.execute(
            "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)", (n, a.title, a.text)
        )

    def _add_reading(self, key: str, r: Reading) -> None:
        day, made = r.published, r.made_by
        self.db.execute(
            "INSERT INTO reading VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                key, made.reader, made.model, made.lexicon,
                day.earliest.isoformat() if day else None, day.latest.isoformat() if day else None,
                dump(reading_to_form(r)),
            ),
        )  # fmt: skip

    def remake(self) -> None:
        """Make the rows of every reading again from its stored form; reads no article again."""
        with self.transaction():
            self.db.execute("INSERT INTO thing_words (thing_words) VALUES ('delete-all')")
            for table in FROM_READINGS:
                self.db.execute(f"DELETE FROM {table}")
            for kept in list(self.articles()):
                file_rows(self.db, kept.key, kept.article.outlet, kept.article.text, self.reading(kept.key))
            self.db.execute("UPDATE meta SET value = 'no' WHERE key = 'derived'")

    def stale(self) -> None:
        """Mark that everything must be derived again, not only what new articles touch.

        Rows of an older program still have to be made again first.
        """
        self.db.execute("UPDATE meta SET value = 'no' WHERE key = 'derived' AND value != 'remake'")

    # What is kept

    def articles(self) -> Iterator[Kept]:
        """Every article, by key, so that the order of arrival does not show."""
        for row in self.db.execute(_KEPT + " ORDER BY key"):
            yield _kept(row)

    def article(self, key: str) -> Kept:
        """The article with this record key; raises `NotFound`."""
        row = self.db.execute(_KEPT + " WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise NotFound(f"No article {key} in this record.")
        return _kept(row)

    def reading(self, key: str) -> Reading:
        """The reading of the article with this record key; raises `NotFound`."""
        row = self.db.execute(
            "SELECT form, text FROM reading JOIN article ON article = key WHERE key = ?", (key,)
        ).fetchone()
        if row is None:
            raise NotFound(f"No reading of {key} in this record.")
        return reading_from_form(json.loads(row["form"]), row["text"])

    def counts(self) -> dict[str, int]:
        """How many articles, statements, events, commitments and threads it holds."""
        kinds = dict(self.db.execute("SELECT kind || 's', count(*) FROM thing GROUP BY kind").fetchall())
        articles = self.db.execute("SELECT count(*) FROM article").fetchone()[0]
        threads = self.db.execute("SELECT count(*) FROM thread").fetchone()[0]
        names = ("statements", "events", "commitments")
        return {"articles": articles, **{k: kinds.get(k, 0) for k in names}, "threads": threads}

    def was_taken_out(self, article: Article) -> bool:
        """Whether a correction took this very article out, and nobody has read it again."""
        sql = "SELECT count(*) FROM judgement WHERE verb = 'take out' AND NOT undone AND targets = ?"
        return bool(self.db.execute(sql, (dump([article_key(article)]),)).fetchone()[0])

    def not_made_by(self, made: MadeBy) -> list[str]:
        """The keys of articles whose readings other versions made, in the order of arrival."""
        rows = self.rows(
            "SELECT key FROM article JOIN reading ON article = key"
            " WHERE (reader, model, lexicon) != (?, ?, ?) ORDER BY n",
            (made.reader, made.model, made.lexicon),
        )
        return [r["key"] for r in rows]

    def made_by(self) -> list[MadeBy]:
        """The versions that made the readings in it, sorted."""
        rows = self.db.execute("SELECT DISTINCT reader, model, lexicon FROM reading ORDER BY 1, 2, 3")
        return [MadeBy(*row) for row in rows]

    def rows(self, sql: str, values: Iterable[Any] = ()) -> list[sqlite3.Row]:
        """The rows of a query, for the views."""
        return self.db.execute(sql, tuple(values)).fetchall()

    def some(self, sql: str, values: Iterable[Any]) -> list[sqlite3.Row]:
        """The rows of a query in which ``IN (?)`` stands for any number of ``values``, in their order."""
        every = list(dict.fromkeys(values))
        found = []
        for at in range(0, len(every), _PORTION):
            few = every[at : at + _PORTION]
            found += self.rows(sql.replace("IN (?)", f"IN ({', '.join('?' * len(few))})"), few)
        return found


#: How many values one query is given at a time.
_PORTION = 500

_KEPT = (
    "SELECT article.*, reader, model, lexicon, json_extract(form, '$.published') AS published,"
    " json_extract(form, '$.published_why.rule') AS rule, placed.earliest AS low, placed.latest AS high, reason"
    " FROM article JOIN reading ON reading.article = key LEFT JOIN placed ON placed.article = key"
)


def _kept(row: sqlite3.Row) -> Kept:
    given = When.from_iso(row["given"], rule="given") if row["given"] else None
    published = When.from_iso(row["published"], rule=row["rule"] or "") if row["published"] else None
    if published is None and row["low"]:
        published = When.from_iso(f"{row['low']}/{row['high']}", rule="placed")
    article = Article(
        row["id"], row["text"], row["sha256"], row["url"], row["outlet"], row["title"],
        given, row["source"], bool(row["mended"]),
    )  # fmt: skip
    made_by = MadeBy(row["reader"], row["model"], row["lexicon"])
    return Kept(row["key"], article, published, made_by, row["n"], row["reason"] or "")
