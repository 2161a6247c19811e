"""Which two sides an article names together: in how many sentences, and which two most of all.

A sentence that names two sides and no third speaks of those two; one with more says less of each two that follow each
other. What the opening says counts double. A town that only says where something is names no side.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from verbale.reading.actors import Cast
from verbale.reading.sentences import Sentences

TWO, AMONG = 2.0, 0.7
#: Tokens of the opening, and what it counts.
OPENING, FIRST = 80, 2.0
KINDS = frozenset({"state", "organisation"})


@dataclass
class Together:
    """The couples of one article by weight; ``main``: the first of them; ``rank``: sides by how often named."""

    weight: Mapping[frozenset[str], float] = field(default_factory=dict)
    partners: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    rank: Mapping[str, int] = field(default_factory=dict)
    main: frozenset[str] = frozenset()
    share: float = 0.0

    @classmethod
    def of(
        cls, cast: Cast, meant: Sequence[int], sentences: Sentences, side: Callable[[str], str]
    ) -> "Together":
        """The couples of the sides that the tokens ``meant`` mean."""
        named: dict[int, dict[str, int]] = defaultdict(dict)
        counts: Counter[str] = Counter()
        for i in meant:
            for key in cast.ids[i]:
                own = side(key)
                actor = cast.actors.get(own)
                if actor is not None and actor.kind in KINDS:
                    counts[own] += 1
                    named[sentences.number(i)].setdefault(own, i)
        weight: defaultdict[frozenset[str], float] = defaultdict(float)
        for sides in named.values():
            keys = list(sides)
            worth = (TWO if len(keys) == 2 else AMONG) * (FIRST if min(sides.values()) < OPENING else 1.0)
            for a, b in pairwise(keys):
                weight[frozenset((a, b))] += worth
        partners: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for couple, worth in weight.items():
            a, b = sorted(couple)
            partners[a][b] += worth
            partners[b][a] += worth
        main: frozenset[str] = max(weight, key=lambda c: (weight[c], sorted(c)), default=frozenset())
        rank = {k: n for n, k in enumerate(sorted(counts, key=lambda k: (-counts[k], k)))}
        return cls(weight, partners, rank, main, weight.get(main, 0.0) / (sum(weight.values()) or 1.0))

    def partner_share(self, own: str, other: str) -> float:
        """Which share of the couples of ``own`` are with ``other``; 0 without any."""
        found = self.partners.get(own)
        return found.get(other, 0.0) / sum(found.values()) if found else 0.0
