"""What a pact says will be done: "a deal under which Oslo is to withdraw", "under it, Oslo will pay".

Plain schedules ("is due to visit on Monday") were tried and bind nobody: 1 of 15 in four sets.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.commitments.bond import EVENT, Bond, infinitive, own_subject, target
from verbale.reading.commitments.clause import clause_tokens
from verbale.reading.commitments.frame import supposed
from verbale.reading.commitments.words import binding_words
from verbale.reading.status.verbs import negation
from verbale.reading.syntax import agent, antecedent, is_passive

#: How far "is" may stand from what is to be done.
NEAR = 6


def under_pact(verb: Token) -> Token | None:
    """The paper under which the act of ``verb`` is to be done."""
    lists = binding_words().lists
    for child in verb.children:
        if child.dep_ != "prep" or child.lower_ != "under":
            continue
        for noun in child.children:
            paper = antecedent(noun) if noun.lower_ == "which" else noun
            named = paper.lemma_.lower() in lists["papers"] or paper.lemma_.lower() in lists["pacts"]
            if noun.dep_ == "pobj" and (named or noun.lower_ == "it"):
                return paper
    return None


def due(verb: Token) -> Iterator[Bond]:
    """The bond of "is to" under a pact, where somebody is named who is to act or to be acted on."""
    who = own_subject(verb)
    clause = next((c for c in verb.children if _is_to(verb, c)), None)
    if who is None or clause is None or supposed(verb) or negation(verb) is not None:
        return
    if under_pact(verb) is None and under_pact(clause) is None:
        return
    by = (agent(clause) or who) if is_passive(clause) else who
    yield Bond(verb, clause, clause_tokens(verb), "pledge", by, target(clause), "be-to", EVENT)


def _is_to(verb: Token, child: Token) -> bool:
    if child.dep_ not in ("xcomp", "ccomp") or not verb.i < child.i <= verb.i + NEAR:
        return False
    return infinitive(child) and own_subject(child) is None
