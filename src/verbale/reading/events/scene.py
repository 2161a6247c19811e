"""One article as the weighing of parties sees it: where everybody is meant, and what the acts before have had."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from verbale.reading.actors import Cast
from verbale.reading.events.dyads import Dyads
from verbale.reading.events.find import Act
from verbale.reading.events.paths import Tree
from verbale.reading.events.sides import Offer, Sides
from verbale.reading.events.words import words
from verbale.reading.lexicon import Organisation
from verbale.reading.sentences import Sentences
from verbale.reading.syntax import clause_verb, subject
from verbale.reading.voices import Voices

#: How many tokens before the sentence still count as just before it; how many actors are always weighed.
BEFORE, TOP = 40, 6
#: A name in the first so many tokens is in the lead.
LEAD = 60


@dataclass(frozen=True, slots=True)
class Named:
    """The sides that the act's own sentence names by role, those the rules filled in, and all roles offered."""

    roles: dict[str, str]
    order: tuple[str, ...]
    filled: frozenset[str] = frozenset()
    offers: tuple[Offer, ...] = ()

    @classmethod
    def of(cls, sides: Sides) -> "Named":
        """The sides that the rules gave, each with its role."""
        both = sides.core()
        roles = {key: sides.roles[key] for key in both if key in sides.roles}
        return cls(roles, tuple(roles), frozenset(both) - roles.keys(), tuple(sides.offers))


@dataclass
class Scene:
    """One article, prepared once: where every actor is meant, and how often."""

    cast: Cast
    dyads: Dyads
    voices: Voices
    sentences: Sentences
    tree: Tree
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    places: dict[str, list[int]] = field(default_factory=dict)
    rank: dict[str, int] = field(default_factory=dict)
    share: dict[str, float] = field(default_factory=dict)
    previous: tuple[str, ...] = ()
    by_head: dict[str, tuple[str, ...]] = field(default_factory=dict)
    by_type: dict[str, tuple[str, ...]] = field(default_factory=dict)
    named_by_head: dict[str, Counter[str]] = field(default_factory=dict)
    named_by_type: dict[str, Counter[str]] = field(default_factory=dict)
    meant: list[int] = field(default_factory=list)
    top: list[str] = field(default_factory=list)
    verbs: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # a state named only as the ground of something ("in Turkey") is no party of it
        self.meant = sorted(
            i for i in self.cast.ids if i not in self.cast.located and i not in self.cast.labels
        )
        for i in self.meant:
            keys = self.cast.ids[i]
            for key in keys:
                self.places.setdefault(key, []).append(i)
        counts = Counter({key: len(found) for key, found in self.places.items()})
        total = sum(counts.values()) or 1
        ranked = sorted(counts, key=lambda k: (-counts[k], self.places[k][0]))
        self.top = ranked[:TOP]
        self.rank = {key: n for n, key in enumerate(ranked)}
        self.share = {key: counts[key] / total for key in counts}

    def learn(self, acts: list[Act], named: list[Sides]) -> None:
        """Count who is named as a party of which acts in the whole article."""
        for act, sides in zip(acts, named, strict=True):
            for table, name in (
                (self.named_by_head, act.entry.head),
                (self.named_by_type, act.entry.type or ""),
            ):
                table.setdefault(name, Counter()).update(sides.roles.keys())

    def remember(self, act: Act, sides: tuple[str, ...]) -> None:
        """The sides that an act was found to have, for those after it."""
        if not sides:
            return
        self.previous = sides
        self.by_head[act.entry.head] = sides
        self.by_type[act.entry.type or ""] = sides

    def candidates(self, act: Act, named: Named) -> list[str]:
        """Actors worth weighing: named by a role, in the sentence or just before it, or the most named of all."""
        found = dict.fromkeys((*named.order, *sorted(named.filled)))
        start, end = self.sentences.bounds(act.token.i)
        for i in self.meant_between(start - BEFORE, end):
            for key in self.cast.ids[i]:
                found.setdefault(key)
        for key in (
            *self.top,
            *self.previous,
            *self.by_head.get(act.entry.head, ()),
        ):
            found.setdefault(key)
        for key in (*self.voices.speaker(act.token.idx), *(offer.key for offer in named.offers)):
            found.setdefault(key)
        for key in list(found):
            found.setdefault(self.dyads.side(key))
        return [key for key in found if key in self.cast.actors]

    def verb_of(self, doc: Doc, i: int) -> int:
        """The index of the verb of the clause that token ``i`` stands in, -1 if it has none."""
        found = self.verbs.get(i)
        if found is None:
            verb = clause_verb(doc[i])
            found = self.verbs[i] = verb.i if verb is not None else -1
        return found

    def meant_between(self, start: int, end: int) -> list[int]:
        """Indexes of the tokens in ``[start, end)`` that mean somebody."""
        return self.meant[bisect_left(self.meant, start) : bisect_left(self.meant, end)]

    def is_medium(self, key: str) -> bool:
        """Whether ``key`` passes on what others say, as a newspaper does."""
        known = self.organisations.get(key)
        return known is not None and known.media


def opposite(scene: Scene, act: Act) -> tuple[str, ...]:
    """Who faces, rejects or awaits the act that a noun names: rather its target than its source, or neither."""
    noun = act.token
    verb: Token = noun.head
    if act.entry.pos != "noun" or noun.dep_ != "dobj" or verb.lemma_.lower() not in words("facing"):
        return ()
    who = subject(verb)
    return scene.cast.refer(who, scene.voices.speaker(noun.idx)) if who is not None else ()
