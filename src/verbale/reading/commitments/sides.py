"""Whose side somebody is on: states and bodies bound by those who speak for them."""

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
