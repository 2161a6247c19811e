"""Fit the weights by which a statement gets the day on which it was made (`verbale.reading.saying`).

    python -m training.said [--write] [--folds 5]

Like `training.when`, for the statements of gold that are found (half of the span must agree). ``--write`` writes
``lexicon/said_weights.toml``; fit the times of acts after it, which look at the days of statements.
"""

from collections.abc import Sequence
from dataclasses import replace

from evals.marks import HALF, shared_scorer

from training.articles import Article, articles
from training.looks import LEARNT, PARTS, Known, Material, command, folds_of, known_as, learned
from verbale.reading.draft import Draft
from verbale.reading.saying import Row, second_look, settle_days
from verbale.reading.statements import by_rules
from verbale.reading.weighing import TimeWeights, time_weights

HEAD = (
    "How much each piece of evidence speaks for a time being that of a statement (log odds).",
    "Made by `python -m training.said --write`. verbale/reading/saying/evidence.py explains the names, choose.py those",
    "of the second look; [first] weighs each statement by itself, [weights] in view of those around it.",
)


def materials(found: Sequence[Article]) -> list[Material]:
    """What the statements of articles give to learn from."""
    out = []
    for article in found:
        draft = _fresh(article.draft)
        rows: list[Row] = []
        settle_days(draft, by_rules(draft), TimeWeights({}), rows)
        out.append(Material(article.story, rows, _known(article, rows), second_look))
    return out


def apart(found: Sequence[Article]) -> list[Article]:
    """The articles with the days of their statements settled by weights that did not see their story."""
    material = materials(found)
    parts = folds_of(material, PARTS)
    settled: dict[int, Article] = {}
    for n, held_out in enumerate(parts):
        fitted = learned([m for i, part in enumerate(parts) if i != n for m in part])
        fitted = replace(fitted, none=time_weights("said").none)
        here = {id(m) for m in held_out}
        for k, (article, m) in enumerate(zip(found, material, strict=True)):
            if id(m) in here:
                draft = _fresh(article.draft)
                settle_days(draft, by_rules(draft), fitted)
                settled[k] = replace(article, draft=draft)
    return [settled[k] for k in range(len(found))]


def _fresh(draft: Draft) -> Draft:
    """``draft`` before its statements are found."""
    copy = replace(draft, statements=[])
    copy.doc, copy.cast = draft.doc, draft.cast
    return copy


def _known(article: Article, rows: list[Row]) -> dict[int, Known]:
    scorer = shared_scorer()
    assert scorer is not None
    golds = article.case.gold["statements"]
    spans = [[r.saying.statement.span.start, r.saying.statement.span.end] for r in rows]

    def fit(gold: dict[str, list[int]], span: list[int]) -> float:
        value = float(scorer.iou(gold["span"], span))
        return value if value >= HALF else 0.0

    found = {}
    for i, n in scorer.pair(golds, spans, fit):
        said_on = rows[n].saying.statement.said_on
        read = said_on.iso if said_on is not None else None
        found[n] = known_as(scorer, golds[i].get("said_on"), read, rows[n].candidates)
    return dict(sorted(found.items()))


def main() -> None:
    """Cross-validate, and write the weights if asked."""
    command(__doc__, "said", HEAD, lambda: materials(articles(*LEARNT)), lambda: materials(articles("seeds")))


if __name__ == "__main__":
    main()
