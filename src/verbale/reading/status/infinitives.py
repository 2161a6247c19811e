"""Infinitives whose verb, tense or place says enough: titles, perfect infinitives, what one managed to do."""

from spacy.tokens import Token

from verbale.reading.status.lays import Reader, phrase
from verbale.reading.status.verbs import auxiliaries
from verbale.reading.status.verdict import Verdict
from verbale.reading.syntax import is_verb

CONTRAST = frozenset({"but", "yet", "however", "though", "although", "instead", "never", "remain"})
PAST_RULES = frozenset({"past", "perfect", "past-progressive", "participle"})


def title(verb: Token, head: Token, infinitive: bool) -> Verdict | None:
    """ "France to host donors' conference": a noun that heads its line, with an infinitive after it."""
    if not infinitive or verb.dep_ not in ("acl", "relcl") or head.dep_ != "ROOT":
        return None
    if any(verb.doc[i].text == ":" for i in range(head.i, verb.i)) and of_another(verb):
        return Verdict("planned", "title-to", (verb,))  # "Sources: envoys to meet"
    if any(c.dep_ in ("det", "poss") for c in head.children):
        return None
    if head.ent_type_ or head.pos_ == "PROPN" or verb.i - head.i <= 2:
        return Verdict("planned", "title-to", (verb,))
    return None


def perfect(verb: Token, head: Token, matrix: Verdict) -> Verdict | None:
    """ "is said to have seized" happened; "was to have met" did not."""
    aux = [a.lower_ for a in auxiliaries(verb)]
    if verb.tag_ != "VBN" or "have" not in aux or "to" not in aux:
        return None
    if (
        head.lemma_ in ("be", "suppose", "mean", "due", "schedule", "plan", "expect")
        and matrix.rule == "past"
    ):
        return Verdict("denied", "counterfactual", (head,))
    return Verdict("denied" if matrix.status == "denied" else "happened", "perfect-infinitive", (head,))


def implied(reader: Reader, head: Token, matrix: Verdict, infinitive: bool) -> Verdict | None:
    """ "managed to leave", "was able to agree", "did not fail to raise": the thing was done."""
    sets = reader.words.sets
    lemma = head.lemma_.lower()
    if matrix.rule == "negated" and lemma in sets["negative_implicative"] and matrix.status == "denied":
        return Verdict("happened", f"under-not-{lemma}", (head,))
    if not infinitive or not matrix.held or matrix.rule not in PAST_RULES:
        return None
    if is_verb(head) and lemma in sets["implicative"]:
        if lemma == "go" and phrase(head, "to", reader.words) is None:
            return None
        if lemma == "have" and any(c.lower_ == "yet" for c in head.children):
            return None
        if lemma == "help" and matrix.rule == "perfect":
            return None
        return Verdict("happened", f"under-{lemma}", (head,))
    if head.lower_ in sets["implicative_adjectives"]:
        return Verdict("happened", f"under-{head.lower_}", (head,))
    return None


def of_another(verb: Token) -> bool:
    """ "wants Aden to sign": what one wants of another is asked of him."""
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def contrasted(verb: Token) -> bool:
    """Whether the sentence goes on with "but", "yet": "was to meet on Monday but stayed away"."""
    doc = verb.doc
    return any(doc[i].lower_ in CONTRAST for i in range(verb.i + 1, verb.sent.end))
