"""Conditions on an act: "if …", "in return for …", "under a future deal", "should Ankara accept"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from verbale.reading.status.awaited import answered, awaited, in_answer, the_moment
from verbale.reading.status.verbs import clause_mark
from verbale.reading.status.words import StatusWords
from verbale.reading.syntax import is_verb

#: How far up the chain of infinitives a condition may hang: "is ready to agree to send … if".
CHAIN = 4
OPEN_DETERMINERS = frozenset({"a", "an", "any"})
OPEN_MODIFIERS = frozenset(
    {"possible", "potential", "future", "eventual", "hypothetical", "prospective", "any", "final"}
)
INVERTED = frozenset({"should", "had", "were"})
WHOEVER = frozenset({"anyone", "anybody", "whoever", "whomever"})
#: What makes a clause of time the condition of its main clause: "only when they leave", "not until they leave".
LIMITED = frozenset(
    {
        ("only", "when"),
        ("only", "after"),
        ("only", "once"),
        ("only", "if"),
        ("not", "until"),
        ("not", "before"),
    }
)
OPENERS = frozenset({",", "“", '"', "‘", "(", "—", "–"})
#: What a condition at the head of a sentence opens with, where the parser has lost it.
LEADING = frozenset({"if", "unless", "should", "were"})
#: How a sentence opens whose main clause hangs on what follows.
OPENINGS = frozenset(
    {("in", "return"), ("in", "exchange"), ("subject", "to"), ("only", "with"), ("only", "after")}
)
DATED = frozenset({"DATE", "TIME"})
KNOWN = frozenset({"the", "this", "these", "that", "those", "such", "same", "no"})
CARRYING = frozenset({"xcomp", "ccomp", "acl", "pcomp", "conj", "oprd", "dobj", "acomp", "attr", "relcl"})


def open_noun(noun: Token) -> bool:
    """Whether a noun names something that is not there yet: "a deal", not "the 2015 deal"."""
    if any(c.is_digit for c in noun.children if c.i < noun.i):
        return False
    return any(
        c.lower_ in OPEN_DETERMINERS or c.lower_ in OPEN_MODIFIERS for c in noun.children if c.i < noun.i
    )


def condition_on(verb: Token, words: StatusWords, negated: bool = False) -> Token | None:
    """The word that opens a condition hanging on ``verb`` itself, or ``None``.

    ``negated``: whether the verb is; "will not … until" is a condition, "will … until" is none.
    """
    return next((f for c in verb.children if (f := _opening(c, verb, words, negated)) is not None), None)


def _opening(child: Token, verb: Token, words: StatusWords, negated: bool) -> Token | None:
    """The word that opens a condition in ``child`` of ``verb``."""
    dep = child.dep_
    if dep == "advcl":
        return _clause(child, verb, words, negated)
    if dep in ("prep", "agent"):
        return _phrase(child, words, negated) or in_answer(child, verb, words)
    if dep == "npadvmod":
        return the_moment(child)
    if dep in ("nsubj", "nsubjpass", "dobj"):
        if whoever(child) or (dep != "dobj" and answered(child, verb, words)):
            return child
        moments = (the_moment(c) for c in child.children if c.dep_ == "npadvmod" and c.i > child.i)
        return next((m for m in moments if m is not None), None)
    if dep == "advmod" and child.lower_ == "otherwise":
        return child
    if dep == "advmod" and child.lower_ in ("long", "soon"):
        return next((c for c in child.children if c.dep_ == "advcl"), None)  # "as long as others do"
    return None


def whoever(noun: Token) -> bool:
    """ "anyone who trades with it", "any bank that trades with it": nobody is said to."""
    general = noun.lower_ in WHOEVER or any(c.lower_ == "any" for c in noun.children if c.i < noun.i)
    return general and any(c.dep_ == "relcl" and not _aside(c) for c in noun.children)


def _aside(clause: Token) -> bool:
    """ "any such visit, which few expect": told of it besides, and not which one it is."""
    left = clause.left_edge.i
    return left > 0 and clause.doc[left - 1].text in (",", "–", "—", "-", "(")


def _clause(clause: Token, verb: Token, words: StatusWords, negated: bool) -> Token | None:
    if not is_verb(clause) and clause_mark(clause) is None:
        return None  # with a mark it is a verb that the tagger took for a noun: "unless they share the risk"
    left = clause.left_edge
    if left.i < clause.i and (left.lower_, left.nbor().lower_) in LIMITED:
        return left
    if left.lower_ == "when" and left.i < clause.i and awaited(clause, verb):
        return left
    mark = clause_mark(clause)
    if mark is not None:
        word = mark.lower_
        if word in ("until", "till", "before"):
            return mark if negated else None
        if word in words.condition_marks:
            return None if _even(mark) else mark
        if word == "as" and _measure(mark):
            return mark
        if word == "after" and _only(mark):
            return mark
        if word == "that" and _on_condition(mark):
            return mark
        return None
    inverted = inversion(clause)
    if inverted is not None:
        return inverted
    if clause.tag_ == "VBG" and clause.lower_ in ("assuming", "providing", "pending", "failing"):
        return clause
    if clause.lower_ == "provided":
        return clause
    return _for_something_open(clause)


def _for_something_open(clause: Token) -> Token | None:
    """ "to enforce a potential ceasefire": what is done for a thing that is not there yet."""
    if clause.tag_ != "VB":
        return None
    for child in clause.children:
        if child.dep_ == "dobj" and any(
            c.lower_ in OPEN_MODIFIERS for c in child.children if c.dep_ == "amod"
        ):
            return child
    return None


def inversion(clause: Token) -> Token | None:
    """The auxiliary that opens an inverted condition: "should Ankara accept", "had they signed"."""
    for child in clause.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            return None
        if child.dep_ in ("aux", "auxpass"):
            return child if child.lower_ in INVERTED and _subject_follows(clause, child) else None
    return None


def opens_clause(verb: Token) -> bool:
    """Whether the clause of ``verb`` opens with "should", "had" or "were", and no question mark ends it."""
    if sum(c.tag_ == "MD" for c in verb.children) > 1:
        return False  # the verb of the main clause, on which the parser hung the condition's auxiliary too
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass") and child.lower_ in INVERTED:
            first = child.i == child.sent.start or child.nbor(-1).text in OPENERS
            return first and verb.sent[-1].text != "?"
    return False


def _subject_follows(clause: Token, aux: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.i > aux.i for c in clause.children) and not _before(
        clause, aux
    )


def _before(clause: Token, aux: Token) -> bool:
    return any(c.dep_ in ("advmod", "det") and c.lower_[:2] == "wh" for c in clause.children if c.i < aux.i)


def _even(mark: Token) -> bool:
    return mark.i > 0 and mark.nbor(-1).lower_ in ("even", "as")


def _only(mark: Token) -> bool:
    return mark.i > 0 and mark.nbor(-1).lower_ in ("only", "not")


def _measure(mark: Token) -> bool:
    """ "as long as", "so long as", "as soon as"."""
    return mark.i > 1 and mark.nbor(-1).lower_ in ("long", "soon")


def _on_condition(mark: Token) -> bool:
    return mark.i > 0 and mark.nbor(-1).lower_ in ("condition", "provided")


def _phrase(prep: Token, words: StatusWords, negated: bool) -> Token | None:
    word = prep.lower_
    if word == "provided":
        return prep
    noun = next((c for c in prep.children if c.dep_ in ("pobj", "pcomp")), None)
    if word == "according":  # "is ready to end it according to clear conditions"
        terms = (g for c in prep.children for g in c.children if g.dep_ == "pobj")
        return prep if any(t.lemma_ == "condition" and not definite(t) for t in terms) else None
    if noun is None:
        return prep if word in ("failing", "barring", "pending") else None
    if word in ("failing", "barring", "pending", "depending", "assuming"):
        return prep
    if word == "without":
        return prep if negated else None
    if word in ("under", "on") and noun.lemma_ == "condition" and not definite(noun):
        return prep
    if word == "until":
        return prep if negated and noun.ent_type_ not in DATED else None
    if word == "under":
        return prep if noun.lemma_.lower() in words.default_noun and open_noun(noun) else None
    if word in ("with", "after", "as", "under", "in") and prep.i > 0 and prep.nbor(-1).lower_ == "only":
        return prep
    if word in ("in", "on") and noun.lower_ in ("return", "exchange", "condition", "event", "case"):
        following = [c.lower_ for c in noun.children]
        return prep if set(following) & {"for", "of", "that"} or noun.lower_ == "condition" else None
    return None


def definite(noun: Token) -> bool:
    """Whether ``noun`` is known or owned: "under these conditions"."""
    return any(c.lower_ in KNOWN or c.dep_ == "poss" for c in noun.children if c.i < noun.i)


def chain(token: Token) -> Iterator[Token]:
    """``token`` and the verbs it hangs on through infinitives, clauses and the nouns between them."""
    node = token
    yield node
    for _ in range(CHAIN):
        if node.dep_ not in CARRYING and node.dep_ not in ("prep", "pobj", "nsubj", "nsubjpass"):
            return
        if node.head == node:
            return
        node = node.head
        yield node


def bargain(token: Token, approvals: frozenset[str] = frozenset()) -> Token | None:
    """The "return" of "in return for" after the act in its own sentence, or what opens it ("in return for …")."""
    doc, end = token.doc, token.sent.end
    for i in range(token.i + 1, min(end - 2, token.i + 25)):
        if (
            doc[i + 1].lower_ in ("return", "exchange")
            and doc[i].lower_ == "in"
            and doc[i + 2].lower_ == "for"
        ):
            return doc[i + 1]
        if doc[i + 1].lower_ == "that" and (
            doc[i].lower_ == "provided" or (doc[i].lower_ == "condition" and doc[i - 1].lower_ == "on")
        ):
            return doc[i]
        if doc[i].lower_ == "subject" and doc[i + 1].lower_ == "to" and approvals & _words(doc, i + 2, end):
            return doc[i]
        if doc[i].lower_ == "but" and (doc[i + 1].lower_, doc[i + 2].lower_) in LIMITED:
            return doc[i + 1]  # "is willing to accept a truce, but only if they halt the raids"
        if doc[i].lower_ in (";", "but"):
            break
    return _leading(token)


def _words(doc: Doc, first: int, end: int) -> set[str]:
    return {doc[i].lemma_.lower() for i in range(first, min(end, first + 4))}


def _leading(token: Token) -> Token | None:
    """What opens the sentence as the condition of its main clause: "in return for …", "should they fail, …"."""
    doc, end = token.doc, token.sent.end
    start = token.sent.start
    if start + 2 < min(end, token.i):
        opening = (doc[start].lower_, doc[start + 1].lower_)
        if opening in OPENINGS:
            return doc[start]
        if opening[0] in LEADING and doc[end - 1].text != "?":
            between = [doc[i].lower_ for i in range(start, token.i)]
            if between.count(",") == 1 and not {";", "but", "and"} & set(between[between.index(",") :]):
                return doc[start]
    return None
