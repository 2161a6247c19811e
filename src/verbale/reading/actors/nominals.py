"""Noun phrases that mean someone without a name: "the Finnish president", "both sides"."""

from collections.abc import Callable

from verbale.reading.actors.history import History
from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure, Registry, slug

Found = tuple[tuple[Figure, ...], str]

DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "both", "his", "her", "its", "their", "our", "my"}
)
TWO = frozenset({"two", "both", "warring", "opposing", "rival", "conflicting"})
LEFT_OUT = frozenset({"det", "poss", "punct", "case", "prep", "relcl", "acl", "appos", "cc", "conj", "advcl"})


class Nominals:
    """Resolves the common nouns of one page; ``ids`` holds what earlier tokens were found to mean."""

    def __init__(
        self, page: Page, registry: Registry, history: History, found: dict[int, tuple[Figure, ...]]
    ) -> None:
        self.page = page
        self.registry = registry
        self.roles = registry.roles
        self.history = history
        self.found = found

    def resolve(self, i: int) -> Found | None:
        """Whom the noun at ``i`` means and by which rule, or ``None`` for a thing."""
        page, roles = self.page, self.roles
        word, lemma = page.lower[i], page.lemma[i]
        if lemma in roles.quantities and page.lower[i + 1 : i + 2] == ["of"]:
            return None
        known = (
            lemma in roles.papers
            or word in roles.parts
            or lemma in roles.groups
            or lemma in roles.sources
            or lemma in roles.body_heads
        )
        office = self._office(i)
        if not known and office is None and lemma not in roles.countries and lemma not in roles.anaphors:
            return None
        if page.dep[i] == "compound" and page.head[i] in self.found:
            return self.found[page.head[i]], "title"
        plural = page.tag[i] in ("NNS", "NNPS")
        if page.dep[i] in ("compound", "amod") and not plural:
            return None
        owners = self._owners(i)
        definite = self._definite(i)
        named = self._apposition(i)
        if named is not None and not plural:
            return (named,), "apposition"
        if plural and definite:
            pair = self._pair(i, lemma) or (self._office_pair(i, office) if office and not owners else None)
            if pair is not None:
                return pair
        if office is not None and not plural:
            person = self._holder(i, office, owners, definite)
            if person is not None:
                return person
        if office is not None and plural and len(owners) > 1:
            several = self._holders(i, office, owners)
            if several is not None:
                return several
        if lemma in roles.papers:
            return self._paper(i, owners, definite, plural)
        if lemma in ("counterpart", "colleague") and not plural:
            other = self._counterpart(owners)
            if other is not None:
                return other
        if lemma in roles.same and not plural and len(owners) == 1 and owners[0].kind == "organisation":
            return (owners[0],), "body-name"
        if lemma in roles.members and plural and [o.kind for o in owners] == ["organisation"]:
            return tuple(owners), "members"
        if word in roles.parts and owners:
            return self._part(owners)
        if lemma in roles.countries and len(owners) == 1 and owners[0].kind in ("person", "source"):
            acting = self.registry.acting(owners[0].of)
            return None if acting is None else ((acting,), "country")
        if lemma in roles.body_heads and (owners or definite) and (not plural or lemma == "service"):
            body = self._body(i, owners, definite)
            if body is not None:
                return body
        if definite and not owners and (not plural or word in roles.parts):
            back = self._back_reference(i, word, lemma)
            if back is not None:
                return back
        if definite and not plural and not owners and (lemma in roles.title or lemma in roles.sources):
            epithet = self._epithet(i, lemma)
            if epithet is not None:
                return epithet
        if lemma in roles.body_heads and not plural:
            return self._unnamed_body(i)
        if lemma in roles.sources or lemma in roles.groups:
            return self._unnamed(i, lemma, owners, definite, plural)
        return None

    # -- parts of the phrase ----------------------------------------------------------------------

    def _owners(self, i: int) -> list[Figure]:
        """States, bodies and persons that modify the noun: "Russian", "Israel's", "of Finland", "Trump"."""
        page = self.page
        owners: list[Figure] = []
        for c in page.children[i]:
            if page.dep[c] in ("amod", "compound", "poss", "nmod", "npadvmod") and c in self.found:
                owners.extend(self.found[c])
                for k in page.kids(c, "conj"):
                    if page.dep[c] != "compound" or k < i:
                        owners.extend(self.found.get(k, ()))
            elif page.dep[c] == "prep" and page.lower[c] in ("of", "from") and c > i:
                for k in page.kids(c, "pobj"):
                    owners.extend(self.found.get(k, ()))
                    for more in page.kids(k, "conj"):
                        owners.extend(self.found.get(more, ()))
            elif page.dep[c] in ("amod", "compound", "nmod"):
                for k in page.kids(c, "amod", "compound", "npadvmod", "poss", "nmod"):
                    owners.extend(self.found.get(k, ()))
        return list({f.id: f for f in owners}.values())

    def _definite(self, i: int) -> bool:
        page = self.page
        return any(
            page.dep[c] in ("det", "poss", "predet") and page.lower[c] in DEFINITE for c in page.children[i]
        )

    def _apposition(self, i: int) -> Figure | None:
        """The named person or body beside the noun: "his colleague Keir Starmer", "Hamas, the movement"."""
        page = self.page
        beside = [*page.kids(i, "appos"), *([page.head[i]] if page.dep[i] == "appos" else [])]
        for k in beside:
            figures = self.found.get(k, ())
            if len(figures) == 1 and figures[0].kind in ("person", "organisation", "group"):
                office = self._office(i)
                person = figures[0].kind == "person"
                if person != (
                    office is not None
                    or page.lemma[i] in self.roles.sources
                    or page.lemma[i] in self.roles.groups
                ):
                    continue
                if person and office is not None:
                    figures[0].offices.add(office)
                    owner = next((o for o in self._owners(i) if o.of), None)
                    if owner is not None and figures[0].of is None:
                        figures[0].of = owner.of
                figures[0].heads.add(page.lower[i])
                return figures[0]
        return None

    def _office(self, i: int) -> int | None:
        """The office whose longest form ends at ``i``: "deputy foreign minister", "minister of defence"."""
        page, offices = self.page, self.roles.offices
        best = offices.get(page.lower[i], offices.get(page.lemma[i]))
        words = page.lemma[i]
        for k in range(i - 1, max(i - self.roles.longest, -1), -1):
            words = f"{page.lower[k]} {words}"
            best = offices.get(words, best)
        if page.lower[i + 1 : i + 2] in (["of"], ["for"]):
            words = page.lower[i]
            for k in range(i + 1, min(i + 4, len(page))):
                words = f"{words} {page.lower[k]}"
                best = offices.get(words, best)
        return best

    # -- rules ------------------------------------------------------------------------------------

    def _holder(self, i: int, office: int, owners: list[Figure], definite: bool) -> Found | None:
        """The person in an office: of the state named, else the one spoken of last."""
        page = self.page
        offices = {office} | (self.roles.top if self.roles.offices["leader"] == office else set())
        codes = [o.of for o in owners if o.of]
        indefinite = any(
            page.dep[c] == "det" and page.lower[c] in ("a", "an", "another", "one", "some")
            for c in page.children[i]
        )
        if indefinite or page.kids(i, "nummod"):
            return None
        sent = page.sent[i]
        if codes:
            code = codes[0]
            seen = self.history.latest(
                sent, lambda f: f.of == code and bool(f.offices & offices) and f.kind == "person", 999
            )
            if seen is not None:
                return (seen,), "office-in-article"
            top = sorted(self.roles.top) if office == self.roles.offices["leader"] else [office]
            keys = list(dict.fromkeys(k for o in top for k in self.registry.holders(code, o)))
            if len(keys) == 1:
                return (self.registry.known_person(keys[0]),), "office-in-lexicon"
            return None
        if owners or not (definite or office in self.roles.top) or self._narrowed(i):
            return None
        if page.dep[i] == "compound" or page.lower[i] == "top":
            return None
        seen = self.history.latest(sent, lambda f: bool(f.offices & offices) and f.kind == "person", 999)
        return None if seen is None else ((seen,), "office")

    def _counterpart(self, owners: list[Figure]) -> Found | None:
        """Who holds the same office for the state named: "her Cambodian counterpart"."""
        offices = {o for owner in owners if owner.kind == "person" for o in owner.offices}
        codes = [owner.of for owner in owners if owner.kind == "state" and owner.of]
        if not offices or len(codes) != 1:
            return None
        code = codes[0]
        seen = self.history.latest(
            10**6, lambda f: f.kind == "person" and f.of == code and bool(f.offices & offices), 10**6
        )
        if seen is not None:
            return (seen,), "counterpart"
        keys = list(dict.fromkeys(k for o in sorted(offices) for k in self.registry.holders(code, o)))
        return ((self.registry.known_person(keys[0]),), "counterpart") if len(keys) == 1 else None

    def _narrowed(self, i: int) -> bool:
        """Whether a phrase after the noun says which one: "the governor of Cherkasy region"."""
        page = self.page
        after = [c for c in page.children[i] if c > i]
        return any(page.dep[c] == "relcl" or (page.dep[c] == "prep" and page.lower[c] == "of") for c in after)

    def _holders(self, i: int, office: int, owners: list[Figure]) -> Found | None:
        """One holder for each state ("the Russian and Ukrainian presidents"), or nobody."""
        figures: list[Figure] = []
        for owner in owners:
            holder = self._holder(i, office, [owner], True)
            if holder is None:
                return None
            figures.extend(holder[0])
        return tuple(figures), "office"

    def _paper(self, i: int, owners: list[Figure], definite: bool, plural: bool) -> Found | None:
        """Whoever put a paper out ("the statement read", "an OFAC document"), where it speaks."""
        page = self.page
        if page.dep[i] != "nsubj" or page.lemma[page.head[i]] not in self.roles.speech | {"read", "show"}:
            return None
        if owners:
            return (owners[0],), "issuer"
        if definite and not plural:
            issuer = self.history.salient(
                page.sent[i],
                lambda f: f.kind in ("organisation", "state") or (f.kind == "group" and f.plural),
            )
            return None if issuer is None else ((issuer,), "issuer")
        if page.lemma[i] == "report":
            return self._unnamed(i, "report", owners, definite, plural)
        return None

    def _epithet(self, i: int, lemma: str) -> Found | None:
        """The person who spoke last, when nobody was called so before: "the senator pointed out"."""
        page = self.page
        if page.dep[i] not in ("nsubj", "nsubjpass") or lemma in (
            "official",
            "source",
            "person",
            "spokesperson",
        ):
            return None
        if any(page.dep[c] in ("prep", "relcl", "acl", "poss") for c in page.children[i]):
            return None
        if self.history.latest(page.sent[i], lambda f: lemma in f.heads, 12) is not None:
            return None
        person = self.history.salient(page.sent[i], lambda f: f.kind == "person", False, True)
        return None if person is None else ((person,), "epithet")

    def _unnamed_body(self, i: int) -> Found:
        """A body without a name or owner: "a local industrial association", "the emergency service"."""
        words = self._phrase(i, set())
        figure = self.registry.other(slug(words), words, "organisation", None)
        figure.heads.update(words.split())
        return (figure,), "unnamed-body"

    def _part(self, owners: list[Figure]) -> Found | None:
        """ "The Finnish government", "Trump's administration": the state itself."""
        figures: dict[str, Figure] = {}
        for owner in owners:
            acting = self.registry.acting(owner.of) if owner.kind in ("person", "state") else owner
            if acting is not None:
                figures[acting.id] = acting
        return (tuple(figures.values()), "part-of-state") if figures else None

    def _pair(self, i: int, lemma: str) -> Found | None:
        """ "The two leaders", "both sides": the last two that fit."""
        page, roles = self.page, self.roles
        numbered = any(page.lower[c] in TWO for c in page.children[i])
        if lemma in roles.plural_persons and numbered:
            pair = self._last_two(i, lambda f: f.kind == "person" and (bool(f.offices) or f.of is not None))
            return None if pair is None else (pair, "pair-of-persons")
        if lemma in roles.plural_states and (numbered or lemma in ("side", "party")):
            if any(page.dep[c] == "amod" and page.lower[c] not in TWO for c in page.children[i]):
                return None
            pair = self._last_two(i, lambda f: f.kind == "state") or self._last_two(
                i, lambda f: f.kind == "state" or (f.kind == "organisation" and f.of is None)
            )
            return None if pair is None else (pair, "pair-of-states")
        return None

    def _office_pair(self, i: int, office: int) -> Found | None:
        """The last two who hold the office: "the foreign ministers"."""
        pair = self._last_two(i, lambda f: f.kind == "person" and office in f.offices)
        return None if pair is None else (pair, "pair-of-persons")

    def _last_two(self, i: int, wanted: Callable[[Figure], bool]) -> tuple[Figure, ...] | None:
        found: dict[str, Figure] = {}
        for seen in self.history.back(self.page.sent[i], 12):
            for figure in reversed(seen.figures):
                if wanted(figure) and not seen.modifier:
                    found.setdefault(figure.id, figure)
            if len(found) >= 2:
                return tuple(reversed(list(found.values())[:2]))
        return None

    def _body(self, i: int, owners: list[Figure], definite: bool) -> Found | None:
        """A body of a state: "the Iranian foreign ministry", "Netanyahu's office"; or one named before."""
        lemma = self.page.lemma[i]
        words = self._phrase(i, {id(o) for o in owners})
        if not owners:
            return None
        owner = owners[0]
        if owner.kind == "person":
            figure = self.registry.other(
                f"{owner.id}-{slug(words)}", f"{owner.name}'s {words}", "organisation", owner.of
            )
        elif owner.kind == "state":
            plain = words.replace("defence", "defense")
            figure = self.registry.other(
                f"{owner.id}-{slug(plain)}", f"{owner.name}'s {words}", _kind(lemma), owner.of
            )
            adjective = next(iter(self.registry.lexicon.states[owner.of or ""].adjectives), "")
            figure.also.setdefault(f"{adjective} {words}".strip())
        else:
            return None
        figure.heads.update(words.split())
        return (figure,), "body-of-state"

    def _phrase(self, i: int, _owners: set[int]) -> str:
        """The noun with its own compounds and adjectives, names and owners left out."""
        page = self.page
        words = [
            page.lower[c]
            for c in page.children[i]
            if c < i and page.dep[c] in ("amod", "compound", "nmod") and c not in self.found
        ]
        return " ".join([*words, page.lower[i]])

    def _back_reference(self, i: int, word: str, lemma: str) -> Found | None:
        """ "The country", "the bloc", "the ministry": the last one of that kind."""
        page, roles = self.page, self.roles
        sent = page.sent[i]
        if (
            page.children[i]
            and any(page.dep[c] in ("amod", "compound", "relcl") for c in page.children[i])
            and (lemma in roles.countries)
        ):
            return None
        if lemma in roles.countries:
            state = self.history.salient(sent, lambda f: f.kind == "state")
            return None if state is None else ((state,), "country")
        own = self._phrase(i, set())
        last = own.split()[-1]
        if lemma in roles.anaphors or lemma in roles.body_heads:
            body = self.history.latest(
                sent,
                lambda f: (
                    f.kind in ("organisation", "group")
                    and not f.plural
                    and (last in f.heads or own in f.name.lower())
                ),
                40,
            )
            if body is None and lemma in ("bloc", "alliance"):
                body = self.history.latest(sent, lambda f: f.of in ("EUU", "NAT") and f.kind != "person", 40)
            if body is None and lemma in (
                "group",
                "movement",
                "organisation",
                "organization",
                "coalition",
                "militia",
                "faction",
            ):
                body = self.history.latest(
                    sent,
                    lambda f: (
                        f.kind in ("organisation", "group")
                        and not f.plural
                        and not f.media
                        and f.of not in ("EUU", "NAT")
                    ),
                    5,
                )
            return None if body is None else ((body,), "back-reference")
        if word in roles.parts:
            state = self.history.latest(sent, lambda f: f.kind == "state", 4)
            return None if state is None else ((state,), "part-of-state")
        return None

    def _unnamed(
        self, i: int, lemma: str, owners: list[Figure], definite: bool, plural: bool
    ) -> Found | None:
        """An unnamed source or group: again the one before ("the official"), or one of its own."""
        page, roles = self.page, self.roles
        source = lemma in roles.sources and not (
            plural and lemma in roles.groups and lemma not in ("official", "expert", "diplomat")
        )
        words = self._description(i, numbers=source)
        bare = words == page.lower[i]
        if definite and bare:
            seen = self.history.latest(
                page.sent[i],
                lambda f: (
                    f.plural == plural
                    and lemma in f.heads
                    and (f.kind in ("source", "group") or (f.kind == "person" and not plural))
                ),
                12,
            )
            if seen is not None:
                return (seen,), "back-reference"
            if lemma in ("person", "man", "woman", "side", "state", "power", "force", "statement", "report"):
                return None
        shared = self._shared(i, owners, source)
        if shared is not None:
            return shared
        code = next((o.of for o in owners if o.of), None)
        kind = "source" if source else "group"
        key = f"source-{slug(words)}" if source else slug(words)
        figure = self.registry.other(key, words, kind, code, plural=plural)
        figure.heads.add(lemma)
        return (figure,), "unnamed"

    def _shared(self, i: int, owners: list[Figure], source: bool) -> Found | None:
        """Two groups in one phrase: "Russian and Ukrainian officials"; "the leaders of" two are both."""
        page = self.page
        states = [o for o in owners if o.kind == "state"]
        if len(states) < 2 or page.tag[i] not in ("NNS", "NNPS"):
            return None
        if any(page.dep[c] == "prep" and page.lower[c] == "of" for c in page.children[i]):
            return tuple(states), "leaders-of-states"
        figures = []
        for state in states:
            adjective = next(iter(self.registry.lexicon.states[state.of or ""].adjectives), state.name)
            words = f"{adjective} {page.text[i]}"
            key = f"source-{slug(words)}" if source else slug(words)
            figure = self.registry.other(key, words, "source" if source else "group", state.of, plural=True)
            figure.heads.add(page.lemma[i])
            figure.also.setdefault(words)
            figures.append(figure)
        return tuple(figures), "unnamed"

    def _description(self, i: int, numbers: bool) -> str:
        """The words of the phrase but for article and owner: "senior US official", "two sources".

        A count tells sources apart ("two sources", "three sources") but not groups ("12 people").
        """
        page = self.page
        out = LEFT_OUT if numbers else LEFT_OUT | {"nummod", "quantmod"}
        parts = [c for c in page.children[i] if c < i and page.dep[c] not in out]
        below = [
            k for c in parts for k in page.children[c] if page.dep[k] not in ("det", "punct", "quantmod")
        ]
        owner = [c for c in page.children[i] if page.dep[c] == "poss" and c in self.found]
        words = [page.text[k] for k in range(min([*parts, *below], default=i), i + 1)]
        words = [w for w in words if not w.isspace() and w not in '"“”']
        if owner:
            words = [f"{self.found[owner[0]][0].name}'s", *words]
        while len(words) > 1 and words[0].lower() in ("the", "a", "an", "at", "least", "most", "some"):
            words.pop(0)
        return " ".join(words)


def _kind(lemma: str) -> str:
    return "group" if lemma in ("delegation", "staff", "team", "group") else "organisation"
