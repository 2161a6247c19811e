"""Those whom a text names behind a description: "two banks: Lloyds and Barclays", "its allies, including Kenya"."""

from collections.abc import Iterable

from spacy.tokens import Token

from verbale.reading.actors import Cast
from verbale.reading.syntax import after_preposition, children

#: Kinds of those whom a list behind them may name.
UNNAMED = frozenset({"group", "source"})


def spelt_out(cast: Cast, token: Token, found: tuple[str, ...], speaker: Iterable[str]) -> tuple[str, ...]:
    """``found``, whom the phrase of ``token`` means, or those it names instead, with those it includes."""
    if not found:
        return found
    if all(_is_unnamed(cast, k) for k in found):
        named = [k for t in _listed(token) for k in cast.refer(t, speaker=speaker)]
        if named and not any(_is_unnamed(cast, k) for k in named):
            return tuple(dict.fromkeys(named))
    among = [k for t in after_preposition(token, "including") for k in cast.refer(t)]
    return tuple(dict.fromkeys((*found, *among)))


def _is_unnamed(cast: Cast, key: str) -> bool:
    actor = cast.actors.get(key)
    return actor is not None and actor.kind in UNNAMED


def _listed(noun: Token) -> list[Token]:
    """Those who are named behind a description, a mark between: "two banks: Lloyds and Barclays"."""
    found = children(noun, "appos")
    return [t for t in found if (first := t.left_edge.i) > noun.i and t.doc[first - 1].is_punct]
