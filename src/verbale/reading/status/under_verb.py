"""An event noun under a verb: its subject, its object, or after a preposition."""

from spacy.tokens import Token

from verbale.model import HELD
from verbale.reading.status.awaited import any_hostile
from verbale.reading.status.conditions import open_noun
from verbale.reading.status.kinds import fresh, goes_on, goes_on_or_unfolds, lasts, owned, standing
from verbale.reading.status.lays import Reader, on_noun, phrase
from verbale.reading.status.objects import (
    HALTING,
    put_off,
    there_by_its_deeds,
)
from verbale.reading.status.signatures import signed
from verbale.reading.status.subjects import is_definite, looked_back_on, raised, told_ahead
from verbale.reading.status.verbs import harms_nobody
from verbale.reading.status.verdict import OPEN, Verdict, combine
from verbale.reading.syntax import is_verb

#: What a thing would bring about says nothing of its coming.
EFFECTS = frozenset(
    {
        "kill",
        "wound",
        "destroy",
        "hit",
        "leave",
        "yield",
        "produce",
        "damage",
        "injure",
        "bite",
        "take",
        "break",
    }
)
#: What one does to a thing by thinking of it, be it there or not.
REGARDING = frozenset(
    {"see", "view", "regard", "consider", "read", "take", "interpret", "welcome", "condemn", "perceive"}
)


def presupposed(reader: Reader, noun: Token, verb: Token, link: str) -> bool:
    """Whether ``verb`` can only be said of what is there: "stall the talks", "quit the 2015 deal"."""
    lemma = verb.lemma_.lower()
    sets = reader.words.sets
    if link in ("dobj", "nsubjpass"):
        if _stopped_from(noun, verb):
            return True
        if phrase(verb, link, reader.words) is not None:
            return False  # "broke off the talks"
        return (
            lemma in sets["presuppose"]
            and (goes_on(reader, noun) or not open_noun(noun))
            and (owned(noun) or not fresh(reader, noun))
        )
    kind = reader.words.default_noun.get(noun.lemma_.lower())
    return f"{lemma} {link}" in sets["presuppose_phrases"] and kind is not None and not open_noun(noun)


def _stopped_from(noun: Token, verb: Token) -> bool:
    """ "prevent the aggression from spreading": it is there."""
    return verb.lemma_ in ("prevent", "stop", "keep") and any(
        c.dep_ == "prep"
        and c.lower_ == "from"
        and c.i > noun.i
        and any(g.dep_ == "pcomp" for g in c.children)
        for c in verb.children
    )


