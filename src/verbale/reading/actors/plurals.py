"""Plurals of two: "both sides", "the two leaders", "the Russian and US presidents", "the two"."""

from verbale.reading.actors.offices import Offices
from verbale.reading.actors.page import Page
from verbale.reading.actors.pairs import GO_BETWEEN, Pairs, Two
from verbale.reading.actors.phrase import Found, Phrase
from verbale.reading.actors.registry import Figure, Registry

TWO = frozenset({"two", "both", "warring", "opposing", "rival", "conflicting", "negotiating", "belligerent"})
ONE_OF_TWO = frozenset({"either", "neither", "each"})
#: Sides need no number: "the sides agreed".
SIDES = frozenset({"side", "party"})
ALONE = frozenset({"two", "both", "pair", "duo", "neither"})
#: Verbs that are done to persons: "invited both", where "accepted both" would be two things.
TO_PERSONS = frozenset(
    {"ask", "invite", "urge", "tell", "meet", "call", "phone", "telephone", "thank", "press", "warn", "host", "receive",
     "persuade", "convince", "accuse", "blame", "brief", "pressure", "summon", "welcome", "remind"}
)  # fmt: skip
NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6}
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
#: A couple must be this plain for "the leaders", or "the foreign ministers", without a number to mean it.
PLAIN, WITH_OFFICE = 2.5, 0.5


