"""Vague or testable: whether a later event could show that a commitment was kept.

The rules, as ``docs/decisions/0009-commitments.md`` has them: a commitment is testable if it names a party
and an act that is an event, and at least one of a deadline, a quantity, a party that the act is done to, a
place, or a condition that is itself an event; or if the act is a meeting. An act as vague as "help" or
"continue" needs a deadline or a quantity.
"""

from dataclasses import replace

from verbale.model import Commitment, Event
from verbale.reading.commitments.words import binding_words


def is_testable(commitment: Commitment, event: Event | None, lemma: str) -> Commitment:
    """``commitment`` with ``testable`` settled; ``lemma`` is the plain form of the act's head word."""
    return replace(commitment, testable=_settled(commitment, event, lemma))


def _settled(commitment: Commitment, event: Event | None, lemma: str) -> bool:
    bound = commitment.to if commitment.force == "demand" else commitment.by
    if event is None or not bound:
        return False
    measured = commitment.deadline is not None or commitment.quantity is not None
    if lemma in binding_words().lists["vague_acts"]:
        return measured
    return (
        measured
        or bool(event.to)
        or event.place is not None
        or commitment.condition_event is not None
        or event.type == "CONSULT"
    )
