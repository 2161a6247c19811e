"""Predictions for the public attribution sets: what our speech step finds, in the form their scorer reads.

The two sets cut contents differently, so each has a function that fits our entries to its scheme.

python -m evals.public_attribution GOLD.jsonl OUT.jsonl
"""

import json
import sys
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from evals.docs import docs
from verbale.reading.draft import Draft
from verbale.reading.speech import Speech, find_speech

Form = dict[str, Any]
#: Rules whose content is no clause, so that a discourse tree has no attribution relation there.
NO_CLAUSE = frozenset({"infinitive", "named-as", "noun-object", "noun-cue", "faulted", "consent"})


def predict(record: dict[str, Any]) -> dict[str, Any]:
    """The statements of one record: ``{doc_id, statements: [{content, source, cue}]}``."""
    return _of(record, docs([record["text"]])[0])


def _of(record: dict[str, Any], doc: Doc) -> dict[str, Any]:
    draft = Draft(record["text"])
    draft.doc = doc
    find_speech(draft, wide=True)
    fit = _as_discourse if record["doc_id"].startswith("GUM_") else _as_attribution
    return {"doc_id": record["doc_id"], "statements": [form for s in draft.speech for form in fit(s)]}


def _as_attribution(s: Speech) -> list[Form]:
    """PolNeAR: one entry a speech, its pieces together, and nothing nested."""
    return [] if s.inner else [_form(s, s.pieces)]


def _as_discourse(s: Speech) -> list[Form]:
    """GUM: contents are clauses of a discourse tree: nested ones count, an interruption parts them."""
    return [] if s.rule in NO_CLAUSE or s.negated else [_form(s, (piece,)) for piece in s.pieces]


def _form(s: Speech, pieces: tuple[tuple[int, int], ...]) -> Form:
    return {
        "content": [list(piece) for piece in pieces],
        "source": list(s.source) if s.source else None,
        "cue": list(s.cue) if s.cue else None,
    }


def main() -> None:
    gold, out = Path(sys.argv[1]), Path(sys.argv[2])
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    made = zip(records, docs([r["text"] for r in records]), strict=True)
    out.write_text("".join(json.dumps(_of(r, d)) + "\n" for r, d in made), encoding="utf-8")


if __name__ == "__main__":
    main()
