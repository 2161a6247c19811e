"""Verbs that bind: "pledged to send", "urged Tehran to stop", "agreed on a truce", "refused to sign"."""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.commitments.assured import ASSURES, WILL, clause_of
from verbale.reading.commitments.bond import EVENT, Bond, doer, infinitive, own_subject, target
from verbale.reading.commitments.clause import clause_tokens, run
from verbale.reading.commitments.frame import asserted, doubted, supposed
from verbale.reading.commitments.objects import ObjectBonds
from verbale.reading.commitments.words import binding_words
from verbale.reading.speech.lexicon import lexicon
from verbale.reading.status.verbs import auxiliaries, negation
from verbale.reading.syntax import after_preposition, children, is_passive, is_verb, objects, subject

#: Verbs by which one party says of another what it does: "accused her of refusing to".
_ALLEGES = frozenset({"accuse", "blame", "criticize", "criticise", "condemn", "fault", "suspect"})
PREPOSITIONS = ("to", "for", "on", "from", "against", "into", "out", "in")
#: Verbs whose that-clause is always what is asked for, whatever the form of its verb.
DEMANDS = frozenset({"demand", "propose"})
ASKS = frozenset({"recommend", "urge", "request", "advise"})


def _withheld(clause: Token) -> bool:
    """Whether the clause tells what was or could be: "proposed that it could be moved" asks nothing."""
    return any(
        c.dep_ == "aux" and c.lower_ in ("had", "has", "have", "could", "might") for c in clause.children
    )


def _thing(who: Token | None) -> bool:
    """Whether a common noun is nobody who can act; one with a name in front may be ("the Sundria army")."""
    if who is None or who.pos_ != "NOUN" or not who.text.islower():
        return False
    return who.lemma_.lower() not in lexicon().people


