"""Noun phrases that mean someone without a name: "the Finnish president", "both sides"."""

from collections.abc import Mapping

from verbale.model import Span
from verbale.reading.actors.beside import Beside
from verbale.reading.actors.groups import Groups
from verbale.reading.actors.history import History
from verbale.reading.actors.offices import Offices
from verbale.reading.actors.page import Page
from verbale.reading.actors.pairs import Pairs
from verbale.reading.actors.phrase import NOBODY, Found, Phrase, is_definite, own_words, owners_of
from verbale.reading.actors.plurals import Plurals
from verbale.reading.actors.registry import Figure, Registry
from verbale.reading.actors.ruled import Ruled


class Nominals:
    """Resolves the common nouns of one page; ``found`` holds what earlier tokens were found to mean."""

    def __init__(
        self,
        page: Page,
        registry: Registry,
        history: History,
        found: dict[int, tuple[Figure, ...]],
        pairs: Pairs,
    ) -> None:
        self.page = page
        self.registry = registry
        self.roles = registry.roles
        self.history = history
        self.found = found
        self.pairs = pairs
        self.beside = Beside(page, registry.roles, found)
        self.offices = Offices(page, registry, history)
        self.groups = Groups(page, registry, history, found)
        self.places: Mapping[int, tuple[str, Span, str | None]] = {}
        self.ruled = Ruled(page, history, registry)
        self.plurals = Plurals(page, registry, self.offices, pairs, found)
        self.rules = (
            self.beside.before_name,
            self.beside.apposition,
            self.plurals.resolve,
            self._facing,
            self._office,
            self._paper,
            self._of_body,
            self._rebels,
            self._part,
            self._country_of,
            self._body,
            self._back_reference,
            self._epithet,
            self.beside.predicate,
        )

    def resolve(self, i: int) -> Found | None:
        """Whom the noun at ``i`` means and by which rule, or ``None`` for a thing.

        The caller asks only for nouns among ``roles.someone``.
        """
        page, roles = self.page, self.roles
        word, lemma = page.lower[i], page.lemma[i]
        if lemma in roles.quantities and page.lower[i + 1 : i + 2] == ["of"]:
            return None
        office = self.offices.named_at(i)
        if office is None and lemma not in roles.beings and word not in roles.parts:
            return None
        dep, plural = page.dep[i], page.tag[i] in ("NNS", "NNPS")
        if dep == "compound" and page.head[i] in self.found:
            return self.found[page.head[i]], "title"
        if dep in ("compound", "amod", "nmod") and not plural:
            if self.ruled.owns(i, self.found):
                return self._back_reference(Phrase(i, word, lemma, False, True, None, []))
            return self.ruled.fighters(i) or self.groups.freed(i)
        p = Phrase(
            i,
            word,
            lemma,
            plural,
            is_definite(page, i),
            office,
            owners_of(page, i, self.found) or self._owners_ahead(i),
        )
        if not p.owners and office not in roles.top and self._is_matter(i, lemma):
            return None
        for rule in self.rules:
            answer = rule(p)
            if answer is not None:
                return answer if answer is not NOBODY else None
        return self._described(p)

    def _is_matter(self, i: int, lemma: str) -> bool:
        """Whether the noun is no one: "use force", "secretary of state", without article or owner."""
        page = self.page
        if lemma == "state" and page.lower[i - 1 : i] == ["of"] and not page.children[i]:
            return True
        if lemma not in self.roles.matter or page.tag[i] != "NN":
            return False
        return not any(
            page.dep[c] in ("det", "poss", "nummod") or (c < i and page.text[c][:1].isupper())
            for c in page.children[i]
        )

    def speaker(self, i: int) -> Found | None:
        """Whoever a noun out of no list names, where it says something: "market watchers warned that"."""
        page = self.page
        verb = page.head[i]
        if page.lemma[verb] not in self.roles.saying or page.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN"):
            return None
        if not i < verb or any(page.dep[k] in ("auxpass", "nsubjpass") for k in page.children[verb]):
            return None
        plural = page.tag[i] == "NNS"
        owners = owners_of(page, i, self.found)
        p = Phrase(i, page.lower[i], page.lemma[i], plural, is_definite(page, i), None, owners)
        return self.groups.unnamed(p, speaks=True)

    def _owners_ahead(self, i: int) -> list[Figure]:
        """Owners in a plural of two that comes only later: "leaders of both countries"."""
        page = self.page
        for of in page.kids(i, "prep"):
            if of > i and page.lower[of] in ("of", "from"):
                for k in page.kids(of, "pobj"):
                    if k not in self.found and page.lemma[k] in self.roles.plural_states:
                        answer = self.resolve(k)
                        if answer is not None and answer[1] == "pair-of-states":
                            return list(answer[0])
        return []

    def _described(self, p: Phrase) -> Found | None:
        if p.lemma in self.roles.body_heads and (not p.plural or p.lemma == "service"):
            return self.groups.unnamed_body(p)
        if p.lemma in self.roles.sources or p.lemma in self.roles.groups or p.lemma in self.roles.many:
            return self.groups.unnamed(p)
        return None

    # -- rules, in the order they are asked -------------------------------------------------------------

    def _office(self, p: Phrase) -> Found | None:
        if p.plural:
            return None
        if p.office is not None:
            holder = self.offices.holder(p.at, p.office, p.owners, p.definite)
            if holder is not None:
                return holder
        return self.offices.counterpart(p.owners) if p.lemma in ("counterpart", "colleague") else None

    def _facing(self, p: Phrase) -> Found | None:
        """ "Its neighbour", "its adversary": the one that the owner is named together with."""
        if p.lemma not in self.roles.facing or p.plural or len(p.owners) != 1:
            return None
        other = self.pairs.facing(p.owners[0], p.at, self.page.sent[p.at])
        return None if other is None else ((other,), "facing")

    def _paper(self, p: Phrase) -> Found | None:
        issued = any(o.kind in ("person", "organisation") for o in p.owners)
        if p.lemma == "report" and p.plural and not issued:
            return self.groups.reports(p)
        return (self.groups.issuer(p) or NOBODY) if p.lemma in self.roles.papers else None

    def _of_body(self, p: Phrase) -> Found | None:
        """The organisation itself: "the Hamas movement", "Hamas fighters"."""
        if [o.kind for o in p.owners] != ["organisation"]:
            return None
        if p.lemma in self.roles.same and not p.plural:
            return tuple(p.owners), "body-name"
        return (tuple(p.owners), "members") if p.lemma in self.roles.members and p.plural else None

    def _rebels(self, p: Phrase) -> Found | None:
        """ "The militants", "the radicals": the movement spoken of before, where the article has one."""
        if p.lemma not in self.roles.rebels or not (p.plural and p.definite) or p.owners:
            return None
        if self.page.kids(p.at, "amod", "compound", "nummod", "prep", "relcl", "acl"):
            return None
        known = self.registry.lexicon.organisations

        def movement(f: Figure) -> bool:
            entry = known.get(f.id)
            stately = (
                entry is None
                or entry.media
                or entry.state_body
                or entry.of not in self.registry.lexicon.states
            )
            return not stately and len(f.mentions) > 1

        seen = self.history.latest(self.page.sent[p.at], movement, 12)
        return None if seen is None else ((seen,), "members")

    def _part(self, p: Phrase) -> Found | None:
        """The state itself: "the Finnish government", "Trump's administration"."""
        owners = p.owners or self.ruled.seated(p.at, self.places)
        if p.word not in self.roles.parts or not owners:
            return None
        figures: dict[str, Figure] = {}
        for owner in owners:
            acting = self.registry.acting(owner.of) if owner.kind in ("person", "state") else owner
            if acting is not None:
                figures[acting.id] = acting
        self.ruled.note(p.word, list(figures.values()))
        return (tuple(figures.values()), "part-of-state") if figures else NOBODY

    def _country_of(self, p: Phrase) -> Found | None:
        """ "His country" is the owner's state."""
        if p.lemma not in self.roles.countries or len(p.owners) != 1:
            return None
        if p.owners[0].kind not in ("person", "source"):
            return None
        acting = self.registry.acting(p.owners[0].of)
        return NOBODY if acting is None else ((acting,), "country")

    def _body(self, p: Phrase) -> Found | None:
        if p.lemma not in self.roles.body_heads or not p.owners or (p.plural and p.lemma != "service"):
            return None
        return self.groups.body_of(p)

    def _back_reference(self, p: Phrase) -> Found | None:
        """ "The country", "the bloc", "the ministry": the last one of that kind."""
        roles = self.roles
        if not p.definite or p.owners or (p.plural and p.word not in roles.parts):
            return None
        sent = self.page.sent[p.at]
        known = self.ruled.meant(p.word, sent)
        if known is not None:
            return (known,), "part-of-state"
        if p.lemma in roles.countries:
            narrowed = any(
                self.page.dep[c] in ("amod", "compound", "relcl") for c in self.page.children[p.at]
            )
            state = None if narrowed else self.history.salient(sent, lambda f: f.kind == "state")
            self.ruled.note(p.word, [state] if state is not None else [])
            return None if state is None else ((state,), "country")
        if p.lemma in roles.anaphors or p.lemma in roles.body_heads:
            body = self._earlier_body(p, sent) or self._short_form(p)
            return None if body is None else ((body,), "back-reference")
        if p.word in roles.parts:
            state = self.history.latest(sent, lambda f: f.kind == "state", 4)
            return None if state is None else ((state,), "part-of-state")
        return None

    def _short_form(self, p: Phrase) -> Figure | None:
        """ "The Commission", where the Union is spoken of: the body that the capital letter tells."""
        key = self.roles.short_forms.get(self.page.text[p.at])
        known = self.registry.lexicon.organisations.get(key or "")
        if known is None or own_words(self.page, p.at, self.found) != p.word:
            return None
        spoken_of = any(
            f.mentions and (f.id == known.id or f.of == known.of) for f in self.registry.figures.values()
        )
        return self.registry.organisation(known.id) if spoken_of and known.of else None

    def _earlier_body(self, p: Phrase, sent: int) -> Figure | None:
        own = own_words(self.page, p.at, self.found)
        last = own.split()[-1]
        body = self.history.latest(
            sent, lambda f: _is_body(f) and (last in f.heads or own in f.name.lower()), 40
        )
        if body is None and p.lemma in ("bloc", "alliance"):
            body = self.history.latest(sent, lambda f: f.of in ("EUU", "NAT") and f.kind != "person", 40)
        if body is None and p.lemma in self.roles.media:
            body = self.history.latest(sent, lambda f: f.media, 8)
        if body is None and p.lemma in self.roles.loose:
            body = self.history.latest(
                sent, lambda f: _is_body(f) and not f.media and f.of not in ("EUU", "NAT"), 5
            )
        return body

    def _epithet(self, p: Phrase) -> Found | None:
        """The person who spoke last, when nobody was called so before: "the senator pointed out"."""
        page, roles = self.page, self.roles
        if not p.definite or p.plural or p.owners or p.lemma in self.roles.no_epithet:
            return None
        if p.lemma not in roles.title and p.lemma not in roles.sources:
            return None
        if p.lemma in self.roles.many or page.dep[p.at] not in ("nsubj", "nsubjpass"):
            return None
        if any(page.dep[c] in ("prep", "relcl", "acl", "poss") for c in page.children[p.at]):
            return None
        if self.history.latest(page.sent[p.at], lambda f: p.lemma in f.heads, 12) is not None:
            return None
        person = self.history.salient(page.sent[p.at], lambda f: f.kind == "person", False, True)
        return None if person is None else ((person,), "epithet")


def _is_body(figure: Figure) -> bool:
    return figure.kind in ("organisation", "group") and not figure.plural
