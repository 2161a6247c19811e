"""Statuses of the clause set: sentences of our own, sorted by construction.

    python -m evals.clauses [--errors]

Each clause is parsed alone; the verdict on its anchor is compared with what the set says. ``false held`` is the
share of what did not happen that is read as happened or ongoing.
"""

import argparse
import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from evals.docs import docs
from verbale.model import HELD
from verbale.reading.events import Finder, predicates
from verbale.reading.status import StatusReader, Verdict

CLAUSES = Path(__file__).resolve().parents[1] / "tests" / "reading" / "status_clauses.toml"


@dataclass(frozen=True)
class Outcome:
    """One clause with what it should be and what was read."""

    clause: dict[str, Any]
    verdict: Verdict

    @property
    def right(self) -> bool:
        """Whether the status is the one the set gives."""
        return bool(self.clause["status"] == self.verdict.status)


def clauses() -> list[dict[str, Any]]:
    """The clause set, as typed."""
    found: list[dict[str, Any]] = tomllib.loads(CLAUSES.read_text(encoding="utf-8"))["clause"]
    return found


def anchor_offsets(clause: dict[str, Any]) -> tuple[int, int]:
    """Where the clause's anchor stands in its text; raises `ValueError` if it does not."""
    matches = list(re.finditer(rf"(?<!\w){re.escape(clause['anchor'])}(?!\w)", clause["text"]))
    nth = int(clause.get("nth", 1))
    if len(matches) < nth:
        raise ValueError(f"{clause['id']}: no {clause['anchor']!r} number {nth}")
    return matches[nth - 1].span()


def verdict_on(doc: Doc, start: int, end: int) -> Verdict:
    """The status of the act at these offsets, read as the event step does."""
    from verbale.reading.events.build import status_of_act

    finder = Finder(
        predicates(),
        lambda t: t.ent_type_ in ("GPE", "PERSON", "ORG", "NORP"),
        lambda t: t.ent_type_ == "GPE",
    )
    acts = finder.acts(doc)
    reader = StatusReader(doc, {a.token.i: a.entry.gives for a in acts if a.entry.gives})
    act = next((a for a in acts if start <= a.token.idx < end), None)
    if act is not None:
        return status_of_act(reader, act)
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no token at {start}–{end} of {doc.text!r}")
    return reader.of(span.root)


def outcomes() -> list[Outcome]:
    """Every clause, read."""
    rows = clauses()
    parsed = docs([c["text"] for c in rows])
    return [Outcome(c, verdict_on(d, *anchor_offsets(c))) for c, d in zip(rows, parsed, strict=True)]


def numbers(found: list[Outcome]) -> dict[str, float]:
    """Share right, and share of the not-happened read as happened."""
    open_ones = [o for o in found if o.clause["status"] not in HELD]
    held_ones = [o for o in found if o.clause["status"] in HELD]
    return {
        "right": sum(o.right for o in found) / len(found),
        "false held": sum(o.verdict.status in HELD for o in open_ones) / len(open_ones),
        "held kept": sum(o.verdict.status in HELD for o in held_ones) / len(held_ones),
    }


def main() -> None:
    """Print the numbers, and the errors if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    found = outcomes()
    if args.errors:
        for o in found:
            if not o.right:
                c = o.clause
                print(
                    f"{c['construction']}: {c['status']} read {o.verdict.status} ({o.verdict.rule})"
                    f" | {c['anchor']} | {c['text']}"
                )
        print(Counter(o.clause["construction"] for o in found if not o.right).most_common(20))
    for name, value in numbers(found).items():
        print(f"{name:12} {value:.3f}")


if __name__ == "__main__":
    main()