class VerbBonds:
    """Reads one binding verb; ``acts`` are the indices of the words that name acts."""

    def __init__(self, acts: set[int]) -> None:
        self.words = binding_words()
        self.objects = ObjectBonds(acts)

    def read(self, verb: Token) -> Iterator[Bond]:
        """The bonds that ``verb`` makes: by a clause first, by a noun else."""
        if not is_verb(verb) or verb.dep_ in ("aux", "auxpass", "amod") or doubted(verb):
            return
        lemma = verb.lemma_.lower()
        found = False
        if verb.dep_ == "relcl" and verb.head.lower_ in ("those", "anyone", "anybody", "one"):
            return  # "one of those who promise to": a kind of people
        if lemma == "threaten" and _thing(doer(verb)):
            return  # "the fighting threatens to wreck the talks"
        force = self.words.verb_clause.get(lemma)
        if force is not None and self._binds(verb, force):
            for bond in self._clauses(verb, lemma, force):
                found = True
                yield bond
        row = self.words.verb_noun.get(lemma)
        told = lemma in ASSURES and clause_of(verb, WILL) is not None
        if not found and not told and row is not None and self._binds(verb, row[0]):
            yield from self.objects.read(verb, lemma, *row)

    def _binds(self, verb: Token, force: str) -> bool:
        if force == "demand":
            aux = [a.lower_ for a in auxiliaries(verb)]
            return negation(verb) is None and not (
                "to" in aux and verb.dep_ == "xcomp" and verb.head.lemma_ in ("fail", "refuse")
            )
        if verb.lemma_ == "aim" and verb.tag_ not in ("VBZ", "VBP", "VBD"):
            return False
        if verb.dep_ == "pcomp" and (force in ("pledge", "offer") or verb.head.head.lemma_ in _ALLEGES):
            return False
        return asserted(verb)

    # with a clause

    def _clauses(self, verb: Token, lemma: str, force: str) -> Iterator[Bond]:
        for child in verb.children:
            clause = self._act(verb, child, lemma, force)
            if clause is None:
                continue
            if negation(verb) is not None:
                if lemma not in ("plan", "intend", "agree"):
                    continue
                force = "refusal"
            if lemma == "decide":
                if negation(clause) is None:
                    continue  # what was decided is done or under way; "decided not to" still binds
                force = "refusal"
            if (
                lemma == "propose"
                and infinitive(clause)
                and own_subject(clause) is None
                and not objects(verb)
            ):
                yield self._bond(verb, clause, lemma, "offer")  # "proposed to host the talks": one's own act
                continue
            yield self._bond(verb, clause, lemma, force)

    def _act(self, verb: Token, child: Token, lemma: str, force: str) -> Token | None:
        """The verb of the bound act below ``child``, if it is one."""
        if child.i < verb.i:
            return None
        if child.dep_ == "prep" and child.lower_ in PREPOSITIONS:
            gerund = next(iter(children(child, "pcomp")), None)
            if gerund is not None and self._fits_object(verb, gerund, lemma):
                return gerund
            if (
                child.lower_ == "for"
                and not objects(verb)
                and lemma in ("call", "appeal", "push", "press", "ask")
            ):
                return next((c for c in child.children if c.dep_ == "pcomp"), None)
            return None
        if child.dep_ not in ("xcomp", "ccomp", "advcl", "acl") or not (is_verb(child) or infinitive(child)):
            return self._below_object(child) if force == "demand" else None
        if infinitive(child) and child.dep_ != "acl":
            return (
                child
                if self._fits_object(verb, child, lemma) and not self._keeps_silent(child, force)
                else None
            )
        if child.dep_ == "xcomp" and child.tag_ == "VBG" and force == "refusal":
            return child
        if (
            force == "demand"
            and child.dep_ == "ccomp"
            and lemma in self.words.lists["subjunctive"]
            and self._subjunctive(child, lemma)
        ):
            return child
        return None

    @staticmethod
    def _below_object(child: Token) -> Token | None:
        """The parser hangs "called on Oslo to act" on Oslo."""
        if child.dep_ == "dobj" and child.ent_type_:
            return next((c for c in child.children if c.dep_ in ("acl", "relcl") and infinitive(c)), None)
        return None

    def _keeps_silent(self, clause: Token, force: str) -> bool:
        """Whether what is refused is only an answer: "refused to give details", but not "to give up land"."""
        silent = force == "refusal" and clause.lemma_ in self.words.lists["silent"]
        return silent and not any(c.dep_ == "prt" for c in clause.children)

    def _addresses(self, verb: Token, clause: Token) -> bool:
        """Not "tell everyone what to do", "want you to know", "if they want it to be open"."""
        if supposed(verb) or any(c.tag_ in ("WP", "WRB") for c in clause.children):
            return False
        return clause.lemma_ not in self.words.lists["idle"] and clause.lemma_ not in ("be", "end")

    def _fits_object(self, verb: Token, clause: Token, lemma: str) -> bool:
        if lemma == "call" and clause.tag_ == "VBG" and objects(verb):
            return False  # "called him reckless for firing": a name, and no call
        if lemma == "demand" and clause.lemma_ in self.words.lists["idle"]:
            return False  # "demanded to know"
        if lemma == "expect" and is_passive(verb):
            return False
        if lemma in ("want", "tell") and not self._addresses(verb, clause):
            return False
        if lemma == "call" and not after_preposition(verb, "on", "upon", "for") and not objects(verb):
            return own_subject(clause) is not None
        if lemma == "call" and objects(verb) and not after_preposition(verb, "on", "upon", "for"):
            return False
        if lemma not in self.words.lists["needs_object"]:
            return lemma != "rule" and (lemma != "require" or not is_passive(verb))
        if is_passive(verb) and lemma != "ask":
            return False
        named = objects(verb) or ([s] if (s := own_subject(clause)) is not None else [])
        return any(t.i < clause.i for t in named)

    def _subjunctive(self, clause: Token, lemma: str) -> bool:
        who = own_subject(clause)
        if who is None:
            return False
        if lemma == "require" or (lemma in DEMANDS and not _withheld(clause)):
            return True
        if lemma in ASKS and clause.tag_ in ("VB", "VBP") and not auxiliaries(clause):
            return True  # "recommended that ships stay away"
        if any(c.dep_ in ("aux", "auxpass") and c.tag_ != "VB" for c in clause.children):
            return False
        if clause.tag_ == "VB" or any(c.dep_ == "auxpass" and c.lower_ == "be" for c in clause.children):
            return True
        if clause.tag_ in ("VBP", "VBD") and clause.lemma_ not in ("be", "have", "do"):
            return who.tag_ in ("NN", "NNP") and clause.lower_ == clause.lemma_
        return clause.tag_ == "VBG" and lemma == "insist"

    def _bond(self, verb: Token, clause: Token, lemma: str, force: str) -> Bond:
        who = doer(verb)
        if force == "demand":
            bound = self._addressed(verb, clause)
            if bound is not None and who is not None and bound.i == who.i:
                bound = None
        else:
            named = [t for t in objects(verb) if t.i < clause.i] or after_preposition(verb, "with")
            bound = named[0] if named else target(clause)
        if force == "refusal":
            tokens = run(verb, clause_tokens(clause, with_subject=False)[-1])
        else:
            tokens = clause_tokens(clause, with_subject=not infinitive(clause))
            if tokens[0].i < verb.i:
                tokens = [t for t in tokens if t.i > verb.i] or tokens
        return Bond(verb, clause, tokens, force, who, bound, f"verb-{lemma}", EVENT)

    @staticmethod
    def _addressed(verb: Token, clause: Token) -> Token | None:
        """Who is to act: the object, the noun after "on", or the subject of the clause itself."""
        named = [t for t in objects(verb) if t.i < clause.i]
        named = named or [
            t for t in after_preposition(verb, "on", "upon", "to", "of", "from") if t.i < clause.i
        ]
        if named:
            return named[0]
        if is_passive(verb):
            return subject(verb)
        own = own_subject(clause)
        return own if own is not None else subject(clause)
