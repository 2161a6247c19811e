"""Fit the weights by which places become where an act took place (`verbale.reading.events.spots`).

    python -m training.places [--write] [--folds 5]

A ridge logistic regression (`training.logistic`) over the places of each article. Prints cross-validation by story:
of the events of the right type for which gold or the reading has a place, the share that have the same.
"""

from dataclasses import dataclass
from typing import Any

from evals.marks import shared_scorer

from training.articles import (
    NONE,
    Article,
    articles,
    by_act,
    fitted_on,
    options,
    pairs_of,
    read_events,
    rows_at,
    spread,
    tried,
    write,
)
from training.logistic import Example
from verbale.reading.events.build import Fitting
from verbale.reading.events.place import SURE, take
from verbale.reading.events.weights import Row, Weights, packaged
from verbale.reading.weighing import time_weights

RIDGE, SEEN_LEAST = 10.0, 6
#: The first is taken where there is no cross-validation.
THRESHOLDS = (0.4, 0.3, 0.35, 0.45, 0.5)


@dataclass
class Told:
    """One gold event: its place, what the rules say, that if its own words say it, and the weighed places."""

    gold: str | None
    ruled: str | None
    sure: str | None
    rows: list[Row]
    right: list[bool]


def told(article: Article) -> list[Told]:
    """The events of an article that gold has too."""
    scorer = shared_scorer()
    assert scorer is not None
    log: list[Row] = []
    form = read_events(article, Fitting(packaged("party"), NONE, time_weights(), place_rows=log))
    rows = by_act(log)
    found = []
    for g, r in pairs_of(article, form):
        own = rows_at(rows, r)
        same = [bool(g.get("place") and scorer.same_place(g["place"], row.key)) for row in own]
        told_so = any(w["field"] == "place" and w["rule"] in SURE for w in r["why"])
        sure = r["place"].casefold() if told_so else None
        found.append(Told(g.get("place"), r.get("place"), sure, own, same))
    return found


def chosen(event: Told, weights: Weights, threshold: float) -> int | None:
    """Which row is taken; ``None`` for no place."""
    weighed = [(weights.probability(row.contexts, row.features.items()), row.key) for row in event.rows]
    taken = take(event.sure, weighed, threshold)
    return next((n for n, row in enumerate(event.rows) if row.key == taken), None)


def score(found: list[tuple[Told, int | None]]) -> float:
    """Right places over events for which either has one."""
    good = sum(n is not None and event.right[n] for event, n in found)
    return good / max(1, sum(bool(event.gold) or n is not None for event, n in found))


def rules_alone(events: list[Told]) -> float:
    """The same for what the rules say."""
    scorer: Any = shared_scorer()
    good = sum(bool(e.gold and e.ruled and scorer.same_place(e.gold, e.ruled)) for e in events)
    return good / max(1, sum(bool(e.gold or e.ruled) for e in events))


def examples(events: list[Told]) -> list[Example]:
    """Every weighed place with whether it is gold's."""
    return [Example(spread(row), good) for e in events for row, good in zip(e.rows, e.right, strict=True)]


def fit(events: list[Told]) -> Weights:
    """The weights that these events give."""
    return fitted_on(examples(events), RIDGE, SEEN_LEAST)


def main() -> None:
    """Cross-validate, and write the weights if asked."""
    args = options(__doc__).parse_args()
    material = [(a.story, told(a)) for a in articles()]
    everything = [e for _, events in material for e in events]
    print(f"rules alone: {rules_alone(everything):.3f}")
    scores = tried(material, args.folds, THRESHOLDS, fit, lambda e, w, t: (e, chosen(e, w, t)))
    for threshold, found in scores.items() if args.folds else ():
        print(f"weighed, threshold {threshold}: {score(found):.3f} on stories unseen")
    best = max(THRESHOLDS, key=lambda t: score(scores[t]))
    whole = fit(everything)
    seeds = [e for a in articles("seeds") for e in told(a)]
    print(f"seeds: {score([(e, chosen(e, whole, best)) for e in seeds]):.3f}")
    if args.write:
        write("place", whole, best, 1.0, "training.places")


if __name__ == "__main__":
    main()
