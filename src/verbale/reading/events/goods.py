"""Goods that are promised or asked for: "pledged ten trucks", "asked Oslo for $30 million".

A promise or a demand of something to be given tells of two acts, the promise and the giving; where only the thing
is named ("promised drones", not "promised to send drones"), the thing stands for the giving.
"""

from spacy.tokens import Token

from verbale.reading.events.act import Act
from verbale.reading.events.entries import Entry
from verbale.reading.events.words import verb_lemma, words

#: Where the thing stands: "promised drones", "drones were promised".
OBJECTS = frozenset({"dobj", "nsubjpass"})
NOUNS = frozenset({"NOUN", "PROPN", "NUM", "SYM"})


def goods(token: Token) -> Act | None:
    """The giving of what ``token`` names, if somebody promises it or asks for it."""
    if token.pos_ not in NOUNS or not (token.dep_ in OBJECTS or token.dep_ == "pobj"):
        return None
    if token.ent_type_ != "MONEY" and token.lemma_.lower() not in words("goods"):
        return None
    above = token.head
    if token.dep_ == "pobj":
        if above.lower_ != "for" or above.head.lemma_ not in words("asking_for"):
            return None
    elif verb_lemma(above) not in words("promising"):
        return None
    return Act(token, Entry("aid/goods", "noun", (token.lemma_.lower(),), "AID"), (token,))
