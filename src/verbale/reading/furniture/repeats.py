"""The lead given twice: first as a teaser that breaks off, then as the article begins."""

import re
from collections.abc import Iterator
from itertools import islice

Range = tuple[int, int]

BREAK = re.compile(r"(?:\.\.\.|…)[ \t]*(?:\n|$|(?=\s+\S))")
#: How much of the beginning must come again, and how far into the text a teaser can end.
BEGINNING = 40
REACH = 2_500
#: So many ellipses are looked at: a teaser's is among the first.
MOST = 8


def teaser_ranges(text: str) -> Iterator[Range]:
    """Teasers near the top whose beginning comes again right after they break off."""
    floor = 0
    for match in islice(BREAK.finditer(text, 0, REACH), MOST):
        start = _start(text, floor, match)
        if start is not None:
            yield start, match.end()
            floor = match.end()


def _start(text: str, floor: int, match: re.Match[str]) -> int | None:
    """Where the teaser that ends at ``match`` begins: at the first line that comes again after it."""
    rest = " ".join(text[match.end() : match.end() + REACH].split())
    for line in re.finditer(r"[^\n]+", text[floor : match.start()]):
        beginning = " ".join(line[0].split())[:BEGINNING]
        if not beginning:
            continue
        start = floor + line.start()
        whole = " ".join(text[start : match.start()].split())
        tail = whole[-BEGINNING:].rsplit(" ", 1)[0]
        if rest.startswith(beginning) and tail in rest:
            return start
    return None
