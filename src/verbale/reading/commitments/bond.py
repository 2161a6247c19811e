"""A commitment as the parse shows it, before its parties are resolved to actors."""

from dataclasses import dataclass

from spacy.tokens import Token

from verbale.reading.syntax import after_preposition, agent, is_passive, is_verb, objects, subject

#: Where the bound party comes from when no noun of the clause names it.
NAMED, SPEAKER, EVENT = "named", "speaker", "event"


@dataclass(slots=True)
class Bond:
    """One commitment in the parse.

    Attributes:
        word: the word that binds ("pledged", "will", "ready"); head: the head of the act it binds to.
        tokens: the words of the clause; force: pledge, offer, threat, demand or refusal.
        by: the binder's head word; to: whom it is for, or who is bound by a demand.
        rule: name of the rule; whose: how `by` is found where the word itself names nobody.
    """

    word: Token
    head: Token
    tokens: list[Token]
    force: str
    by: Token | None
    to: Token | None
    rule: str
    whose: str = NAMED


def doer(verb: Token) -> Token | None:
    """Who does what ``verb`` says: its subject, or after "by" in a passive."""
    return agent(verb) if is_passive(verb) else subject(verb)


def target(head: Token) -> Token | None:
    """Whom the bound act is for or against, by its object or a preposition."""
    if is_verb(head):
        for token in objects(head):
            if token.ent_type_ or token.pos_ in ("PROPN", "PRON"):
                return token
    found = after_preposition(head, "to", "with", "against", "on", "for", "from")
    return found[0] if found else None


def infinitive(clause: Token) -> bool:
    """Whether ``clause`` is headed by an infinitive with "to", passive or not."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children)


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on this very verb."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj"):
            return child
    return None
