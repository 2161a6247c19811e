"""Fit the policy between rules and tagger on what `training.finds` has collected: ``policy.toml``.

Each threshold is moved, one after another, to where the F1 of its kind is highest. Statuses:
for each group of rules, how often gold says which status (smoothed by the rule's status as a whole), weighed with
the tagger's probabilities.
"""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from math import log
from pathlib import Path

from evals.material import Case

import verbale.reading.tagger.policy as shipped
from training.finds import OPEN, Finds, Row, collect
from training.oof import key
from verbale.model import HELD, STATUSES
from verbale.reading.tagger.policy import Policy, group
from verbale.reading.tagger.tags import Tags

OUT = Path(shipped.__file__).with_name("policy.toml")


def f1(rows: list[Row], kept: Callable[[Row], bool], good: Callable[[Row], bool], golds: int) -> float:
    """The F1 of what is kept."""
    some = [r for r in rows if kept(r)]
    hits = sum(good(r) for r in some)
    return 2 * hits / (len(some) + golds)


def _moved(policy: Policy, name: str, to: float) -> Policy:
    changed: Row = {name: to}
    return replace(policy, **changed)


def climb(now: Policy, names: tuple[str, ...], value: Callable[[Policy], float], rounds: int = 2) -> Policy:
    """Move each number in turn to where ``value`` is highest; ties go to the lower number."""
    grid = [n / 20 for n in range(20)]
    for _ in range(rounds):
        for name in names:
            least = 0.0 if name == "retype" else getattr(OPEN, name)
            best = max((_moved(now, name, t) for t in grid if t >= least), key=value)
            now = best
    return now


def fit_events(finds: Finds, now: Policy) -> Policy:
    """Thresholds of events."""

    def typed(policy: Policy, row: Row) -> str:
        best = max(row["kinds"], key=lambda k: (row["kinds"][k], k))
        retyped = not row["own"] and policy.retypes(row["kinds"][best], row["kinds"][row["type"]])
        own: str = row["type"]
        return best if retyped else own

    class Kind:
        def __init__(self, noun: bool) -> None:
            self.pos = "noun" if noun else "verb"

    kinds = {True: Kind(True), False: Kind(False)}

    def value(policy: Policy) -> float:
        return f1(
            finds.events,
            lambda r: policy.keeps(r["sure"], idle=r["idle"], own=r["own"], entry=kinds[r["noun"]]),
            lambda r: r["gold"] is not None and r["gold"] == typed(policy, r),
            finds.gold("events"),
        )

    return climb(now, ("adds", "verb", "noun", "idle", "retype"), value)


def priors(rows: list[Row], smooth: float = 3.0) -> dict[str, dict[str, float]]:
    """How often gold says each status, by group of rules; groups lean on their status, it on all."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for r in rows:
        counts[r["rule_status"]][r["status"]] += 1
        counts[group(r["rule_status"], r["rule"])][r["status"]] += 1
    found: dict[str, dict[str, float]] = {}
    for status in STATUSES:
        total = sum(counts[status].values()) + 0.5 * len(STATUSES) + 1
        found[status] = {s: (counts[status][s] + 0.5 + (s == status)) / total for s in STATUSES}
    for name, count in sorted(counts.items()):
        if " " in name and sum(count.values()) >= 8:
            above = found[name.split(" ")[0]]
            total = sum(count.values()) + smooth
            found[name] = {s: (count[s] + smooth * above[s]) / total for s in STATUSES}
    return found


def fit_status(finds: Finds, now: Policy) -> Policy:
    """The prior of each rule and how much the tagger counts."""
    rows = [r for r in finds.events if r["gold"] is not None and "rule" in r]
    held_out = priors(rows)
    best: tuple[float, Policy] | None = None
    for trust in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0, 1.2):
        policy = replace(now, trust=trust, prior=held_out)
        value = sum(log(max(1e-6, likelihood(policy, r))) for r in rows)
        if best is None or value > best[0]:
            best = (value, policy)
    assert best is not None
    return best[1]


def likelihood(policy: Policy, row: Row) -> float:
    """The probability that the policy gives to gold's status."""
    weights = policy.weights(row["rule_status"], row["rule"], row["chances"])
    return weights.get(row["status"], 0.0)


def fit_speech(finds: Finds, now: Policy) -> Policy:
    """Thresholds of statements and commitments."""

    def said(policy: Policy) -> float:
        return f1(
            finds.statements,
            lambda r: policy.hears(r["temper"], r["said"], r["cue"]),
            lambda r: r["good"],
            finds.gold("statements"),
        )

    def bound(policy: Policy) -> float:
        return f1(
            finds.commitments,
            lambda r: r["bound"] >= (policy.bound_adds if r["own"] else policy.bound),
            lambda r: r["good"],
            finds.gold("commitments"),
        )

    now = climb(now, ("said", "said_inner", "said_cue", "said_wide", "said_adds"), said)
    return climb(now, ("bound", "bound_adds"), bound)


def fitted(finds: Finds) -> Policy:
    """The whole policy."""
    start = replace(
        OPEN, adds=0.6, idle=0.6, said_wide=0.8, said_adds=0.9, bound_adds=0.7, retype=0.95, cue=0.4
    )
    return fit_speech(finds, fit_status(finds, fit_events(finds, start)))


def held(policy: Policy, rows: list[Row]) -> tuple[float, float, float]:
    """Status right, false held, held kept."""
    said = [(policy.status(r["rule_status"], r["rule"], r["chances"]), r["status"]) for r in rows]
    right = sum(a == b for a, b in said) / len(said)
    ours = [b for a, b in said if a in HELD]
    theirs = [a for a, b in said if b in HELD]
    return right, sum(b not in HELD for b in ours) / len(ours), sum(a in HELD for a in theirs) / len(theirs)


def alone(material: list[tuple[str, Case]], tags: dict[str, Tags]) -> dict[str, Row]:
    """Readings by the tagger alone: runs of words likelier an act than not, with their status; no parties."""
    forms: dict[str, Row] = {}
    for name, case in material:
        said = tags[key(name, case)]
        events = []
        for run in said.runs(0.5):
            chances = said.statuses(run.start, run.end)
            status = max(chances, key=lambda s: (chances[s], s))
            events.append({"anchor": [run.start, run.end], "type": run.type, "status": status, "when": None,
                           "place": None, "by": [], "to": []})  # fmt: skip
        forms[key(name, case)] = {"actors": {}, "statements": [], "events": events, "commitments": [],
                                  "furniture": [], "published": None}  # fmt: skip
    return forms


def written(policy: Policy) -> str:
    """The policy as TOML."""
    lines = ["# Made by `python -m training.tagger --policy`; what the numbers mean: policy.py."]
    for name in Policy.__dataclass_fields__:
        value = getattr(policy, name)
        if name != "prior":
            lines.append(f"{name} = {value:.2f}")
    for name, row in policy.prior.items():
        lines += ["", f'[prior."{name}"]', *(f"{s} = {p:.3f}" for s, p in row.items())]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Fit and write."""
    found = fitted(collect())
    OUT.write_text(written(found), encoding="utf-8")
    print(written(replace(found, prior={})))
