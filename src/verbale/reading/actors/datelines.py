"""Where an agency's dateline stands: "VIENNA, March 3 (Meridian) - ", "BRUSSELS Leaders of the bloc met"."""

import re

from verbale.reading.actors.index import name_index
from verbale.reading.lexicon import lexicon

#: A town in capitals, a date or an agency or both, and a dash or stop, at the start of a line near the top.
DATELINE = re.compile(
    r"^[ \t]*(?!(?:[A-Z]\.){2})"  # "U.S. says" has no town
    r"[A-Z][A-Z.'’ /]{2,30}(?:, [A-Z][A-Za-z. ]{1,20})?"  # town, and its state
    r"(?:,?[ \t]+(?:[A-Z][a-z]{2,8}\.?[ \t]\d{1,2}|\d{1,2}[ \t][A-Z][a-z]{2,8}|\d{1,2})(?:,?[ \t]\d{4})?)?"  # day
    r"[,.]?[ \t]*(?:\([A-Z][^()\n]{1,40}\)|/[A-Z][A-Za-z ]+/)?[,.]?[ \t]*(?:[-–—]{1,2}|\.)[ \t]+",
    re.MULTILINE,
)
#: The same without agency or dash, as some sites leave it: "BRUSSELS Leaders of the bloc met", "BEIRUT/GENEVA The".
BARE = re.compile(
    r"^[ \t]*([A-Z][A-Z.'’-]{2,}(?: [A-Z]{2,})?(?:/[A-Z][A-Z.'’-]{2,}(?: [A-Z]{2,})?)*)[ \t]+"
    r"(?=[A-Z][a-z]|[A-Z]\.[A-Z]|A )",
    re.MULTILINE,
)
#: Seats from which agencies write, though they name no town.
SEATS = frozenset({"united nations"})
HEAD = 600


def bare_lead(text: str) -> tuple[int, int] | None:
    """Offsets of a dateline that nothing but capitals mark off; ``None`` if there is none."""
    places = name_index(lexicon()).places
    for match in BARE.finditer(text, 0, HEAD):
        names = match[1].casefold().split("/")
        if all(name in places or name in SEATS for name in names):
            return match.span()
    return None


def lead_of(text: str) -> tuple[int, int]:
    """Offsets of the dateline, ``(0, 0)`` if there is none."""
    match = DATELINE.search(text, 0, HEAD)
    return match.span() if match is not None else bare_lead(text) or (0, 0)
