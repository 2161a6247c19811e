"""Finite clauses: what their governor says of them ("denied that …", "reports that … are false")."""

from spacy.tokens import Token

from verbale.model import HELD
from verbale.reading.status.lays import Reader, link_of
from verbale.reading.status.verbs import auxiliaries, clause_mark, negation
from verbale.reading.status.verdict import Verdict, strongest
from verbale.reading.syntax import is_verb


def under_clause(reader: Reader, verb: Token, own: Verdict) -> Verdict:
    """A finite verb with what the clause above lays on it: "hopes that …", "denied that …", "if they …"."""
    head, dep = verb.head, verb.dep_
    if head == verb:
        return _question(verb, own)
    if dep == "conj" and is_verb(head):
        return _coordinated(reader, verb, own)
    if dep in ("ccomp", "acl", "xcomp", "csubj", "dobj") or (dep == "relcl" and subjunctive(verb)):
        given = _said_of(reader, verb, own)
        if given is not None:
            return strongest(own, given)
    return _question(verb, own)


def _coordinated(reader: Reader, verb: Token, own: Verdict) -> Verdict:
    """A second verb stands under the same conjunction and governor as the first."""
    first = verb.head
    while first.dep_ == "conj" and is_verb(first.head):
        first = first.head
    mark = clause_mark(first)
    if mark is not None and clause_mark(verb) is None and first.dep_ == "advcl":
        words = reader.words
        if (
            own.held
            and (mark.lower_ in words.condition_marks or mark.lower_ in words.whether_marks)
            and own.rule != "past"
        ):
            return Verdict("possible", f"inside-{mark.lower_}", (mark,))
    if first.dep_ in ("ccomp", "acl"):
        given = _said_of(reader, first, own)
        if given is not None:
            return strongest(own, given)
    return own


def _said_of(reader: Reader, verb: Token, own: Verdict) -> Verdict | None:
    """What the governor of a finite clause says of its truth, or ``None`` if it leaves it as it is."""
    head = verb.head
    words = reader.words
    lemma = head.lemma_.lower()
    why = f"under-{lemma}"
    if verb.dep_ == "acl" and not any(c.dep_ in ("mark", "nsubj", "nsubjpass") for c in verb.children):
        return None
    if lemma in words.sets["reports"] and not is_verb(head):
        fate = report_fate(reader, head)
        if fate is not None:
            return fate
    if is_verb(head):
        neg = negation(head)
        if neg is not None:
            if lemma in words.sets["knowing"]:
                return Verdict("possible", f"not-{lemma}", (head, neg))
            if lemma in words.sets["thinking"]:
                return Verdict("denied", f"not-{lemma}", (head, neg))
            if lemma == "be":
                return _not_true(head, neg, words.sets["thinking"] | words.sets["knowing"])
            return None
    elif lemma in words.sets["thinking"] and any(c.lower_ == "no" for c in head.children):
        return Verdict("denied", f"no-{lemma}", (head,))
    given = words.clauses.get(lemma)
    if not is_verb(head) and any(c.lower_ == "no" for c in head.children):
        return None  # "there is no doubt that"
    if given == "proposed":
        return Verdict("proposed", why, (head,)) if subjunctive(verb) else None
    if given is None or (given == "denied" and _outer_negation(head)):
        return None
    return Verdict(given, why, (head,))


def _outer_negation(head: Token) -> bool:
    return is_verb(head) and negation(head) is not None


def _not_true(head: Token, neg: Token, words: frozenset[str]) -> Verdict | None:
    for child in head.children:
        if child.dep_ in ("acomp", "attr") and child.lower_ in words:
            status = "possible" if child.lower_ in ("clear", "certain", "known") else "denied"
            return Verdict(status, f"not-{child.lower_}", (child, neg))
    return None


def subjunctive(verb: Token) -> bool:
    """ "demanded that Tehran abandon enrichment": a base form, or "should"."""
    aux = auxiliaries(verb)
    if any(a.lower_ == "should" for a in aux):
        return True
    if aux:
        return any(a.lower_ == "be" and a.tag_ == "VB" for a in aux)
    return verb.tag_ == "VB" or (verb.tag_ == "VBP" and verb.lower_ == verb.lemma_.lower())


def report_fate(reader: Reader, report: Token) -> Verdict | None:
    """What becomes of a report or claim: denied, false, or unconfirmed; ``None`` if it stands."""
    sets = reader.words.sets
    head, link = link_of(report)
    if not is_verb(head):
        return None
    lemma = head.lemma_.lower()
    if link in ("nsubj", "nsubjpass") and lemma == "be":
        for child in head.children:
            if child.dep_ in ("acomp", "attr") and child.lower_ in sets["false_words"]:
                return Verdict("denied", f"report-{child.lower_}", (child,))
        return None
    negated = negation(head) is not None
    if lemma in sets["knowing"] and negated:
        return Verdict("possible", f"report-not-{lemma}", (head,))
    if link in ("dobj", "nsubjpass") and not negated and reader.words.clauses.get(lemma) == "denied":
        return Verdict("denied", f"report-under-{lemma}", (head,))
    return None


def _question(verb: Token, own: Verdict) -> Verdict:
    """ "Did they meet?", "Who will sign?": open."""
    if verb.sent[-1].text != "?" or own.status not in HELD | {"planned"}:
        return own
    aux = next(iter(auxiliaries(verb)), None)
    if aux is None:
        return own
    first = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if first is not None and (
        aux.i < first.i or (own.status == "planned" and first.lower_ in ("who", "which", "what"))
    ):
        return Verdict("possible", "question", (verb.sent[-1],))
    return own
