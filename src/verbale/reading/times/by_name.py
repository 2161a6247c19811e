"""Days that the world calls by their month and day alone: "since October 7", with what must be told beside them."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from verbale.reading.times.scan import Found


@dataclass(frozen=True, slots=True)
class Named:
    """The year of such a day, and the words of which the article has one."""

    year: int
    beside: re.Pattern[str]


@lru_cache(maxsize=1)
def named_days() -> dict[tuple[int, int], Named]:
    """``lexicon/named_days.toml`` by month and day, read once."""
    source = files("verbale.reading.lexicon").joinpath("named_days.toml").read_text(encoding="utf-8")
    return {
        (t["day"].month, t["day"].day): Named(
            t["day"].year, re.compile(rf"\b(?:{'|'.join(map(re.escape, t['beside']))})\b", re.I)
        )
        for t in tomllib.loads(source)["named"]
    }


def years_by_name(text: str, founds: Sequence[Found]) -> dict[int, int]:
    """By offset, the year of each of ``founds`` that is such a day, where ``text`` names what it is known for."""
    out: dict[int, int] = {}
    for found in founds:
        if found.read != "full_date" or found.has("YYYY", "WDAY"):
            continue
        at = found.number("MONTH") or found.number("MABBR") or 0, found.number("DD") or 0
        named = named_days().get(at)
        if named is not None and named.beside.search(text):
            out[found.start] = named.year
    return out
