"""What stands over a clause: doubt, a question, a condition; what is only entertained binds nobody."""

from spacy.tokens import Token

from verbale.reading.commitments.words import binding_words
from verbale.reading.status.conditions import inversion
from verbale.reading.status.verbs import clause_mark, negation
from verbale.reading.syntax import is_verb

#: Conjunctions whose clause states no commitment: what is supposed, asked or given as a reason.
SUPPOSED = frozenset({"if", "whether", "unless", "until", "till", "once", "when", "lest"})
ASIDE = frozenset({"while", "although", "though", "whereas", "because"})
QUESTION_WORDS = frozenset({"what", "how", "why", "where", "when", "whether"})
DEPTH = 6


def supposed(verb: Token) -> bool:
    """Whether ``verb`` lies in an if-clause or under "whether", itself or through what it hangs on."""
    node = verb
    for _ in range(DEPTH):
        mark = clause_mark(node)
        if mark is not None and mark.lower_ in SUPPOSED and not (mark.lower_ == "when" and _past(node)):
            return True
        if node.dep_ == "advcl" and not _past(node) and _has_when(node):
            return True
        if node.head == node or node.dep_ not in (
            "xcomp",
            "ccomp",
            "conj",
            "advcl",
            "acomp",
            "aux",
            "pcomp",
            "prep",
            "dobj",
            "pobj",
            "acl",
        ):
            return False
        if (
            node.dep_ in ("ccomp", "advcl")
            and node.head.i > node.i
            and node.head.lemma_ in binding_words().speech
        ):
            return False
        node = node.head
    return False


def _has_when(verb: Token) -> bool:
    return any(c.dep_ == "advmod" and c.lower_ == "when" for c in verb.children)


def _past(verb: Token) -> bool:
    """Whether the clause tells what was: "when Oslo refused to pay" supposes nothing."""
    return verb.tag_ == "VBD" or any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBD" for c in verb.children)


def doubted(verb: Token) -> bool:
    """Whether the clause is doubted, believed, hoped or asked: "we doubt we will", "confident it will"."""
    words = binding_words()
    node = verb
    for _ in range(DEPTH):
        above = node.head
        if above == node:
            break
        if node.dep_ == "advcl" and any(c.lower_ in ASIDE and c.dep_ == "mark" for c in node.children):
            break  # "no sign that it will end, while Oslo urged …": a thought of its own
        if node.dep_ in ("relcl", "acl", "ccomp") and _report_denied(above):
            return True
        if node.dep_ in ("ccomp", "xcomp", "acl", "advcl", "pcomp"):
            if above.lemma_.lower() in words.doubt:
                return True
            if node.dep_ in ("ccomp", "xcomp") and is_verb(above) and above.i < node.i and _denied(above):
                return True
        elif node.dep_ not in ("conj", "acomp", "attr", "prep", "dobj"):
            break
        node = above
    return _asked(verb)


def _report_denied(noun: Token) -> bool:
    """ "Denied reports that it had offered to": nobody has offered."""
    lists = binding_words().lists
    return noun.lemma_ in lists["reports"] and noun.dep_ == "dobj" and noun.head.lemma_ in lists["denying"]


def _denied(verb: Token) -> bool:
    return verb.lemma_ not in binding_words().verb_clause and negation(verb) is not None


def _asked(verb: Token) -> bool:
    for child in verb.children:
        if (
            child.lower_ in QUESTION_WORDS
            and child.i < verb.i
            and not (child.lower_ == "when" and verb.dep_ == "advcl")
            and child.dep_ in ("advmod", "dobj", "mark", "attr", "nsubj")
        ):
            return True
    sent = verb.sent
    return sent[-1].text == "?" or (len(sent) > 1 and sent[-2].text == "?")


def unreal(verb: Token) -> bool:
    """Whether the act hangs on what is not so: "if I were there, I would", "had they signed, we would"."""
    for child in verb.children:
        if child.dep_ != "advcl":
            continue
        opened = inversion(child)
        if opened is not None and opened.lower_ == "had":
            return True
        if (mark := clause_mark(child)) is None or mark.lower_ != "if":
            continue
        perfect = child.tag_ == "VBN" and any(c.lower_ == "had" for c in child.children)
        were = child.lower_ == "were" and any(c.dep_ == "nsubj" and c.tag_ != "NNS" for c in child.children)
        were = were and not any(c.dep_ == "xcomp" for c in child.children)  # "if Oslo were to pay" may be
        if perfect or were:
            return True
    return False


def asserted(verb: Token) -> bool:
    """Whether a binding verb is said to have bound: finite, not supposed, not merely possible."""
    if verb.tag_ == "VB":
        for child in verb.children:
            if child.dep_ == "aux" and child.lower_ in (
                "will",
                "does",
                "do",
                "did",
                "'ll",
                "’ll",
                "must",
                "should",
            ):
                return not supposed(verb)
        return False
    if any(c.dep_ == "aux" and c.lower_ in ("could", "might", "may", "would") for c in verb.children):
        return False
    return not supposed(verb)
