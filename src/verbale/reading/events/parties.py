"""The parties of an act: its arguments resolved to actors, gaps filled from what the article has said before."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.model import Span, Why
from verbale.reading.actors import Cast
from verbale.reading.draft import Draft
from verbale.reading.events.arguments import owner_of, roles_of
from verbale.reading.events.find import Act
from verbale.reading.events.known import on_the_cast
from verbale.reading.voices import Voices

#: Types whose two sides are one set when they are named by a noun: talks, a deal, a ceasefire.
MUTUAL = frozenset({"CONSULT"})
#: Where one side of these is unsaid, the article's last pair of the same kind is meant ("the talks", "a ceasefire").
SHARED = {"CONSULT": ("CONSULT",), "AGREE": ("AGREE", "CONSULT"), "RETREAT": ("RETREAT", "ASSAULT")}


@dataclass(slots=True)
class Sides:
    """Actor ids of both sides, and why."""

    by: list[str] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    why: list[Why] = field(default_factory=list)


class Parties:
    """Resolves the parties of the acts of one article, in text order; remembers pairs as it goes."""

    def __init__(self, draft: Draft, voices: Voices) -> None:
        self.draft = draft
        self.cast: Cast = draft.cast
        self.voices = voices
        self.last: dict[tuple[str, str], Sides] = {}

    def of(self, act: Act) -> Sides:
        """Both sides of ``act``."""
        roles = roles_of(act)
        sides = Sides()
        mutual = act.entry.type in MUTUAL or act.entry.equals
        sides.by = self._side(roles.source, "by", sides, set(), everyone=mutual)
        taken = set(sides.by)
        sides.to = self._side(roles.target, "to", sides, taken, everyone=mutual)
        if not sides.to and not mutual:
            sides.to = self._through_object(roles.target, sides, taken)
        if mutual:
            sides.by, sides.to = list(dict.fromkeys(sides.by + sides.to)), []
        self._recall(act, sides)
        return sides

    def ids(self, token: Token) -> tuple[str, ...]:
        """The actors that ``token``'s phrase means; "we" is the speaker's state or body."""
        found = self.cast.refer(token, speaker=self.voices.speaker(token.idx))
        return on_the_cast(self.draft, found)

    def _side(
        self, candidates: tuple[tuple[Token, str], ...], name: str, sides: Sides, taken: set[str], *, everyone: bool
    ) -> list[str]:
        found: list[str] = []
        role_of_found = ""
        for token, role in candidates:
            if found and not everyone and role != role_of_found:
                break
            ids = [i for i in self.ids(token) if i not in taken and i not in found]
            if ids:
                found += ids
                role_of_found = role
                sides.why.append(Why(name, role, (self._span(token),)))
        return found

    def _through_object(self, candidates: tuple[tuple[Token, str], ...], sides: Sides, taken: set[str]) -> list[str]:
        """"rejected the proposal by Hamas": the owner of the thing acted on is the one acted on."""
        for token, role in candidates:
            for owner in owner_of(token):
                ids = [i for i in self.ids(owner) if i not in taken]
                if ids:
                    sides.why.append(Why("to", f"owner-of-{role}", (self._span(owner),)))
                    return ids
        return []

    def _recall(self, act: Act, sides: Sides) -> None:
        kind = act.entry.type or ""
        key = (kind, act.entry.head)
        known = sides.by + sides.to
        if kind in SHARED and act.entry.pos == "noun" and len(known) < 2:
            for earlier in [self.last.get(key), *(self.last.get((k, "")) for k in SHARED[kind])]:
                if earlier is not None and set(known) <= set(earlier.by + earlier.to):
                    sides.by = list(earlier.by if kind == "CONSULT" else dict.fromkeys(earlier.by + earlier.to))
                    sides.to = []
                    sides.why.append(Why("by", "as-before", ()))
                    break
        elif kind in ("SANCTION", "ASSAULT") and act.entry.pos == "noun" and not known:
            earlier = self.last.get(key)
            if earlier is not None:
                sides.by, sides.to = list(earlier.by), list(earlier.to)
                sides.why.append(Why("by", "as-before", ()))
        if len(sides.by) + len(sides.to) >= 2:
            self.last[key] = sides
            self.last[(kind, "")] = sides

    def _span(self, token: Token) -> Span:
        return self.draft.span_of(token)
