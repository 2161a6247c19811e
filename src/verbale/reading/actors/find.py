"""The step: names first, for they hold wherever they stand; then descriptions and pronouns in text order."""

from datetime import date

from verbale.reading.actors.bodies import Bodies
from verbale.reading.actors.candidates import Name
from verbale.reading.actors.cast import Cast
from verbale.reading.actors.datelines import lead_of
from verbale.reading.actors.ground import acted_on, described
from verbale.reading.actors.halves import halves
from verbale.reading.actors.history import History
from verbale.reading.actors.hyphens import ATTITUDES, HYPHENS, only_describes
from verbale.reading.actors.index import PLACES, NameIndex, name_index
from verbale.reading.actors.joined import following
from verbale.reading.actors.memory import AT, MODIFIERS, Memory
from verbale.reading.actors.names import Hit, find_names, state_before
from verbale.reading.actors.nominals import Nominals
from verbale.reading.actors.page import Page, page_of
from verbale.reading.actors.pairs import Pairs
from verbale.reading.actors.people import People
from verbale.reading.actors.peoples import counted
from verbale.reading.actors.phrase import is_definite
from verbale.reading.actors.plurals import ALONE
from verbale.reading.actors.pronouns import PRONOUNS, Pronouns
from verbale.reading.actors.registry import Figure, Registry
from verbale.reading.actors.roles import roles_of
from verbale.reading.actors.venues import name_towns
from verbale.reading.draft import Draft
from verbale.reading.lexicon import Lexicon, lexicon

