"""Which articles are one source: copies of one text, with small changes, in another frame, or cut off.

Two articles are one source when at least `ENOUGH` of the smaller one's runs are in the other.
Runs that many articles have (an outlet's own lines) tell nothing and are left out.
"""

from collections import defaultdict

from verbale.record.store import Store

ENOUGH = 0.5
FEWEST = 5
MOST_COMMON = 25


def copies(store: Store, keys: frozenset[str]) -> dict[str, str]:
    """Article key to the key of the source it repeats, for the articles that repeat one of ``keys``.

    The first of a family is its source: the earliest published, then the longest, then the smallest key.
    """
    prints: dict[str, set[int]] = defaultdict(set)
    for row in store.rows("SELECT article, hash FROM print"):
        if row["article"] in keys:
            prints[row["article"]].add(row["hash"])
    days = {r["article"]: r["latest"] or "9999" for r in store.rows("SELECT article, latest FROM reading")}
    texts = {r["key"]: r["sha256"] for r in store.rows("SELECT key, sha256 FROM article") if r["key"] in keys}
    return families({k: frozenset(v) for k, v in prints.items()}, days, texts)


def families(
    prints: dict[str, frozenset[int]], days: dict[str, str], texts: dict[str, str] | None = None
) -> dict[str, str]:
    """The same from fingerprints, days of publication and hashes of the whole texts alone."""
    holders: dict[int, list[str]] = defaultdict(list)
    for key in sorted(prints):
        for h in prints[key]:
            holders[h].append(key)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for keys in holders.values():
        if 1 < len(keys) <= MOST_COMMON:
            for i, one in enumerate(keys):
                for other in keys[i + 1 :]:
                    shared[one, other] += 1
    parent: dict[str, str] = {}
    first: dict[str, str] = {}
    for key, text in sorted((texts or {}).items()):
        if first.setdefault(text, key) != key:
            parent[key] = first[text]
    for (one, other), common in sorted(shared.items()):
        if common >= FEWEST and common >= ENOUGH * min(len(prints[one]), len(prints[other])):
            parent[_root(parent, other)] = _root(parent, one)
    return _first_of_each(parent, days, prints)


def _root(parent: dict[str, str], key: str) -> str:
    while parent.get(key, key) != key:
        key = parent[key]
    return key


def _first_of_each(
    parent: dict[str, str], days: dict[str, str], prints: dict[str, frozenset[int]]
) -> dict[str, str]:
    family: dict[str, list[str]] = defaultdict(list)
    for key in sorted({*parent, *parent.values()}):
        family[_root(parent, key)].append(key)
    result = {}
    for members in family.values():
        source = min(members, key=lambda k: (days.get(k, "9999"), -len(prints.get(k, ())), k))
        result.update({k: source for k in members if k != source})
    return dict(sorted(result.items()))
