"""Whether a verb tells of one deed or of what goes on: how many it struck, how long it has lasted, at one stroke."""

from spacy.tokens import Token

from verbale.reading.status.words import StatusWords

FINITE = frozenset({"is", "are", "was", "were", "am", "'s", "’s", "'re", "’re"})


def so_many(verb: Token, words: StatusWords) -> bool:
    """ "air strikes kill twelve": how many were struck is told of one deed."""
    return any(
        c.dep_ == "dobj"
        and (c.tag_ == "CD" or c.lemma_ in words.sets["measures"] or any(g.tag_ == "CD" for g in c.children))
        for c in verb.children
    )


def goes_on(below: Token, words: StatusWords) -> bool:
    """ "has long", "has since March", "has for several years": what was done all that time still is."""
    if below.dep_ == "prep" and below.lower_ == "for":
        return any(
            c.lemma_.lower() in words.sets["spans"]
            and not any(g.dep_ == "prep" and g.lower_ == "of" for g in c.children)
            for c in below.children
        )
    return below.lower_ in ("long", "always", "since")


def done_at_one_stroke(verb: Token, lowers: list[str], words: StatusWords) -> bool:
    """ "The terms are signed", "he is invited": what is done at one stroke is done; "is besieged" goes on."""
    plain = verb.tag_ == "VBN" and "being" not in lowers and any(a in FINITE for a in lowers)
    return plain and verb.lemma_.lower() in words.sets["one_stroke"]


def names_a_state(verb: Token, words: StatusWords) -> bool:
    """ "hostages held by the militia", "the army, backed by its ally": so named they are so, unless a day is given."""
    of_noun = verb.dep_ in ("acl", "amod") and verb.lemma_.lower() in words.sets["state_participles"]
    beside = (g for c in verb.children for g in (c, *c.children))
    return of_noun and not any(t.ent_type_ in ("DATE", "TIME") for t in beside)
