"""Verbs joined to what is open, which the parser lost: the later members of a condition, gapped participles."""

from spacy.tokens import Token

from verbale.reading.status.lays import Reader
from verbale.reading.status.verbs import clause_mark
from verbale.reading.status.verdict import OPEN, Verdict
from verbale.reading.syntax import has_own_subject, is_verb

#: Rules of a plain tense, by which alone such a verb would be a fact.
PLAIN = frozenset({"present", "present-act", "present-result", "past", "participle"})
JOINING = frozenset({"and", "or", ","})
#: Conditions that, told in the past, came about: "fought until the army left".
TURNING = frozenset({"until", "till", "once"})
PRESENT_TAGS = frozenset({"VBZ", "VBP"})
#: These need not be marked in the parse to make a condition of their clause.
PROVIDING = frozenset({"provided", "providing"})
REACH = 40
#: How many words stand before a condition that follows its main clause.
MAIN_CLAUSE = 3


def further_condition(reader: Reader, verb: Token, own: Verdict) -> Verdict | None:
    """ "unless the army stops shelling, lifts its blockade and frees prisoners": what else the condition asks for.

    The condition stands after its main clause, and the tenses agree; so whatever is joined goes on under it.
    """
    if own.rule not in PLAIN:
        return None
    start = _start(verb)
    doc, first = verb.doc, verb.sent.start
    if start - first < MAIN_CLAUSE or doc[start - 1].lower_ not in JOINING:
        return None
    mark = _mark_before(reader, start - 1, verb)
    if mark is None or mark.i - first < MAIN_CLAUSE or not any(is_verb(t) for t in doc[first : mark.i]):
        return None
    lead = mark.head if mark.dep_ == "mark" and is_verb(mark.head) else _verb_after(mark, start)
    if (
        lead is None
        or lead.i >= start
        or lead.head.i > lead.i
        or not _same_tense(lead, verb)
        or not _a_list(verb, mark, start)
    ):
        return None
    asked = reader.of(lead, 2)
    if (asked.held and mark.lower_ not in PROVIDING) or (mark.lower_ in TURNING and own.rule == "past"):
        return None
    return Verdict("possible", f"inside-{mark.lower_}", (mark,))


def shared_condition(reader: Reader, verb: Token) -> Verdict | None:
    """ "If it does not cease fire and lift the siege": both verbs stand under the "if" and the "not"."""
    first = verb.head
    if verb.dep_ != "conj" or not is_verb(first) or has_own_subject(verb):
        return None
    mark = clause_mark(first)
    if mark is None or mark.lower_ not in reader.words.condition_marks | reader.words.whether_marks:
        return None
    return Verdict("possible", f"inside-{mark.lower_}", (mark,))


def _start(verb: Token) -> int:
    """Where the clause of ``verb`` begins: its subject, auxiliary or itself, and a "that" before it."""
    start = min(
        [
            verb.i,
            *(c.left_edge.i for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass")),
        ]
    )
    return start - 1 if start > 0 and verb.doc[start - 1].lower_ == "that" else start


def _mark_before(reader: Reader, end: int, verb: Token) -> Token | None:
    words, doc = reader.words, verb.doc
    for i in range(end, max(verb.sent.start, end - REACH) - 1, -1):
        word = doc[i].lower_
        if word in words.sets["ending_conditions"]:
            return None
        if word in words.condition_marks or word in words.whether_marks:
            return doc[i]
        if word == "that" and i > 0 and doc[i - 1].lower_ == "condition":
            return doc[i]
    return None


def _verb_after(mark: Token, end: int) -> Token | None:
    return next(
        (t for t in mark.doc[mark.i + 1 : end] if is_verb(t) and t.dep_ not in ("aux", "auxpass")), None
    )


def _same_tense(lead: Token, verb: Token) -> bool:
    """Whether both stand in the present or both in the past; a participle without auxiliary goes with any."""
    one, other = _tense(lead), _tense(verb)
    return one == other or (other == "" and verb.tag_ in ("VBN", "VBD"))


def _tense(verb: Token) -> str:
    for token in (*(c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb):
        if token.tag_ in PRESENT_TAGS:
            return "present"
        if token.tag_ == "VBD":
            return "past"
    return ""


def _a_list(verb: Token, mark: Token, start: int) -> bool:
    """Whether ``verb`` goes on with the condition: no new clause behind a comma, unless the list has more."""
    doc = verb.doc
    own_subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children if c.i < verb.i)
    before = doc[start - 1].lower_
    if doc[start].lower_ == "that" and before != ",":
        return True
    if not own_subject:
        return before != "," or any(t.lower_ in ("and", "or") for t in doc[verb.i : verb.sent.end])
    if before == ",":
        return any(t.lower_ in ("and", "or") for t in doc[verb.i : verb.sent.end])
    after_comma = start >= 2 and doc[start - 2].text == ","
    return not after_comma or any(t.text == "," for t in doc[mark.i : start - 2])


def joined_participle(reader: Reader, verb: Token, own: Verdict) -> Verdict | None:
    """ "would be freed, and prisoners exchanged", "would be renewable and backed by all": under the same auxiliary."""
    of_noun = verb.dep_ == "acl" and verb.head.dep_ == "conj" and is_verb(verb.head.head)
    if own.rule not in ("participle", "past") or not (verb.dep_ == "conj" or of_noun):
        return None
    head = verb.head
    if any(c.dep_ in ("aux", "auxpass", "dobj") for c in verb.children):
        return None
    if verb.dep_ == "acl":
        head = head.head
    if head.pos_ == "ADJ" and is_verb(head.head) and verb.tag_ == "VBN":
        above = reader.of(head.head, 2)
    elif is_verb(head) and any(c.dep_ == "auxpass" for c in head.children):
        above = reader.of(head, 2)
    else:
        return None
    return above if above.status in OPEN or above.status == "conditional" else None
