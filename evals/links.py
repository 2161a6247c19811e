"""Which links between acts are missed or false, and which field, rule or lack of evidence decided.

    python -m evals.links seeds|sample [--gold] [--terse]

``--gold`` takes the gold readings instead of our own. The figures are those of the shared record scorer, computed
anew here because it must run where that is absent: pairwise links, B-cubed and the last stage, on the gold mentions
that were read. Then every missed and every false link, by cause: a veto of the two acts themselves; a veto between
their groups; a verdict that was not reached; acts that were never compared.
"""

import argparse
import json
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from evals.material import GOLD, Case, cases
from evals.readings import read_cached
from verbale.model import Article, Reading, Thread, reading_from_form
from verbale.record import Store, rebuild
from verbale.record.blocks import candidates, keys_of, order_of
from verbale.record.judge import judge
from verbale.record.names import states
from verbale.record.packing import unpack
from verbale.record.placed import stored
from verbale.record.placing import placed
from verbale.record.sighting import Sighting, lifted
from verbale.sample import articles_path
from verbale.views.answer import Filters
from verbale.views.facts import Facts


@dataclass
class Found:
    """A derived record, and which act of it each gold mention is (``(item, article, index)`` to event id)."""

    threads: list[Thread]
    acts: dict[str, Sighting]
    mention: dict[tuple[str, str, int], str] = field(default_factory=dict)
    total: int = 0

    @property
    def thread_of(self) -> dict[str, str]:
        """Thread id by event id."""
        return {m.id: t.id for t in self.threads for m in t.mentions if m.role == "act"}


def items(name: str) -> list[dict[str, Any]]:
    """The gold items of ``seeds`` or ``sample``."""
    folder = GOLD / "seeds" if name == "seeds" else articles_path().parent / "gold"
    record = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    return list(record["items"] if isinstance(record, dict) else record)


def readings(material: list[Case], gold: bool) -> dict[str, Reading]:
    """Own or gold readings of ``material``, by name."""
    if gold:
        return {c.name: reading_from_form(c.gold, c.text) for c in material}
    return read_cached(material)


def found(name: str, gold: bool = False) -> Found:
    """The record of a set, with its gold mentions looked up by overlap of anchors."""
    material = cases(name)
    read = readings(material, gold)
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "r.db") as store:
        for c in material:
            store.add(_article(c), read[c.name])
        rebuild(store)
        result = Found(Facts(store, Filters()).threads(), acts_of(store))
    look_up(result, material, items(name))
    return result


def _article(c: Case) -> Article:
    return Article(c.gold["article"], c.text, c.gold["sha256"], None, c.outlet, c.title, c.given)


def acts_of(store: Store) -> dict[str, Sighting]:
    """The acts of a record as the judge sees them, in order."""
    rows = store.rows("SELECT actor, field, value, n FROM known")
    of = states((r[0], r[1], r[2], r[3]) for r in rows)
    rows = store.rows("SELECT article, form FROM mention")
    places = stored(store, {r["article"] for r in rows})
    seen = [lifted(placed(unpack(r["form"]), places.get(r["article"])), of) for r in rows]
    acts = sorted((s for s in seen if s.mention.role == "act"), key=order_of)
    return {s.mention.id: s for s in acts}


def look_up(result: Found, material: list[Case], gold: list[dict[str, Any]]) -> None:
    """Fill ``result.mention``."""
    here: dict[str, list[Sighting]] = {}
    for s in result.acts.values():
        here.setdefault(s.mention.sha256, []).append(s)
    by_name = {c.gold["article"]: c.gold for c in material}
    for item in gold:
        for article, index in item["mentions"]:
            reading = by_name[article]
            start, end = reading["events"][index]["anchor"]
            hits = [
                (min(end, s.mention.anchor.end) - max(start, s.mention.anchor.start), s.mention.id)
                for s in here.get(reading["sha256"], ())
            ]
            best = max((h for h in hits if h[0] > 0), default=None)
            result.total += 1
            if best:
                result.mention[item["id"], article, index] = best[1]


def figures(result: Found, gold: list[dict[str, Any]]) -> dict[str, float]:
    """Links, B-cubed and last stage, as the shared scorer counts them."""
    home = result.thread_of
    got = {key: home[id_] for key, id_ in result.mention.items() if id_ in home}
    pairs = list(combinations(got, 2))
    both = sum(a[0] == b[0] and got[a] == got[b] for a, b in pairs)
    p = both / max(1, sum(got[a] == got[b] for a, b in pairs))
    r = both / max(1, sum(a[0] == b[0] for a, b in pairs))
    bp = br = 0.0
    for x in got:
        mine, theirs = [y for y in got if got[y] == got[x]], [y for y in got if y[0] == x[0]]
        right = len({*mine} & {*theirs})
        bp, br = bp + right / len(mine) / len(got), br + right / len(theirs) / len(got)
    right, seen = stages(result, gold, got)
    return {
        "found": len(got) / result.total, "p": p, "r": r, "f1": _f(p, r),
        "b-cubed": _f(bp, br), "last stage": right / max(1, seen),
    }  # fmt: skip


