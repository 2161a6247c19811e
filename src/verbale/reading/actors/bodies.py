"""Organisations without an entry: capitalised runs that NER or their last word shows to be bodies."""

import re
from dataclasses import dataclass

from verbale.reading.actors.index import PLACES
from verbale.reading.actors.names import TOWNS, Hit
from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure, Registry, slug

JOINERS = frozenset({"of", "for", "and", "on", "&", "the", "-", "in", "de", "'s", "’s"})
WITHIN = frozenset({"adjective", "state", "capital", *PLACES})
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "X"})
#: Roles in which someone acts, and roles in which a body of several words is at least named.
ACTING = frozenset({"nsubj", "nsubjpass", "poss", "agent"})
NAMED = frozenset({"pobj", "dobj", "dative", "appos", "conj", "compound", "attr"})
BY = frozenset({"by", "with", "to", "against", "from", "between"})
#: Last words of places and papers that bodies are called as well.
LATE = frozenset({"bank", "forum", "hospital", "school"})
#: Initials of many: "UAVs", "NGOs".
PLURAL_INITIALS = re.compile("[A-Z]{2,}s")


@dataclass(slots=True)
class Body:
    """An organisation's name from token ``start`` to ``end`` (excluded) and whose it is."""

    start: int
    end: int
    figure: Figure


