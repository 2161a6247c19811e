"""Fit the weights by which an act gets its place (`verbale.reading.events.sited`).

    python -m training.places [--write] [--folds 5]

Learns from what `training.articles` loads, and from `training/written`; the seeds stay out, as a test. Prints
cross-validation by story (``event_hint``; never by article): of the acts of the right type for which gold or the
reading has a place, the share that have the same. ``--write`` writes ``lexicon/place_weights.toml``, with the offset
that is best there. No seed and no randomness.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from evals.marks import shared_scorer

from training.articles import SETS, Article, articles, balanced, options, read_events
from training.choosing import Example, fit
from training.looks import write
from verbale.reading.events.build import Fitting
from verbale.reading.events.sited import Row, placed
from verbale.reading.events.weights import packaged
from verbale.reading.weighing import TimeWeights, time_weights

LEARNT = (*SETS, "written")
#: How far weights are held back.
RIDGE = 7.0
#: Added to having no place: what is tried in cross-validation.
OFFSETS = (-1.2, -1.0, -0.9, -0.8, -0.6, -0.4, -0.2, 0.0)
HEAD = (
    "How much each piece of evidence speaks for a place being that of an act (log odds).",
    "Made by `python -m training.places --write`. verbale/reading/events/sited/evidence.py explains the names.",
)


@dataclass(frozen=True, slots=True)
class Told:
    """Gold's place of an act, what the rules say, and which candidates are right."""

    gold: str | None
    ruled: str | None
    right: tuple[bool, ...]


@dataclass(frozen=True)
class Material:
    """One article: its story, its acts with their candidates, and what gold says of those that it knows, by index."""

    name: str
    story: str
    rows: Sequence[Row]
    told: dict[int, Told]

    def examples(self) -> list[Example]:
        """The acts that gold knows."""
        return [Example(tuple(f for _, f in self.rows[n].candidates), t.right) for n, t in self.told.items()]


def material(article: Article) -> Material:
    """What the acts of an article give to learn from."""
    scorer = shared_scorer()
    assert scorer is not None
    rows: list[Row] = []
    fitting = Fitting(packaged("party"), TimeWeights({}), time_weights(), place_rows=rows)
    form = read_events(article, fitting)
    golds, reads = article.case.gold["events"], form["events"]
    by_id = {row.site.event.id: n for n, row in enumerate(rows)}

    def weight(g: dict[str, Any], r: dict[str, Any]) -> float:
        long = r["anchor"][1] - r["anchor"][0] > g["anchor"][1] - g["anchor"][0] + 40
        if g["type"] != r["type"] or long:
            return 0.0
        return float(scorer.iou(g["anchor"], r["anchor"]))

    told = {}
    for i, j in scorer.pair(golds, reads, weight):
        n = by_id[reads[j]["id"]]
        gold = golds[i].get("place")
        right = tuple(
            bool(gold and name and scorer.same_place(gold, name)) or (not gold and name is None)
            for name, _ in rows[n].candidates
        )
        told[n] = Told(gold, reads[j].get("place"), right)
    return Material(article.case.name, article.story, rows, dict(sorted(told.items())))


@dataclass
class Tally:
    """Acts with a place on either side, and those of them that have the same."""

    either: int = 0
    right: int = 0
    scorer: Any = field(default_factory=shared_scorer, repr=False)

    def add(self, gold: str | None, place: str | None) -> None:
        """Count one for which ``place`` is taken."""
        self.either += bool(gold or place)
        self.right += bool(gold and place and self.scorer.same_place(gold, place))

    def __str__(self) -> str:
        return f"{self.right / max(1, self.either):.3f} of {self.either}"


def tallied(found: Sequence[Material], fitted: TimeWeights, tally: Tally) -> Tally:
    """The tally of ``found`` with ``fitted``."""
    for m in found:
        for n, told in m.told.items():
            tally.add(told.gold, placed(m.rows[n], fitted))
    return tally


def learned(found: Sequence[Material]) -> TimeWeights:
    """The weights fitted on ``found``."""
    return TimeWeights(fit([e for m in found for e in m.examples()], RIDGE))


def folds_of(found: Sequence[Material], folds: int) -> list[list[Material]]:
    """The articles in ``folds`` parts, no story split."""
    fold = balanced([m.story for m in found for _ in m.told], folds)
    return [[m for m in found if fold.get(m.story, 0) == n] for n in range(folds)]


def report(found: Sequence[Material], seeds: Sequence[Material], folds: int) -> TimeWeights:
    """Print the rules alone and cross-validation, the seeds as a test; what is fitted on all of ``found``."""
    rules = Tally()
    for m in found:
        for t in m.told.values():
            rules.add(t.gold, t.ruled)
    placed = [t for m in found for t in m.told.values() if t.gold]
    print(
        f"{len(placed)} with a place, {sum(any(t.right) for t in placed)} of them candidates; rules alone: {rules}"
    )
    tallies = {offset: Tally() for offset in OFFSETS}
    parts = folds_of(found, folds)
    for n, held_out in enumerate(parts):
        fitted = learned([m for i, part in enumerate(parts) if i != n for m in part])
        for offset, tally in tallies.items():
            tallied(held_out, TimeWeights(fitted.by_name, offset), tally)
    fitted = learned(found)
    for offset, tally in tallies.items():
        test = tallied(seeds, TimeWeights(fitted.by_name, offset), Tally())
        print(f"{offset:5}: unseen stories {tally}; seeds {test}")
    # a difference in the third place is chance: of equals the first, which takes the most places
    best = max(OFFSETS, key=lambda o: round(tallies[o].right / max(1, tallies[o].either), 2))
    return TimeWeights(fitted.by_name, best)


def main() -> None:
    """Cross-validate, and write the weights if asked."""
    args = options(__doc__).parse_args()
    found = [material(a) for a in articles(*LEARNT)]
    fitted = report(found, [material(a) for a in articles("seeds")], args.folds)
    if args.write:
        write("place", fitted, HEAD)


if __name__ == "__main__":
    main()
