"""Where the material to measure on is, and how it is loaded. Nothing of it is part of the project."""

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from evals import mark
from verbale.model import When, sha256_of
from verbale.sample import articles_path

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = SHARED / "gold"
CORPUS = SHARED / "corpus" / "dev.jsonl"
#: Readings of further corpus articles, annotated for this project: offsets and names, no text.
SECOND = Path(__file__).resolve().parents[1] / "training" / "gold"
#: Articles written for this project with their marks (`evals.mark`): invented news of many negotiations.
WRITTEN = SECOND.parent / "written"
#: The same, kept apart: nothing is fitted on them and their errors are not read, so that they measure what is unseen.
UNSEEN = Path(__file__).with_name("unseen")


@dataclass(frozen=True)
class Case:
    """An article with its gold reading: ``name`` is the gold's file name, ``given`` the day it came with."""

    name: str
    text: str
    given: When | None
    gold: dict[str, Any]
    outlet: str | None = None
    title: str | None = None


@lru_cache(maxsize=1)
def corpus() -> tuple[dict[str, Any], ...]:
    """The 175 development articles, as they came; empty where the corpus is absent."""
    if not CORPUS.exists():
        return ()
    return tuple(json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines())


def seeds() -> list[Case]:
    """The five seed articles; no publication day is given with them."""
    cases = []
    for path in sorted((GOLD / "seeds").glob("0*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        with (SHARED / gold["file"]).open(encoding="utf-8", newline="") as file:
            text = file.read()
        assert sha256_of(text) == gold["sha256"], path
        cases.append(Case(path.name, text, None, gold))
    return cases


def dev() -> list[Case]:
    """The 66 gold readings of corpus articles, with the day the corpus gives."""
    return _of_corpus(GOLD / "dev")


def second() -> list[Case]:
    """Our own gold readings of other corpus articles, with the day the corpus gives; empty without the corpus."""
    return _of_corpus(SECOND) if CORPUS.exists() else []


def _of_corpus(folder: Path) -> list[Case]:
    by_id = {a["id"]: a for a in corpus()}
    cases = []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        article = by_id[gold["article"]]
        day = article.get("date_published")
        given = (
            When(date.fromisoformat(day[:10]), date.fromisoformat(day[:10]), rule="given") if day else None
        )
        cases.append(
            Case(path.name, article["text"], given, gold, article.get("outlet"), article.get("title"))
        )
    return cases


def sample() -> list[Case]:
    """The project's own sample articles, with the day they came with."""
    cases = []
    gold_of = {}
    for path in sorted((articles_path().parent / "gold").glob("sample-*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        gold_of[gold["article"]] = (path.name, gold)
    for line in articles_path().read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        name, gold = gold_of[article["id"]]
        given = When.from_iso(article["published"], "given") if article.get("published") else None
        cases.append(Case(name, article["text"], given, gold, article.get("outlet"), article.get("title")))
    return cases


def written() -> list[Case]:
    """The articles written to learn from, with the day they came with, if any."""
    return _marked(WRITTEN)


def unseen() -> list[Case]:
    """The articles written to measure on alone."""
    return _marked(UNSEEN)


def _marked(folder: Path) -> list[Case]:
    found = []
    for path in sorted(folder.glob("*.txt")):
        source = mark.load(path)
        gold = mark.reading(source)
        for event in gold["events"]:
            del event["_threads"]  # these articles have no record
        day = source.head.get("published")
        given = When.from_iso(day, "given") if day else None
        head = source.head
        found.append(Case(source.id, source.text, given, gold, head.get("outlet"), head.get("title")))
    return found


def cases(name: str) -> list[Case]:
    """``seeds``, ``dev``, ``second``, ``written``, ``unseen`` or ``sample``, by name."""
    sets = {f.__name__: f for f in (seeds, dev, second, written, unseen, sample)}
    if name not in sets:
        raise ValueError(f"no set {name!r}; there are {', '.join(sets)}")
    return sets[name]()
