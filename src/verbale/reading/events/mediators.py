"""Who brings the sides of talks together: he takes part besides the two sides.

"Talks mediated by Oman", "Egyptian-brokered talks", "under the auspices of the UN", "through Qatari mediators". Who
only gives the ground ("Bern could host the talks") takes no part; that is looked at in `parties.py`.
"""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from verbale.reading.actors.hyphens import HYPHENS
from verbale.reading.events.find import Act
from verbale.reading.events.owners import is_brokered
from verbale.reading.events.sides import Sides
from verbale.reading.events.words import words
from verbale.reading.syntax import after_preposition, agent, children, is_passive

#: The role of who brings others together.
MEDIATOR = "mediator"
#: What leads from talks to mediation, and to the one they go through.
UNDER = ("under", "with", "through", "by")
THROUGH = ("through", "via")
#: Roles of those who are swapped.
HELD = frozenset({"captives", "object", "subject", "of", "owner"})
#: Kinds of actors that can be mere ground.
GROUNDS = frozenset({"state", "organisation"})
#: How many words of the parse talks may be away from the clause that tells who mediates: "rounds of talks".
STEPS = 2


def mediates(verb: Token) -> bool:
    """Whether who does ``verb`` brings others together."""
    return verb.lemma_.lower() in words("mediating")


def mediators(noun: Token, light: Token | None) -> Iterator[Token]:
    """Who is said to mediate the talks that ``noun`` names; ``light``: the verb that carries it."""
    heads = list(_heads(noun, light))
    for head in heads:
        for clause in children(head, "acl", "relcl", "advcl", "conj"):
            for verb in (clause, *children(clause, "conj")):
                if mediates(verb) and is_passive(clause):
                    yield from (t for t in (agent(verb) or agent(clause),) if t is not None)
        for mediation in after_preposition(head, *UNDER):
            if mediation.lemma_.lower() in words("mediation"):
                yield from children(mediation, "poss", "amod", "compound")
                yield from after_preposition(mediation, "of", "by", "from")
        yield from after_preposition(head, *THROUGH)
    named = [noun, *children(noun, "compound")]  # "the US-led ceasefire talks": it hangs on the word between
    for modifier in (m for head in named for m in children(head, "amod")):
        if modifier.lower_ in words("brokered") and modifier.i > 1 and modifier.nbor(-1).text in HYPHENS:
            yield modifier.nbor(-2)
        elif is_brokered(modifier):
            yield modifier


def _heads(noun: Token, light: Token | None) -> Iterator[Token]:
    """The noun, what counts it ("rounds of talks") and the verb that carries it."""
    node = noun
    for _ in range(STEPS):
        yield node
        if node.dep_ != "pobj" or node.head.lower_ != "of":
            break
        node = node.head.head
    if light is not None:
        yield light


def set_aside(act: Act, sides: Sides) -> None:
    """Note in ``sides`` who takes part besides the two sides: mediators, and the prisoners that two sides swap."""
    kind = act.entry.type
    if kind == "CONSULT":
        carrying = act.light if act.entry.pos == "noun" else act.token
        carried = ("subject", "by") if carrying is not None and mediates(carrying) else ()
        sides.aside |= {k for k in sides.core() if sides.roles.get(k) in (MEDIATOR, *carried)}
        own = [k for k in sides.core() if sides.roles.get(k) in ("mod", "poss")]
        if act.entry.mode == "talks" and len(own) == 1 and own[0] in words("mediating bodies"):
            sides.aside.add(own[0])  # "UN talks": held under it, not by it
    elif kind == "RETREAT" and words("swapping") & set(act.entry.words):
        sides.aside |= {k for k in sides.to if sides.roles.get(k) in HELD}


def bar_host(act: Act, sides: Sides, kind_of: Callable[[str], str]) -> None:
    """Take a state or body that only hosts out of ``sides``; a person who hosts, or who talks "with", is there."""
    hosting = act.light if act.entry.pos == "noun" else act.token
    if act.entry.type != "CONSULT" or hosting is None or hosting.lemma_ != "host":
        return
    if any(sides.roles.get(k) in ("with", "object") for k in sides.core()):
        return
    hosts = {
        k for k in sides.by if sides.roles.get(k) in ("subject", "by", "owner") and kind_of(k) in GROUNDS
    }
    sides.barred |= frozenset(hosts)
    sides.by = [k for k in sides.by if k not in hosts]
    sides.why = [w for w in sides.why if w.field != "by" or w.rule not in ("subject", "by") or not hosts]
