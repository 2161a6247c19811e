"""How well undated articles are dated: every article with a known day, read without it.

    python -m evals.dating [--list]

right: the interval holds the day and is at most a week wide; wrong: it does not; undated: there is none.
"""

import sys
import time
from collections import Counter
from datetime import date

from evals import material
from evals.docs import docs
from verbale.model import When
from verbale.reading.actors import find_actors
from verbale.reading.dating import find_date
from verbale.reading.draft import Draft
from verbale.reading.furniture import find_furniture
from verbale.reading.parse import masked
from verbale.reading.times import find_times

#: The widest interval that counts as a date, in days.
WIDEST = 7


def cases() -> dict[str, list[tuple[str, str, str | None, When]]]:
    """Name, text, title and true day of each article, by set."""
    out: dict[str, list[tuple[str, str, str | None, When]]] = {
        "seeds": [],
        "dev gold": [],
        "other corpus": [],
    }
    for case in material.seeds():
        out["seeds"].append((case.name, case.text, None, When.from_iso(case.gold["published"])))
    gold = {case.gold["article"] for case in material.dev()}
    for a in material.corpus():
        if a.get("date_published"):
            day = date.fromisoformat(a["date_published"][:10])
            name = "dev gold" if a["id"] in gold else "other corpus"
            out[name].append((a["id"], a["text"], a["title"], When(day, day)))
    return out


def drafted(rows: list[tuple[str, str, str | None, When]]) -> list[Draft]:
    """The articles up to the step that dates them, no day given."""
    drafts = [Draft(text, None, title) for _, text, title, _ in rows]
    for draft in drafts:
        draft.furniture = find_furniture(draft.text, draft.title)
    for draft, doc in zip(drafts, docs([masked(d.text, d.furniture) for d in drafts]), strict=True):
        draft.doc = doc
        find_times(draft)
        find_actors(draft)
    return drafts


def outcome(true: When, found: When | None) -> str:
    """``right``, ``wrong`` or ``undated``."""
    if found is None or found.days > WIDEST:
        return "undated"
    return "right" if found.earliest <= true.latest and true.earliest <= found.latest else "wrong"


def main() -> None:
    """Print the table; with ``--list`` every article."""
    print(f"{'':14} {'articles':>8} {'before':>18} {'right':>6} {'wrong':>6} {'undated':>8} {'ms each':>8}")
    for name, rows in cases().items():
        drafts = drafted(rows)
        before = Counter(outcome(true, d.published) for (*_, true), d in zip(rows, drafts, strict=True))
        start = time.perf_counter()
        for draft in drafts:
            find_date(draft)
        spent = (time.perf_counter() - start) * 1000 / max(1, len(rows))
        results = [outcome(true, d.published) for (*_, true), d in zip(rows, drafts, strict=True)]
        after = Counter(results)
        was = f"{before['right']} / {before['wrong']} / {before['undated']}"
        print(
            f"{name:14} {len(rows):8} {was:>18} {after['right']:6} {after['wrong']:6} {after['undated']:8} {spent:8.1f}"
        )
        if "--list" in sys.argv:
            for (key, _, title, true), draft, result in zip(rows, drafts, results, strict=True):
                day = f"{draft.published.iso} {draft.published.rule}" if draft.published else "-"
                print(f"  {result:8} {key[:8]} {true.iso} {day:50} {(title or '')[:60]}")
                if result == "wrong" and draft.warnings:
                    print("          ", draft.warnings[-1][:300])


if __name__ == "__main__":
    main()
