"""Clauses after "be": "it is planned that they meet", "the question is who will sign", "I am not the one who left"."""

from spacy.tokens import Token

from verbale.reading.status.fates import PRESENT
from verbale.reading.status.lays import Reader
from verbale.reading.status.verbs import negation
from verbale.reading.status.verdict import Verdict
from verbale.reading.syntax import is_verb

#: "the question is who will sign", "at issue is whether they will"
AT_ISSUE = frozenset({"question", "issue", "doubt", "problem", "unknown"})
#: What leaves open whether a clause is so.
MAYBE = frozenset(
    {
        "possible",
        "conceivable",
        "unclear",
        "uncertain",
        "likely",
        "possibility",
        "chance",
        "risk",
    }
)
#: Verbs after which a clause in the present tells of what is to come.
PLANNING = frozenset(
    {"plan", "schedule", "intend", "arrange", "agree", "decide", "envisage", "foresee", "expect"}
)


def told_of_a_plan(reader: Reader, verb: Token, own: Verdict) -> Verdict | None:
    """ "it is planned that they meet", "it is necessary that they meet", "it is high time they met"."""
    head = verb.head
    if not is_verb(head):
        return None
    if own.rule in PRESENT and head.tag_ == "VBN" and head.lemma_ in PLANNING:
        return Verdict("planned", f"under-{head.lemma_}", (head,))
    if head.lemma_ != "be":
        return None
    for child in head.children:
        if own.rule in PRESENT and child.dep_ == "prep" and any(g.lower_ == "agenda" for g in child.children):
            return Verdict("planned", "on-the-agenda", (child,))
        if own.status == "planned" and child.dep_ == "acomp" and child.lower_ in MAYBE:
            return Verdict(
                "possible", f"maybe-{child.lower_}", (child,)
            )  # "it's inevitable that he will win"
        given = reader.words.adjectives.get(child.lower_) if child.dep_ == "acomp" else None
        if own.rule in PRESENT and given in ("proposed", "planned"):
            return Verdict(given, f"under-{child.lower_}", (child,))
        if (
            own.rule == "past"
            and child.lower_ == "time"
            and child.left_edge.lower_ in ("high", "about", "time")
        ):
            return Verdict("proposed", "high-time", (child,))
    return None


def maybe(reader: Reader, verb: Token) -> Verdict | None:
    """ "it is possible that they did not meet": whether they did stays open."""
    head = verb.head
    if verb.dep_ not in ("ccomp", "acl", "csubj"):
        return None
    for word in (head, *(c for c in head.children if c.dep_ == "acomp")):
        if word.lower_ in MAYBE and negation(head) is None:
            return Verdict("possible", f"maybe-{word.lower_}", (word,))
    return None


def at_issue(verb: Token) -> bool:
    """ "The question is who will guarantee it."""
    asked = verb.left_edge.tag_ in ("WP", "WDT", "WRB") or verb.left_edge.lower_ == "whether"
    return asked and any(c.dep_ == "nsubj" and c.lemma_.lower() in AT_ISSUE for c in verb.head.children)


def not_the_one(noun: Token) -> bool:
    """ "I am not the one who broke off the talks"."""
    return noun.lower_ in ("one", "ones") and noun.dep_ == "attr" and negation(noun.head) is not None
