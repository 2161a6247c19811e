"""Predictions for public attribution sets: what our speech step finds, in the form their scorer reads.

    python -m evals.public_attribution GOLD.jsonl OUT.jsonl [--scheme both|attribution|discourse]

Sets cut contents differently, and nothing in a record says which way, so the reader of the numbers chooses:

``attribution``  one entry a speech with its pieces together, nothing nested (PolNeAR's way)
``discourse``    contents are clauses: nested ones count, an interruption parts them, infinitives do not (GUM's way)
``both``         (default) one entry a speech, parted where more than a few words interrupt it, clauses only
"""

import argparse
import json
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from evals.docs import docs
from verbale.reading.draft import Draft
from verbale.reading.speech import Speech, find_speech

Form = dict[str, Any]
SCHEMES = ("both", "attribution", "discourse")
#: Rules whose content is no clause, so that a discourse tree has no attribution relation there.
NO_CLAUSE = frozenset({"infinitive", "named-as", "noun-object", "noun-cue", "faulted", "consent"})
#: Of those, what the two ways of cutting disagree on most; ``both`` leaves them out.
PHRASES = frozenset({"infinitive", "noun-object"})
#: Characters between two pieces from which on ``both`` parts them: longer than ", he said. ".
APART = 18


def predict(record: dict[str, Any], scheme: str = "both") -> dict[str, Any]:
    """The statements of one record: ``{doc_id, statements: [{content, source, cue}]}``."""
    return _of(record, docs([record["text"]])[0], scheme)


def _of(record: dict[str, Any], doc: Doc, scheme: str) -> dict[str, Any]:
    draft = Draft(record["text"])
    draft.doc = doc
    find_speech(draft, wide=True)
    return {
        "doc_id": record["doc_id"],
        "statements": [form for s in draft.speech for form in _fit(s, scheme)],
    }


def _fit(s: Speech, scheme: str) -> list[Form]:
    if scheme == "attribution":
        return [] if s.inner else [_form(s, s.pieces)]
    if scheme == "discourse":
        return [] if s.rule in NO_CLAUSE or s.negated else [_form(s, (piece,)) for piece in s.pieces]
    if s.inner or s.negated or s.rule in PHRASES:
        return []
    return [_form(s, (piece,)) for piece in s.pieces] if _parted(s) else [_form(s, s.pieces)]


def _parted(s: Speech) -> bool:
    """Whether something longer than a short attribution stands between two pieces of one speech."""
    return any(after[0] - before[1] > APART for before, after in zip(s.pieces, s.pieces[1:], strict=False))


def _form(s: Speech, pieces: tuple[tuple[int, int], ...]) -> Form:
    return {
        "content": [list(piece) for piece in pieces],
        "source": list(s.source) if s.source else None,
        "cue": list(s.cue) if s.cue else None,
    }


def main() -> None:
    """Write one prediction a line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--scheme", choices=SCHEMES, default="both")
    args = parser.parse_args()
    records = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines()]
    made = zip(records, docs([r["text"] for r in records]), strict=True)
    args.out.write_text("".join(json.dumps(_of(r, d, args.scheme)) + "\n" for r, d in made), encoding="utf-8")


if __name__ == "__main__":
    main()