class Plurals:
    """Resolves the plurals of two of one page."""

    def __init__(
        self,
        page: Page,
        registry: Registry,
        offices: Offices,
        pairs: Pairs,
        found: dict[int, tuple[Figure, ...]],
    ) -> None:
        self.found = found
        self.page = page
        self.registry = registry
        self.roles = registry.roles
        self.offices = offices
        self.pairs = pairs

    def resolve(self, p: Phrase) -> Found | None:
        """The two that the phrase means, if it is such a plural."""
        roles = self.roles
        if not p.plural and not self._singled(p):
            return None
        if p.office is not None and len(p.owners) > 1:
            return self._of_several(p, p.office)
        if p.definite and not p.owners and (several := self._counted(p)) is not None:
            return several
        if not p.definite or p.owners:
            return None
        numbered = any(self.page.lower[c] in TWO | ONE_OF_TWO for c in self.page.children[p.at])
        if self._narrowed(p):
            return None
        if p.lemma in roles.plural_persons:
            return self._persons(p, numbered)
        if p.lemma in roles.plural_states and (numbered or p.lemma in SIDES):
            two = self._of_matter(p.at) or self.states(p.at)
            return None if two is None else (two, "pair-of-states")
        return None

    def _counted(self, p: Phrase) -> Found | None:
        """ "The three governments": as many as were last named in one row."""
        number = next(
            (NUMBERS[w] for c in self.page.children[p.at] if (w := self.page.lower[c]) in NUMBERS), 0
        )
        if not number or self._narrowed(p):
            return None
        sent = self.page.sent[p.at]
        if p.lemma in self.roles.plural_persons:
            row = self.pairs.persons.row(number, sent)
            if row is not None:
                return row, "row-of-persons"
        if p.lemma in self.roles.plural_states or p.office is not None:
            row = self.pairs.states.row(number, sent)
            return None if row is None else (row, "row-of-states")
        return None

    def _of_matter(self, i: int) -> Two | None:
        """The two that the phrase itself names: "both sides of the X-Y conflict"."""
        page = self.page
        named: dict[str, Figure] = {}
        below = [k for k in page.kids(i, "prep") if page.lower[k] in ("of", "in", "to")]
        for _ in range(4):
            below = [k for b in below for k in page.children[b] if k > i]
            for k in below:
                side = self.pairs.side(self.found[k][0]) if k in self.found else None
                if side is not None:
                    named.setdefault(side.id, side)
        a, b = [*named.values()][:2] if len(named) == 2 else (None, None)
        return (a, b) if a is not None and b is not None else None

    def _of_several(self, p: Phrase, office: int) -> Found | None:
        """ "The Russian and US presidents" are two persons; "the leaders of Russia and the US" the states."""
        after = any(
            self.page.dep[c] == "prep" and self.page.lower[c] == "of" for c in self.page.children[p.at]
        )
        if after and office == self.roles.offices["leader"]:
            states = tuple(o for o in p.owners if o.kind == "state")
            return (states, "leaders-of-states") if len(states) > 1 else None
        return self.offices.holders(p.at, office, p.owners)

    def _singled(self, p: Phrase) -> bool:
        """ "Neither side", "each country", "neither minister"."""
        which = {self.page.lower[c] for c in self.page.children[p.at] if self.page.dep[c] == "det"}
        if p.lemma in self.roles.plural_states:
            return bool(which & ONE_OF_TWO)
        return p.lemma in self.roles.plural_persons and "neither" in which

    def _narrowed(self, p: Phrase) -> bool:
        """Whether something says which ones they are: "the two other countries"."""
        page = self.page
        return any(
            (page.dep[c] in ("amod", "compound") and page.lower[c] not in TWO)
            or (page.dep[c] == "relcl" and p.lemma not in SIDES)
            for c in page.children[p.at]
        )

    def states(self, i: int) -> Two | None:
        """The two states, or bodies that act like states, of the talk at token ``i``."""
        sent, actors = self.page.sent[i], self._who_acts(i)
        best = self.pairs.states.best(i, sent, lambda f: f.id not in actors)
        if best is None and actors:
            best = self.pairs.states.best(i, sent, lambda f: True)
        return best[0] if best is not None else None

    def _who_acts(self, i: int) -> set[str]:
        """Who does something to the two, and so is neither: "X urged both sides", "X sells arms to either side"."""
        page, k = self.page, i
        if page.dep[k] == "pobj" and page.lower[page.head[k]] in ("to", "on", "with"):
            k = page.head[k]
        elif page.dep[k] == "pobj" and page.lower[page.head[k]] == "between":
            eased = page.head[page.head[k]]
            if page.dep[eased] != "dobj" or page.lemma[page.head[eased]] not in GO_BETWEEN:
                return set()
            k = eased
        elif page.dep[k] not in ("dobj", "dative"):
            return set()
        for _ in range(4):
            k = page.head[k]
            subjects = page.kids(k, "nsubj")
            if subjects or page.dep[k] not in ("xcomp", "dobj", "conj", "acl"):
                break
        sides = [self.pairs.side(f) for s in subjects for f in self.found.get(s, ())]
        return {side.id for side in sides if side is not None}

    def _persons(self, p: Phrase, numbered: bool) -> Found | None:
        office = p.office if p.office != self.roles.offices["leader"] else None

        def wanted(f: Figure) -> bool:
            return bool(f.offices or f.of) and (office is None or numbered or office in f.offices)

        best = self.pairs.persons.best(p.at, self.page.sent[p.at], wanted)
        if best is not None and (numbered or best[1] >= (PLAIN if office is None else WITH_OFFICE)):
            return best[0], "pair-of-persons"
        two = self.states(p.at) if numbered and p.office is not None else None
        if two is None or p.office is None:
            return None
        return self.offices.holders(p.at, p.office, list(two)) or (two, "pair-of-states")

    def alone(self, i: int) -> Found | None:
        """ "The two met", "the pair spoke", "both agreed": persons or states, whichever were named so last."""
        page = self.page
        word = page.lower[i]
        before_verb = word == "two" and page.tag[i + 1 : i + 2] in (["VBD"], ["VBN"], ["VBP"])
        if word not in ALONE or not (before_verb or page.dep[i] in ARGUMENTS):
            return None
        if word not in ("both", "neither") and "the" not in page.lower[max(i - 1, 0) : i]:
            return None
        if page.lower[i + 1 : i + 2] == ["of"] and page.lower[i + 2 : i + 3] != ["them"]:
            return None
        if word == "neither" and (page.quoted[i] or page.dep[i] != "nsubj"):
            return None
        sent = page.sent[i]
        if word == "both" and not self._of_persons(i):
            return None
        things = word == "both" and page.quoted[i]
        persons = None if things else self.pairs.persons.best(i, sent, lambda f: True)
        states = self.pairs.states.best(i, sent, lambda f: True)
        if persons is not None and (states is None or persons[1] >= states[1] - 1.0):
            return persons[0], "pair-of-persons"
        return None if states is None else (states[0], "pair-of-states")

    def _of_persons(self, i: int) -> bool:
        """Whether "both" can be persons or states: "invited both", no "accepted both" and no "both are lies"."""
        page = self.page
        if page.lower[i + 1 : i + 3] == ["of", "them"]:
            return True
        if page.dep[i] == "dobj":
            return page.lemma[page.head[i]] in TO_PERSONS
        return not (page.quoted[i] and page.dep[i] == "nsubj")
