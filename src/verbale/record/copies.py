"""Finding near articles in a record: all of them, or those that new articles are near to."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from sqlite3 import Row

from verbale.record.rewrites import align, may_be_rewrite, near_in_time
from verbale.record.skeleton import TRAITS_FROM, Skeleton
from verbale.record.sources import FEWEST, Copy, Near, Text, families, is_near, near_reason
from verbale.record.store import Store
from verbale.record.telling import MOST_COMMON, OWN_DAYS, is_own_line
from verbale.record.widely import Widely, near_among, pairs_of, shifted

_TEXTS = (
    "SELECT key, sha256, latest, origin.voice, origin.outlet,"
    " article.outlet IS NOT NULL AND instr(substr(text, 1, 100), '(' || article.outlet || ')') > 0 AS own"
    " FROM article JOIN reading ON reading.article = key JOIN origin ON origin.article = key"
)


@dataclass
class Found:
    """Copies (article key to what it copies), near articles, and hashes that are some outlet's own line."""

    copies: dict[str, Copy]
    near: list[Near]
    own: list[int] = field(default_factory=list)


@dataclass
class _Sizes:
    runs: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    traits: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def of(self, hash_: int) -> dict[str, int]:
        return self.traits if hash_ >= TRAITS_FROM else self.runs


def copies(store: Store, keys: frozenset[str]) -> Found:
    """The copies among the articles ``keys``."""
    texts = {r["key"]: _text(r, 0) for r in store.rows(_TEXTS) if r["key"] in keys}
    sizes, own = _Sizes(), []
    runs: dict[tuple[str, str], int] = defaultdict(int)
    traits: dict[tuple[str, str], int] = defaultdict(int)
    widely = Widely()
    for hash_, holders in _holders(store, keys):
        if len(holders) > MOST_COMMON:
            widely.add(hash_, holders)
            continue
        if len(holders) >= OWN_DAYS and is_own_line((texts[k].outlet, texts[k].day or k) for k in holders):
            own.append(hash_)
            continue
        size, shared = (sizes.of(hash_), traits if hash_ >= TRAITS_FROM else runs)
        for i, one in enumerate(holders):
            size[one] += 1
            for other in holders[i + 1 :]:
                if hash_ < TRAITS_FROM or _comparable(texts[one], texts[other]):
                    shared[one, other] += 1
    near = [
        Near(a, b, near_reason(n, sizes.runs[a], sizes.runs[b]))
        for (a, b), n in runs.items()
        if is_near(n, sizes.runs[a], sizes.runs[b], same_outlet=_same_outlet(texts[a], texts[b]))
    ]
    there = {(x.one, x.other) for x in near}
    near += near_among(store, widely.pairs() - there, texts)
    there = {(x.one, x.other) for x in near}
    few = [
        (a, b)
        for (a, b), n in traits.items()
        if (a, b) not in there and may_be_rewrite(n, sizes.traits[a], sizes.traits[b])
    ]
    near = sorted([*near, *_rewrites(store, few)])
    sized = {
        k: Text(t.day, sizes.runs.get(k, 0), t.sha256, t.credits_itself, t.voice, t.outlet)
        for k, t in texts.items()
    }
    return Found(families(near, sized), near, own)


def _holders(store: Store, keys: frozenset[str]) -> Iterator[tuple[int, list[str]]]:
    rows = store.db.execute("SELECT hash, article FROM print ORDER BY hash, article")
    for hash_, group in groupby(rows, key=lambda r: r[0]):
        holders = [r[1] for r in group if r[1] in keys]
        if holders:
            yield hash_, holders


def _text(r: Row, size: int) -> Text:
    return Text(r["latest"] or "", size, r["sha256"], bool(r["own"]), r["voice"], r["outlet"])


def _same_outlet(one: Text, other: Text) -> bool:
    return one.outlet == other.outlet != ""


def _comparable(one: Text, other: Text) -> bool:
    """An outlet does not rewrite itself: it follows a story, and is one voice in any case."""
    return not _same_outlet(one, other) and near_in_time(one.day, other.day)


def _rewrites(store: Store, pairs: Iterable[tuple[str, str]]) -> Iterator[Near]:
    known: dict[str, Skeleton] = {}

    def skeleton(key: str) -> Skeleton:
        if key not in known:
            (row,) = store.rows("SELECT form FROM skeleton WHERE article = ?", (key,))
            known[key] = Skeleton.unpacked(row["form"])
        return known[key]

    for one, other in sorted(pairs):
        found = align(skeleton(one), skeleton(other))
        if found.same:
            yield Near(one, other, found.reason)


# Growing

_TELLS = f"held.n <= {MOST_COMMON} AND NOT held.own"
_SHARED = (
    "SELECT theirs.article AS other, theirs.hash >= ? AS trait, count(*) AS n FROM print AS mine"
    f" JOIN held ON held.hash = mine.hash AND {_TELLS} JOIN print AS theirs ON theirs.hash = mine.hash"
    " WHERE mine.article = ? AND theirs.article <> mine.article GROUP BY 1, 2"
)
_SIZE = (
    "SELECT coalesce(sum(hash < ?), 0) AS runs, coalesce(sum(hash >= ?), 0) AS traits FROM print JOIN held USING (hash)"
    f" WHERE article = ? AND {_TELLS}"
)
_BESIDE = "SELECT * FROM near WHERE one = ? UNION SELECT * FROM near WHERE other = ?"


