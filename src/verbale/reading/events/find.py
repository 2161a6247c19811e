"""Where a text names an act: one pass over the tokens, the lexicon looked up by lemma."""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from verbale.reading.events.act import REACH, Act
from verbale.reading.events.besides import (
    OCCURRING,
    echoed,
    is_act_besides,
    is_determiner_no,
    is_idioms,
    is_name_of_a_body,
    says_at_whom,
    taken_up,
    verb_of,
)
from verbale.reading.events.complements import as_noun, carrier
from verbale.reading.events.conditions import Conditions
from verbale.reading.events.entries import Entry, Predicates
from verbale.reading.events.goods import goods
from verbale.reading.events.words import HYPHENS, verb_lemma, words
from verbale.reading.status.verbs import harms_nobody

__all__ = ["Act", "Finder"]

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
#: Whose preposition is no part of a phrase that they do not belong to themselves.
ANOTHERS = frozenset({"VERB", "ADV", "SCONJ"})


class Finder:
    """Finds the acts of one document. ``is_actor`` and ``is_place`` answer for names that no list can hold."""

    def __init__(
        self, lexicon: Predicates, is_actor: Callable[[Token], bool], is_place: Callable[[Token], bool]
    ) -> None:
        self.lexicon = lexicon
        self.conditions = Conditions(is_actor, is_place)

    def acts(self, doc: Doc) -> list[Act]:
        """All acts in text order; of overlapping phrases the longer one."""
        found: dict[int, Act] = {}
        named: dict[str, Entry] = {}
        things: list[Act] = []  # what is promised is an act besides the promise, and never joined with it
        for token in doc:
            act = self._act(token) or taken_up(token, named)
            if act is None:
                given = goods(token)
                if given is not None:
                    things.append(given)
            else:
                found[token.i] = act
                if act.entry.pos == "noun" and (act.entry.objects or len(act.entry.words) > 1):
                    named[token.lemma_.lower()] = act.entry
        self._drop_inner(found)
        self._join_counted(found)
        self._join_light(found)
        self._join_means(found)
        self._drop_modifiers(found)
        self._drop_echoes(found)
        found.update((thing.token.i, thing) for thing in things)
        return [a for _, a in sorted(found.items()) if a.entry.type is not None]

    def _act(self, token: Token) -> Act | None:
        pos = token.pos_
        if token.dep_ == "prep":
            return None  # "given the losses", "following the raid"
        if pos in ("VERB", "AUX") or (pos == "ADJ" and token.tag_ in ("VBN", "VBG")):
            for entry in self.lexicon.verbs.get(verb_lemma(token), ()):
                tokens = self._verb_phrase(token, entry)
                if tokens is not None and self.conditions.verb_fits(token, entry, tokens):
                    return Act(token, entry, tokens)
        if pos == "ADJ" or token.tag_ == "VBN":
            for entry in self.lexicon.adjectives.get(token.lower_, ()):
                tokens = self._verb_phrase(token, entry)
                if (
                    tokens is not None
                    and token.dep_ != "amod"
                    and self.conditions.verb_fits(token, entry, tokens)
                ):
                    return Act(token, entry, tokens)
        if pos in ("NOUN", "PROPN") or (pos == "VERB" and token.tag_ == "VBG" and as_noun(token)):
            if token.ent_type_ == "PERSON" and pos == "PROPN" and not token.is_upper:
                return None  # "Ban said"
            if is_undone(token) or (token.tag_ == "NNS" and token.lower_ in words("no_deeds")):
                return None
            candidates = self.lexicon.nouns.get(token.lemma_.lower()) or self.lexicon.nouns.get(token.lower_)
            for entry in candidates or ():
                tokens = self._noun_phrase(token, entry)
                if tokens is not None and self.conditions.noun_fits(token, entry):
                    return None if is_name_of_a_body(token, entry) else Act(token, entry, tokens)
        return None

    # phrases

    def _verb_phrase(self, verb: Token, entry: Entry) -> tuple[Token, ...] | None:
        if len(entry.words) == 1:
            return (verb,)
        tokens = [verb]
        doc, position = verb.doc, verb.i
        far = bool(entry.objects) or len(entry.words) > 2  # "call for" stands close, "fire into sea" need not
        for word in entry.words[1:]:
            match = self._next_word(doc, position, verb, word) or self._turned(verb, position, word, far)
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
            if (token.lower_ == word or token.lemma_.lower() == word) and not is_determiner_no(token):
                head = token.head
                if token.dep_ == "prep" and head.i > position and head.pos_ in ANOTHERS:
                    continue  # "expected to arrive in Oslo", "warned ahead of the vote": not this verb's
                if token.dep_ == "pobj" and head.i > position and head.head.i == verb.i:
                    continue  # "called for a halt" calls no halt
                if head.i == verb.i or head.head.i == verb.i or abs(token.i - position) == 1:
                    return token
        return None

    @staticmethod
    def _turned(verb: Token, position: int, word: str, far: bool) -> Token | None:
        """A word of the phrase elsewhere: "talks were held", "fired two of its missiles last week into the sea"."""
        for child in verb.children:
            if child.dep_ in ("nsubjpass", "dobj") and child.lemma_.lower() == word:
                return child
            if far and child.dep_ == "prep" and child.lower_ == word:
                return child if position < child.i <= position + 2 * REACH else None
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

    # one act, one anchor

    @staticmethod
    def _drop_inner(found: dict[int, Act]) -> None:
        """An act whose head is a later word of a longer phrase is part of that phrase."""
        for act in [a for a in found.values() if len(a.tokens) > 1]:
            if found.get(act.token.i) is not act:
                continue
            inside = (c for t in act.tokens[1:] for c in t.children if c.dep_ in ("compound", "amod"))
            for token in (*act.tokens, *inside):  # "return to the negotiating table"
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
            lemma = verb_lemma(verb)
            own = found.get(verb.i)
            if own is None:
                act.light = verb if lemma in self.lexicon.light[act.entry.type] else None
            elif lemma in act.entry.light:
                act.light = verb
                del found[verb.i]
            elif act.entry.type is None:
                if is_idioms(own, act.token):
                    del found[verb.i]
            elif own.entry.objects and act.token.lemma_.lower() in own.entry.objects:
                if own.entry.type == act.entry.type or not is_act_besides(own, act.token):
                    own.thing = act.token
                    del found[act.token.i]
            elif own.entry.type == act.entry.type and (not own.entry.speech or verb.dep_ in ("acl", "relcl")):
                act.light = verb
                del found[verb.i]

    @staticmethod
    def _join_means(found: dict[int, Act]) -> None:
        """ "Shelling killed two", "fighting raged": an act of force and what it did are one act, told once."""
        for act in list(found.values()):
            verb = found.get(verb_of(act.token).i)
            if act.entry.type != "ASSAULT" or act.entry.pos != "noun" or verb is None or verb is act:
                continue
            if verb.entry.type != "ASSAULT" or verb.entry.pos != "verb":
                continue
            if harms_nobody(verb.token, act.token):
                del found[verb.token.i]
            elif verb.token.lemma_ in OCCURRING or says_at_whom(act.token):
                act.light = verb.token
                del found[verb.token.i]
            else:
                verb.thing = verb.thing or act.token
                del found[act.token.i]

    @staticmethod
    def _drop_echoes(found: dict[int, Act]) -> None:
        """ "The attack was the largest assault yet", "met to discuss trade": one act named twice."""
        for act in list(found.values()):
            if echoed(act, found):
                del found[act.token.i]

    @staticmethod
    def _drop_modifiers(found: dict[int, Act]) -> None:
        """ "attack drones", "a sanctions mechanism": a noun before a noun that is no act is no act itself."""
        for act in list(found.values()):
            token = act.token
            if act.entry.pos != "noun" or token.dep_ not in ("compound", "nmod", "amod"):
                continue
            whole = found.get(token.head.i)
            if whole is None:
                del found[token.i]
            elif whole.entry.type == act.entry.type and (
                token.i < whole.tokens[0].i or token in whole.tokens
            ):
                before = (t for t in act.tokens if t not in whole.tokens)
                whole.tokens = (*before, *whole.tokens)  # "bombing raids", "military aid package": one act
                del found[token.i]


def is_undone(noun: Token) -> bool:
    """ "de-escalation": the word after the hyphen names what is taken back."""
    return noun.i > 1 and noun.nbor(-1).text in HYPHENS and noun.nbor(-2).lower_ == "de"
