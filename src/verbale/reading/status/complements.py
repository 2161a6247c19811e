"""Infinitives and gerunds: what their governor lays on them ("refused to meet", "without meeting")."""

from spacy.tokens import Token

from verbale.model import HELD
from verbale.reading.status.aspect import so_many
from verbale.reading.status.doings import (
    TIMETABLED,
    first_to,
    performed,
    said_so,
    time_to,
    timetable_gone,
    told_beside,
    tried_to_persuade,
)
from verbale.reading.status.fates import giver_fate, on_paper
from verbale.reading.status.gerunds import after_preposition, matrix_of
from verbale.reading.status.givers import (
    and_to,
    by_subject,
    hypothetical,
    is_doubted,
    noun_before,
    what_grows,
)
from verbale.reading.status.headless import commanded, headless, infinitive_before
from verbale.reading.status.infinitives import PAST_RULES, contrasted, implied, of_another, perfect, title
from verbale.reading.status.lays import Reader, link_of, on_clause, phrase, verbal
from verbale.reading.status.verbs import auxiliaries, clause_mark, is_infinitive
from verbale.reading.status.verdict import OPEN, Verdict, combine
from verbale.reading.syntax import is_verb, word_after

COMPLEMENTS = frozenset(
    {"xcomp", "ccomp", "acl", "relcl", "csubj", "oprd", "dobj", "attr", "acomp", "nsubj", "csubjpass"}
)
CEASING = frozenset({"stop", "cease", "halt", "quit"})
#: "was among the first to congratulate him"
FIRST = frozenset({"first", "last", "second", "third", "only"})
#: Who will come or meet to do a thing plans to do it.
COMING = frozenset(
    {
        "travel",
        "fly",
        "come",
        "go",
        "meet",
        "gather",
        "convene",
        "visit",
        "head",
        "return",
        "arrive",
        "leave",
        "depart",
    }
)
TOLD_SHORT = frozenset({"say", "report", "announce", "confirm"})
NOW = frozenset({"present", "present-act", "progressive"})


def governed(reader: Reader, verb: Token, depth: int) -> Verdict:
    """The verdict on an infinitive, gerund or bare participle, by what it hangs on."""
    head, dep = verb.head, verb.dep_
    if head == verb or commanded(reader, verb):
        return headless(verb)
    if dep == "conj":
        return _after_first(reader, verb, head, depth)
    if dep == "pcomp" or (dep == "pobj" and head.pos_ in ("ADP", "SCONJ")):
        return after_preposition(reader, verb, head, depth)
    if dep in COMPLEMENTS:
        return complement(reader, verb, head, depth)
    if dep == "advcl":
        return _adverbial(reader, verb, head, depth)
    if dep == "prep" and head != verb:  # "including killing"
        return reader.of(head, depth + 1) if verbal(head) else headless(verb)
    return headless(verb)


def _after_first(reader: Reader, verb: Token, head: Token, depth: int) -> Verdict:
    if not is_verb(head):
        return reader.of(head, depth + 1)
    own_to = [c for c in verb.children if c.lower_ == "to" and c.dep_ == "aux"]
    if verb.tag_ == "VBG" and is_infinitive(head) and not auxiliaries(verb):
        beside = next((a for a in head.ancestors if a.tag_ == "VBG"), None)
        if beside is not None:  # "rejecting calls to leave and accusing the board"
            return reader.of(beside, depth + 1)
    first = reader.of(head, depth + 1)
    if verb.tag_ == "VB" and not own_to and not is_infinitive(head):
        if not first.held:
            return first
        other = infinitive_before(verb, head)
        if other is not None:
            return reader.of(other, depth + 1)
        alone = headless(verb)
        return first if alone.rule == "imperative" else alone
    if first.rule == "negated" and any(c.dep_ == "cc" and c.lower_ == "but" for c in head.children):
        return headless(verb)
    return first


