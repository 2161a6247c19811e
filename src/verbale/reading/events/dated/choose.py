"""The time of each act: all candidates weighed, the likeliest taken if it outweighs having none.

A choice among named alternatives by a conditional logit that anyone can read (`lexicon/time_weights.toml`, made by
``python -m training.when``): each candidate has the sum of the weights of its features (`evidence.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import fsum

from verbale.model import HELD, Event, When, Why
from verbale.reading.draft import Draft
from verbale.reading.events.dated.evidence import RANK, features_of, nearness, nothing
from verbale.reading.events.dated.placed import Days
from verbale.reading.events.dated.scene import Deed, Scene, days_of
from verbale.reading.events.find import Act
from verbale.reading.events.weights import table


@dataclass(frozen=True, slots=True)
class TimeWeights:
    """Weight by feature name, and what is added to having no time."""

    by_name: dict[str, float]
    none: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """One act with its candidates and their features; ``None`` stands for no time. What the fitting learns from."""

    event: str
    candidates: tuple[tuple[Days | None, frozenset[str]], ...]


@lru_cache(maxsize=1)
def time_weights() -> TimeWeights:
    """The packaged weights, read once."""
    raw = table("time")
    return TimeWeights(raw["weights"], raw["none"])


def settle_times(
    draft: Draft, acts: Sequence[Act], fitted: TimeWeights, log: list[Row] | None = None
) -> None:
    """Set the ``when`` of each of ``draft.events``, whose acts are ``acts``; they have the times that rules gave.

    Without weights the rules' times stay; ``log`` collects the evidence when fitting.
    """
    if not draft.events or not (fitted.by_name or log is not None):
        return
    scene = Scene(draft, acts)
    settled = []
    for deed in scene.deeds:
        candidates = weighable(scene, deed)
        if log is not None:
            log.append(Row(deed.event.id, tuple((d, frozenset(f)) for d, f in candidates)))
        settled.append(_settled(scene, deed, candidates, fitted) if fitted.by_name else deed.event)
    draft.events = settled


def weighable(scene: Scene, deed: Deed) -> list[tuple[Days | None, set[str]]]:
    """No time, and every time that the article names or that is the day of publication, with their features.

    What is told as held did not happen after the article appeared: such days are no candidates.
    """
    found: list[tuple[Days | None, set[str]]] = [(None, nothing(scene, deed))]
    days = dict.fromkeys(scene.by_days)
    if scene.published is not None:
        days.setdefault(days_of(scene.published))
        if deed.event.status in HELD:
            days = dict.fromkeys(d for d in days if d[0] <= scene.published.latest)
    found.extend((d, features_of(scene, deed, d)) for d in days)
    return found


def _settled(
    scene: Scene, deed: Deed, candidates: list[tuple[Days | None, set[str]]], fitted: TimeWeights
) -> Event:
    weights = fitted.by_name
    best, most = candidates[0], -1e9
    for candidate in candidates:
        # `fsum` is exact, so that the order of a set is not felt.
        total = fsum(weights.get(name, 0.0) for name in candidate[1])
        total += fitted.none if candidate[0] is None else 0.0
        if total > most:
            best, most = candidate, total
    days, features = best
    return _with_days(scene, deed, days, max(sorted(features), key=lambda name: weights.get(name, 0.0)))


def _with_days(scene: Scene, deed: Deed, days: Days | None, reason: str) -> Event:
    event = deed.event
    if event.when is not None and days == deed.days:
        return event
    why = tuple(w for w in event.why if w.field != "when")
    if days is None:
        return replace(event, when=None, why=why)
    when = _when(scene, deed, days)
    spans = (when.span,) if when.span else ()
    return replace(event, when=when, why=(*why, Why("when", f"weighed {reason}", spans)))


def _when(scene: Scene, deed: Deed, days: Days) -> When:
    """The days with the words that name them nearest to the act, or those of publication."""
    places = scene.by_days.get(days)
    if not places:
        assert scene.published is not None
        return replace(scene.published, rule="published")
    nearest = min(
        places, key=lambda p: (RANK[nearness(deed, p)], abs(p.mention.first - deed.token.i), p.mention.start)
    ).mention
    span = scene.draft.span(nearest.start, nearest.end)
    return When(*days, span, nearest.rule, nearest.value)
