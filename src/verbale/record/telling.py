"""Which runs of words and traits tell one article from another: neither common nor an outlet's own line.

What one outlet prints on several days ("Follow us on…", a paragraph of background) says nothing about who copies
whom: of look-alike pairs in real news, one in four share only such lines.
"""

from collections.abc import Iterable

#: What more articles hold than this tells nothing.
MOST_COMMON = 25
#: On so many different days an outlet's line is its own; an undated article is a day of its own.
OWN_DAYS = 3


def is_own_line(held: Iterable[tuple[str, str]]) -> bool:
    """Whether one outlet repeats it; ``held`` has outlet (``""`` for none) and day of each article that holds it."""
    days: dict[str, set[str]] = {}
    for outlet, day in held:
        if outlet:
            days.setdefault(outlet, set()).add(day)
    return any(len(d) >= OWN_DAYS for d in days.values())