def complement(reader: Reader, verb: Token, head: Token, depth: int) -> Verdict:
    """An infinitive or gerund under a verb, noun or adjective."""
    paper = on_paper(reader, head)
    if paper is not None:
        return paper
    infinitive = is_infinitive(verb)
    titled = title(verb, head, infinitive)
    if titled is not None:
        return titled
    if infinitive and first_to(verb, head):
        return Verdict("happened", "the-first-to", (head,))
    if (
        infinitive
        and verb.left_edge.i > 0
        and verb.left_edge.nbor(-1).lower_ in FIRST
        and head.lemma_ == "be"
    ):
        ranked = reader.of(head, depth + 1)
        if ranked.rule in PAST_RULES:
            return Verdict("happened", "among-the-first", (verb.left_edge.nbor(-1),))
    if infinitive and is_verb(head) and head.lemma_ in TOLD_SHORT and of_another(verb) and verb.tag_ != "VBG":
        return Verdict("planned", "title-to", (verb,))  # "Oman says bodies to be handed over"
    growing = what_grows(reader, head) if infinitive and is_verb(head) else None
    if growing is not None:
        return complement(reader, verb, growing, depth)
    head = _predicate(head)
    matrix = matrix_of(reader, head, depth)
    past_infinitive = perfect(verb, head, matrix)
    if past_infinitive is not None:
        return past_infinitive
    if _said_to_be(reader, verb, head, matrix):
        return Verdict("ongoing", f"said-to-be-{head.lemma_}", (head,))
    done = (
        implied(reader, head, matrix, infinitive)
        or _by_saying(reader, verb, head, matrix)
        or (tried_to_persuade(reader, verb, head, matrix) if infinitive else None)
    )
    if done is not None:
        return done
    if infinitive and head.lower_ == "nothing":
        return Verdict("denied", "under-nothing", (head,))  # "there is nothing to discuss"
    if not infinitive and head.lemma_ in CEASING:
        status = "cancelled" if matrix.rule in PAST_RULES else "ongoing"
        return Verdict(status, f"under-{head.lemma_}", (head,))
    if infinitive and head.lower_ in TIMETABLED and timetable_gone(head, matrix):
        return Verdict("denied", f"had-been-{head.lower_}", (head,))
    given = "proposed" if infinitive and time_to(head) else on_clause(reader, head)
    if given == "possible" and head.lemma_ in ("want", "prefer", "like") and of_another(verb):
        given = "proposed"
    if head.lemma_ == "let" and word_after(head) in ("us", "'s", "’s"):
        given = "proposed"
    if given == "proposed" and head.lemma_ in ("need", "have") and matrix.status == "possible":
        given = "possible"
    if given is None and head.lemma_ == "be":
        given = (by_subject(reader, head) or "planned") if infinitive else None
        if given and matrix.rule == "past" and contrasted(verb):
            given = "denied"
    if given is None:
        if not infinitive:
            above, link = link_of(head) if matrix.rule == "noun" else (head, "")
            if above != head and verbal(above) and link in ("dobj", "pobj", "to", "into"):
                clause = reader.of(above, depth + 1)  # "will let in aid, ending the blockade"
                matrix = clause if clause.status in OPEN else matrix
            if _describes(reader, verb, head):
                return Verdict("ongoing", "gerund-beside", (head,))
            whole = _whole(reader, verb, head, depth) if matrix.held else None
            return whole or Verdict(matrix.status, "gerund-of", (head,))
        given = "possible"
    if given in ("possible", "planned") and head.lemma_ in ("suppose", "mean") and matrix.rule == "past":
        given = "denied" if contrasted(verb) else "planned"
    if head.lemma_ == "suppose" and matrix.rule in NOW and given == "possible":
        given = "planned"  # "a body that is supposed to meet on Friday"
    if is_verb(head) and given == "proposed" and head.lemma_ == "expect":
        given = "planned"
    if infinitive and is_verb(head) and head.lemma_ in COMING and matrix.rule in NOW:
        return Verdict(
            "planned", f"purpose-of-{matrix.rule}", matrix.tokens
        )  # "arrives to attend the summit"
    if infinitive and head.pos_ == "NOUN" and head.lemma_ in reader.words.sets["journeys"]:
        journey = reader.of(head, depth + 1)
        if journey.status == "planned":
            return Verdict(
                "planned", f"purpose-of-{head.lemma_}", (head,)
            )  # "is to make a visit to hold talks"
    if head.pos_ == "NOUN" and is_doubted(reader, head):
        given = "possible"
    fate = None if is_verb(head) or head.pos_ == "ADJ" else giver_fate(reader, head, depth)
    if given == "denied" and head.pos_ == "NOUN" and hypothetical(reader, head, depth):
        return Verdict("possible", f"under-{head.lemma_.lower()}-open", (head,))
    return fate or combine(Verdict(given, f"under-{head.lemma_.lower()}", (head,)), matrix)


