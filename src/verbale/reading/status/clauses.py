"""Finite clauses: what their governor says of them ("denied that …", "reports that … are false")."""

from spacy.tokens import Token

from verbale.reading.status.backshift import backshifted
from verbale.reading.status.conditions import WHOEVER, open_noun, whoever
from verbale.reading.status.copular import at_issue, not_the_one, told_of_a_plan
from verbale.reading.status.fates import PRESENT, said_on_paper
from verbale.reading.status.kinds import modified
from verbale.reading.status.lays import Reader, link_of
from verbale.reading.status.questions import question
from verbale.reading.status.signatures import signed
from verbale.reading.status.verbs import auxiliaries, clause_mark, is_infinitive, negation
from verbale.reading.status.verdict import OPEN, Verdict, strongest
from verbale.reading.syntax import has_own_subject, is_verb

#: Links of a content clause to what it hangs on.
CONTENT_LINKS = frozenset({"ccomp", "acl", "xcomp", "csubj", "dobj"})
#: Verbs by which one calls a report something.
CALLING = frozenset(
    {"call", "brand", "describe", "label", "deem", "consider", "declare", "dismiss", "denounce"}
)
#: What one does with an idea.
ANSWERING = frozenset(
    {
        "reject",
        "accept",
        "oppose",
        "back",
        "support",
        "endorse",
        "dismiss",
        "float",
        "raise",
        "spurn",
        "embrace",
    }
)
#: Verbs of showing: "nothing suggests that they left".
SHOWING = frozenset({"suggest", "indicate", "show", "prove", "confirm"})
#: Statuses of a main clause whose if-clause is told in the past without having come about.
UNTOLD = frozenset({"possible", "conditional", "planned"})
UNREAL = ("past", "perfect")


def under_clause(reader: Reader, verb: Token, own: Verdict) -> Verdict:
    """A finite verb with what the clause above lays on it: "hopes that …", "denied that …", "if they …"."""
    head, dep = verb.head, verb.dep_
    if head == verb:
        return question(verb, own, reader.words)
    if dep == "conj" and is_verb(head):
        return _coordinated(reader, verb, own)
    if own.rule in PRESENT and _whoever(verb):
        return Verdict("possible", "whoever", (head,))
    if dep == "acl" and own.rule in PRESENT and any(c.lower_ == "being" for c in verb.children):
        whole = reader.of(head, 2)  # "would lead to sanctions being imposed"
        if whole.status in OPEN:
            return Verdict(whole.status, f"of-{whole.rule}", whole.tokens)
    if dep == "relcl" and own.rule in PRESENT:
        imagined = modified(reader, head, reader.words.modifiers)
        if imagined is not None and imagined.status in OPEN:
            return Verdict(imagined.status, f"of-{imagined.rule}", imagined.tokens)
    if dep == "ccomp" and head.lemma_ == "be" and own.status == "planned" and at_issue(verb):
        return Verdict("possible", "at-issue", (head,))
    if dep == "relcl" and not_the_one(head):
        return Verdict("denied", "not-the-one", (head.head,))
    if dep == "relcl" and own.held and _of_what_would_be(verb, head, reader):
        idea = reader.over(head, 2)
        if idea is not None and not idea.held:
            return Verdict(idea.status, f"of-{idea.rule}", idea.tokens)
    if dep == "relcl" and own.rule in ("modal-will", "modal-would"):
        hoped = _of_what_is_hoped_for(reader, head, own)
        if hoped is not None:
            return hoped
    if own.rule == "past-progressive" and backshifted(reader, verb):
        return Verdict("ongoing", "said-progressive", own.tokens)
    if dep in CONTENT_LINKS or (dep == "relcl" and (subjunctive(verb) or _content_of(reader, verb))):
        given = _said_of(reader, verb, own)
        if given is not None:
            return strongest(own, given)
    return question(verb, own, reader.words)


def _of_what_would_be(verb: Token, noun: Token, reader: Reader) -> bool:
    """ "a deal that ended the war would be a relief": what a deal does that is only thought of."""
    return (
        reader.words.default_noun.get(noun.lemma_.lower()) == "possible"
        and any(c.lower_ in ("a", "an", "any") for c in noun.children if c.i < noun.i)
        and any(c.dep_ == "nsubj" and c.lower_ in ("that", "which") for c in verb.children)
    )


def _of_what_is_hoped_for(reader: Reader, noun: Token, own: Verdict) -> Verdict | None:
    """ "hopes for a deal that will end it", "a force that would patrol it": as open as the noun is."""
    if not open_noun(noun):
        return None
    hoped = reader.of(noun, 2)
    if hoped.status in ("possible", "proposed"):
        return Verdict(hoped.status, f"of-{hoped.rule}", hoped.tokens)
    return None


def _whoever(verb: Token) -> bool:
    """ "anybody who trades with it", "whoever trades with it": nobody is said to."""
    if verb.dep_ == "relcl":
        return whoever(verb.head)
    return any(c.dep_ == "nsubj" and c.lower_ in WHOEVER for c in verb.children if c.i < verb.i)


def _content_of(reader: Reader, verb: Token) -> bool:
    """ "reports that Chad left": a content clause that the parser took for a relative one."""
    head = verb.head
    left = verb.left_edge
    return (
        left.lower_ == "that" and left.i == head.i + 1 and head.lemma_.lower() in reader.words.sets["reports"]
    )


