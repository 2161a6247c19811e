"""Gold in a folder: ``NAME.json`` (a reading in the form of ``verbale annotate``) beside ``NAME.txt`` (its text)."""

import json
from pathlib import Path

from verbale.model import VerbaleError, sha256_of
from verbale.training.gold import Lesson, lesson
from verbale.training.hinting import Page, hinted


class GoldRefused(VerbaleError):
    """A folder of gold that cannot be learned from; says which file and why."""


def lessons_in(folder: Path) -> list[Lesson]:
    """The lessons of ``folder``, by name; raises `GoldRefused` where a text is missing or is not the one read.

    A reading's ``story`` (any string, the name if absent) keeps articles of one event on one side of a split.
    """
    found: list[Lesson] = []
    pages: list[Page] = []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text_path = path.with_suffix(".txt")
        if not text_path.is_file():
            raise GoldRefused(f"{path}: no text {text_path.name} beside it.")
        with text_path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        if sha256_of(text) != gold["sha256"]:
            raise GoldRefused(f"{path}: made from another text than {text_path.name} (its sha256 differs).")
        found.append(lesson(path.stem, gold.get("story", path.stem), text, gold))
        pages.append((text, gold.get("title"), None))
    if not found:
        raise GoldRefused(f"{folder}: no NAME.json with NAME.txt in it.")
    return hinted(found, pages)
