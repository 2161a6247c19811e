"""What is done with an act as the object of a verb: halted, made a condition, made to hang on something."""

from spacy.tokens import Token

from verbale.reading.status.fates import AGREED, BINDING, DRAFTED
from verbale.reading.status.kinds import fresh, goes_on, modified, standing
from verbale.reading.status.lays import Reader
from verbale.reading.status.verbs import negation
from verbale.reading.status.verdict import Verdict, combine
from verbale.reading.syntax import is_verb

DATED = frozenset({"DATE", "TIME"})
LENGTHS = frozenset({"day", "week", "month", "hour", "year"})
HALTING = frozenset({"stop", "halt", "pause", "freeze", "cease"})


def stopped_flow(reader: Reader, noun: Token, verb: Token, depth: int) -> Verdict | None:
    """ "halted the delivery of shells": what was to come does not."""
    if verb.lemma_.lower() not in HALTING or noun.lemma_.lower() not in reader.words.sets["flows"]:
        return None
    matrix = reader.of(verb, depth + 1)
    return combine(Verdict("cancelled", f"under-{verb.lemma_}", (verb,)), matrix)


def made_to_hang(reader: Reader, noun: Token, verb: Token) -> bool:
    """ "linked further aid to reforms": of what is yet to come or comes in parts."""
    lemma = noun.lemma_.lower()
    coming = lemma in reader.words.sets["flows"] or reader.words.default_noun.get(lemma) == "possible"
    return (
        coming
        and verb.lemma_ in ("link", "tie", "condition", "peg")
        and any(c.dep_ == "prep" and c.lower_ in ("to", "on") for c in verb.children)
    )


def made_a_demand(reader: Reader, noun: Token, verb: Token) -> Verdict | None:
    """ "made the withdrawal a condition": named so, it is asked for."""
    if verb.lemma_ not in ("make", "call", "declare"):
        return None
    for child in (*verb.children, *noun.children):
        as_such = child.dep_ in ("oprd", "ccomp", "attr", "dobj", "appos") and child.i > noun.i
        if as_such and child.lemma_.lower() in reader.words.sets["made_a_demand"]:
            return Verdict("proposed", f"made-a-{child.lemma_.lower()}", (verb, child))
    return None


def unmentioned(reader: Reader, noun: Token, head: Token, link: str, depth: int) -> Verdict | None:
    """ "made no mention of a meeting", "did not refer to the war": what is not brought up is not denied."""
    lemma, first = head.lemma_.lower(), link.split()[0]
    sets = reader.words.sets
    raised = link == "dobj" and lemma in sets["mentioning"]
    if not raised and not (first in ("of", "to", "about") and lemma in sets["referring"]):
        return None
    none = any(c.lower_ == "no" for c in head.children)
    if not none and not (is_verb(head) and reader.of(head, depth + 1).status == "denied"):
        return None
    own = modified(reader, noun, reader.words.modifiers)
    if own is not None:
        return own
    return standing(reader, noun) if goes_on(reader, noun) else Verdict("possible", f"not-{lemma}", (head,))


def put_off(verb: Token, matrix: Verdict) -> Verdict | None:
    """ "postponed until 14 March" is planned; "put off without a date" is cancelled."""
    lemma = verb.lemma_.lower()
    if not matrix.held:
        return None
    later = False
    back = lemma in ("postpone", "delay", "defer", "adjourn")
    for child in (*verb.children, *(g for c in verb.children if c.lower_ == "back" for g in c.children)):
        if child.dep_ in ("prep", "prt", "advmod") and child.i > verb.i:
            later = (
                later
                or child.lower_ in ("until", "till")
                or (back and child.lower_ in ("to", "from"))
                or (
                    child.lower_ in ("by", "to", "from")
                    and any(g.ent_type_ in DATED or g.lemma_ in LENGTHS for g in child.children)
                )
            )
            back = back or child.lower_ in ("off", "back")
    if later:
        return Verdict("planned", f"put-off-{lemma}", (verb,))
    return Verdict("cancelled", f"put-off-{lemma}", (verb,)) if back else None


def asked_for_by_threat(reader: Reader, noun: Token, matrix: Verdict) -> Verdict | None:
    """ "sanctions if he does not accept the truce": a truce that was put to him. To agree to a deal is one act."""
    sets = reader.words.sets
    kind = reader.words.default_noun.get(noun.lemma_.lower())
    if kind != "possible" or noun.lemma_.lower() in sets["pacts"] or matrix.rule != "inside-if":
        return None
    verb = matrix.tokens[0].head
    if negation(verb) is None or verb.lemma_ not in sets["heeding"]:
        return None
    return Verdict("proposed", f"if-not-{verb.lemma_}", matrix.tokens)


def favoured(noun: Token, matrix: Verdict) -> bool:
    """ "favours an embargo": one that is not there yet."""
    return matrix.rule == "present" and any(c.lower_ in ("a", "an") for c in noun.children if c.i < noun.i)


def hoped_for(reader: Reader, noun: Token) -> bool:
    """Whether ``noun`` is a thing that talks are to bring about, or one called new."""
    return reader.words.default_noun.get(noun.lemma_.lower()) == "possible" or fresh(reader, noun)


def there_by_its_deeds(reader: Reader, noun: Token, verb: Token, matrix: Verdict) -> Verdict | None:
    """ "The release came as a surprise", "the accord obliges Chad to leave": what does that is there."""
    lemma = noun.lemma_.lower()
    definite = any(c.lower_ in ("the", "this") or c.dep_ == "poss" for c in noun.children if c.i < noun.i)
    if reader.words.default_noun.get(lemma) != "possible" or not definite or fresh(reader, noun):
        return None
    if any(c.lower_ in DRAFTED for c in noun.children):
        return None
    acted = verb.lemma_ in reader.words.sets["deeds"] and matrix.rule in ("past", "perfect")
    binds = lemma in AGREED and verb.lemma_ in BINDING | {"foresee", "let", "allow", "bind"}
    return Verdict("happened", f"deed-{verb.lemma_}", (verb,)) if acted or binds else None


def else_suffered(reader: Reader, verb: Token) -> Verdict | None:
    """ "must open the strait or else face sanctions": what comes to whoever does not obey."""
    if verb.lemma_ not in reader.words.sets["suffering"]:
        return None
    before = verb.i - (2 if verb.i > 1 and verb.nbor(-1).lower_ == "else" else 1)
    word = verb.doc[before] if before >= 0 else verb
    return Verdict("conditional", "or-else", (word, verb)) if word.lower_ == "or" else None
