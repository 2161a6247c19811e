"""Which undated articles of a record are placed: looked up by their clues, from the ground or as it grows."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from verbale.record.clues import Dated
from verbale.record.placing import Placing, place, unpack_told
from verbale.record.store import Store

#: What is told more often than this is nothing rare.
_MOST = 200


def placings(store: Store, keys: frozenset[str] | None = None, by: date | None = None) -> dict[str, Placing]:
    """Where each undated article belongs, by key, as far as dated articles (those in ``keys``) tell; up to ``by``."""
    found = {}
    for row in store.rows("SELECT article, form FROM undated ORDER BY article"):
        placing = _placing(store, row["form"], keys)
        if placing and (by is None or placing.latest <= by):
            found[row["article"]] = placing
    return found


def stored(store: Store, articles: Iterable[str]) -> dict[str, Placing]:
    """The placings of ``articles`` as the record has them."""
    rows = store.some("SELECT * FROM placed WHERE article IN (?)", sorted(articles))
    return {r["article"]: _from(r) for r in rows}


def grow_placed(store: Store, fresh: list[str]) -> frozenset[str]:
    """Place undated articles that ``fresh`` ones are, or date; gives back those whose place has changed."""
    keys = store.some("SELECT DISTINCT key FROM clue WHERE article IN (?)", fresh)
    asking = store.some(
        "SELECT DISTINCT article FROM clue WHERE earliest IS NULL AND key IN (?)", [r["key"] for r in keys]
    )
    here = sorted({r["article"] for r in asking})
    before = {r["article"]: _from(r) for r in store.some("SELECT * FROM placed WHERE article IN (?)", here)}
    changed = set()
    for row in store.some("SELECT article, form FROM undated WHERE article IN (?)", here):
        now = _placing(store, row["form"], None)
        if now != before.get(row["article"]):
            changed.add(row["article"])
            store.db.execute("DELETE FROM placed WHERE article = ?", (row["article"],))
            write_placed(store, {row["article"]: now} if now else {})
    return frozenset(changed)


def write_placed(store: Store, found: dict[str, Placing]) -> None:
    """Placings, as new rows."""
    store.db.executemany(
        "INSERT INTO placed VALUES (?, ?, ?, ?, ?)",
        [
            (a, p.earliest.isoformat(), p.latest.isoformat(), p.reason, p.packed())
            for a, p in sorted(found.items())
        ],
    )


def _from(row: Any) -> Placing:
    return Placing.unpacked(row["earliest"], row["latest"], row["reason"], row["acts"])


def _placing(store: Store, form: str, articles: frozenset[str] | None) -> Placing | None:
    acts = unpack_told(form)
    known: dict[str, list[Dated]] = {}
    for key in sorted({k for t in acts if t.held for k in t.keys}):
        rows = store.rows(
            "SELECT * FROM clue WHERE key = ? AND earliest IS NOT NULL LIMIT ?", (key, _MOST + 1)
        )
        if len(rows) <= _MOST:
            known[key] = [
                Dated(
                    key, r["event"], r["article"], tuple(r["units"].split()),
                    date.fromisoformat(r["earliest"]), date.fromisoformat(r["latest"]),
                )
                for r in rows
                if articles is None or r["article"] in articles
            ]  # fmt: skip
    return place(acts, known)
