"""Which articles are one source: copies of one text, with small changes, in another frame, or cut off.

Two articles are near when at least `ENOUGH` of the smaller one's runs are in the other; a family is all that is
near, directly or through others. Runs that many articles have (an outlet's own lines) tell nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from verbale.record.store import Store

ENOUGH = 0.5
FEWEST = 5
MOST_COMMON = 25
#: A text this much shorter than another of its family was cut off from it.
_CUT = 0.8

Near = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Text:
    """What decides which article of a family came first: day (ISO), length in sampled runs, hash of the text."""

    day: str
    size: int
    sha256: str
    credits_itself: bool = False


def near_pairs(prints: Mapping[str, frozenset[int]]) -> list[Near]:
    """Each two articles that are near, from their fingerprints; sorted."""
    holders: dict[int, list[str]] = defaultdict(list)
    for key in sorted(prints):
        for h in prints[key]:
            holders[h].append(key)
    shared: dict[Near, int] = defaultdict(int)
    for keys in holders.values():
        if 1 < len(keys) <= MOST_COMMON:
            for i, one in enumerate(keys):
                for other in keys[i + 1 :]:
                    shared[one, other] += 1
    return sorted(p for p, n in shared.items() if is_near(n, len(prints[p[0]]), len(prints[p[1]])))


def is_near(common: int, one: int, other: int) -> bool:
    """Whether ``common`` runs make near two articles of so many runs."""
    return common >= FEWEST and common >= ENOUGH * min(one, other)


def families(near: Iterable[Near], texts: Mapping[str, Text]) -> dict[str, str]:
    """Article key to the key of its source, for the articles of ``texts`` that repeat another.

    The first of a family is its source: the earliest published, then one that is not cut off, then one that
    names its own outlet as the sender, then the smallest key.
    """
    parent: dict[str, str] = {}
    first: dict[str, str] = {}
    for key in sorted(texts):
        if first.setdefault(texts[key].sha256, key) != key:
            parent[key] = first[texts[key].sha256]
    for one, other in near:
        if one in texts and other in texts:
            a, b = _root(parent, one), _root(parent, other)
            if a != b:
                parent[max(a, b)] = min(a, b)
    family: dict[str, list[str]] = defaultdict(list)
    for key in sorted({*parent, *parent.values()}):
        family[_root(parent, key)].append(key)
    result = {}
    for members in family.values():
        longest = max(texts[k].size for k in members)
        source = min(
            members,
            key=lambda k: (
                texts[k].day or "9999", texts[k].size < _CUT * longest, not texts[k].credits_itself, k,
            ),
        )  # fmt: skip
        result.update({k: source for k in members if k != source})
    return dict(sorted(result.items()))


def _root(parent: dict[str, str], key: str) -> str:
    while parent.get(key, key) != key:
        key = parent[key]
    return key


_TEXTS = (
    "SELECT key, sha256, latest, (SELECT count(*) FROM print WHERE print.article = key) AS size,"
    " outlet IS NOT NULL AND instr(substr(text, 1, 100), '(' || outlet || ')') > 0 AS own"
    " FROM article JOIN reading ON reading.article = key"
)


def texts_of(store: Store, keys: Iterable[str] | None = None) -> dict[str, Text]:
    """What decides who came first, of every article or of those with the record keys ``keys``."""
    rows = store.rows(_TEXTS) if keys is None else store.some(_TEXTS + " WHERE key IN (?)", keys)
    return {r["key"]: Text(r["latest"] or "", r["size"], r["sha256"], bool(r["own"])) for r in rows}


def copies(store: Store, keys: frozenset[str]) -> tuple[dict[str, str], list[Near]]:
    """Article key to the key of its source, among ``keys``; and which of them are near."""
    prints: dict[str, set[int]] = defaultdict(set)
    for row in store.rows("SELECT article, hash FROM print"):
        if row["article"] in keys:
            prints[row["article"]].add(row["hash"])
    near = near_pairs({k: frozenset(v) for k, v in prints.items()})
    return families(near, {k: t for k, t in texts_of(store).items() if k in keys}), near


_SHARED = (
    "SELECT theirs.article AS other, count(*) AS n FROM print AS mine"
    " JOIN held ON held.hash = mine.hash AND held.n <= ? JOIN print AS theirs ON theirs.hash = mine.hash"
    " WHERE mine.article = ? AND theirs.article <> mine.article GROUP BY theirs.article"
)


def grow_copies(store: Store, fresh: list[str]) -> frozenset[str]:
    """Bring ``near`` and ``copy`` up to date with new articles; gives back the keys whose source has changed.

    Where a run has just become too common to tell anything, the articles that hold it are compared again.
    """
    crossed = store.some(
        "SELECT DISTINCT other.article AS key FROM print JOIN held USING (hash) JOIN print AS other USING (hash)"
        f" WHERE held.n > {MOST_COMMON} AND held.n <= {MOST_COMMON + len(fresh)} AND print.article IN (?)",
        fresh,
    )
    again = sorted({*fresh, *(r["key"] for r in crossed)})
    touched = set(again)
    for key in again:
        touched |= {r[c] for r in store.rows(_BESIDE, (key, key)) for c in ("one", "other")}
        store.db.execute("DELETE FROM near WHERE one = ? OR other = ?", (key, key))
    for key in again:
        touched |= _grow_near(store, key)
    return _grow_families(store, touched)


_BESIDE = "SELECT one, other FROM near WHERE one = ? UNION SELECT one, other FROM near WHERE other = ?"


def _grow_near(store: Store, key: str) -> set[str]:
    size = store.rows("SELECT count(*) AS n FROM print WHERE article = ?", (key,))[0]["n"]
    found = set()
    for row in store.rows(_SHARED, (MOST_COMMON, key)):
        if row["n"] < FEWEST:
            continue
        other = store.rows("SELECT count(*) AS n FROM print WHERE article = ?", (row["other"],))[0]["n"]
        if is_near(row["n"], size, other):
            one, two = sorted((key, row["other"]))
            store.db.execute("INSERT OR IGNORE INTO near VALUES (?, ?)", (one, two))
            found.add(row["other"])
    return found


def _grow_families(store: Store, touched: set[str]) -> frozenset[str]:
    family, rest = set(touched), sorted(touched)
    near: set[Near] = set()
    while rest:
        key = rest.pop()
        beside = [(r["one"], r["other"]) for r in store.rows(_BESIDE, (key, key))]
        same = store.rows(
            "SELECT other.key AS key FROM article JOIN article AS other USING (sha256) WHERE article.key = ?",
            (key,),
        )
        near.update(beside)
        for other in {k for pair in beside for k in pair} | {r["key"] for r in same}:
            if other not in family:
                family.add(other)
                rest.append(other)
    now = families(sorted(near), texts_of(store, sorted(family)))
    rows = store.some("SELECT article, source FROM copy WHERE article IN (?)", sorted(family))
    before = {r["article"]: r["source"] for r in rows}
    changed = {k for k in family if now.get(k) != before.get(k)}
    store.db.executemany("DELETE FROM copy WHERE article = ?", [(k,) for k in sorted(changed)])
    store.db.executemany(
        "INSERT INTO copy VALUES (?, ?, 'near copy')", [(k, now[k]) for k in sorted(changed) if k in now]
    )
    return frozenset(changed)
