"""How well the lexicon of predicates names what happens, without the engine: tables to tune it by.

    python -m evals.predicates             # coverage and precision, in total and by type
    python -m evals.predicates --entries   # each entry that occurs, the noisiest first
    python -m evals.predicates --missed    # gold anchors that no entry of the right type fits
    python -m evals.predicates --wrong     # occurrences of an entry, and what the gold has there
    python -m evals.predicates --public    # the public sentences: the label among the types found
    python -m evals.predicates --examples  # entries that do not fit their own example

An entry *fits* a token when its words and its conditions hold by the parse. *Covered*: some word of the
gold anchor has an entry of the gold type, conditions aside; *found*: such an entry fits. *Precision* of an
entry, which is its ``trust``: of the tokens it fits, the share that stand in a gold anchor of its type. No
status and no back reference is judged.
"""

import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from evals import material
from evals.docs import docs
from evals.predicate_fit import Lexicon, fits, lemma
from verbale.model import Span
from verbale.reading.parse import masked, pipeline

FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


@dataclass
class Count:
    """What is counted of a set of articles."""

    gold: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    pred: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    entries: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def around(text: str, start: int, end: int, width: int = 60) -> str:
    left, right = text[max(0, start - width) : start], text[end : end + width]
    return f"…{left}[{text[start:end]}]{right}…".replace("\n", " ")


def count(cases: list[material.Case], lexicon: Lexicon) -> Count:
    """Coverage and precision over gold readings."""
    tally = Count()
    texts = [masked(c.text, [Span(*f) for f in c.gold["furniture"]]) for c in cases]
    for case, doc in zip(cases, docs(texts), strict=True):
        golds = [(e["anchor"], e["type"], e["mode"]) for e in case.gold["events"]]
        inside = list(lexicon.found(doc))
        for (start, end), kind, mode in golds:
            tally.gold[kind] += 1
            words = doc.char_span(start, end, alignment_mode="expand") or ()
            tally.covered[kind] += any(
                e.type == kind for t in words for e in lexicon.by_word.get(lemma(t), ())
            )
            hit = any(start < t.idx + len(t) and t.idx < end and e.type == kind for t, e in inside)
            tally.found[kind] += hit
            if not hit:
                got = [e.name for t, e in inside if start <= t.idx < end]
                tally.missed.append(f"{kind}/{mode} {got}: {around(case.text, start, end)}")
        for token, entry in inside:
            here = [k for (s, e), k, _ in golds if s < token.idx + len(token) and token.idx < e]
            tally.pred[entry.type] += 1
            tally.right[entry.type] += entry.type in here
            tally.entries[entry.name][0] += 1
            tally.entries[entry.name][1] += entry.type in here
            if entry.type not in here:
                end = token.idx + len(token)
                tally.wrong.append(f"{entry.name} | {here} | {around(case.text, token.idx, end)}")
    return tally


def table(name: str, t: Count) -> str:
    lines = [f"{name:10}   gold covered found   pred precision"]
    for kind in [*sorted(t.gold), "all"]:
        counters = (t.gold, t.covered, t.found, t.pred, t.right)
        gold, covered, found, pred, right = (c.total() if kind == "all" else c[kind] for c in counters)
        shares = f"{covered / max(1, gold):7.2f} {found / max(1, gold):5.2f}"
        lines.append(f"{kind:10} {gold:6} {shares} {pred:6} {right / max(1, pred):9.2f}")
    return "\n".join(lines)


def public(lexicon: Lexicon, show: bool) -> str:
    """The public sentences: the label among the types found, and the share of types that are the label."""
    path = material.GOLD / "public" / "events_dev.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    hits = preds = 0
    by_label: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    lines = []
    for record, doc in zip(records, docs([r["sentence"] for r in records]), strict=True):
        pairs = list(lexicon.found(doc))
        kinds = {FOLDED.get(e.type, e.type) for _, e in pairs}
        hits += record["label"] in kinds
        preds += len(kinds)
        by_label[record["label"]][0] += 1
        by_label[record["label"]][1] += record["label"] in kinds
        for kind in kinds - {record["label"]}:
            by_label[kind][2] += 1
        if show and record["label"] not in kinds:
            got = [f"{t.text}={e.type}" for t, e in pairs]
            lines.append(f"{record['label']} {got}: {record['sentence']}")
    for label, (n, found, false) in sorted(by_label.items()):
        lines.append(f"{label:10} {n:4} found {found / max(1, n):.2f}  false {false}")
    return "\n".join([*lines, f"label found {hits / len(records):.3f}, precision {hits / max(1, preds):.3f}"])


def examples(lexicon: Lexicon) -> str:
    """The entries that do not fit their own example, or that an entry of another type beats there."""
    entries = [e for found in lexicon.by_word.values() for e in found]
    lines = []
    for entry, doc in zip(entries, pipeline().pipe([e.raw["example"] for e in entries]), strict=True):
        token = next((t for t in doc if lemma(t) == entry.main and fits(entry, t)), None)
        best = token and next(e for e in lexicon.by_word[entry.main] if fits(e, token))
        if best is None or best.type != entry.type:
            lines.append(f"{entry.name} | {best and best.name} | {doc.text}")
    return "\n".join([*lines, f"{len(lines)} of {len(entries)} examples not read as their entry says"])


def main(arguments: list[str]) -> None:
    lexicon = Lexicon()
    if "--public" in arguments:
        print(public(lexicon, "--missed" in arguments))
        return
    if "--examples" in arguments:
        print(examples(lexicon))
        return
    for name in ("seeds", "dev"):
        if arguments:
            continue
        print(table(name, count(material.cases(name), lexicon)), end="\n\n")
    tally = count([c for name in ("seeds", "dev") for c in material.cases(name)], lexicon)
    if "--entries" in arguments:
        for name, (n, right) in sorted(tally.entries.items(), key=lambda x: (x[1][1] - x[1][0], x[0])):
            print(f"{n:4} {right / n:5.2f}  {name}")
    if "--missed" in arguments:
        print("\n".join(sorted(tally.missed)))
    if "--wrong" in arguments:
        print("\n".join(sorted(tally.wrong)))


if __name__ == "__main__":
    main(sys.argv[1:])
