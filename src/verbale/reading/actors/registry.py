"""The actors of one article while they are being found."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from verbale.model import Actor, Mention, Span
from verbale.reading.actors.roles import Roles, surname_of
from verbale.reading.lexicon import BODIES, Lexicon


def slug(words: str) -> str:
    """``words`` as a readable id: plain lower-case letters and digits joined by hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@dataclass
class Figure:
    """An actor in the making: ``offices`` the article or the lexicon give, ``also`` the forms seen.

    ``body``: id of the organisation that a person's office belongs to, where it is no state's.
    """

    id: str
    name: str
    kind: str
    of: str | None = None
    gender: str = ""
    plural: bool = False
    media: bool = False
    body: str | None = None
    offices: set[int] = field(default_factory=set)
    also: dict[str, None] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)

    def actor(self) -> Actor:
        """The finished, frozen form."""
        mentions = tuple(sorted(self.mentions, key=lambda m: (m.span.start, m.span.end)))
        return Actor(self.id, self.name, self.kind, self.of, tuple(self.also), mentions)


class Registry:
    """Finds or makes the `Figure` for a lexicon entry or a name, and remembers where each was seen."""

    def __init__(self, lexicon: Lexicon, roles: Roles, day: date | None, text: str) -> None:
        self.lexicon = lexicon
        self.roles = roles
        self.day = day
        self.text = text
        self.figures: dict[str, Figure] = {}

    def state(self, iso: str) -> Figure:
        """The figure of a state; its id is the lower-case code."""
        found = self.figures.get(iso.lower())
        if found is None:
            found = Figure(iso.lower(), self.lexicon.states[iso].name, "state", iso)
            self.figures[found.id] = found
        return found

    def organisation(self, key: str) -> Figure:
        """The figure of an organisation of the lexicon."""
        found = self.figures.get(key)
        if found is None:
            entry = self.lexicon.organisations[key]
            found = Figure(key, entry.name, entry.kind, entry.of, media=entry.media)
            found.heads = {w.lower() for n in (entry.name, *entry.also) for w in n.split()}
            self.figures[key] = found
        return found

    def known_person(self, key: str) -> Figure:
        """The figure of a person of the lexicon, with the offices held on the article's day."""
        found = self.figures.get(key)
        if found is None:
            entry = self.lexicon.persons[key]
            found = Figure(key, entry.name, "person", entry.of, entry.gender)
            now = [t for t in entry.offices if t.on(self.day)]
            for term in now or entry.offices[-1:]:
                office = self.roles.office_of(term.what.lower())
                if office is not None:
                    found.offices.add(office)
            self._serves(found, [t.of for t in now if t.of])
            if not found.gender:
                found.gender = self.roles.gender_of(entry.name.split()[0].lower())
            self.figures[key] = found
        return found

    def _serves(self, figure: Figure, codes: list[str]) -> None:
        """Let the offices of the day say whom a person acts for: a minister of Estonia before one of the EU."""
        if figure.of in codes or not codes:
            return
        if codes[-1] in self.lexicon.organisations:
            figure.body = codes[-1]
            figure.of = self.lexicon.organisations[codes[-1]].of
        else:
            figure.of = codes[-1]

    def new_person(self, name: str) -> Figure:
        """The figure of a person that only the article knows."""
        surname = surname_of(name, self.roles.particles)
        given = name[: len(name) - len(surname)].strip()
        key = slug(f"{surname} {given}") or "person"
        found = self.figures.get(key)
        if found is None:
            gender = self.roles.gender_of(given.split()[0].lower()) if given else ""
            found = self.figures[key] = Figure(key, name, "person", None, gender)
        return found

    def other(self, key: str, name: str, kind: str, of: str | None, *, plural: bool = False) -> Figure:
        """The figure of a group, an unnamed source or a body without an entry."""
        found = self.figures.get(key)
        if found is None:
            found = self.figures[key] = Figure(key, name, kind, of, plural=plural)
        return found

    def acting(self, of: str | None) -> Figure | None:
        """The state or body that a code means, if there is one."""
        if of in BODIES and BODIES[of] in self.lexicon.organisations:
            return self.organisation(BODIES[of])
        return self.state(of) if of is not None and of in self.lexicon.states else None

    def speaks_for(self, figure: Figure) -> Figure | None:
        """The organisation that a person or source stands for, where it is no state's: "a Hamas official"."""
        known = self.lexicon.organisations.get(figure.body or "")
        if known is None or known.media or known.state_body or known.of in BODIES:
            return None
        return self.organisation(known.id)

    def holders(self, of: str, office: int) -> list[str]:
        """Persons of the lexicon who hold ``office`` for ``of`` on the article's day."""
        return self.roles.holders(self.lexicon, self.day).get((of, office), [])

    def see(self, figure: Figure, start: int, end: int, rule: str) -> None:
        """Note that ``figure`` is meant by the text from ``start`` to ``end``."""
        words = self.text[start:end]
        figure.mentions.append(Mention(Span(start, end, words), rule))
        if rule not in ("pronoun", "speaker"):
            figure.also.setdefault(" ".join(words.split()))
