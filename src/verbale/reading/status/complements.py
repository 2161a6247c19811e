"""Infinitives and gerunds: what their governor lays on them ("refused to meet", "without meeting")."""

from spacy.tokens import Token

from verbale.model import HELD
from verbale.reading.status.fates import denied_after, giver_fate, on_paper
from verbale.reading.status.lays import Reader, link_of, on_clause, phrase, table, verbal
from verbale.reading.status.verbs import auxiliaries, clause_mark, is_infinitive
from verbale.reading.status.verdict import OPEN, Verdict, combine
from verbale.reading.syntax import is_verb

PAST_RULES = frozenset({"past", "perfect", "past-progressive", "participle"})
COMPLEMENTS = frozenset(
    {"xcomp", "ccomp", "acl", "relcl", "csubj", "oprd", "dobj", "attr", "acomp", "nsubj", "csubjpass"}
)
CEASING = frozenset({"stop", "cease", "halt", "quit"})
CONTRAST = frozenset({"but", "yet", "however", "though", "although", "instead", "never", "remain"})


def governed(reader: Reader, verb: Token, depth: int) -> Verdict:
    """The verdict on an infinitive, gerund or bare participle, by what it hangs on."""
    head, dep = verb.head, verb.dep_
    if head == verb:
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
    first = reader.of(head, depth + 1)
    if verb.tag_ == "VB" and not own_to and not is_infinitive(head):
        if not first.held:
            return first
        other = _infinitive_before(verb, head)
        return reader.of(other, depth + 1) if other is not None else headless(verb)
    if first.rule == "negated" and any(c.dep_ == "cc" and c.lower_ == "but" for c in head.children):
        return headless(verb)
    return first


def _infinitive_before(verb: Token, head: Token) -> Token | None:
    """ "agreed to meet, exchange lists, and resume talks": the base form that ``verb`` goes on from."""
    for i in range(verb.i - 1, head.i, -1):
        token = verb.doc[i]
        if token.tag_ == "VB" and any(a.lower_ == "to" or a.tag_ == "MD" for a in auxiliaries(token)):
            return token
    return None


def headless(verb: Token) -> Verdict:
    """A form that hangs on nothing: a command, a title ("Ministers to meet in Osaka"), a caption."""
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        named = any(c.dep_ == "nsubj" or c.dep_ == "nsubjpass" for c in verb.children)
        return Verdict("planned" if named else "possible", "title-to", (verb,))
    if verb.tag_ == "VB":
        return Verdict("proposed", "imperative", (verb,))
    if verb.tag_ == "VBG":
        return Verdict("ongoing", "gerund", (verb,))
    return Verdict("happened", "bare", (verb,))


def complement(reader: Reader, verb: Token, head: Token, depth: int) -> Verdict:
    """An infinitive or gerund under a verb, noun or adjective."""
    paper = on_paper(reader, head)
    if paper is not None:
        return paper
    infinitive = is_infinitive(verb)
    titled = _title(verb, head, infinitive)
    if titled is not None:
        return titled
    head = _predicate(head)
    matrix = matrix_of(reader, head, depth)
    past_infinitive = _perfect(verb, head, matrix)
    if past_infinitive is not None:
        return past_infinitive
    done = _implied(reader, head, matrix, infinitive)
    if done is not None:
        return done
    if not infinitive and head.lemma_ in CEASING:
        status = "cancelled" if matrix.rule in PAST_RULES else "ongoing"
        return Verdict(status, f"under-{head.lemma_}", (head,))
    given = on_clause(reader, head)
    if given == "possible" and head.lemma_ in ("want", "prefer", "like") and _of_another(verb):
        given = "proposed"
    if head.lemma_ == "let" and head.nbor().lower_ in ("us", "'s", "’s"):
        given = "proposed"
    if given == "proposed" and head.lemma_ in ("need", "have") and matrix.status == "possible":
        given = "possible"
    if given is None and head.lemma_ == "be":
        given = "planned" if infinitive else None
        if given and matrix.rule == "past" and _contrasted(verb):
            given = "denied"
    if given is None:
        if not infinitive:
            above, link = link_of(head) if matrix.rule == "noun" else (head, "")
            if above != head and verbal(above) and link in ("dobj", "pobj", "to", "into"):
                clause = reader.of(above, depth + 1)  # "will let in aid, ending the blockade"
                matrix = clause if clause.status in OPEN else matrix
            return Verdict(matrix.status, "gerund-of", (head,))
        given = "possible"
    if given in ("possible", "planned") and head.lemma_ in ("suppose", "mean") and matrix.rule == "past":
        given = "denied" if _contrasted(verb) else "planned"
    if is_verb(head) and given == "proposed" and head.lemma_ == "expect":
        given = "planned"
    fate = None if is_verb(head) or head.pos_ == "ADJ" else giver_fate(reader, head, depth)
    return fate or combine(Verdict(given, f"under-{head.lemma_.lower()}", (head,)), matrix)


