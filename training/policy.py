"""Fit the policy between rules and tagger on articles that neither net nor fold had seen: ``policy.toml``.

Everything is let in (all acts, runs, statements and commitments that either proposes), matched with gold by the
shared scorer, and then each threshold is moved, one after another, to where the F1 of its kind is highest. Statuses:
for each group of rules, how often gold says which status (smoothed by the rule's status as a whole), weighed with
the tagger's probabilities.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from math import log
from pathlib import Path
from typing import Any

from evals.docs import docs
from evals.marks import shared_scorer
from evals.material import Case, cases

import verbale.reading.tagger.policy as shipped
from training.oof import SETS, key, saying, unseen_tags
from verbale.model import HELD, STATUSES, reading_to_form
from verbale.reading.commitments import tagged as commitments_tagged
from verbale.reading.draft import Draft
from verbale.reading.events import build, tagged
from verbale.reading.furniture import find_furniture
from verbale.reading.parse import masked
from verbale.reading.pipeline import assemble, made_by, run_steps
from verbale.reading.speech import tagged as speech_tagged
from verbale.reading.speech.tagged import temper
from verbale.reading.tagger.policy import Policy, group
from verbale.reading.tagger.tags import Tags

OUT = Path(shipped.__file__).with_name("policy.toml")
Row = dict[str, Any]

OPEN = Policy(
    adds=0.25, verb=0.0, noun=0.0, idle=0.0, retype=2.0, trust=0.0, prior={}, said=0.0, said_inner=0.0,
    said_wide=0.3, cue=0.3, said_cue=0.0, said_adds=0.5, bound=0.0, bound_adds=0.4,
)  # fmt: skip


@dataclass
class Finds:
    """What was proposed, each with what decides about it and whether gold has it; and how many gold has."""

    events: list[Row]
    statements: list[Row]
    commitments: list[Row]
    golds: dict[str, Counter[str]]

    def without(self, articles: set[str]) -> "Finds":
        """The finds of other articles."""
        return Finds(
            [r for r in self.events if r["set"] not in articles],
            [r for r in self.statements if r["set"] not in articles],
            [r for r in self.commitments if r["set"] not in articles],
            {name: count for name, count in self.golds.items() if name not in articles},
        )

    def gold(self, kind: str) -> int:
        """How many gold has."""
        return sum(count[kind] for count in self.golds.values())


@contextmanager
def in_force(policy: Policy) -> Iterator[None]:
    """``policy`` in the place of the packaged one."""
    old = shipped.policy
    modules = (shipped, tagged, speech_tagged, commitments_tagged)
    try:
        for module in modules:
            module.policy = lambda: policy  # type: ignore[attr-defined]
        yield
    finally:
        for module in modules:
            module.policy = old  # type: ignore[attr-defined]


def drafts(material: list[Case]) -> list[Draft]:
    """Drafts up to the parse."""
    found = [Draft(c.text, c.given, c.title, c.outlet) for c in material]
    for draft in found:
        draft.furniture = find_furniture(draft.text, draft.title)
    for draft, doc in zip(found, docs([masked(d.text, d.furniture) for d in found]), strict=True):
        draft.doc = doc
    return found


def collect(names: tuple[str, ...] = SETS) -> Finds:
    """Every proposal on the articles that folds kept apart."""
    tags = unseen_tags()
    finds = Finds([], [], [], {})
    for name in names:
        material = [c for c in cases(name) if key(name, c) in tags]
        for case, draft in zip(material, drafts(material), strict=True):
            with saying(draft, tags[key(name, case)]):
                _collect(key(name, case), case, draft, finds)
    return finds


def _collect(name: str, case: Case, draft: Draft, finds: Finds) -> None:
    seen: list[Row] = []
    stays, status = tagged.stays, tagged.weighed_status

    def logged(draft: Draft, act: Any, idle: bool) -> bool:
        if draft.tags is None:
            return not idle
        at = tagged.offsets(act)
        seen.append(
            {
                "idle": idle,
                "own": tagged.is_own(act),
                "noun": act.entry.pos == "noun",
                "sure": draft.tags.act(*at),
                "kinds": draft.tags.kinds(*at),
                "type": act.entry.type,
                "chances": draft.tags.statuses(*at),
                "set": name,
            }
        )
        return True

    def verdicts(draft: Draft, act: Any, verdict: Any) -> Any:
        if draft.tags is not None:
            seen[-1] |= {"rule_status": verdict.status, "rule": verdict.rule}
        return verdict, ""

    build.stays, build.weighed_status = logged, verdicts  # type: ignore[attr-defined]
    try:
        with in_force(OPEN):
            run_steps(draft)
    finally:
        build.stays, build.weighed_status = stays, status  # type: ignore[attr-defined]
    assert draft.tags is not None
    form = reading_to_form(assemble("a", "", draft, made_by(tagger=False)))
    tempers = [temper(s) for s in draft.speech]
    _match(case.gold, form, draft.tags, (seen, tempers), finds, name)


def _match(
    gold: Row, form: Row, tags: Tags, notes: tuple[list[Row], list[str]], finds: Finds, name: str
) -> None:
    seen, tempers = notes
    scorer: Any = shared_scorer()

    def anchors(g: Row, p: Row) -> float:
        long = p["anchor"][1] - p["anchor"][0] > g["anchor"][1] - g["anchor"][0] + 40
        if long or not scorer.overlap(g["anchor"], p["anchor"]):
            return 0.0
        return float(scorer.iou(g["anchor"], p["anchor"]) + (2 if g["type"] == p["type"] else 0))

    matched = {j: gold["events"][i] for i, j in scorer.pair(gold["events"], form["events"], anchors)}
    for j, row in enumerate(seen):
        g = matched.get(j)
        finds.events.append({**row, "gold": g and g["type"], "status": g and g["status"]})

    def contents(g: Row, p: Row) -> float:
        shared = float(scorer.iou(g["span"], p["span"]))
        same = scorer.any_actor(g["speaker"], p["speaker"], gold, form)
        return shared + (0.5 if same else 0.0) if shared >= 0.5 else 0.0

    pairs = scorer.pair(gold["statements"], form["statements"], contents)
    good = {
        j for i, j in pairs
        if scorer.any_actor(gold["statements"][i]["speaker"], form["statements"][j]["speaker"], gold, form)
    }  # fmt: skip
    for j, s in enumerate(form["statements"]):
        cue = s["cue_span"]
        finds.statements.append(
            {
                "set": name,
                "temper": tempers[j],
                "said": tags.mean(s["span"][0], s["span"][1], "said"),
                "cue": tags.most(cue[0], cue[1], "cue") if cue else None,
                "good": j in good,
            }
        )

    def bonds(g: Row, p: Row) -> float:
        shared = float(scorer.iou(g["span"], p["span"]))
        return shared if shared >= 0.3 else 0.0

    def bound(x: Row) -> list[str]:
        found: list[str] = x["by"] + (x["to"] if x["force"] == "demand" and x["to"] else x["by"])
        return found

    pairs = scorer.pair(gold["commitments"], form["commitments"], bonds)
    good = {
        j for i, j in pairs
        if scorer.any_actor(bound(gold["commitments"][i]), bound(form["commitments"][j]), gold, form)
    }  # fmt: skip
    for j, c in enumerate(form["commitments"]):
        finds.commitments.append(
            {
                "set": name,
                "own": c["why"].startswith("tagger"),
                "bound": tags.mean(c["span"][0], c["span"][1], "bound"),
                "good": j in good,
            }
        )
    finds.golds[name] = Counter({kind: len(gold[kind]) for kind in ("events", "statements", "commitments")})


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
