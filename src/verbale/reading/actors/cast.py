"""The actors of an article and every place they are meant: what other steps ask."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.model import Actor, Span
from verbale.reading.lexicon import BODIES

FIRST_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
FIRST_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})


@dataclass
class Cast:
    """Who takes part, by id, and whom each noun phrase means.

    Attributes:
        actors: every actor found, by id, in order of first mention.
        ids: token index to the ids that the phrase headed by, or containing, that token means.
        labels: tokens that only say whose turn it is ("Q: …"): nobody acts there.
        bodies: actor id to the organisation, no state's, that a person or source stands for.
        genders: "m" or "f" of the persons of whom the article or the lexicon tells it; many: ids of plurals.
        following: token index to the heads coordinated with it ("France and the UK").
    """

    actors: dict[str, Actor] = field(default_factory=dict)
    ids: dict[int, tuple[str, ...]] = field(default_factory=dict)
    rules: dict[int, str] = field(default_factory=dict)
    following: dict[int, tuple[int, ...]] = field(default_factory=dict)
    heads: dict[int, int] = field(default_factory=dict)
    places: dict[int, tuple[str, Span, str | None]] = field(default_factory=dict)
    located: set[int] = field(default_factory=set)
    labels: set[int] = field(default_factory=set)
    place_states: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    many: set[str] = field(default_factory=set)

    def refer(self, token: Token, speaker: Iterable[str] = ()) -> tuple[str, ...]:
        """The ids of the actors that the noun phrase of ``token`` means, coordination expanded.

        ``speaker``: whose words ``token`` stands in; "I" is the speaker, "we" the speaker's state or body.
        Empty when it means nobody (a thing, a place, a pronoun that nothing settles).
        """
        if token.dep_ in ("det", "predet") and token.i not in self.ids:
            token = token.head
        found: dict[str, None] = {}
        for i in (token.i, *self.following.get(self.heads.get(token.i, token.i), ())):
            for key in self._single(i, token.doc[i].lower_, tuple(speaker)):
                found.setdefault(key)
        return tuple(found)

    def _single(self, i: int, word: str, speaker: tuple[str, ...]) -> tuple[str, ...]:
        if i in self.ids:
            return self.ids[i]
        if word in FIRST_SINGULAR:
            return speaker
        if word in FIRST_PLURAL:
            return tuple(dict.fromkeys(self.side_of(s) for s in speaker))
        return ()

    def side_of(self, actor_id: str) -> str:
        """Whom an actor speaks for: a person's or source's state or body, anyone else themselves."""
        actor = self.actors.get(actor_id)
        if actor_id in self.bodies:
            return self.bodies[actor_id]
        if actor is None or actor.kind not in ("person", "source") or actor.of is None:
            return actor_id
        return BODIES.get(actor.of, actor.of.lower())

    def rule(self, token: Token) -> str:
        """The rule by which `refer` resolves ``token``; empty when it resolves nothing."""
        return self.rules.get(token.i, "")

    def state_of(self, actor_id: str) -> str | None:
        """ISO alpha-3 code (or ``EUU``, ``NAT``) of the state an actor is or acts for."""
        actor = self.actors.get(actor_id)
        return actor.of if actor else None

    def place_state(self, name: str) -> str | None:
        """The code of the state that a town, region or country lies in; ``None`` if unknown."""
        return self.place_states.get(name.casefold())

    def place(self, token: Token) -> tuple[str, Span, str | None] | None:
        """Name, span and state of the place that ``token`` belongs to, when it is used as a location."""
        return self.places.get(token.i) if token.i in self.located else None
