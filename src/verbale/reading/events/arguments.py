"""Who acts and who is acted on: from an act's place in the parse to the noun phrases that name its parties.

An argument is looked for by *role*: ``subject``, ``object``, ``by``, ``poss`` (owner), ``mod`` (adjective or
compound: "Russian strikes", "EU sanctions"), or a preposition. Entries may name the roles themselves; otherwise
the defaults below hold.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.reading.events.doers import asked_in_clause, doers
from verbale.reading.events.find import Act
from verbale.reading.events.frames import (
    aimed_at,
    brought_together,
    initiator,
    presided,
    receives,
    responsible,
    sufferer,
)
from verbale.reading.events.mediators import MEDIATOR, mediators
from verbale.reading.events.owners import against, is_captive, modifiers, told_by
from verbale.reading.events.shared import shared_after, shared_objects, shared_owners
from verbale.reading.events.taking_part import partakers
from verbale.reading.events.words import words
from verbale.reading.syntax import (
    after_preposition,
    agent,
    antecedent,
    children,
    is_passive,
    is_verb,
    objects,
    subject,
)

#: Prepositions that lead to the one acted on, for verbs and nouns without roles of their own.
TARGETS = ("against", "on", "to", "with", "at", "upon", "toward", "towards", "over", "for", "from")
SOURCES_OF_NOUN = ("between", "among", "poss", "mod", "by", "from")
#: What leads to the adversary in an act for somebody: "help against the gangs".
ADVERSE = frozenset({"against", "over", "at", "from"})
HELPING = frozenset({"AID", "SUPPORT"})
#: Types whose noun takes the one acted on after "of": "the release of hostages", "condemnation of the strike".
OF_IS_TARGET = frozenset(
    {"ASSAULT", "SANCTION", "ACCUSE", "COERCE", "SUPPORT", "REJECT", "RETREAT", "AID", "CONCEDE"}
)

#: Types of what one faces: "faces protests".
SUFFERED = OF_IS_TARGET | {"PROTEST"}
#: What leads from talks to their matter: "talks on Libya".
MATTER = frozenset({"on", "over", "upon"})
#: Types whose parties stand beside each other.
BETWEEN = frozenset({"CONSULT", "AGREE", "COOPERATE", "RETREAT"})
#: Types whose "at" leads to a place or a body where they meet: "talks at the United Nations".
WHERE_AT = frozenset({"CONSULT", "COOPERATE", "AGREE", "RETREAT"})


@dataclass(frozen=True, slots=True)
class Roles:
    """Tokens that head the noun phrases of the two sides, best first, with the role that found each."""

    source: tuple[tuple[Token, str], ...]
    target: tuple[tuple[Token, str], ...]


def roles_of(act: Act) -> Roles:
    """The candidates for both sides of ``act``, in order of trial."""
    if act.entry.pos == "adjective":
        return _adjective_roles(act)
    if act.entry.pos == "verb" and not _stands_as_noun(act.token):
        return _verb_roles(act)
    return _noun_roles(act)


def _stands_as_noun(token: Token) -> bool:
    """Whether it is a noun, by its tag or its place: the parser may take "the US-led talks with Kenya" for a verb."""
    return token.pos_ in ("NOUN", "PROPN") or (token.tag_ == "VBZ" and token.dep_ in ("pobj", "dobj"))


def _adjective_roles(act: Act) -> Roles:
    """ "Paris is committed to Kyiv": the subject of the verb above, and whoever a preposition leads to."""
    verb = act.token if is_verb(act.token) else act.token.head
    who = subject(verb) if is_verb(verb) else None
    source = ((who, "subject"),) if who is not None else ()
    return Roles(source, tuple(_found(act.token, act, ("of", *TARGETS))))


def _verb_roles(act: Act) -> Roles:
    verb = act.token
    passive = is_passive(verb) and not _is_resolved(verb)
    source_roles = act.entry.source or (("by",) if passive else ("subject",))
    default: tuple[str, ...] = ("subject",) if passive else ("object", "between", *TARGETS)
    if act.entry.type == "AID" and act.entry.objects and not passive:
        default = ("to", *default)  # "send troops to Ukraine": what is sent does not receive it
        if verb.lemma_.lower() in words("sending"):
            default = tuple("dative" if r == "object" else r for r in default)
    if verb.lemma_.lower() in words("handing over") and not passive:
        default = ("to", *default)  # "extradited two men to Chile"
    default = _without_matter(act, default)
    if act.entry.type == "MOBILIZE":
        default = (*(r for r in default if r != "object"), "object")  # nor is it acted against
    if act.entry.type == "REQUEST":
        default = (*default, "asked")
    target_roles = act.entry.target if act.entry.target is not None else default
    if passive:
        # an entry speaks of the active sentence; in a passive the sides change places
        source_roles = tuple("by" if r == "subject" else r for r in source_roles)
        target_roles = tuple("subject" if r == "object" else r for r in target_roles)
        if act.entry.target is None:
            target_roles = ("subject", *TARGETS)
    target = list(_found(verb, act, target_roles))
    if act.entry.target and not target:  # "recalled its envoy from Paris": the parser hangs it on the envoy
        things = [t for t in children(verb, "dobj") if t.lemma_.lower() not in words("undergone")]
        target = [t for thing in things for t in _found(thing, act, act.entry.target)]
    if act.entry.type == "AID" and act.entry.target is None:
        target = [*_reached(verb), *target]
    source = list(_found(verb, act, source_roles))
    if act.entry.type == "CONSULT":
        source += presided(verb)
    if act.entry.source and not source:  # "came under attack from the hills": it hangs on the phrase's noun
        source = [t for word in act.tokens if word is not verb for t in _found(word, act, act.entry.source)]
    return Roles(tuple(source), tuple(target))


def _is_resolved(verb: Token) -> bool:
    """ "Chad is committed to a truce": a passive that tells what its subject means to do."""
    return verb.lemma_.lower() in words("resolved") and agent(verb) is None


def _reached(verb: Token) -> Iterator[tuple[Token, str]]:
    """ "sent 500 million euros in aid to Tunis": the one reached may hang on what is given."""
    given = children(verb, "dobj", "nsubjpass")
    for _ in range(2):
        given = [inner for noun in given for inner in after_preposition(noun, "in", "of", "worth")]
        for noun in given:
            for token in after_preposition(noun, "to", "for"):
                yield token, "to"


def _noun_roles(act: Act) -> Roles:
    noun = act.token
    source_roles = act.entry.source or SOURCES_OF_NOUN
    if act.entry.target is not None:
        target_roles = act.entry.target
    elif act.entry.type in OF_IS_TARGET:
        target_roles = ("of", *TARGETS, "anti")
    else:
        target_roles = (*TARGETS, "asked") if act.entry.type == "REQUEST" else TARGETS
        source_roles = (*source_roles, "of")
    target_roles = _without_matter(act, target_roles)
    own = {t.i for t in act.tokens}  # "an Oval Office meeting": the name of the thing is nobody's
    source = [
        (t, r)
        for t, r in _found(noun, act, source_roles)
        if not (is_captive(t, r) or (r == "mod" and t.i in own))
    ]
    target = list(_found(noun, act, target_roles))
    if act.entry.type == "SANCTION":
        target += aimed_at(act.tokens)
    if act.entry.type == "RETREAT":
        inside = [t for t in act.tokens if t.dep_ == "pobj"]  # "the release of hostages"
        target += [(t, "captives") for t in (*modifiers(noun), *inside) if is_captive(t, "mod")]
    if act.light is not None:
        carried = list(_light_roles(act, act.light))
        if receives(act.light, noun):
            # "drew condemnation from Riga": who gets it is acted on, and what follows "from" acts
            target = carried + [(t, r) for t, r in target if r != "from"]
            source += list(_found(act.light, act, ("from",)))
        else:
            first = any(r in ("poss", "between", "among") for _, r in source)
            source = source + carried if first else carried + source
            target += list(_given(act.light, noun))
            target += list(_found(act.light, act, ("between", "among", *_without_matter(act, TARGETS))))
    elif not any(r in ("between", "among") for _, r in source):
        if act.entry.type in ("CONSULT", "AGREE", "COOPERATE"):
            source += list(partakers(noun))
        handed = noun.dep_ == "dobj" and noun.head.lemma_.lower() in words("handed")
        target += [(t, r) for t, r in sufferer(noun) if handed or act.entry.type in SUFFERED]
        source += list(_found(noun.head, act, ("from",))) if handed else []
        started = [] if _stands_by(act) else list(initiator(noun, act.tokens))
        source += [*responsible(noun), *started]
        if started and act.entry.type in OF_IS_TARGET and act.entry.target is None:
            # "carried out air strikes on Sanaa": the parser hangs the one struck on the verb
            target += [(t, r) for t, r in _found(noun.head, act, ("on", "against")) if t.i > noun.i]
    if act.entry.type == "CONSULT":
        source += brought_together(noun)
        source += [(t, MEDIATOR) for t in mediators(noun, act.light)]
    if act.entry.type in HELPING and act.entry.target is None:
        target = [(t, r) for t, r in target if r not in ADVERSE]
    return Roles(tuple(source), tuple(target))


def _without_matter(act: Act, roles: tuple[str, ...]) -> tuple[str, ...]:
    """``roles`` without those that lead to where an act is done, or what it is about."""
    if act.entry.type not in WHERE_AT:
        return roles
    out = {"at", *MATTER} if act.entry.type == "CONSULT" else {"at"}
    return tuple(r for r in roles if r not in out)


def _stands_by(act: Act) -> bool:
    """Whether the verb above tells of the act of others: "undermined the talks"."""
    return act.entry.type in BETWEEN and act.token.head.lemma_.lower() in words("standing by")


def _light_roles(act: Act, verb: Token) -> Iterator[tuple[Token, str]]:
    if is_passive(verb):
        by = agent(verb)
        if by is not None:
            yield by, "by"
        return
    for who in doers(verb):
        if who.i != act.token.i:
            yield who, "subject"


def _given(verb: Token, noun: Token) -> Iterator[tuple[Token, str]]:
    """ "Gave Vietnam and Laos a promise": who is given the act stands before it."""
    for token in children(verb, "dobj", "dative"):
        if token.i < noun.i and token.pos_ != "ADP":
            yield token, "dative"


def _later_agent(verb: Token) -> Token | None:
    """ "Was berated and insulted by Ruiz": verbs that are joined share who does it, named after the last."""
    if not is_passive(verb):
        return None
    for other in children(verb, "conj"):
        if other.tag_ == "VBN" and not children(other, "nsubj", "nsubjpass", "dobj"):
            return agent(other) or _later_agent(other)
    return None


def _found(head: Token, act: Act, roles: tuple[str, ...]) -> Iterator[tuple[Token, str]]:
    for role in roles:
        for token in _one(head, act, role):
            yield token, role


def _one(head: Token, act: Act, role: str) -> list[Token]:
    if role == "subject":
        return doers(head) if is_verb(head) else []
    if role == "object":
        found = (objects(head) or shared_objects(head)) if is_verb(head) else []
        for token in act.tokens[1:]:
            if token.dep_ == "ccomp":  # "hold the gang to account": the phrase is taken for a clause
                found += children(token, "nsubj")
            if token.dep_ in ("prep", "dative"):
                found += [antecedent(c) for c in children(token, "pobj")]
        return found
    if role == "by":
        by = agent(head) or _later_agent(head)
        return [by] if by is not None else told_by(head) or shared_after(head, role)
    if role == "poss":
        return children(head, "poss") or shared_owners(head)
    if role == "mod":
        return modifiers(head)
    if role == "anti":
        return against(head)
    if role == "dative":
        return [t for t in children(head, "dative") if t.pos_ != "ADP"]
    if role == "asked":
        return asked_in_clause(head)
    return after_preposition(head, role) or shared_after(head, role)
