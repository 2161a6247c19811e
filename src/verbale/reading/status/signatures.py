"""Predicates of the catalogue found in a document, and what they lay on the acts they govern.

Matching is by the order of words and not by the parse: small parsers hang "came within a day of accepting" or
"proved false" on many things, while what such a phrase governs begins right after it.
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from verbale.reading.status.catalogue import Catalogue, Phrase, Signature
from verbale.reading.status.lays import Reader, verbal
from verbale.reading.status.verdict import Verdict, combine
from verbale.reading.syntax import is_verb

#: How many words a noun phrase inside a predicate may have, and how many adverbs may stand between two words.
LONGEST, GAP = 6, 2
NOT_NOMINAL = frozenset({"VERB", "AUX", "PUNCT", "SCONJ"})
QUOTES = frozenset({'"', "“", "”", "‘", "’", "'", "not", "n't"})
BETWEEN = frozenset({"ADV", "AUX"})
ONE = frozenset({"ADJ", "ADV"})
#: What may not follow a phrase that stands alone: "is off" but not "is off the coast".
GOES_ON = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "VERB"})
#: Links of a verb to the one above it that keep them in one clause.
BELOW = frozenset(
    {"advmod", "prep", "pobj", "pcomp", "acomp", "attr", "amod", "npadvmod", "prt", "det", "dobj", "oprd", "neg",
     "preconj"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Predicate:
    """A phrase of the catalogue at its place: its signature, the verb that tells its polarity, its last word."""

    signature: Signature
    first: Token
    last: Token
    verb: Token | None


@dataclass(slots=True)
class Found:
    """The predicates of one document: by the index of their last word, and by that of their verb."""

    ending: dict[int, Predicate]
    subjects: dict[int, Predicate]
    reports: dict[int, Predicate]


def predicates_in(doc: Doc, catalogue: Catalogue) -> Found:
    """Every phrase of ``catalogue`` in ``doc``; of two that end at one word the longer."""
    found = Found({}, {}, {})
    for token in doc:
        phrases = catalogue.get(token.lemma) or catalogue.get(token.lower)
        if phrases is None:
            continue
        for phrase in phrases:
            last = _match(doc, token, phrase)
            if last is not None and not (phrase.signature.alone and _goes_on(last)):
                _keep(found, phrase.signature, token, last)
    return found


def _goes_on(last: Token) -> bool:
    following = last.i + 1
    return following < len(last.doc) and last.doc[following].pos_ in GOES_ON


def _keep(found: Found, signature: Signature, first: Token, last: Token) -> None:
    here = Predicate(signature, first, last, _verb_of(first))
    if signature.of in ("act", "clause"):
        other = found.ending.get(last.i)
        if other is None or other.first.i > first.i:
            found.ending[last.i] = here
    elif is_verb(first):
        table = found.subjects if signature.of == "subject" else found.reports
        other = table.get(first.i)
        if other is None or other.last.i < last.i:
            table[first.i] = here


def _verb_of(token: Token) -> Token | None:
    """The verb whose polarity is the predicate's: its own, or the one its words hang on."""
    node = token
    for _ in range(LONGEST):
        if verbal(node):
            return node
        if node.dep_ not in BELOW or node.head == node:
            return None
        node = node.head
    return None


def _match(doc: Doc, first: Token, phrase: Phrase) -> Token | None:
    """The last word of ``phrase`` where it begins at ``first``, or ``None``."""
    return _rest(doc, first.i, phrase, 1)


def _rest(doc: Doc, at: int, phrase: Phrase, n: int) -> Token | None:
    if n == len(phrase.words):
        return doc[at]
    wanted = phrase.words[n]
    if not wanted:
        return _after_noun_phrase(doc, at, phrase, n)
    for i in range(at + 1, min(at + 2 + GAP, len(doc))):
        token = doc[i]
        if token.is_sent_start:
            return None
        if token.lemma in wanted or token.lower in wanted or (n in phrase.any_word and token.pos_ in ONE):
            found = _rest(doc, i, phrase, n + 1)
            if found is not None:
                return found
        if token.pos_ not in BETWEEN and token.text not in QUOTES:
            return None
    return None


def _after_noun_phrase(doc: Doc, at: int, phrase: Phrase, n: int) -> Token | None:
    end = n + 1 == len(phrase.words)
    reach = at
    for i in range(at + 1, min(at + 1 + LONGEST, len(doc))):
        if doc[i].is_sent_start or doc[i].pos_ in NOT_NOMINAL or doc[i].lower_ == "that":
            break
        reach = i
        if not end:
            found = _rest(doc, i, phrase, n + 1)
            if found is not None:
                return found
    return doc[reach] if end and reach > at else None


def governing(reader: Reader, token: Token, kind: str) -> Predicate | None:
    """The predicate that ends right before ``token`` and what belongs to it."""
    ending = reader.found.ending
    if not ending:
        return None
    left = token.left_edge.i
    for i in range(max(left - 1, 0), token.i):
        here = ending.get(i)
        if here is None or here.signature.of != kind or here.first.i == token.i:
            continue
        if kind == "clause" and _clause_between(here.last, token):
            continue  # "as if it might collapse, both withdrew": it speaks of the collapse
        if not here.signature.verbs_only or _verb_like(token):
            return here
    return None


def _clause_between(last: Token, token: Token) -> bool:
    """Whether a clause of its own stands between: what a phrase says of a clause it says of the first."""
    return any(
        is_verb(t) and any(c.dep_ in ("nsubj", "nsubjpass") and c.i > last.i for c in t.children)
        for t in token.doc[last.i + 1 : token.i]
    )


def _verb_like(token: Token) -> bool:
    """A verb, or a bare -ing form that the tagger took for a noun."""
    return is_verb(token) or (token.lower_.endswith("ing") and token.left_edge.i == token.i)


def signed(reader: Reader, predicate: Predicate, depth: int, unfolds: bool = False) -> Verdict:
    """The verdict that ``predicate`` lays on what it governs, by its own polarity and openness."""
    signature = predicate.signature
    rule = f"signature-{signature.name.replace(' ', '-')}"
    tokens = (predicate.first, predicate.last)
    verb = predicate.verb
    matrix = reader.of(verb, depth + 1) if verb is not None else Verdict("happened", "no-verb")
    if matrix.status == "denied" and not _within(predicate, matrix):
        return Verdict(signature.denied, f"{rule}-denied", tokens + matrix.tokens)
    if matrix.held or matrix.status == "denied":
        status = signature.process if unfolds and signature.process else signature.affirmed
        if unfolds and status == "happened" and matrix.rule.endswith("progressive") and matrix.held:
            status = matrix.status  # "the talks are taking place"
        if signature.present and matrix.status == "ongoing":
            status = signature.present
        return Verdict(status, rule, tokens)
    return combine(Verdict(signature.otherwise, rule, tokens), matrix)


def _within(predicate: Predicate, matrix: Verdict) -> bool:
    """Whether what denies the verb is a word of the phrase itself: "there is no sign of"."""
    return any(predicate.first.i <= t.i <= predicate.last.i for t in matrix.tokens)
