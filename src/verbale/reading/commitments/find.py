"""The step that reads commitments: pledges, offers, threats, demands and refusals, each with its condition.

Words that bind are looked up in one table; for each a reader of its own part of speech says what it binds to
(`verbs`, `objects`, `adjectives`, `nouns`, `modals`, `turns`), and `settle` says who is bound. What one party
predicts of another binds nobody.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from verbale.model import Commitment, Span
from verbale.reading.commitments.adjectives import AdjectiveBonds
from verbale.reading.commitments.assured import ASSURES, WARNS, assured
from verbale.reading.commitments.bond import Bond
from verbale.reading.commitments.closed import shut
from verbale.reading.commitments.due import due
from verbale.reading.commitments.lists import listed
from verbale.reading.commitments.modals import ModalBonds
from verbale.reading.commitments.nouns import NounBonds
from verbale.reading.commitments.reserved import given_time, reserved
from verbale.reading.commitments.settle import Settler
from verbale.reading.commitments.turns import (
    AIMS,
    DUTIES,
    NECESSARY,
    PLANS,
    aim,
    better,
    come,
    duty,
    imperative,
    let_us,
    necessary,
    no_plan,
)
from verbale.reading.commitments.verbs import VerbBonds
from verbale.reading.commitments.words import BindingWords, binding_words
from verbale.reading.draft import Draft
from verbale.reading.syntax import is_verb

#: Two finds that share this much of their words are one.
SAME = 0.6


def find_commitments(draft: Draft) -> None:
    """Fill ``draft.commitments``. Needs the parse, cast, times, statements and events."""
    settler = Settler(draft)
    seen: list[tuple[Span, str]] = []
    for bond in bonds(draft):
        commitment = settler.commitment(bond, f"c{len(draft.commitments)}")
        near = seen if bond.rule.startswith("list-") else seen[-6:]
        if commitment is None or any(_same(commitment, *s) for s in near):
            continue
        seen.append((commitment.span, commitment.force))
        draft.commitments.append(commitment)


def _same(one: Commitment, b: Span, force: str) -> bool:
    """Whether two finds are one; a refusal and the demand that it refuses are two."""
    a = one.span
    if {one.force, force} == {"demand", "refusal"} and (a.start, a.end) != (b.start, b.end):
        return False
    inner = min(a.end, b.end) - max(a.start, b.start)
    return inner > 0 and inner / (max(a.end, b.end) - min(a.start, b.start)) > SAME


def bonds(draft: Draft) -> Iterator[Bond]:
    """All bonds in the parse, in text order of the word that binds; imperatives, then lists, come last."""
    acts = {a.token.i for a in draft.acts}
    readers = _Readers(acts)
    for token in _candidates(draft.doc):
        yield from readers.read(token)
    for sent in draft.doc.sents:
        yield from imperative(sent)
    yield from listed(draft)


def _candidates(doc: Doc) -> list[Token]:
    """The tokens whose lemma or form is in the table: one look-up a token."""
    words = binding_words()
    store = doc.vocab.strings
    lists = words.lists
    bound = (
        *words.verb_clause,
        *words.verb_noun,
        *words.noun,
        *OTHERS,
        *lists["contains"],
        *lists["under_way"],
    )
    lemmas = {store[w] for w in bound if w in store}
    forms = {store[w] for w in (*words.adjective, *words.modal, *NECESSARY, "better") if w in store}
    array = doc.to_array(["LEMMA", "LOWER"])
    return [doc[i] for i, (lemma, form) in enumerate(array.tolist()) if lemma in lemmas or form in forms]


OTHERS = (
    *("be", "need", "have", "go", "want", "relinquish", "plan", "reserve", "give", "come", "let"),
    *(*ASSURES, *WARNS, *DUTIES, *AIMS, *PLANS),
)


class _Readers:
    """The readers, by the kind of word."""

    def __init__(self, acts: set[int]) -> None:
        self.words: BindingWords = binding_words()
        self.verbs = VerbBonds(acts)
        self.adjectives = AdjectiveBonds()
        self.nouns = NounBonds(acts)
        self.modals = ModalBonds()

    def read(self, token: Token) -> Iterator[Bond]:
        """The bonds that ``token`` makes."""
        form = token.lower_
        if form in self.words.modal and token.dep_ == "aux":
            yield from self.modals.read(token)
        elif form in self.words.adjective and (token.pos_ == "ADJ" or token.tag_ in ("VBN", "VBD", "JJ")):
            found = list(self.adjectives.read(token))
            yield from found
            if found or not is_verb(token):
                return
        if form == "better":
            yield from better(token)
        elif form in NECESSARY:
            yield from necessary(token)
        if is_verb(token):
            yield from self._verb(token)
        elif token.pos_ == "NOUN":
            if token.lemma_ in DUTIES:
                yield from duty(token)
            if token.lemma_ in PLANS:
                yield from no_plan(token)
            if token.lemma_ in AIMS:
                yield from aim(token)
            yield from self.nouns.read(token)

    def _verb(self, verb: Token) -> Iterator[Bond]:
        lemma = verb.lemma_
        if lemma == "be":
            yield from shut(verb)
            yield from due(verb)
            return
        if lemma in ASSURES or lemma in WARNS:
            yield from assured(verb)
        if lemma == "come":
            yield from come(verb)
        elif lemma == "let":
            yield from let_us(verb)
        if lemma == "reserve":
            yield from reserved(verb)
        elif lemma == "give":
            yield from given_time(verb)
        elif lemma in ("need", "have"):
            yield from self.modals.need(verb)
        elif lemma == "go":
            yield from self.modals.going(verb)
        elif lemma in ("want", "relinquish"):
            yield from self.modals.want(verb)
        if lemma in self.words.lists["under_way"]:
            yield from self.modals.under_way(verb)
        if lemma in self.words.lists["contains"]:
            yield from self.nouns.terms(verb)
        if lemma in self.words.verb_clause or lemma in self.words.verb_noun:
            yield from self.verbs.read(verb)
