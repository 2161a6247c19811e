"""What is done by saying it, and what one has done by another."""

from spacy.tokens import Token

from verbale.reading.status.fates import giver_fate
from verbale.reading.status.gerunds import matrix_of
from verbale.reading.status.lays import Reader
from verbale.reading.status.verbs import clause_mark, is_infinitive
from verbale.reading.status.verdict import Verdict, combine
from verbale.reading.syntax import is_verb, subject

TOLD = frozenset({"past", "perfect", "past-progressive"})
FIRST_PERSON = frozenset({"i", "we"})
#: Links of a participle to the verb that has it done.
UNDER = frozenset({"ccomp", "xcomp", "oprd"})
#: Verbs by which the thing is done where they are: "had the trip investigated".
#: Verbs that take no clause with a tense: "want the duties lifted", whatever the tagger made of it.
WANTING = frozenset({"want", "need", "prefer"})
#: What is called that is nobody.
CALLED = frozenset(
    {
        "meeting",
        "session",
        "summit",
        "conference",
        "vote",
        "election",
        "strike",
        "referendum",
        "talk",
        "protest",
        "rally",
        "walkout",
    }
)
#: Who went somewhere to say a thing has said it: "flew to Paris to ask for more".
TRAVELLING = frozenset({"fly", "travel", "visit"})
TRYING = frozenset({"try", "seek", "attempt"})
#: What is to come by a timetable, and what says that the timetable is no more.
TIMETABLED = frozenset({"due", "scheduled", "expected", "supposed", "meant", "set", "slated", "planned"})
EARLIER = frozenset({"originally", "initially"})
DONE_BY = frozenset({"have", "get", "see"})


def performed(reader: Reader, verb: Token, head: Token, matrix: Verdict) -> Verdict | None:
    """ "wishes to thank", "I want to congratulate", "would like to stress": done by these very words."""
    if verb.lemma_ not in reader.words.sets["performed"] or matrix.status == "denied":
        return None
    lemma = head.lemma_
    if lemma == "want":
        who = subject(head)
        said = matrix.held and who is not None and who.lower_ in FIRST_PERSON
    else:
        said = (lemma == "wish" and matrix.held) or (lemma == "like" and matrix.rule == "modal-would")
    return Verdict("happened", f"performed-{lemma}", (head,)) if said else None


def said_so(reader: Reader, verb: Token, head: Token, matrix: Verdict) -> Verdict | None:
    """ "rang the emir to offer a cap": what one calls or writes to say is said."""
    sets = reader.words.sets
    if not matrix.held or matrix.rule not in TOLD or verb.lemma_ not in sets["spoken"]:
        return None
    reached = (head.lemma_ in sets["reaching"] or head.lemma_ in TRAVELLING or _called_up(head)) and not any(
        c.lower_ == "for" for c in head.children
    )
    took = head.lemma_ == "take" and any(c.dep_ == "prep" and c.lower_ == "to" for c in head.children)
    return Verdict("happened", f"by-{head.lemma_}", (head,)) if reached or took else None


def done_by_another(reader: Reader, verb: Token, depth: int) -> Verdict | None:
    """ "threatened to have the trip investigated", "wants the duties lifted": as open as having it done is."""
    head = verb.head
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and head.dep_ == "dobj" and head.head.lemma_ == "see":
        matrix = reader.of(head.head, depth + 1)  # "would see ten hostages released"
        return None if matrix.held else matrix
    finite = verb.tag_ == "VBD" and (head.lemma_ not in WANTING or clause_mark(verb) is not None)
    if finite:
        return None
    if verb.dep_ not in UNDER or not is_verb(head) or head.lemma_ not in reader.words.sets["causing"]:
        return None
    matrix = matrix_of(reader, head, depth)
    if head.lemma_ in DONE_BY:
        return None if matrix.held else matrix
    return combine(Verdict("proposed", f"under-{head.lemma_}", (head,)), matrix)


def _called_up(verb: Token) -> bool:
    """ "called the emir": somebody, and no meeting or vote."""
    return verb.lemma_ == "call" and any(
        c.dep_ in ("dobj", "oprd") and c.lemma_ not in CALLED for c in verb.children
    )


def tried_to_persuade(reader: Reader, verb: Token, head: Token, matrix: Verdict) -> Verdict | None:
    """ "tried to persuade him", "is seeking to encourage them": who tries to talk somebody round talks to him."""
    lemma = head.lemma_.lower()
    sets = reader.words.sets
    if is_verb(head) and lemma in TRYING and verb.lemma_ in sets["working_against"] and matrix.held:
        return Verdict("ongoing", f"working-against-{verb.lemma_}", (head,))
    if verb.lemma_ not in sets["persuading"] or not matrix.held:
        return None
    if is_verb(head) and lemma in TRYING and matrix.status != "denied":
        return Verdict(matrix.status, f"tried-{lemma}", (head,))
    if head.pos_ == "NOUN" and lemma in ("attempt", "effort") and giver_fate(reader, head, 1) is None:
        return Verdict("happened", f"tried-{lemma}", (head,))
    return None


def time_to(noun: Token) -> bool:
    """ "it's time to talk", "time to talk": high time, not time enough."""
    return noun.lower_ == "time" and noun.dep_ in ("attr", "ROOT") and noun.left_edge.i == noun.i


def timetable_gone(head: Token, matrix: Verdict) -> bool:
    """ "had been due to meet", "was originally scheduled to meet": it came otherwise."""
    above = head.head if head.pos_ == "ADJ" else head
    if not matrix.held or matrix.rule not in TOLD:
        return False
    words = {c.lower_ for c in (*above.children, *head.children) if c.i < head.i}
    return {"had", "been"} <= words or ("had" in words and above.lower_ == "been") or bool(words & EARLIER)


def first_to(verb: Token, head: Token) -> bool:
    """ "became the first country to ban it": the noun, or the verb over it, on which the infinitive hangs."""
    nouns = (
        [head]
        if not is_verb(head)
        else [c for c in head.children if c.dep_ in ("attr", "dobj") and c.i < verb.i]
    )
    above = head if is_verb(head) else head.head
    if above.lemma_ not in ("become", "be") or any(c.tag_ == "MD" for c in above.children):
        return False
    return any(c.lower_ in ("first", "last", "only") for n in nouns for c in n.children if c.dep_ == "amod")


def told_beside(reader: Reader, verb: Token, head: Token) -> Token | None:
    """ "is weighing whether to attend, criticising the board": the speaker's own act, whatever it was hung on."""
    if verb.tag_ != "VBG" or verb.lemma_ not in reader.words.sets["spoken"]:
        return None
    left = verb.left_edge
    if left.i < 1 or left.nbor(-1).text != "," or left.i < head.i:
        return None
    teller = next((a for a in verb.ancestors if is_verb(a) and not is_infinitive(a) and subject(a)), None)
    return teller if teller is not None and reader.of(teller, 2).held else None
