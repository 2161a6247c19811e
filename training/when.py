"""Fit the weights by which an act gets its time (`verbale.reading.events.dated`).

    python -m training.when [--write] [--folds 5]

Learns from what `training.articles` loads, and from `training/written`; the seeds stay out, as a test. Prints
cross-validation by story (``event_hint``; never by article): of the acts of the right type with a time on either side
the share that has the right one, and of all acts the share that is right or rightly empty. ``--write`` writes
``lexicon/time_weights.toml``, with the offset that is best in both together. For what is fitted see
`training.looks`. The days of statements, which are evidence, are settled by weights that did not see the story.
"""

from collections.abc import Sequence
from typing import Any

from evals.marks import shared_scorer

from training.articles import Article, articles, read_events
from training.looks import LEARNT, Known, Material, command, known_as
from training.said import apart
from verbale.reading.events.build import Fitting
from verbale.reading.events.dated import Row, second_look
from verbale.reading.events.weights import packaged
from verbale.reading.weighing import TimeWeights, time_weights

HEAD = (
    "How much each piece of evidence speaks for a time being that of an act (log odds).",
    "Made by `python -m training.when --write`. verbale/reading/events/dated/evidence.py explains the names, around.py",
    "those of the second look; [first] weighs each act by itself, [weights] in view of those around it.",
)


def materials(found: Sequence[Article]) -> list[Material]:
    """What the acts of articles give to learn from."""
    out = []
    for article in found:
        rows: list[Row] = []
        fitting = Fitting(packaged("party"), time_weights("place"), TimeWeights({}), time_rows=rows)
        form = read_events(article, fitting)
        out.append(Material(article.story, rows, _known(article, form, rows), second_look))
    return out


def _known(article: Article, form: dict[str, Any], rows: list[Row]) -> dict[int, Known]:
    scorer = shared_scorer()
    assert scorer is not None
    found = {}
    by_id = {row.deed.event.id: n for n, row in enumerate(rows)}
    golds, reads = article.case.gold["events"], form["events"]

    def weight(g: dict[str, Any], r: dict[str, Any]) -> float:
        if g["type"] != r["type"] or not scorer.overlap(g["anchor"], r["anchor"]):
            return 0.0
        long = r["anchor"][1] - r["anchor"][0] > g["anchor"][1] - g["anchor"][0] + 40
        return 0.0 if long else float(scorer.iou(g["anchor"], r["anchor"]))

    for i, j in scorer.pair(golds, reads, weight):
        n = by_id.get(reads[j].get("id", f"e{j}"))
        if n is not None:
            found[n] = known_as(scorer, golds[i].get("when"), reads[j].get("when"), rows[n].candidates)
    return dict(sorted(found.items()))


def main() -> None:
    """Cross-validate, and write the weights if asked."""
    command(
        __doc__,
        "time",
        HEAD,
        lambda: materials(apart(articles(*LEARNT))),
        lambda: materials(articles("seeds")),
    )


if __name__ == "__main__":
    main()
