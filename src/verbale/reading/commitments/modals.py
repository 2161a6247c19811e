"""Modals in somebody's mouth: "we will", "Oslo must", "they cannot allow", and what comes to the same."""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.commitments.bond import EVENT, SPEAKER, Bond, infinitive, own_subject, target
from verbale.reading.commitments.clause import clause_tokens
from verbale.reading.commitments.due import under_pact
from verbale.reading.commitments.frame import doubted, supposed, unreal
from verbale.reading.commitments.words import binding_words
from verbale.reading.status.verbs import auxiliaries, clause_mark, negation
from verbale.reading.syntax import agent, is_passive, is_verb, subject

#: Verbs that promise nothing, negated or not.
BARE = frozenset({"see", "know", "be", "say", "mean", "lead", "result", "seem", "become", "find", "want"})
#: Acts of the mind that nobody is held to: "we have to remember".
MIND = frozenset({"remember", "wait", "admit", "recall", "see", "say", "understand", "ask", "stay"})
#: "Talks cannot begin unless": a condition set.
BEGINS = frozenset({"begin", "start", "resume", "happen", "take", "proceed", "continue"})
COPULAS = frozenset({"be", "become", "remain"})


class ModalBonds:
    """Reads one modal, or one verb that binds as a modal does ("need to", "have to", "going to")."""

    def __init__(self) -> None:
        self.words = binding_words()

    def read(self, modal: Token) -> Iterator[Bond]:
        """The bond that the auxiliary ``modal`` makes."""
        kind = self.words.modal.get(modal.lower_)
        verb = modal.head
        if kind is None or modal.dep_ != "aux" or not is_verb(verb) or self._out(verb):
            return
        if (
            any(c.dep_ == "aux" and c.lower_ in ("have", "'ve", "’ve") for c in verb.children)
            and verb.tag_ == "VBN"
        ):
            return
        if kind == "demand":
            yield from self._demand(verb, modal.lower_)
        elif kind == "able":
            yield from self._able(verb, modal)
        else:
            yield from self._will(verb, modal)

    @staticmethod
    def _out(verb: Token) -> bool:
        """A relative clause or a supposition states no commitment of its own."""
        return (verb.dep_ == "relcl" and under_pact(verb) is None) or supposed(verb)

    def _will(self, verb: Token, modal: Token) -> Iterator[Bond]:
        who = subject(verb)
        lemma = verb.lemma_.lower()
        if lemma in ("have", "need") and any(infinitive(c) for c in verb.children):
            return
        if doubted(verb) or who is None or unreal(verb) or _ends_up(verb):
            return
        if lemma in COPULAS and not (is_passive(verb) or self._there(verb) or _stays(verb)):
            return
        if (
            lemma in self.words.lists["idle"]
            and not self._harsh(verb)
            and (negation(verb) is None or lemma in BARE)
        ):
            return
        refused = negation(verb) is not None and not self._unhesitating(verb)
        if lemma == "remain" and _unless(verb):
            refused = True  # "the troops will remain until Oslo pays": they will not leave before
        if refused and lemma in ("stand", "sit") and any(c.lower_ in ("by", "idly") for c in verb.children):
            yield self._bond(verb, verb, "threat", "not-stand-by")
            return
        yield self._bond(verb, verb, "refusal" if refused else "pledge", f"modal-{_plain(modal)}")

    def _there(self, verb: Token) -> bool:
        if own_subject(verb) is None or own_subject(verb).lower_ != "there":  # type: ignore[union-attr]
            return False
        lists = self.words.lists
        harm = lists["harm_words"] | lists["harm_nouns"]
        return any(c.lemma_ in harm for c in verb.children if c.dep_ in ("attr", "nsubj"))

    def _unhesitating(self, verb: Token) -> bool:
        """ "will have no hesitation in calling them in", "will not rest until": no refusal."""
        at_work = verb.lemma_ in self.words.lists["resting"] and not any(
            c.dep_ == "dobj" for c in verb.children
        )
        return at_work or any(
            c.dep_ == "dobj" and c.lemma_ in self.words.lists["qualms"] for c in verb.children
        )

    def _harsh(self, verb: Token) -> bool:
        return verb.lemma_.lower() in self.words.lists["harm_words"]

    def _hurts(self, verb: Token) -> bool:
        """Whether the act harms: "hit back", "impose a tariff"."""
        lemma, lists = verb.lemma_.lower(), self.words.lists
        if lemma in lists["harm_words"]:
            return True
        harm = lists["harm_nouns"] | lists["tariffs"]
        return lemma in lists["raises"] and any(c.dep_ == "dobj" and c.lemma_ in harm for c in verb.children)

    def _able(self, verb: Token, modal: Token) -> Iterator[Bond]:
        lemma = verb.lemma_.lower()
        if doubted(verb) or verb.sent[-1].text == "?":
            return
        if negation(verb) is not None and modal.lower_ in ("can", "could", "ca"):
            if lemma in self.words.lists["refusable"] or (lemma in BEGINS and _unless(verb)):
                yield self._bond(verb, verb, "refusal", "modal-cannot")
        elif modal.lower_ in ("could", "can", "might", "may") and self._hurts(verb):
            yield self._bond(verb, verb, "threat", "modal-could")
        elif modal.lower_ in ("might", "may") and lemma in ("agree", "accept", "consider"):
            yield self._bond(verb, verb, "offer", "modal-might")
        elif (
            modal.lower_ in ("could", "can")
            and negation(verb) is None
            and lemma in self.words.lists["offerable"]
        ):
            yield self._bond(verb, verb, "offer", "modal-can")

    def _demand(self, verb: Token, name: str) -> Iterator[Bond]:
        who = own_subject(verb) or subject(verb)
        if who is None or who.lower_ in ("i", "what") or _questioned(verb):
            return
        if name == "should" and _no_duty(verb):
            return
        # "what they must do is sign": the demand is the whole sentence
        whole = verb.head if verb.dep_ == "csubj" else verb
        yield Bond(verb, whole, clause_tokens(whole), "demand", None, who, f"modal-{name}", SPEAKER)

    def _bond(self, verb: Token, head: Token, force: str, rule: str) -> Bond:
        who = agent(verb) if is_passive(verb) else subject(verb)
        if who is None and force == "refusal":
            who = subject(verb)  # "Oslo will not be taken for granted"
        whose = EVENT if is_passive(verb) else SPEAKER
        return Bond(verb, head, clause_tokens(verb), force, who, target(verb), rule, whose)

    # what comes to the same

    def need(self, verb: Token) -> Iterator[Bond]:
        """ "need to", "have to", with the clause as the demand; "needs more time" in somebody's own words."""
        if verb.dep_ in ("aux", "auxpass") or self._out(verb) or not is_verb(verb):
            return
        who = own_subject(verb)
        if who is None or negation(verb) is not None or _questioned(verb):
            return
        clause = next(
            (c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and infinitive(c) and c.i > verb.i),
            None,
        )
        if any(c.dep_ == "advmod" and c.lower_ == "yet" for c in verb.children) or (
            clause is not None and clause.i - verb.i > 12
        ):
            return
        lemma = verb.lemma_
        if any(a.lower_ in ("may", "might", "could") for a in auxiliaries(verb)):
            return  # "may have to act"
        if (
            clause is not None
            and lemma == "have"
            and verb.tag_ == "VBD"
            and verb.dep_ not in ("ccomp", "conj", "parataxis")
        ):
            return  # "hastily had to find a policy": what was, and nobody's demand
        if clause is not None and (clause.lemma_ in MIND or verb.tag_ == "VBN"):
            return  # "we have to remember", "would have had to explain"
        if clause is not None and own_subject(clause) is not None and lemma == "need":
            return
        if clause is not None:
            if doubted(verb):
                return
            yield Bond(verb, clause, clause_tokens(verb), "demand", None, who, f"modal-{lemma}", SPEAKER)
        elif lemma == "need" and any(
            (c.dep_ == "dobj" and c.pos_ not in ("PRON", "DET")) or (c.dep_ == "prep" and c.lower_ == "until")
            for c in verb.children
        ):
            yield Bond(verb, verb, clause_tokens(verb), "demand", who, None, "modal-need-noun", SPEAKER)

    def going(self, verb: Token) -> Iterator[Bond]:
        """ "We are going to send": a pledge as by "will"."""
        clause = next((c for c in verb.children if c.dep_ == "xcomp" and infinitive(c)), None)
        if (
            verb.tag_ != "VBG"
            or clause is None
            or self._out(verb)
            or doubted(verb)
            or own_subject(verb) is None
        ):
            return
        if clause.lemma_ in self.words.lists["idle"] or clause.lemma_ in COPULAS or _ends_up(clause):
            return
        force = "refusal" if negation(verb) is not None else "pledge"
        who, whose = (agent(clause), EVENT) if is_passive(clause) else (subject(verb), SPEAKER)
        yield Bond(verb, clause, clause_tokens(verb), force, who, target(clause), "modal-going", whose)

    def under_way(self, verb: Token) -> Iterator[Bond]:
        """ "We are suspending the talks", "it was preparing sanctions": what one says one is about to do."""
        if verb.tag_ != "VBG" or own_subject(verb) is None or negation(verb) is not None or self._out(verb):
            return
        if not any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.children) or doubted(verb):
            return
        yield self._bond(verb, verb, "pledge", "under-way")

    def want(self, verb: Token) -> Iterator[Bond]:
        """ "We do not want to", "is not giving up": a refusal in one's own words."""
        if (
            negation(verb) is None
            or self._out(verb)
            or doubted(verb)
            or own_subject(verb) is None
            or _questioned(verb)
        ):
            return
        clause = next((c for c in verb.children if c.dep_ == "xcomp" and infinitive(c)), None)
        if verb.lemma_ == "want":
            if clause is None or own_subject(clause) is not None or clause.lemma_ in self.words.lists["idle"]:
                return
            yield Bond(
                verb,
                clause,
                clause_tokens(verb),
                "refusal",
                subject(verb),
                target(clause),
                "not-want",
                SPEAKER,
            )
        elif verb.tag_ == "VBG":
            yield Bond(
                verb,
                verb,
                clause_tokens(verb),
                "refusal",
                subject(verb),
                target(verb),
                "not-going-on",
                SPEAKER,
            )


