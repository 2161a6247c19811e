"""An event noun as the object of a verb: "signed a truce", "put off the talks", "wants sanctions"."""

from spacy.tokens import Token

from verbale.model import HELD
from verbale.reading.status.conditions import open_noun
from verbale.reading.status.doings import CALLED
from verbale.reading.status.fates import on_paper
from verbale.reading.status.infinitives import PAST_RULES
from verbale.reading.status.kinds import fresh, goes_on, standing
from verbale.reading.status.lays import Reader, on_noun
from verbale.reading.status.menus import is_one, one_of_a_menu
from verbale.reading.status.objects import (
    asked_for_by_threat,
    else_suffered,
    favoured,
    hoped_for,
    made_a_demand,
    made_to_hang,
    put_off,
    stopped_flow,
)
from verbale.reading.status.subjects import DEFINITE, is_definite, it_takes
from verbale.reading.status.under_verb import going_on, has, presupposed
from verbale.reading.status.verdict import Verdict, combine

#: Words for what is put beside what there is.
ADDED = frozenset({"more", "further", "additional", "fresh"})
#: What one talks of can be there: "discussed the strike on the port".
TALKED_OF = frozenset({"discuss", "debate", "examine", "study", "question", "explore"})


def object_of(reader: Reader, noun: Token, verb: Token, link: str, depth: int) -> Verdict | None:
    lemma = verb.lemma_.lower()
    first = stopped_flow(reader, noun, verb, depth) or else_suffered(reader, verb)
    if first is not None:
        return first
    if presupposed(reader, noun, verb, "dobj"):
        if lemma in ("end", "stop", "cease") and reader.of(verb, depth + 1).rule in PAST_RULES:
            return Verdict("happened", f"ended-by-{lemma}", (verb,))
        return Verdict(standing(reader, noun).status, f"presupposed-by-{lemma}", (verb,))
    paper = on_paper(reader, verb) or made_a_demand(reader, noun, verb) or one_of_a_menu(reader, noun, verb)
    if paper is not None:
        return paper
    if made_to_hang(reader, noun, verb) and reader.of(verb, depth + 1).held:
        return Verdict("conditional", f"under-{lemma}", (verb,))
    given = on_noun(reader, verb, link)
    if link == "attr" and lemma == "be":
        return is_one(reader, noun, verb, depth)
    matrix = reader.of(verb, depth + 1)
    asked = asked_for_by_threat(reader, noun, matrix)
    if asked is not None:
        return asked
    if lemma == "agree" and noun.lemma_.lower() in reader.words.sets["made_by_agreeing"]:
        return Verdict(matrix.status, "agreed-on", (verb,))
    if lemma in ("postpone", "delay", "move", "put", "push", "defer"):
        put = put_off(verb, matrix)
        if put is not None:
            return put
    if lemma in ("confirm", "verify") and matrix.status == "denied":
        return Verdict("possible", f"not-{lemma}", (verb,))
    if lemma == "like" and matrix.rule == "modal-would":
        return Verdict("proposed", "would-like", matrix.tokens)
    if given == "proposed" and lemma in reader.words.sets["siding"] and not hoped_for(reader, noun):
        given = "proposed" if favoured(noun, matrix) else None
    if (
        given == "possible"
        and lemma in TALKED_OF
        and noun.lemma_.lower() in reader.words.sets["hostile"]
        and is_definite(noun)
    ):
        return Verdict("happened", f"talked-of-{lemma}", (verb,))  # "discussed the strike on the port"
    if lemma == "call" and matrix.held and noun.lemma_.lower() in CALLED and open_noun(noun):
        return Verdict("planned", "called-for-a-day", (verb,))  # "the unions called a strike"
    if given is not None:
        if lemma == "announce" and matrix.held and noun.lemma_.lower() in reader.words.sets["meetings"]:
            return Verdict("planned", "announced-meeting", (verb,))
        if lemma == "announce" and matrix.held and goes_on(reader, noun) and _of_a_new_kind(reader, noun):
            return Verdict("planned", "announced-new", (verb,))
        if lemma in reader.words.sets["starting"] and has(matrix) and goes_on(reader, measured(reader, noun)):
            return Verdict("ongoing", f"has-started-{lemma}", (verb,))
        if given in HELD and matrix.held:
            return Verdict(matrix.status if given == "happened" else given, f"object-of-{lemma}", (verb,))
        if given in ("denied", "cancelled") and matrix.status == "denied" and goes_on(reader, noun):
            return standing(reader, noun)
        return combine(Verdict(given, f"under-{lemma}", (verb,)), matrix)
    if lemma == "need" and matrix.held and not _with_article(noun):
        return Verdict("proposed", "needed", (verb,))  # "we need serious talks", "he needed their help"
    if matrix.held:
        return going_on(reader, noun, matrix, verb)
    needed = (
        lemma in ("need", "require") or (lemma == "take" and it_takes(verb))
    ) and matrix.status == "planned"
    return Verdict("possible" if needed else matrix.status, f"object-{matrix.rule}", matrix.tokens)


def _of_a_new_kind(reader: Reader, noun: Token) -> bool:
    """ "announced a new tariff": to come; "announced further sanctions" adds some by naming them."""
    added = noun.lemma_ == "sanction" and any(c.lower_ in ADDED for c in noun.children if c.i < noun.i)
    return fresh(reader, noun) and not added


def measured(reader: Reader, noun: Token) -> Token:
    """The efforts of "a series of efforts"; any other noun itself."""
    if noun.lemma_.lower() not in reader.words.sets["measures"]:
        return noun
    of = (g for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj")
    return next(of, noun)


def _with_article(noun: Token) -> bool:
    """ "needs the deal": one that is there."""
    return any(c.lower_ in DEFINITE for c in noun.children if c.i < noun.i)
