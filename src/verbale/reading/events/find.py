"""Where a text names an act: one pass over the tokens, the lexicon looked up by lemma."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from verbale.reading.events.complements import (
    as_noun,
    carrier,
    complement_kind,
    followed_by_infinitive,
    is_clause_with,
    said_to_be,
    stands_alone,
)
from verbale.reading.events.entries import Entry, Predicates
from verbale.reading.syntax import after_preposition, children, is_passive, objects, subject

#: How many tokens a phrase may be spread over: "called the whole thing off".
REACH = 6
#: How long an anchor that joins a verb and its event noun may get, in code points.
LONGEST_JOINED = 40
#: Complements that are content clauses with a certain modal: "insists that it should", "warns that it will".
MODALS = {
    "should": frozenset({"should", "must", "ought", "need", "shall"}),
    "will": frozenset({"will", "would", "could", "may", "might", "shall", "’ll", "'ll", "’d", "'d"}),
}
PREPOSED = frozenset({"prep", "agent", "dative"})
#: Verbs that say what a meeting was about or who ran it: no act besides it.
MATTER = frozenset({"discuss", "mediate", "brief"})
#: Types whose nouns a text takes up by their bare head: "the exchange", "the operation".
TAKEN_UP = frozenset({"RETREAT", "ASSAULT", "CONSULT"})
VAGUE = frozenset({"war", "effort", "initiative", "plan", "solution", "force"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
#: Nouns that only count the act named after "of".
COUNTING = frozenset(
    {
        "round",
        "series",
        "wave",
        "package",
        "set",
        "number",
        "tranche",
        "raft",
        "string",
        "spate",
        "barrage",
        "flurry",
        "batch",
    }
)


@dataclass(slots=True)
class Act:
    """A word that names an act, with the entry that says so.

    Attributes:
        token: the verb, or the head noun; tokens: all words of the phrase, in text order.
        light: the verb that merely carries an event noun ("held talks").
        thing: the event noun that the verb has taken in ("reached a deal").
    """

    token: Token
    entry: Entry
    tokens: tuple[Token, ...]
    light: Token | None = None
    thing: Token | None = None

    @property
    def edges(self) -> tuple[Token, Token]:
        """The first and last word of the anchor: the phrase with its near verb, or the head alone."""
        first, last = min(self.tokens, key=_position), max(self.tokens, key=_position)
        if last.i - first.i > len(self.tokens) + 1:
            return self.token, self.token
        other = self.light or self.thing
        if other is None or not first.i - REACH <= other.i <= last.i + REACH:
            return first, last
        joined = min(first, other, key=_position), max(last, other, key=_position)
        return joined if _length(*joined) <= LONGEST_JOINED else (first, last)


def _position(token: Token) -> int:
    return token.i


def _length(first: Token, last: Token) -> int:
    return last.idx + len(last) - first.idx


class Finder:
    """Finds the acts of one document. ``is_actor`` and ``is_place`` answer for names that no list can hold."""

    def __init__(
        self, lexicon: Predicates, is_actor: Callable[[Token], bool], is_place: Callable[[Token], bool]
    ) -> None:
        self.lexicon = lexicon
        self.is_actor = is_actor
        self.is_place = is_place

    def acts(self, doc: Doc) -> list[Act]:
        """All acts in text order; of overlapping phrases the longer one."""
        found: dict[int, Act] = {}
        named: dict[str, Entry] = {}
        for token in doc:
            act = self._act(token) or _taken_up(token, named)
            if act is not None:
                found[token.i] = act
                if act.entry.pos == "noun" and (act.entry.objects or len(act.entry.words) > 1):
                    named[token.lemma_.lower()] = act.entry
        self._drop_inner(found)
        self._join_counted(found)
        self._join_light(found)
        self._drop_modifiers(found)
        self._drop_echoes(found)
        return [a for _, a in sorted(found.items()) if a.entry.type is not None]

    def _act(self, token: Token) -> Act | None:
        pos = token.pos_
        if token.dep_ == "prep":
            return None  # "given the losses", "following the raid"
        if pos in ("VERB", "AUX") or (pos == "ADJ" and token.tag_ in ("VBN", "VBG")):
            for entry in self.lexicon.verbs.get(token.lemma_.lower(), ()):
                tokens = self._verb_phrase(token, entry)
                if tokens is not None and self._verb_fits(token, entry, tokens):
                    return Act(token, entry, tokens)
        if pos == "ADJ" or token.tag_ == "VBN":
            for entry in self.lexicon.adjectives.get(token.lower_, ()):
                tokens = self._verb_phrase(token, entry)
                if tokens is not None and token.dep_ != "amod" and self._verb_fits(token, entry, tokens):
                    return Act(token, entry, tokens)
        if pos in ("NOUN", "PROPN") or (pos == "VERB" and token.tag_ == "VBG" and as_noun(token)):
            candidates = self.lexicon.nouns.get(token.lemma_.lower()) or self.lexicon.nouns.get(token.lower_)
            for entry in candidates or ():
                tokens = self._noun_phrase(token, entry)
                if tokens is not None and self._noun_fits(token, entry):
                    return Act(token, entry, tokens)
        return None

    # phrases

    def _verb_phrase(self, verb: Token, entry: Entry) -> tuple[Token, ...] | None:
        if len(entry.words) == 1:
            return (verb,)
        tokens = [verb]
        doc, position = verb.doc, verb.i
        for word in entry.words[1:]:
            match = self._next_word(doc, position, verb, word)
            if match is None:
                return None
            tokens.append(match)
            position = match.i
        return tuple(tokens)

    @staticmethod
    def _next_word(doc: Doc, position: int, verb: Token, word: str) -> Token | None:
        for i in range(position + 1, min(position + 1 + REACH, len(doc))):
            token = doc[i]
            if token.is_sent_start:
                break
            if token.lower_ == word or token.lemma_.lower() == word:
                head = token.head
                if head.i == verb.i or head.head.i == verb.i or abs(token.i - position) == 1:
                    return token
        # the phrase turned round in a passive or relative clause: "talks were held"
        for child in verb.children:
            if child.lemma_.lower() == word and child.dep_ in ("nsubjpass", "dobj"):
                return child
        return None

    @staticmethod
    def _noun_phrase(noun: Token, entry: Entry) -> tuple[Token, ...] | None:
        doc, tokens, i = noun.doc, [noun], noun.i
        for word in reversed(entry.words[:-1]):
            i -= 1
            while i >= 0 and doc[i].text in ("-", "–"):
                i -= 1
            if i < 0 or (doc[i].lemma_.lower() != word and doc[i].lower_ != word):
                return None
            tokens.append(doc[i])
        return tuple(reversed(tokens))

    # conditions

    def _verb_fits(self, verb: Token, entry: Entry, tokens: tuple[Token, ...]) -> bool:
        if entry.complement and not self._has_complement(verb, entry.complement):
            return False
        if entry.subjects and not self._any_in([s for s in [subject(verb)] if s is not None], entry.subjects):
            return False
        if entry.predicates and not self._any_in(said_to_be(verb), entry.predicates):
            return False
        if not entry.objects and not entry.not_objects:
            return True
        heads = self._patients(verb, tokens)
        if entry.objects and not self._any_in(heads, entry.objects):
            return False
        return not (entry.not_objects and self._any_in(heads, entry.not_objects))

    @staticmethod
    def _patients(verb: Token, tokens: tuple[Token, ...]) -> list[Token]:
        """What the verb acts on: object, passive subject, or the object of the phrase's own preposition."""
        led_to = [t for p in tokens[1:] if p.dep_ in PREPOSED for t in children(p, "pobj", "pcomp")]
        if led_to and tokens[-1].dep_ == "prep":
            return led_to
        heads = list(objects(verb))
        heads += [inner for h in heads for inner in after_preposition(h, "of")]  # "hundreds of drones"
        if is_passive(verb):
            acted_on = subject(verb)
            if acted_on is not None:
                heads.append(acted_on)
        return heads + led_to

    def _noun_fits(self, noun: Token, entry: Entry) -> bool:
        if entry.complement == "to" and not followed_by_infinitive(noun):
            return False
        if not entry.objects and not entry.not_objects:
            return True
        heads = children(noun, "compound", "amod", "nmod", "nounmod", "poss")
        heads += after_preposition(noun, "of", "from", "on", "to", "for", "in", "with", "between", "against")
        if entry.objects and not self._any_in(heads, entry.objects):
            return False
        return not (entry.not_objects and self._any_in(heads, entry.not_objects))

    @staticmethod
    def _has_complement(verb: Token, kind: str) -> bool:
        if kind in MODALS:
            return any(is_clause_with(child, MODALS[kind]) for child in verb.children)
        kinds = {complement_kind(child) for child in verb.children} - {""}
        return not kinds if kind == "none" else kind in kinds

    def _any_in(self, tokens: list[Token], words: frozenset[str]) -> bool:
        if "*" in words and tokens:
            return True
        for token in tokens:
            if token.lemma_.lower() in words or token.lower_ in words:
                return True
            if "@actor" in words and self.is_actor(token):
                return True
            if "@person" in words and token.ent_type_ == "PERSON":
                return True
            if "@place" in words and self.is_place(token):
                return True
            for child in token.children:
                if child.dep_ == "conj" and child.lemma_.lower() in words:
                    return True
        return False

    # one act, one anchor

    @staticmethod
    def _drop_inner(found: dict[int, Act]) -> None:
        """An act whose head is a later word of a longer phrase is part of that phrase."""
        for act in [a for a in found.values() if len(a.tokens) > 1]:
            if found.get(act.token.i) is not act:
                continue
            for token in act.tokens:
                other = found.get(token.i)
                if other is not None and other is not act and len(other.tokens) < len(act.tokens):
                    del found[token.i]

    @staticmethod
    def _join_counted(found: dict[int, Act]) -> None:
        """ "a round of talks", "a package of sanctions", "the lifting of sanctions": one act said by two nouns."""
        for act in list(found.values()):
            node = act.token
            if act.entry.pos != "noun" or node.dep_ != "pobj" or node.head.lower_ != "of":
                continue
            above = node.head.head
            if above.lemma_.lower() in COUNTING:
                found.pop(above.i, None)
                if node.i - above.i <= REACH:
                    act.tokens = (above, node.head, *act.tokens)
                continue
            outer = found.get(above.i)
            if outer is None or outer is act or outer.entry.pos != "noun" or outer.entry.type is None:
                continue
            if node.lemma_.lower() in outer.entry.objects:
                found.pop(node.i, None)

    def _join_light(self, found: dict[int, Act]) -> None:
        """One act said by a verb with its event noun: "held talks" is the noun's, "ended the war" the verb's."""
        for act in list(found.values()):
            if act.entry.pos != "noun":
                continue
            verb = carrier(act.token)
            if verb is None:
                continue
            lemma = verb.lemma_.lower()
            own = found.get(verb.i)
            if own is None:
                act.light = verb if lemma in self.lexicon.light[act.entry.type] else None
            elif lemma in act.entry.light:
                act.light = verb
                del found[verb.i]
            elif act.entry.type is None and own.entry.type != "REJECT":
                del found[verb.i]  # "signed a record deal" is the idiom's
            elif own.entry.objects and act.token.lemma_.lower() in own.entry.objects:
                if own.entry.type == act.entry.type or not stands_alone(act.token):
                    own.thing = act.token
                    del found[act.token.i]
            elif own.entry.type == act.entry.type and (not own.entry.speech or verb.dep_ in ("acl", "relcl")):
                act.light = verb
                del found[verb.i]

    @staticmethod
    def _drop_echoes(found: dict[int, Act]) -> None:
        """ "The attack was the largest assault yet", "met to discuss trade": one act named twice."""
        for act in list(found.values()):
            if _echoed(act, found):
                del found[act.token.i]

    @staticmethod
    def _drop_modifiers(found: dict[int, Act]) -> None:
        """ "attack drones", "a sanctions mechanism": a noun before a noun that is no act is no act itself."""
        for act in list(found.values()):
            token = act.token
            if (
                act.entry.pos == "noun"
                and token.dep_ in ("compound", "nmod", "amod")
                and token.head.i not in found
            ):
                del found[token.i]


