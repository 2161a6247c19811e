"""The place of each act: all candidates weighed, the likeliest taken if it outweighs having none.

A choice among named alternatives by a conditional logit that anyone can read (`lexicon/place_weights.toml`, made by
``python -m training.places``): each candidate has the sum of the weights of its features (`evidence.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp, fsum

from verbale.model import Event, Why
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.known import side_id
from verbale.reading.events.paths import Tree
from verbale.reading.events.sides import Sides
from verbale.reading.events.sited.evidence import features_of, nothing
from verbale.reading.events.sited.scene import SURE, Scene, Site
from verbale.reading.events.spots import Spots
from verbale.reading.weighing import TimeWeights, shares

Candidates = tuple[tuple[str | None, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One act with its candidates and their features; the first candidate, ``None``, stands for no place."""

    site: Site
    candidates: Candidates


def settle_places(
    draft: Draft,
    spots: Spots,
    tree: Tree,
    acts: Sequence[Act],
    sides: Sequence[Sides],
    fitted: TimeWeights,
    log: list[Row] | None = None,
) -> None:
    """Set the ``place`` of each of ``draft.events``, which have what the rules gave; ``acts`` and ``sides`` are theirs.

    Without weights the rules' places stay; ``log`` collects the evidence when fitting.
    """
    if not draft.events or not (fitted.by_name or log is not None):
        return
    scene = Scene(draft, spots, tree, acts, sides)
    rows = [Row(site, weighable(scene, site)) for site in scene.sites]
    if log is not None:
        log.extend(rows)
    if fitted.by_name:
        draft.events = [_settled(scene, row, fitted) for row in rows]


def weighable(scene: Scene, site: Site) -> Candidates:
    """No place, and every place that is weighed, with their features."""
    names = scene.candidates(site)
    none: tuple[str | None, frozenset[str]] = (None, frozenset(nothing(site)))
    return (none, *((name, frozenset(features_of(scene, site, name))) for name in names))


def placed(row: Row, fitted: TimeWeights) -> str | None:
    """The place that an act takes: what a rule says for certain, else what is chosen."""
    return row.site.ruled if row.site.rule in SURE else chosen(row.candidates, fitted)


def chosen(candidates: Candidates, fitted: TimeWeights) -> str | None:
    """The place that is likeliest to be right, or ``None``; "Gaza" and "Gaza Strip" speak for each other."""
    given = shares(candidates, fitted.by_name)
    best, worth, own = None, given[0] * exp(fitted.none), 0.0
    for (name, _), share in zip(candidates[1:], given[1:], strict=True):
        assert name is not None
        whole = fsum(
            p for (n, _), p in zip(candidates[1:], given[1:], strict=True) if n and (n in name or name in n)
        )
        if (round(whole, 9), share) > (round(worth, 9), own):
            best, worth, own = name, whole, share
    return best


def _settled(scene: Scene, row: Row, fitted: TimeWeights) -> Event:
    site, event, name = row.site, row.site.event, placed(row, fitted)
    if (name or "") == site.ruled:
        return event
    why = tuple(w for w in event.why if w.field != "place")
    if name is None:
        return replace(event, place=None, host=(), why=why)
    place = scene.spots.nearest(name, site.token)
    host = side_id(scene.draft, place.state) if event.type == "CONSULT" else None
    spans = (place.span,) if place.span else ()
    return replace(
        event,
        place=place,
        host=(host,) if host is not None else (),
        why=(*why, Why("place", "weighed", spans)),
    )
