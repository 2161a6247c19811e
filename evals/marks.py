"""The numbers of a set: by the shared scorer where it is there, by our own for the sample set."""

import importlib.util
from types import ModuleType
from typing import Any

from evals.material import GOLD, Case
from evals.readings import Form


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
    return result


def flat(result: dict[str, dict[str, Any]]) -> dict[str, float]:
    """One number a mark: the F1 where there is one, else the rate."""
    found = {}
    for name, row in result.items():
        value = row.get("f1", row.get("rate"))
        if value is not None:
            found[name] = float(value)
    return found
