"""Threats and what is threatened: both are aimed at the same side, and the text names it once.

"Threatened to impose tariffs on Canada" threatens Canada; "warned Iran that it would reimpose sanctions" tells of
sanctions on Iran.
"""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.sides import Sides, give

#: Types that are done to somebody and threatened.
AIMED = frozenset({"SANCTION", "ASSAULT", "COERCE"})
#: What leads from a threat down to what is threatened, and over how many steps.
CLAUSES = frozenset({"xcomp", "ccomp", "acl", "pcomp", "conj"})
STEPS = 4
#: Prepositions between the two: "threatened Cuba with sanctions", "the threat of an attack".
LEADING = frozenset({"with", "of", "to"})


def threatened(draft: Draft, acts: Sequence[Act], named: Sequence[Sides], at: Mapping[int, int]) -> None:
    """Let every threat and what it threatens share the target that only one of them names."""
    for n, act in enumerate(acts):
        if act.entry.type not in AIMED:
            continue
        outer = _threat(act, acts, at)
        if outer is None or outer == n:
            continue
        threat, inner = named[outer], named[n]
        same = not inner.by or inner.by == threat.by
        if inner.to and not threat.to and same:
            give(draft, threat, "to", inner.to, "threatened", act)
        elif threat.to and not inner.to and same:
            give(draft, inner, "to", threat.to, "threatened", acts[outer])


def _threat(act: Act, acts: Sequence[Act], at: Mapping[int, int]) -> int | None:
    """The threat whose content ``act`` is: up the clauses from its verb."""
    node: Token = act.light or act.token
    for _ in range(STEPS):
        head = node.head
        if node.dep_ == "pobj" and head.lower_ in LEADING:
            head = head.head
        elif node.dep_ not in CLAUSES and node.dep_ != "dobj":
            return None
        found = at.get(head.i)
        if found is not None and acts[found].entry.type == "THREATEN":
            return found
        if head == node:
            return None
        node = head
    return None
