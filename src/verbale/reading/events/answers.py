"""Whom an act answers: "the minister refused" has the one opposite him who asked, in the sentences before.

A refusal, a consent or a denial whose words name no other side, and whose object only takes up what was told
("it", "this", "the offer", nothing at all), answers the last request, offer, charge or threat: rather one that was
put to who answers, else one just before. A denial may answer plain words too. Parties that this finds have the role
``answered`` and count as said.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.model import Statement, Why
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.sides import Sides, is_mutual
from verbale.reading.events.words import words
from verbale.reading.sentences import Sentences
from verbale.reading.syntax import children, is_passive, is_verb

#: Types of what is put to somebody; agreeing only where it offers.
PUT = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
#: Types of what answers; a request does so only where it was put to who makes it.
ANSWERING = frozenset({"REJECT", "CONCEDE", "AGREE", "REQUEST", "SUPPORT"})
#: How many sentences an answer may lie behind what was put to who answers, and behind what was put to others.
FAR, NEAR = 3, 2
#: How many statements before an answer are looked at.
LOOKED_AT = 3
TAKES_UP = frozenset({"it", "this", "that", "these", "those", "them", "both", "so"})
LEADING = frozenset({"to", "with", "against", "on", "at", "of"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "both", "his", "her", "their", "its"})


@dataclass(frozen=True, slots=True)
class Put:
    """Something asked, offered or charged: in which sentence, by whom, to whom, and by which noun it is called."""

    sentence: int
    token: Token
    noun: str
    by: tuple[str, ...]
    to: frozenset[str]


@dataclass
class Answers:
    """What the acts of one article have put to whom, in text order; ``side``: whom an actor stands for."""

    draft: Draft
    sentences: Sentences
    side: Callable[[str], str]
    #: Statements in text order, and how many of them lie before the act just looked at.
    said: Sequence[Statement] = ()
    passed: int = 0
    puts: list[Put] = field(default_factory=list)

    def note(self, act: Act, sides: Sides) -> None:
        """Remember ``act`` if something is put to somebody by it."""
        entry = act.entry
        offers = entry.type == "AGREE" and entry.head in words("offering")
        by = tuple(k for k in sides.by if k in sides.roles)
        if (entry.type in PUT or offers) and by:
            at = self.sentences.number(act.token.i)
            to = frozenset(self.side(k) for k in sides.to)
            self.puts.append(Put(at, act.token, act.token.lemma_.lower(), by, to))

    def complete(self, act: Act, sides: Sides) -> None:
        """Give an answer that names one side, or whose subject is what it answers, the other."""
        if act.entry.type not in ANSWERING or act.entry.pos != "verb" or sides.to:
            return
        if not sides.by:
            self._passive(act, sides)
        elif act.entry.type == "REQUEST":
            put = self._last(act, sides.by, loose=False)
            self._give(act, sides, put)
        elif act.entry.type == "SUPPORT":
            if any(
                o.lemma_.lower() in words("put forward") and _takes_up(o) for o in children(act.token, "dobj")
            ):
                self._give(act, sides, self._last(act, sides.by, loose=True))
        elif act.entry.head in words("answering") and takes_up(act.token):
            put = self._last(act, sides.by, loose=len(sides.by) == 1)
            if act.entry.type == "REJECT" and len(sides.by) == 1:
                put = self._told(act, sides.by, put)
            self._give(act, sides, put)

    def _last(self, act: Act, by: list[str], *, loose: bool) -> Put | None:
        """The last thing put to who answers; ``loose``: or put just before by anybody else."""
        at, own = self.sentences.number(act.token.i), {self.side(k) for k in by}
        near: Put | None = None
        for put in reversed(self.puts):
            if put.sentence < at - FAR:
                break
            if own & {self.side(k) for k in put.by}:
                continue
            if own & put.to:
                return put
            if near is None and put.sentence >= at - NEAR:
                near = put
        return near if loose else None

    def _told(self, act: Act, by: list[str], put: Put | None) -> Put | None:
        """Plain words of another just before, where nothing was put since: "X said … Y denied this."."""
        at, own = self.sentences.number(act.token.i), {self.side(k) for k in by}
        while self.passed < len(self.said) and self.said[self.passed].span.start < act.token.idx:
            self.passed += 1
        for statement in reversed(self.said[max(0, self.passed - LOOKED_AT) : self.passed]):
            start = act.token.doc.char_span(
                statement.span.start, statement.span.start + 1, alignment_mode="expand"
            )
            if start is None or statement.span.end > act.token.idx or not statement.speaker:
                continue
            number = self.sentences.number(start.start)
            if number < at - 1 or (put is not None and put.token.idx >= statement.span.start):
                break
            if not own & {self.side(k) for k in statement.speaker}:
                return Put(number, start[0], "", statement.speaker, frozenset())
        return put

    def _passive(self, act: Act, sides: Sides) -> None:
        """ "The request was turned down": who made it is refused."""
        verb = act.token
        if act.entry.head not in words("answering") or not (is_verb(verb) and is_passive(verb)):
            return
        for what in children(verb, "nsubjpass"):
            noun = what.lemma_.lower()
            at = self.sentences.number(verb.i)
            for put in reversed(self.puts):
                if put.sentence < at - FAR or noun not in words("put forward") or not _is_definite(what):
                    break
                if put.noun == noun or not is_verb(put.token) or put.sentence >= at - 1:
                    self._give(act, sides, put)
                    return

    def _party(self, key: str) -> str:
        """Who put it; for whoever told of it without a name, whom he speaks for."""
        actors = self.draft.cast.actors
        side = self.side(key)
        return side if actors[key].kind == "source" and side in actors else key

    def _give(self, act: Act, sides: Sides, put: Put | None) -> None:
        if put is None:
            return
        target = sides.by if is_mutual(act) else sides.to
        new = [k for k in map(self._party, put.by) if k not in sides.by]
        target.extend(new)
        sides.roles.update(dict.fromkeys(new, "answered"))
        name = "by" if is_mutual(act) else "to"
        sides.why.append(Why(name, "answered", (self.draft.span_of(put.token),)))


def takes_up(verb: Token) -> bool:
    """Whether ``verb`` has no matter of its own: no object, a pronoun, or "the offer"."""
    matters: list[Token] = []
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass", "attr") or (child.dep_ == "oprd" and child.pos_ == "NOUN"):
            matters.append(child)
        elif child.dep_ == "prep" and child.lower_ in LEADING:
            matters += [n for n in children(child, "pobj") if n.ent_type_ not in ("DATE", "TIME")]
            if children(child, "pcomp"):
                return False
        elif child.dep_ in ("ccomp", "xcomp") and not (
            child.lemma_ in words("considering") and takes_up(child)
        ):
            return False
    return all(_takes_up(m) for m in matters)


def _takes_up(noun: Token) -> bool:
    if noun.lower_ in TAKES_UP:
        return True
    if noun.lemma_.lower() not in words("put forward") or not _is_definite(noun):
        return False
    return not any(c.dep_ in ("acl", "relcl", "prep", "ccomp") for c in noun.children)


def _is_definite(noun: Token) -> bool:
    return any(c.dep_ in ("det", "poss", "predet") and c.lower_ in DEFINITE for c in noun.children)
