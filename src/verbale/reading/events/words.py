"""Word lists about parties and places, from ``lexicon/arguments.toml``."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _tables() -> dict[str, frozenset[str]]:
    raw = tomllib.loads(
        files("verbale.reading.lexicon").joinpath("arguments.toml").read_text(encoding="utf-8")
    )
    return {name: frozenset(words) for name, words in raw.items()}


def words(name: str) -> frozenset[str]:
    """The lemmas of one list: ``fighting``, ``facing``, ``taking part`` and the like."""
    return _tables()[name]
