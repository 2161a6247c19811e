"""Time expressions of a record of the public gold, in its own form (see the readme beside the gold).

python -m evals.public_times OUT.jsonl     # every record of times_dev.jsonl
"""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from evals.docs import docs
from evals.material import GOLD
from verbale.model import When
from verbale.reading.times.scan import scan
from verbale.reading.times.step import Places, mentions


def predict(record: dict[str, Any]) -> dict[str, Any]:
    """``{doc_id, date, times: [[start, end, value], …]}`` of a record with ``doc_id``, ``date``, ``text``."""
    [doc] = docs([record["text"]])
    written = date.fromisoformat(record["date"]) if record.get("date") else None
    published = When(written, written, rule="given") if written else None
    founds = scan(record["text"])
    found = mentions(record["text"], founds, Places(doc, founds), published)
    times = [[m.start, m.end, m.value or None] for m in found]
    return {"doc_id": record["doc_id"], "date": record.get("date"), "times": times}


def main(out: Path) -> None:
    """Write a prediction for every record of the development gold."""
    lines = (GOLD / "public" / "times_dev.jsonl").read_text(encoding="utf-8").splitlines()
    with out.open("w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(predict(json.loads(line)), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
