"""Things that are named as options, ideas, needs or scenarios: "options include a blockade"."""

from spacy.tokens import Token

from verbale.reading.status.infinitives import PAST_RULES
from verbale.reading.status.kinds import goes_on
from verbale.reading.status.lays import Reader
from verbale.reading.status.verdict import Verdict
from verbale.reading.syntax import is_verb

#: What lists things: "options include", "the ideas range from".
LISTING = frozenset({"include", "comprise", "range", "involve", "cover", "contain"})
#: What is not there yet although it is called something.
OPTIONS = frozenset(
    {
        "option",
        "idea",
        "scenario",
        "possibility",
        "alternative",
        "suggestion",
        "proposal",
        "consideration",
        "choice",
    }
)
ASKED = frozenset({"suggestion", "proposal"})
#: "what is needed is a truce", "what they want is a truce"
WANTED = frozenset({"need", "want", "demand", "require", "ask", "seek", "lack", "propose", "call"})


def one_of_a_menu(reader: Reader, noun: Token, verb: Token) -> Verdict | None:
    """The verdict on the object or predicate noun of ``verb`` where it is one of the options named."""
    lemma = verb.lemma_.lower()
    if lemma in LISTING:
        who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        return _named(who) if who is not None else None
    if lemma != "be":
        return None
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("among", "amongst") and child.i < verb.i:
            return next((_named(g) for g in child.children if g.dep_ == "pobj"), None)
        if child.dep_ in ("nsubj", "csubj") and child.i < verb.i:
            return _wanted(child) if child.dep_ == "csubj" else _named(child, alone=True)
    return None


def between_options(noun: Token) -> Verdict | None:
    """ "options range from a no-fly zone to the deployment of troops": however the parser hangs it."""
    start = noun.sent.start
    if not any(t.lower_ in ("range", "ranges", "ranged", "ranging") for t in noun.doc[start : noun.i]):
        return None
    first = next((t for t in noun.doc[start : noun.i] if t.lemma_.lower() in OPTIONS), None)
    return _named(first) if first is not None else None


def _named(who: Token, alone: bool = False) -> Verdict | None:
    lemma = who.lemma_.lower()
    if lemma not in OPTIONS or (alone and lemma in ASKED):
        return None
    return Verdict("proposed" if lemma in ASKED else "possible", f"among-{lemma}", (who,))


def _wanted(clause: Token) -> Verdict | None:
    """ "What is needed is a withdrawal"."""
    if not is_verb(clause) or clause.lemma_ not in WANTED:
        return None
    return Verdict("proposed", "what-is-wanted", (clause,))


def is_one(reader: Reader, noun: Token, verb: Token, depth: int) -> Verdict | None:
    """ "The first was a meeting", "the aim is a truce", "there will be talks"."""
    who = next((c for c in verb.children if c.dep_ in ("nsubj", "expl")), None)
    if who is not None and who.dep_ == "nsubj" and who.lemma_.lower() in reader.words.sets["aims"]:
        return Verdict("proposed", f"is-the-{who.lemma_.lower()}", (who,))
    matrix = reader.of(verb, depth + 1)
    if not matrix.held:
        return Verdict(matrix.status, f"object-{matrix.rule}", matrix.tokens)
    if who is not None and who.dep_ == "expl":
        past = matrix.rule in PAST_RULES
        return Verdict("happened" if past or not goes_on(reader, noun) else "ongoing", "there-is", (verb,))
    return Verdict("happened", "object-of-be", (verb,)) if matrix.rule in PAST_RULES else None
