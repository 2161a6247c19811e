"""Who does what a verb says, and who is asked to: past what only stands between them ("has no plan to leave")."""

from spacy.tokens import Token

from verbale.reading.events.frames import initiator
from verbale.reading.events.owners import owner_of
from verbale.reading.events.words import words
from verbale.reading.syntax import antecedent, children, subject


def doers(verb: Token) -> list[Token]:
    """Who does what ``verb`` says; of "Oslo's wish to help" and "has no plan to leave" whose wish or plan it is."""
    who = subject(verb)
    if who is None:
        return []
    if verb.dep_ == "relcl":
        who = _predicated(who) or who
    if _is_wording(who, verb):
        return owner_of(who) or [token for token, _ in initiator(who)] or [who]
    if verb.dep_ != "acl" or verb.tag_ != "VB" or who.lemma_.lower() not in words("intending"):
        return [who, *_second(verb), *_joiners(verb)]
    return owner_of(who) or [token for token, _ in initiator(who)]


def _is_wording(noun: Token, verb: Token) -> bool:
    """ "Issued a statement condemning the raid and demanding talks": what the words do, who puts them out does."""
    while verb.dep_ == "conj" and verb.head is not verb:
        verb = verb.head
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and noun.lemma_.lower() in words("wordings")


def _predicated(noun: Token) -> Token | None:
    """ "Rubio was one of those who met him", "Oman was among the states that": who is said to be one of them."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in ("of", "among"):
        return None
    one = prep if prep.lower_ == "among" else prep.head
    if one.head.lemma_ != "be" or (one is not prep and (one.dep_ != "attr" or one.lower_ != "one")):
        return None
    return next(iter(children(one.head, "nsubj")), None)


def _second(verb: Token) -> list[Token]:
    """ "Kenya, which had asked for it, and Uganda signed": the parser may give the verb two subjects."""
    own = children(verb, "nsubj")
    doc = verb.doc
    return [
        t for t in own[1:] if t.left_edge.i > 1 and doc[t.left_edge.i - 2 : t.left_edge.i].text == ", and"
    ]


def _joiners(verb: Token) -> list[Token]:
    """ "Japan joined Canada in signing a text, condemning the raid": who was joined does it too."""
    while verb.dep_ in ("advcl", "conj") and verb.tag_ == "VBG":
        verb = verb.head
    prep = verb.head
    if verb.dep_ != "pcomp" or prep.lower_ != "in" or prep.head.lemma_ != "join":
        return []
    return children(prep.head, "dobj")


def asked_in_clause(head: Token) -> list[Token]:
    """ "Demanded that Oslo pay", "called for Oslo to pay": who is to do what is asked for."""
    found = []
    for clause in head.children:
        if clause.dep_ in ("ccomp", "advcl", "acl", "relcl") and clause.tag_ == "VB" and clause.i > head.i:
            marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "aux")}
            if clause.dep_ == "ccomp" or "for" in marks or ("that" in marks and clause.dep_ != "advcl"):
                found += [antecedent(c) for c in children(clause, "nsubj")]
    return found