def _echoed(act: Act, found: dict[int, Act]) -> bool:
    """Whether the act that ``act`` is said to be, or stands beside, is in the sentence already."""
    token = act.token
    if act.entry.pos == "adjective":  # "called the claims baseless"
        other = found.get(token.head.i)
        return other is not None and other.entry.type == act.entry.type
    if act.entry.pos == "noun":
        if token.dep_ == "appos":
            other = found.get(token.head.i)
            return other is not None and other.entry.type == act.entry.type
        if token.dep_ not in ("attr", "oprd"):
            return False
        named = (found.get(c.i) for c in token.head.children if c.dep_ in ("nsubj", "nsubjpass", "dobj"))
        return any(n is not None and n is not act and n.entry.type == act.entry.type for n in named)
    if token.lemma_ not in MATTER:
        return False
    start, end = token.sent.start, token.sent.end
    return any(start <= i < end and a is not act and a.entry.type == act.entry.type for i, a in found.items())


def _taken_up(noun: Token, named: dict[str, Entry]) -> Act | None:
    """ "the exchange" after "a prisoner exchange": a definite noun is what the article has named in full."""
    if noun.pos_ != "NOUN" or noun.dep_ in ("compound", "nmod"):
        return None
    entry = named.get(noun.lemma_.lower())
    if entry is None or entry.type not in TAKEN_UP or noun.lemma_ in VAGUE:
        return None
    if any(c.dep_ in ("compound", "nmod") for c in noun.children):
        return None
    definite = any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in DEFINITE) for c in noun.children)
    return Act(noun, entry, (noun,)) if definite else None
