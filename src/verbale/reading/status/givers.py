"""Nouns that lay a status on an infinitive which the parser hung elsewhere: "resisted calls to withdraw"."""

from spacy.tokens import Token

from verbale.reading.status.lays import Reader, link_of, table
from verbale.reading.status.verdict import OPEN
from verbale.reading.syntax import is_verb


def by_subject(reader: Reader, be: Token) -> str | None:
    """ "My advice is to accept", "the aim is to free them": what the subject lays on the infinitive."""
    who = next((c for c in be.children if c.dep_ == "nsubj"), None)
    if who is None or who.pos_ != "NOUN" or who.lemma_.lower() in reader.words.sets["meetings"]:
        return None  # "the talks are to focus on"
    given = reader.words.nouns.get(who.lemma_.lower())
    return given if given in OPEN else None


def and_to(verb: Token, head: Token) -> Token | None:
    """ "to suspend the pact and to ban the import": the infinitive before an "and to"."""
    left = verb.left_edge
    if left.lower_ != "to" or left.i == 0 or left.nbor(-1).lower_ not in ("and", "or"):
        return None
    for i in range(left.i - 2, head.i, -1):
        token = verb.doc[i]
        if token.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children):
            return token
    return None


def hypothetical(reader: Reader, noun: Token, depth: int) -> bool:
    """ "failure to agree would lead to war": nobody has failed."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or not is_verb(verb):
        return False
    matrix = reader.of(verb, depth + 1)
    return matrix.status in OPEN or matrix.status == "conditional"


def noun_before(reader: Reader, verb: Token, head: Token) -> Token | None:
    """ "resisted calls to withdraw": the noun right before an infinitive that the parser hung on the verb."""
    left = verb.left_edge
    if left.lower_ != "to" or left.i == 0:
        return None
    noun = left.nbor(-1)
    if noun.pos_ != "NOUN" or head.i not in (noun.head.i, noun.head.head.i):
        return what_grows(reader, head)
    return noun if table(noun, reader.words) is not None else None


def what_grows(reader: Reader, head: Token) -> Token | None:
    """ "pressure mounts on the board to resign", "an offer was made to join": the subject has the infinitive."""
    if head.lemma_ not in reader.words.sets["growing"]:
        return None
    who = next((c for c in head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    given = reader.words.nouns.get(who.lemma_.lower()) if who is not None and who.pos_ == "NOUN" else None
    return who if given in OPEN else None


def is_doubted(reader: Reader, noun: Token) -> bool:
    """ "uncertainty over his readiness to meet": nobody has offered it."""
    return (
        noun.lemma_ in reader.words.sets["ready"] and link_of(noun)[0].lemma_ in reader.words.sets["doubting"]
    )
