"""The conditions of an entry: what it acts on, who acts, what hangs on it. See the head of ``classes.toml``."""

from collections.abc import Callable

from spacy.tokens import Token

from verbale.reading.events.complements import (
    asks_for_something,
    complement_kind,
    followed_by_infinitive,
    is_clause_with,
    is_done_by_others,
    is_question,
    others_infinitive,
    said_to_be,
)
from verbale.reading.events.entries import Entry
from verbale.reading.syntax import after_preposition, agent, children, is_passive, objects, subject

#: Complements that are content clauses with a certain modal: "insists that it should", "warns that it will".
MODALS = {
    "should": frozenset({"should", "must", "ought", "need", "shall"}),
    "will": frozenset({"will", "would", "could", "may", "might", "shall", "’ll", "'ll", "’d", "'d"}),
}
PREPOSED = frozenset({"prep", "agent", "dative"})
#: Labels of words before a noun that say which one it is: "troop withdrawal", "a third round", "four sessions".
BEFORE = ("compound", "amod", "nmod", "nounmod", "poss", "nummod", "det")
OF_A_NOUN = ("of", "from", "on", "to", "for", "in", "with", "between", "against")
#: Pronouns that mean somebody: "received her", "called him".
PERSONAL = frozenset({"he", "him", "she", "her", "me", "us", "whom"})
#: Words that mean more than one: "the two talked", "they will speak again".
SEVERAL = frozenset({"they", "we", "both", "two", "three", "pair", "duo", "trio"})


class Conditions:
    """Whether an entry's conditions hold; ``is_actor`` and ``is_place`` answer for names that no list can hold."""

    def __init__(self, is_actor: Callable[[Token], bool], is_place: Callable[[Token], bool]) -> None:
        self.is_actor = is_actor
        self.is_place = is_place

    def verb_fits(self, verb: Token, entry: Entry, tokens: tuple[Token, ...]) -> bool:
        """Whether the entry holds for ``verb``, ``tokens`` being the words of its phrase."""
        if entry.complement and not self._has_complement(verb, entry.complement):
            return False
        if (entry.subjects or entry.not_subjects) and not self._subject_fits(verb, entry):
            return False
        if entry.predicates and not self._any_in(said_to_be(verb), entry.predicates):
            return False
        if not entry.objects and not entry.not_objects:
            return True
        heads = _patients(verb, tokens)
        if entry.objects and not self._any_in(heads, entry.objects):
            return False
        return not (entry.not_objects and self._any_in(heads, entry.not_objects))

    def noun_fits(self, noun: Token, entry: Entry) -> bool:
        """Whether the entry holds for ``noun``, the last word of its phrase."""
        if entry.complement == "to" and not followed_by_infinitive(noun):
            return False
        if entry.complement == "for" and not asks_for_something(noun):
            return False
        if not entry.objects and not entry.not_objects:
            return True
        heads = children(noun, *BEFORE)
        heads += after_preposition(noun, *OF_A_NOUN)
        if entry.objects and not self._any_in(heads, entry.objects):
            return False
        return not (entry.not_objects and self._any_in(heads, entry.not_objects))

    def _subject_fits(self, verb: Token, entry: Entry) -> bool:
        """Whether who or what does it is of the entry's kind; a passive's subject does nothing."""
        doer = subject(verb)
        if entry.subjects and entry.objects and is_passive(verb) and entry.complement in (None, "none"):
            doer = agent(verb)
        if entry.subjects and (doer is None or not self._is_in(doer, entry.subjects)):
            return False
        if doer is None or not entry.not_subjects or is_passive(verb):
            return True
        return not self._is_in(doer, entry.not_subjects)

    def _any_in(self, tokens: list[Token], words: frozenset[str]) -> bool:
        if "*" in words and tokens:
            return True
        return any(self._is_in(token, words) for token in tokens)

    def _is_in(self, token: Token, words: frozenset[str]) -> bool:
        if token.lemma_.lower() in words or token.lower_ in words:
            return True
        if "@actor" in words and self.is_actor(token):
            return True
        if "@person" in words and (token.ent_type_ == "PERSON" or token.lower_ in PERSONAL):
            return True
        if "@named" in words and token.ent_type_ == "PERSON":
            return True
        if "@place" in words and self.is_place(token):
            return True
        if "@several" in words and _is_several(token):
            return True
        return any(c.lemma_.lower() in words for c in token.children if _names_too(c, token))

    def _has_complement(self, verb: Token, kind: str) -> bool:
        if kind == "question":
            return is_question(verb)
        if kind == "done":
            return any(is_done_by_others(child) for child in verb.children)
        if kind in MODALS:
            return any(is_clause_with(child, MODALS[kind]) for child in verb.children)
        if kind == "others":
            doers = (others_infinitive(child) for child in verb.children)
            return any(d is not None and self._is_somebody(d) for d in doers)
        kinds = {complement_kind(child) for child in verb.children} - {""}
        return not kinds if kind == "none" else kind in kinds

    def _is_somebody(self, token: Token) -> bool:
        return self.is_actor(token) or token.ent_type_ == "PERSON" or token.lower_ in PERSONAL


def _names_too(child: Token, token: Token) -> bool:
    """What is joined to a noun, or stands before a name as its title ("the newspaper El Sol"), counts as the noun."""
    return child.dep_ == "conj" or (
        child.dep_ == "compound" and child.pos_ == "NOUN" and token.pos_ == "PROPN"
    )


def _is_several(token: Token) -> bool:
    """Whether a subject is more than one: "the two", "Rome and Oslo", "the ministers"."""
    if token.tag_ in ("NNS", "NNPS") or token.lower_ in SEVERAL:
        return True
    return any(c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN") for c in token.children)


def _patients(verb: Token, tokens: tuple[Token, ...]) -> list[Token]:
    """What the verb acts on: object, passive subject, or the object of the phrase's own preposition."""
    led_to = [t for p in tokens[1:] if p.dep_ in PREPOSED for t in children(p, "pobj", "pcomp")]
    led_to += [inner for t in led_to for inner in after_preposition(t, "of")]  # "from parts of Donetsk"
    if led_to and tokens[-1].dep_ == "prep":
        return led_to
    heads = list(objects(verb))
    if is_passive(verb):
        acted_on = subject(verb)
        if acted_on is not None:
            heads.append(acted_on)
    heads += [inner for h in heads for inner in after_preposition(h, "of")]  # "hundreds of drones"
    return heads + led_to
