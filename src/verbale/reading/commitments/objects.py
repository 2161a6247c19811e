"""Verbs that bind to a noun: "offered a truce", "agreed to talks", "rejected the plan"."""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.commitments.bond import EVENT, Bond, target
from verbale.reading.commitments.clause import clause_tokens, run
from verbale.reading.commitments.frame import asserted
from verbale.reading.commitments.words import binding_words
from verbale.reading.status.verbs import auxiliaries, negation
from verbale.reading.syntax import after_preposition, agent, is_passive, objects, subject

#: Objects of these kinds are addressed, not promised: "threatened Oslo with".
BODIES = frozenset({"PERSON", "GPE", "NORP", "ORG"})
#: Verbs that bind to whatever they are said of: "calls for calm".
ANYTHING = frozenset(
    {
        "float",
        "dangle",
        "insist",
        "call",
        "advocate",
        "vow",
        "threaten",
        "demand",
        "urge",
        "plead",
        "appeal",
        "pledge",
        "promise",
    }
)
#: Words given to somebody: "Oslo was promised a truce".
GIVEN = frozenset({"pledge", "promise", "guarantee"})
#: Assent to a paper or to terms, not to a set of measures of one's own.
ASSENT = frozenset({"approve", "accept"})
#: Assent that is denied is a refusal: "did not agree to the proposal".
_ASSENTS = frozenset({"agree", "accept", "approve"})
#: Verbs whose object must be an act or tell of one itself.
ACT_ONLY = frozenset({"prepare", "work", "guarantee", "extend", "postpone", "seek", "require"})
#: "The idea of a truce" is about the truce.
FRAMES = frozenset({"idea", "prospect", "possibility", "option", "notion"})
#: What leads in the time by which something is due.
TIMES = frozenset({"by", "until", "till", "in", "within", "on", "before", "from"})
#: Put off with the time put off to: the whole phrase is what is promised.
PUT_OFF = frozenset({"extend", "postpone"})


class ObjectBonds:
    """Reads the noun that a binding verb binds to; ``acts`` are the indices of the words that name acts."""

    def __init__(self, acts: set[int]) -> None:
        self.words = binding_words()
        self.acts = acts

    def read(self, verb: Token, lemma: str, force: str, prepositions: tuple[str, ...]) -> Iterator[Bond]:
        yet = any(c.dep_ == "advmod" and c.lower_ == "yet" for c in verb.children)
        refused = negation(verb) is not None and lemma in _ASSENTS and not yet
        if refused:
            force = "refusal"
        if (negation(verb) is not None and not refused) or (
            verb.tag_ == "VB" and not asserted(verb) and lemma not in ("demand", "call")
        ):
            return
        for thing in self._things(verb, prepositions):
            money = thing.ent_type_ == "MONEY"
            if (thing.pos_ not in ("NOUN", "PROPN") and not money) or not self._is_matter(
                thing, lemma, force
            ):
                continue
            tokens = clause_tokens(thing)
            if force == "refusal" or lemma in PUT_OFF:
                tokens = run(verb, clause_tokens(verb)[-1] if lemma in PUT_OFF else tokens[-1])
            elif thing.i < verb.i and not is_passive(verb):
                continue  # "the deadline that he had set": told of as known
            else:
                tokens = [t for t in tokens if t.i > verb.i or is_passive(verb)] or tokens
                tokens = _with_purpose(verb, tokens) if money else _with_time(verb, tokens)
            who = agent(verb) if is_passive(verb) else subject(verb)
            bound = self._addressee(verb, thing, lemma)
            yield Bond(verb, thing, tokens, force, who, bound, f"verb-{lemma}-noun", EVENT)
            return

    @staticmethod
    def _things(verb: Token, prepositions: tuple[str, ...]) -> list[Token]:
        if is_passive(verb):
            if "" not in prepositions:
                return []
            acted_on = subject(verb)
            if acted_on is not None and acted_on.ent_type_ in BODIES and verb.lemma_ in GIVEN:
                return [t for t in objects(verb) if t is not acted_on]  # "Oslo was promised a truce"
            return [acted_on] if acted_on is not None else []
        if verb.lemma_ == "call" and objects(verb):
            return []  # "called a vote for 13 April"
        found = [t for p in prepositions if p for t in after_preposition(verb, p)]
        if "" in prepositions:
            found += [t for t in objects(verb) if t.ent_type_ not in BODIES]
        return [next(iter(after_preposition(t, "of")), t) if t.lemma_ in FRAMES else t for t in found]

    @staticmethod
    def _addressee(verb: Token, thing: Token, lemma: str) -> Token | None:
        if lemma in ("threaten", "warn"):
            return next(iter(objects(verb)), None)
        named = (
            after_preposition(verb, "on", "from", "with", "to")
            if lemma not in ("agree", "insist", "work", "commit")
            else []
        )
        return next((t for t in named if t is not thing), target(thing))

    def _is_matter(self, thing: Token, lemma: str, force: str) -> bool:
        noun = thing.lemma_.lower()
        if lemma == "set":
            return noun in ("deadline", "ultimatum")
        if force == "refusal" and noun == "talk" and thing.tag_ == "NN":
            return False  # "dismissed any talk of a rift"
        if force == "refusal":
            if noun not in self.words.lists["claims"]:
                return thing.i in self.acts or noun in self.words.lists["matters"]
            return noun not in self.words.lists["claims"] or any(
                c.dep_ == "acl" and any(a.lower_ in ("must", "should", "would") for a in auxiliaries(c))
                for c in thing.children
            )
        if lemma in ASSENT:
            return noun in self.words.lists["papers"] or noun in self.words.lists["terms"]
        if lemma == "warn":
            return noun in self.words.lists["threatened"]
        if lemma == "threaten":
            lists = self.words.lists
            return (
                noun in lists["threatened"]
                or thing.i in self.acts
                or noun in lists["harm_nouns"]
                or noun in lists["matters"]
                or noun in lists["harm_words"]
            )
        if lemma in ANYTHING:
            return noun not in ("vote", "attention", "question")
        if noun in self.words.lists["matters"] or thing.i in self.acts:
            return True
        if lemma in ACT_ONLY:
            return noun in self.words.lists["harm_nouns"]
        return any(t.i in self.acts for t in thing.subtree if t.i > thing.i)


def _with_time(verb: Token, tokens: list[Token]) -> list[Token]:
    """``tokens`` with a time that follows at once: "agreed to talks in the coming weeks" says when they are due."""
    last = tokens[-1]
    for child in verb.children:
        if child.dep_ == "prep" and child.i == last.i + 1 and child.lower_ in TIMES and _dated(child):
            return run(tokens[0], child.right_edge)
    return tokens


def _with_purpose(verb: Token, tokens: list[Token]) -> list[Token]:
    """A sum with its unit and what follows up to the next mark: "promised €250m for drones"."""
    doc, first = verb.doc, tokens[0]
    while first.i > verb.i + 1 and doc[first.i - 1].ent_type_ == "MONEY":
        first = doc[first.i - 1]
    last = tokens[-1]
    while last.i + 1 < verb.sent.end and last.nbor().dep_ not in ("punct", "cc"):
        last = last.nbor()
    return run(first, last)


def _dated(preposition: Token) -> bool:
    return any(c.dep_ == "pobj" and c.ent_type_ == "DATE" for c in preposition.children)
