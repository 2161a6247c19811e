"""Questions asked of a dependency parse: who is the subject here, what is the object, is it passive.

All work on spaCy's English scheme (ClearNLP labels) and return tokens; coordination is left to the caller,
since "France and Britain" is one noun phrase whose head is "France".
"""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLAUSES = frozenset(
    {"ccomp", "xcomp", "advcl", "acl", "relcl", "pcomp", "csubj", "csubjpass", "ROOT", "parataxis"}
)
FINITE = frozenset({"VBD", "VBZ", "VBP"})
#: Clauses within another, through which a verb joined to the wrong one looks for its mate.
INNER = frozenset({"xcomp", "ccomp", "advcl", "acl", "pcomp", "conj"})
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
#: Prepositions whose noun does what follows: "called on Kyiv to withdraw", "waits for Rome to answer".
ASKED_BY = {
    "call": ("on", "upon", "for"), "appeal": ("to",), "plead": ("with",), "wait": ("for",), "rely": ("on",),
    "count": ("on",), "press": ("on",), "prevail": ("on", "upon"), "look": ("to",), "shout": ("at", "to"),
}  # fmt: skip
#: Verbs by which somebody gets time or means for what the infinitive says: "gave Iran 30 days to answer".
GIVING = frozenset({"give", "grant", "allow", "leave", "offer", "hand"})
#: Conjunctions that the parser takes for prepositions: "after Rome and Oslo signed".
OPENING = frozenset({"after", "before", "since", "until", "because"})
#: Verbs that lead to what is said, and verbs of what is done by speaking, which may stand beside them.
SAYING = frozenset(
    {"say", "state", "tell", "add", "note", "announce", "report", "declare", "stress", "believe"}
)
SPOKEN = frozenset(
    {"urge", "call", "appeal", "accuse", "deny", "reject", "demand", "condemn", "praise", "thank", "criticise", "blame",
     "criticize", "welcome", "propose", "offer", "pledge", "promise", "vow", "warn", "threaten", "ask", "express",
     "dismiss"}
)  # fmt: skip
#: Verbs whose infinitive is done by their subject although they have an object ("promised Kyiv to send …").
SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten", "use"})


def children(token: Token, *deps: str) -> list[Token]:
    """The children of ``token`` with one of these labels, in text order."""
    return [c for c in token.children if c.dep_ in deps]


def word_after(token: Token) -> str:
    """The next word in lower case; "" behind the last of the text."""
    return token.nbor().lower_ if token.i + 1 < len(token.doc) else ""


def is_verb(token: Token) -> bool:
    """Whether the tagger saw a verb or auxiliary."""
    return token.pos_ in ("VERB", "AUX")


def is_passive(verb: Token) -> bool:
    """Whether ``verb`` is passive: an auxiliary of its own or shared, or a bare past participle after a noun."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    if (
        verb.dep_ == "conj"
        and is_verb(verb.head)
        and not any(c.dep_ in ("aux", "nsubj") for c in verb.children)
    ):
        return is_passive(verb.head)
    return verb.dep_ in ("acl", "amod", "advcl") and not any(c.dep_ in ("aux", "dobj") for c in verb.children)


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; ``token`` itself for anything else."""
    if token.lower_ in RELATIVES:
        verb = token.head
        while verb.dep_ not in ("relcl", "ROOT") and verb.head != verb:
            verb = verb.head
        if verb.dep_ == "relcl":
            return verb.head
    return token


def subject(verb: Token, depth: int = 0) -> Token | None:
    """The (surface) subject of ``verb``, shared, controlled or modified ones included.

    "Paris agreed to send" gives Paris for "send"; "urged Moscow to sign" gives Moscow for "sign";
    "the talks held in Rome" gives talks for "held"; a passive's subject is what is acted on.
    """
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            return antecedent(child)
    if depth > 6:
        return None
    head = verb.head
    dep = verb.dep_
    lost = _behind_conjunction(verb) or _given(verb)
    if lost is not None:
        return lost
    if dep == "conj" and is_verb(head):
        return subject(_mate(verb, head), depth + 1)
    if dep in ("acl", "relcl"):
        return head
    if dep in ("xcomp", "ccomp") and is_verb(head):
        return _controller(verb, head, depth)
    if dep == "advcl" and (is_verb(head) or head.pos_ == "ADJ"):
        return subject(head, depth + 1)
    if dep == "pcomp":
        return _above_preposition(head, depth)
    if dep in ("aux", "auxpass") and is_verb(head):
        return subject(head, depth + 1)
    if dep in ("xcomp", "advcl") and head.pos_ in ("ADJ", "NOUN", "PROPN") and is_verb(head.head):
        return subject(head.head, depth + 1)
    return None


