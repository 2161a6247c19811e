"""Fitting by two looks (`verbale.reading.weighing`): times of acts (`training.when`), days of statements (`said`).

The first look weighs each thing by itself; the second also by what the first says of those around it. What the
second learns from is said by weights that did not see the story it stands in. No seed and no randomness.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, Protocol, TypeVar

from training.articles import LEXICON, SETS, balanced, options
from training.choosing import Example, fit
from verbale.model import When
from verbale.reading.times.placed import Days
from verbale.reading.weighing import Candidates, TimeWeights, choice, shares

#: What is learnt from: `training/written` gains .015 on the stories of the others (decision 3).
LEARNT = (*SETS, "written")
#: Added to having no time: what is tried in cross-validation. Below these, times are given where many would give none.
OFFSETS = (-1.2, -1.0, -0.8, -0.6, -0.4, -0.2, 0.0)
#: Offsets whose worth is so near the best count as good: of them the one readiest to give a time is taken.
CLOSE = 0.003
#: Into how many parts the stories are dealt for the first look.
PARTS = 5

Weighed = dict[str, float]


class Weighable(Protocol):
    """A thing with its candidates, the first of them no time."""

    @property
    def candidates(self) -> Candidates:
        """The times it may have, each with its features."""


Row = TypeVar("Row", bound=Weighable)
Look = Callable[[Sequence[Any], Sequence[Sequence[float]]], Sequence[Weighable]]


@dataclass(frozen=True, slots=True)
class Known:
    """What gold says of a thing: its time, which candidates are right, and whether the rules are.

    ``before`` is ``None`` where neither gold nor the rules have a time.
    """

    gold: str | None
    right: tuple[bool, ...]
    before: bool | None
    scorer: ModuleType = field(repr=False, compare=False)

    def names(self, days: Days | None) -> bool:
        """Whether ``days`` are right."""
        return bool(self.scorer.same_when(self.gold, When(*days).iso if days else None))


@dataclass(frozen=True)
class Material:
    """One article: its story, all things with their candidates, and what gold says of those that it knows, by index.

    ``look`` gives the rows the features of the second look.
    """

    story: str
    rows: Sequence[Weighable]
    known: dict[int, Known]
    look: Look

    def examples(self, rows: Sequence[Weighable] | None = None) -> list[Example]:
        """The things that gold knows, with the features of ``rows`` (its own if none are given)."""
        told = self.rows if rows is None else rows
        return [Example(tuple(f for _, f in told[n].candidates), k.right) for n, k in self.known.items()]

    def looked(self, fitted: TimeWeights) -> Sequence[Weighable]:
        """The rows with what the first weights say of the things around each."""
        return self.look(self.rows, [shares(row.candidates, fitted.first) for row in self.rows])


def known_as(scorer: ModuleType, gold: str | None, read: str | None, candidates: Candidates) -> Known:
    """What gold says of a thing with these candidates, for which the rules have read ``read``."""
    days = [When(*d).iso if d else None for d, _ in candidates]
    right = tuple(bool(scorer.same_when(gold, d)) for d in days)
    return Known(gold, right, bool(scorer.same_when(gold, read)) if gold or read else None, scorer)


def folds_of(material: Sequence[Material], folds: int) -> list[list[Material]]:
    """The articles in ``folds`` parts, no story split."""
    fold = balanced([m.story for m in material for _ in m.known], folds)
    return [[m for m in material if fold.get(m.story, 0) == n] for n in range(folds)]


def learned(material: Sequence[Material]) -> TimeWeights:
    """Both looks, fitted on ``material``."""
    first = fit([e for m in material for e in m.examples()])
    seen: list[Example] = []
    parts = folds_of(material, PARTS)
    for n, held_out in enumerate(parts):
        others = fit([e for i, part in enumerate(parts) if i != n for m in part for e in m.examples()])
        apart = TimeWeights({}, 0.0, others)
        seen += [e for m in held_out for e in m.examples(m.looked(apart))]
    return TimeWeights(fit(seen), 0.0, first)


@dataclass
class Tally:
    """Things with a time on either side, those of them that are right, and all that are right or rightly empty."""

    either: int = 0
    right: int = 0
    whole: int = 0
    all: int = 0

    def add(self, known: Known, days: Days | None) -> None:
        """Count one for which ``days`` are taken."""
        right = known.names(days)
        self.all += 1
        self.whole += right
        if known.gold or days:
            self.either += 1
            self.right += right

    def add_rules(self, known: Known) -> None:
        """Count one as the rules alone have it."""
        self.all += 1
        self.whole += known.before is not False
        self.either += known.before is not None
        self.right += known.before is True

    @property
    def worth(self) -> float:
        """Both shares together."""
        return self.right / max(1, self.either) + self.whole / max(1, self.all)

    def __str__(self) -> str:
        return (
            f"{self.right / max(1, self.either):.3f} of {self.either}, "
            f"right or rightly empty {self.whole / max(1, self.all):.3f} of {self.all}"
        )


def tallied(material: Iterable[Material], fitted: TimeWeights, into: Tally | None = None) -> Tally:
    """The tally of ``material`` with ``fitted``, added to ``into``."""
    tally = into or Tally()
    for m in material:
        rows = m.looked(fitted)
        for n, known in m.known.items():
            tally.add(known, choice(rows[n].candidates, fitted).days)
    return tally


def tried(material: Sequence[Material], folds: int) -> dict[float, Tally]:
    """The tally of each offset, every story read by weights that did not see it."""
    found = {offset: Tally() for offset in OFFSETS}
    parts = folds_of(material, folds)
    for n, held_out in enumerate(parts):
        fitted = learned([m for i, part in enumerate(parts) if i != n for m in part])
        for offset, tally in found.items():
            tallied(held_out, TimeWeights(fitted.by_name, offset, fitted.first), tally)
    return found


def report(material: Sequence[Material], seeds: Sequence[Material], folds: int) -> TimeWeights:
    """Print the rules alone, and cross-validation with the seeds as a test; what is fitted on all of ``material``."""
    for name, part in (("train", material), ("seeds", seeds)):
        known = [k for m in part for k in m.known.values()]
        before = Tally()
        for k in known:
            before.add_rules(k)
        timed = [k for k in known if k.gold]
        reached = sum(any(k.right) for k in timed)
        print(
            f"{name}: {len(timed)} with a time, {reached} of them among the candidates; rules alone: {before}"
        )
    tallies = tried(material, folds)
    fitted = learned(material)
    for offset, tally in tallies.items():
        test = tallied(seeds, TimeWeights(fitted.by_name, offset, fitted.first))
        print(f"{offset:5}: unseen stories {tally}; seeds {test}")
    enough = max(t.worth for t in tallies.values()) - CLOSE
    offset = min(o for o, t in tallies.items() if t.worth >= enough)
    return TimeWeights(fitted.by_name, offset, fitted.first)


def command(
    doc: str | None,
    name: str,
    head: Sequence[str],
    train: Callable[[], Sequence[Material]],
    seeds: Callable[[], Sequence[Material]],
) -> None:
    """Cross-validate on ``train``, test on ``seeds``, and write the weights ``name`` if asked."""
    parser = options(doc)
    args = parser.parse_args()
    if args.folds < 2:
        parser.error("--folds: at least 2, since stories held out choose what is added to having no time")
    fitted = report(train(), seeds(), args.folds)
    if args.write:
        write(name, fitted, head)


def write(name: str, fitted: TimeWeights, head: Sequence[str]) -> None:
    """The weights as TOML, in order of name, under the comment ``head``."""
    lines = [*(f"# {line}" for line in head), f"none = {fitted.none}"]
    for part, table in (("first", fitted.first), ("weights", fitted.by_name)):
        lines += ["", f"[{part}]", *(f'"{n}" = {w}' for n, w in sorted(table.items()) if w)]
    (LEXICON / f"{name}_weights.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