def grow_copies(store: Store, fresh: list[str]) -> frozenset[str]:
    """Bring ``near`` and ``copy`` up to date with new articles; gives back the keys whose source has changed.

    Where a run has just ceased to tell anything, the articles that hold it are compared again.
    """
    crossed = store.some(
        "SELECT DISTINCT other.article AS key FROM print JOIN held USING (hash) JOIN print AS other USING (hash)"
        f" WHERE held.n > {MOST_COMMON} AND held.n <= {MOST_COMMON + len(fresh)} AND print.article IN (?)",
        fresh,
    )
    again = sorted({*fresh, *(r["key"] for r in crossed), *_new_lines(store, fresh), *shifted(store, fresh)})
    touched = set(again)
    for key in again:
        touched |= {r[c] for r in store.rows(_BESIDE, (key, key)) for c in ("one", "other")}
        store.db.execute("DELETE FROM near WHERE one = ? OR other = ?", (key, key))
    sizes = _sizes(store)
    for key in again:
        touched |= _grow_near(store, key, sizes)
    return _grow_families(store, touched, sizes)


def _new_lines(store: Store, fresh: list[str]) -> set[str]:
    """Mark runs that have become an outlet's own line; gives back the articles that hold them."""
    held = store.some(
        "SELECT print.hash AS hash, print.article AS key, origin.outlet AS outlet,"
        " coalesce(latest, print.article) AS day"
        " FROM print JOIN origin ON origin.article = print.article JOIN reading ON reading.article = print.article"
        " WHERE print.hash IN (SELECT hash FROM print JOIN held USING (hash)"
        f" WHERE article IN (?) AND n >= {OWN_DAYS} AND n <= {MOST_COMMON} AND NOT own)",
        fresh,
    )
    by_hash: dict[int, set[tuple[str, str, str]]] = defaultdict(set)
    for r in held:
        by_hash[r["hash"]].add((r["key"], r["outlet"], r["day"]))
    lines = {h: rows for h, rows in by_hash.items() if is_own_line((outlet, day) for _, outlet, day in rows)}
    store.db.executemany("UPDATE held SET own = 1 WHERE hash = ?", [(h,) for h in sorted(lines)])
    return {key for rows in lines.values() for key, _, _ in rows}


def _sizes(store: Store) -> Callable[[str], tuple[int, int]]:
    known: dict[str, tuple[int, int]] = {}

    def of(key: str) -> tuple[int, int]:
        if key not in known:
            (row,) = store.rows(_SIZE, (TRAITS_FROM, TRAITS_FROM, key))
            known[key] = (row["runs"], row["traits"])
        return known[key]

    return of


def _grow_near(store: Store, key: str, sizes: Callable[[str], tuple[int, int]]) -> set[str]:
    shared: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in store.rows(_SHARED, (TRAITS_FROM, key)):
        shared[row["other"]][row["trait"]] = row["n"]
    found, alike = [], []
    known: dict[str, Text] = {}
    met = pairs_of(store, key)

    def texts(*keys: str) -> tuple[Text, Text]:
        known.update(texts_of(store, [k for k in keys if k not in known]))
        return known[keys[0]], known[keys[1]]

    for other, (runs, traits) in sorted(shared.items()):
        if runs < FEWEST and traits < FEWEST:
            continue
        (mine, mine_traits), (theirs, their_traits) = sizes(key), sizes(other)
        one, two = sorted((key, other))
        if is_near(runs, mine, theirs, same_outlet=_same_outlet(*texts(one, two))):
            found.append(Near(one, two, near_reason(runs, mine, theirs)))
            met.discard((one, two))
        elif may_be_rewrite(traits, mine_traits, their_traits):
            alike.append((one, two))
    for pair in met:
        texts(*pair)
    found += near_among(store, met, known)
    there = {(x.one, x.other) for x in found}
    alike = [pair for pair in alike if pair not in there]
    found += _rewrites(store, [(a, b) for a, b in alike if _comparable(*texts(a, b))])
    store.db.executemany(
        "INSERT OR IGNORE INTO near VALUES (?, ?, ?)", [(x.one, x.other, x.reason) for x in found]
    )
    return {k for x in found for k in (x.one, x.other)}


def texts_of(store: Store, keys: Iterable[str]) -> dict[str, Text]:
    """What decides who came first, of the articles with the record keys ``keys``; sizes are 0."""
    return {r["key"]: _text(r, 0) for r in store.some(_TEXTS + " WHERE key IN (?)", sorted(keys))}


def _grow_families(
    store: Store, touched: set[str], sizes: Callable[[str], tuple[int, int]]
) -> frozenset[str]:
    family, rest = set(touched), sorted(touched)
    near: set[Near] = set()
    while rest:
        key = rest.pop()
        beside = [Near(*r) for r in store.rows(_BESIDE, (key, key))]
        same = store.rows(
            "SELECT other.key AS key FROM article JOIN article AS other USING (sha256) WHERE article.key = ?",
            (key,),
        )
        near.update(beside)
        for other in {k for x in beside for k in (x.one, x.other)} | {r["key"] for r in same}:
            if other not in family:
                family.add(other)
                rest.append(other)
    texts = {
        r["key"]: _text(r, sizes(r["key"])[0])
        for r in store.some(_TEXTS + " WHERE key IN (?)", sorted(family))
    }
    now = families(sorted(near), texts)
    rows = store.some("SELECT article, source, reason FROM copy WHERE article IN (?)", sorted(family))
    before = {r["article"]: Copy(r["source"], r["reason"]) for r in rows}
    changed = {k for k in family if now.get(k) != before.get(k)}
    store.db.executemany("DELETE FROM copy WHERE article = ?", [(k,) for k in sorted(changed)])
    store.db.executemany(
        "INSERT INTO copy VALUES (?, ?, ?)",
        [(k, now[k].source, now[k].reason) for k in sorted(changed) if k in now],
    )
    return frozenset(changed)
