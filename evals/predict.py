"""Predictions in the form of the public gold, so that any set can be scored.

    python evals/predict.py {times|attribution|events} INPUT.jsonl > PRED.jsonl

Reads ``doc_id`` or ``id``, ``date``, ``text`` or ``sentence`` and nothing else of each line.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evals import public_attribution, public_events, public_times

PREDICT: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "times": public_times.predict,
    "attribution": public_attribution.predict,
    "events": public_events.predict,
}
SEEN = ("doc_id", "id", "date", "text", "sentence")


def main() -> None:
    """Print one prediction a line."""
    if len(sys.argv) != 3 or sys.argv[1] not in PREDICT:
        sys.exit(__doc__)
    predict = PREDICT[sys.argv[1]]
    with Path(sys.argv[2]).open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            print(json.dumps(predict({k: record[k] for k in SEEN if k in record}), ensure_ascii=False))


if __name__ == "__main__":
    main()
