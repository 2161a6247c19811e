"""How fast a whole reading is, beside `nlp.pipe` of the bare default spaCy pipeline on the same texts.

    python -m evals.bench [--rounds 3] [--limit 1.6]

Both run in turn in one process, on one thread; the best round of each counts, since noise only ever adds.
Exit code 1 when the reading takes more than ``--limit`` times the bare parse.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from typing import Any

import spacy

from evals.material import corpus
from verbale.model import Article, When, sha256_of
from verbale.reading.parse import model_name
from verbale.reading.pipeline import read_articles
from verbale.sample import articles_path


def material() -> list[Article]:
    """The development corpus as it came where it is there, else the sample articles ten times over."""
    rows = list(corpus())
    if not rows:
        rows = [json.loads(line) for line in articles_path().read_text(encoding="utf-8").splitlines()] * 10
    return [article(n, row) for n, row in enumerate(rows)]


def article(n: int, row: dict[str, Any]) -> Article:
    """One row of JSONL as an article, with the day it came with."""
    day = row.get("date_published") or row.get("published")
    given = When.from_iso(day[:10], "given") if day else None
    return Article(str(n), row["text"], sha256_of(row["text"]), title=row.get("title"), published=given)


def best(run: Callable[[], None], rounds: int) -> float:
    """The shortest wall time of ``rounds`` runs, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print articles and words a second of both, and their ratio."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=1.6)
    args = parser.parse_args()
    articles = material()
    texts = [a.text for a in articles]
    words = sum(len(t.split()) for t in texts)
    bare = spacy.load(model_name()[0])

    def parse_only() -> None:
        for _ in bare.pipe(texts):
            pass

    def read_whole() -> None:
        for _ in read_articles(articles):
            pass

    next(read_articles(articles[:1]))  # load the model and the lexicon outside the clock
    slow: list[float] = []
    fast: list[float] = []
    for _ in range(args.rounds):
        fast.append(best(parse_only, 1))
        slow.append(best(read_whole, 1))
    ratio = min(slow) / min(fast)
    for name, seconds in (("bare spaCy pipeline", min(fast)), ("whole reading", min(slow))):
        print(f"{name:20} {len(texts) / seconds:8.1f} articles/s {words / seconds:10.0f} words/s")
    print(f"the reading takes {ratio:.2f} times the bare pipeline (limit {args.limit})")
    sys.exit(ratio > args.limit)


if __name__ == "__main__":
    main()
