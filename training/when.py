"""Fit the weights by which an act gets its time (`verbale.reading.events.dated`).

    python -m training.when [--write] [--folds 5]

Learns from what `training.articles` loads; the seeds stay out, as a test. A conditional logit with a ridge, fitted by
L-BFGS on numpy: no seed, no randomness, the same weights every time. Prints cross-validation by story (``event_hint``;
never by article): of the acts of the right type with a time on either side the share that has the right one, and of
all acts the share that is right or rightly empty. ``--write`` fits on everything and writes
``lexicon/time_weights.toml``, with the offset that is best in both together.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum
from typing import Any

import numpy as np
from evals.marks import shared_scorer
from evals.material import Case
from numpy.typing import NDArray

from training.articles import LEXICON, articles, options, read_events, tried
from verbale.model import When
from verbale.reading.events.build import Fitting
from verbale.reading.events.dated import Row, TimeWeights
from verbale.reading.events.weights import packaged

#: How far weights are held back, and how far those that say what the rules took.
RIDGE = 30.0
LIGHT = 0.5
PLAIN = re.compile(r"(?:none|rule:[^:]+|none:(?:held|ongoing|planned|maybe|denied))$")
SEEN_LEAST = 6
ROUNDS = 200
MEMORY = 12
#: Added to having no time: what is tried in cross-validation.
OFFSETS = (-1.2, -1.0, -0.8, -0.6, -0.4)
#: Offsets whose worth is so near the best count as good: of them the one readiest to give a time is taken.
CLOSE = 0.003

Matrix = NDArray[np.float64]


@dataclass
class Choice:
    """One act of the right type: its story, its candidates' features, and which of them are right.

    ``days`` are the candidates, the first of them no time; ``gold`` what gold has, ``before`` whether the rules are
    right (``None`` where neither has a time).
    """

    story: str
    article: str
    anchor: tuple[int, int]
    candidates: list[frozenset[str]]
    days: list[str | None]
    right: list[bool]
    gold: str | None
    before: bool | None


def choices(*sets: str) -> list[Choice]:
    """Every act of the right type in the articles of ``sets``, with its candidates."""
    found: list[Choice] = []
    for article in articles(*sets):
        rows: list[Row] = []
        fitting = Fitting(packaged("party"), packaged("place"), TimeWeights({}), time_rows=rows)
        found.extend(_of_case(article.case, read_events(article, fitting), rows, article.story))
    return found


def _of_case(case: Case, form: dict[str, Any], rows: list[Row], story: str) -> list[Choice]:
    scorer = shared_scorer()
    assert scorer is not None
    found = []
    by_id = {row.event: row for row in rows}
    golds, reads = case.gold["events"], form["events"]

    def weight(g: dict[str, Any], r: dict[str, Any]) -> float:
        if g["type"] != r["type"] or not scorer.overlap(g["anchor"], r["anchor"]):
            return 0.0
        long = r["anchor"][1] - r["anchor"][0] > g["anchor"][1] - g["anchor"][0] + 40
        return 0.0 if long else float(scorer.iou(g["anchor"], r["anchor"]))

    for i, j in scorer.pair(golds, reads, weight):
        row = by_id.get(reads[j].get("id", f"e{j}"))
        if row is None:
            continue
        when = golds[i].get("when")
        days = [When(*d).iso if d else None for d, _ in row.candidates]
        right = [bool(scorer.same_when(when, d)) for d in days]
        read = reads[j].get("when")
        before = bool(scorer.same_when(when, read)) if when or read else None
        features = [f for _, f in row.candidates]
        anchor = (golds[i]["anchor"][0], golds[i]["anchor"][1])
        found.append(Choice(story, case.name, anchor, features, days, right, when, before))
    return found


def fit(examples: list[Choice]) -> dict[str, float]:
    """Ridge conditional logit; where several candidates are right, their sum counts."""
    counts: Counter[str] = Counter()
    for c in examples:
        counts.update(name for features in c.candidates for name in features)
    names = sorted(name for name, n in counts.items() if n >= SEEN_LEAST)
    w = lowest(Problem(examples, {name: n for n, name in enumerate(names)}))
    return {name: round(float(w[n]), 3) for n, name in enumerate(names)}


class Problem:
    """What is to be as low as possible: minus the log of the right candidates' share, and the ridge."""

    def __init__(self, examples: list[Choice], column: dict[str, int]) -> None:
        rows = [[column[n] for n in sorted(f) if n in column] for c in examples for f in c.candidates]
        self.width = len(column)
        self.cols = np.array([i for row in rows for i in row], dtype=np.int64)
        self.row = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        self.height = len(rows)
        #: What few acts show is held back; the rules' own verdicts and the bare status hardly.
        self.ridge: Matrix = np.array([LIGHT if PLAIN.match(name) else RIDGE for name in column])
        self.good: Matrix = np.array([t for c in examples for t in _target(c)])
        sizes = [len(c.candidates) for c in examples]
        self.starts = np.cumsum([0, *sizes[:-1]])
        self.group = np.repeat(np.arange(len(examples)), sizes)

    def at(self, w: Matrix) -> tuple[float, Matrix]:
        """The value and the slope."""
        scores = np.bincount(self.row, w[self.cols], self.height)
        scores -= np.maximum.reduceat(scores, self.starts)[self.group]
        e = np.exp(scores)
        p = e / np.add.reduceat(e, self.starts)[self.group]
        share = np.add.reduceat(p * self.good, self.starts)
        q = p * self.good / share[self.group]
        slope = np.bincount(self.cols, (p - q)[self.row], self.width) + self.ridge * w
        return float(-np.log(share).sum() + (self.ridge * w) @ w / 2), slope


