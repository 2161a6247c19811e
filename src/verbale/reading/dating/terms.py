"""Terms of office: a text that calls someone by an office was written while they held it, or after."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from verbale.reading.actors import Cast
from verbale.reading.lexicon import Lexicon, Term

#: Words in front of a title that say it is held no more, or not yet.
NOT_NOW = re.compile(r"\b(?:former|ex|then|late|ousted|deposed|previous|onetime|one-time|future|elect)\b[ -]")
#: How many characters before a name its title may begin.
REACH = 48


@dataclass(frozen=True, slots=True)
class Held:
    """Someone called by an office, and the times they held it."""

    person: str
    title: str
    terms: tuple[tuple[date, date | None], ...]


def offices_named(text: str, starts: list[int], cast: Cast, known: Lexicon) -> list[Held]:
    """Each person whom the text calls by an office of theirs, once.

    ``text`` is what was parsed; ``starts`` the offset of each token.
    """
    out: dict[tuple[str, str], Held] = {}
    for person, start in _mentions(starts, cast):
        entry = known.persons.get(person)
        if entry is None or not entry.offices:
            continue
        before = text[max(0, start - REACH) : start + REACH // 2].lower()
        before = before.rpartition("\n")[2] if "\n" in before[:REACH] else before
        if NOT_NOW.search(before):
            continue
        for title in dict.fromkeys(o.what for o in entry.offices):
            key = (person, title)
            if key not in out and _called(before, title.lower()):
                terms = tuple(_days(o) for o in entry.offices if o.what == title)
                if all(start is not None for start, _ in terms):
                    out[key] = Held(person, title, tuple((s, e) for s, e in terms if s is not None))
    return list(out.values())


def _mentions(starts: list[int], cast: Cast) -> Iterator[tuple[str, int]]:
    """Every name of a known person and where its first word begins."""
    last = (-2, "")
    for token in sorted(cast.ids):
        ids = cast.ids[token]
        if len(ids) != 1 or "name" not in cast.rules.get(token, ""):
            continue
        if last != (token - 1, ids[0]):
            yield ids[0], starts[token]
        last = (token, ids[0])


def _called(before: str, title: str) -> bool:
    at = before.find(title)
    return (
        at >= 0 and (at == 0 or not before[at - 1].isalnum()) and not before[at + len(title) :][:1].isalnum()
    )


def _days(office: Term) -> tuple[date | None, date | None]:
    return office.start, office.end