def _behind_conjunction(verb: Token) -> Token | None:
    """The subject of a finite clause that the parser gave to its conjunction: "after Rome and Oslo signed"."""
    if verb.tag_ not in FINITE:
        return None
    # the conjunction may hang on the verb above: then nothing but the subject stands between
    above = verb.head.children if verb.dep_ == "advcl" and not children(verb, "mark", "aux") else ()
    for child in (*verb.children, *above):
        if child.i < verb.i and child.dep_ == "prep" and child.lower_ in OPENING:
            noun: Token | None = next((c for c in child.children if c.dep_ == "pobj"), None)
            between = verb.doc[noun.right_edge.i : verb.i] if noun is not None else None
            near = between is not None and (child.head == verb or len(between) <= 2)
            if noun is not None and near and not any(t.is_punct for t in between or ()):
                return noun
    return None


def _given(verb: Token) -> Token | None:
    """Who is given time or means for an infinitive: "gave Iran 30 days to answer"."""
    giver = verb.head if verb.dep_ in ("advcl", "xcomp") else verb.head.head if verb.dep_ == "acl" else verb
    if giver is verb or giver.lemma_ not in GIVING or not any(c.tag_ == "TO" for c in verb.children):
        return None
    getter = next((c for c in giver.children if c.dep_ == "dative" and c.pos_ != "ADP"), None)
    return antecedent(getter) if getter is not None and getter.i < verb.i else None


def _mate(verb: Token, head: Token) -> Token:
    """The verb that ``verb`` is truly joined to: a finite verb is not told beside an infinitive.

    "Invited him to attend a summit and thanked Oslo": the parser joins "thanked" to "attend", but "invited" is meant.
    """
    own = _first_auxiliary(verb)
    if own is None and _is_said_beside(verb, head):
        return head.head
    if own is None and (verb.tag_ not in FINITE or head.tag_ not in ("VB", "VBG")):
        return head
    for node in (head, *head.ancestors):
        aux = _first_auxiliary(node)
        if is_verb(node) and (aux == own if own else aux is not None or node.tag_ in FINITE):
            return node
        if node.dep_ not in INNER:
            break
    return head


def _is_said_beside(verb: Token, head: Token) -> bool:
    """Whether who says what ``head`` tells also does ``verb``: "said Oslo was ready, and urged Rome to sign".

    Only for verbs that are done by speaking, in the tense of the verb of saying, behind a comma or a mere state.
    """
    above = head.head
    if head.dep_ != "ccomp" or verb.lemma_ not in SPOKEN or above.lemma_ not in SAYING:
        return False
    # "has said it was, and denied"; "say it is, and accuse", the last taken for an infinitive
    alike = {("VBN", "VBD"), ("VBP", "VB")} if head.tag_ != "VB" else {("VBN", "VBD")}
    if (verb.tag_ not in FINITE or above.tag_ != verb.tag_) and (above.tag_, verb.tag_) not in alike:
        return False
    joint = next((c for c in head.children if c.dep_ == "cc" and c.i < verb.i), None)
    comma = joint is not None and joint.i > 0 and joint.nbor(-1).lower_ == ","
    return comma or head.lemma_ == "be" or head.tag_ == "VB" != verb.tag_


def _first_auxiliary(verb: Token) -> str | None:
    """The lemma of the verb's first auxiliary ("have", "will"); ``None`` for a verb without one."""
    return next((c.lemma_ for c in verb.children if c.dep_ in ("aux", "auxpass") and c.tag_ != "TO"), None)


