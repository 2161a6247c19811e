"""When a promise is a threat: harm on a condition, a tariff, a response vowed."""

from spacy.tokens import Token

from verbale.model import Event
from verbale.reading.commitments.bond import Bond
from verbale.reading.commitments.words import binding_words


def harsh(bond: Bond) -> bool:
    harm = binding_words().lists["harm_words"]
    return bond.head.lemma_.lower() in harm or any(t.lemma_.lower() in harm for t in bond.head.children)


def _tariff(verb: Token) -> bool:
    return any(
        t.lemma_ in binding_words().lists["tariffs"] for t in verb.children if t.dep_ in ("dobj", "nsubjpass")
    )


def harms(bond: Bond, event: Event | None, conditional: bool) -> bool:
    if bond.word.lemma_ == "threaten":
        return True
    if harsh(bond) and (conditional or bond.word.lemma_ == "vow"):
        return True
    if bond.head.lemma_ in binding_words().lists["raises"] and _tariff(bond.head):
        return True
    return conditional and event is not None and event.type in binding_words().lists["harm_types"]
