"""What rules and tagger propose on articles that neither net nor fold had seen, matched with gold.

Everything is let in (all acts, runs, statements and commitments that either proposes), each with what decides about it;
`training.policy` fits the thresholds on it.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from evals.docs import docs
from evals.marks import shared_scorer
from evals.material import Case, cases

import verbale.reading.tagger.policy as shipped
from training.oof import SETS, key, saying, unseen_tags
from verbale.model import reading_to_form
from verbale.reading.commitments import tagged as commitments_tagged
from verbale.reading.draft import Draft
from verbale.reading.events import build, tagged
from verbale.reading.furniture import find_furniture
from verbale.reading.parse import masked
from verbale.reading.pipeline import assemble, made_by, run_steps
from verbale.reading.speech import tagged as speech_tagged
from verbale.reading.speech.tagged import temper
from verbale.reading.tagger.policy import Policy
from verbale.reading.tagger.tags import Tags

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
