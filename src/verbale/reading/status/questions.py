"""Questions: what is asked is open, unless the question takes it for granted."""

from spacy.tokens import Token

from verbale.model import HELD
from verbale.reading.status.verbs import auxiliaries
from verbale.reading.status.verdict import Verdict
from verbale.reading.status.words import StatusWords

#: Questions about an act that is taken for granted.
PRESUPPOSING = frozenset({"why", "how", "where", "when"})
STOPS = frozenset({".", "?", "!", '"', "”"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
WH = ("WRB", "WP", "WDT", "WP$")


def question(verb: Token, own: Verdict, words: StatusWords) -> Verdict:
    """ "Did they meet?", "Who will sign?", "Is there a deal?", "They met, right?": open; ``own`` if nothing asks."""
    if own.status not in HELD | {"planned"}:
        return own
    mark = question_mark(verb)
    if mark is None:
        return own
    open_ = Verdict("possible", "question", (mark,))
    if _tagged(mark, words):
        return open_
    aux = next(iter(auxiliaries(verb)), None)
    if aux is None:
        return open_ if _copula_first(verb) else own
    if own.held and verb.left_edge.tag_ in WH[1:]:
        return own  # "what did they agree on?"
    asked = first_word(verb)
    if (asked in PRESUPPOSING and own.held) or asked == "when":
        return own  # "why did they leave?" takes it for granted that they left
    who = [c for c in verb.children if c.dep_ in SUBJECTS]
    asks_who = own.status == "planned" and any(c.lower_ in ("who", "which", "what") for c in who[:1])
    return open_ if asks_who or any(c.i > aux.i for c in who) else own


def suggestion(verb: Token) -> Verdict | None:
    """ "Why don't we meet?", "Shouldn't they meet?": what is asked in such words is proposed."""
    aux = next(iter(auxiliaries(verb)), None)
    if aux is None or question_mark(verb) is None:
        return None
    who = [c for c in verb.children if c.dep_ in SUBJECTS and c.i > aux.i]
    if not who or not (
        aux.lower_ == "should" or (first_word(verb) == "why" and who[0].lower_ in ("we", "you"))
    ):
        return None
    if aux.lower_ not in ("should", "do"):
        return None
    return Verdict("proposed", "suggestion", (aux,))


def question_mark(verb: Token) -> Token | None:
    """The question mark that ends what ``verb`` begins; transcripts run question and answer together."""
    for i in range(verb.i + 1, verb.sent.end):
        if verb.doc[i].text in STOPS:
            return verb.doc[i] if verb.doc[i].text == "?" else None
    return None


def _tagged(mark: Token, words: StatusWords) -> bool:
    """ "…, right?": told to be confirmed."""
    return mark.i > 1 and mark.nbor(-1).lower_ in words.sets["tags"] and mark.nbor(-2).text == ","


def _copula_first(verb: Token) -> bool:
    """ "Is there a deal?", with nothing but a particle before the verb."""
    if verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP", "VBD"):
        return False
    who = next((c for c in verb.children if c.dep_ in SUBJECTS or c.dep_ == "expl"), None)
    return who is not None and who.i > verb.i and not any(c.tag_ in WH for c in verb.children if c.i < verb.i)


def first_word(verb: Token) -> str:
    """The question word before ``verb``, empty if there is none."""
    return next(
        (c.lower_ for c in verb.children if c.dep_ == "advmod" and c.i < verb.i and c.tag_ == "WRB"), ""
    )
