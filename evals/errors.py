"""Misses and false finds with their context, sorted by the rule that fired.

    python -m evals.errors dev [--kind "event missed"] [--rule RULE] [--most 200]

One line an error: kind, gold or read label, rule, the words in their context. A summary by kind and rule comes last.
"""

import argparse
from collections import Counter
from types import ModuleType
from typing import Any

from evals.marks import flat, marks, shared_scorer
from evals.material import Case, cases
from evals.readings import Form, forms, read_cached

WINDOW = 70


def context(text: str, start: int, end: int) -> str:
    """The words between ``start`` and ``end`` in brackets, with what stands around them, on one line."""
    before, after = text[max(0, start - WINDOW) : start], text[end : end + WINDOW]
    return f"{before}[{text[start:end]}]{after}".replace("\n", " ")


def rule_at(form: Form, kind: str, span: list[int]) -> str:
    """The rule behind the read thing at ``span``, empty for a miss."""
    rows: Any
    if kind.startswith("event"):
        rows = form["events"]
        for row in rows:
            if row["anchor"] == span:
                return str(next((w["rule"] for w in row["why"] if w["field"] == "type"), ""))
    if kind.startswith("false held"):
        rows = form["events"]
        for row in rows:
            if row["anchor"] == span:
                return str(next((w["rule"] for w in row["why"] if w["field"] == "status"), ""))
    if kind.startswith("commitment"):
        rows = form["commitments"]
        for row in rows:
            if row["span"] == span:
                return str(row["why"])
    return ""


def same_parties(
    scorer: ModuleType, gold_sides: list[str], read_sides: list[str], gold: Form, form: Form
) -> bool:
    """Whether each party of one side has its own counterpart on the other, by the shared scorer's rule."""
    paired = scorer.pair(gold_sides, read_sides, lambda x, y: float(scorer.any_actor([x], [y], gold, form)))
    return len(paired) == len(gold_sides) == len(read_sides)


def field_errors(case: Case, form: Form) -> list[tuple[str, str, str, str]]:
    """Events found with the right type but a wrong status, time, place or party."""
    found = []
    scorer = shared_scorer()
    assert scorer is not None
    rows: Any = form["events"]
    for g in case.gold["events"]:
        a, b = g["anchor"]
        p = next(
            (r for r in rows if r["anchor"][0] < b and a < r["anchor"][1] and r["type"] == g["type"]), None
        )
        if p is None:
            continue
        why = {w["field"]: w["rule"] for w in p["why"]}
        if p["status"] != g["status"]:
            found.append(
                (
                    f"status {g['status']} read {p['status']}",
                    why.get("status", ""),
                    case.name,
                    context(case.text, a, b),
                )
            )
        if (p["when"] or g["when"]) and p["when"] != g["when"]:
            found.append(
                (
                    f"when {g['when']} read {p['when']}",
                    why.get("when", ""),
                    case.name,
                    context(case.text, a, b),
                )
            )
        if (p["place"] or g["place"]) and p["place"] != g["place"]:
            found.append(
                (
                    f"place {g['place']} read {p['place']}",
                    why.get("place", ""),
                    case.name,
                    context(case.text, a, b),
                )
            )
        gold_sides, read_sides = g["by"] + g["to"], p["by"] + p["to"]
        if not same_parties(scorer, gold_sides, read_sides, case.gold, form):
            rule = why.get("by", "") + "/" + why.get("to", "")
            found.append(
                (f"parties {gold_sides} read {read_sides}", rule, case.name, context(case.text, a, b))
            )
    return found


def readable(name: str) -> str:
    """``name``, unless the errors of that set are not for reading."""
    if name == "unseen":
        raise argparse.ArgumentTypeError(
            "nobody reads the errors of 'unseen': it would measure nothing after; the gate gives its totals"
        )
    return name


def main() -> None:
    """Print the errors of one set."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("set", type=readable)
    parser.add_argument("--kind", default="")
    parser.add_argument("--rule", default="")
    parser.add_argument("--most", type=int, default=100000)
    parser.add_argument(
        "--fields", action="store_true", help="wrong fields of events found, instead of misses"
    )
    args = parser.parse_args()
    material = cases(args.set)
    read = forms(read_cached(material))
    by_name = {c.name: c for c in material}
    errors: list[Any] = []
    result = marks(material, read, errors)
    rows = []
    if args.fields:
        rows = [row for c in material for row in field_errors(c, read[c.name])]
    else:
        for name, kind, span, label in errors:
            rows.append(
                (
                    f"{kind} {label}",
                    rule_at(read[name], kind, list(span)),
                    name,
                    context(by_name[name].text, *span),
                )
            )
    rows = [r for r in rows if r[0].startswith(args.kind) and args.rule in r[1]]
    for row in sorted(rows, key=lambda r: (r[0].split()[0], r[1], r[2]))[: args.most]:
        print(" | ".join(row))
    print()
    for (kind, rule), n in Counter((" ".join(r[0].split()[:2]), r[1]) for r in rows).most_common(40):
        print(f"{n:5} {kind} {rule}")
    print()
    for mark, value in flat(result).items():
        print(f"{mark:24} {value:.3f}")


if __name__ == "__main__":
    main()
