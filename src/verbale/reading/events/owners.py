"""Whose a thing is, and who is named within a noun phrase: owners, adjectives of states, examples."""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.actors.hyphens import ATTITUDES, HYPHENS
from verbale.reading.events.words import words
from verbale.reading.syntax import after_preposition, agent, children, is_passive

#: After a name and a hyphen, what makes a thing that name's: "a Greek-owned ship".
OWNED = frozenset({"owned", "flagged", "registered", "operated"})


def modifiers(noun: Token) -> list[Token]:
    """ "Russian strikes", "US-Iran talks": what modifies the noun, both sides of a hyphen."""
    return [t for t in hyphened(noun) if prefix(t) not in ATTITUDES and not is_brokered(t)]


def is_brokered(token: Token) -> bool:
    """ "U.S.-brokered" in one word: who brings the sides together, and is none of them."""
    before, hyphen, last = token.lower_.rpartition("-")
    return bool(hyphen and before) and last in words("brokered")


def hyphened(noun: Token) -> Iterator[Token]:
    for token in children(noun, "amod", "compound", "nmod", "npadvmod"):
        for inner in children(token, "amod", "compound", "nmod", "npadvmod"):
            own = token.tag_ not in ("VBN", "VBG") and token.lower_ not in words("brokered")
            own = own or token.lower_ in OWNED
            if inner.i < token.i and token.nbor(-1).text in HYPHENS and own:
                yield inner
        yield token
        yield from (c for c in children(token, "conj") if c.i < noun.i)  # "US and Israeli strikes"


def _is_attitude(token: Token) -> bool:
    """ "The UN-backed commission" is not the UN's; "a Greek-owned ship" is Greece's."""
    doc, i = token.doc, token.i + 2
    return i < len(doc) and doc[i - 1].text in HYPHENS and doc[i].tag_ == "VBN" and doc[i].lower_ not in OWNED


def prefix(token: Token) -> str:
    """What is set before the word with a hyphen: "anti" of "anti-Russian"; empty if nothing is."""
    if token.i < 2 or token.nbor(-1).text not in HYPHENS:
        return ""
    return token.nbor(-2).lower_


def is_captive(token: Token, role: str) -> bool:
    """ "A prisoner swap" is not done by prisoners."""
    return role == "mod" and token.lemma_.lower() in words("captives")


def owner_of(noun: Token) -> list[Token]:
    """Who a thing belongs to or comes from: "the proposal by Hamas", "US demands", "Kyiv's offer"."""
    return _owners(noun, "by", "from", "of")


def doer_of(noun: Token) -> list[Token]:
    """Who does what the noun names, not to whom: "the army's killing of monks", "the raid by settlers"."""
    return _owners(noun, "by", "from")


def against(noun: Token) -> list[Token]:
    """Whom a thing is set against by a hyphen: "anti-Russian sanctions"."""
    return [t for t in hyphened(noun) if prefix(t) == "anti"]


def _owners(noun: Token, *prepositions: str) -> list[Token]:
    found = children(noun, "poss")
    found += [t for t in modifiers(noun) if not (_is_attitude(t) or is_captive(t, "mod"))]
    found += after_preposition(noun, *prepositions)
    hosted = any(v.lemma_ == "host" for v in children(noun, "acl"))  # "talks hosted by Oman" are not Oman's
    return found if hosted else found + told_by(noun)


def told_by(noun: Token) -> list[Token]:
    """Who does it by a passive clause behind: "the plan drafted by Oman"; not who only brings others to it."""
    clauses = [
        v for v in children(noun, "acl") if is_passive(v) and v.lemma_.lower() not in words("mediating")
    ]
    return [by for verb in clauses if (by := agent(verb)) is not None]
