"""Copies of what is printed widely: a wire story in thirty papers has no run that few articles hold.

Runs that more than `MOST_COMMON` articles hold are left out where articles are compared with each other
(`record.telling`). Under each of them, up to `MOST_SPREAD` holders, every holder is compared with the first `FIRST`
of them alone, by all runs of both texts: thirty copies of one story all meet the first of them, and thirty texts
with a common phrase meet one that is not like them. A pair depends on the two texts and on who comes first by key,
never on who came first, and the work grows with the number of runs, not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from verbale.record.skeleton import TRAITS_FROM
from verbale.record.sources import FEWEST, Near, Text, is_near, near_reason
from verbale.record.store import Store
from verbale.record.telling import MOST_COMMON

#: Runs of more articles than this are anybody's words.
MOST_SPREAD = 1000
#: With so many of its holders, the first by key, every other is compared.
FIRST = 2

Pair = tuple[str, str]


class Widely:
    """Collects, run by run, who is to be compared with whom."""

    def __init__(self) -> None:
        self._met: dict[str, list[str]] = defaultdict(list)

    def add(self, hash_: int, holders: Sequence[str]) -> None:
        """Note a run and all that hold it, sorted."""
        if is_spread(hash_, len(holders)):
            for first in holders[:FIRST]:
                for other in holders:
                    if other != first:
                        self._met[other].append(first)

    def pairs(self) -> set[Pair]:
        """The pairs that meet under enough runs."""
        return {
            (min(key, other), max(key, other))
            for key, met in self._met.items()
            for other, n in Counter(met).items()
            if n >= FEWEST
        }


def is_spread(hash_: int, n: int) -> bool:
    """Whether a run of ``n`` articles is too common to compare them all, and still may be of one text."""
    return hash_ < TRAITS_FROM and MOST_COMMON < n <= MOST_SPREAD


def near_among(store: Store, pairs: Iterable[Pair], texts: dict[str, Text]) -> Iterator[Near]:
    """Those of ``pairs`` that are near by all their runs.

    Not two of one outlet: they share its forms, and are one voice anyway.
    """

    @lru_cache(maxsize=1024)
    def runs(key: str) -> frozenset[int]:
        rows = store.db.execute("SELECT hash FROM print WHERE article = ? AND hash < ?", (key, TRAITS_FROM))
        return frozenset(r[0] for r in rows)

    for one, other in sorted(pairs):
        if texts[one].outlet == texts[other].outlet != "":
            continue
        a, b = runs(one), runs(other)
        if is_near(len(a & b), len(a), len(b)):
            yield Near(one, other, near_reason(len(a & b), len(a), len(b)))


# Growing


def pairs_of(store: Store, key: str) -> set[Pair]:
    """The pairs of one article: with the first under its runs, and with all that are there where it is a first."""
    rows = store.rows(
        "SELECT hash FROM print JOIN held USING (hash) WHERE article = ? AND hash < ? AND n > ? AND n <= ?",
        (key, TRAITS_FROM, MOST_COMMON, MOST_SPREAD),
    )
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for r in rows:
        first = _first(store, r["hash"])
        ours.update(k for k in first if k != key)
        if key in first:
            theirs.update(k for k in _all(store, r["hash"]) if k != key)
    found = {k for met in (ours, theirs) for k, n in met.items() if n >= FEWEST}
    return {(min(key, k), max(key, k)) for k in found}


def shifted(store: Store, fresh: list[str]) -> set[str]:
    """The articles that meet others than before, because a fresh one now comes first or a run has spread too far."""
    new = set(fresh)
    hashes = store.some(
        "SELECT DISTINCT hash, n FROM print JOIN held USING (hash)"
        f" WHERE hash < {TRAITS_FROM} AND held.n > {MOST_COMMON} AND held.n <= {MOST_SPREAD + len(fresh)}"
        " AND article IN (?)",
        fresh,
    )
    found: set[str] = set()
    for r in hashes:
        if r["n"] > MOST_SPREAD or not new.isdisjoint(_first(store, r["hash"])):
            found.update(_all(store, r["hash"]))
    return found


def _first(store: Store, hash_: int) -> list[str]:
    rows = store.db.execute(
        "SELECT article FROM print WHERE hash = ? ORDER BY article LIMIT ?", (hash_, FIRST)
    )
    return [r[0] for r in rows]


def _all(store: Store, hash_: int) -> list[str]:
    return [r[0] for r in store.db.execute("SELECT article FROM print WHERE hash = ?", (hash_,))]
