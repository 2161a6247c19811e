"""The table of the docs: rules, tagger and both, each article read with the net that had not learned its story.

The policy is fitted anew for each fold on the other folds' articles, so that nothing of a story is in-sample but the
rules themselves, which were written while reading ``dev`` (not ``second``).
"""

from dataclasses import dataclass
from typing import Any

from evals.marks import marks
from evals.material import Case, cases

from training import finds as found_by
from training import policy as fitting
from training.oof import FOLDER, SETS, key, saying, unseen_tags
from verbale.model import reading_to_form
from verbale.reading.pipeline import assemble, made_by, run_steps
from verbale.reading.tagger.policy import Policy

Row = dict[str, Any]
COLUMNS = ("statement", "event", "event whole", "event status", "false held", "held kept",
           "event participants", "commitment")  # fmt: skip


@dataclass
class Way:
    """One way to read: its name and whether rules and tagger take part."""

    name: str
    tagger: bool


def read(material: list[tuple[str, Case]], policies: dict[str, Policy] | None) -> dict[str, Row]:
    """Forms by key: by rules alone, or with the tags of the folds and the policy that belongs to each."""
    tags = unseen_tags()
    forms: dict[str, Row] = {}
    for (name, case), draft in zip(material, found_by.drafts([c for _, c in material]), strict=True):
        if policies is not None:
            with saying(draft, tags[key(name, case)]), found_by.in_force(policies[key(name, case)]):
                run_steps(draft)
        else:
            run_steps(draft)
        forms[key(name, case)] = reading_to_form(assemble("a", "", draft, made_by(tagger=False)))
    return forms


def policies(finds: found_by.Finds) -> dict[str, Policy]:
    """For each article the policy fitted on all folds but its own."""
    import pickle

    found: dict[str, Policy] = {}
    for path in sorted(FOLDER.glob("*.pickle")):
        own = set(pickle.loads(path.read_bytes()))
        policy = fitting.fitted(finds.without(own))
        found |= dict.fromkeys(own, policy)
    return found


def line(title: str, material: list[tuple[str, Case]], forms: dict[str, Row]) -> str:
    """A row of the table."""
    some = [Case(key(n, c), c.text, c.given, c.gold, c.outlet, c.title) for n, c in material]
    result = marks(some, forms)
    numbers = [result[c].get("f1", result[c].get("rate")) for c in COLUMNS]
    return f"| {title} | " + " | ".join(f"{n:.3f}" for n in numbers) + " |"


def main() -> None:
    """Print the table."""
    tags = unseen_tags()
    finds = found_by.collect()
    by_article = policies(finds)
    print("| | " + " | ".join(COLUMNS) + " |")
    print("|" + "---|" * (len(COLUMNS) + 1))
    for name in SETS:
        material = [(name, c) for c in cases(name) if key(name, c) in tags]
        print(line(f"{name}, {len(material)} articles: rules", material, read(material, None)), flush=True)
        print(line(f"{name}: tagger alone", material, fitting.alone(material, tags)), flush=True)
        print(line(f"{name}: both", material, read(material, by_article)), flush=True)


if __name__ == "__main__":
    main()
