"""Those whom a text names behind a description: "two banks: Lloyds and Barclays", "its allies, including Kenya"."""

from collections.abc import Iterable

from spacy.tokens import Token

from verbale.reading.actors import Cast
from verbale.reading.syntax import after_preposition, children

#: Kinds of those whom a list behind them may name.
UNNAMED = frozenset({"group", "source"})


def spelt_out(cast: Cast, token: Token, found: tuple[str, ...], speaker: Iterable[str]) -> tuple[str, ...]:
    """``found``, whom the phrase of ``token`` means, or those it names instead, with those it includes."""
    if not found:  # "its vice-president for Asia, Ana Ruiz,", "firms such as Roche"
        heads = _such_as(token) or _beside(token)
        return tuple(dict.fromkeys(k for t in heads for k in cast.refer(t, speaker=speaker)))
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
    """Those who are named behind a description: "two banks: Lloyds and Barclays", "partners such as Japan"."""
    return _such_as(noun) + [
        t
        for t in _beside(noun)
        if t.doc[t.left_edge.i - 1].is_punct or (noun.tag_ == "NNS" and t.left_edge.i == noun.i + 1)
    ]


def _beside(noun: Token) -> list[Token]:
    """Names set behind ``noun``; across a line that is blanked they belong to something else."""
    found = [c for c in children(noun, "appos") if c.left_edge.i > noun.i]
    return [c for c in found if not any(t.is_space for t in noun.doc[noun.i : c.i])]


def _such_as(noun: Token) -> list[Token]:
    """ "Partners such as Japan", "leaders like Modi": those named stand for the rest."""
    if noun.tag_ not in ("NNS", "NNPS"):
        return []
    found = after_preposition(noun, "like")
    for prep in children(noun, "prep"):
        if prep.lower_ == "as" and any(c.lower_ == "such" for c in prep.children):
            found += children(prep, "pobj")
    return found