def _predicate(head: Token) -> Token:
    """ "it was impossible to approve": the adjective decides, not "be"."""
    if head.lemma_ == "be" and is_verb(head):
        for child in head.children:
            if child.dep_ == "acomp":
                return child
    return head


def _title(verb: Token, head: Token, infinitive: bool) -> Verdict | None:
    """ "France to host donors' conference": a noun that heads its line, with an infinitive after it."""
    if not infinitive or verb.dep_ not in ("acl", "relcl") or head.dep_ != "ROOT":
        return None
    if any(c.dep_ in ("det", "poss") for c in head.children):
        return None
    if head.ent_type_ or head.pos_ == "PROPN" or verb.i - head.i <= 2:
        return Verdict("planned", "title-to", (verb,))
    return None


def _perfect(verb: Token, head: Token, matrix: Verdict) -> Verdict | None:
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


def _implied(reader: Reader, head: Token, matrix: Verdict, infinitive: bool) -> Verdict | None:
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


def _of_another(verb: Token) -> bool:
    """ "wants Aden to sign": what one wants of another is asked of him."""
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _contrasted(verb: Token) -> bool:
    """Whether the sentence goes on with "but", "yet": "was to meet on Monday but stayed away"."""
    doc = verb.doc
    return any(doc[i].lower_ in CONTRAST for i in range(verb.i + 1, verb.sent.end))


def matrix_of(reader: Reader, head: Token, depth: int) -> Verdict:
    """The verdict on the governor itself; on the verb above it for an adjective."""
    if verbal(head):
        return reader.of(head, depth + 1)
    above = head.head
    if (head.pos_ == "ADJ" or head.tag_ == "VBN") and above != head and is_verb(above):
        return reader.of(above, depth + 1)
    return Verdict("happened", "adjective" if head.pos_ == "ADJ" else "noun")


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
        giver = _noun_before(reader, verb, head)
        if giver is not None:
            return complement(reader, verb, giver, depth)
        if not verbal(head):
            return complement(reader, verb, head, depth)
        matrix = matrix_of(reader, head, depth)
        done = _implied(reader, head, matrix, True)
        if done is not None:
            return done
        given = reader.gives.get(head.i)
        if given is None and head.tag_ == "VBN":
            given = words.adjectives.get(head.lower_)
        if given and given not in HELD:
            return combine(Verdict(given, f"under-{head.lemma_.lower()}", (head,)), matrix)
        return Verdict("possible", "purpose", (head,))
    matrix = matrix_of(reader, head, depth)
    laid = phrase(head, "dobj", words) if verb.tag_ == "VBG" and verb.i - head.i <= 3 else None
    if laid is not None:  # "ruled out sending": the parser took it for a clause beside
        return combine(Verdict(laid, f"under-{head.lemma_.lower()}", (head,)), matrix)
    if matrix.status == "denied":
        return Verdict("happened", "beside-denied", (head,))
    if matrix.rule == "perfect" and verb.tag_ == "VBG":
        return Verdict("ongoing", "beside-perfect", (head,))
    return matrix


