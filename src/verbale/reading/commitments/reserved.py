"""What one keeps open to do, and what one gives another a time for: a threat, a demand.

"London reserves the right to raise its duties", "gave the garrison 48 hours to leave".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.commitments.bond import EVENT, Bond, infinitive
from verbale.reading.commitments.clause import clause_tokens
from verbale.reading.commitments.frame import asserted, doubted, supposed
from verbale.reading.status.verbs import negation
from verbale.reading.syntax import children, is_passive, subject

#: In what an ultimatum is counted, and what leads in its end.
SPANS = frozenset({"hour", "day", "week", "month", "minute"})
ENDS = frozenset({"until", "till"})
FAR = 12


def reserved(verb: Token) -> Iterator[Bond]:
    """ "reserves the right to retaliate": said by whoever may do it, a threat."""
    right = next((c for c in children(verb, "dobj") if c.lemma_ == "right"), None)
    who = subject(verb)
    if right is None or who is None or negation(verb) is not None or not asserted(verb):
        return
    clause = next(
        (c for c in (*right.children, *verb.children) if c.i > right.i and c.tag_ == "VB" and infinitive(c)),
        None,
    )
    if clause is not None:
        yield Bond(verb, clause, clause_tokens(clause, False), "threat", who, None, "reserved-right", EVENT)


def given_time(verb: Token) -> Iterator[Bond]:
    """ "gave Oslo until Friday to answer", "was given 48 hours to leave": an ultimatum."""
    clause = next((c for c in _below(verb) if c.tag_ == "VB" and infinitive(c) and verb.i < c.i), None)
    if clause is None or clause.i - verb.i > FAR or negation(verb) is not None:
        return
    if supposed(verb) or doubted(verb) or not _timed(verb, clause):
        return
    passive = is_passive(verb)
    bound = subject(verb) if passive else next(iter(children(verb, "dative", "dobj")), None)
    who = None if passive else subject(verb)
    if bound is not None and bound.lemma_ not in SPANS:
        yield Bond(verb, clause, clause_tokens(clause, False), "demand", who, bound, "time-given", EVENT)


def _below(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        yield child
        if child.dep_ in ("dobj", "prep", "npadvmod"):
            yield from child.children
            for below in child.children:
                yield from below.children


def _timed(verb: Token, clause: Token) -> bool:
    """Whether a span of time or an end to it stands between the two."""
    between = verb.doc[verb.i + 1 : clause.i]
    return any(t.lower_ in ENDS or (t.lemma_ in SPANS and t.nbor().lower_ == "to") for t in between)
