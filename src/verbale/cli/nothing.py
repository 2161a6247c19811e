"""What to say when an answer is empty: nobody of that name is a different thing from nothing told of him."""

from difflib import get_close_matches

from verbale.model import NotFound
from verbale.record import Store
from verbale.views.answer import Filters
from verbale.views.facts import Facts

_MOST = 3


def nothing(store: Store, filters: Filters, otherwise: str, *, found: int) -> str:
    """``otherwise``; raises `NotFound` if nothing was ``found`` and the record does not know the actor asked for."""
    name = filters.actor
    if found or name is None:
        return otherwise
    facts = Facts(store, filters)
    if facts.meant:
        return otherwise
    near = _near(name, [a.name for a in facts.actors.values()])
    hint = f" Near it: {', '.join(near)}." if near else ""
    raise NotFound(f"The record knows nobody called “{name}”.{hint}")


def _near(name: str, names: list[str]) -> list[str]:
    """The names that are spelled most like ``name``, or have a part that is."""
    by_part: dict[str, list[str]] = {}
    for full in sorted(set(names)):
        for part in {full.casefold(), *full.casefold().split()}:
            by_part.setdefault(part, []).append(full)
    close = get_close_matches(name.casefold(), by_part, n=_MOST, cutoff=0.75)
    return list(dict.fromkeys(full for part in close for full in by_part[part]))[:_MOST]