def _said_to_be(reader: Reader, verb: Token, head: Token, matrix: Verdict) -> bool:
    """ "was reported to be massing troops"."""
    return (
        verb.tag_ == "VBG"
        and head.tag_ == "VBN"
        and matrix.held
        and head.lemma_ in reader.words.sets["saying"]
        and {"to", "be"} <= {a.lower_ for a in auxiliaries(verb)}
    )


def _whole(reader: Reader, verb: Token, noun: Token, depth: int) -> Verdict | None:
    """ "the chances of a delegation joining the talks": as open as what the gerund stands with."""
    if verb.dep_ != "acl" or noun.pos_ not in ("NOUN", "PROPN") or _a_text(reader, noun):
        return None
    whole = reader.over(noun, depth + 1)
    if whole is None or whole.status not in OPEN or whole.rule.startswith("after-"):
        return None
    return Verdict(whole.status, f"of-{whole.rule}", whole.tokens)


def _by_saying(reader: Reader, verb: Token, head: Token, matrix: Verdict) -> Verdict | None:
    return performed(reader, verb, head, matrix) or (
        said_so(reader, verb, head, matrix) if is_verb(head) and head.lemma_ != "take" else None
    )


def _describes(reader: Reader, verb: Token, head: Token) -> bool:
    """ "companies supplying machines": what somebody is named by goes on; what a text says ("a letter urging") not."""
    return (
        verb.dep_ == "acl"
        and verb.tag_ == "VBG"
        and head.pos_ in ("NOUN", "PROPN")
        and verb.lemma_.lower() in reader.words.sets["standing"]
        and reader.words.speech_acts.isdisjoint((head.lemma_.lower(), verb.lemma_.lower()))
        and not _a_text(reader, head)
    )


def _a_text(reader: Reader, noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in reader.words.paper_nouns or lemma in reader.words.sets["texts"]


def _predicate(head: Token) -> Token:
    """ "it was impossible to approve": the adjective decides, not "be"."""
    if head.lemma_ == "be" and is_verb(head):
        for child in head.children:
            if child.dep_ == "acomp":
                return child
    return head


def _adverbial(reader: Reader, verb: Token, head: Token, depth: int) -> Verdict:
    """A clause beside the main one: purpose ("to end …"), manner ("accusing …"), condition."""
    words = reader.words
    mark = clause_mark(verb)
    if mark is not None:
        word = mark.lower_
        if word in words.condition_marks or word in words.whether_marks:
            return Verdict("possible", f"inside-{word}", (mark,))
        if word == "than" or words.prepositions.get(word) == "denied":
            return Verdict("denied", f"after-{word}", (mark,))
    if is_infinitive(verb):
        first = and_to(verb, head)
        if first is not None:
            return reader.of(first, depth + 1)
        giver = noun_before(reader, verb, head)
        if giver is not None:
            return complement(reader, verb, giver, depth)
        if not verbal(head):
            return complement(reader, verb, head, depth)
        matrix = matrix_of(reader, head, depth)
        if first_to(verb, head):
            return Verdict("happened", "the-first-to", (head,))
        done = implied(reader, head, matrix, True) or said_so(reader, verb, head, matrix)
        if done is not None:
            return done
        given = reader.gives.get(head.i)
        if given is None and head.tag_ == "VBN":
            given = words.adjectives.get(head.lower_)
        if given and given not in HELD:
            return combine(Verdict(given, f"under-{head.lemma_.lower()}", (head,)), matrix)
        if head.lemma_ in COMING and (
            matrix.status == "planned" or matrix.rule in ("present", "present-act", "progressive")
        ):
            return Verdict("planned", f"purpose-of-{matrix.rule}", matrix.tokens)
        return Verdict("possible", "purpose", (head,))
    speaker = told_beside(reader, verb, head)
    if speaker is not None:
        return Verdict("happened", "told-beside", (speaker,))
    matrix = matrix_of(reader, head, depth)
    laid = phrase(head, "dobj", words) if verb.tag_ == "VBG" and verb.i - head.i <= 3 else None
    if laid is not None:  # "ruled out sending": the parser took it for a clause beside
        return combine(Verdict(laid, f"under-{head.lemma_.lower()}", (head,)), matrix)
    if matrix.status == "denied":
        return Verdict("happened", "beside-denied", (head,))
    if matrix.rule == "perfect" and verb.tag_ == "VBG":
        deed = verb.lemma_ in words.sets["counted"] or so_many(verb, words)  # "has hit the town, killing six"
        return Verdict("happened" if deed else "ongoing", "beside-perfect", (head,))
    return matrix
