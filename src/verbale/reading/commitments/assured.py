"""That-clauses that bind: "promised that aid would come", "warned that any attack would be met with force"."""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.commitments.bond import EVENT, SPEAKER, Bond, doer, own_subject
from verbale.reading.commitments.clause import clause_tokens
from verbale.reading.commitments.words import binding_words
from verbale.reading.status.verbs import auxiliaries, clause_mark, negation
from verbale.reading.syntax import after_preposition, is_passive, is_verb, objects

WILL = frozenset({"will", "would", "wo", "'ll", "’ll", "'d", "’d", "shall"})
MAY = WILL | {"could", "might", "may", "can"}
#: Verbs that give one's word that something will be, and those that threaten with it.
ASSURES = frozenset({"promise", "pledge", "vow", "assure", "guarantee", "swear", "agree", "undertake"})
WARNS = frozenset({"warn", "threaten"})
#: What becomes of whoever is warned.
SUFFERS = frozenset({"face", "suffer", "pay", "regret", "lose"})
#: What a wrong does that is answered: "any breach would trigger a response", "refusal would carry consequences".
BRINGS = frozenset(
    {"trigger", "carry", "bring", "draw", "provoke", "prompt", "invite", "have", "lead", "result", "mean"}
)


def clause_of(word: Token, modals: frozenset[str]) -> Token | None:
    """The finite clause below ``word`` that has one of ``modals``."""
    for child in word.children:
        if child.i < word.i or child.dep_ != "ccomp" or not is_verb(child) or own_subject(child) is None:
            continue
        if any(a.lower_ in modals for a in auxiliaries(child)):
            return child
    return None


def assured(verb: Token) -> Iterator[Bond]:
    """The bond of a verb that gives its word on, or threatens with, what its that-clause tells."""
    warns = verb.lemma_ in WARNS
    clause = clause_of(verb, MAY if warns else WILL)
    who = doer(verb)
    if clause is None or who is None or negation(verb) is not None:
        return
    if warns and not harmed(clause, who):
        if _on_condition(clause):
            yield Bond(
                verb, clause, clause_tokens(clause), "threat", own_subject(clause), None, "warn-own", SPEAKER
            )
        return
    force = "threat" if warns else "refusal" if negation(clause) is not None else "pledge"
    to = next((t for t in objects(verb) if t.i < clause.i), None) or (own_subject(clause) if warns else None)
    yield Bond(verb, clause, clause_tokens(clause), force, who, to, f"verb-{verb.lemma_}-that", EVENT)


def _on_condition(clause: Token) -> bool:
    """Whether what is warned of hangs on what another does: "Oslo could open its gates if it gets no help"."""
    marks = (clause_mark(c) for c in clause.children if c.dep_ == "advcl")
    return any(mark is not None and mark.lower_ in ("if", "unless") for mark in marks)


def harmed(clause: Token, speaker: Token) -> bool:
    """Whether a warning's clause tells of harm that the speaker would do, and not of what he fears.

    "Oslo would face sanctions", "any attack would be treated as war", "he might impose a levy"; not "Oslo
    would attack", which is what another is expected to do.
    """
    lists = binding_words().lists
    lemma = clause.lemma_.lower()
    who = own_subject(clause)
    if lemma in SUFFERS:
        return any(
            t.lemma_.lower() in lists["harm_nouns"] | lists["harm_words"] | lists["suffered"]
            for t in clause.subtree
        )
    if lemma in BRINGS and who is not None and who.pos_ == "NOUN":
        found = [*objects(clause), *after_preposition(clause, "to", "in")]
        return any(t.lemma_.lower() in lists["threatened"] for t in found)
    if is_passive(clause):
        return lemma in lists["harm_words"] or lemma in lists["answered"]
    if who is None or not (who.lower_ in ("it", "he", "she", "they", "we") or who.lemma_ == speaker.lemma_):
        return False
    hurts = lemma in lists["harm_words"]
    return hurts or (
        lemma in lists["raises"]
        and any(t.lemma_ in lists["tariffs"] | lists["harm_nouns"] for t in objects(clause))
    )
