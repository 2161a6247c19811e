"""The public gold for times, attribution and types of events, by the shared scorer: the numbers that the gate pins.

Of PolNeAR every second document is taken (42 of 84), and WikiWars is left to ``evals/predict.py``: CI's time is short.
"""

import json
from typing import Any

from evals import public_attribution, public_events, public_times
from evals.marks import shared_scorer
from evals.material import GOLD

PUBLIC = GOLD / "public"


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (PUBLIC / name).read_text(encoding="utf-8").splitlines()]


def numbers() -> dict[str, float]:
    """MEANTIME value F1 and day recall; PolNeAR and GUM content F1, PolNeAR with source and quoted; PLV labels."""
    scorer: Any = shared_scorer("score_public", "public")
    meantime = [r for r in _lines("times_dev.jsonl") if r["doc_id"].startswith("meantime/")]
    times = scorer.score_times([(r, public_times.predict(_seen(r))) for r in meantime])
    found = {"meantime value": times["value"]["F1"], "meantime day recall": times["day recall"]["R"]}
    polnear = _attribution(scorer, _lines("attribution_dev.jsonl")[::2])
    found |= {
        "polnear content": polnear["content"]["F1"],
        "polnear with source": polnear["+source"]["F1"],
        "polnear quoted": polnear["content (quoted)"]["F1"],
        "gum content": _attribution(scorer, _lines("attribution_gum.jsonl"))["content"]["F1"],
    }
    labels = scorer.score_labels([(r, public_events.predict(r)) for r in _lines("events_dev.jsonl")])["label"]
    found |= {"plv found": labels["R"], "plv precision": labels["P"]}
    return {mark: round(value, 3) for mark, value in found.items()}


def _attribution(scorer: Any, rows: list[dict[str, Any]]) -> Any:
    return scorer.score_attribution([(r, public_attribution.predict(_seen(r))) for r in rows])


def _seen(record: dict[str, Any]) -> dict[str, Any]:
    return {k: record[k] for k in ("doc_id", "date", "text")}


if __name__ == "__main__":
    print(json.dumps(numbers(), indent=1))
