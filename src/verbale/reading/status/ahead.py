"""What stands with a noun and says that the thing is yet to come, or is none that talks bring about."""

from spacy.tokens import Token

from verbale.reading.status.lays import Reader
from verbale.reading.status.verdict import Verdict
from verbale.reading.syntax import is_verb

#: A relative pronoun that is the subject of its clause.
WHO = frozenset({"who", "which", "that"})
#: How far behind the noun may stand how far off it is, and in what that is counted.
AWAY = 14
SPANS = frozenset({"hour", "day", "week", "month"})


def yet_to_begin(reader: Reader, noun: Token) -> Verdict | None:
    """ "a truce set to start on Saturday", "that will go into effect": agreed on or announced, it is to come."""
    sets = reader.words.sets
    if noun.dep_ == "pobj" and noun.head.head.lemma_ in sets["lulls"]:
        return None  # "a pause in fighting set to begin": the pause is
    for child in noun.children:
        if child.i < noun.i or child.dep_ not in ("acl", "relcl", "amod"):
            continue
        for verb in (child, *(c for c in child.children if c.dep_ in ("xcomp", "acl", "ccomp"))):
            takes_effect = verb.lemma_ in sets["taking_effect"] and any(
                t.lower_ in ("effect", "force") for t in verb.subtree
            )
            if not is_verb(verb) or (verb.lemma_ not in sets["beginning"] and not takes_effect):
                continue
            if any(c.dep_ == "nsubj" and c.lower_ not in WHO for c in verb.children):
                continue  # "a pledge that the police will start"
            found = reader.of(verb)
            if found.status in ("planned", "conditional", "possible"):
                return Verdict(found.status, f"yet-to-{verb.lemma_}", (verb,))
    return None


def is_of_fire(noun: Token) -> bool:
    """ "exchanges of fire", "an exchange of letters": nothing that talks bring about."""
    return noun.lemma_ == "exchange" and any(
        g.lemma_ in ("fire", "gunfire", "blow", "shell", "shot", "letter", "view", "word")
        for c in noun.children
        if c.lower_ == "of"
        for g in c.children
    )


def still_away(noun: Token) -> Token | None:
    """ "with the summit less than three weeks away"."""
    doc = noun.doc
    for i in range(noun.i + 1, min(noun.i + AWAY, noun.sent.end)):
        if doc[i].text in (",", ";"):
            return None
        if doc[i].lower_ in ("away", "off") and doc[i - 1].lemma_.lower() in SPANS:
            return doc[i]
    return None
