"""Who does or suffers an act by the verb that governs its noun: starts it, faces it, is behind it."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from verbale.reading.events.words import words
from verbale.reading.syntax import after_preposition, agent, children, is_passive, is_verb, objects, subject


def initiator(noun: Token, own: Sequence[Token] = ()) -> Iterator[tuple[Token, str]]:
    """Who announces, threatens, weighs, ends or agrees on the act: the subject of the verb it is the object of.

    ``own`` are the act's words: what is issued may be "a package of" it.
    """
    top = _whole_of(noun, own) or noun
    verb = top.head
    above = verb.head.lemma_.lower()
    if top.dep_ == "pobj" and (
        (verb.lower_ in ("on", "upon") and above in words("deciding"))
        or (verb.lower_, above) == ("to", "agree")
    ):
        verb = verb.head
    elif top.dep_ != "dobj" or (
        top is not noun and verb.lemma_.lower() not in words("issuing") | words("conducting")
    ):
        return
    if not is_verb(verb) or receives(verb, top):
        return
    who = subject(verb)
    if who is not None and not is_passive(verb):
        yield who, "initiator"


def _whole_of(noun: Token, own: Sequence[Token]) -> Token | None:
    """ "Package" of "a package of sanctions", where both are the act's own words; "dozens" of "dozens of raids"."""
    above = noun.head.head
    counts = above.lemma_.lower() in words("counting")
    inside = noun.dep_ == "pobj" and noun.head.lower_ == "of" and (counts or any(t.i == above.i for t in own))
    return above if inside else None


def aimed_at(nouns: Iterable[Token]) -> Iterator[tuple[Token, str]]:
    """Whom measures are aimed at, as a participle or clause after them says: "sanctions targeting Russia's banks"."""
    for noun in nouns:
        for verb in children(noun, "acl", "relcl"):
            if verb.lemma_.lower() in words("targeting") and not (verb.dep_ == "relcl" and is_passive(verb)):
                found = objects(verb) or after_preposition(verb, "at", "against")
                yield from ((t, "aimed-at") for t in found)


def brought_together(noun: Token) -> Iterator[tuple[Token, str]]:
    """Who is said to take part in what the noun names: "talks involving Egypt", "the summit will gather the two"."""
    told = [*children(noun, "acl", "relcl"), *([noun.head] if noun.dep_ == "nsubj" else ())]
    for verb in told:
        if not is_verb(verb) or verb.lemma_.lower() not in words("bringing together") or is_passive(verb):
            continue
        if verb.lemma_ != "bring" or any(c.lower_ == "together" for c in verb.children):
            yield from ((t, "involving") for t in objects(verb))
    yield from ((t, "involving") for t in after_preposition(noun, "including"))


def presided(verb: Token) -> Iterator[tuple[Token, str]]:
    """Who is in the chair: "the group met on Monday, chaired by Ruiz and Soto"."""
    for other in children(verb, "advcl", "acl", "conj"):
        own = children(other, "nsubj", "nsubjpass")
        led = other.tag_ == "VBN" and not own and other.lemma_.lower() in words("presiding")
        by = agent(other) if led else None
        if by is not None:
            yield by, "chaired"


def sufferer(noun: Token) -> Iterator[tuple[Token, str]]:
    """Who faces or suffers the act: the subject of the verb it is the object of, or of "subject to" it."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "from" and verb.head.lemma_.lower() in words("shielding"):
        yield from ((t, "sufferer") for t in objects(verb.head))
        return
    if noun.dep_ == "pobj" and verb.lower_ == "to" and verb.head.lower_ == "subject":
        verb = verb.head.head
    elif noun.dep_ != "dobj" or verb.lemma_.lower() not in words("suffering"):
        return
    who = subject(verb) if is_verb(verb) else None
    if who is not None and not is_passive(verb):
        yield who, "sufferer"


def receives(verb: Token, noun: Token) -> bool:
    """Whether the subject of ``verb`` does not do the act in its object: it is acted on, or looks on."""
    if noun.lemma_.lower() in words("triggered"):
        return False  # "trigger the snapback"
    if noun.dep_ == "pobj" and noun.head.lower_ == "under":
        return True  # "came under fire"
    return verb.lemma_.lower() in words("facing") | words("onlooking")


def responsible(noun: Token) -> Iterator[tuple[Token, str]]:
    """Who is behind the act: "is behind the raid", "claimed responsibility for it", "the raid was claimed by"."""
    head = noun.head
    if noun.dep_ == "nsubjpass" and head.lemma_.lower() == "claim":
        by = agent(head)
        if by is not None:
            yield by, "responsible"
        return
    if noun.dep_ != "pobj":
        return
    above = head.head
    if head.lower_ == "for" and above.lower_ in ("responsibility", "responsible", "blame"):
        verb = above.head
        held = objects(verb) if verb.lemma_.lower() == "hold" else []
        yield from ((t, "responsible") for t in held)
        who = subject(verb) if is_verb(verb) and not held else None
    else:
        who = subject(above) if head.lower_ == "behind" and above.lemma_.lower() == "be" else None
    if who is not None:
        yield who, "responsible"
