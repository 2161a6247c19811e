"""What hangs on the word of an act: complements, content clauses, what it is said to be, the verb that carries it."""

from spacy.tokens import Token

from verbale.reading.syntax import children, is_passive, is_verb, objects

QUESTIONS = frozenset({"what", "how", "when", "where", "whether", "who", "which", "why"})
#: Words that open an indirect question.
ASKING = QUESTIONS | {"if"}
#: Verbs that take an infinitive without "to": "helped defend", "let pass".
BARE_INFINITIVE = frozenset({"help", "let", "make", "have", "dare", "see"})
#: Nouns that a verb without an ending does not agree with: "insists that Oslo pay".
SINGULAR = frozenset({"NN", "NNP"})
#: Verbs that an event noun follows after a preposition: "engage in talks", "come to an agreement".
CARRIERS = frozenset({"engage", "enter", "participate", "take", "join", "return", "sit", "come"})


def has_own_party(noun: Token) -> bool:
    """Whether the noun says whose it is, and so tells of an act besides the verb's: "halt Israel's war"."""
    return any(
        c.dep_ == "poss" or (c.dep_ == "prep" and c.lower_ in ("with", "against", "between"))
        for c in noun.children
    )


def stands_alone(noun: Token) -> bool:
    """Whether the noun tells of an act that is known besides what is done to it: "suspended the trade talks".

    "The talks" and "the meeting" may be no more than the object of the phrase, and are left to the verb.
    """
    kind = any(c.dep_ in ("compound", "amod") for c in noun.children)
    known = any(c.dep_ == "det" and c.lower_ in ("the", "these", "those") for c in noun.children)
    return has_own_party(noun) or (kind and known)


def followed_by_infinitive(noun: Token) -> bool:
    """ "calls to withdraw", "a demand that it leave": a clause with what is asked hangs on the noun."""
    if any(c.dep_ in ("acl", "ccomp", "relcl") and c.tag_ == "VB" for c in noun.children):
        return True
    doc = noun.doc  # "rejected calls to halt the raids", where the parser hangs the infinitive on the verb
    return noun.i + 1 < len(doc) and doc[noun.i + 1].tag_ == "TO"


def asks_for_something(noun: Token) -> bool:
    """ "a call for talks", but not "a call for Tuesday"."""
    doc = noun.doc
    if noun.i + 1 < len(doc) and doc[noun.i + 1].lower_ == "for" and doc[noun.i + 1].dep_ == "mark":
        return True  # "calls for him to go"
    wanted = (t for p in noun.children if p.lower_ == "for" for t in (*p.children, p) if t.dep_ != "det")
    return any(t.dep_ in ("pobj", "pcomp", "mark") and t.ent_type_ not in ("DATE", "TIME") for t in wanted)


def is_question(verb: Token) -> bool:
    """Whether somebody is only asked to tell: "asked whether he would go", "asked about it, she said …".

    A bare participle beside the clause ("Asked to comment, …", "when asked to explain") is the press's question.
    """
    if (
        verb.dep_ == "advcl"
        and verb.tag_ == "VBN"
        and not any(c.dep_ in ("nsubjpass", "aux") for c in verb.children)
    ):
        return not any(c.lower_ == "if" for c in verb.children if c.i < verb.i)  # "will come if asked"
    clauses = (c for c in verb.children if c.dep_ in ("ccomp", "advcl") and c.i > verb.i)
    return any(t.lower_ in ASKING for c in clauses for t in c.children if t.i < c.i)


def is_done_by_others(child: Token) -> bool:
    """ "Wants the troops withdrawn": what is to be done to something."""
    if child.dep_ in ("ccomp", "xcomp", "oprd"):
        return child.tag_ == "VBN" and not any(c.dep_ == "aux" for c in child.children)
    return child.dep_ == "dobj" and any(
        c.dep_ == "acl" and c.tag_ == "VBN" and c.i > child.i for c in child.children
    )


