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
    """The year of such a day, the words of which the article has one, and those that it is itself beside.

    "The October 7 attack" means that day also a year after it to the week.
    """

    year: int
    beside: re.Pattern[str]
    called: frozenset[str]


@lru_cache(maxsize=1)
def named_days() -> dict[tuple[int, int], Named]:
    """``lexicon/named_days.toml`` by month and day, read once."""
    source = files("verbale.reading.lexicon").joinpath("named_days.toml").read_text(encoding="utf-8")
    return {
        (t["day"].month, t["day"].day): Named(
            t["day"].year,
            re.compile(rf"\b(?:{'|'.join(map(re.escape, t['beside']))})\b", re.I),
            frozenset(t.get("called", ())),
        )
        for t in tomllib.loads(source)["named"]
    }


def years_by_name(text: str, founds: Sequence[Found]) -> dict[int, tuple[int, bool]]:
    """By offset, the year of each of ``founds`` that is such a day, where ``text`` names what it is known for.

    With it whether no nearer day can be meant.
    """
    out: dict[int, tuple[int, bool]] = {}
    for found in founds:
        if found.read != "full_date" or found.has("YYYY", "WDAY"):
            continue
        at = found.number("MONTH") or found.number("MABBR") or 0, found.number("DD") or 0
        named = named_days().get(at)
        if named is not None and named.beside.search(text):
            near = {*found.before, *found.after[:1]}
            out[found.start] = named.year, not named.called.isdisjoint(near)
    return out
