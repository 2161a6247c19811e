"""The numbers of a set: by the shared scorer where it is there, by our own for the sample set."""

import importlib.util
from types import ModuleType
from typing import Any

from evals.material import GOLD, Case
from evals.readings import Form

#: How much of its span a statement must share with gold's to be the same.
HALF = 0.5


def shared_scorer(name: str = "score", folder: str = "") -> ModuleType | None:
    """The scorer beside the gold, loaded from its place; ``None`` where it is not there."""
    path = GOLD / folder / f"{name}.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location(f"shared_{name}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def marks(
    cases: list[Case], forms: dict[str, Form], errors: list[Any] | None = None
) -> dict[str, dict[str, Any]]:
    """What the shared scorer says of ``forms``; raises `FileNotFoundError` where there is none."""
    scorer = shared_scorer()
    if scorer is None:
        raise FileNotFoundError(GOLD / "score.py")
    result: dict[str, dict[str, Any]] = scorer.score({c.name: c.gold for c in cases}, forms, errors)
    result["statement said on"] = said_on(scorer, cases, forms)
    return result


def said_on(scorer: ModuleType, cases: list[Case], forms: dict[str, Form]) -> dict[str, Any]:
    """Of the statements found for which either side has a day on which it was said, the share with the same day.

    The shared scorer has its rule for days but does not ask it of statements; half of the span must agree.
    """

    def fit(gold: dict[str, Any], read: dict[str, Any]) -> float:
        value = float(scorer.iou(gold["span"], read["span"]))
        return value if value >= HALF else 0.0

    right = either = 0
    for case in cases:
        golds: list[dict[str, Any]] = case.gold["statements"]
        reads: Any = forms[case.name]["statements"]
        for i, j in scorer.pair(golds, reads, fit):
            day, read = golds[i].get("said_on"), reads[j].get("said_on")
            if day or read:
                either += 1
                right += bool(scorer.same_when(day, read))
    return {"rate": round(right / either, 3) if either else None, "n": either}


def flat(result: dict[str, dict[str, Any]]) -> dict[str, float]:
    """One number a mark: the F1 where there is one, else the rate."""
    found = {}
    for name, row in result.items():
        value = row.get("f1", row.get("rate"))
        if value is not None:
            found[name] = float(value)
    return found
