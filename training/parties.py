"""Fit the weights by which actors become parties of an act (`verbale.reading.events.weigh`).

    python -m training.parties [--write] [--folds 5]

Learns from our own gold in ``../shared/gold/dev`` and the project's sample; the seeds stay out, as a test. A
logistic regression with a ridge, fitted by Newton's method on numpy: no seed, no randomness, the same weights every
time. Prints cross-validation by story (``event_hint``; never by article): the share of events of the right type whose
parties are all right and no other, for rules alone and for weighed evidence. ``--write`` fits on everything and
writes ``lexicon/party_weights.toml``.
"""

import argparse
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from evals.docs import docs
from evals.marks import shared_scorer
from evals.material import Case, cases, corpus
from numpy.typing import NDArray

from verbale.model import reading_to_form
from verbale.reading.draft import Draft
from verbale.reading.events.build import find_events
from verbale.reading.events.weigh import Row, Weights
from verbale.reading.furniture import find_furniture
from verbale.reading.parse import masked
from verbale.reading.pipeline import STEPS, assemble, made_by

OUT = Path(__file__).resolve().parents[1] / "src" / "verbale" / "reading" / "lexicon" / "party_weights.toml"
RIDGE = 8.0
SEEN_LEAST = 8
THRESHOLDS = (0.05, 0.1, 0.15, 0.2)

Matrix = NDArray[np.float64]


@dataclass
class Article:
    """One gold article with the draft that its events are read from."""

    case: Case
    draft: Draft
    story: str


def articles() -> list[Article]:
    """The articles to learn from, drafted up to the statements."""
    stories = {a["id"]: a.get("event_hint") or a["id"] for a in corpus()}
    material = [*cases("dev"), *cases("sample")]
    drafts = [drafted(case) for case in material]
    parsed = docs([masked(d.text, d.furniture) for d in drafts])
    found = []
    for case, draft, doc in zip(material, drafts, parsed, strict=True):
        draft.doc = doc
        for step in STEPS:
            if step.run is find_events:
                break
            step.run(draft)
        found.append(Article(case, draft, stories.get(case.gold["article"], "sample")))
    return found


def drafted(case: Case) -> Draft:
    """A draft of ``case`` with its furniture found."""
    draft = Draft(case.text, case.given, case.title, case.outlet)
    draft.furniture = find_furniture(case.text, case.title)
    return draft


def read_events(article: Article, fitted: Weights, log: list[Row] | None = None) -> dict[str, Any]:
    """The article's events read with ``fitted``, as the JSON form."""
    draft = replace(article.draft, events=[], acts=[], commitments=[])
    draft.doc, draft.cast = article.draft.doc, article.draft.cast
    find_events(draft, fitted, log)
    return reading_to_form(assemble("a", "", draft, made_by()))


def pairs_of(article: Article, form: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Gold events with the read event of the same type on the same words."""
    found = []
    for g in article.case.gold["events"]:
        for r in form["events"]:
            if r["type"] == g["type"] and r["anchor"][0] < g["anchor"][1] and g["anchor"][0] < r["anchor"][1]:
                found.append((g, r))
                break
    return found


def labelled(article: Article, fitted: Weights) -> list[tuple[dict[str, float], bool]]:
    """The candidates of every event that gold has, each with whether gold counts it as a party."""
    scorer = shared_scorer()
    assert scorer is not None
    log: list[Row] = []
    form = read_events(article, fitted, log)
    actors = {
        k: {"name": a.name, "kind": a.kind, "of": a.of, "also": list(a.also)}
        for k, a in article.draft.cast.actors.items()
    }
    rows: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in log:
        rows[(row.at, row.type)].append(row)
    found = []
    for g, r in pairs_of(article, form):
        for row in _rows_at(rows, r):
            party = scorer.any_actor(g["by"] + g["to"], [row.key], article.case.gold, {"actors": actors})
            found.append((row.features, bool(party)))
    return found


def _rows_at(rows: dict[tuple[int, str], list[Row]], event: dict[str, Any]) -> list[Row]:
    for (at, kind), found in rows.items():
        if kind == event["type"] and event["anchor"][0] <= at < event["anchor"][1]:
            return found
    return []


def fit(examples: list[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """Ridge logistic regression by Newton's method; features seen less than `SEEN_LEAST` times are left out."""
    counts: dict[str, int] = defaultdict(int)
    for evidence, _ in examples:
        for name in evidence:
            counts[name] += 1
    names = sorted(name for name, n in counts.items() if n >= SEEN_LEAST)
    column = {name: n for n, name in enumerate(names)}
    x: Matrix = np.zeros((len(examples), len(names)))
    y: Matrix = np.array([float(label) for _, label in examples])
    for n, (evidence, _) in enumerate(examples):
        for name, value in evidence.items():
            if name in column:
                x[n, column[name]] = value
    w: Matrix = np.zeros(len(names))
    for _ in range(12):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ w, -30, 30)))
        slope = x.T @ (p - y) + RIDGE * w
        bend = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(names))
        w = w - np.linalg.solve(bend, slope)
    return {name: round(float(w[n]), 3) for name, n in column.items()}


def right(article: Article, fitted: Weights) -> tuple[int, int]:
    """How many events of the right type have exactly gold's parties, and how many there are."""
    scorer = shared_scorer()
    assert scorer is not None
    form = read_events(article, fitted)
    good = total = 0
    for g, r in pairs_of(article, form):
        gold_sides, read_sides = g["by"] + g["to"], r["by"] + r["to"]
        both = scorer.pair(
            gold_sides, read_sides, lambda x, y: float(scorer.any_actor([x], [y], article.case.gold, form))
        )
        good += len(both) == len(gold_sides) == len(read_sides)
        total += 1
    return good, total


def share(found: list[tuple[int, int]]) -> float:
    """All right ones over all."""
    return sum(g for g, _ in found) / max(1, sum(n for _, n in found))


def main() -> None:
    """Cross-validate, and write the weights if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=5)
    args = parser.parse_args()
    rules = Weights({}, 0.5)
    material = articles()
    examples = [labelled(article, rules) for article in material]
    print(f"{len(material)} articles, {sum(map(len, examples))} candidates")
    print(f"rules alone: parties wholly right {share([right(a, rules) for a in material]):.3f}")
    stories = sorted({a.story for a in material})
    fold_of = {story: n % args.folds for n, story in enumerate(stories)}
    scores: dict[float, list[tuple[int, int]]] = defaultdict(list)
    for fold in range(args.folds):
        learned = fit(
            [e for a, rows in zip(material, examples, strict=True) if fold_of[a.story] != fold for e in rows]
        )
        for threshold in THRESHOLDS:
            held_out = [a for a in material if fold_of[a.story] == fold]
            scores[threshold] += [right(a, Weights(learned, threshold)) for a in held_out]
    for threshold, found in scores.items():
        print(f"weighed, threshold {threshold}: {share(found):.3f} on stories unseen")
    if args.write:
        best = max(scores, key=lambda t: share(scores[t]))
        write(Weights(fit([e for rows in examples for e in rows]), best))


def write(fitted: Weights) -> None:
    """The weights as TOML, in order of name."""
    lines = [
        "# How much each piece of evidence speaks for an actor being a party of an act (log odds).",
        "# Made by `python -m training.parties --write`; verbale/reading/events/evidence.py says what each name means.",
        f"threshold = {fitted.threshold}",
        "",
        "[weights]",
        *(f'"{name}" = {value}' for name, value in sorted(fitted.by_name.items()) if value),
    ]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
