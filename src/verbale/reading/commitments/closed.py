"""Doors shut: "there will be no deal", "that is off the table", "it is a red line for Oslo"."""

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.reading.commitments.bond import SPEAKER, Bond, own_subject
from verbale.reading.commitments.clause import clause_tokens
from verbale.reading.commitments.frame import doubted, supposed
from verbale.reading.commitments.words import binding_words
from verbale.reading.status.verbs import negation
from verbale.reading.syntax import after_preposition, children

_WILL = frozenset({"will", "would", "'ll", "’ll", "'d", "’d", "wo", "can", "could", "ca"})
_NONE = frozenset({"no", "nothing", "none"})


def shut(verb: Token) -> Iterator[Bond]:
    """The refusal that a form of "be" makes with what it says of its subject."""
    if verb.dep_ in ("aux", "auxpass", "relcl") or supposed(verb) or doubted(verb):
        return
    who = own_subject(verb)
    if who is None or verb.sent[-1].text == "?":
        return
    if who.lower_ == "there":
        thing = next(iter(children(verb, "attr", "nsubj")), None)
        if thing is not None and thing is not who and _none(verb, thing):
            yield Bond(verb, thing, clause_tokens(verb), "refusal", None, None, "closed-no", SPEAKER)
        return
    said = _said_of(verb)
    if said is not None and who.lemma_ in binding_words().lists["deeds"]:
        return  # "the raid is unacceptable": blame
    if (
        said is not None
        and who.lower_ == "it"
        and any(
            c.dep_ in ("ccomp", "advcl") and any(m.lower_ == "that" for m in c.children)
            for c in (*verb.children, *said.children)
        )
    ):
        return  # "it is inconceivable that they have no leverage": what is thought, and not refused
    if said is not None:
        by = next(iter(after_preposition(said, "for", "of")), None)
        yield Bond(said, verb, clause_tokens(verb), "refusal", by, None, "closed", SPEAKER)


def _none(verb: Token, thing: Token) -> bool:
    """ "there will be no talks", "there is no question of": not "there will be no winners"."""
    lists = binding_words().lists
    none = thing.lower_ in ("nothing",) or any(c.dep_ == "det" and c.lower_ in _NONE for c in thing.children)
    denied = negation(verb) is not None
    if not none and not denied:
        return False
    noun = thing.lemma_.lower()
    if any(c.dep_ == "aux" and c.lower_ in _WILL for c in verb.children):
        return noun in lists["matters"] or noun in lists["withheld"] or thing.lower_.endswith("ing")
    return noun == "question" and bool(after_preposition(thing, "of"))


def _said_of(verb: Token) -> Token | None:
    """The word of the table that is said of the subject, where it shuts a door."""
    lists = binding_words().lists
    denied = negation(verb) is not None
    for child in verb.children:
        if child.i < verb.i or child.dep_ not in ("attr", "acomp", "prep", "advmod"):
            continue
        phrase = " ".join(t.lower_ for t in child.doc[child.left_edge.i : child.right_edge.i + 1][:5])
        opened = any(phrase.startswith(p) for p in lists["on_offer"])
        closed = any(phrase.startswith(p) for p in lists["off_offer"])
        if (opened and denied) or (closed and not denied):
            return child
    return None