def _controller(verb: Token, head: Token, depth: int) -> Token | None:
    if head.lemma_ not in SUBJECT_CONTROL:
        objects = children(head, "dobj", "dative")
        if objects:
            return antecedent(objects[0])
        asked = [t for t in after_preposition(head, *ASKED_BY.get(head.lemma_, ())) if t.i < verb.i]
        if asked:
            return antecedent(asked[0])
        if is_passive(head):
            return subject(head, depth + 1)
    if (
        verb.tag_ in ("VB", "VBG", "VBN", "VBD", "VBP", "VBZ")
        and verb.dep_ == "ccomp"
        and verb.tag_ not in ("VB", "VBG")
    ):
        return None  # a finite clause of its own that lost its subject to the parser
    return subject(head, depth + 1)


def _above_preposition(prep: Token, depth: int) -> Token | None:
    """The subject for a gerund after a preposition: that of the verb, or the owner of the noun, above it."""
    above = prep.head
    while above.dep_ in ("prep", "advmod", "acomp") and above.pos_ in ("ADP", "ADV", "ADJ", "SCONJ"):
        above = above.head  # "stopped short of signing", "is capable of striking"
    if is_verb(above):
        objects = children(above, "dobj")
        # "accused Israel of breaking": the object acts; "apologised for breaking": the subject does
        if objects and prep.lower_ in ("of", "from", "for", "into"):
            return antecedent(objects[0])
        return subject(above, depth + 1)
    owners = children(above, "poss")
    return owners[0] if owners else above


def objects(verb: Token) -> list[Token]:
    """Direct objects of an active verb; for a relative clause with a gap, the noun it modifies."""
    found = [antecedent(c) for c in verb.children if c.dep_ in ("dobj", "dative") and c.pos_ != "ADP"]
    if not found and verb.lemma_ == "call":  # "Macron called Putin": the parser has him called a name
        found = [c for c in children(verb, "oprd") if c.pos_ == "PROPN"]
    if not found and verb.dep_ == "relcl" and not is_passive(verb) and has_own_subject(verb):
        gap = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if gap is not None and gap.lower_ not in RELATIVES:
            found = [verb.head]
    return found


def has_own_subject(verb: Token) -> bool:
    """Whether a subject hangs on this very verb."""
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def agent(verb: Token) -> Token | None:
    """Who does it in a passive: the noun after "by"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return noun
    return None


def after_preposition(head: Token, *prepositions: str) -> list[Token]:
    """Nouns after one of these prepositions below ``head``, in the order of ``prepositions``."""
    found: dict[str, list[Token]] = {}
    for child in head.children:
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ in prepositions:
            found.setdefault(child.lower_, []).extend(
                antecedent(c) for c in child.children if c.dep_ in ("pobj", "pcomp")
            )
            for inner in child.children:  # "in talks, with Iran": a preposition stacked on another
                if inner.dep_ == "prep" and inner.lower_ in prepositions:
                    found.setdefault(inner.lower_, []).extend(c for c in inner.children if c.dep_ == "pobj")
    return [token for p in prepositions for token in found.get(p, ())]


def governor(token: Token) -> tuple[Token, str]:
    """What ``token`` hangs on, prepositions and coordination skipped, and the preposition or label between.

    "calls for a ceasefire" gives (calls, "for"); "hold talks" gives (hold, "dobj").
    """
    node = token
    while node.dep_ == "conj" and node.head != node:
        node = node.head
    head = node.head
    if node.dep_ in ("pobj", "pcomp"):
        return head.head, head.lower_
    if (
        node.dep_ == "ccomp"
        and node.tag_ in ("NN", "NNS")
        and not any(c.dep_ in SUBJECTS for c in node.children)
    ):
        return head, "dobj"  # "let aid convoys in", the noun taken for a clause
    if node.dep_ == "xcomp" and node.tag_ in ("NN", "NNS") and any(c.tag_ == "TO" for c in node.children):
        return head, "to"  # "agreed to talks", the noun taken for a verb
    return head, node.dep_


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that ``token`` stands in (itself, if it is one); ``None`` in a verbless text."""
    node = token
    for _ in range(30):
        if is_verb(node) and node.dep_ not in ("aux", "auxpass", "amod", "compound"):
            return node
        if node.head == node:
            return None
        node = node.head
    return None