def lowest(problem: Problem) -> Matrix:
    """The weights at the lowest point, by limited-memory BFGS (Nocedal and Wright, algorithm 7.4)."""
    w: Matrix = np.zeros(problem.width)
    value, slope = problem.at(w)
    steps: list[tuple[Matrix, Matrix]] = []
    for _ in range(ROUNDS):
        way = -_bent(slope, steps)
        size = 1.0 if steps else 1.0 / max(1.0, float(np.abs(slope).max()))
        while True:
            after = w + size * way
            lower, there = problem.at(after)
            if lower <= value + 1e-4 * size * float(slope @ way) or size < 1e-10:
                break
            size /= 2
        steps = [*steps, (after - w, there - slope)][-MEMORY:]
        done = value - lower < 1e-6 * abs(value)
        w, value, slope = after, lower, there
        if done:
            break
    return w


def _bent(slope: Matrix, steps: list[tuple[Matrix, Matrix]]) -> Matrix:
    q = slope.copy()
    parts = []
    for s, y in reversed(steps):
        a = float(s @ q) / float(y @ s)
        q -= a * y
        parts.append(a)
    if steps:
        s, y = steps[-1]
        q *= float(s @ y) / float(y @ y)
    for (s, y), a in zip(steps, reversed(parts), strict=True):
        q += s * (a - float(y @ q) / float(y @ s))
    return q


def _target(choice: Choice) -> list[float]:
    """Which candidates are right; where none is, having no time is the least wrong."""
    if any(choice.right):
        return [float(r) for r in choice.right]
    return [1.0, *([0.0] * (len(choice.right) - 1))]


def picked(choice: Choice, fitted: TimeWeights) -> int:
    """The candidate taken."""
    totals = [fsum(fitted.by_name.get(n, 0.0) for n in f) for f in choice.candidates]
    totals[0] += fitted.none
    return max(range(len(totals)), key=lambda n: totals[n])


@dataclass
class Tally:
    """Acts with a time on either side, those of them that are right, and all acts that are right or rightly empty."""

    either: int = 0
    right: int = 0
    whole: int = 0
    all: int = 0

    def add(self, choice: Choice, pick: int) -> None:
        """Count one act."""
        self.all += 1
        self.whole += choice.right[pick]
        if choice.gold or pick:
            self.either += 1
            self.right += choice.right[pick]

    def add_rules(self, choice: Choice) -> None:
        """Count one act as the rules alone have it."""
        self.all += 1
        self.whole += choice.before is not False
        self.either += choice.before is not None
        self.right += choice.before is True

    @property
    def worth(self) -> float:
        """Both shares together."""
        return self.right / max(1, self.either) + self.whole / max(1, self.all)

    def __str__(self) -> str:
        return (
            f"when {self.right / max(1, self.either):.3f} of {self.either}, "
            f"right or rightly empty {self.whole / max(1, self.all):.3f} of {self.all}"
        )


def tested(material: list[Choice], fitted: TimeWeights) -> Tally:
    """The tally of ``material`` with ``fitted``."""
    return tallied((c, picked(c, fitted)) for c in material)


def tallied(picks: Iterable[tuple[Choice, int]]) -> Tally:
    """The tally of acts with the candidate taken for each."""
    tally = Tally()
    for choice, pick in picks:
        tally.add(choice, pick)
    return tally


def main() -> None:
    """Cross-validate, and write the weights if asked."""
    parser = options(__doc__)
    args = parser.parse_args()
    if args.folds < 2:
        parser.error("--folds: at least 2, since stories held out choose what is added to having no time")
    material = choices()
    seeds = choices("seeds")
    for name, found in (("train", material), ("seeds", seeds)):
        known = [c for c in found if c.gold]
        reached = sum(any(c.right) for c in known)
        before = Tally()
        for c in found:
            before.add_rules(c)
        print(
            f"{name}: {len(known)} with a time, {reached} of them among the candidates; rules alone: {before}"
        )
    apart = tried(
        [(c.story, [c]) for c in material],
        args.folds,
        OFFSETS,
        fit,
        lambda c, w, offset: (c, picked(c, TimeWeights(w, offset))),
    )
    tallies = {offset: tallied(picks) for offset, picks in apart.items()}
    learned = fit(material)
    for offset, tally in tallies.items():
        print(f"{offset:5}: unseen stories {tally}; seeds {tested(seeds, TimeWeights(learned, offset))}")
    if args.write:
        enough = max(t.worth for t in tallies.values()) - CLOSE
        write(TimeWeights(learned, min(o for o, t in tallies.items() if t.worth >= enough)))


def write(fitted: TimeWeights) -> None:
    """The weights as TOML, in order of name."""
    lines = [
        "# How much each piece of evidence speaks for a time being that of an act (log odds).",
        "# Made by `python -m training.when --write`; verbale/reading/events/dated/evidence.py explains the names.",
        f"none = {fitted.none}",
        "",
        "[weights]",
        *(f'"{name}" = {value}' for name, value in sorted(fitted.by_name.items()) if value),
    ]
    (LEXICON / "time_weights.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