def subject_of(reader: Reader, noun: Token, verb: Token, depth: int) -> Verdict | None:
    verb = raised(verb)
    matrix = reader.of(verb, depth + 1)
    lemma = verb.lemma_.lower()
    words = reader.words
    fate = reader.found.subjects.get(verb.i)
    if fate is not None:
        return signed(
            reader, fate, depth, goes_on(reader, noun) or noun.lemma_.lower() in words.sets["unfolding"]
        )
    if matrix.status == "conditional" and any_hostile(noun, words):
        return Verdict("possible", "any-would", matrix.tokens)  # "any attack would be answered"
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return _passive(reader, noun, verb, matrix)
    if matrix.status == "denied" and lemma in words.sets["ending"]:
        return Verdict("ongoing", f"not-{lemma}", (verb,))  # "the raids did not stop"
    if matrix.status == "proposed" and lemma in words.sets["ending"] and goes_on_or_unfolds(reader, noun):
        return Verdict("ongoing", f"to-{lemma}", (verb,))  # "the killing must stop"
    if looked_back_on(verb, matrix) and lemma not in words.occurrence:
        return None  # "the raids may have done enough": there were raids
    if matrix.status == "denied" and lemma in words.sets["arriving"] and not goes_on(reader, noun):
        return Verdict("denied", f"not-{lemma}", (verb,))  # "the deal did not come"
    if lemma in words.sets["getting_there"] and noun.lemma_.lower() in words.sets["flows"]:
        return Verdict(matrix.status, f"flow-{matrix.rule}", matrix.tokens)  # "aid reached the town"
    if lemma == "be":
        return _predicated(reader, noun, verb, matrix)
    if lemma == "make" and open_noun(noun) and any(c.lower_ == "sense" for c in verb.children):
        return Verdict("possible", "makes-sense", (verb,))  # "a summit without them makes no sense"
    if lemma == "remain" and any(c.dep_ == "attr" and c.lemma_ in words.sets["aims"] for c in verb.children):
        return Verdict("proposed", "remains-the-aim", (verb,))  # "the release remains the goal"
    laid = phrase(verb, "nsubj", words) or words.occurrence.get(lemma)
    if laid is not None:
        if harms_nobody(verb, noun):
            return Verdict("happened", "harmed-nobody", matrix.tokens)
        if matrix.status == "denied" and lemma in ("yield", "produce", "bring", "end", "conclude"):
            return standing(reader, noun)
        if not matrix.held:
            if lemma in EFFECTS and matrix.rule == "modal-would":
                return Verdict("possible", f"subject-{matrix.rule}", matrix.tokens)  # "would leave a void"
            return Verdict(matrix.status, f"subject-{matrix.rule}", matrix.tokens)
        if laid == "happened" and (matrix.status == "ongoing" or _begun(reader, noun, lemma, matrix)):
            return Verdict("ongoing", f"subject-of-{lemma}", (verb,))
        if (
            laid == "ongoing"
            and matrix.rule in ("past", "perfect")
            and lemma in ("go", "progress", "remain", "leave")
        ):
            return Verdict("ongoing", f"subject-of-{lemma}", (verb,))
        if lemma in ("collapse", "unravel") and goes_on_or_unfolds(reader, noun):
            laid = "happened"  # talks that collapse were held
        return Verdict(laid, f"subject-of-{lemma}", (verb,))
    if matrix.held:
        return there_by_its_deeds(reader, noun, verb, matrix) or going_on(reader, noun, matrix, verb)
    if matrix.status == "denied":
        return None
    if matrix.rule == "under-be" and noun.lemma_.lower() in words.sets["meetings"]:
        return Verdict(matrix.status, f"subject-{matrix.rule}", matrix.tokens)  # "the talks are to focus on"
    if lasts(reader, noun) and not open_noun(noun) and not fresh(reader, noun):
        return Verdict("ongoing", "presupposed", (noun,))
    if any(c.lower_ == "any" for c in noun.children):
        return Verdict("conditional", "any-would", matrix.tokens)
    if matrix.rule in ("modal-will", "modal-would") and matrix.status == "planned":
        return told_ahead(reader, noun, matrix)
    return Verdict(matrix.status, f"subject-{matrix.rule}", matrix.tokens)


def _passive(reader: Reader, noun: Token, verb: Token, matrix: Verdict) -> Verdict | None:
    lemma = verb.lemma_.lower()
    if lemma == "need" and matrix.held:
        return Verdict("proposed", "needed", (verb,))
    if lemma == "aim":
        return None  # "the raids were not aimed at the port"
    brings = reader.words.default_noun.get(noun.lemma_.lower()) == "possible"
    if brings and lemma in reader.words.sets["meaning"] and matrix.held:
        return None  # "the deal is meant to allow talks"
    if lemma in HALTING and noun.lemma_.lower() in reader.words.sets["flows"]:
        return combine(Verdict("cancelled", f"under-{lemma}", (verb,)), matrix)
    if presupposed(reader, noun, verb, "nsubjpass"):
        return standing(reader, noun)
    given = on_noun(reader, verb, "nsubjpass")
    if given in (None, "possible") and reader.words.adjectives.get(verb.lower_) == "planned":
        given = "planned"  # "talks were set for Sunday"
    if lemma == "agree" and noun.lemma_.lower() in reader.words.sets["made_by_agreeing"]:
        return Verdict(matrix.status, "agreed-on", (verb,))
    if lemma in ("confirm", "verify") and matrix.status == "denied":
        return Verdict("possible", f"not-{lemma}", (verb,))
    if lemma == "announce" and matrix.held and noun.lemma_.lower() in reader.words.sets["meetings"]:
        return Verdict("planned", "announced-meeting", (verb,))
    if lemma in ("postpone", "delay", "move", "put", "push", "defer", "adjourn"):
        return put_off(verb, matrix) or matrix
    if given is not None and given not in HELD:
        return combine(Verdict(given, f"under-{lemma}", (verb,)), matrix)
    if lemma in REGARDING and matrix.status in OPEN:  # "a withdrawal would be seen as surrender"
        return Verdict("possible", f"regarded-{matrix.rule}", matrix.tokens) if open_noun(noun) else None
    return matrix


