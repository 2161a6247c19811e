"""What an act is beside another: its echo, its content, part of an idiom or of a name, or the same taken up again."""

from spacy.tokens import Token

from verbale.reading.events.act import Act
from verbale.reading.events.complements import stands_alone
from verbale.reading.events.entries import Entry
from verbale.reading.syntax import has_own_subject, is_passive, subject

#: Verbs that say what a meeting was about or who ran it: no act besides it.
MATTER = frozenset({"discuss", "mediate", "brief"})
#: Types whose nouns a text takes up by their bare head: "the exchange", "the operation".
TAKEN_UP = frozenset({"RETREAT", "ASSAULT", "CONSULT"})
#: Types whose verbs mean nothing with an idiom for an object ("took part in a road trip").
TALKING = frozenset({None, "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST"})
#: Acts done by speaking have another for their content: "postponed the meeting", "seeks talks", "agreed a truce".
SPEAKING = frozenset({"REQUEST", "REJECT", "SUPPORT", "ACCUSE", "THREATEN"})
#: Verbs that only say of fighting that it took place.
OCCURRING = frozenset({"rage", "erupt", "break", "flare", "continue", "escalate", "intensify", "resume"})
VAGUE = frozenset({"war", "effort", "initiative", "plan", "solution", "force"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def verb_of(noun: Token) -> Token:
    """The verb whose subject or agent ``noun`` is; ``noun`` itself if it is none."""
    node = noun.head if noun.dep_ == "pobj" and noun.head.dep_ == "agent" else noun
    return node.head if node.dep_ in ("nsubj", "nsubjpass", "csubj", "agent") else noun


def says_at_whom(noun: Token) -> bool:
    """Whether the noun itself names its target: "strikes on the port killed two"."""
    return any(c.dep_ == "prep" and c.lower_ in ("on", "against", "at") for c in noun.children)


def is_name_of_a_body(noun: Token, entry: Entry) -> bool:
    """Whether the noun is part of a name: "the Organization for Cooperation", "the North Atlantic Alliance"."""
    named = noun.pos_ == "PROPN" and noun.ent_type_ == "ORG" and not noun.is_upper
    return named and entry.type in ("AGREE", "CONSULT", "COOPERATE")


def is_act_besides(verb: Act, noun: Token) -> bool:
    """Whether the noun is an act of its own: what is asked for or refused, or what says whose it is."""
    return verb.entry.type in SPEAKING or stands_alone(noun)


def is_determiner_no(token: Token) -> bool:
    """Whether this "no" belongs to a noun: "said no more would come" says no to nobody."""
    return token.dep_ == "det" and token.lower_ == "no"


def is_idioms(verb: Act, idiom: Token) -> bool:
    """Whether the verb is the idiom's: "signed a record deal", but not "killed two aid workers"."""
    named = verb.entry.objects
    return verb.entry.type in TALKING and (not named or idiom.lemma_.lower() in named)


def echoed(act: Act, found: dict[int, Act]) -> bool:
    """Whether the act that ``act`` is said to be, or stands beside, is in the sentence already."""
    token, kind = act.token, act.entry.type
    if act.entry.pos == "adjective":  # "called the claims baseless"
        other = found.get(token.head.i)
        return other is not None and other.entry.type == kind
    if act.entry.pos == "noun":
        if token.dep_ == "appos":
            other = found.get(token.head.i)
            return other is not None and other.entry.type == kind
        if token.dep_ not in ("attr", "oprd"):
            return False
        named = (found.get(c.i) for c in token.head.children if c.dep_ in ("nsubj", "nsubjpass", "dobj"))
        return any(n is not None and n is not act and n.entry.type == kind for n in named)
    if token.dep_ == "acl" and token.tag_ in ("VBG", "VBN") and not has_own_subject(token):
        other = found.get(token.head.i)  # "sanctions targeting a bank", "the plan put forward"
        if (
            other is not None
            and other.entry.pos == "noun"
            and other.entry.type == kind
            and kind not in ("ASSAULT", "RETREAT")
        ):
            return True
    if token.lemma_ not in MATTER:
        return False
    if token.dep_ == "acl" or is_passive(token):  # "the talks mediated by Oman"
        start, end = token.sent.start, token.sent.end
        return any(start <= i < end and a is not act and a.entry.type == kind for i, a in found.items())
    return any(_is_of(token, a, act) for a in found.values())


def _is_of(token: Token, other: Act, act: Act) -> bool:
    """Whether what ``token`` says is the matter of ``other``: "met to discuss trade", "a meeting is to discuss it"."""
    if other is act or other.entry.type != act.entry.type:
        return False
    words = {t.i for t in (*other.tokens, other.light) if t is not None}
    who = subject(token)
    return token.head.i in words or token.head.head.i in words or (who is not None and who.i in words)


def taken_up(noun: Token, named: dict[str, Entry]) -> Act | None:
    """ "the exchange" after "a prisoner exchange": a definite noun is what the article has named in full."""
    if noun.pos_ != "NOUN" or noun.dep_ in ("compound", "nmod"):
        return None
    entry = named.get(noun.lemma_.lower())
    if entry is None or entry.type not in TAKEN_UP or noun.lemma_ in VAGUE:
        return None
    if any(c.dep_ in ("compound", "nmod") for c in noun.children):
        return None
    definite = any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in DEFINITE) for c in noun.children)
    return Act(noun, entry, (noun,)) if definite else None
