"""Which state "the government", "the regime" and "the army" mean: the one whose own the article has called so.

The state named last is often another, on whose border or with whose help they fight.
"""

from collections.abc import Container, Mapping, Sequence

from verbale.model import Span
from verbale.reading.actors.history import History
from verbale.reading.actors.page import Page
from verbale.reading.actors.phrase import Found
from verbale.reading.actors.registry import Figure, Registry

#: Words for the same part of a state, by the kind of part.
PARTS = {
    **dict.fromkeys(("government", "regime", "junta", "authorities"), "rule"),
    **dict.fromkeys(("army", "military"), "arms"),
}
#: Parts of a state that rule it.
RULING = frozenset(
    {"government", "authorities", "regime", "junta", "leadership", "cabinet", "administration", "presidency"}
)
#: Of these, and of alliances, what makes arms and attacks theirs, and how far before: "coalition fighter jets".
NEAR = 3
OWNING = frozenset({"government", "regime", "junta", "army", "coalition"})


class Ruled:
    """The parts of states that one page has named so far, by kind."""

    def __init__(self, page: Page, history: History, registry: Registry) -> None:
        self.page = page
        self.history = history
        self.registry = registry
        self.told: dict[str, dict[str, Figure]] = {}

    def note(self, word: str, figures: Sequence[Figure]) -> None:
        """Remember "the Syrian government"."""
        kind = PARTS.get(word)
        if kind is not None:
            self.told.setdefault(kind, {}).update((f.id, f) for f in figures if f.kind == "state")

    def meant(self, word: str, sent: int) -> Figure | None:
        """The state whose government, or army, was named; of several the latest spoken of, ``None`` without any."""
        told = self.told.get(PARTS.get(word, ""), {})
        if len(told) == 1:
            return next(iter(told.values()))
        return self.history.latest(sent, lambda f: f.id in told) if told else None

    def owns(self, i: int, found: Container[int]) -> bool:
        """Whether the noun at ``i`` stands before arms or an attack as their owner: "government forces"."""
        page, thing = self.page, self.page.head[i]
        if page.lower[i] not in OWNING or not self._armed(i, thing):
            return False
        return not any(k in found for k in (*page.children[i], *page.children[thing]) if k < thing)

    def fighters(self, i: int) -> Found | None:
        """Those without a name whose attack it is: "rebel shelling", "settler violence"."""
        page, lemma, thing = self.page, self.page.lower[i], self.page.head[i]
        if lemma not in self.registry.roles.raiders or not self._armed(i, thing):
            return None
        seen = self.history.latest(page.sent[i], lambda f: f.plural and lemma in f.heads, 40)
        plain = self.registry.figures.get(f"{lemma}s")
        figure = plain or seen or self.registry.other(f"{lemma}s", f"{lemma}s", "group", None, plural=True)
        figure.heads.add(lemma)
        return (figure,), "fighters"

    def _armed(self, i: int, thing: int) -> bool:
        """Whether ``thing``, just behind the noun at ``i``, is what only those who fight have or do."""
        return i < thing <= i + NEAR and self.page.lemma[thing] in self.registry.roles.armed

    def seated(self, i: int, places: Mapping[int, tuple[str, Span, str | None]]) -> list[Figure]:
        """The state that a government rules where it sits: "the junta in Niger", "the authorities in Minsk"."""
        page = self.page
        if page.lower[i] not in RULING:
            return []
        below = [k for c in page.kids(i, "prep") if page.lower[c] == "in" for k in page.kids(c, "pobj")]
        codes = [places[k][2] for k in below if k in places]
        return [f for f in map(self.registry.acting, codes) if f is not None]