class Bodies:
    """Finds unknown organisations outside ``taken`` tokens."""

    def __init__(self, page: Page, hits: list[Hit], registry: Registry) -> None:
        self.page = page
        self.registry = registry
        self.roles = registry.roles
        self.hit_at = {k: h for h in hits for k in range(h.start, h.end)}
        self.known: dict[str, Figure] = {}
        for hit in hits:
            if hit.entry.sense == "organisation" and page.text[hit.end : hit.end + 1] == ["("]:
                self._short_form(hit.end, registry.organisation(hit.entry.id))

    def find(self, taken: set[int]) -> list[Body]:
        """Every unknown organisation in text order."""
        found: list[Body] = []
        size, i = len(self.page), 0
        while i < size:
            if i in taken or not self._part(i):
                i += 1
                continue
            end = self._run(i, taken)
            body = self._body(i, end)
            if body is not None:
                found.append(body)
            i = max(end, i + 1)
        return found

    def _part(self, i: int) -> bool:
        hit = self.hit_at.get(i)
        if hit is not None:
            return hit.entry.sense in WITHIN
        return (
            self.page.text[i][0].isupper()
            and self.page.pos[i] in NAMING
            and self.page.lower[i] not in self.roles.never
        )

    def _run(self, i: int, taken: set[int]) -> int:
        page, size, j = self.page, len(self.page), i + 1
        end = j
        while j < size and j - i < 10 and j not in taken:
            if self._part(j):
                if j - i > 2 and self._person_from(j):
                    break
                end = j + 1
            elif page.text[j] == "-" and page.doc[j - 1].whitespace_ and page.text[i].isupper():
                break  # a dateline: "BERN - Norway said"
            elif (
                page.lower[j] not in JOINERS and not (page.text[j].isspace() and page.text[j].count("\n") < 2)
            ) or (page.lower[j] in ("and", "in", "'s", "’s", "for") and page.ent[j] != "ORG"):
                break
            j += 1
        return end

    def _person_from(self, j: int) -> bool:
        """Whether a given name and a surname follow the body's name: "Institute of … Relations Gleb Orlov said"."""
        page, given = self.page, self.roles.given
        if page.lower[j] not in given["male"] | given["female"] or j + 1 >= len(page) or j in self.hit_at:
            return False
        return page.text[j + 1][:1].isupper() and page.lower[j - 1] not in JOINERS

    def _body(self, start: int, end: int) -> Body | None:
        """The organisation of a run, or none: its label, its last word or its own earlier name decide."""
        page, roles = self.page, self.roles
        first, start = start, self._after_office(start, end)
        own = [k for k in range(start, end) if k not in self.hit_at and not page.text[k].isspace()]
        if not own:
            return None
        words = [page.text[k] for k in range(start, end) if not page.text[k].isspace()]
        headed = [k for k in own if page.lower[k] in roles.suffixes or page.lower[k] in roles.body_heads]
        labels = [page.ent[k] for k in own]
        org = labels.count("ORG") * 2 > len(labels) or self._introduced(start)
        again = self.known.get(" ".join(words).casefold())
        if again is not None:
            return Body(start, end, again)
        if not headed and not (org and first == start and self._acts(start, end, len(own))):
            return None
        if page.lower[own[-1]] in roles.no_bodies and page.lower[own[-1]] not in LATE:
            return None
        if page.lower[start] in roles.no_bodies or self._venue(end - 1) or self._in_town(start, end):
            return None
        if start and page.tag[start - 1] == "PRP$" and page.lower[own[-1]] in roles.body_heads:
            return None  # "its Defense Ministry": whose it is comes out in text order
        if not headed and PLURAL_INITIALS.fullmatch(words[-1]):
            return None
        if headed and len(words) == 1 and not words[0].isupper():
            return None
        last = page.lower[own[-1]]
        if last in roles.parts and last not in roles.suffixes:
            return None
        if all(page.lower[k] in roles.title for k in own):
            return None
        if not headed and any(page.lower[k] in roles.title for k in own):
            return None
        return Body(start, end, self._figure(start, end, words, own))

    def _introduced(self, start: int) -> bool:
        """Whether the noun before the run says what it is: "the steelmaker Voestalpine"."""
        page, roles = self.page, self.roles
        word = page.lower[start - 1] if start else ""
        return word in roles.body_heads or (
            page.lemma[start - 1] in roles.firms and page.pos[start - 1] == "NOUN"
        )

    def _acts(self, start: int, end: int, size: int) -> bool:
        """Whether a run that only the label calls a body does something: a lone word must, two may be named."""
        page = self.page
        heads = [k for k in range(start, end) if not start <= page.head[k] < end]
        dep = page.dep[heads[-1]] if heads else ""
        if dep in ACTING or (dep == "pobj" and page.lower[page.head[heads[-1]]] in BY):
            return True
        return size > 1 and dep in NAMED

    def _after_office(self, start: int, end: int) -> int:
        """Where the body's own name starts, after an office in it: "Director of the Office of …"."""
        lower, title = self.page.lower, self.roles.title
        cut = next((k for k in range(start, end) if lower[k] in ("of", "for")), start)
        office = cut > start and all(
            lower[k] == "-" or (lower[k] in title and lower[k] not in self.roles.body_heads)
            for k in range(start, cut)
        )
        return cut + 1 + (lower[cut + 1] == "the") if office and cut + 1 < end else start

    def _venue(self, k: int) -> bool:
        """Whether the run is only where something is: "at the Foreign Ministry"."""
        page = self.page
        return page.dep[k] == "pobj" and page.lower[page.head[k]] in ("at", "inside", "outside", "near")

    def _in_town(self, start: int, end: int) -> bool:
        """Whether a run is a place by its noun: "the suburb of Pozuelo de Alarcon"."""
        page = self.page
        heads = [k for k in range(start, end) if page.dep[k] == "pobj" and page.lower[page.head[k]] == "of"]
        return any(page.lemma[page.head[page.head[k]]] in TOWNS for k in heads)

    def _figure(self, start: int, end: int, words: list[str], own: list[int]) -> Figure:
        page = self.page
        of = next(
            (
                h.entry.id
                for k in range(start, end)
                if (h := self.hit_at.get(k)) and h.entry.sense not in PLACES
            ),
            None,
        )
        if (
            of is None
            and start > 1
            and page.lower[start - 1] in ("'s", "’s")
            and (h := self.hit_at.get(start - 2))
        ):
            of = h.entry.id
        of = of if of in self.registry.lexicon.states else None
        plain = " ".join(page.lower[k] for k in own).replace("defence", "defense")
        stately = of is not None and page.lower[own[-1]] in self.roles.body_heads
        key = f"{of}-{slug(plain)}".lower() if stately and of else slug(" ".join(words))
        figure = self.registry.other(key or "body", " ".join(words), "organisation", of)
        figure.heads.update(w.lower() for w in words)
        self.known[" ".join(words).casefold()] = figure
        if len(own) > 1:
            self.known.setdefault(" ".join(page.text[k] for k in own).casefold(), figure)
        self._short_form(end, figure)
        if of is not None and start > 1 and page.lower[start - 1] in ("'s", "’s"):
            owner = " ".join(page.text[k] for k in range(self.hit_at[start - 2].start, start - 1))
            figure.also.setdefault(f"{owner}'s {' '.join(words)}")
        return figure

    def _short_form(self, end: int, figure: Figure) -> None:
        """The initials in brackets after a name: "Rapid Support Forces (RSF)"."""
        text = self.page.text
        if text[end : end + 1] == ["("] and text[end + 2 : end + 3] == [")"] and text[end + 1].isupper():
            initials = "".join(w[0] for w in figure.name.split() if w[0].isupper())
            if end + 1 in self.hit_at and initials != text[end + 1]:
                return  # "Council Regulation (EU)": the letters are another's
            self.known[text[end + 1].casefold()] = figure