MOVING = frozenset(["to", "into", "from", "through", "via", "toward", "towards", "on", "off", "for"])
#: What may count people without naming them: "killing 12, injuring dozens".
COUNTING = frozenset({"NUM", "NOUN", "ADJ", "PRON"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
RULE_OF_SENSE = {
    "state": "state-name", "capital": "metonym", "seat": "metonym", "adjective": "adjective",
    "place": "territory",
    "people": "people", "organisation": "organisation-name", "person": "full-name",
}  # fmt: skip


def find_actors(draft: Draft, words: Lexicon | None = None) -> None:
    """Fill ``draft.cast`` from ``draft.doc``; offices are those held on the day of publication, if known.

    ``words`` stands in for the packaged lexicon and the user's files (``draft.lexicon``). Raises
    `LexiconError` when a file of the lexicon breaks its form.
    """
    known = words or lexicon(draft.lexicon)
    day = _day(draft)
    registry = Registry(known, roles_of(known), day, draft.text)
    _Finder(draft, page_of(draft.doc), registry, name_index(known)).run()


def _day(draft: Draft) -> date | None:
    when = draft.published or draft.given
    return when.latest if when is not None else None


class _Finder:
    def __init__(self, draft: Draft, page: Page, registry: Registry, index: NameIndex) -> None:
        self.draft = draft
        self.page = page
        self.registry = registry
        self.index = index
        self.hits = find_names(page, index)
        self.history = History()
        self.found: dict[int, tuple[Figure, ...]] = {}
        self.rules: dict[int, str] = {}
        self.head_of: dict[int, int] = {}
        self.spans: dict[int, tuple[int, int]] = {}
        self.own_names: dict[str, Figure] = {}
        self.cast = Cast(place_states=index.places)
        self.lead = lead_of(draft.text)
        self.memory = Memory(page, self.history, self.found, self.cast.located, registry.roles)

    def run(self) -> None:
        """Names, then everything else in text order."""
        self._persons()
        self._organisations()
        self._hits()
        name_towns(self.cast, self.registry.lexicon.venues)
        self._collectives()
        self._in_order()
        self._finish()

    # -- names --------------------------------------------------------------------------------------

    def _persons(self) -> None:
        people = People(self.page, self.hits, self.registry, self.index)
        names = people.names()
        full = {id(n): people.settle_full(n) for n in names}
        people.forget_order()
        for name in names:
            figure = full[id(name)]
            if figure is not None:
                people.learn(figure, name)
            elif people.is_short(name):
                figure = people.settle_short(name)
            if figure is not None:
                rule = "full-name" if len(name.words) > 1 else "surname"
                self._name(figure, name.start, name.end, rule, name)

    def _name(self, figure: Figure, start: int, end: int, rule: str, name: Name | None = None) -> None:
        """Note a named mention; its title's tokens mean the same person."""
        first = name.first if name is not None else start
        head = self._head(start, end)
        for k in range(first, end):
            if not self.page.text[k].isspace() and self.page.text[k] != ",":
                self.found[k] = (figure,)
                self.rules[k] = rule if k >= start else "title"
                self.head_of[k] = head
        self.spans[head] = (first, end)
        self._see(figure, start, end, rule)
        if first != start:
            self._see(figure, first, end, "title")

    def _head(self, start: int, end: int) -> int:
        """The token of the name that the rest of the sentence hangs on; the last of them if several do."""
        head = self.page.head
        outside = [k for k in range(start, end) if not start <= head[k] < end and self.page.dep[k] != "punct"]
        return outside[-1] if outside else end - 1

    def _see(self, figure: Figure, start: int, end: int, rule: str) -> None:
        doc = self.page.doc
        self.registry.see(figure, doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), rule)

    def _organisations(self) -> None:
        doc = self.page.doc
        taken = {*self.found, *(t.i for t in doc.char_span(*self.lead, alignment_mode="expand") or ())}
        for hit in self.hits:
            if hit.entry.sense in ("organisation", "seat", "people") or self.page.dep[hit.start] == "poss":
                taken.update(range(hit.start, hit.end))
        bodies = Bodies(self.page, self.hits, self.registry)
        self.own_names = bodies.known
        for body in bodies.find(taken):
            self._name(body.figure, body.start, body.end, "organisation-shape")

    def _hits(self) -> None:
        for n, hit in enumerate(self.hits):
            if hit.entry.sense == "person" or any(k in self.found for k in range(hit.start, hit.end)):
                continue
            head = self._head(hit.start, hit.end)
            known = self.registry.lexicon.organisations.get(hit.entry.id)
            if known is not None and known.state_body:
                owner = state_before(self.page, self.hits, n)
                if owner is not None and self.registry.state(owner).of != known.of:
                    continue  # "Peru's Congress" is not the one that the bare word means
            platform = known is not None and known.media and self.page.preposition(head) in ("on", "via")
            if platform or only_describes(self.page, hit.start, hit.end):
                continue
            located = hit.second is None and self._place(hit, head)
            if self.lead[0] <= self.page.doc[hit.start].idx < self.lead[1]:
                continue  # who writes from Beirut does not speak of Lebanon's government
            figure = self._own(hit) or counted(self.page, self.registry, hit, head) or self._figure(hit)
            if figure is None or (located and hit.entry.sense in ("capital", "seat")):
                continue
            self._name(figure, hit.start, hit.end, RULE_OF_SENSE[hit.entry.sense])
            other = self._figure(Hit(hit.start, hit.end, hit.second)) if hit.second is not None else None
            if other is not None and other is not figure:
                self._see(other, hit.start, hit.end, RULE_OF_SENSE[hit.entry.sense])
                self.found[hit.start] = (figure, other)  # "U.S.-China"

    def _own(self, hit: Hit) -> Figure | None:
        """What the article itself calls by this short name, which goes before the lexicon's bearer."""
        words = self.page.text[hit.start : hit.end]
        return self.own_names.get(words[0].casefold()) if len(words) == 1 and words[0].isupper() else None

    def _figure(self, hit: Hit) -> Figure | None:
        if hit.entry.sense in PLACES:
            return self._territory(hit)
        entry = self.registry.lexicon.organisations.get(hit.entry.id)
        if entry is not None:
            last = hit.end - 1
            modifies = self.page.dep[last] in MODIFIERS - {"poss"} and self.page.text[last].islower()
            if entry.state_body and entry.of and modifies:  # "Israeli military movements": the state's
                return self.registry.acting(entry.of)
            return self.registry.organisation(hit.entry.id)
        return self.registry.state(hit.entry.id)

    def _territory(self, hit: Hit) -> Figure | None:
        """A territory that is acted on or acts: "strikes on Gaza"; elsewhere it is a place."""
        known = self.registry.roles.territories.get(" ".join(self.page.text[hit.start : hit.end]))
        if known is None or not acted_on(self.page, self._head(hit.start, hit.end)):
            return None
        return self.registry.other(known, self.registry.roles.territory_names[known], "group", hit.entry.id)

    def _place(self, hit: Hit, head: int) -> bool:
        """Note a place name; whether it stands still as a location ("in Paris"), not for a government."""
        if hit.entry.sense not in ("place", "ground", "capital", "state", "seat"):
            return False
        words = " ".join(t for t in self.page.text[hit.start : hit.end] if not t.isspace())
        doc = self.page.doc
        span = self.draft.span_of(doc[hit.start], doc[hit.end - 1])
        state = self.index.places.get(words.casefold())
        if state is None and "-" in words and hit.end == hit.start + 1:
            return False  # "U.S.-led"
        for k in range(hit.start, hit.end):
            self.cast.places[k] = (words, span, state)
        preposition = self.page.preposition(head)
        if preposition in AT or preposition in MOVING or hit.entry.sense in PLACES:
            self.cast.located.update(range(hit.start, hit.end))
        return preposition in AT

    # -- the rest, in text order ----------------------------------------------------------------------

    def _in_order(self) -> None:
        page = self.page
        pairs = Pairs(page, self.registry, self.found)
        nominals = Nominals(page, self.registry, self.history, self.found, pairs)
        pronouns = Pronouns(page, self.history, self.found, self.registry.roles, pairs)
        nominals.offices.bound = pronouns.bound
        self.cast.labels = pronouns.turns.labels
        nominals.places = self.cast.places
        lower, someone = page.lower, self.registry.roles.someone
        for i, (pos, lemma) in enumerate(zip(page.pos, page.lemma, strict=True)):
            if i in self.found:
                if self.head_of.get(i, i) == i:
                    self.memory.remember(i)
                if lower[i] in ("counterpart", "colleague") and self.rules[i] == "title":
                    nominals.offices.share(i, self.found)
            elif lower[i] in PRONOUNS:
                figures = pronouns.resolve(i)
                if figures:
                    self._note(i, i, figures, "pronoun")
            elif pos in NOMINAL and (lemma in someone or lower[i] in someone):
                if lemma in self.registry.roles.territory:
                    self._same_territory(i)
                answer = nominals.resolve(i) if i not in self.cast.places else None
                if answer is not None:
                    self._note(page.left_edge(i), i, *answer)
                    if lower[i] == "capital":
                        self._capital(i, answer[0])
            elif pos == "NOUN" and page.dep[i] == "nsubj" and lemma not in self.registry.roles.texts:
                answer = nominals.speaker(i) or nominals.groups.counted(i)
                if answer is not None:
                    self._note(page.left_edge(i), i, *answer)
            elif pos in COUNTING and (few := nominals.groups.counted(i) or nominals.groups.whoever(i)):
                self._note(i, i, *few)
            if lower[i] in ALONE and i not in self.found:
                answer = nominals.plurals.alone(i)
                if answer is not None:
                    self._note(i, i, *answer)

    def _same_territory(self, i: int) -> None:
        """ "The enclave", "the Strip": the territory that was named last, as a place and as who is acted on."""
        page, territories = self.page, self.registry.roles.territories
        if not is_definite(page, i):
            return
        named = [k for k in self.cast.places if k < i and self.cast.places[k][0] in territories]
        if not named:
            return
        words, _, state = self.cast.places[max(named)]
        self.cast.places[i] = (words, self.draft.span_of(page.doc[i]), state)
        self.cast.located.add(i)
        if acted_on(self.page, i):
            key = territories[words]
            figure = self.registry.other(key, self.registry.roles.territory_names[key], "group", state)
            self._note(page.left_edge(i), i, (figure,), "back-reference")

    def _capital(self, i: int, figures: tuple[Figure, ...]) -> None:
        """ "In the Qatari capital" is a place, and no government."""
        page, state = self.page, self.registry.lexicon.states.get(figures[0].of or "")
        preposition = page.preposition(i)
        if len(figures) != 1 or state is None or not state.capital or preposition not in AT | MOVING:
            return
        first = page.left_edge(i)
        span = self.draft.span_of(page.doc[first], page.doc[i])
        for k in range(first, i + 1):
            self.cast.places[k] = (state.capital, span, state.iso)
            self.cast.located.add(k)

    def _note(
        self, first: int, i: int, figures: tuple[Figure, ...], rule: str, last: int | None = None
    ) -> None:
        self.found[i] = figures
        self.rules[i] = rule
        for figure in figures:
            self._see(figure, first, (last or i) + 1, rule)
            if rule == "unnamed" and (end := described(self.page, i)) > i:
                self._see(figure, first, end + 1, rule)
                if self.page.lower[first] in ("a", "an", "the"):
                    words = self.page.doc[first + 1 : end + 1].text
                    figure.also.setdefault(" ".join(words.split()))
        self.memory.remember(i)

    def _quantities(self) -> None:
        """Give "hundreds of prisoners" the figures of what follows "of", unless it means someone itself."""
        page, roles = self.page, self.registry.roles
        for i, lemma in enumerate(page.lemma):
            if lemma in roles.quantities and i not in self.found:
                for of in page.kids(i, "prep"):
                    for k in page.kids(of, "pobj") if page.lower[of] == "of" else ():
                        if k in self.found:
                            self._note(page.left_edge(i), i, self.found[k], "quantity", last=k)
                            break

    def _collectives(self) -> None:
        """Groups that are named like states: "the West", "Western sanctions", "Europe"."""
        page, roles = self.page, self.registry.roles
        for i, word in enumerate(page.text):
            known = roles.collectives.get(word)
            if known is None or i in self.found:
                continue
            key, article = known
            person = page.lemma[page.head[i]] in roles.groups | roles.sources
            if (article and page.lower[i - 1 : i] != ["the"]) or (page.dep[i] in MODIFIERS and person):
                continue
            figure = self.registry.other(key, roles.collective_names[key], "group", None)
            self._name(figure, i, i + 1, "collective")
        for i, figure in halves(page, self.registry, self.found):
            self._name(figure, i, i + 1, "collective")

    def _finish(self) -> None:
        cast, page = self.cast, self.page
        self._quantities()
        for i, figures in self.found.items():
            cast.ids[i] = tuple(f.id for f in figures)
            if i > 1 and page.text[i - 1] in HYPHENS and page.lower[i - 2] in ATTITUDES:
                cast.located.add(i)  # "pro-EU protests": named, but no party of anything
        cast.rules = self.rules
        cast.heads = self.head_of
        cast.following = following(page, self.found, self.head_of)
        for figure in list(self.registry.figures.values()):
            if figure.mentions:
                self.registry.acting(figure.of)
                if (body := self.registry.speaks_for(figure)) is not None:
                    cast.bodies[figure.id] = body.id
        cast.genders = {k: f.gender for k, f in self.registry.figures.items() if f.gender}
        cast.many = {k for k, f in self.registry.figures.items() if f.plural}
        cast.actors = {k: f.actor() for k, f in self.registry.figures.items()}
        self.draft.cast = cast
