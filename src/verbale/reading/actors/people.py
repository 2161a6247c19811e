"""Persons by name: known ones, ones the article introduces, and surnames alone."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from verbale.reading.actors.index import NameIndex
from verbale.reading.actors.names import Hit, past_cuts
from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure, Registry
from verbale.reading.actors.roles import surname_of

TITLE_GLUE = frozenset({"of", "and", "for", "the", "to", "'s", "’s", "-", "&"})


CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NAME = re.compile(r"@?[^\W_][\w.'’\-]*")


@dataclass(slots=True)
class Name:
    """A capitalised run that may name a person; ``first`` is where its title starts, ``title`` its words."""

    first: int
    start: int
    end: int
    words: list[str]
    title: list[str]
    of: str | None = None

    @property
    def text(self) -> str:
        return " ".join(self.words).replace(" - ", "-")


class People:
    """Finds the persons of one page: `names` first, then `settle` gives each its figure."""

    def __init__(self, page: Page, hits: list[Hit], registry: Registry, index: NameIndex) -> None:
        self.page = page
        self.registry = registry
        self.roles = registry.roles
        self.index = index
        self.hit_at: dict[int, Hit] = {k: h for h in hits for k in range(h.start, h.end)}
        self.by_surname: dict[str, list[Figure]] = {}
        self.by_given: dict[str, list[Figure]] = {}

    def surname(self, name: str) -> str:
        """The surname of ``name`` with its particles."""
        return surname_of(name, self.roles.particles)

    def names(self) -> list[Name]:
        """Candidate names in text order, each with the title before it."""
        page, found, i, size = self.page, [], 0, len(self.page)
        while i < size:
            hit = self.hit_at.get(i)
            if hit is not None:
                if hit.entry.sense == "person":
                    found.append(self._titled(hit.start, hit.end, page.text[hit.start : hit.end]))
                i = hit.end
            elif self._starts_name(i):
                end, words = self._run(i)
                if words and words[0][0] == "@":
                    words = CAMEL.sub(" ", words[0][1:]).split()
                if words:
                    found.append(self._titled(i, end, words))
                i = max(end, i + 1)
            else:
                i += 1
        return found

    def _starts_name(self, i: int) -> bool:
        word = self.page.text[i]
        if not word[0].isupper():
            return word[0] == "@" and len(word) > 4
        low = self.page.lower[i]
        if low in self.roles.never or low in self.roles.title:
            return False
        return self.page.pos[i] in ("PROPN", "NOUN", "X", "ADJ", "ADV", "VERB", "INTJ") and (
            self.page.pos[i] == "PROPN" or bool(self.page.ent[i]) or low in self.index.surnames
        )

    def _run(self, i: int) -> tuple[int, list[str]]:
        """The name that starts at ``i``: capitalised words and particles, marks that cut it skipped."""
        page, size = self.page, len(self.page)
        words, end, j = [clean(page.text[i])], i + 1, i + 1
        if words[0] != page.text[i]:
            return end, words
        while j < size and j - i < 9:
            j = past_cuts(page, j, i)
            if j >= size:
                break
            word = page.text[j]
            joined = (
                word == "-"
                and j + 1 < size
                and page.text[j + 1][:1].isupper()
                and not page.text[j - 1].isspace()
            )
            if self.hit_at.get(j) is not None and not (joined or words[-1] == "-"):
                break
            if word.lower() in self.roles.title and page.text[min(j + 1, size - 1)][0].isupper():
                break  # "… Council Director General Ivan …": what went before belongs to the title
            if (
                word[0].isupper()
                and word.lower() not in self.roles.never
                and word.lower() not in self.roles.suffixes
            ):
                words.append(clean(word))
                end = j + 1
                if words[-1] != word:
                    break
            elif joined or (word.lower() in self.roles.particles and self._capital_follows(j)):
                words.append(word)
            else:
                break
            j += 1
        while words and (words[-1] == "-" or words[-1].lower() in self.roles.particles):
            words.pop()
        return end, words

    def _capital_follows(self, j: int) -> bool:
        after = self.page.text[j + 1 : j + 3]
        return bool(after) and (
            after[0][:1].isupper() or (after[0] in self.roles.particles and after[-1][:1].isupper())
        )

    def _titled(self, start: int, end: int, words: list[str]) -> Name:
        """The name with the title to its left; its state or body is the first that the title names."""
        page, k = self.page, start - 1
        first, of = start, None
        title: list[str] = []
        commas = 0
        while k >= 0 and start - k < 16:
            word = page.lower[k]
            hit = self.hit_at.get(k)
            if word.isspace() and "\n\n" not in word:
                k -= 1
                continue
            if word == "," and not title and commas == 0 and self._office_before(k):
                commas += 1
            elif (
                (word in ('"', "“", "(", "[") and k == start - 1)
                or (hit and title and title[0] == "and")
                or (hit and hit.entry.sense == "person" and page.lower[k + 1] not in ("'s", "’s"))
                or page.tag[k] in ("VBD", "VBZ", "VBP")
            ):
                break
            elif hit is not None and hit.entry.sense != "place" and (title or hit.entry.sense == "adjective"):
                title = page.lower[hit.start : hit.end] + title
                first = k = hit.start
                of = self._code(hit)
            elif word in self.roles.title or (word in TITLE_GLUE and title and k > 0):
                if word == "and" and page.text[k - 1][:1].isupper() != page.text[first][:1].isupper():
                    break
                title.insert(0, word)
                first = k
            else:
                break
            k -= 1
        while title and title[0] in TITLE_GLUE:
            title.pop(0)
            first += 1
        if title and title[-1] in self.roles.qualifiers and len(words) == 1:
            return Name(start, start, end, words, [])
        glued = bool(title) and title[-1] in TITLE_GLUE  # "secretary-general for Humanitarian Affairs"
        if glued or not any(w in self.roles.title and w not in TITLE_GLUE for w in title):
            return Name(start, start, end, words, [])
        return Name(first, start, end, words, title, of)

    def _office_before(self, comma: int) -> bool:
        """Whether "the Russian foreign minister, Sergei Lavrov": a definite office, then the name."""
        page = self.page
        k = comma - 1
        if page.lower[k] not in self.roles.title or page.lower[k] in TITLE_GLUE:
            return False
        while k >= 0 and comma - k < 8 and (page.lower[k] in self.roles.title or k in self.hit_at):
            k -= 1
        return k >= 0 and page.lower[k] in ("the", "'s", "’s", "his", "her", "their", "its")

    def _code(self, hit: Hit) -> str | None:
        sense, key = hit.entry.sense, hit.entry.id
        if sense == "organisation" or key in self.registry.lexicon.organisations:
            return self.registry.lexicon.organisations[key].of
        return self.registry.lexicon.persons[key].of if sense == "person" else key

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
        if len(name.words) < 2:
            return None
        if not self._is_person(name):
            return None
        known = self._known(name)
        return self.learn(known or self._of_article(name) or self.registry.new_person(name.text), name)

    def _is_person(self, name: Name) -> bool:
        page = self.page
        if name.title and name.title[-1] not in self.roles.qualifiers:
            return True
        if any(w.lower() in self.roles.suffixes for w in name.words[-1:]):
            return False
        labels = [page.ent[k] for k in range(name.start, name.end)]
        given = name.words[0].lower() in self.roles.given["male"] | self.roles.given["female"]
        if given and self.surname(name.text).casefold() in self.index.surnames:
            return True
        if labels.count("PERSON") * 2 > len(labels):
            return True
        return given and not any(lab in ("FAC", "LOC", "EVENT") for lab in labels)

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
        return self.registry.known_person(serving[0]) if len(serving) == 1 else None

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
            figure.heads.update(name.title)
            figure.gender = figure.gender or self._gender(name)
        self._remember(figure, name)
        return figure

    def _remember(self, figure: Figure, name: Name) -> None:
        """Note by which surnames and given names the figure can be meant later, the latest bearer last."""
        known = self.registry.lexicon.persons.get(figure.id)
        forms = [figure.name, name.text, *(known.also if known else ())]
        for form in forms:
            words = form.split()
            if not words:
                continue
            last = known.surname if known and known.surname else self.surname(form)
            bare = last.split()[-1] if self.roles.particles.intersection(last.lower().split()) else last
            for table, word in ((self.by_surname, last), (self.by_surname, bare), (self.by_given, words[0])):
                bucket = table.setdefault(key_of(word), [])
                if figure in bucket:
                    bucket.remove(figure)
                bucket.append(figure)


def key_of(word: str) -> str:
    """A name as a key: case, hyphens and the sign of a handle left out."""
    return word.casefold().lstrip("@").replace("-", " ")


def clean(word: str) -> str:
    """The name at the start of a word that markup hangs on: "Gabbard**](https" gives "Gabbard"."""
    if word.isalpha():
        return word
    found = NAME.match(word)
    return found.group() if found else word


def alike(a: str, b: str) -> bool:
    """Whether two given names can be one: equal, an initial or short form of the other, or spelt alike."""
    a, b = a.rstrip("."), b.rstrip(".")
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    if min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a)):
        return True
    return a[0] == b[0] and fuzz.ratio(a, b) >= 70


def close(a: str, b: str) -> bool:
    """Whether two surnames in one article can be one misspelt: one slip, two in long names."""
    size = min(len(a), len(b))
    return size >= 5 and a[0] == b[0] and OSA.distance(a, b, score_cutoff=2) <= (2 if size >= 8 else 1)