def as_noun(token: Token) -> bool:
    """Whether an -ing form stands as a noun: "the shelling", "Israel's bombing"."""
    return any(c.dep_ in ("det", "poss", "amod", "compound") for c in token.children)


def is_clause_with(child: Token, modals: frozenset[str]) -> bool:
    """Whether ``child`` heads a content clause with one of these auxiliaries; a bare subjunctive is a duty."""
    if child.dep_ not in ("ccomp", "xcomp"):
        return False
    if any(c.dep_ == "aux" and c.lower_ in modals for c in child.children):
        return True
    be = any(c.dep_ == "auxpass" and c.lower_ == "be" for c in child.children)  # "asked that it be lifted"
    doers = [c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")]
    bare = child.tag_ == "VB" or be or (child.tag_ == "VBP" and any(t.tag_ in SINGULAR for t in doers))
    subjunctive = bare and not any(c.dep_ == "aux" for c in child.children)
    return "should" in modals and subjunctive and bool(doers)


def others_infinitive(child: Token) -> Token | None:
    """Who else is to do what ``child`` says: Rome in "wants Rome to pay", nobody in "wants to pay"."""
    if child.dep_ not in ("ccomp", "xcomp") or child.tag_ != "VB":
        return None
    if not any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
        return None
    own = next((c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return own or next((c for c in child.head.children if c.dep_ == "dobj" and c.i < child.i), None)


def complement_kind(child: Token) -> str:
    if child.dep_ in ("xcomp", "ccomp", "advcl") and child.tag_ == "VB":
        particles = {c.lower_ for c in child.children}
        if "to" in particles:
            return "" if particles & QUESTIONS else "to"  # "told them what to do" asks for nothing
        if child.dep_ in ("xcomp", "ccomp") and child.head.lemma_ in BARE_INFINITIVE:
            return "to"
    if child.dep_ == "ccomp":
        return "that"
    if child.dep_ in ("xcomp", "pcomp") and child.tag_ == "VBG":
        return "ing"
    if child.dep_ in ("oprd", "acomp"):
        named = child.pos_ == "PROPN" and not children(child.head, "dobj")  # "Macron called Putin"
        return "" if named else "predicate"
    if child.dep_ == "prep":
        return "ing" if any(c.dep_ == "pcomp" for c in child.children) else ""
    return ""


def carrier(noun: Token) -> Token | None:
    """The verb that has ``noun`` as object or passive subject."""
    node = noun
    while node.dep_ == "conj" and node.head.pos_ in ("NOUN", "PROPN"):
        node = node.head
    if (
        node.dep_ == "pobj"
        and node.head.lower_ == "of"
        and node.head.head.lemma_ in ("round", "series", "wave", "package", "set", "number")
    ):
        node = node.head.head
    verb = node.head
    if is_verb(verb) and node.dep_ in ("dobj", "nsubjpass"):
        return verb
    if (
        node.dep_ == "pobj"
        and is_verb(verb.head)
        and verb.lower_ in ("in", "into", "to", "on")
        and verb.head.lemma_ in (*CARRIERS, "agree")
    ):
        return verb.head if verb.head.lemma_ != "agree" else None
    if any(c.dep_ in ("acl", "relcl") and is_verb(c) and is_passive(c) for c in node.children):
        return next(c for c in node.children if c.dep_ in ("acl", "relcl") and is_verb(c) and is_passive(c))
    return None


def said_to_be(verb: Token) -> list[Token]:
    """What the verb says its object is: "called it illegal", "described the raid as a crime"."""
    found = [c for c in verb.children if c.dep_ in ("oprd", "acomp", "attr")]
    found += [c for c in verb.children if c.dep_ in ("ccomp", "advcl") and c.pos_ in ("ADJ", "NOUN")]
    found += children(verb, "dobj")[1:]
    for above in [verb, *objects(verb)]:
        if above is not verb:
            found += [c for c in above.children if c.dep_ == "amod" and c.i > above.i]
        found += [c for p in above.children if p.lower_ == "as" for c in p.children]
    return found