def _noun_before(reader: Reader, verb: Token, head: Token) -> Token | None:
    """ "resisted calls to withdraw": the noun right before an infinitive that the parser hung on the verb."""
    left = verb.left_edge
    if left.lower_ != "to" or left.i == 0:
        return None
    noun = left.nbor(-1)
    if noun.pos_ != "NOUN" or noun.head.i != head.i:
        return None
    return noun if table(noun, reader.words) is not None else None


def after_preposition(reader: Reader, verb: Token, prep: Token, depth: int) -> Verdict:
    """A gerund after a preposition: "without meeting", "accused of bombing", "aimed at ending"."""
    words = reader.words
    above, link = _above(prep)
    first = link.split()[0]
    if first in ("instead", "without", "rather") or link == "far from":
        return _without(reader, above, first, prep, depth)
    given = words.prepositions.get(first)
    if given == "possible":
        return Verdict(given, f"after-{first}", (prep,))
    if given == "happened":
        return _once_done(reader, above, first, prep, depth)
    if given == "planned":
        matrix = reader.of(above, depth + 1) if verbal(above) else Verdict("happened", "noun")
        return Verdict("happened" if matrix.held else "planned", f"after-{first}", (prep,))
    laid = phrase(above, link, words)
    if laid is None:
        laid = (
            table(above, words) if above.pos_ == "ADJ" else reader.gives.get(above.i) or table(above, words)
        )
    if laid == "proposed" and first in ("by", "with"):
        laid = "happened"
    if above.lemma_ in words.sets["accusing"] and denied_after(prep):
        return Verdict("denied", "accused-and-denied", (above,))
    if laid is not None and (
        first not in ("by", "with", "in", "through") or above.lower_ in ("interested", "interest")
    ):
        fate = None if is_verb(above) or above.pos_ == "ADJ" else giver_fate(reader, above, depth)
        return fate or combine(
            Verdict(laid, f"under-{above.lemma_.lower()}", (above,)), matrix_of(reader, above, depth)
        )
    if verbal(above):
        if first == "at" and above.lemma_ == "aim":
            return Verdict("possible", "aimed-at", (above,))
        matrix = reader.of(above, depth + 1)
        if matrix.status != "denied":
            return matrix
        return Verdict("denied" if first in ("by", "of") else "happened", "beside-denied", (above,))
    return Verdict("happened", f"after-{first}", (prep,))


def _above(prep: Token) -> tuple[Token, str]:
    """What a preposition hangs on, stacked ones as one link: (stopped, "short of")."""
    link, above = prep.lower_, prep.head
    if prep.i > 0 and prep.nbor(-1).lower_ in ("instead", "far", "rather") and prep.nbor(-1) != above:
        link = f"{prep.nbor(-1).lower_} {link}"
    while (
        above.pos_ in ("ADP", "ADV", "SCONJ")
        and above.head != above
        and above.dep_ in ("prep", "prt", "advmod", "cc", "mark")
    ):
        link = f"{above.lower_} {link}"
        above = above.head
    return above, link


def _without(reader: Reader, above: Token, word: str, prep: Token, depth: int) -> Verdict:
    if word == "without" and verbal(above) and not reader.of(above, depth + 1).held:
        return Verdict("possible", "after-without", (prep,))
    return Verdict("denied", f"after-{word}", (prep,))


def _once_done(reader: Reader, above: Token, word: str, prep: Token, depth: int) -> Verdict:
    if verbal(above):
        matrix = reader.of(above, depth + 1)
        if matrix.status in OPEN:
            return Verdict("possible", f"after-{word}", (prep,))
    return Verdict("happened", f"after-{word}", (prep,))
