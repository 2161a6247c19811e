"""Fit the weights by which actors become parties of an act (`verbale.reading.events.weigh`).

    python -m training.parties [--write] [--folds 5]

A ridge logistic regression (`training.logistic`) over the candidates of each act. Prints cross-validation by story
(``event_hint``; never by article): the share of events of the right type whose parties are all right and no other,
for rules alone and for weighed evidence, and the same for the seeds, which nothing is learnt from. ``--write`` fits
on everything and writes ``lexicon/party_weights.toml``.
"""

from dataclasses import dataclass

from evals.marks import shared_scorer

from training.articles import (
    NONE,
    Article,
    Form,
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
from verbale.reading.events.weigh import ENOUGH, take
from verbale.reading.events.weights import Row, Weights
from verbale.reading.weighing import time_weights

RIDGE, SEEN_LEAST = 20.0, 8
#: Threshold and what one beyond two needs. The first is what is written: a party wrongly given is worse than one
#: left out, so it lies above where most acts are wholly right on stories left out (docs/decisions/0002).
SETTINGS = ((0.35, 1.0), *((t, b) for t in (0.2, 0.24, 0.27, 0.3, 0.4) for b in (0.6, 1.0)))


@dataclass
class Told:
    """One gold event: its parties, what the rules say, and the weighed actors with the party that each is."""

    gold: list[str]
    ruled: list[set[str]]
    named: list[str]
    rows: list[Row]
    is_party: dict[str, set[str]]
    sides: dict[str, str]


def told(article: Article) -> list[Told]:
    """The events of an article that gold has too."""
    log: list[Row] = []
    form = read_events(article, Fitting(NONE, time_weights("place"), time_weights(), log))
    cast = article.draft.cast
    actors = {
        k: {"name": a.name, "kind": a.kind, "of": a.of, "also": list(a.also)} for k, a in cast.actors.items()
    }
    rows = by_act(log)
    found = []
    for g, r in pairs_of(article, form):
        own = rows_at(rows, r)
        parties = g["by"] + g["to"]
        who = {row.key: _who(row.key, parties, article.case.gold, {"actors": actors}) for row in own}
        ruled = [_who(k, parties, article.case.gold, form) for k in r["by"] + r["to"]]
        named = [row.key for row in own if "role-none" not in row.features]
        found.append(Told(parties, ruled, named, own, who, {k: cast.side_of(k) for k in who}))
    return found


def _who(key: str, parties: list[str], gold: Form, form: Form) -> set[str]:
    scorer = shared_scorer()
    assert scorer is not None
    return {p for p in parties if scorer.any_actor([p], [key], gold, form)}


def chosen(event: Told, weights: Weights, threshold: float, beyond: float) -> list[set[str]]:
    """The gold parties that each actor taken is."""
    if len(event.named) >= ENOUGH:
        keys = event.named
    else:
        weighed = [(weights.probability(row.contexts, row.features.items()), row.key) for row in event.rows]
        keys = take(event.named, weighed, event.sides.__getitem__, threshold, beyond)
    return [event.is_party[k] for k in keys]


def is_right(event: Told, taken: list[set[str]]) -> bool:
    """Whether those taken are gold's parties, one each."""

    def fits(n: int, left: frozenset[str]) -> bool:
        return n == len(taken) or any(fits(n + 1, left - {p}) for p in sorted(taken[n] & left))

    return len(taken) == len(event.gold) and fits(0, frozenset(event.gold))


def examples(events: list[Told]) -> list[Example]:
    """Every weighed actor with whether gold counts it as a party."""
    return [Example(spread(row), bool(e.is_party[row.key])) for e in events for row in e.rows]


def fit(events: list[Told]) -> Weights:
    """The weights that these events give."""
    return fitted_on(examples(events), RIDGE, SEEN_LEAST)


def share(found: list[bool]) -> float:
    """The true ones over all."""
    return sum(found) / max(1, len(found))


def main() -> None:
    """Cross-validate, and write the weights if asked."""
    args = options(__doc__).parse_args()
    material = [(a.story, told(a)) for a in articles()]
    everything = [e for _, events in material for e in events]
    print(f"{len(everything)} events, {sum(len(e.rows) for e in everything)} candidates")
    print(f"rules alone: parties wholly right {share([is_right(e, e.ruled) for e in everything]):.3f}")
    scores = tried(material, args.folds, SETTINGS, fit, lambda e, w, s: is_right(e, chosen(e, w, *s)))
    for setting, found in scores.items() if args.folds else ():
        print(f"weighed, threshold {setting}: {share(found):.3f} on stories unseen")
    best = SETTINGS[0]
    whole = fit(everything)
    seeds = [e for a in articles("seeds") for e in told(a)]
    print(f"seeds: {share([is_right(e, chosen(e, whole, *best)) for e in seeds]):.3f}")
    if args.write:
        write("party", whole, *best, "training.parties")


if __name__ == "__main__":
    main()
