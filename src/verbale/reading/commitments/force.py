"""When a promise is a threat: harm on a condition, a tariff, a response vowed."""

from spacy.tokens import Token

from verbale.model import Event
from verbale.reading.commitments.bond import Bond
from verbale.reading.commitments.words import binding_words


def harsh(bond: Bond) -> bool:
    harm = binding_words().lists["harm_words"]
    answer = binding_words().lists["harm_answers"]
    return (
        bond.head.lemma_.lower() in harm
        or any(t.lemma_.lower() in harm for t in bond.head.children)
        or (bond.rule.startswith("modal") and any(t.lemma_.lower() in answer for t in bond.tokens))
    )


def _tariff(verb: Token) -> bool:
    tariffs = binding_words().lists["tariffs"]
    return any(
        t.lemma_.lower() in tariffs
        or (t.dep_ == "prep" and t.lower_ == "with" and any(n.lemma_.lower() in tariffs for n in t.children))
        for t in verb.children
        if t.dep_ in ("dobj", "nsubjpass", "prep")
    )


def _met_with(verb: Token) -> bool:
    """ "any attack would be met with force"."""
    lists = binding_words().lists
    if verb.lemma_ not in lists["answered"] or not any(c.dep_ == "auxpass" for c in verb.children):
        return False
    return any(
        noun.lemma_.lower() in lists["harm_nouns"] | lists["harm_words"]
        for with_ in verb.children
        if with_.lower_ == "with"
        for noun in with_.children
    )


def harms(bond: Bond, event: Event | None, conditional: bool) -> bool:
    if bond.word.lemma_ == "threaten" or _met_with(bond.head):
        return True
    if bond.head.lemma_ in binding_words().lists["ceasing"] and (event is None or event.type != "SANCTION"):
        return False  # "halt the attacks in exchange for an open strait"
    if bond.head.lemma_.lower() in binding_words().lists["harm_always"]:
        return True
    if event is not None and event.type in binding_words().lists["kind_types"]:
        return False  # "ready to withdraw from the town if they pull back too"
    if harsh(bond) and (conditional or bond.word.lemma_ == "vow"):
        return True
    if bond.head.lemma_ in binding_words().lists["raises"] and _tariff(bond.head):
        return True
    return conditional and event is not None and event.type in binding_words().lists["harm_types"]
