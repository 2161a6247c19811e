"""Persons by name: known ones, ones the article introduces, and surnames alone."""

from verbale.reading.actors.candidates import Candidates, Name
from verbale.reading.actors.index import NameIndex
from verbale.reading.actors.names import Hit
from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure, Registry
from verbale.reading.actors.roles import surname_of
from verbale.reading.actors.spelling import alike, close, key_of

Bearers = dict[str, list[Figure]]


class People:
    """Finds the persons of one page: `names` first, then `settle` gives each its figure."""

    def __init__(self, page: Page, hits: list[Hit], registry: Registry, index: NameIndex) -> None:
        self.page = page
        self.registry = registry
        self.roles = registry.roles
        self.index = index
        self.hit_at: dict[int, Hit] = {k: h for h in hits for k in range(h.start, h.end)}
        self.by_surname: Bearers = {}
        self.by_given: Bearers = {}
        self.keys: dict[tuple[str, str], list[tuple[Bearers, str]]] = {}

    def surname(self, name: str) -> str:
        """The surname of ``name`` with its particles."""
        return surname_of(name, self.roles.particles)

    def names(self) -> list[Name]:
        """Candidate names in text order, each with the title before it."""
        return Candidates(self.page, self.hit_at, self.registry, self.index).names()

    def forget_order(self) -> None:
        """Before the second pass: every figure keeps its names, the order of mention starts anew."""
        for table in (self.by_surname, self.by_given):
            for bucket in table.values():
                bucket.reverse()

    # -- whom a name means ------------------------------------------------------------------------

    def settle_full(self, name: Name) -> Figure | None:
        """The person of a name of two words or more; ``None`` when it is no person's."""
        hit = self.hit_at.get(name.start)
        if hit is not None and hit.entry.sense == "person":
            return self.learn(self.registry.known_person(hit.entry.id), name)
        if len(name.words) < 2 or self._starts_with_particle(name) or not self._is_person(name):
            return None
        return self._learn_full(name)

    def _learn_full(self, name: Name) -> Figure:
        known = self._known(name)
        return self.learn(known or self._of_article(name) or self.registry.new_person(name.text), name)

    def is_short(self, name: Name) -> bool:
        """Whether it may be a surname (or given name) alone: "Vries", "Mr de Vries", "Al-Sharif"."""
        return len(name.words) == 1 or bool(name.title) or self._starts_with_particle(name)

    def _starts_with_particle(self, name: Name) -> bool:
        return len(name.words) > 1 and name.words[0].casefold() in self.roles.particles

    def _is_person(self, name: Name) -> bool:
        page = self.page
        if name.title and name.title[-1] not in self.roles.qualifiers:
            return True
        if any(w.lower() in self.roles.suffixes for w in name.words[-1:]):
            return False
        short = [w for w in name.words if w.isupper() and len(w) > 3]
        if short and len(short) < len(name.words):
            return False  # "Free Trade Area DCFTA": a short name, not a surname
        labels = [page.ent[k] for k in range(name.start, name.end)]
        given = name.words[0].lower() in self.roles.given["male"] | self.roles.given["female"]
        if given and self.surname(name.text).casefold() in self.index.surnames:
            return True
        if labels.count("PERSON") * 2 > len(labels):
            return True
        if not any(labels) and self._introduced(name):
            return True
        return given and not any(lab in ("FAC", "LOC", "EVENT") for lab in labels)

    def _introduced(self, name: Name) -> bool:
        """Whether the text presents a name without a label as a person: "Dov Tarim, chair of the board, said"."""
        page, last = self.page, name.end - 1
        if len(name.words) > 3 or any(page.pos[k] != "PROPN" for k in range(name.start, name.end)):
            return False
        if any(w.lower() in self.roles.body_heads or w.isupper() for w in name.words):
            return False
        beside = [k for k in page.kids(last, "appos") if k > last]
        return any(page.lemma[k] in self.roles.title | self.roles.sources for k in beside)

    def _known(self, name: Name) -> Figure | None:
        """A person of the lexicon under another spelling: same surname and alike given name, or all alike."""
        given = name.words[0].casefold()
        persons = self.registry.lexicon.persons
        for key in self.index.surnames.get(self.surname(name.text).casefold(), ()):
            for form in (persons[key].name, *persons[key].also):
                if alike(form.split()[0].casefold(), given):
                    return self.registry.known_person(key)
        return None

    def _of_article(self, name: Name) -> Figure | None:
        given = name.words[0].casefold()
        surname = key_of(self.surname(name.text))
        for known, figures in self.by_surname.items():
            near = known == surname or close(known, surname)
            for figure in figures if near else ():
                if alike(figure.name.split()[0].casefold(), given) or len(figure.name.split()) == 1:
                    return figure
        return None

    def settle_short(self, name: Name) -> Figure | None:
        """The person of a surname (or given name) alone, by the article first and the lexicon second."""
        word = key_of(name.text)
        figures = self.by_surname.get(word) or self.by_given.get(word, [])
        if not figures and self._starts_with_particle(name):
            figures = self.by_surname.get(key_of(name.words[-1]), [])
            if not figures and self._is_person(name):
                return self._learn_full(name)
        if not figures and len(word) > 4:
            figures = next((f for known, f in self.by_surname.items() if close(known, word)), [])
        if figures:
            return self.learn(self._best(figures, name), name)
        keys = self.index.surnames.get(word, ())
        figure = self._lexicon_surname(keys, name) if self._stands_alone(name) else None
        if (
            figure is None
            and ((name.title and self._titles_person(name)) or self._speaks(name))
            and not any(w.lower() in self.roles.suffixes for w in name.words)
        ):
            figure = self.registry.new_person(name.text)
        return None if figure is None else self.learn(figure, name)

    def _speaks(self, name: Name) -> bool:
        """Whether the label says person and the word is the subject of a verb of speech."""
        page, k = self.page, name.start
        return (
            page.ent[k] == "PERSON"
            and page.dep[k] == "nsubj"
            and page.lemma[page.head[k]] in self.roles.speech
        )

    def _titles_person(self, name: Name) -> bool:
        return self.page.ent[name.start] not in ("GPE", "NORP", "DATE") and name.words[0][0].isupper()

    def _stands_alone(self, name: Name) -> bool:
        """Not a piece of a longer name of something else ("Trump Tower", "Bush Street")."""
        page, after = self.page, name.end
        if after < len(page) and page.text[after][:1].isupper() and page.pos[after] == "PROPN":
            return page.lower[after] in self.roles.title or after in self.hit_at or page.text[after].isspace()
        return page.pos[name.start] in ("PROPN", "NOUN") or page.ent[name.start] == "PERSON"

    def _best(self, figures: list[Figure], name: Name) -> Figure:
        office = self.roles.office_of(" ".join(name.title)) if name.title else None
        gender = self._gender(name)

        def rank(pair: tuple[int, Figure]) -> tuple[int, int, int]:
            n, f = pair
            return (
                office is not None and office in f.offices,
                not (gender and f.gender and f.gender != gender),
                n,
            )

        return max(enumerate(figures), key=rank)[1]

    def _gender(self, name: Name) -> str:
        for word in name.title:
            if word in self.roles.female:
                return "f"
            if word in self.roles.male:
                return "m"
        return ""

    def _lexicon_surname(self, keys: tuple[str, ...], name: Name) -> Figure | None:
        """The bearer of a surname who is in office on the day; none when two could be meant."""
        persons = self.registry.lexicon.persons
        serving = [k for k in keys if any(t.on(self.registry.day) for t in persons[k].offices)] or list(keys)
        office = self.roles.office_of(" ".join(name.title)) if name.title else None
        if office is not None and len(serving) > 1:
            serving = [k for k in serving if self._held(k, office)] or serving
        if len(serving) > 1:
            serving = [k for k in serving if self._leads(k)] or serving
        return self.registry.known_person(serving[0]) if len(serving) == 1 else None

    def _leads(self, key: str) -> bool:
        """Whether a person heads a state or government on the day: the surname alone means him."""
        offices = [
            t.what.lower() for t in self.registry.lexicon.persons[key].offices if t.on(self.registry.day)
        ]
        return any(self.roles.office_of(what) in self.roles.top for what in offices)

    def _held(self, key: str, office: int) -> bool:
        offices = self.registry.lexicon.persons[key].offices
        return any(self.roles.office_of(t.what.lower()) == office for t in offices)

    def learn(self, figure: Figure, name: Name) -> Figure:
        """Take what the title says of the person, and remember the surname for later mentions."""
        if name.title:
            office = self.roles.office_of(" ".join(w for w in name.title if w not in ("'s", "’s")))
            if office is not None:
                figure.offices.add(office)
            figure.of = figure.of or name.of
            figure.body = figure.body or name.body
            figure.heads.update(name.title)
            figure.gender = figure.gender or self._gender(name)
        self._remember(figure, name)
        return figure

    def _remember(self, figure: Figure, name: Name) -> None:
        """Note by which surnames and given names the figure can be meant later, the latest bearer last."""
        for table, key in self._keys(figure, name.text):
            bucket = table.setdefault(key, [])
            if bucket and bucket[-1] is figure:
                continue
            if figure in bucket:
                bucket.remove(figure)
            bucket.append(figure)

    def _keys(self, figure: Figure, text: str) -> list[tuple[Bearers, str]]:
        """The tables and keys under which a figure called ``text`` is remembered; made once for each name."""
        keys = self.keys.get((figure.id, text))
        if keys is not None:
            return keys
        known = self.registry.lexicon.persons.get(figure.id)
        made: dict[tuple[bool, str], None] = {}
        for form in (figure.name, text, *(known.also if known else ())):
            words = form.split()
            if not words:
                continue
            last = known.surname if known and known.surname else self.surname(form)
            pieces = last.replace("-", " ").split()
            bare = pieces[-1] if self.roles.particles.intersection(map(str.lower, pieces)) else last
            for given, word in ((False, last), (False, bare), (True, words[0])):
                made.setdefault((given, key_of(word)))
        keys = [(self.by_given if given else self.by_surname, key) for given, key in made]
        self.keys[figure.id, text] = keys
        return keys
