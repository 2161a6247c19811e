"""What each new article changed."""

import re
from dataclasses import dataclass
from pathlib import PurePath

from verbale.record import Kept, Store
from verbale.views.answer import Answer, Filters
from verbale.views.facts import Facts

_HASHED = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class LogRow:
    """One article: ``n`` is the order in which it came; ids of threads it opened and of those it added to.

    ``placed_by``: why an undated article is put on ``day``, which other articles tell.

    A thread is opened by the first article, in that order, that tells of it.
    """

    n: int
    article: str
    title: str
    outlet: str
    day: str | None
    statements: int
    events: int
    commitments: int
    new_threads: tuple[str, ...]
    old_threads: tuple[str, ...]
    copy_of: str | None
    placed_by: str = ""


def _title(kept: Kept) -> str:
    """Its title or headline, else its own name; where that was only made from its text, the file that it came from."""
    a = kept.article
    return a.headline or (PurePath(a.source).name if _HASHED.fullmatch(a.id) and a.source else a.id)


def log(store: Store) -> Answer[LogRow]:
    """Every article in the order in which it was read."""
    Facts(store, Filters())
    counts = {
        (r["article"], r["kind"]): r["n"]
        for r in store.rows("SELECT article, kind, count(*) AS n FROM thing GROUP BY article, kind")
    }
    threads: dict[str, list[str]] = {}
    for r in store.rows(
        "SELECT DISTINCT article, thread FROM thread_mention JOIN thing ON thing.id = event ORDER BY thread"
    ):
        threads.setdefault(r["article"], []).append(r["thread"])
    source = {r["article"]: r["source"] for r in store.rows("SELECT article, source FROM copy")}
    seen: set[str] = set()
    rows = []
    for kept in sorted(store.articles(), key=lambda k: k.n):
        here = threads.get(kept.key, [])
        rows.append(
            LogRow(
                n=kept.n,
                article=kept.key,
                title=_title(kept),
                outlet=kept.outlet,
                day=kept.published.iso if kept.published else None,
                statements=counts.get((kept.key, "statement"), 0),
                events=counts.get((kept.key, "event"), 0),
                commitments=counts.get((kept.key, "commitment"), 0),
                new_threads=tuple(t for t in here if t not in seen),
                old_threads=tuple(t for t in here if t in seen),
                copy_of=source.get(kept.key),
                placed_by=kept.placed_by,
            )
        )
        seen.update(here)
    return Answer(tuple(rows))
