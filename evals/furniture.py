"""How well furniture is told apart, and what it costs: character F1, evidence lost, time.

python -m evals.furniture [--errors] [--all]
"""

import sys
import time
from collections import defaultdict

from evals import material
from verbale.model import Span
from verbale.reading.furniture import find_furniture


def cells(spans: list[list[int]]) -> set[int]:
    """The code points that ``spans`` cover."""
    return {k for a, b in spans for k in range(a, b)}


def counts(case: material.Case, found: tuple[Span, ...]) -> dict[str, int]:
    """Characters right, in gold, found, and of evidence: all and lost; as ``score.py`` counts them."""
    gold, got = cells(case.gold["furniture"]), cells([[s.start, s.end] for s in found])
    evidence = cells(
        [s["span"] for s in case.gold["statements"]] + [e["anchor"] for e in case.gold["events"]]
    )
    return {
        "hit": len(gold & got),
        "gold": len(gold),
        "got": len(got),
        "evidence": len(evidence),
        "lost": len(evidence & got),
    }


def line(name: str, total: dict[str, int]) -> str:
    """One row of the table."""
    f1 = 2 * total["hit"] / ((total["gold"] + total["got"]) or 1)
    precision, recall = (total["hit"] / (total[of] or 1) for of in ("got", "gold"))
    return (
        f"{name:22} F1 {f1:.3f}  P {precision:.3f}  R {recall:.3f}"
        f"  lost {total['lost'] / (total['evidence'] or 1):.4f}  gold {total['gold']}"
    )


def pieces(text: str, cells_: set[int]) -> list[str]:
    """Runs of code points as words."""
    runs: list[list[int]] = []
    for k in sorted(cells_):
        if runs and runs[-1][1] == k:
            runs[-1][1] = k + 1
        else:
            runs.append([k, k + 1])
    return [text[a:b] for a, b in runs if text[a:b].strip()]


def main() -> None:
    """Print the table, with ``--errors`` what was missed and wrongly taken."""
    errors = "--errors" in sys.argv
    for name in ("seeds", "dev"):
        total: dict[str, int] = defaultdict(int)
        outlets: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for case in material.cases(name):
            found = find_furniture(case.text, case.title)
            for key, n in counts(case, found).items():
                total[key] += n
                outlets[case.outlet or name][key] += n
            if errors:
                gold, got = cells(case.gold["furniture"]), cells([[s.start, s.end] for s in found])
                for piece in pieces(case.text, gold - got):
                    print(f"  {case.name} {case.outlet} MISSED {piece[:300]!r}")
                for piece in pieces(case.text, got - gold):
                    print(f"  {case.name} {case.outlet} WRONG  {piece[:300]!r}")
        for outlet, counted in sorted(outlets.items()):
            if counted["gold"] or counted["got"]:
                print(" ", line(outlet, counted))
        print(line(name, total))
    texts = [a["text"] for a in material.corpus()]
    start = time.process_time()
    for text in texts:
        find_furniture(text)
    spent = time.process_time() - start
    tokens = sum(len(text.split()) for text in texts)
    print(f"{spent / max(1, tokens) * 1e6:.2f} microseconds a word, {len(texts)} articles")


if __name__ == "__main__":
    main()
