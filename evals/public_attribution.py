"""Predictions for the public attribution sets: what our speech step finds, in the form their scorer reads.

python -m evals.public_attribution GOLD.jsonl OUT.jsonl
"""

import json
import sys
from pathlib import Path
from typing import Any

from evals.docs import docs
from verbale.reading.draft import Draft
from verbale.reading.speech import find_speech


def predict(record: dict[str, Any]) -> dict[str, Any]:
    """The statements of one record, ``{doc_id, statements: [{content, source, cue}]}``, offsets in its text."""
    return _of(record, docs([record["text"]])[0])


def _of(record: dict[str, Any], doc: Any) -> dict[str, Any]:
    draft = Draft(record["text"])
    draft.doc = doc
    find_speech(draft, wide=True)
    statements = [
        {
            "content": [list(p) for p in s.pieces],
            "source": list(s.source) if s.source else None,
            "cue": list(s.cue) if s.cue else None,
        }
        for s in draft.speech
    ]
    return {"doc_id": record["doc_id"], "statements": statements}


def main() -> None:
    gold, out = Path(sys.argv[1]), Path(sys.argv[2])
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    made = zip(records, docs([r["text"] for r in records]), strict=True)
    out.write_text("".join(json.dumps(_of(r, d)) + "\n" for r, d in made), encoding="utf-8")


if __name__ == "__main__":
    main()
