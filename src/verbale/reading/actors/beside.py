"""Nouns that stand beside a name and mean its bearer: "the movement Hamas", "Keir Starmer, his colleague"."""

from verbale.reading.actors.page import Page
from verbale.reading.actors.phrase import NOBODY, Found, Phrase
from verbale.reading.actors.registry import Figure
from verbale.reading.actors.roles import Roles

BODIES = frozenset({"organisation", "group"})
#: What "becomes" or "is" leads to says of the subject what it is.
LINKING = frozenset({"be", "become", "remain"})


class Beside:
    """Asks what name stands next to a noun; ``found``: what earlier tokens were found to mean."""

    def __init__(self, page: Page, roles: Roles, found: dict[int, tuple[Figure, ...]]) -> None:
        self.page = page
        self.roles = roles
        self.found = found

    def before_name(self, p: Phrase) -> Found | None:
        """The body whose name follows the noun at once: "the Palestinian movement Hamas"."""
        i = p.at + 1
        is_body = p.lemma in self.roles.body_heads or p.lemma in self.roles.firms
        if p.plural or not is_body or i >= len(self.page):
            return None
        figures = self.found.get(i, ())
        if len(figures) != 1 or figures[0].kind not in BODIES or not self.page.text[i][:1].isupper():
            return None
        figures[0].heads.add(p.word)
        return figures, "apposition"

    def apposition(self, p: Phrase) -> Found | None:
        """The named person or body in apposition: "his colleague Keir Starmer", "Hamas, the movement"."""
        if p.plural:
            return None
        for k in self._appositions(p.at):
            figures = self.found.get(k, ())
            if len(figures) != 1 or figures[0].kind not in ("person", *BODIES):
                continue
            figure, person = figures[0], figures[0].kind == "person"
            if person != self._human(p):
                continue
            if person and p.office is not None:
                figure.offices.add(p.office)
                owner = next((o for o in p.owners if o.of), None)
                if owner is not None and figure.of is None:
                    figure.of = owner.of
                figure.body = figure.body or next((o.id for o in p.owners if o.kind == "organisation"), None)
            figure.heads.add(p.word)
            return (figure,), "apposition"
        return None

    def _appositions(self, i: int) -> list[int]:
        """Heads in apposition to the noun, or to what it is joined to: "X, a minister and a member of …"."""
        page, first = self.page, i
        while page.dep[first] == "conj" and page.head[first] != first:
            first = page.head[first]
        outer = [page.head[first]] if page.dep[first] == "appos" else []
        return [*page.kids(i, "appos"), *outer]

    def _human(self, p: Phrase) -> bool:
        return p.office is not None or p.lemma in self.roles.sources or p.lemma in self.roles.groups

    def predicate(self, p: Phrase) -> Found | None:
        """What somebody named is, or is taken as, is nobody else: "Britain became the first country to …"."""
        page, i = self.page, p.at
        above = page.head[i]
        if page.dep[i] == "pobj":
            taken = page.lower[above] == "as" and page.lower[above - 1] != "such" and not p.plural
            return NOBODY if taken and not p.definite else None
        if page.dep[i] != "attr" or p.plural or page.lemma[above] not in LINKING:
            return None
        named = [k for k in page.kids(above, "nsubj") if k < i and len(self.found.get(k, ())) == 1]
        if not named or self.found[named[0]][0].kind not in ("person", "state", "organisation"):
            return None
        return NOBODY
