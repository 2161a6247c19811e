"""How fast a whole reading is, beside `nlp.pipe` of the bare default spaCy pipeline on the same texts.

    python -m evals.bench [--rounds 3] [--limit 1.6]

Both run in turn in one process, on one thread; the best round of each counts, since noise only ever adds.
Exit code 1 when the reading takes more than ``--limit`` times the bare parse.
"""

import argparse
import sys
import time
from collections.abc import Callable

import spacy

from evals.material import corpus
from verbale.model import Article, sha256_of
from verbale.reading.parse import model_name
from verbale.reading.pipeline import read_articles
from verbale.sample import articles_path


def texts() -> list[str]:
    """The development corpus where it is there, else the sample articles ten times over."""
    found = [a["text"] for a in corpus()]
    if found:
        return found
    import json

    lines = articles_path().read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines] * 10


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
    material = texts()
    words = sum(len(t.split()) for t in material)
    bare = spacy.load(model_name()[0])
    articles = [Article(str(n), t, sha256_of(t)) for n, t in enumerate(material)]

    def parse_only() -> None:
        for _ in bare.pipe(material):
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
        print(f"{name:20} {len(material) / seconds:8.1f} articles/s {words / seconds:10.0f} words/s")
    print(f"the reading takes {ratio:.2f} times the bare pipeline (limit {args.limit})")
    sys.exit(ratio > args.limit)


if __name__ == "__main__":
    main()
