"""One text read twice, the second time with more told of it: the fuller article stands in the other's place.

A clipping is often read before anybody looks up its day. Read again with ``--published``, it must not stand in the
record twice, once without a day.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from verbale.model import Article, Reading
from verbale.record.filing import FROM_READINGS, known_rows
from verbale.record.ids import SHOWN, article_key
from verbale.record.rows import dump, thing_places


def as_full(db: sqlite3.Connection, article: Article) -> bool:
    """Whether the record holds this article, or the same text of which as much or more is told."""
    told = _told(article)
    return any(told.items() <= kept.items() for kept in _same_text(db, article).values())


def poorer(db: sqlite3.Connection, article: Article) -> list[str]:
    """The keys of articles of the same text of which less is told, and nothing else; in order."""
    told = _told(article)
    return sorted(key for key, kept in _same_text(db, article).items() if kept.items() < told.items())


def other_days(db: sqlite3.Connection, article: Article) -> dict[str, str]:
    """Keys of articles of the same text that are told of alike, but for another day; with that day."""
    told = _told(article)
    return {
        key: kept["given"]
        for key, kept in sorted(_same_text(db, article).items())
        if [n for n in kept.keys() & told.keys() if kept[n] != told[n]] == ["given"]
    }


def of_another_day(other: Mapping[str, str], so: str) -> str:
    """What to say of a text that the record holds under ``other`` days; ``so`` is what becomes of it."""
    days = ", ".join(f"{day} (article {key[:SHOWN]})" for key, day in other.items())
    first = next(iter(other))[:SHOWN]
    return (
        f"the record holds this text as of {days}; {so}. If that day is wrong,"
        f' `verbale correct drop {first} --reason "wrong day"` takes it out, and reading it again puts it right'
    )


def _told(article: Article) -> dict[str, str]:
    """What the source said of the article, without what it left open."""
    given = article.published.iso if article.published else None
    every = {"url": article.url, "outlet": article.outlet, "title": article.title, "given": given}
    return {name: value for name, value in every.items() if value}


def _same_text(db: sqlite3.Connection, article: Article) -> dict[str, dict[str, str]]:
    rows = db.execute(
        "SELECT key, url, outlet, title, given FROM article WHERE sha256 = ? AND id = ?",
        (article.sha256, article.id),
    )
    return {key: {n: v for n, v in zip(("url", "outlet", "title", "given"), told, strict=True) if v}
            for key, *told in rows}  # fmt: skip


def forget(db: sqlite3.Connection, key: str, reading: Reading) -> None:
    """Take an article and all that followed from its ``reading`` out; what is derived must be derived again."""
    few = (key,)
    for n, words in db.execute("SELECT n, words FROM thing WHERE article = ?", few).fetchall():
        db.execute("INSERT INTO thing_words (thing_words, rowid, words) VALUES ('delete', ?, ?)", (n, words))
    db.execute(
        "INSERT INTO article_words (article_words, rowid, title, text)"
        " SELECT 'delete', n, title, text FROM article WHERE key = ?", few
    )  # fmt: skip
    db.execute("DELETE FROM thing_actor WHERE thing IN (SELECT id FROM thing WHERE article = ?)", few)
    db.execute("DELETE FROM about WHERE event IN (SELECT event FROM mention WHERE article = ?)", few)
    db.execute("DELETE FROM promise_event WHERE promise IN (SELECT id FROM promise WHERE article = ?)", few)
    db.execute("UPDATE held SET n = n - 1 WHERE hash IN (SELECT hash FROM print WHERE article = ?)", few)
    db.execute("DELETE FROM held WHERE n = 0")
    db.executemany(
        "UPDATE known SET n = n - 1 WHERE actor = ? AND field = ? AND value = ?", known_rows(reading)
    )
    db.execute("DELETE FROM known WHERE n = 0")
    for table in (*_OF_ONE_ARTICLE, "fresh", "reading"):
        db.execute(f"DELETE FROM {table} WHERE article = ?", few)
    db.execute("DELETE FROM article WHERE key = ?", few)


def hand_on(db: sqlite3.Connection, old: tuple[str, Reading], new: tuple[Article, Reading]) -> None:
    """Let corrections of what the ``old`` article told count for the same words of the ``new`` one.

    What the new reading does not find again stays named in the correction, as a thing no longer in the record.
    """
    before = {id_: place for place, id_ in thing_places(*old).items()}
    after = thing_places(article_key(new[0]), new[1])
    moved = {id_: after[place] for id_, place in before.items() if place in after}
    for id_, targets in db.execute("SELECT id, targets FROM judgement").fetchall():
        named: Iterable[str] = json.loads(targets)
        told = dump([moved.get(t, t) for t in named])
        if told != targets:
            db.execute("UPDATE judgement SET targets = ? WHERE id = ?", (told, id_))


#: Tables of one reading whose rows name their article; the others hang on these, or count over all articles.
_OF_ONE_ARTICLE = tuple(
    t for t in FROM_READINGS if t not in {"thing_actor", "known", "about", "promise_event", "held"}
)
