"""States of mind that bind: "ready to", "willing to", "committed to", "resistant to"."""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.commitments.bond import Bond, infinitive, target
from verbale.reading.commitments.clause import clause_tokens, run, trimmed
from verbale.reading.commitments.frame import doubted, supposed
from verbale.reading.commitments.words import binding_words
from verbale.reading.status.verbs import auxiliaries, negation
from verbale.reading.syntax import after_preposition, is_verb, subject

PREPOSITIONS = ("for", "to", "in", "on")
FAR = 14


class AdjectiveBonds:
    """Reads one binding adjective or participle."""

    def __init__(self) -> None:
        self.words = binding_words()

    def read(self, adjective: Token) -> Iterator[Bond]:
        """The bond that ``adjective`` makes, if it has a clause or noun to bind to, or an if-clause."""
        force = self.words.adjective.get(adjective.lower_)
        if force is None or adjective.dep_ in ("amod", "dobj", "pobj", "attr", "nsubj"):
            return
        if adjective.tag_ in ("VBN", "VBD") and not self._state(adjective):
            return
        verb = self._verb(adjective)
        if verb is None or supposed(adjective) or doubted(verb) or self._asked_for(verb):
            return
        if adjective.lower_ == "prepared" and any(a.lower_ == "could" for a in auxiliaries(verb)):
            return  # "the army could be prepared to strike"
        act = self._act(adjective)
        if act is None and not self._conditional(verb):
            return
        who = subject(verb) if verb is not adjective.head or adjective.dep_ != "acl" else adjective.head
        if negation(verb) is not None or negation(adjective) is not None:
            force = "refusal"
        yield self._bond(adjective, verb, act, force, who)

    @staticmethod
    def _state(participle: Token) -> bool:
        """Whether a participle tells a state ("is committed") and not a deed ("resolved to")."""
        helped = any(c.dep_ in ("aux", "auxpass") for c in participle.children)
        if not helped and any(c.dep_ == "nsubj" for c in participle.children):
            return False  # "as he prepared to leave": a deed
        if participle.dep_ in ("acomp", "acl", "oprd", "attr", "advcl"):
            return True
        return any(c.dep_ == "auxpass" or c.lemma_ == "be" for c in participle.children)

    @staticmethod
    def _verb(adjective: Token) -> Token | None:
        """The copula, or the adjective itself where the tagger saw a participle."""
        if is_verb(adjective) and adjective.tag_ in ("VBN", "VBD") and adjective.dep_ != "acomp":
            return adjective
        node = adjective
        for _ in range(3):
            node = node.head
            if is_verb(node):
                return node
            if node.dep_ not in ("acomp", "conj", "attr", "prep", "advcl"):
                break
        return adjective if adjective.dep_ in ("ROOT", "ccomp", "advcl", "acl", "conj") else None

    @staticmethod
    def _asked_for(verb: Token) -> bool:
        """ "the rebels need to be ready to": the word above has the demand."""
        return verb.dep_ == "xcomp" and verb.head.lemma_ in (
            "need",
            "order",
            "tell",
            "urge",
            "ask",
            "instruct",
        )

    @staticmethod
    def _act(adjective: Token) -> Token | None:
        for child in adjective.children:
            if child.i > adjective.i and child.dep_ in ("xcomp", "ccomp", "advcl") and infinitive(child):
                return child
        found = [t for t in after_preposition(adjective, *PREPOSITIONS) if t.i > adjective.i]
        return found[0] if found else None

    def _conditional(self, verb: Token) -> bool:
        return any(
            c.dep_ == "advcl" and any(m.lower_ == "if" for m in c.children if m.dep_ == "mark")
            for c in verb.children
        )

    def _bond(self, adjective: Token, verb: Token, act: Token | None, force: str, who: Token | None) -> Bond:
        last = clause_tokens(act)[-1] if act is not None else adjective
        tokens = run(adjective, last)
        if adjective.dep_ == "acl" or (verb is adjective and adjective.dep_ == "acl"):
            tokens = clause_tokens(act) if act is not None else tokens
        elif (
            who is not None
            and who.i < adjective.i
            and adjective.i - who.left_edge.i < FAR
            and who.sent == adjective.sent
        ):
            tokens = trimmed(run(who.left_edge, last), adjective)
        head = act if act is not None else adjective
        return Bond(adjective, head, tokens, force, who, target(head), f"adjective-{adjective.lower_}")
