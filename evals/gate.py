"""The gate: readings are scored against pinned floors, and nobody loses a number unseen.

    python -m evals.gate [--raise]

Sets: ``sample`` (ships with the package, always there); ``seeds``, ``dev`` and ``second`` (their texts are in
``../shared``, skipped with a word where it is not there; ``second`` is our own gold of articles that no rule was
written on); ``written`` and ``unseen`` (articles written for this project; of ``unseen`` nobody reads the errors);
``clauses`` (the status test set); ``parties`` (sentences with who does what to whom); ``public`` (times and
attribution). A mark under its floor
in ``evals/floors.toml`` fails. A floor may be lowered only with a reason in the same commit: an entry under
``[[lowered]]`` that names it; ``--raise`` lifts every floor to what was just measured, less a margin of .005.
"""

import argparse
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from evals import clauses, own_score, parties, public
from evals.marks import flat, marks, shared_scorer
from evals.material import Case, cases
from evals.readings import forms, read_whole

FLOORS = Path(__file__).with_name("floors.toml")
MARGIN = 0.005
#: Marks of which less is better.
LOW_IS_GOOD = frozenset({"false held", "evidence lost"})

Marks = dict[str, dict[str, float]]


def measured() -> Marks:
    """Every mark of every set that is here."""
    found: Marks = {
        "sample": _sample(),
        "clauses": clauses.numbers(clauses.outcomes()),
        "parties": parties.numbers(parties.outcomes(parties.cases())),
    }
    if shared_scorer() is None:
        print("skipped: seeds, dev, public (../shared is not here)")
        return found
    for name in ("seeds", "dev", "second", "written", "unseen"):
        material = cases(name)
        found[name] = flat(marks(material, forms(read_whole(material))))
    found["public"] = public.numbers()
    return found


def _sample() -> dict[str, float]:
    material: list[Case] = cases("sample")
    return own_score.numbers(material, forms(read_whole(material)))


def floors() -> dict[str, Any]:
    """The pinned floors, by set and mark."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def under(found: Marks, pinned: dict[str, Any]) -> list[str]:
    """A line for each mark that is worse than its floor, and for each floor whose mark is gone."""
    lines = []
    for name, row in found.items():
        for mark, floor in pinned.get(name, {}).items():
            value = row.get(mark)
            if value is None:
                lines.append(f"{name} {mark}: no longer measured")
            elif value > floor + 1e-9 if mark in LOW_IS_GOOD else value < floor - 1e-9:
                lines.append(f"{name} {mark}: {value:.3f} is worse than its floor {floor:.3f}")
    return lines


def lowered_unseen(pinned: dict[str, Any], before: dict[str, Any]) -> list[str]:
    """A line for each floor that is lower than in the commit before and has no reason."""
    reasons = {(e["set"], e["mark"]) for e in pinned.get("lowered", ()) if e.get("reason")}
    lines = []
    for name, row in before.items():
        if name == "lowered":
            continue
        for mark, old in row.items():
            new = pinned.get(name, {}).get(mark)
            worse = new is None or (new > old if mark in LOW_IS_GOOD else new < old)
            if worse and (name, mark) not in reasons:
                lines.append(f"{name} {mark}: floor {old} became {new}, with no reason under [[lowered]]")
    return lines


def committed_floors() -> dict[str, Any]:
    """The floors of the commit before this one; empty where git or that file is not there."""
    root = FLOORS.parents[1]
    asked = subprocess.run(
        ["git", "show", "HEAD^:evals/floors.toml"], cwd=root, capture_output=True, check=False
    )
    return tomllib.loads(asked.stdout.decode("utf-8")) if asked.returncode == 0 else {}


def written(pinned: dict[str, Any]) -> str:
    """``floors.toml`` as text."""
    lines = [
        "# Pinned by `python -m evals.gate --raise`.",
        "# Lower a floor only with a reason under [[lowered]], in the same commit.",
    ]
    for name, row in pinned.items():
        if name == "lowered":
            continue
        lines += ["", f"[{name}]", *(f'"{mark}" = {value:.3f}' for mark, value in row.items())]
    for entry in pinned.get("lowered", ()):
        lines += ["", "[[lowered]]", *(f'{key} = "{value}"' for key, value in entry.items())]
    return "\n".join(lines) + "\n"


def raised(found: Marks, pinned: dict[str, Any]) -> dict[str, Any]:
    """The floors lifted to what was measured, where that is better."""
    result: dict[str, Any] = {name: dict(row) for name, row in pinned.items() if name != "lowered"}
    for name, row in found.items():
        kept = result.setdefault(name, {})
        for mark, value in row.items():
            if mark in LOW_IS_GOOD:
                kept[mark] = min(kept.get(mark, 1.0), round(value + MARGIN, 3))
            else:
                kept[mark] = max(kept.get(mark, 0.0), round(max(0.0, value - MARGIN), 3))
    result["lowered"] = pinned.get("lowered", [])
    return result


def main() -> None:
    """Print every mark beside its floor; exit 1 if one is worse."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="lift the floors to what is measured"
    )
    args = parser.parse_args()
    found, pinned = measured(), floors()
    for name, row in found.items():
        for mark, value in row.items():
            floor = pinned.get(name, {}).get(mark)
            print(
                f"{name:8} {mark:24} {value:.3f}  floor {'none' if floor is None else format(floor, '.3f')}"
            )
    if args.lift:
        FLOORS.write_text(written(raised(found, pinned)), encoding="utf-8")
        return
    wrong = under(found, pinned) + lowered_unseen(pinned, committed_floors())
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
