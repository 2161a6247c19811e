"""One display name for an actor that many articles show: the commonest full name, whoever came first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from verbale.model import Actor


@dataclass(frozen=True, slots=True)
class Seen:
    """An actor as one article shows it."""

    id: str
    name: str
    kind: str
    of: str | None
    also: tuple[str, ...]


def merged(seen: Iterable[Seen]) -> list[Actor]:
    """One `Actor` per id, sorted; ``also`` holds every surface form, the commonest first."""
    by_id: dict[str, list[Seen]] = {}
    for s in seen:
        by_id.setdefault(s.id, []).append(s)
    return [_one(id_, by_id[id_]) for id_ in sorted(by_id)]


def _one(id_: str, seen: list[Seen]) -> Actor:
    forms = Counter(form for s in seen for form in s.also)
    return Actor(
        id=id_,
        name=_best(Counter(s.name for s in seen)),
        kind=_best(Counter(s.kind for s in seen)),
        of=_best(Counter(s.of for s in seen if s.of)) or None,
        also=tuple(sorted(forms, key=lambda f: (-forms[f], f))),
    )


def _best(counts: "Counter[str]") -> str:
    return min(counts, key=lambda v: (-counts[v], -len(v), v)) if counts else ""


def known(rows: Iterable[tuple[str, str, str, int]]) -> list[Actor]:
    """The same from counts: rows of actor id, field (``name``, ``kind``, ``of``, ``also``), value, number."""
    by_id: dict[str, dict[str, Counter[str]]] = {}
    for actor, field, value, n in rows:
        by_id.setdefault(actor, {}).setdefault(field, Counter())[value] += n
    return [_counted(id_, by_id[id_]) for id_ in sorted(by_id)]


def _counted(id_: str, counts: "dict[str, Counter[str]]") -> Actor:
    forms = counts.get("also", Counter())
    return Actor(
        id=id_,
        name=_best(counts["name"]),
        kind=_best(counts["kind"]),
        of=_best(counts.get("of", Counter())) or None,
        also=tuple(sorted(forms, key=lambda f: (-forms[f], f))),
    )


def states(actors: Iterable[tuple[str, str, str, int]]) -> dict[str, str]:
    """Of each person whom articles give one state and no other: that state. Rows as for `known`."""
    kinds: dict[str, set[str]] = {}
    of: dict[str, set[str]] = {}
    for actor, field, value, _ in actors:
        if field in ("kind", "of"):
            (kinds if field == "kind" else of).setdefault(actor, set()).add(value)
    return {a: next(iter(s)) for a, s in sorted(of.items()) if len(s) == 1 and kinds.get(a) == {"person"}}
