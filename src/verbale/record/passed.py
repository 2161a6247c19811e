"""From whom an article has what it tells: another outlet that it cites, an agency it prints, a leader's post.

"Told Reuters", "TASS reported", "according to Bloomberg": such words make the cited outlet the source of the act
they stand with. A post ("wrote on Telegram") makes the source the one who posted. A pure function of one reading.
"""

import re
from functools import lru_cache

from verbale.model import Event, Reading, Statement
from verbale.record.outlets import Outlet, known_names, named, outlet_of
from verbale.record.subjects import sentence_at

#: How far into the text, and how near its end, a credit to an agency may stand.
_HEAD, _TAIL = 400, 200


_SAID = "(?:reports|(?:has |had )?reported|said|says|quoted|quotes|cited|wrote|writes|learned|revealed)"
_BEFORE = (
    "[Tt]old|[Tt]ells|[Tt]elling|[Ii]nterview (?:with|to)|[Ss]poke to|[Aa]ccording to|[Cc]iting|[Rr]eport (?:by|in)"
    "|(?:[Rr]eported|[Cc]ited|[Qq]uoted) by|[Ss]tatement to"
)
_THE = "(?:[Tt]he |[Ss]tate |[Nn]ews |[Aa]gency |[Bb]roadcaster |[Nn]ewspaper )*"


@lru_cache(maxsize=1)
def _any() -> str:
    return "(" + "|".join(re.escape(n) for n in known_names()) + r")\b"


@lru_cache(maxsize=1)
def _cited() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_BEFORE}) {_THE}{_any()}"
        rf"|\b{_THE}{_any()}(?: news agency| newspaper| agency)?,? (?:on \w+ )?{_SAID}\b"
        rf"|\b{_SAID} {_THE}{_any()}"
    )


@lru_cache(maxsize=1)
def _credits() -> re.Pattern[str]:
    name = "[A-Z][\\w.’'-]+"
    return re.compile(
        rf"\((?:[^()]{{0,20}}\s)?{_any()}\)\s*[-–—]|/{_any()}/\s*[-–—.]"
        rf"|\b[Bb]y (?:{name}\s+){{1,3}}?{name}\s*[,|•-]?\s*(Associated Press|Reuters|AFP|Bloomberg)\b"
    )


@lru_cache(maxsize=1)
def _signed() -> re.Pattern[str]:
    return re.compile(rf"(?:\bSource: |\(|/){_any()}(?:\)|/|\b)[\s.]*(?:$|\n)")


def credit(text: str, outlet: str | None) -> Outlet | None:
    """The agency whose article this is by its dateline, byline or last line, if that is not ``outlet``."""
    found = _credits().search(text, 0, _HEAD) or _signed().search(text, max(0, len(text) - _TAIL))
    agency = named(next(n for n in found.groups() if n)) if found else None
    own = outlet_of(outlet)
    return None if agency is None or (own is not None and own.id == agency.id) else agency


_CALLED = re.compile(
    r"\b(?:agency|newspaper|daily|weekly|broadcaster|radio|magazine|channel|news site|website)"
    r" ([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})"
)


def _medium(words: str) -> Outlet | None:
    """The outlet or platform that ``words`` name: one of the table, or any that is called an agency or a paper."""
    found = named(words)
    called = None if found else _CALLED.search(words)
    return outlet_of(called[1]) if called else found


class Passed:
    """Tells, for the acts and promises of one reading, the voice they come from; ``""`` for the outlet's own."""

    def __init__(self, text: str, reading: Reading, outlet: str | None) -> None:
        self.text, self.reading = text, reading
        own = outlet_of(outlet)
        self.own = own.id if own else ""
        whole = credit(text, outlet)
        self.whole = whole.id if whole else ""

    def on(self, start: int, end: int, event: Event | None = None) -> str:
        """The voice behind ``text[start:end]``: an outlet's id, ``post:`` and who posted it, or ``""``."""
        around = [s for s in self.reading.statements if s.span.start <= start and end <= s.span.end]
        for s in sorted(around, key=lambda s: (len(s.span), s.span)):
            found = self._statement(s)
            if found:
                return found
        speakers = [self._actor(a) for a in event.said_by] if event else []
        return next((s for s in speakers if s), "") or self._sentence(start, end) or self.whole

    def _statement(self, s: Statement) -> str:
        for actor in (*s.by_way_of, *s.speaker):
            found = self._actor(actor)
            if found:
                return found
        medium = _medium(s.to) if s.to else None
        if medium is None or medium.id == self.own:
            return ""
        if medium.kind == "platform":
            return f"post:{s.speaker[0]}" if s.speaker else ""
        return medium.id

    def _actor(self, id_: str) -> str:
        actor = self.reading.actors.get(id_)
        found = None if actor is None or actor.kind in ("person", "state") else named(actor.name)
        return found.id if found and found.kind != "platform" and found.id != self.own else ""

    def _sentence(self, start: int, end: int) -> str:
        begin, stop = sentence_at(self.text, start, end)
        for m in _cited().finditer(self.text, begin, stop):
            found = named(next(n for n in m.groups() if n))
            if found and found.id != self.own:
                return found.id
        return ""
