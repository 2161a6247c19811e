"""Train a tagger on our own gold, and compare it with the rules across five folds.

    python -m training.tagger --folds 5        # nets of five folds by story, two at once with --jobs 2
    python -m training.tagger --policy         # fit the policy on those, write policy.toml
    python -m training.tagger --table          # rules, tagger and both on the folds' own articles
    python -m training.tagger --write          # learn everything, write the model into build/tagger

`make train` runs all four. Learns from ``../shared/gold/dev`` (our own work), ``training/gold`` and the project's
sample; the seeds stay out, as a test, and so does everything under ``public/``. A fold holds whole stories
(``event_hint``): no article of a story is learned from when another is read.
"""

import argparse
import logging
import pickle
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, replace
from multiprocessing import get_context
from pathlib import Path

import torch
from evals.material import Case, cases, corpus

from training.oof import SETS, key, tags_path
from verbale.reading.furniture import find_furniture
from verbale.reading.parse import masked
from verbale.reading.tagger.pieces import Pieces, words_of
from verbale.reading.tagger.tags import Tags
from verbale.training.encoder import encoder
from verbale.training.export import export
from verbale.training.fit import Plan, fit, predict
from verbale.training.gold import Lesson, Marked, lesson
from verbale.training.hinting import hinted, rules_of, with_hints
from verbale.training.net import Net

log = logging.getLogger("training")
OUT = Path(__file__).resolve().parents[1] / "build" / "tagger"


def material() -> dict[str, tuple[Case, Lesson]]:
    """The articles to learn from, by key, with their stories and with what the rules find in them."""
    stories = {a["id"]: a.get("event_hint") or a["id"] for a in corpus()}
    named = [(key(name, case), case) for name in (*SETS, "sample") for case in cases(name)]
    lessons = [
        lesson(name, stories.get(case.gold["article"], case.name), case.text, case.gold)
        for name, case in named
    ]
    shown = hinted(lessons, [(case.text, case.title, case.given) for _, case in named])
    return {name: (case, one) for (name, case), one in zip(named, shown, strict=True)}


def folds(lessons: list[Lesson], count: int) -> list[list[Lesson]]:
    """``lessons`` in parts of about equal length, whole stories each; the same parts every time."""
    stories: dict[str, list[Lesson]] = {}
    for one in lessons:
        stories.setdefault(one.story, []).append(one)
    parts: list[list[Lesson]] = [[] for _ in range(count)]

    def words(some: list[Lesson]) -> int:
        return sum(len(one.words) for one in some)

    for _, some in sorted(stories.items(), key=lambda item: (-words(item[1]), item[0])):
        min(parts, key=words).extend(some)
    return parts


def tags_of(net: Net, case: Case, pieces: Pieces) -> Tags:
    """What ``net`` says of an article as the reading will show it: furniture blanked."""
    text = masked(case.text, find_furniture(case.text, case.title))
    words = words_of(text)
    (hints,) = rules_of([(case.text, case.title, case.given)])
    marked = with_hints(text, [Marked(text[w.start : w.end], w.shape % 3) for w in words], hints)
    said = predict(net, list(marked), pieces, 254, 32)
    return Tags(tuple(w.start for w in words), tuple(w.end for w in words), said.numpy().round(4))


def learn_folds(count: int, plan: Plan, jobs: int) -> None:
    """Learn each fold's net from the others, ``jobs`` at once, and keep what it says of its own articles."""
    if jobs == 1:
        for n in range(count):
            learn_fold(n, count, plan)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_log) as pool:
        for done in [pool.submit(learn_fold, n, count, plan) for n in range(count)]:
            done.result()


def learn_fold(n: int, count: int, plan: Plan) -> None:
    """Learn the net of fold ``n`` from the ``count - 1`` others, and keep what it says of its own articles."""
    weights, vocabulary = encoder()
    everything = material()
    sample = [one for name, (_, one) in everything.items() if name.startswith("sample")]
    parts = folds([one for name, (_, one) in everything.items() if not name.startswith("sample")], count)
    part = parts[n]
    rest = [one for other in parts if other is not part for one in other]
    log.info("fold %d: learning %d articles, %d apart", n, len(rest) + len(sample), len(part))
    net = fit([*rest, *sample], weights, vocabulary, plan)
    said = {one.name: tags_of(net, everything[one.name][0], Pieces(vocabulary)) for one in part}
    tags_path(n).write_bytes(pickle.dumps(said))


def write(plan: Plan) -> None:
    """Learn everything and write the model into build/tagger."""
    weights, vocabulary = encoder()
    lessons = [one for _, one in material().values()]
    net = fit(lessons, weights, vocabulary, plan)
    torch.save(net.state_dict(), Path(tempfile.gettempdir()) / "verbale-tagger.pt")
    words = sum(len(one.words) for one in lessons)
    about = {"articles": len(lessons), "words": words, "plan": asdict(plan), "torch": torch.__version__}
    print("model", export(net, vocabulary, OUT, about))


def _log() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)


def main() -> None:
    """Do what is asked, in order."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folds", type=int)
    parser.add_argument("--jobs", type=int, default=1, help="so many folds at once")
    parser.add_argument("--policy", action="store_true")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--threads", type=int, default=Plan().threads)
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    args = parser.parse_args()
    _log()
    plan = replace(Plan(), threads=args.threads, epochs=args.epochs)
    if args.folds:
        learn_folds(args.folds, plan, args.jobs)
    if args.policy or args.table:
        from training import policy, table

        if args.policy:
            policy.main()
        if args.table:
            table.main()
    if args.write:
        write(plan)


if __name__ == "__main__":
    main()