def _f(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0


def stages(
    result: Found, gold: list[dict[str, Any]], got: dict[tuple[str, str, int], str], tell: bool = False
) -> tuple[int, int]:
    """How many items end on the gold's last status, of how many."""
    by_id = {t.id: t for t in result.threads}
    right = seen = 0
    for item in gold:
        ids = [got[k] for k in got if k[0] == item["id"]]
        want = item.get("status_as_of_last_mention")
        if not ids or not want:
            continue
        status = by_id[max(reversed(ids), key=ids.count)].status  # of two as common, that of the last mention
        seen += 1
        right += status == want
        if tell and status != want:
            print(f"last stage {item['id']}: {want}, got {status}")
    return right, seen


def why_apart(a: Sighting, b: Sighting, acts: dict[str, Sighting]) -> str:
    """Why two acts are in two threads."""
    a, b = sorted((a, b), key=order_of)
    if a.mention.type != b.mention.type:
        return "read as two types"
    verdict = judge(a, b)
    if verdict is None:
        return "no verdict" if compared(a, b) else "never compared"
    if not verdict.strength:
        return f"veto {verdict.rule}: {verdict.reason}"
    if not compared(a, b):
        return f"never compared, though {verdict.rule}"
    return f"their groups are apart, though {verdict.rule}"


def compared(a: Sighting, b: Sighting) -> bool:
    """Whether the two share a key and stand near."""
    return bool(set(keys_of(a)) & set(keys_of(b))) and bool(candidates(b, [[a]]))


def shown(s: Sighting) -> str:
    """The fields that decide, in a line."""
    m = s.mention
    side = f"{'+'.join(sorted(s.by)) or '-'} > {'+'.join(sorted(s.to)) or '-'}"
    people = ",".join(p for _, ps in s.people for p in ps)
    parts = [
        m.anchor.words, m.type, m.mode or "", m.status, side, people and f"({people})",
        m.when.iso if m.when else "", f"@{m.place}" if m.place else "", s.subject, " ".join(s.numbers),
        s.rank, "NEW" if s.new else "", f"names={','.join(s.names)}" if s.names else "",
        f"stems={','.join(s.stems)}", f"guessed={','.join(sorted(s.guessed))}" if s.guessed else "",
    ]  # fmt: skip
    return f"[{m.sha256[:4]}:{m.anchor.start}] " + " | ".join(p for p in parts if p)


def joined_by(t: Thread, a: str, b: str) -> str:
    """The shortest chain of links between two acts of one thread."""
    links: dict[str, list[tuple[str, str]]] = {}
    for x in t.ties:
        if x.kind == "link":
            links.setdefault(x.a, []).append((x.b, x.rule))
            links.setdefault(x.b, []).append((x.a, x.rule))
    paths = [[(a, "")]]
    done = {a}
    while paths:
        path = paths.pop(0)
        if path[-1][0] == b:
            return " > ".join(rule for _, rule in path[1:])
        for other, rule in links.get(path[-1][0], ()):
            if other not in done:
                done.add(other)
                paths.append([*path, (other, rule)])
    return "nothing"


def main() -> None:
    """Print figures and errors."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("set", choices=("seeds", "sample"))
    ask.add_argument("--gold", action="store_true", help="on gold readings")
    ask.add_argument("--terse", action="store_true", help="figures and causes only")
    options = ask.parse_args()
    result, gold = found(options.set, options.gold), items(options.set)
    home = result.thread_of
    by_id = {t.id: t for t in result.threads}
    causes: Counter[str] = Counter()
    lines: list[tuple[str, str, str, str]] = []
    for (x, a), (y, b) in combinations(result.mention.items(), 2):
        one, other = result.acts[a], result.acts[b]
        if (x[0] == y[0]) == (home[a] == home[b]):
            continue
        if x[0] == y[0]:
            cause = why_apart(one, other, result.acts)
            lines.append((f"missed {x[0]}", cause, shown(one), shown(other)))
            causes["missed: " + cause.split(":")[0]] += 1
        else:
            cause = joined_by(by_id[home[a]], a, b)
            lines.append((f"false {x[0]} / {y[0]}", cause, shown(one), shown(other)))
            causes["false: " + cause] += 1
    if not options.terse:
        for line in sorted(lines):
            print("\n    ".join(line))
        for item in gold:
            for article, index in item["mentions"]:
                if (item["id"], article, index) not in result.mention:
                    print(f"not read: {item['id']} {article}#{index}")
        stages(result, gold, {k: home[i] for k, i in result.mention.items()}, tell=True)
    for cause, n in causes.most_common():
        print(f"{n:4} {cause}")
    print("  ".join(f"{k} {v:.3f}" for k, v in figures(result, gold).items()))


if __name__ == "__main__":
    main()
