"""The place of an act as one of its sides: what is struck stands for its state, and a state polices its own ground."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from verbale.reading.actors import Cast
from verbale.reading.actors.roles import roles_of
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.known import side_id
from verbale.reading.events.words import words
from verbale.reading.lexicon import lexicon
from verbale.reading.syntax import after_preposition, children

#: Roles of what is struck.
STRIKING = frozenset({"object", "on", "at", "against", "of", "subject", "into"})
#: What leads from a thing to the place it stands in: "a depot near Idlib", "the port of Odesa".
STANDING = ("in", "of", "near", "at", "outside", "around", "across", "on", "inside", "over")
#: What leads from an act of force into the country it is done in.
FOREIGN = ("into", "in", "across", "over", "inside", "throughout")
#: What leads from an act to where it is done.
WHERE = ("in", "at", "near", "outside", "on")


class Grounds:
    """Finds the state whose ground an act is done on."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.cast: Cast = draft.cast
        self.territories = roles_of(lexicon(draft.lexicon)).territories

    def struck(
        self, targets: Iterable[tuple[Token, str]], strikers: frozenset[str]
    ) -> tuple[str, Token] | None:
        """ "Air strikes on Sanaa", "hit a depot near Idlib": the state there, unless it is the striker's own."""
        for token, role in targets:
            if role not in STRIKING:
                continue
            for spot in (token, *_standing(token)):
                key = self._state(spot)
                if key is not None and key not in strikers:
                    return key, spot
        return None

    def waged(self, act: Act, wagers: frozenset[str]) -> tuple[str, Token] | None:
        """ "Its war in Ukraine", "hit bases in Kenya": what is done in another's country by force is against it."""
        if act.entry.type != "ASSAULT":
            return None
        for head in (act.token, act.light):
            for spot in after_preposition(head, *FOREIGN) if head is not None else ():
                key = self._state(spot)
                if key is not None and key not in wagers and self.cast.actors[key].kind == "state":
                    return key, spot
        return None

    def fell(self, verb: Token) -> str | None:
        """The state on whose ground people fell: "killed in the Odesa region", "killed and ten wounded in Kyiv"."""
        for head in (verb, *children(verb, "conj")):
            for spot in after_preposition(head, *FOREIGN, "near"):
                for part in (spot, *_standing(spot), *children(spot, "amod")):
                    where = self.cast.places.get(part.i)
                    key = side_id(self.draft, where[2]) if where is not None else self._state(part)
                    if key is not None:
                        return key
        return None

    def policed(self, act: Token, targets: Iterable[tuple[Token, str]]) -> tuple[str, Token] | None:
        """ "The detention of journalists in Turkey": unsaid, it is the state where it is done that does it."""
        if act.lemma_.lower() not in words("policed"):
            return None
        for token in (act, *(t for t, _ in targets)):
            for spot in after_preposition(token, *WHERE):
                key = self._state(spot)
                if key is not None:
                    return key, spot
        return None

    def _state(self, spot: Token) -> str | None:
        """The state that ``spot`` is, where it is a place, or lies in."""
        where = self.cast.place(spot)
        if where is not None:
            # a territory is no state: it is a side where the text acts on it, and else only the scene
            territory = self.territories.get(where[0])
            if territory is not None:
                return territory if territory in self.cast.actors else None
            return side_id(self.draft, where[2])
        for key in self.cast.ids.get(spot.i, ()) if spot.i in self.cast.located else ():
            if self.cast.actors[key].kind == "state":
                return key
        return None


def _standing(thing: Token) -> Iterator[Token]:
    """Where a thing stands, nearest first; a list of things shares its last place."""
    yield from after_preposition(thing, *STANDING)
    for inner in after_preposition(thing, "of"):
        yield from after_preposition(inner, "in", "near", "at")
    for other in children(thing, "conj", "appos"):
        yield from after_preposition(other, *STANDING)
    yield from children(thing, "compound", "nmod")
