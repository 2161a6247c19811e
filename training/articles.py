"""The hand-read articles that weights are fitted on, drafted once up to the step of events, and read again and again.

Learns from our own gold: ``../shared/gold/dev``, ``training/gold`` and the project's sample. The seeds stay out, as a
test, and so does ``evals/unseen``; ``training/written`` was tried for the parties and gave nothing (decision 15).
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from evals.docs import docs
from evals.material import Case, cases, corpus

from training.logistic import Example, fit
from verbale.model import reading_to_form
from verbale.reading.draft import Draft
from verbale.reading.events.build import Fitting, find_events
from verbale.reading.events.weights import Row, Weights
from verbale.reading.furniture import find_furniture
from verbale.reading.parse import masked
from verbale.reading.pipeline import STEPS, assemble, made_by

LEXICON = Path(__file__).resolve().parents[1] / "src" / "verbale" / "reading" / "lexicon"
#: What weights are fitted on: `evals.material` tells what each is.
SETS = ("dev", "second", "sample")
#: Weights smaller than this are left out.
LEAST = 0.02
#: No weights: the rules alone.
NONE = Weights({}, 0.5)

Form = dict[str, Any]
Event = TypeVar("Event")
Learned = TypeVar("Learned")
Setting = TypeVar("Setting")
Result = TypeVar("Result")


@dataclass
class Article:
    """One gold article with the draft that its events are read from."""

    case: Case
    draft: Draft
    story: str


def articles(*sets: str) -> list[Article]:
    """The articles of the sets to learn from (all if none is given), drafted up to the statements."""
    stories = {a["id"]: a.get("event_hint") or a["id"] for a in corpus()}
    material = [case for name in sets or SETS for case in cases(name)]
    drafts = [drafted(case) for case in material]
    parsed = docs([masked(d.text, d.furniture) for d in drafts])
    found = []
    for case, draft, doc in zip(material, drafts, parsed, strict=True):
        draft.doc = doc
        for step in STEPS:
            if step.run is find_events:
                break
            step.run(draft)
        found.append(Article(case, draft, stories.get(case.gold["article"], _own_story(case))))
    return found


def _own_story(case: Case) -> str:
    """The sample tells one story; each written article tells its own."""
    return "sample" if case.name.startswith("sample") else case.name


def drafted(case: Case) -> Draft:
    """A draft of ``case`` with its furniture found."""
    draft = Draft(case.text, case.given, case.title, case.outlet)
    draft.furniture = find_furniture(case.text, case.title)
    return draft


def read_events(article: Article, fitting: Fitting) -> Form:
    """The article's events read with these weights, as the JSON form."""
    draft = replace(article.draft, events=[], acts=[], commitments=[])
    draft.doc, draft.cast = article.draft.doc, article.draft.cast
    find_events(draft, fitting)
    return reading_to_form(assemble("a", "", draft, made_by()))


def pairs_of(article: Article, form: Form) -> list[tuple[Form, Form]]:
    """Gold events with the read event of the same type on the same words."""
    found = []
    for g in article.case.gold["events"]:
        for r in form["events"]:
            if r["type"] == g["type"] and r["anchor"][0] < g["anchor"][1] and g["anchor"][0] < r["anchor"][1]:
                found.append((g, r))
                break
    return found


def by_act(log: list[Row]) -> dict[tuple[int, str], list[Row]]:
    """The rows of each act, by where it is and its type."""
    rows: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in log:
        rows[(row.at, row.type)].append(row)
    return rows


def rows_at(rows: dict[tuple[int, str], list[Row]], event: Form) -> list[Row]:
    """The rows of the act that ``event`` was read from."""
    for (at, kind), found in rows.items():
        if kind == event["type"] and event["anchor"][0] <= at < event["anchor"][1]:
            return found
    return []


def spread(row: Row) -> dict[str, float]:
    """The features of ``row`` in each of its contexts, as ``context|name``."""
    return {f"{c}|{name}": value for c in row.contexts for name, value in row.features.items()}


def fitted_on(examples: list[Example], ridge: float, seen_least: int) -> Weights:
    """The weights that the examples give, with a threshold to be set."""
    by_context: dict[str, dict[str, float]] = defaultdict(dict)
    for full, weight in fit(examples, ridge, seen_least).items():
        context, _, name = full.partition("|")
        if abs(weight) >= LEAST:
            by_context[context][name] = round(weight, 2)
    return Weights(dict(by_context), 0.5)


def balanced(stories: list[str], folds: int) -> dict[str, int]:
    """A fold for each story, none split, the folds about equally large."""
    size = Counter(stories)
    load = [0] * folds
    found = {}
    for story in sorted(size, key=lambda s: (-size[s], s)):
        fold = load.index(min(load))
        found[story] = fold
        load[fold] += size[story]
    return found


def splits(material: list[tuple[str, list[Event]]], folds: int) -> Iterator[tuple[list[Event], list[Event]]]:
    """For each fold the events to learn from and those held out; ``material`` is (story, events) by article."""
    fold_of = balanced([story for story, _ in material], max(1, folds))
    for fold in range(folds):
        learn = [e for story, events in material if fold_of[story] != fold for e in events]
        yield learn, [e for story, events in material if fold_of[story] == fold for e in events]


def tried(
    material: list[tuple[str, list[Event]]],
    folds: int,
    settings: Iterable[Setting],
    learn: Callable[[list[Event]], Learned],
    decide: Callable[[Event, Learned, Setting], Result],
) -> dict[Setting, list[Result]]:
    """For each setting, what ``decide`` makes of every event held out, by what ``learn`` got from other stories."""
    found: dict[Setting, list[Result]] = {setting: [] for setting in settings}
    for rest, held_out in splits(material, folds):
        learned = learn(rest)
        for setting, results in found.items():
            results += [decide(e, learned, setting) for e in held_out]
    return found


def options(doc: str | None) -> argparse.ArgumentParser:
    """``--write`` and ``--folds``, which every fitting has, under the module's own words."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=5, help="0: fit without cross-validation")
    return parser


def write(name: str, weights: Weights, threshold: float, beyond: float, made_by_module: str) -> None:
    """The weights as TOML in the lexicon, in order of context and name."""
    lines = [
        "# How much each piece of evidence speaks for a candidate (log odds), by what it may hang on.",
        f"# Made by `python -m {made_by_module} --write`; the code that finds the evidence says what each name means.",
        f"threshold = {threshold}",
        f"beyond = {beyond}",
    ]
    for context, table in sorted(weights.by_context.items()):
        lines += ["", f'[weights."{context}"]', *(f'"{n}" = {w}' for n, w in sorted(table.items()) if w)]
    (LEXICON / f"{name}_weights.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
