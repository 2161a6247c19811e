"""Where an act took place: in its own phrase, its clause, its sentence, or where the article's acts of this kind are.

Gold readers fill the place of a meeting or an attack from wherever the article settles it, and leave that of a
demand or a pledge empty; so the wider rules hold for the types that happen on some ground (``GROUND``). What the
rules find is weighed against the other places of the article (`sited`, fitted by ``python -m training.places``).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.model import Place
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.sides import Sides
from verbale.reading.events.spots import ENTITIES, as_told
from verbale.reading.events.words import words
from verbale.reading.sentences import Sentences
from verbale.reading.syntax import after_preposition, agent, antecedent, children, is_verb, subject

WHERE = ("in", "at", "inside", "near", "outside", "across", "around", "over", "into", "within")
MOTION = ("to",)
#: How far above the act the verb of hosting may stand: "hosted several rounds of talks", "a venue for talks".
CLIMB = 6
FROM, TO = ("from",), ("to", "into")
MOVING = frozenset({"visit"})
#: Types that happen on some ground, so that a place of the sentence or story is theirs.
GROUND = frozenset({"ASSAULT", "CONSULT", "RETREAT", "MOBILIZE", "COERCE", "PROTEST"})
#: Types that bring men and goods somewhere.
SENDING = frozenset({"AID", "MOBILIZE"})
#: Of these, the ones whose unsaid place is that of the fighting the article tells of.
THEATRE = frozenset({"ASSAULT", "RETREAT"})
Found = tuple[Place, str]


def _who_hosts(verb: Token) -> Iterator[Token]:
    """Who hosts: the subject, or whose readiness it is ("Oslo's willingness to host talks")."""
    who = subject(verb)
    if who is not None:
        yield from children(who, "poss")
        yield who


@dataclass
class Places:
    """Finds the places of one article's acts, in text order, remembering as it goes; ``log`` is for fitting."""

    draft: Draft
    sentences: Sentences
    theatre: Counter[str] = field(default_factory=Counter)
    known: dict[str, Place] = field(default_factory=dict)
    meetings: list[tuple[frozenset[str], Place]] = field(default_factory=list)

    def of(self, act: Act, sides: Sides) -> Found | None:
        """The place of ``act`` and the rule that found it; ``None`` if none settles it."""
        kind = act.entry.type
        found = self._own(act) or (self._hosted(act) if kind == "CONSULT" else None) or self._clause(act)
        if found is None and kind in GROUND:
            found = self._sentence(act)
        if found is not None:
            self._remember(act, sides, found[0])
            return found
        if kind == "CONSULT":
            return self._same_meeting(sides)
        if kind in THEATRE:
            return self._theatre() or self._ground_of_target(act, sides)
        return None

    def _ground_of_target(self, act: Act, sides: Sides) -> Found | None:
        """An attack on a state is on its ground, unless the text says where."""
        if act.entry.type != "ASSAULT":
            return None
        for key in sides.to:
            actor = self.draft.cast.actors.get(key)
            if actor is not None and actor.kind == "state":
                return Place(actor.name, None, actor.of), "target-state"
        return None

    def _own(self, act: Act) -> Found | None:
        heads = [act.token] if act.light is None else [act.token, act.light]
        for head in heads:
            prepositions = WHERE + (MOTION if act.entry.mode in MOVING else ())
            for token in after_preposition(head, *prepositions):
                place = self.place(token)
                if place is not None:
                    return place, "visited" if act.entry.mode in MOVING else "own-phrase"
        if act.entry.mode in MOVING and act.entry.pos == "noun":
            place = self._gone_to(act.token)
            if place is not None:
                return place, "visited"
        if act.entry.mode in MOVING and act.entry.pos == "verb":
            for token in children(act.token, "dobj"):
                place = self.place(token)
                if place is not None:
                    return place, "visited"
        if act.entry.type in SENDING or act.entry.type == "RETREAT":
            return self._moved(act)
        if act.entry.type == "ASSAULT":
            targets = (
                *children(act.token, "dobj", "nsubjpass"),
                *after_preposition(act.token, "on", "of", "against"),
            )
            for token in targets:
                place = self.place(token)
                if place is not None:
                    return place, "target"
        return None

    def _hosted(self, act: Act) -> Found | None:
        """ "Norway will host the talks", "a meeting hosted by Norway", "offered Norway as a venue for talks"."""
        hosts = [agent(c) for c in children(act.token, "acl") if c.lemma_.lower() in words("hosting")]
        node, hosting, offered = act.token, act.token.lemma_.lower() in words("receiving"), False
        for _ in range(CLIMB):
            hosting = hosting or node.lemma_.lower() in words("hosting")
            offered = offered or (hosting and node.lower_ == "as")
            if hosting and is_verb(node):
                where = [t for t in node.subtree if t.dep_ == "pobj" and t.head.lower_ in WHERE]
                hosts += [*where, *(children(node, "dobj") if offered else ()), *_who_hosts(node)]
                break
            node = node.head
        for who in hosts:
            place = self._ground_of(antecedent(who)) if who is not None else None
            if place is not None:
                return place, "hosted"
        return None

    def _ground_of(self, host: Token) -> Place | None:
        """A host's place: the state or town that is named, or the state that a pronoun means."""
        cast = self.draft.cast
        named = self._named(host)
        if named is not None or host.pos_ != "PRON":
            return named
        states = [a for key in cast.refer(host) if (a := cast.actors.get(key)) and a.kind == "state"]
        return Place(states[0].name, None, states[0].of) if len(states) == 1 else None

    def _moved(self, act: Act) -> Found | None:
        """ "Sent troops to Ghat", "withdrew its men from Goma", "left Goma": where to, and where from."""
        leaves = act.entry.type == "RETREAT"
        verbs = [t for t in (act.token, act.light) if t is not None]
        if not leaves:
            verbs = [t for t in verbs if t.lemma_.lower() in words("bringing there")]
        for token in verbs:
            heads = (token, *children(token, "dobj"), *after_preposition(token, "of"))
            named = [t for head in heads for t in after_preposition(head, *(FROM if leaves else TO))]
            if leaves and token.lemma_.lower() in words("leaving"):
                named += children(token, "dobj")
            for noun in named:
                place = self.place(noun) or self._named(noun)
                if place is not None:
                    return place, "moved"
        return None

    def _named(self, token: Token) -> Place | None:
        """A state or town whose name could mean its government elsewhere."""
        found = self.draft.cast.places.get(token.i)
        return Place(as_told(found[0]), found[1], found[2]) if found is not None else None

    def _clause(self, act: Act) -> Found | None:
        if act.entry.type not in GROUND:
            return None
        node = act.token
        for _ in range(4):
            if node.head == node:
                break
            node = node.head
            if is_verb(node) or node.pos_ == "NOUN":
                for token in after_preposition(node, *WHERE):
                    place = self.place(token)
                    if place is not None:
                        return place, "clause"
        return None

    def _sentence(self, act: Act) -> Found | None:
        doc = act.token.doc
        start, end = self.sentences.bounds(act.token.i)
        best: tuple[int, Place] | None = None
        for token in doc[start:end]:
            if token.dep_ == "pobj" and token.head.lower_ in WHERE:
                place = self.place(token)
                if place is not None and (best is None or abs(token.i - act.token.i) < best[0]):
                    best = (abs(token.i - act.token.i), place)
        return (best[1], "sentence") if best is not None else None

    def _same_meeting(self, sides: Sides) -> Found | None:
        parties = frozenset(sides.by)
        for earlier, place in reversed(self.meetings):
            if parties and parties <= earlier:
                return place, "same-meeting"
        return None

    def _theatre(self) -> Found | None:
        if not self.theatre:
            return None
        name, count = max(self.theatre.items(), key=lambda item: (item[1], item[0]))
        return (self.known[name], "theatre") if count > 1 else None

    def _gone_to(self, noun: Token) -> Place | None:
        """ "Her trip to Rome next Monday": the words right behind, whatever the parser hangs them on."""
        doc, i = noun.doc, noun.i + 1
        if i >= len(doc) or doc[i].lower_ != "to":
            return None
        for token in doc[i + 1 : i + 4]:
            place = self.place(token)
            if place is not None:
                return place
            if token.pos_ not in ("DET", "ADJ", "PROPN"):
                return None
        return None

    def _remember(self, act: Act, sides: Sides, place: Place) -> None:
        if act.entry.type in THEATRE:
            self.theatre[place.name] += 1
            self.known.setdefault(place.name, place)
        if act.entry.type == "CONSULT" and len(sides.by) > 1:
            self.meetings.append((frozenset(sides.by), place))

    def place(self, token: Token) -> Place | None:
        """The place that ``token`` heads, known to the lexicon or named like one."""
        cast = self.draft.cast
        found = cast.place(token)
        if found is not None:
            return Place(as_told(found[0]), found[1], found[2])
        if token.ent_type_ in ENTITIES or (
            token.lower_ in words("regions") and any(c.pos_ == "PROPN" for c in token.children)
        ):
            first = min(
                [
                    token,
                    *(
                        c
                        for c in token.children
                        if c.dep_ in ("compound", "nmod", "amod") and c.i < token.i and c.pos_ == "PROPN"
                    ),
                ],
                key=lambda t: t.i,
            )
            span = self.draft.span_of(first, token)
            return Place(as_told(span.words), span, cast.place_state(span.words))
        return None
