"""The sides of an act that its sentence leaves unsaid: taken from what the article has told of the others."""

from dataclasses import dataclass

from spacy.tokens import Token

from verbale.model import Why
from verbale.reading.draft import Draft
from verbale.reading.events.dyads import Dyads
from verbale.reading.events.fighting import about_fighting
from verbale.reading.events.find import Act
from verbale.reading.events.foes import Foes
from verbale.reading.events.known import on_the_cast
from verbale.reading.events.sides import ALONE, JOINT, Sides, ends_own, is_mutual
from verbale.reading.sentences import Sentences

#: Ways of consulting that are between persons.
PERSONAL = frozenset({"call", "visit", "video", "meeting"})


@dataclass
class Unsaid:
    """Fills the sides that are missing, for the acts of one article."""

    draft: Draft
    dyads: Dyads
    sentences: Sentences
    foes: Foes

    def wants_more(self, act: Act, sides: Sides) -> bool:
        """Whether ``act`` is of a kind that has two sides, and names fewer."""
        kind = act.entry.type or ""
        if kind in ALONE or sides.unclaimed or sides.whole or len(sides.core()) >= 2:
            return False
        if kind == "PROTEST" and not sides.by:
            return False  # who marches is no side of the article's quarrels
        return not (self.is_named_visit(act, sides) or ends_own(act, sides) or self._own_doing(act, kind))

    @staticmethod
    def is_named_visit(act: Act, sides: Sides) -> bool:
        """A visit whose guest is named needs nobody else."""
        return act.entry.mode == "visit" and bool(sides.by)

    def fill(self, act: Act, sides: Sides) -> None:
        """Give an act that names one side or none the other, from the rest of the article."""
        kind = act.entry.type or ""
        mutual = is_mutual(act)
        aside = [k for k in (*sides.by, *sides.to) if k in sides.aside]
        held = [k for k in sides.to if k in sides.aside]
        sides.by = [k for k in sides.by if k not in sides.aside]
        sides.to = [k for k in sides.to if k not in sides.aside]
        if sides.by or sides.to:
            self._fill_other(act, kind, mutual or bool(held), sides)
        else:
            self._fill_both(act, kind, mutual or bool(held), sides)
        out = sides.aside | sides.barred
        sides.by = [k for k in sides.by if k not in out] + [k for k in aside if k not in held]
        sides.to = [k for k in sides.to if k not in out] + held

    @staticmethod
    def _own_doing(act: Act, kind: str) -> bool:
        """ "Tehran stopped enriching": a side that ends its own doing needs no other, unless it is a fight."""
        return kind == "RETREAT" and act.entry.pos == "verb" and not about_fighting(act)

    def _states(self, act: Act) -> bool:
        """Whether an unsaid side is a state rather than the person who leads it: all but calls and visits."""
        return act.entry.mode not in PERSONAL

    def _fill_both(self, act: Act, kind: str, mutual: bool, sides: Sides) -> None:
        fought = about_fighting(act)
        pair = self.dyads.main(
            kind,
            act.token.idx,
            states=self._states(act),
            belligerents=fought,
            out=frozenset(map(self.dyads.side, sides.aside)),
            may=lambda a, b: self.foes.may(a, (b,), kind),
        )
        if pair is None:
            return
        found = on_the_cast(self.draft, pair[0])
        span = pair[1]
        if found and found[0] in sides.barred:
            return
        if mutual or kind in JOINT:
            sides.by = list(found)
        else:
            sides.by, sides.to = list(found[:1]), list(found[1:])
        sides.why.append(Why("by", "pair-main", (span,)))

    def _fill_other(self, act: Act, kind: str, mutual: bool, sides: Sides) -> None:
        known = sides.core()[0]
        if not sides.by and kind == "RETREAT" and not self.dyads.able(known):
            captor = self.dyads.captor(act.token.idx)
            if captor is not None:
                sides.by = list(on_the_cast(self.draft, (captor[0],)))
                sides.why.append(Why("by", "pair-captor", (captor[1],)))
            return
        here = self.in_sentence(act.token, {*sides.by, *sides.to, *sides.aside})
        found = self.dyads.counterpart(
            known,
            kind,
            act.token.idx,
            here,
            states=self._states(act),
            barred=sides.barred,
            may=lambda key: self.foes.may(key, sides.core(), kind),
        )
        if found is None:
            return
        others, span = list(on_the_cast(self.draft, self._with_mates(found[0], act.token, sides))), found[1]
        field_name = "by"
        if mutual or (kind in JOINT and act.entry.pos == "noun"):
            sides.by, sides.to = [*sides.by, *sides.to, *others], []
        elif sides.by:
            sides.to, field_name = others, "to"
        else:
            sides.by = others
        sides.why.append(Why(field_name, "pair-counterpart", (span,) if span else ()))

    def _with_mates(self, key: str, token: Token, sides: Sides) -> tuple[str, ...]:
        """``key`` with those whom its sentence joins to it: "Jordan and Egypt refused his request"."""
        start, end = self.sentences.bounds(token.i)
        cast = self.draft.cast
        out = {self.dyads.side(k) for k in (*sides.by, *sides.to, *sides.aside, *sides.barred)}
        for i in range(start, end):
            if key in cast.ids.get(i, ()) and i not in cast.located:
                first = token.doc[i]
                while first.dep_ == "conj" and first.head is not first:
                    first = first.head
                row = cast.refer(first)
                if key in row and all(self.dyads.side(k) not in out for k in row):
                    return row
        return (key,)

    def in_sentence(self, token: Token, taken: set[str]) -> list[str]:
        """The other actors of the sentence, nearest first."""
        start, end = self.sentences.bounds(token.i)
        near: dict[str, int] = {}
        for i in range(start, end):
            if i in self.draft.cast.located:
                continue
            for key in self.draft.cast.ids.get(i, ()):
                if key not in taken and key in self.draft.cast.actors:
                    near[key] = min(near.get(key, 10_000), abs(i - token.i))
        return sorted(near, key=lambda k: (near[k], k))
