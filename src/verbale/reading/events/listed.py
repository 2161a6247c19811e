"""Those whom a text names behind a description: "two banks: Lloyds and Barclays", "its allies, including Kenya"."""

from collections.abc import Iterable

from spacy.tokens import Token

from verbale.reading.actors import Cast
from verbale.reading.events.words import words
from verbale.reading.syntax import after_preposition, agent, children

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
    among += [k for t in _heads_of(token) for k in cast.refer(t) if _is_person(cast, k)]
    among += [k for t in _alongside(token) for k in cast.refer(t)] + _rest_of_row(cast, token, found)
    return tuple(dict.fromkeys((*found, *_joined_before(cast, token, found), *among)))


def _heads_of(token: Token) -> list[Token]:
    """ "A delegation led by Ruiz and Soto": those at the head of a delegation are there with it."""
    if token.lemma_.lower() not in words("delegations"):
        return []
    led = [v for v in children(token, "acl") if v.lemma_.lower() in words("presiding")]
    return [by for verb in led if (by := agent(verb)) is not None]


def _alongside(token: Token) -> list[Token]:
    """ "Uganda, together with Burundi,": who is told beside them does it too."""
    found = after_preposition(token, "alongside")
    for prep in children(token, "prep"):
        before = prep.nbor(-1).lower_ if prep.i else ""
        if prep.lower_ == "with" and before in ("together", "along"):
            found += children(prep, "pobj")
    return found


def _rest_of_row(cast: Cast, token: Token, found: tuple[str, ...]) -> list[str]:
    """ "The United States, Egypt and Qatar": the parser may set the second beside the first."""
    kinds = {cast.actors[k].kind for k in found if k in cast.actors}
    for mate in children(token, "appos"):
        joined = [t for t in children(mate, "conj") if t.i > mate.i]
        keys = cast.refer(mate) if joined and mate.i > token.i else ()
        if len(keys) > 1 and kinds == {"state"} == {cast.actors[k].kind for k in keys}:
            return list(keys)
    return []


def _joined_before(cast: Cast, token: Token, found: tuple[str, ...]) -> list[str]:
    """ "Ruiz and Peru's Prime Minister Soto": the parser makes the first name a part of the second."""
    if token.tag_ != "NNP" or not all(_is_person(cast, k) for k in found):
        return []
    words = token.doc[token.left_edge.i + 1 : token.i]
    before = [k for t in words if t.dep_ == "cc" and t.lower_ == "and" for k in cast.ids.get(t.i - 1, ())]
    return [k for k in before if _is_person(cast, k) and k not in found]


def _is_person(cast: Cast, key: str) -> bool:
    actor = cast.actors.get(key)
    return actor is not None and actor.kind == "person"


def _is_unnamed(cast: Cast, key: str) -> bool:
    actor = cast.actors.get(key)
    return actor is not None and actor.kind in UNNAMED


def _listed(noun: Token) -> list[Token]:
    """Those who are named behind a description: "two banks: Lloyds and Barclays", "partners such as Japan"."""
    return (
        _sent_from(noun)
        + _such_as(noun)
        + [
            t
            for t in _beside(noun)
            if t.doc[t.left_edge.i - 1].is_punct or (noun.tag_ == "NNS" and t.left_edge.i == noun.i + 1)
        ]
    )


def _sent_from(noun: Token) -> list[Token]:
    """ "Delegations from Congo and Kenya", "leaders of Iran and Iraq": two that are named stand for those they sent."""
    found = [t for t in after_preposition(noun, "from", "of") if noun.tag_ in ("NNS", "NNPS")]
    return found if any(children(t, "conj") for t in found) else []


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
