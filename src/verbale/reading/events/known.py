"""States and bodies that take part without being named themselves: "we" of a minister, the ground a summit is on."""

from verbale.model import Actor
from verbale.reading.draft import Draft
from verbale.reading.lexicon import BODIES, lexicon


def side_id(draft: Draft, code: str | None) -> str | None:
    """The id of the state or body with this code, put on the cast if it is not there; ``None`` if unknown."""
    if code is None:
        return None
    key = BODIES.get(code, code.lower())
    if key in draft.cast.actors:
        return key
    known = lexicon(draft.lexicon)
    if code in BODIES:
        body = known.organisations.get(key)
        name = body.name if body is not None else None
        kind = "organisation"
    else:
        state = known.states.get(code)
        name = state.name if state is not None else None
        kind = "state"
    if name is None:
        return None
    draft.cast.actors[key] = Actor(key, name, kind, code)
    return key


def on_the_cast(draft: Draft, ids: tuple[str, ...]) -> tuple[str, ...]:
    """``ids`` with every state among them put on the cast; ids of nobody are dropped."""
    actors = draft.cast.actors
    return tuple(k for k in ids if k in actors or side_id(draft, _code(k)) is not None)


def _code(key: str) -> str:
    return next((code for code, body in BODIES.items() if body == key), key.upper())
