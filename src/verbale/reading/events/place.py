"""Where an act took place, and on whose ground: "in Paris", "hosted by France"."""

from spacy.tokens import Token

from verbale.model import Place
from verbale.reading.actors import Cast
from verbale.reading.events.find import Act
from verbale.reading.syntax import after_preposition, children, clause_verb

WHERE = ("in", "at", "inside", "near", "outside", "across", "on", "around", "over")
MOTION = ("to", "into")
#: Types whose target's ground is the place: "the attack on Jermuk", "a visit to Kursk".
ON_TARGET = frozenset({"ASSAULT"})


def place_of(act: Act, cast: Cast) -> tuple[Place, str] | None:
    """The place of ``act`` and the rule that found it; ``None`` if the sentence gives none."""
    heads = [act.token]
    if act.light is not None:
        heads.append(act.light)
    verb = clause_verb(act.token)
    if verb is not None and verb not in heads and act.entry.pos == "noun":
        heads.append(verb)
    for n, head in enumerate(heads):
        prepositions = WHERE + (MOTION if act.entry.mode == "visit" else ())
        for token in after_preposition(head, *prepositions):
            found = cast.place(token)
            if found is not None:
                return Place(found[0], found[1], found[2]), ("own-phrase" if n == 0 else "clause")
        for token in children(head, "npadvmod", "advmod"):
            found = cast.place(token)
            if found is not None:
                return Place(found[0], found[1], found[2]), "adverb"
    return _object_place(act, cast)


def _object_place(act: Act, cast: Cast) -> tuple[Place, str] | None:
    if act.entry.mode == "visit" and act.entry.pos == "verb":
        for token in children(act.token, "dobj"):
            found = cast.place(token)
            if found is not None:
                return Place(found[0], found[1], found[2]), "visited"
    if act.entry.type in ON_TARGET:
        for token in (*children(act.token, "dobj", "nsubjpass"), *after_preposition(act.token, "on", "of", "against")):
            found = cast.place(token)
            if found is not None:
                return Place(found[0], found[1], found[2]), "target"
    return None
