"""The parties of an act: its arguments resolved to actors, gaps filled from what the article has said before."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.model import Span, Why
from verbale.reading.actors import Cast
from verbale.reading.draft import Draft
from verbale.reading.events.arguments import owner_of, roles_of
from verbale.reading.events.dyads import Dyads
from verbale.reading.events.find import Act
from verbale.reading.events.known import on_the_cast
from verbale.reading.voices import Voices

#: Types whose two sides are one set when they are named by a noun: talks, a deal, a ceasefire.
MUTUAL = frozenset({"CONSULT"})
#: Types whose noun makes both sides one set too: "a ceasefire between", "the deal between".
JOINT = frozenset({"AGREE", "RETREAT", "COOPERATE"})
#: Types that one side does by itself; and those that often are, when a verb says them.
ALONE = frozenset({"MOBILIZE"})
MAY_BE_ALONE = frozenset[str]()


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
        self.dyads = Dyads(self.cast)

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
        if sides.by and (sides.to or (mutual and len(sides.by) > 1)):
            self.dyads.add(sides.by, sides.to, act.entry.type or "", self._span(act.token))
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

    def fill(self, act: Act, sides: Sides) -> None:
        """Give an act that names one side or none the other, from the rest of the article."""
        kind = act.entry.type or ""
        if kind in ALONE:
            return
        mutual = kind in MUTUAL or act.entry.equals
        known = sides.by + sides.to
        if len(known) >= 2 and (mutual or (sides.by and sides.to)):
            return
        if known and kind in MAY_BE_ALONE and act.entry.pos == "verb" and not sides.to:
            return
        at = act.token.idx
        if not known:
            self._fill_both(kind, mutual, at, sides)
        elif not mutual and sides.by and sides.to:
            return
        else:
            self._fill_other(act, kind, mutual, at, sides)

    def _fill_both(self, kind: str, mutual: bool, at: int, sides: Sides) -> None:
        pair = self.dyads.main(kind, at)
        if pair is None:
            return
        if mutual or kind in JOINT:
            sides.by = [pair.by, pair.to]
        else:
            sides.by, sides.to = [pair.by], [pair.to]
        sides.why.append(Why("by", "pair-main", (pair.span,)))

    def _fill_other(self, act: Act, kind: str, mutual: bool, at: int, sides: Sides) -> None:
        known = (sides.by + sides.to)[0]
        found = self.dyads.counterpart(known, kind, at, self.in_sentence(act.token, set(sides.by + sides.to)))
        if found is None:
            return
        other, span = found
        if mutual or (kind in JOINT and act.entry.pos == "noun"):
            sides.by, sides.to = [*sides.by, *sides.to, other], []
        elif sides.by:
            sides.to = [other]
        else:
            sides.by = [other]
        sides.why.append(Why("to" if sides.to == [other] else "by", "pair-counterpart", (span,) if span else ()))

    def in_sentence(self, token: Token, taken: set[str]) -> list[str]:
        """The other actors of the sentence, nearest first."""
        sent = token.sent
        near: dict[str, int] = {}
        for i in range(sent.start, sent.end):
            for key in self.cast.ids.get(i, ()):
                if key not in taken and key in self.cast.actors:
                    near[key] = min(near.get(key, 10_000), abs(i - token.i))
        return sorted(near, key=lambda k: (near[k], k))

    def _span(self, token: Token) -> Span:
        return self.draft.span_of(token)
