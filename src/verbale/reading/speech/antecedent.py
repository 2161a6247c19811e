"""Whom a relative pronoun before a verb of saying means: "Jane Doe of the Circle, who says"."""

from verbale.reading.speech.lexicon import lexicon
from verbale.reading.speech.words import Words

_RELATIVES = frozenset({"who", "which", "that", "whom"})


def antecedent(w: Words, p: int, v: int) -> int:
    """The place of the noun that the relative pronoun at ``p``, subject of the verb at ``v``, means; else ``p``."""
    if w.low[p] in _RELATIVES:
        at = v
        for _ in range(5):
            if w.dep[at] == "relcl":
                if w.low[p] == "who":
                    return _person_of(w, w.head[at])
                return _name_beside(w, p, w.head[at])
            at = w.head[at]
    return p


def _name_beside(w: Words, p: int, noun: int) -> int:
    """Whom "which" means behind a name, where the noun it was hung on cannot speak: "a threat from Oslo, which"."""
    beside = w.low[p] == "which" and w.text[p - 1] == "," and w.pos[p - 2] == "PROPN"
    return p - 2 if beside and w.pos[noun] == "NOUN" and w.lemma[noun] not in lexicon().people else noun


def _person_of(w: Words, noun: int) -> int:
    """Whom "who" means behind a body's name: "Jane Doe of the Circle, who says"."""
    if w.doc[w.token[noun]].ent_type_ != "ORG" or w.dep[noun] != "pobj":
        return noun
    above = w.head[w.head[noun]]
    return above if w.doc[w.token[above]].ent_type_ == "PERSON" else noun
