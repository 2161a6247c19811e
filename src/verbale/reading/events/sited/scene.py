"""One article's places and acts, with what the evidence asks of them prepared once."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.model import Event
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.paths import Tree, Ways
from verbale.reading.events.sides import Sides
from verbale.reading.events.spots import Spot, Spots
from verbale.reading.events.words import words
from verbale.reading.lexicon import lexicon
from verbale.reading.sentences import Sentences
from verbale.reading.syntax import clause_verb, subject

#: How many of the places named most are weighed for every act, however far they are named.
TOP = 4
#: How many sentences before an act, and after it, its place is looked for besides.
BACK, AHEAD = 3, 1
#: How many sentences long somebody is taken to be where they went.
STAY = 4
#: Rules by which an act's own words name its place: what other acts of the article may share.
TOLD = frozenset({"own-phrase", "visited", "hosted", "moved", "target", "clause", "sentence"})
#: Of these, the ones that are not weighed: rare, and hardly ever wrong in gold.
SURE = frozenset({"moved", "hosted", "visited"})
KINDS = {"CONSULT": "talks", "ASSAULT": "force", "COERCE": "coerce", "MOBILIZE": "coerce", "PROTEST": "coerce",
         "RETREAT": "ease", "AGREE": "agree", "AID": "help", "COOPERATE": "help"}  # fmt: skip
STATES = {
    "happened": "held",
    "ongoing": "held",
    "planned": "planned",
    "denied": "denied",
    "cancelled": "planned",
}


@dataclass(slots=True)
class Site:
    """One act with what the evidence asks of it; ``ruled`` and ``rule``: the place that the rules took, and which."""

    event: Event
    act: Act
    token: Token
    sentence: int
    ruled: str
    rule: str
    kind: str
    sort: str
    state: str
    ground: str
    actors: frozenset[str]
    by: frozenset[str | None]
    to: frozenset[str | None]
    ways: Ways
    verb: int
    det: str
    points: bool


class Scene:
    """The places and acts of one article; needs its events with the places that rules gave them."""

    def __init__(
        self, draft: Draft, spots: Spots, tree: Tree, acts: Sequence[Act], sides: Sequence[Sides]
    ) -> None:
        self.draft, self.spots, self.tree = draft, spots, tree
        self.sentences = Sentences(draft.doc)
        self.states = lexicon(draft.lexicon).states
        starts = [draft.doc[i].idx for i in self.sentences.starts]
        #: The paragraph of each sentence, by its number.
        breaks = [n for n, letter in enumerate(draft.text) if letter == "\n"]
        self.line = [0, *(bisect_left(breaks, start) for start in starts)]
        self.pointing = self._pointing()
        self.sites = [self._site(*each) for each in zip(draft.events, acts, sides, strict=True)]
        #: Places that the words of acts themselves name, with the numbers of these acts.
        self.told: dict[str, list[int]] = {}
        for n, site in enumerate(self.sites):
            if site.rule in TOLD:
                self.told.setdefault(site.ruled, []).append(n)
        self.at = {
            name: [self.sentences.number(i) for i in spot.tokens] for name, spot in spots.found.items()
        }
        #: Which state strikes which, by the acts of force of the article.
        self.foes = {(b, t) for s in self.sites if s.kind == "force" for b in s.by for t in s.to if b != t}
        self.always = [
            name
            for name, spot in spots.found.items()
            if spots.rank[name] < TOP or spot.dateline or name in self.told
        ]
        self.went = {name: list(self._went(spot)) for name, spot in spots.found.items()}
        self.still = {name: self._still(spot) for name, spot in spots.found.items()}
        #: Mentions that stand as places, not for who acts there.
        self.named = {
            i: name
            for name, spot in spots.found.items()
            for i in spot.tokens
            if i in draft.cast.located or i not in draft.cast.ids
        }
        self.stood = sorted(self.named)

    def _site(self, event: Event, act: Act, sides: Sides) -> Site:
        cast, token = self.draft.cast, act.token
        rule = next((w.rule for w in event.why if w.field == "place"), "")
        hosts = sides.barred if event.type == "CONSULT" else frozenset()
        verb = clause_verb(act.light or token)
        quoted = any(
            s.form == "direct" and s.span.start <= token.idx < s.span.end for s in self.draft.statements
        )
        actors = frozenset((*event.by, *event.to))
        return Site(
            event,
            act,
            token,
            self.sentences.number(token.i),
            self.spots.add(event.place) if event.place is not None else "",
            rule,
            KINDS.get(event.type, "words"),
            f"{event.type}-{event.mode}" if event.mode else event.type,
            STATES.get(event.status, "maybe"),
            "quoted" if quoted else "told",
            actors | {cast.side_of(k) for k in actors},
            frozenset(cast.state_of(k) for k in (*event.by, *hosts)) - {None},
            frozenset(cast.state_of(k) for k in event.to) - {None},
            Ways(self.tree, token.i),
            verb.i if verb is not None else -1,
            _determiner(token),
            self.sentences.number(token.i) in self.pointing,
        )

    def _pointing(self) -> set[int]:
        """The sentences that point back to a place: "there", "in the city"."""
        found, backwards = set(), words("back to a place")
        for i, (token, dep) in enumerate(zip(self.draft.doc, self.tree.deps, strict=True)):
            if dep == "advmod":
                points = token.lower_ in ("there", "here")
            elif dep == "pobj":
                points = token.lower_ in backwards and any(c.lower_ == "the" for c in token.children)
            else:
                continue
            if points:
                found.add(self.sentences.number(i))
        return found

    def last_before(self, i: int) -> str:
        """The place that stands as one last before token ``i``; empty if there is none."""
        k = bisect_left(self.stood, i)
        return self.named[self.stood[k - 1]] if k else ""

    def candidates(self, site: Site) -> list[str]:
        """The places that are weighed for an act: named near it, or much, or where another act was; a call has none."""
        if site.event.mode in ("call", "video") or any(
            c.lower_ in words("from afar") for c in site.token.children
        ):
            return []
        found = dict.fromkeys(self.always)
        if site.ruled:
            found.setdefault(site.ruled)
        low, high = site.sentence - BACK, site.sentence + AHEAD
        for name, numbers in self.at.items():
            k = bisect_left(numbers, low)
            if k < len(numbers) and numbers[k] <= high:
                found.setdefault(name)
        return list(found)

    def _went(self, spot: Spot) -> Iterator[tuple[int, frozenset[str]]]:
        """Sentences that say who went or was there: "flew to Rome", "was in Rome"."""
        doc, cast = self.draft.doc, self.draft.cast
        for i in spot.tokens:
            token = doc[i]
            verb = token.head.head if token.dep_ == "pobj" else token.head
            lemma = verb.lemma_.lower()
            if token.dep_ == "pobj":
                stays = token.head.lower_ in ("in", "at") and lemma in words("being")
                goes = token.head.lower_ in ("to", "in", "at", "for", "into") and lemma in words("going")
                if not (stays or goes):
                    continue
            elif token.dep_ != "dobj" or lemma not in words("going"):
                continue
            who = subject(verb)
            if who is not None:
                keys = cast.refer(who)
                yield self.sentences.number(i), frozenset((*keys, *(cast.side_of(k) for k in keys)))

    def _still(self, spot: Spot) -> str:
        """Whether its name stands for a place in all its mentions, in some, or means only who acts."""
        cast = self.draft.cast
        still = sum(i in cast.located or i not in cast.ids for i in spot.tokens)
        return "all" if still == len(spot.tokens) else "some" if still else "none"


def _determiner(token: Token) -> str:
    """How a noun is determined: "the talks", "their talks", "talks"; a verb is none."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return "verb"
    if any(c.lower_ in words("not told before") for c in token.children):
        return "new"
    low: str = next((c.lower_ for c in token.children if c.dep_ in ("det", "poss")), "bare")
    return low if low in ("the", "a", "an", "this", "any", "bare", "no", "another") else "own"
