"""Our own plain scorer, for the sample set: it must be measurable where the shared gold is not.

Stricter than the shared scorer in one thing, a statement must overlap by two thirds; looser in none.
"""

from collections.abc import Callable, Sequence
from typing import Any

from evals.material import Case
from evals.readings import Form
from verbale.model import HELD

Row = dict[str, Any]
STATEMENT_OVERLAP, COMMITMENT_OVERLAP = 2 / 3, 0.3


def shared_part(a: Sequence[int], b: Sequence[int]) -> float:
    """Intersection over union of two ranges."""
    inner = min(a[1], b[1]) - max(a[0], b[0])
    return inner / (max(a[1], b[1]) - min(a[0], b[0])) if inner > 0 else 0.0


def couples(golds: list[Row], reads: list[Row], fit: Callable[[Row, Row], float]) -> list[tuple[Row, Row]]:
    """One-to-one couples by descending fit; a fit of 0 is none."""
    cells = sorted(
        ((fit(g, r), i, j) for i, g in enumerate(golds) for j, r in enumerate(reads)), reverse=True
    )
    left, right = set(range(len(golds))), set(range(len(reads)))
    found = []
    for value, i, j in cells:
        if value > 0 and i in left and j in right:
            left.discard(i)
            right.discard(j)
            found.append((golds[i], reads[j]))
    return found


def names(actor: Row) -> set[str]:
    """What an actor is called, lower case, articles and possessives off."""
    called = {actor["name"], *actor["also"]}
    return {n.casefold().removeprefix("the ").removesuffix("'s").removesuffix("’s") for n in called}


def same(key: str, other: str, gold: Row, read: Row) -> bool:
    """Whether a gold actor and a read one are the same: a state by its code, else by a name in common."""
    a, b = gold["actors"].get(key), read["actors"].get(other)
    if a is None or b is None:
        return False
    if a["kind"] == b["kind"] == "state":
        return bool(a["of"] == b["of"])
    if a["kind"] == b["kind"] == "person":
        return bool({n.split()[-1] for n in names(a)} & {n.split()[-1] for n in names(b)})
    return bool(names(a) & names(b))


def common(gold_ids: list[str], read_ids: list[str], gold: Row, read: Row) -> int:
    """How many gold actors have a counterpart of their own."""
    rest = list(read_ids)
    hits = 0
    for key in gold_ids:
        match = next((r for r in rest if same(key, r, gold, read)), None)
        if match is not None:
            rest.remove(match)
            hits += 1
    return hits


def f1(hits: int, golds: int, reads: int) -> float:
    """Harmonic mean of precision and recall; 0 where there is nothing."""
    return 2 * hits / (golds + reads) if golds + reads else 0.0


class Tally:
    """Counts over all cases."""

    def __init__(self) -> None:
        self.n: dict[str, int] = {}

    def add(self, **counts: int) -> None:
        """Add to the named counts."""
        for name, value in counts.items():
            self.n[name] = self.n.get(name, 0) + value

    def case(self, gold: Row, read: Row) -> None:
        """Count one article."""
        self._statements(gold, read)
        self._events(gold, read)
        self._commitments(gold, read)

    def _statements(self, gold: Row, read: Row) -> None:
        def fit(g: Row, r: Row) -> float:
            value = shared_part(g["span"], r["span"])
            return (
                value
                if value >= STATEMENT_OVERLAP and common(g["speaker"], r["speaker"], gold, read)
                else 0.0
            )

        hits = len(couples(gold["statements"], read["statements"], fit))
        self.add(s_hit=hits, s_gold=len(gold["statements"]), s_read=len(read["statements"]))

    def _events(self, gold: Row, read: Row) -> None:
        def fit(g: Row, r: Row) -> float:
            return shared_part(g["anchor"], r["anchor"]) if g["type"] == r["type"] else 0.0

        found = couples(gold["events"], read["events"], fit)
        self.add(e_hit=len(found), e_gold=len(gold["events"]), e_read=len(read["events"]))
        for g, r in found:
            sides, theirs = g["by"] + g["to"], r["by"] + r["to"]
            hits = common(sides, theirs, gold, read)
            self.add(p_hit=hits, p_gold=len(sides), p_read=len(theirs), status=g["status"] == r["status"])
            if r["status"] in HELD:
                self.add(held=1, false_held=g["status"] not in HELD)

    def _commitments(self, gold: Row, read: Row) -> None:
        def fit(g: Row, r: Row) -> float:
            value = shared_part(g["span"], r["span"])
            bound = common(g["by"] + g["to"], r["by"] + r["to"], gold, read)
            return value if value >= COMMITMENT_OVERLAP and bound else 0.0

        hits = len(couples(gold["commitments"], read["commitments"], fit))
        self.add(c_hit=hits, c_gold=len(gold["commitments"]), c_read=len(read["commitments"]))


def numbers(cases: list[Case], forms: dict[str, Form]) -> dict[str, float]:
    """Statement, event, commitment and participant F1, status, false held."""
    tally = Tally()
    for case in cases:
        tally.case(case.gold, forms[case.name])
    n = tally.n
    found = {
        "statement": f1(n["s_hit"], n["s_gold"], n["s_read"]),
        "event": f1(n["e_hit"], n["e_gold"], n["e_read"]),
        "event status": n.get("status", 0) / max(1, n["e_hit"]),
        "event participants": f1(n.get("p_hit", 0), n.get("p_gold", 0), n.get("p_read", 0)),
        "false held": n.get("false_held", 0) / max(1, n.get("held", 0)),
        "commitment": f1(n["c_hit"], n["c_gold"], n["c_read"]),
    }
    return {mark: round(value, 3) for mark, value in found.items()}