def _begun(reader: Reader, noun: Token, lemma: str, matrix: Verdict) -> bool:
    """ "talks have barely started", "the blockade began six months ago": what lasts goes on once it has begun."""
    if lemma not in ("begin", "start", "erupt", "resume"):
        return False
    if matrix.rule == "perfect" and has(matrix):
        return goes_on_or_unfolds(reader, noun)
    return matrix.rule in ("past", "perfect") and noun.lemma_.lower() in reader.words.sets["lasting_wars"]


def has(matrix: Verdict) -> bool:
    """Whether the verb stands in the present perfect."""
    return any(t.lower_ in ("has", "have") for t in matrix.tokens)


def going_on(reader: Reader, noun: Token, matrix: Verdict, verb: Token) -> Verdict | None:
    """A noun that unfolds, as subject or object of a present verb, goes on."""
    lemma = noun.lemma_.lower()
    if any(c.lower_ in ("each", "every", "first", "such") for c in noun.children if c.i < noun.i):
        return None
    if is_definite(noun) and matrix.rule == "perfect":
        return None  # "has won the war"
    lasting = matrix.status == "ongoing" or (matrix.rule == "perfect" and verb.lemma_ != "be" and has(matrix))
    if lasting and (goes_on(reader, noun) or lemma in reader.words.sets["unfolding"]):
        return Verdict("ongoing", "with-present", (verb,))
    return None


def _predicated(reader: Reader, noun: Token, verb: Token, matrix: Verdict) -> Verdict | None:
    """ "the summit is scheduled", "talks are under way", "a deal is out of the question"."""
    words = reader.words
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "advmod", "prep") and child.i > verb.i:
            status = words.adjectives.get(child.lower_) or words.modifiers.get(child.lower_)
            if child.lower_ == "about" and child.dep_ == "prep":
                status = None  # "the talks are about grain"
            if child.lower_ == "due" and any(c.dep_ in ("prep", "pcomp") for c in child.children):
                status = None  # "the delay was due to the floods"
            if child.lower_ in ("underway", "way") or (
                child.lower_ == "under" and any(g.lower_ == "way" for g in child.children)
            ):
                status = "ongoing"
            if child.lower_ == "out":
                status = "denied"
            if child.lower_ in ("complete", "over", "done", "finished") and matrix.held:
                return Verdict("happened", f"is-{child.lower_}", (child,))
            if status is None:
                status = _told_of(reader, child)
            if status is not None and status != "happened":
                return combine(Verdict(status, f"is-{child.lower_}", (child,)), matrix)
    if (
        matrix.rule == "present"
        and open_noun(noun)
        and any(c.dep_ == "attr" and c.pos_ == "NOUN" for c in verb.children)
    ):
        return Verdict("possible", "any-such", (verb,))  # "a blockade is an act of war"
    if matrix.held:
        return going_on(reader, noun, matrix, verb)
    if matrix.status == "denied" or goes_on(reader, noun):
        return None
    if matrix.rule == "modal-would" and not is_definite(noun):
        return told_ahead(reader, noun, matrix)  # "an interim deal would be a relief"
    return Verdict(matrix.status, f"subject-{matrix.rule}", matrix.tokens)


def _told_of(reader: Reader, predicate: Token) -> str | None:
    """ "… were something he had proposed": what the clause after the predicate noun lays on it."""
    for clause in predicate.children:
        if clause.dep_ == "relcl" and is_verb(clause):
            if clause.lemma_.lower() in reader.words.infinitive_only:
                continue  # "a show that has nothing to do with it"
            given = reader.gives.get(clause.i) or reader.words.verbs.get(clause.lemma_.lower())
            if given in OPEN:
                return given
    return None
