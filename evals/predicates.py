"""How well the predicates name what happens, by the engine itself: tables to tune the lexicon by.

    python -m evals.predicates [SET …]        # by type, and wrong types; sets are seeds, dev (default: both)
    python -m evals.predicates --entries      # each entry that fired, the noisiest first
    python -m evals.predicates --dropped      # what the filter left out, right and wrong
    python -m evals.predicates --speed        # microseconds a token of finding and filtering

An event is right if its anchor overlaps a gold anchor of its type, one to one, as in the shared scorer. The
share of an entry's events that are right is its ``trust``. What the filter drops is judged the same way.
"""

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from evals import material
from evals.marks import shared_scorer
from evals.readings import drafts_of
from verbale.model import TYPES
from verbale.reading.draft import Draft
from verbale.reading.events import build
from verbale.reading.events.entries import predicates
from verbale.reading.events.filter import Told, adds_nothing
from verbale.reading.events.find import Act, Finder
from verbale.reading.events.sides import Sides

LONGEST = 40


@dataclass
class Count:
    """What is counted of a set of articles; ``entries`` and ``dropped`` hold [wrong, right]."""

    gold: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    entries: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))


def pairs(case: material.Case, draft: Draft) -> Iterator[tuple[int, int]]:
    """Gold and read events that belong together, by the shared scorer's rule."""
    scorer = shared_scorer()
    assert scorer is not None
    golds = case.gold["events"]
    read = [{"anchor": [e.anchor.start, e.anchor.end], "type": e.type} for e in draft.events]

    def alike(g: dict[str, Any], p: dict[str, Any]) -> float:
        (a, b), (c, d) = g["anchor"], p["anchor"]
        if not scorer.overlap(g["anchor"], p["anchor"]) or d - c > b - a + LONGEST:
            return 0.0
        same = 2.0 if g["type"] == p["type"] else 0.0
        return same + float(scorer.iou(g["anchor"], p["anchor"]))

    yield from scorer.pair(golds, read, alike)


def count(cases: list[material.Case], tally: Count) -> None:
    """Add the events of ``cases`` to ``tally``."""
    for case, draft in zip(cases, drafts_of(cases), strict=True):
        golds = case.gold["events"]
        tally.gold.update(g["type"] for g in golds)
        tally.read.update(e.type for e in draft.events)
        matched = {j: i for i, j in pairs(case, draft)}
        for j, event in enumerate(draft.events):
            kind = golds[matched[j]]["type"] if j in matched else None
            rule = next(w.rule for w in event.why if w.field == "type")
            tally.entries[rule][kind == event.type] += 1
            tally.right[event.type] += kind == event.type
            if kind is not None and kind != event.type:
                tally.confused[kind, event.type] += 1


def table(tally: Count) -> str:
    """Precision and recall by type, then the confusions."""
    lines = ["type         gold  read right     P     R"]
    for kind in [*TYPES, "all"]:
        gold, read, right = (
            c.total() if kind == "all" else c[kind] for c in (tally.gold, tally.read, tally.right)
        )
        lines.append(
            f"{kind:10} {gold:6} {read:5} {right:5} {right / max(1, read):5.2f} {right / max(1, gold):5.2f}"
        )
    lines += [f"{n:4} gold {g} read {r}" for (g, r), n in tally.confused.most_common(12)]
    return "\n".join(lines)


def noisiest(entries: dict[str, list[int]]) -> str:
    """Each rule with its wrong and right events."""
    rows = sorted(entries.items(), key=lambda x: (x[1][1] - x[1][0], x[0]))
    return "\n".join(f"{wrong:4} wrong {right:4} right  {name}" for name, (wrong, right) in rows)


def dropped(cases: list[material.Case]) -> str:
    """What the filter leaves out, by type and place in the clause."""
    told: list[tuple[Act, bool]] = []

    def keep(act: Act, sides: Sides, before: Told) -> bool:
        told.append((act, adds_nothing(act, sides, before)))
        return False

    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    setattr(build, "adds_nothing", keep)  # noqa: B010
    for case in cases:
        told.clear()
        draft = drafts_of([case])[0]
        matched = {j: case.gold["events"][i]["type"] for i, j in pairs(case, draft)}
        for j, (act, idle) in enumerate(told):
            if idle:
                found[f"{act.entry.type} {act.entry.pos} {act.token.dep_}"][
                    matched.get(j) == act.entry.type
                ] += 1
    setattr(build, "adds_nothing", adds_nothing)  # noqa: B010
    return noisiest(found)


def speed(cases: list[material.Case]) -> str:
    """Microseconds a token (of the processor's time) that finding takes, the cast's answers included."""
    drafts = drafts_of(cases)
    finders = [(finder_for(draft), draft.doc) for draft in drafts]
    start = time.process_time()
    for finder, doc in finders:
        finder.acts(doc)
    tokens = sum(len(doc) for _, doc in finders)
    return f"{1e6 * (time.process_time() - start) / max(1, tokens):.1f} µs a token, {tokens} tokens"


def finder_for(draft: Draft) -> Finder:
    """The finder that the reading uses for ``draft``."""
    cast = draft.cast
    return Finder(
        predicates(), lambda token: bool(cast.refer(token)), lambda token: cast.place(token) is not None
    )


def main() -> None:
    """Print the tables asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="*", default=["seeds", "dev"])
    for name in ("entries", "dropped", "speed"):
        parser.add_argument(f"--{name}", action="store_true")
    args = parser.parse_args()
    cases = [c for name in args.sets for c in material.cases(name)]
    if args.dropped:
        print(dropped(cases))
    elif args.speed:
        print(speed(cases))
    else:
        tally = Count()
        count(cases, tally)
        print(noisiest(tally.entries) if args.entries else table(tally))


if __name__ == "__main__":
    main()
