"""Whom "he", "she", "it", "they" and "who" mean: near, matching, in a strong role."""

from collections.abc import Callable

from verbale.reading.actors.history import History
from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
PRONOUNS = MALE | FEMALE | NEUTER | PLURAL | RELATIVE


class Pronouns:
    """Resolves the third-person pronouns of one page."""

    def __init__(
        self, page: Page, history: History, found: dict[int, tuple[Figure, ...]], speech: frozenset[str]
    ) -> None:
        self.speech = speech
        self.page = page
        self.history = history
        self.found = found

    def resolve(self, i: int) -> tuple[Figure, ...] | None:
        """The figures that the pronoun at ``i`` means, or ``None``."""
        word = self.page.lower[i]
        if word in RELATIVE:
            return self._relative(i)
        if word in MALE or word in FEMALE:
            figure = self._person(i, "m" if word in MALE else "f")
        elif word in NEUTER:
            figure = self._thing(i)
        else:
            return self._plural(i)
        return None if figure is None else (figure,)

    def _relative(self, i: int) -> tuple[Figure, ...] | None:
        """ "Macron, who …": the noun that the clause modifies."""
        page, k = self.page, i
        if page.lower[i] == "that" and page.dep[i] not in ("nsubj", "nsubjpass", "dobj", "pobj"):
            return None
        for _ in range(12):
            if page.dep[k] == "relcl":
                return self.found.get(page.head[k])
            if page.head[k] == k:
                return None
            k = page.head[k]
        return None

    def _person(self, i: int, gender: str) -> Figure | None:
        page = self.page
        excluded = self._excluded(i)

        def wanted(f: Figure) -> bool:
            return (
                f.kind in ("person", "source")
                and not f.plural
                and f.gender in ("", gender)
                and f.id not in excluded
            )

        ahead = self._ahead(i, wanted)
        if ahead is not None:
            return ahead
        speaking = page.dep[i] == "nsubj" and not page.quoted[i] and page.lemma[page.head[i]] in self.speech
        sure = self.history.salient(
            page.sent[i], lambda f: wanted(f) and f.kind == "person", page.quoted[i], speaking
        )
        return sure or self.history.salient(page.sent[i], wanted, page.quoted[i])

    def _ahead(self, i: int, wanted: Callable[[Figure], bool]) -> Figure | None:
        """The sentence's subject, when the pronoun stands before it: "After his visit, Merz said"."""
        page, k = self.page, i
        if any(
            s.sent == page.sent[i]
            for s in self.history.seen[-6:]
            if len(s.figures) == 1 and wanted(s.figures[0])
        ):
            return None
        for _ in range(20):
            if page.head[k] == k:
                break
            k = page.head[k]
        if page.quoted[i]:
            return None
        for c in page.kids(k, "nsubj", "nsubjpass"):
            figures = self.found.get(c, ())
            if c > i and len(figures) == 1 and wanted(figures[0]):
                return figures[0]
        return None

    def _excluded(self, i: int) -> set[str]:
        """Whom it cannot mean: the other argument of its own verb, the speaker of its quotation."""
        page = self.page
        out: set[str] = set()
        if page.dep[i] in ("dobj", "pobj", "dative") and not page.lower[i].endswith("self"):
            head = page.head[i]
            while page.dep[head] in ("prep", "agent") and page.head[head] != head:
                head = page.head[head]
            for c in page.kids(head, "nsubj", "nsubjpass"):
                out.update(f.id for f in self.found.get(c, ()))
        if page.quoted[i]:
            k = i
            for _ in range(20):
                above = page.head[k]
                if above == k:
                    break
                if page.dep[k] == "ccomp":
                    for c in page.kids(above, "nsubj"):
                        if not page.quoted[c]:
                            out.update(f.id for f in self.found.get(c, ()))
                k = above
        return out

    def _thing(self, i: int) -> Figure | None:
        page = self.page
        if page.lower[i] == "it" and page.dep[i] in ("expl", "nsubjpass") and page.dep[i] == "expl":
            return None

        def wanted(f: Figure) -> bool:
            return f.kind in ("state", "organisation") or (f.kind == "group" and not f.plural)

        ahead = self._ahead(i, wanted)
        return ahead or self.history.salient(page.sent[i], wanted, page.quoted[i])

    def _plural(self, i: int) -> tuple[Figure, ...] | None:
        """The last plural: a coordination, a group, a people; else a body of many."""
        page, sent = self.page, self.page.sent[i]
        best: tuple[Figure, ...] | None = None
        top = -99.0
        for s in self.history.back(sent, 3):
            many = len(s.figures) > 1
            figure = s.figures[0]
            if not many and figure.kind == "person":
                continue
            score = (
                2.0 * s.subject
                + s.main
                + 1.5 * (many or figure.plural)
                - 1.5 * (sent - s.sent)
                - 2.0 * s.modifier
            )
            if page.quoted[i] != s.quoted:
                score -= 1.0
            if not many and figure.kind in ("state", "organisation"):
                score -= 0.5
            if score > top:
                best, top = s.figures, score
        return best
