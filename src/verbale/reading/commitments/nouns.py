"""Nouns that bind: "its readiness to talk", "calls for a halt", and what a proposal holds."""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.commitments.assured import WILL
from verbale.reading.commitments.bond import EVENT, Bond, infinitive, own_subject, target
from verbale.reading.commitments.clause import clause_tokens, run
from verbale.reading.commitments.frame import supposed
from verbale.reading.commitments.words import NounWord, binding_words
from verbale.reading.status.verbs import auxiliaries, negation
from verbale.reading.syntax import after_preposition, children, is_verb, subject

BODIES = frozenset({"GPE", "PERSON", "DATE", "TIME"})
NO_ACT = frozenset({"comment", "information", "⁠comment", "detail", "interview", "money"})
#: A threat or vow that is dropped binds no longer.
DROPPED = frozenset({"threat", "vow", "pledge", "promise", "commitment"})
DROPS = frozenset({"drop", "withdraw", "abandon", "retract", "scrap", "renounce"})
OWNERS = ("by", "from", "of")


class NounBonds:
    """Reads one binding noun, or one verb that tells what a proposal holds."""

    def __init__(self, acts: set[int]) -> None:
        self.words = binding_words()
        self.acts = acts

    def read(self, noun: Token) -> Iterator[Bond]:
        """The bond that ``noun`` makes, if it has an act to bind to and somebody who holds it."""
        row = self.words.noun.get(noun.lemma_.lower())
        if row is None or noun.pos_ != "NOUN" or self._denied(noun):
            return
        act = self._act(noun, row)
        if act is None or (noun.lemma_ == "plan" and not self._announced(noun)):
            return
        who = self._owner(noun)
        own = own_subject(act) if row.force == "pledge" else None
        if own is not None and (who is None or own.pos_ != "PRON"):
            who = own
        tokens = clause_tokens(act, with_subject=own_subject(act) is not None)
        if row.inside:
            tokens = run(noun.left_edge if self._possessed(noun) else noun, tokens[-1])
        else:
            tokens = [t for t in tokens if t.i > noun.i] or tokens
        bound = target(act)
        if noun.lemma_ == "pressure" and who is None:
            bound = self._pressed(noun)
        elif row.force == "demand":
            bound = own_subject(act) or next(iter(after_preposition(noun, "on", "to", "from")), None)
        if row.force == "demand" and who is None and self._refused(noun):
            return  # the verb has the refusal
        yield Bond(noun, act, tokens, row.force, who, bound, f"noun-{noun.lemma_.lower()}", EVENT)

    def _refused(self, noun: Token) -> bool:
        """Whether the demand is what its verb refuses: "refused the demand to leave" is the refuser's word."""
        row = self.words.verb_noun.get(noun.head.lemma_)
        return noun.dep_ == "dobj" and row is not None and row[0] == "refusal"

    @staticmethod
    def _denied(noun: Token) -> bool:
        verb = noun.head
        row = binding_words().verb_noun.get(verb.lemma_)
        if noun.dep_ == "dobj" and verb.lemma_ in DROPS and noun.lemma_ in DROPPED:
            return True
        if noun.lemma_ == "proposal" and noun.dep_ == "dobj" and row is not None and row[0] == "pledge":
            return True  # "accepted her proposal for": the answer counts, not the offer behind it
        if any(c.dep_ == "det" and c.lower_ in ("no", "any") for c in noun.children):
            return True
        if noun.dep_ == "pobj" and noun.head.head.lemma_ in binding_words().doubt:
            return True
        return (
            is_verb(verb)
            and noun.dep_ in ("dobj", "nsubj", "attr")
            and (negation(verb) is not None or supposed(verb))
        )

    def _act(self, noun: Token, row: NounWord) -> Token | None:
        if row.clauses:
            for child in noun.children:
                if child.i < noun.i or child.dep_ not in ("acl", "ccomp", "relcl", "xcomp"):
                    continue
                if infinitive(child):
                    return child
                if row.force == "demand" and self._that_clause(child):
                    return child
                if (
                    row.force == "pledge"
                    and any(a.lower_ in WILL for a in auxiliaries(child))
                    and _that(child)
                ):
                    return child
        for thing in after_preposition(noun, *row.prepositions):
            if thing.i < noun.i:
                continue
            if thing.lemma_.lower() in NO_ACT or thing.ent_type_ in BODIES or thing.pos_ == "PRON":
                return None
            if noun.lemma_ == "demand" and noun.tag_ == "NN" and thing.i not in self.acts:
                return None  # "demand for cars" is the market's
            if row.force in ("demand", "pledge") or thing.i in self.acts or thing.tag_ == "VBG":
                return thing
        return None

    def _announced(self, plan: Token) -> bool:
        """Plans bind once they are announced; till then they are what one suspects of the other."""
        return plan.dep_ in ("dobj", "pobj") and plan.head.lemma_ in self.words.lists["announces"]

    @staticmethod
    def _that_clause(verb: Token) -> bool:
        """ "the demand that Oslo sign", not "the demands that Oslo rejects"."""
        if verb.tag_ not in ("VB", "VBP") or own_subject(verb) is None:
            return False
        return _that(verb)

    @staticmethod
    def _possessed(noun: Token) -> bool:
        return any(c.dep_ == "poss" for c in noun.children)

    def _owner(self, noun: Token) -> Token | None:
        for group in (
            children(noun, "poss"),
            after_preposition(noun, *OWNERS),
            children(noun, "compound", "amod", "nmod"),
        ):
            for token in group:
                if token.pos_ in ("PROPN", "PRON") or token.ent_type_ or token.dep_ == "poss":
                    return token
        if noun.lemma_ == "pressure":
            return None
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head
        if is_verb(verb) and noun.dep_ in ("dobj", "attr", "pobj") and noun.i > verb.i and self._makes(verb):
            return subject(verb)
        return None

    @staticmethod
    def _pressed(noun: Token) -> Token | None:
        """ "Oslo is under pressure to sign": the subject is the one who is to act."""
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head
        return subject(verb) if is_verb(verb) else None

    def _makes(self, verb: Token) -> bool:
        """Whether the subject of ``verb`` holds what its object names; not in "rejected calls to"."""
        lemma = verb.lemma_
        row = self.words.verb_noun.get(lemma)
        return lemma not in self.words.lists["answers"] and (row is None or row[0] != "refusal")

    # what a paper holds

    def terms(self, verb: Token) -> Iterator[Bond]:
        """ "The proposal includes the release of …": what its author offers."""
        paper = subject(verb)
        if paper is None or paper.lemma_.lower() not in self.words.lists["papers"] or not is_verb(verb):
            return
        for thing in children(verb, "dobj", "ccomp", "xcomp"):
            if thing.i in self.acts and thing.i > verb.i:
                # a proposal offers its terms, an agreement binds to them
                force = "pledge" if paper.lemma_.lower() in self.words.lists["pacts"] else "offer"
                yield Bond(
                    verb,
                    thing,
                    clause_tokens(thing),
                    force,
                    None,
                    target(thing),
                    f"terms-{verb.lemma_}",
                    EVENT,
                )


def _that(verb: Token) -> bool:
    """Whether "that" opens the clause of ``verb`` and is not its subject or object."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
