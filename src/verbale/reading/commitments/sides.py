"""Whose side somebody is on: states and bodies bound by those who speak for them."""

from spacy.tokens import Token

from verbale.reading.commitments.words import binding_words
from verbale.reading.draft import Draft
from verbale.reading.events.known import side_id

#: Bodies that are sides of their own, not organs of a state.
UNIONS = frozenset({"EUU", "NAT"})


class OwnSides:
    """Answers for the actors of one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def same(self, some: list[str], others: list[str]) -> bool:
        """Whether two sets of actors share an actor or a state."""
        if set(some) & set(others):
            return True
        return bool(self._states(some) & self._states(others))

    def owned_by_another(self, noun: Token, speaker: list[str]) -> bool:
        """Whether words around ``noun`` give it to somebody else than ``speaker``'s side: "Sundria's strikes"."""
        ids = self._draft.cast.ids
        named = [list(ids[t.i]) for t in noun.subtree if t.i != noun.i and ids.get(t.i)]
        return any(not self.same(keys, speaker) for keys in named)

    def sided(self, keys: list[str]) -> bool:
        """Whether a state is known for any of ``keys``."""
        return bool(self._states(keys))

    def onlookers(self, keys: list[str]) -> bool:
        """Whether all of ``keys`` look on by trade: analysts, experts, who predict and ask nothing of anybody."""
        words = binding_words().lists["onlookers"]
        actors = [self._draft.cast.actors[key] for key in keys]
        return bool(actors) and all(
            a.kind != "person" and a.name.casefold().split()[-1].removesuffix("s") in words for a in actors
        )

    def _states(self, keys: list[str]) -> set[str]:
        found = (self._draft.cast.state_of(key) for key in keys)
        return {state for state in found if state is not None}

    def of(self, speaker: list[str]) -> list[str]:
        """The state or body that ``speaker`` speaks for, else the speaker."""
        return self.state(speaker) or speaker

    def state(self, speaker: list[str]) -> list[str]:
        """The state or body that ``speaker`` speaks for; empty if none is known."""
        for key in speaker:
            side = side_id(self._draft, self._draft.cast.state_of(key))
            if side is not None:
                return [side]
        return []

    def of_organ(self, key: str) -> str:
        """The state that a ministry or government binds; any other actor is itself."""
        actor = self._draft.cast.actors.get(key)
        if actor is None or actor.kind != "organisation" or actor.of is None or actor.of in UNIONS:
            return key
        organs = binding_words().lists["organs"]
        if not any(word in organs for word in actor.name.casefold().split()):
            return key
        return side_id(self._draft, actor.of) or key