def _coordinated(reader: Reader, verb: Token, own: Verdict) -> Verdict:
    """A second verb stands under the same conjunction and governor as the first."""
    first = verb.head
    while first.dep_ == "conj" and is_verb(first.head):
        first = first.head
    mark = clause_mark(first)
    words = reader.words
    if mark is not None and own.status == "planned" and mark.lower_ in words.whether_marks | {"if"}:
        return Verdict(
            "possible", f"inside-{mark.lower_}", (mark,)
        )  # "unclear if it would confirm or reject"
    open_mark = mark is not None and mark.lower_ in words.condition_marks | words.whether_marks
    under_it = open_mark and clause_mark(verb) is None and first.dep_ in ("advcl", "pcomp")
    untold = own.rule != "past" or reader.of(first.head, 2).status in UNTOLD
    if mark is not None and under_it and own.held and untold:
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
    if lemma in ("idea", "notion") and _answers(verb):
        return None
    if verb.dep_ == "acl" and not any(c.dep_ in ("mark", "nsubj", "nsubjpass") for c in verb.children):
        return None
    if lemma in words.sets["reports"] and not is_verb(head):
        fate = report_fate(reader, head) or _proved_after(reader, verb)
        if fate is not None:
            return fate
    if is_verb(head):
        neg = negation(head) or _yet_to(head)
        if verb.i > head.i and (
            lemma == "exclude" or (lemma == "rule" and any(c.lower_ == "out" for c in head.children))
        ):
            return Verdict("denied" if neg is None else "possible", "ruled-out", (head,))
        if neg is not None:
            if lemma in words.sets["knowing"]:
                if any(t.text == ";" for t in verb.doc[verb.i : head.i]):
                    return None  # a clause of its own: "the two met; Quito did not say why"
                return Verdict("possible", f"not-{lemma}", (head, neg))
            if lemma in words.sets["thinking"] or (lemma in SHOWING and neg.dep_ != "neg"):
                return Verdict("denied", f"not-{lemma}", (head, neg))
            if lemma == "be":
                return _not_true(head, neg, words.sets["thinking"] | words.sets["knowing"])
            return None
    elif lemma in words.sets["thinking"] and _there_is_none(head):
        return Verdict("denied", f"no-{lemma}", (head,))
    if own.rule in PRESENT and lemma in ("say", "declare", "state", "affirm") and is_infinitive(head):
        wanted = reader.of(head, 2)  # "want him to say that he supports it": by saying so he would
        if wanted.status == "proposed":
            return wanted
    if own.held and lemma in words.sets["stating"]:
        paper = said_on_paper(reader, head, own)
        if paper is not None:
            return paper
    planned = told_of_a_plan(reader, verb, own)
    if planned is not None:
        return planned
    if lemma == "wish" and own.rule in UNREAL:
        return Verdict("denied", "wished-for", (head,))
    if own.rule in PRESENT and lemma in words.sets["bringing"]:
        brought = reader.of(head if is_verb(head) else head.head, 2)
        if brought.status in OPEN or brought.status == "conditional":
            return Verdict(
                brought.status, f"of-{brought.rule}", brought.tokens
            )  # "will mean that they leave"
    given = words.clauses.get(lemma)
    if not is_verb(head) and any(c.lower_ == "no" for c in head.children):
        return None  # "there is no doubt that"
    if given in ("proposed", "planned"):
        asked = subjunctive(verb) or (own.rule in PRESENT and lemma in words.sets["asking"])
        return Verdict(given, why, (head,)) if asked else None
    if given is None or (given == "denied" and _outer_negation(head)):
        return None
    return Verdict(given, why, (head,))


def _yet_to(verb: Token) -> Token | None:
    """The "yet" of "has yet to confirm"."""
    if verb.dep_ != "xcomp" or verb.head.lemma_ != "have":
        return None
    return next((c for c in verb.head.children if c.lower_ == "yet"), None)


def _answers(verb: Token) -> bool:
    """ "an idea that Chad rejected": a verb without an object of its own, of which the idea is the object."""
    return verb.lemma_ in ANSWERING and not any(
        c.dep_ in ("dobj", "ccomp", "xcomp") and c.i > verb.i for c in verb.children
    )


def _there_is_none(noun: Token) -> bool:
    """ "no sign that", "does not see any sign that"."""
    if any(c.lower_ == "no" for c in noun.children):
        return True
    return noun.dep_ in ("dobj", "attr") and is_verb(noun.head) and negation(noun.head) is not None


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
    if any(a.tag_ == "MD" for a in aux):
        return False  # "suggested that the move would be welcomed"
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
    told = reader.found.reports.get(head.i)
    if link in ("nsubj", "nsubjpass") and told is not None:
        return signed(reader, told, 1)
    negated = negation(head) is not None
    if link == "dobj" and not negated:
        if lemma in sets["taking_back"]:
            return Verdict("denied", f"report-under-{lemma}", (head,))
        if lemma in CALLING and any(
            t.lower_ in sets["false_words"] for t in head.doc[head.i : head.sent.end]
        ):
            return Verdict("denied", f"report-{lemma}-false", (head,))
    if lemma in sets["knowing"] and negated:
        return Verdict("possible", f"report-not-{lemma}", (head,))
    if link in ("dobj", "nsubjpass") and not negated and reader.words.clauses.get(lemma) == "denied":
        if reader.of(head, 2).status in OPEN:
            return None  # "unclear if they will reject his claim that"
        return Verdict("denied", f"report-under-{lemma}", (head,))
    return None


def _proved_after(reader: Reader, verb: Token) -> Verdict | None:
    """ "Claims that Chad had left proved false": the sentence's verb, wherever the parser hung it."""
    if verb.head.i - verb.sent.start > 3:
        return None
    for i, told in reader.found.reports.items():
        if verb.i < i < verb.sent.end and not has_own_subject(verb.doc[i]):
            return Verdict(told.signature.affirmed, "report-proved", (told.first, told.last))
    return None
