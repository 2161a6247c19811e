"""Harms and those who speak of them: who is accused of a harm did it, who condemns it did not."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.sides import Sides, give
from verbale.reading.events.words import words
from verbale.reading.status.verbs import clause_mark
from verbale.reading.syntax import after_preposition, antecedent, children, is_passive, is_verb, subject

#: What leads from an accusation to what one is accused of.
ACCUSED_OF = frozenset({"of", "for", "over", "with"})
#: Roles in which the one accused is named himself, not by his deed.
ACCUSED = frozenset({"object", "subject", "against"})
#: Types of what one is accused of having done.
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN", "REJECT", "MOBILIZE"})
HARMS = frozenset({"ASSAULT", "COERCE"})
#: Labels of what a judging verb speaks of.
SPOKEN_OF = frozenset({"dobj", "oprd", "attr"})
#: What leads from victims to the act in which they suffered.
WITHIN = frozenset({"in", "during", "by", "from"})


def is_accused_of(accusation: Act, accused: Sides, act: Act, sides: Sides) -> bool:
    """Whether the noun of ``act`` tells what the target of ``accusation`` is accused of, and names no doer."""
    if sides.by or act.entry.type not in DEEDS or not accused.to or accusation.entry.pos != "verb":
        return False
    return all(accused.roles.get(k) in ACCUSED for k in accused.to)


def bar_asked_for(draft: Draft, act: Act, sides: Sides) -> None:
    """Who is to be freed, moved or tried is not filled in as the one who is asked for it."""
    if act.entry.type == "REQUEST":
        sides.barred |= frozenset(k for t in _asked_for(act.token) for k in draft.cast.refer(t))


def bar_judges(draft: Draft, act: Act, sides: Sides) -> None:
    """Who condemns or avenges a harm is not filled in as the one who did it; nobody is for a terror attack."""
    beside = children(act.token, "compound", "amod") if act.entry.type == "ASSAULT" and not sides.by else []
    token = act.token
    sides.unclaimed = any(t.lemma_.lower() in words("unclaimed") for t in (*beside, token)) or (
        act.entry.type in HARMS and not sides.by and _by_a_war(token)
    )
    verb = token.head
    if sides.by or act.entry.type not in HARMS or token.dep_ not in SPOKEN_OF:
        return
    if is_verb(verb) and verb.lemma_.lower() in words("judging") and not is_passive(verb):
        who = subject(verb)
        if who is not None and who.i != token.i:
            sides.barred |= frozenset(draft.cast.refer(who))


def threatening(act: Act) -> Token | None:
    """ "We will strike unless the men are released": who threatens, and so is not who is to release them."""
    verb = act.token
    if not is_verb(verb) or not is_passive(verb) or verb.dep_ != "advcl" or not is_verb(verb.head):
        return None
    mark = clause_mark(verb)
    if mark is None or not (mark.lower_ == "unless" or (mark.lower_ == "if" and children(verb, "neg"))):
        return None
    return subject(verb.head)


def _asked_for(token: Token) -> list[Token]:
    """ "Demanded the release of the sailors" asks who holds them."""
    things = [*children(token, "dobj"), *after_preposition(token, "for")]
    return [
        t
        for thing in things
        if thing.lemma_.lower() in words("undergone")
        for t in after_preposition(thing, "of")
    ]


def _by_a_war(verb: Token) -> bool:
    """ "The conflict has killed 900", "thousands displaced by the fighting": a war does, of sides not told."""
    if not is_verb(verb):
        return False
    who = None if is_passive(verb) else subject(verb)
    doers = [*_settings(verb), *([antecedent(who)] if who is not None else [])]
    return any(t.lemma_.lower() in words("deadly") for t in doers)


def done_within(draft: Draft, acts: Sequence[Act], named: Sequence[Sides], at: Mapping[int, int]) -> None:
    """ "Ten were wounded in an Israeli raid": who made the raid wounded them."""
    for n, act in enumerate(acts):
        verb = act.token
        if act.entry.type != "ASSAULT" or named[n].by or not is_verb(verb) or not is_passive(verb):
            continue
        inner = next((i for t in _settings(verb) if (i := at.get(t.i)) is not None and i != n), None)
        if inner is not None and acts[inner].entry.type == "ASSAULT" and named[inner].by:
            give(draft, named[n], "by", named[inner].by, "subject-act", acts[inner])


def _settings(verb: Token) -> list[Token]:
    return [
        noun
        for prep in children(verb, "prep", "agent")
        if prep.lower_ in WITHIN
        for noun in children(prep, "pobj")
    ]