def _stays(verb: Token) -> bool:
    """ "The troops will remain deployed until the pact is kept", "the levy will remain in place"."""
    if verb.lemma_ != "remain":
        return False
    kept = any(c.tag_ == "VBN" or (c.dep_ == "prep" and c.lower_ in ("in", "on")) for c in verb.children)
    return kept or any(clause_mark(c) is not None for c in verb.children if c.dep_ == "advcl")


def _unless(verb: Token) -> bool:
    marks = (clause_mark(c) for c in verb.children if c.dep_ == "advcl")
    return any(mark is not None and mark.lower_ in ("unless", "until") for mark in marks)


def _plain(modal: Token) -> str:
    name = modal.lower_.strip("'’")
    return {"ll": "will", "wo": "will", "d": "would"}.get(name, name)


def _ends_up(verb: Token) -> bool:
    return verb.lemma_ in ("end", "wind") and any(c.lower_ == "up" for c in verb.children)


def _no_duty(verb: Token) -> bool:
    """ "Should talks fail, …" supposes, "they should be able to" expects: neither asks anything of anybody."""
    modal = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ == "should"), None)
    who = own_subject(verb)
    if modal is not None and (modal.is_sent_start or (who is not None and modal.i < who.i)):
        return True
    before = [c for c in verb.children if c.i < verb.i]
    if any(t.tag_ in ("WP", "WRB", "WDT") for c in before for t in (c, *c.children) if c.dep_ != "nsubj"):
        return True  # "wondered what plans they should make"
    return verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ == "able" for c in verb.children)


def _questioned(verb: Token) -> bool:
    return verb.sent[-1].text == "?"
