"""Parties of the party set: sentences of our own, sorted by construction, with who does what to whom.

    python -m evals.parties [--errors] [--construction NAME] [FILE…]

Each text is read alone and whole. A party counts as read when one of the names that the reading has for an actor of
the act is the name that the set gives, or its id is. Acts without direction (talks, agreements) are compared as one
company, all others side by side. ``whole`` is the share of the set's acts that are found with all their parties.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.api import read
from verbale.model import Actor, Event, Reading

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "reading" / "parties"
#: Types whose parties stand beside one another: who is named first does not count.
TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})


@dataclass(frozen=True)
class Outcome:
    """One act of the set with the event that was read for it, if any was."""

    act: dict[str, Any]
    text: str
    construction: str
    event: Event | None
    right: bool
    read: str


def cases(files: Iterable[Path] = ()) -> list[dict[str, Any]]:
    """The set, as typed: texts with their acts."""
    found: list[dict[str, Any]] = []
    for file in sorted(files) or sorted(FOLDER.glob("*.toml")):
        found += tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    return found


def outcomes(rows: list[dict[str, Any]]) -> list[Outcome]:
    """Every act of the set, read."""
    readings = [read(row["text"], tagger=False) for row in rows]
    return [
        _outcome(act, row, reading)
        for row, reading in zip(rows, readings, strict=True)
        for act in row["acts"]
    ]


def _outcome(act: dict[str, Any], row: dict[str, Any], reading: Reading) -> Outcome:
    text, construction = row["text"], row["construction"]
    start = text.index(act["anchor"])
    end = start + len(act["anchor"])
    event = next(
        (
            e
            for e in reading.events
            if e.type == act["type"] and e.anchor.start < end and start < e.anchor.end
        ),
        None,
    )
    if event is None:
        return Outcome(act, text, construction, None, False, "nothing")
    actors = reading.actors
    right = (
        _same([*act.get("by", []), *act.get("to", [])], (*event.by, *event.to), actors)
        if act["type"] in TOGETHER
        else _same(act.get("by", []), event.by, actors) and _same(act.get("to", []), event.to, actors)
    )
    return Outcome(act, text, construction, event, right, f"{', '.join(event.by)} → {', '.join(event.to)}")


def _same(wanted: list[str], found: tuple[str, ...], actors: dict[str, Actor]) -> bool:
    """Whether each of ``wanted`` is one of ``found``, and no two the same one."""
    if len(wanted) != len(found):
        return False
    if not wanted:
        return True
    first, *rest = wanted
    return any(
        first.casefold() in _names(actors[f])
        and _same(rest, tuple(x for n, x in enumerate(found) if n != i), actors)
        for i, f in enumerate(found)
    )


def _names(actor: Actor) -> set[str]:
    names = {actor.id, actor.name, *actor.also}
    return {n.casefold() for n in names} | {n.casefold().removeprefix("the ") for n in names}


def numbers(found: list[Outcome]) -> dict[str, float]:
    """Shares of the set's acts that are found, and found with all their parties; of those found, all parties."""
    read = [o for o in found if o.event]
    whole = sum(o.right for o in found)
    return {"found": len(read) / len(found), "whole": whole / len(found), "parties": whole / len(read)}


def main() -> None:
    """Print the numbers, by construction too, and the errors if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--construction", metavar="NAME", help="only this construction")
    args = parser.parse_args()
    rows = [r for r in cases(args.files) if args.construction in (None, r["construction"])]
    found = outcomes(rows)
    if args.errors:
        for o in found:
            if not o.right:
                gold = f"{', '.join(o.act.get('by', []))} → {', '.join(o.act.get('to', []))}"
                print(f"{o.act['type']} [{o.act['anchor']}] {gold} | read {o.read}\n    {o.text}")
    told = Counter(o.construction for o in found)
    for construction, n in Counter(o.construction for o in found if not o.right).most_common():
        print(f"{construction:28} {n} wrong of {told[construction]}")
    for name, value in numbers(found).items():
        print(f"{name:12} {value:.3f}  ({len(found)} acts)")


if __name__ == "__main__":
    main()
