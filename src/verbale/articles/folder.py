"""A folder as the files in it that can hold articles."""

import os
from collections.abc import Iterator
from pathlib import Path

LINES = frozenset({".jsonl", ".ndjson"})
JSON = frozenset({".json"})
TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
KNOWN = LINES | JSON | TEXT


def files_in(folder: Path) -> Iterator[Path]:
    """Every file of a known ending below ``folder``, sorted; not hidden ones, nor those in linked folders.

    Pipes and devices are passed over: opening one may wait for ever.
    """
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            Path(parent, name)
            for name in names
            if not name.startswith(".") and Path(name).suffix.lower() in KNOWN
        ]
    # A link that leads nowhere stays: it is refused by name.
    yield from sorted((f for f in found if f.is_file() or not f.exists()), key=lambda path: path.parts)
