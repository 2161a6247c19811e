"""Whom "both sides" and "the two leaders" mean: two that the article names together.

Two sides are together where a coordination or a hyphen joins them ("Russian and Ukrainian officials", "US-China
talks") or, weaker, where they are the only two of a sentence. A state named after "in" or "at" is a place there,
and who mediates or hosts is no side. The near couple wins, the article's main couple where none is near.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from verbale.reading.actors.hyphens import HYPHENS
from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure, Registry

JOINED, ONLY, AMONG = 4.0, 2.0, 0.7
#: How much a couple loses for each sentence it lies back, and the longest way back.
FADE, REACH = 0.35, 14
#: What being the article's main couple is worth beside being near.
MAIN = 1.5
#: What a movement, or a person who stands for a state, takes from a couple's weight.
PLAIN_MOVEMENT, BY_PERSON = 0.6, 0.7
STILL = frozenset({"in", "at", "near", "inside", "outside", "across", "within", "through", "via"})
GO_BETWEEN = frozenset(
    {"mediate", "host", "broker", "facilitate", "mediator", "mediation", "chair", "welcome"}
)
#: What is hosted or eased between others; a host of these, anywhere in the article, is seldom a side in it.
BETWEEN_OTHERS = frozenset(
    {"talk", "negotiation", "dialogue", "discussion", "round", "exchange", "ceasefire", "truce", "settlement",
     "agreement", "deal", "mediation", "meeting", "summit", "process", "release", "swap"}
)  # fmt: skip
THIRD = 0.3
#: After these, two joined by "and" are not sides of one another: "deals with X and Y", "allies like X and Y".
ALONGSIDE = frozenset({"like", "as", "including", "besides", "unlike"})
TIES = frozenset({"deal", "agreement", "pact", "accord", "treaty", "tie", "relation", "partnership"})
#: Nor are two joined objects of these: "accused X and Y of stalling".
ONE_SIDED = frozenset(
    {"accuse", "blame", "condemn", "criticise", "criticize", "denounce", "thank", "praise", "sanction", "threaten",
     "attack", "punish", "strike", "hit", "bomb", "target", "back", "support", "join"}
)  # fmt: skip
Two = tuple[Figure, Figure]


@dataclass(frozen=True, slots=True)
class Couple:
    """Two named together: where, and how plainly (``weight``)."""

    two: Two
    at: int
    sent: int
    weight: float


@dataclass
class Couples:
    """The couples of one sort (states, or persons) in text order."""

    seen: list[Couple] = field(default_factory=list)
    total: dict[frozenset[str], float] = field(default_factory=dict)
    named: dict[str, list[Figure]] = field(default_factory=dict)
    rows: list[tuple[int, tuple[Figure, ...]]] = field(default_factory=list)

    def row(self, number: int, sent: int) -> tuple[Figure, ...] | None:
        """So many as were last named in one row, in or before the sentence ``sent``."""
        fitting = (r for s, r in reversed(self.rows) if sent - REACH <= s <= sent and len(r) == number)
        return next(fitting, None)

    def add(self, couple: Couple) -> None:
        """Note a couple."""
        self.seen.append(couple)
        key = frozenset(f.id for f in couple.two)
        self.total[key] = self.total.get(key, 0.0) + couple.weight

    def best(
        self,
        at: int,
        sent: int,
        wanted: Callable[[Figure], bool],
        holding: Figure | None = None,
    ) -> tuple[Two, float] | None:
        """The likeliest couple for a plural at token ``at``, with its score; ``None`` if there is none.

        ``wanted`` must hold for both; ``holding``: one of the two that must be in it.
        """
        most = max(self.total.values(), default=0.0)
        found: Couple | None = None
        top = -99.0
        for c in self.seen:
            back = sent - c.sent
            ahead = c.at > at and (back < 0 or c.weight < JOINED)
            if back > REACH or ahead or not all(map(wanted, c.two)):
                continue
            if holding is not None and holding not in c.two:
                continue
            share = self.total[frozenset(f.id for f in c.two)] / most
            score = math.log2(1 + c.weight) - FADE * back + MAIN * share
            if score >= top:
                found, top = c, score
        if found is not None:
            return found.two, top
        return self._main(wanted) if holding is None else None

    def _main(self, wanted: Callable[[Figure], bool]) -> tuple[Two, float] | None:
        fitting = [c for c in self.seen if all(map(wanted, c.two))]
        if not fitting:
            return self._most_named(wanted)
        main = max(fitting, key=lambda c: (self.total[frozenset(f.id for f in c.two)], -c.at))
        return main.two, 0.0

    def _most_named(self, wanted: Callable[[Figure], bool]) -> tuple[Two, float] | None:
        """The two named most, where the article never names them together."""
        often = sorted((m for m in self.named.values() if len(m) > 1 and wanted(m[0])), key=len, reverse=True)
        return ((often[0][0], often[1][0]), -1.0) if len(often) > 1 else None


class Pairs:
    """The couples of states (and bodies that act like them) and of persons in one article's names."""

    def __init__(self, page: Page, registry: Registry, found: dict[int, tuple[Figure, ...]]) -> None:
        self.page = page
        self.registry = registry
        self.states = Couples()
        self.persons = Couples()
        self.third = self._go_betweens(found)
        self._collect(found)

    def _collect(self, found: dict[int, tuple[Figure, ...]]) -> None:
        lines: defaultdict[int, list[tuple[int, Figure]]] = defaultdict(list)
        for i, figures in sorted(found.items()):
            figure = figures[0]
            if not figure.media and figure.kind in ("person", "state", "organisation", "group"):
                lines[self.page.sent[i]].append((i, figure))
        for sent, named in lines.items():
            acting = [(i, f) for i, f in named if not self._aside(i, f)]
            persons = [(i, f) for i, f in acting if f.kind == "person"]
            sides = [(i, s) for i, f in acting if (s := self.side(f)) is not None]
            spoken = BY_PERSON if len(persons) > 1 else 1.0
            self._sentence(self.states, sent, sides, spoken)
            self._sentence(self.persons, sent, persons)

    def _go_betweens(self, found: dict[int, tuple[Figure, ...]]) -> set[str]:
        """Who hosts, mediates or eases the talks of others somewhere in the article."""
        page, out = self.page, set[str]()
        for i, lemma in enumerate(page.lemma):
            if lemma not in GO_BETWEEN or not self._for_others(i, lemma):
                continue
            if lemma == "mediator":  # "the Turkish and Qatari mediators"
                own = page.kids(i, "amod", "compound", "nmod", "poss")
                halves = [*own, *(c for k in own for c in page.kids(k, "conj"))]
                for k in halves:
                    out.update(f.id for f in found.get(k, ()))
                continue
            agents = [a for by in page.kids(i, "agent") for a in page.kids(by, "pobj")]
            halves = [k for k in page.kids(i, "npadvmod", "compound") if k < i]
            for k in (*agents, *halves, *self._subjects(i)):
                for figure in found.get(k, ()):
                    side = self.side(figure)
                    out.update({figure.id} if side is None else {side.id})
        return out

    def _for_others(self, i: int, lemma: str) -> bool:
        """Whether the word at ``i`` is about talks or deals: "hosted a round of talks", "a US-brokered truce"."""
        page = self.page
        if lemma in ("mediate", "mediator"):
            return True
        about = [
            *page.kids(i, "dobj", "nsubjpass"),
            *([page.head[i]] if page.dep[i] in ("amod", "acl") else []),
        ]
        return any(page.lemma[k] in BETWEEN_OTHERS for k in about)

    def _subjects(self, i: int) -> list[int]:
        """Subjects of the verb at ``i``, or of what it depends on: "is ready to host", "its offer to host"."""
        page, k = self.page, i
        if page.dep[i] in ("amod", "acl") and page.tag[i] == "VBN":
            return []
        for _ in range(5):
            own = page.kids(k, "nsubj", "poss")
            if own or page.head[k] == k:
                return own
            if page.dep[k] == "relcl":
                return [page.head[k]]
            k = page.head[k]
        return []

    def facing(self, owner: Figure, at: int, sent: int) -> Figure | None:
        """The other of the couple that ``owner``, or the state a person acts for, is named in."""
        side = self.side(owner)
        if side is None:
            return None
        best = self.states.best(at, sent, lambda f: True, holding=side)
        return next((f for f in best[0] if f is not side), None) if best is not None else None

    def side(self, figure: Figure) -> Figure | None:
        """The state or body that a figure stands for; ``None`` for one that cannot be a side."""
        if figure.kind in ("person", "state") or figure.of in ("EUU", "NAT"):
            return self.registry.acting(figure.of)
        entry = self.registry.lexicon.organisations.get(figure.id)
        if entry is None or figure.of is None or figure.kind == "group":
            return None
        return self.registry.acting(figure.of) if entry.state_body else figure

    def _aside(self, i: int, figure: Figure) -> bool:
        """Whether a name is a place, or who stands between the sides."""
        page, k = self.page, i
        for _ in range(6):
            if page.dep[k] not in ("conj", "appos", "compound", "poss") or page.head[k] == k:
                break
            k = page.head[k]
        head = page.head[k]
        if page.dep[k] == "pobj" and page.lower[head] in STILL and figure.kind != "person":
            return True
        above = page.head[head]
        if page.lower[head] in ("by", "from") and page.lemma[above] in GO_BETWEEN:
            return True
        return page.dep[k] in ("nsubj", "appos") and page.lemma[head] in GO_BETWEEN

    def _sentence(
        self, couples: Couples, sent: int, named: list[tuple[int, Figure]], worth: float = 1.0
    ) -> None:
        first: dict[str, tuple[int, Figure]] = {}
        for i, figure in named:
            couples.named.setdefault(figure.id, []).append(figure)
            first.setdefault(figure.id, (i, figure))
        if len(first) < 2:
            return
        linked = list(self._linked(dict(named)))
        couples.rows += [(sent, row) for row in self._rows(dict(named))]
        for i, two in linked:
            joined = ONLY if self._alongside(i) else JOINED
            couples.add(Couple(two, i, sent, joined * worth * self._plainness(two)))
        if linked:
            return
        figures = list(first.values())
        weight = worth * (ONLY if len(figures) == 2 else AMONG)
        for (_, a), (i, b) in pairwise(figures):
            couples.add(Couple((a, b), i, sent, weight * self._plainness((a, b))))

    def _alongside(self, i: int) -> bool:
        """Whether two joined at ``i`` stand together on one side: "talks with X and Y", "allies like X and Y"."""
        page = self.page
        if page.dep[i] == "dobj":
            return page.lemma[page.head[i]] in ONE_SIDED
        if page.dep[i] != "pobj":
            return False
        link = page.head[i]
        tied = page.lower[link] == "with" and page.lemma[page.head[link]] in TIES
        return tied or page.lower[link] in ALONGSIDE

    def _linked(self, at: dict[int, Figure]) -> Iterator[tuple[int, Two]]:
        """Couples that "and" or a hyphen joins; a chain of three is no couple."""
        page = self.page
        for i, figure in at.items():
            before = next((k for k in (i - 2, i - 3) if k in at), None)
            if before is not None and page.text[i - 1] in HYPHENS and at[before].id != figure.id:
                yield i, (at[before], figure)
        for top, members in self._chains(at).items():
            if len(members) == 2:
                a, b = members.values()
                yield top, (a, b)

    def _rows(self, at: dict[int, Figure]) -> Iterator[tuple[Figure, ...]]:
        """Three and more that "and" joins."""
        for members in self._chains(at).values():
            if len(members) > 2:
                yield tuple(members.values())

    def _chains(self, at: dict[int, Figure]) -> dict[int, dict[str, Figure]]:
        """Those that "and" and commas join, by the first of them."""
        page = self.page
        chains: dict[int, dict[str, Figure]] = {}
        for i, figure in at.items():
            top = i
            for _ in range(8):
                if page.dep[top] != "conj" or page.head[top] == top:
                    break
                top = page.head[top]
            chains.setdefault(top, {})[figure.id] = figure
        return chains

    def _plainness(self, two: Two) -> float:
        """Less for each movement and host: "Hamas and Hezbollah", "Oman and Iran" are seldom the two sides."""
        movements = sum(f.kind == "organisation" and f.of not in ("EUU", "NAT") for f in two)
        hosts = any(f.id in self.third or f.of in self.third for f in two)
        return PLAIN_MOVEMENT**movements * (THIRD if hosts else 1.0)
