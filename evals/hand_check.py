"""Links between articles of two outlets, drawn at random for a hand check, and what the hand found.

    python -m evals.hand_check RECORD [--draw 100] [--seed 2026]     # passages of each pair, to be judged
    python -m evals.hand_check RECORD --judged                       # the kept list against today's threads

The list is ``hand_check.toml``: pairs of mention ids with ``right`` or ``wrong``. No text is kept. Copies of one
source are left out, since to link them is no feat.
"""

import argparse
import random
import tomllib
from pathlib import Path

from verbale.model import Thread, ThreadMention
from verbale.record import Store
from verbale.views.answer import Filters
from verbale.views.facts import Facts

KEPT = Path(__file__).with_name("hand_check.toml")
_AROUND = 160
Pair = tuple[ThreadMention, ThreadMention, Thread]


def links(store: Store) -> list[Pair]:
    """Every link between two independent articles of two outlets, sorted by ids."""
    source = {r["article"]: r["source"] for r in store.rows("SELECT article, source FROM copy")}
    found = []
    for t in Facts(store, Filters()).threads():
        here = {m.id: m for m in t.mentions}
        for x in t.ties:
            if x.kind != "link" or x.a not in here or x.b not in here:
                continue
            a, b = here[x.a], here[x.b]
            alone = source.get(a.article, a.article) != source.get(b.article, b.article)
            if alone and a.outlet != b.outlet:
                found.append((a, b, t))
    return sorted(found, key=lambda p: (p[0].id, p[1].id))


def passage(store: Store, m: ThreadMention) -> str:
    """The words around an anchor."""
    text = store.article(m.article).article.text
    start, end = m.anchor.start, m.anchor.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return " ".join(f"{before}<<{text[start:end]}>>{after}".split())


def main() -> None:
    """Draw, or compare with what was judged."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("record", type=Path)
    ask.add_argument("--draw", type=int, default=100)
    ask.add_argument("--seed", type=int, default=2026)
    ask.add_argument("--judged", action="store_true")
    options = ask.parse_args()
    with Store(options.record) as store:
        every = links(store)
        if options.judged:
            report(every)
            return
        print(f"{len(every)} links between outlets")
        for n, (a, b, t) in enumerate(random.Random(options.seed).sample(every, options.draw), 1):
            print(f"--- {n} {a.id} {b.id} {t.title}")
            for m in (a, b):
                print(f"    {m.outlet} {m.published.iso if m.published else ''}: {passage(store, m)}")


def report(every: list[Pair]) -> None:
    """How many of the judged pairs are still linked, and how many of those are right."""
    judged = tomllib.loads(KEPT.read_text(encoding="utf-8"))
    still = {frozenset((a.id, b.id)) for a, b, _ in every}
    for verdict in ("right", "wrong"):
        pairs = [frozenset(p) for p in judged[verdict]]
        print(f"{verdict}: {len(pairs)} judged, {sum(p in still for p in pairs)} still linked")


if __name__ == "__main__":
    main()
