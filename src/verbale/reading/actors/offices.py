"""Who holds an office: "the Finnish president", "the Russian and Ukrainian leaders", "her counterpart"."""

from verbale.reading.actors.history import History
from verbale.reading.actors.hyphens import after_stance
from verbale.reading.actors.page import Page
from verbale.reading.actors.phrase import INDEFINITE, Found
from verbale.reading.actors.registry import Figure, Registry

FAR = 10**6
#: Words that say that somebody no longer holds an office.
PAST = frozenset(
    {"former", "ex", "previous", "ousted", "deposed", "erstwhile", "late", "exiled", "impeached"}
)


class Offices:
    """Resolves the offices of one page, by the article first and the lexicon on its day second."""

    def __init__(self, page: Page, registry: Registry, history: History) -> None:
        self.page = page
        self.registry = registry
        self.roles = registry.roles
        self.history = history
        #: Possessives whose owner is sure, as the pronouns' rules find them.
        self.bound: set[int] = set()

    def named_at(self, i: int) -> int | None:
        """The office whose longest form ends at ``i``: "deputy foreign minister", "minister of defence"."""
        page, offices, roles = self.page, self.roles.offices, self.roles
        word, lemma = page.lower[i], page.lemma[i]
        if word not in roles.office_words and lemma not in roles.office_words:
            return None
        best = offices.get(word, offices.get(lemma))
        words = lemma
        for k in range(i - 1, max(i - roles.longest, -1), -1):
            words = f"{page.lower[k]} {words}"
            best = offices.get(words.replace(" - ", "-"), offices.get(words.replace(" - ", " "), best))
        if i > 1 and page.text[i - 1][:1].isupper():  # "the top Russian diplomat"
            best = offices.get(f"{page.lower[i - 2]} {lemma}", best)
        if page.lower[i + 1 : i + 2] in (["of"], ["for"]):
            words = word
            for k in range(i + 1, min(i + 4, len(page))):
                words = f"{words} {page.lower[k]}"
                best = offices.get(words, best)
        return best

    def holder(self, i: int, office: int, owners: list[Figure], definite: bool) -> Found | None:
        """The person in an office: of the state or body named, else the one spoken of last."""
        page = self.page
        if any(page.dep[c] == "det" and page.lower[c] in INDEFINITE for c in page.children[i]):
            return None
        if page.kids(i, "nummod") or self._another(i, office):
            return None
        if owners:
            # Whose "its" is, is a guess; a name out of the lexicon on top of it would be a second one.
            guessed = any(
                page.dep[c] == "poss" and page.tag[c] == "PRP$" and c not in self.bound
                for c in page.children[i]
            )
            return self._of(page.sent[i], office, owners, known=not guessed)
        if not (definite or office in self.roles.top) or self._narrowed(i):
            return None
        if page.dep[i] == "compound" or page.lower[i] == "top":
            return None
        offices = self._meant(office)
        seen = self.history.latest(
            page.sent[i], lambda f: bool(f.offices & offices) and f.kind == "person", 999
        )
        return None if seen is None else ((seen,), "office")

    def _another(self, i: int, office: int) -> bool:
        """Whether it is held no longer, or of less: "the former premier", "the UN human rights chief"."""
        page = self.page
        heading = office in self.roles.heading and page.lower[i] in ("chief", "head", "director")
        return any(
            (page.dep[c] == "amod" and page.lower[c] in PAST)
            or (heading and page.dep[c] == "compound" and page.pos[c] == "NOUN" and page.text[c].islower())
            for c in page.children[i]
        )

    def _meant(self, office: int) -> set[int] | frozenset[int]:
        return {office} | self.roles.top if office == self.roles.offices["leader"] else {office}

    def _of(self, sent: int, office: int, owners: list[Figure], *, known: bool = True) -> Found | None:
        """The holder that the article names; else, when ``known``, the lexicon's on that day."""
        code = next((o.of or o.id for o in owners if o.of or o.kind == "organisation"), None)
        if code is None or (owners[0].kind == "person" and office in self.roles.top):
            return None  # "Trump's president": nobody
        offices = self.roles.heading if office in self.roles.heading else self._meant(office)
        seen = self.history.latest(
            sent,
            lambda f: f.kind == "person" and code in (f.of, f.body) and bool(f.offices & offices),
            999,
        )
        if seen is not None:
            return (seen,), "office-in-article"
        key = self.in_office(code, office) if known else None
        return None if key is None else ((self.registry.known_person(key),), "office-in-lexicon")

    def in_office(self, code: str, office: int) -> str | None:
        """The lexicon's one holder of ``office`` for ``code``; for "leader", whoever leads there."""
        if office != self.roles.offices["leader"]:
            same = sorted(self.roles.heading) if office in self.roles.heading else [office]
            keys = list(dict.fromkeys(k for o in same for k in self.registry.holders(code, o)))
            return keys[0] if len(keys) == 1 else None
        held = {o: keys for o in sorted(self.roles.top) if (keys := self.registry.holders(code, o))}
        if len({k for keys in held.values() for k in keys}) == 1:
            return next(iter(held.values()))[0]
        for leading in self.roles.leading(code):
            keys = held.get(leading, [])
            if len(keys) == 1:
                return keys[0]
        return None

    def counterpart(self, owners: list[Figure]) -> Found | None:
        """Who holds the same office for the state named: "her Cambodian counterpart"."""
        offices = {o for owner in owners if owner.kind == "person" for o in owner.offices}
        codes = [owner.of for owner in owners if owner.kind == "state" and owner.of]
        if not offices or len(codes) != 1:
            return None
        code = codes[0]
        leads = bool(offices & self.roles.top)
        offices |= self.roles.top if leads else set()
        seen = self.history.latest(
            FAR, lambda f: f.kind == "person" and f.of == code and bool(f.offices & offices), FAR
        )
        if seen is not None:
            return (seen,), "counterpart"
        if leads:  # who leads one state meets who leads the other, whatever each is called
            leader = self.in_office(code, self.roles.offices["leader"])
            return None if leader is None else ((self.registry.known_person(leader),), "counterpart")
        keys = list(dict.fromkeys(k for o in sorted(offices) for k in self.registry.holders(code, o)))
        return ((self.registry.known_person(keys[0]),), "counterpart") if len(keys) == 1 else None

    def share(self, i: int, found: dict[int, tuple[Figure, ...]]) -> None:
        """ "His Turkish counterpart Hakan Fidan" holds the office that he holds; ``i``: the counterpart."""
        for c in (*self.page.kids(i, "poss"), *self.page.kids(self.page.head[i], "poss")):
            for owner in found.get(c, ()):
                for figure in found[i] if owner.kind == "person" else ():
                    figure.offices |= owner.offices

    def _narrowed(self, i: int) -> bool:
        """Whether a phrase after the noun says which one: "the governor of Cherkasy region"."""
        page = self.page
        after = [c for c in page.children[i] if c > i]
        narrowed = after_stance(page, i) or any(
            (page.dep[c] == "relcl" and page.text[i + 1] != ",")
            or (page.dep[c] == "prep" and page.lower[c] == "of")
            for c in after
        )
        return narrowed or any(page.dep[c] == "compound" and page.ent[c] for c in page.children[i])

    def holders(self, i: int, office: int, owners: list[Figure]) -> Found | None:
        """One holder for each state ("the Russian and Ukrainian presidents"), or nobody."""
        figures: list[Figure] = []
        for owner in owners:
            holder = self._of(self.page.sent[i], office, [owner])
            if holder is None:
                return None
            figures.extend(holder[0])
        return tuple(figures), "office"
