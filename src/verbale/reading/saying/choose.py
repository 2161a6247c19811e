"""The day of each statement: all candidates weighed, the likeliest taken if it outweighs having none.

As for acts (`events/dated`), by two looks at `lexicon/said_weights.toml`, made by ``python -m training.said``. The
second look has these features besides: ``round:none`` by how likely the other statements are to have a day at all,
``round:prev`` and ``round:next`` by the share that the statement beside gives this day, ``round:speaker`` by the
largest share of another statement of the speaker, ``round:all`` by the part of the article's statements that have it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import fsum

from verbale.model import Statement, When
from verbale.reading.draft import Draft
from verbale.reading.saying.evidence import RANK, features_of, nearness, nothing
from verbale.reading.saying.scene import Saying, Scene
from verbale.reading.times.placed import Days, Placed, days_of, joined, told
from verbale.reading.weighing import PART, SHARE, Candidates, TimeWeights, choice, classed, shares

#: Upper ends of the classes of the mean share of having a day.
MEAN = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
#: The longest time that is one of saying, in days.
LONGEST = 31


@dataclass(frozen=True, slots=True)
class Row:
    """One statement with its candidates and their features; the first candidate, ``None``, stands for no time."""

    saying: Saying
    candidates: Candidates


def settle_days(
    draft: Draft,
    cues: Sequence[tuple[int | None, bool]],
    fitted: TimeWeights,
    log: list[Row] | None = None,
) -> None:
    """Set the ``said_on`` of each of ``draft.statements``, which have what rules gave; for ``cues`` see `Scene`.

    Without weights the rules' days stay; ``log`` collects the evidence of the first look when fitting.
    """
    if not draft.statements or not (fitted.by_name or log is not None):
        return
    scene = Scene(draft, cues)
    rows = [Row(saying, weighable(scene, saying)) for saying in scene.sayings]
    if log is not None:
        log.extend(rows)
    if fitted.by_name:
        looked = second_look(rows, [shares(row.candidates, fitted.first) for row in rows])
        draft.statements = [_settled(scene, row, fitted) for row in looked]


def weighable(scene: Scene, saying: Saying) -> Candidates:
    """No time, and every time up to the day of publication that the article names, or that is that day."""
    days = dict.fromkeys(d for d in scene.by_days if (d[1] - d[0]).days <= LONGEST)
    if scene.published is not None:
        days.setdefault(days_of(scene.published))
        days = dict.fromkeys(d for d in days if d[0] <= scene.published.latest)
    none: tuple[Days | None, frozenset[str]] = (None, frozenset(nothing(scene, saying)))
    return (none, *((d, frozenset(features_of(scene, saying, d))) for d in days))


def second_look(rows: Sequence[Row], first: Sequence[Sequence[float]]) -> list[Row]:
    """``rows`` of one article in text order, with features by the shares ``first`` that all of them give."""
    given = [
        {days: p for (days, _), p in zip(row.candidates, p_of, strict=True)}
        for row, p_of in zip(rows, first, strict=True)
    ]
    sums: dict[Days | None, float] = {}
    for one in given:
        for days, p in one.items():
            sums[days] = sums.get(days, 0.0) + p
    return [
        Row(row.saying, tuple((d, f | set(_around(rows, given, sums, n, d))) for d, f in row.candidates))
        for n, row in enumerate(rows)
    ]


def _around(
    rows: Sequence[Row],
    given: Sequence[dict[Days | None, float]],
    sums: dict[Days | None, float],
    n: int,
    days: Days | None,
) -> Iterator[str]:
    saying = rows[n].saying
    speaker = saying.statement.speaker
    kind = "none" if days is None else "day"
    others = len(rows) - 1
    mean = (sums.get(days, 0.0) - given[n].get(days, 0.0)) / others if others else None
    yield f"round:all:{kind}:{classed(mean, MEAN if days is None else PART)}"
    yield f"round:all:{kind}:{classed(mean, MEAN if days is None else PART)}:{saying.way}"
    for name, other in (("prev", n - 1), ("next", n + 1)):
        if 0 <= other < len(rows):
            same = "same" if speaker and rows[other].saying.statement.speaker == speaker else "other"
            share = classed(given[other].get(days, 0.0), SHARE)
            yield f"round:{name}:{kind}:{share}:{same}"
            yield f"round:{name}:{kind}:{share}:{saying.way}"
    theirs = [
        given[i].get(days, 0.0)
        for i, row in enumerate(rows)
        if i != n and speaker and row.saying.statement.speaker == speaker
    ]
    yield f"round:speaker:{kind}:{classed(max(theirs, default=None), SHARE)}"
    if theirs:
        yield f"round:speaker:{kind}:mean{classed(fsum(theirs) / len(theirs), SHARE)}"


def _settled(scene: Scene, row: Row, fitted: TimeWeights) -> Statement:
    saying = row.saying
    taken = choice(row.candidates, fitted)
    likeliest = row.candidates[taken.candidate][0]
    if taken.days == saying.days:
        return saying.statement
    if taken.days is None or likeliest is None:
        return replace(saying.statement, said_on=None)
    when = _when(scene, saying, likeliest)
    return replace(saying.statement, said_on=when if taken.days == likeliest else joined(when, taken.days))


def _when(scene: Scene, saying: Saying, days: Days) -> When:
    """The days with the words that name them nearest to the cue, or those of publication."""
    start = saying.statement.span.start

    def near(p: Placed) -> tuple[int, ...]:
        return RANK[nearness(saying, p)], abs(p.mention.start - start), p.mention.start

    return told(scene.draft, scene.published, days, scene.by_days.get(days, ()), near, "weighed ")
