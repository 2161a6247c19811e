"""The packaged tables, checked and kept as JSON between runs: TOML of this size takes half a second to parse.

The file's name holds the lexicon's version, a hash of every byte it was made from, so that a stale one is
never read. Nothing depends on it: where no cache folder can be written, every run parses the TOML.
"""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any


def folder() -> Path:
    """Where caches go: ``$XDG_CACHE_HOME/verbale``, else ``~/.cache/verbale``."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "verbale"


def load(version: str) -> Any | None:
    """The tables kept for ``version``, or ``None`` when there are none that can be read."""
    try:
        return json.loads((folder() / f"lexicon-{version}.json").read_bytes())
    except (OSError, RuntimeError, ValueError):  # RuntimeError: there is no home folder
        return None


def keep(version: str, tables: Any) -> None:
    """Keep ``tables`` for ``version``, whole or not at all; a folder that cannot be written is left alone."""
    with suppress(OSError, RuntimeError):
        folder().mkdir(parents=True, exist_ok=True)
        path = folder() / f"lexicon-{version}.json"
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps(tables, ensure_ascii=False, default=str), encoding="utf-8")
        part.replace(path)
