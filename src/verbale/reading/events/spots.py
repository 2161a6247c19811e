"""The places of an article, each with where it is named."""

from bisect import bisect_left
from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.model import Place, Span
from verbale.reading.draft import Draft
from verbale.reading.events.words import words
from verbale.reading.lexicon import lexicon

ENTITIES = frozenset({"GPE", "LOC", "FAC"})
#: What the parser takes for names of something else than persons, bodies and places.
OTHERS = frozenset(
    {
        "DATE",
        "TIME",
        "EVENT",
        "LAW",
        "LANGUAGE",
        "NORP",
        "CARDINAL",
        "ORDINAL",
        "MONEY",
        "PERCENT",
        "QUANTITY",
    }
)
#: What stands inside the names of places: "Castro de Rei", "Stoke on Trent".
PARTICLES = frozenset({"de", "del", "di", "da", "do", "la", "el", "al", "on", "upon", "sur", "am"})
#: What leads to places alone, and nouns of places that a name follows: "the village of Ruda".
AT = frozenset({"in", "at", "near", "outside", "inside", "around", "off"})


def _is_where(token: Token) -> bool:
    """Whether a name stands where places do."""
    prep = token.head
    return prep.lower_ in AT or (prep.lower_ == "of" and prep.head.lemma_.lower() in words("back to a place"))


def _goes_on(token: Token) -> bool:
    """Whether a name may go on with ``token``: "Stoke on Trent", not "Lund on Sunday"."""
    return token.pos_ == "PROPN" and token.ent_type_ not in OTHERS


def _below(token: Token) -> set[int]:
    return {t.i for t in token.children if t.dep_ in ("compound", "nmod", "amod")}


def as_told(name: str) -> str:
    """A place's name as a sentence has it: datelines put it in capitals ("GENEVA"); initials stay ("UAE")."""
    return name.title() if len(name) > 3 and name.isupper() else name


@dataclass(slots=True)
class Spot:
    """A place by its name: where it is named, and whether it is a country."""

    place: Place
    country: bool
    tokens: list[int] = field(default_factory=list)
    spans: dict[int, Span | None] = field(default_factory=dict)
    dateline: bool = False
    source: str = "known"


@dataclass
class Spots:
    """The places of one article, in order of first mention, and which acts are known to have been there."""

    draft: Draft
    found: dict[str, Spot] = field(default_factory=dict)
    rank: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        doc, cast = self.draft.doc, self.draft.cast
        self.starts = [token.idx for token in doc]
        #: The last word of each mention, which is its head.
        heads = {cast.places[i][1].start: i for i in sorted(cast.places)}
        for i in heads.values():
            name, span, state = cast.places[i]
            self._see(Place(as_told(name), span, state), i)
        # what the parser takes for a place is none where it is known to mean somebody ("Ukrainian", "M23")
        named = cast.places.keys() | cast.ids.keys()
        heard = set(named)
        for ent in doc.ents:
            if ent.label_ in ENTITIES and not any(i in named for i in range(ent.start, ent.end)):
                told = ent.text.removeprefix("the ").strip()
                if told:
                    span = self.draft.span_of(ent[0], ent[-1])
                    self._see(Place(as_told(told), span, cast.place_state(told)), ent.root.i, "entity")
                    heard.update(range(ent.start, ent.end))
        strings = doc.vocab.strings  # numbers are quicker to ask a token for than names
        behind, proper = strings["pobj"], strings["PROPN"]
        for token in doc:
            if token.dep == behind and token.pos == proper and token.i not in heard and _is_where(token):
                self._guess(token)
        for spot in self.found.values():
            spot.tokens.sort()
        counts = {name: len(spot.tokens) for name, spot in self.found.items()}
        order = sorted(counts, key=lambda n: (-counts[n], self.found[n].tokens[0]))
        self.rank = {name: n for n, name in enumerate(order)}

    def _guess(self, token: Token) -> None:
        """A name that nobody knows, behind a word that leads to places."""
        doc, cast = self.draft.doc, self.draft.cast
        first = last = token.i
        if token.ent_type_ in OTHERS:
            return
        while first > 0 and doc[first - 1].pos_ == "PROPN" and doc[first - 1].i in _below(token):
            first -= 1
        while last + 2 < len(doc) and doc[last + 1].lower_ in PARTICLES and _goes_on(doc[last + 2]):
            last += 2
        if any(i in cast.ids or i in cast.places for i in range(first, last + 1)):
            return
        span = self.draft.span_of(doc[first], doc[last])
        self._see(Place(as_told(span.words), span, cast.place_state(span.words)), token.i, "guess")

    def _see(self, place: Place, i: int, source: str = "known") -> None:
        name = place.name.casefold()
        spot = self.found.get(name)
        if spot is None:
            states = lexicon(self.draft.lexicon).states
            known = states.get(place.state or "")
            country = known is not None and name in {n.casefold() for n in (known.name, *known.names)}
            spot = self.found[name] = Spot(place, country, source=source)
        spot.tokens.append(i)
        spot.spans[i] = place.span
        if place.span is not None and place.span.start < self.draft.lead[1]:
            spot.dateline = True

    def add(self, place: Place) -> str:
        """The name under which ``place`` is weighed, noted if it is new."""
        name = place.name.casefold()
        if name not in self.found:
            at = place.span.start if place.span is not None else 0
            self._see(place, bisect_left(self.starts, at))
            self.rank[name] = len(self.rank)
        return name

    def nearest(self, name: str, token: Token) -> Place:
        """The place ``name`` with the words nearest to ``token``."""
        spot = self.found[name]
        i = min(spot.spans, key=lambda k: (abs(k - token.i), k))
        return Place(spot.place.name, spot.spans[i], spot.place.state)
