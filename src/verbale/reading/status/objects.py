"""What is done with an act as the object of a verb: halted, made a condition, made to hang on something."""

from spacy.tokens import Token

from verbale.reading.status.fates import AGREED, BINDING, DRAFTED
from verbale.reading.status.kinds import fresh
from verbale.reading.status.lays import Reader
from verbale.reading.status.verdict import Verdict, combine

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


def made_a_demand(reader: Reader, verb: Token) -> Verdict | None:
    """ "made the withdrawal a condition": named so, it is asked for."""
    for child in verb.children:
        if child.dep_ in ("oprd", "ccomp", "attr") and child.lemma_.lower() in (
            "condition",
            "demand",
            "priority",
            "precondition",
        ):
            return Verdict("proposed", f"made-a-{child.lemma_.lower()}", (verb, child))
    return None


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
