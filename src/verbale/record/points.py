"""The sum of what two acts have in common: agreements by name, with the points of ``evidence.toml``."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def table() -> dict[str, dict[str, float]]:
    """Points of each agreement, and the sums that suffice."""
    return tomllib.loads(files("verbale.record").joinpath("evidence.toml").read_text(encoding="utf-8"))


@dataclass
class Evidence:
    """Agreements by name, with how strongly each is given, and words for it."""

    found: dict[str, float] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    def add(self, name: str, much: float = 1.0, words: str = "") -> None:
        """Note an agreement (or its contrary)."""
        if much:
            self.found[name] = much
            if words:
                self.words.append(words)

    def add_named(self, name: str, much: float, named: Collection[str]) -> None:
        """The same with the words for what is named, in order; most pairs have nothing, so it is written last."""
        if much:
            self.add(name, much, ", ".join(sorted(named)))

    @property
    def points(self) -> float:
        """The sum."""
        points = table()["points"]
        return sum(points[name] * much for name, much in self.found.items())
