"""Those without a name of their own: sources, groups, bodies of a state, and who put out a paper."""

from collections.abc import Iterable

from verbale.reading.actors.history import History
from verbale.reading.actors.hyphens import HYPHENS
from verbale.reading.actors.page import SHORT, Page
from verbale.reading.actors.phrase import NOBODY, Found, Phrase, own_words, regional_pair
from verbale.reading.actors.registry import Figure, Registry, slug

LEFT_OUT = frozenset({"det", "poss", "punct", "case", "prep", "relcl", "acl", "appos", "cc", "conj", "advcl"})
COUNTS = frozenset({"nummod", "quantmod", "advmod", "predet"})
ACTING = frozenset({"nsubj", "nsubjpass", "poss", "conj", "agent"})
BY = frozenset({"by", "to", "from", "with"})
#: Sources that are also groups, but speak.
SPEAKING = frozenset({"official", "expert", "diplomat"})
#: Words that count people by themselves.
COUNTERS = frozenset(
    {"dozen", "several", "hundred", "thousand", "million", "score", "many", "other", "more", "ten"}
)
ANYONE = frozenset({"anyone", "anybody", "whoever", "everyone", "everybody"})
VAGUE = frozenset({"person", "man", "woman", "side", "state", "power", "force", "statement", "report"})

#: How many sentences back the opposition may have been named.
FAR = 60


class Groups:
    """Makes or finds the figures of unnamed phrases of one page."""

    def __init__(
        self, page: Page, registry: Registry, history: History, found: dict[int, tuple[Figure, ...]]
    ) -> None:
        self.page = page
        self.registry = registry
        self.roles = registry.roles
        self.history = history
        self.found = found
        #: Heads of groups that take in the noun after "and".
        self.joint: set[int] = set()

    def unnamed(self, p: Phrase, *, speaks: bool = False) -> Found | None:
        """An unnamed source or group: again the one before ("the official"), or one of its own."""
        first = self.page.head[p.at]
        if self.page.dep[p.at] == "conj" and first in self.joint and self._mate(first) == p.at:
            return self.found[first], "unnamed"
        source = speaks or (
            p.lemma in self.roles.sources
            and not (p.plural and p.lemma in self.roles.groups and p.lemma not in SPEAKING)
        )
        words = self._description(p, source)
        if p.definite and words == self.page.lower[p.at]:
            which = any(
                self.page.dep[c] == "prep" and self.page.lower[c] in ("of", "for")
                for c in self.page.children[p.at]
            )
            seen = self.history.latest(
                self.page.sent[p.at], lambda f: _again(f, p) and not (which and f.kind == "person"), 12
            )
            if seen is not None:
                return (seen,), "back-reference"
            if p.lemma in VAGUE:
                return None
        shared = self._shared(p, source)
        if shared is not None:
            return shared
        opposed = self._opposition(p)
        if opposed is not None:
            opposed.also.setdefault(words)
            return (opposed,), "unnamed"
        mate = None if source else self._mate(p.at)
        if mate is not None:
            self.joint.add(p.at)
            words = f"{words} {_joined(self.page, range(p.at + 1, mate + 1))}"
        code = next((o.of for o in p.owners if o.of), None)
        key = f"source-{slug(words)}" if source else slug(words)
        figure = self.registry.other(key, words, "source" if source else "group", code, plural=p.plural)
        figure.heads.add(p.lemma)
        if source and not p.plural:
            figure.body = next((o.id for o in p.owners if o.kind == "organisation"), None)
        figure.also.setdefault(words)
        number = next(iter(self.page.kids(p.at, "nummod")), p.at)
        if number < p.at and not source:
            figure.also.setdefault(f"{self.page.text[number]} {words}")  # "12 people" of "at least 12 people"
        return (figure,), "unnamed"

    def _opposition(self, p: Phrase) -> Figure | None:
        """A country has one opposition: "the Syrian opposition", "the main opposition", "its opposition"."""
        if p.lemma != "opposition" or p.plural:
            return None
        code = next((o.of for o in p.owners if o.of), None)
        return self.history.latest(
            self.page.sent[p.at],
            lambda f: f.kind == "group" and "opposition" in f.heads and (not code or f.of in (None, code)),
            FAR,
        )

    def counted(self, i: int) -> Found | None:
        """People of whom only the number is told: "killing 12 and injuring dozens", "sixteen were hurt"."""
        page = self.page
        verb = page.lemma[page.head[i]]
        if page.text[i][-1:].isdigit() and page.text[i][0].isalpha():
            return None  # "shot down an F16"
        harmed = page.dep[i] in ("dobj", "nsubjpass") and verb in self.roles.harm
        if not harmed and not (page.dep[i] == "nsubj" and verb in self.roles.marching):
            return None
        number = page.pos[i] == "NUM" or page.lemma[i] in COUNTERS
        below = [k for c in page.kids(i, "prep") for k in page.kids(c, "pobj")]
        further = page.kids(i, "appos") or any(page.lemma[k] not in COUNTERS for k in below)
        if not number or further:
            return None
        figure = self.registry.other("people", "people", "group", None, plural=True)
        figure.heads.add("people")
        return (figure,), "counted"

    def whoever(self, i: int) -> Found | None:
        """Those who are told only by what they do: "anyone who breaks the embargo"."""
        page = self.page
        told = page.kids(i, "relcl") if page.lower[i] in ANYONE else []
        if not told:
            return None
        words = " ".join(page.doc[i : page.doc[told[0]].right_edge.i + 1].text.rstrip(" ,.").split())
        figure = self.registry.other(slug(words), words, "group", None, plural=True)
        figure.also.setdefault(words)
        return (figure,), "unnamed"

    def freed(self, i: int) -> Found | None:
        """Those exchanged or released, within the word for it: "a prisoner swap", "the hostage release"."""
        page = self.page
        top = page.head[i]
        if page.lemma[i] not in self.roles.bare or page.lemma[top] not in self.roles.freeing:
            return None
        words = f"{page.lemma[i]}s"
        seen = self.history.latest(page.sent[i], lambda f: f.plural and page.lemma[i] in f.heads, 12)
        figure = seen or self.registry.other(slug(words), words, "group", None, plural=True)
        figure.heads.add(page.lemma[i])
        figure.also.setdefault(words)
        return (figure,), "freed"

    def _shared(self, p: Phrase, source: bool) -> Found | None:
        """Two groups in one phrase: "Russian and Ukrainian officials"; "the leaders of" two are both."""
        page, i = self.page, p.at
        states = [o for o in p.owners if o.kind == "state"]
        named = [(self._adjective(state), state.of) for state in states]
        if len(named) < 2 and p.plural:
            named = regional_pair(page, i, self.found, self.roles.regional)
        if len(named) < 2 or not (p.plural and any(code for _, code in named)):
            return None
        if any(page.dep[c] == "prep" and page.lower[c] == "of" for c in page.children[i]):
            return (tuple(states), "leaders-of-states") if len(states) > 1 else None
        figures = []
        for adjective, code in named:
            words = f"{adjective} {page.text[i]}"
            key = f"source-{slug(words)}" if source else slug(words)
            figure = self.registry.other(key, words, "source" if source else "group", code, plural=True)
            figure.heads.add(page.lemma[i])
            figure.also.setdefault(words)
            figures.append(figure)
        return tuple(figures), "unnamed"

    def _adjective(self, state: Figure) -> str:
        return next(iter(self.registry.lexicon.states[state.of or ""].adjectives), state.name)

    def _description(self, p: Phrase, source: bool) -> str:
        """The words of the phrase but for article and owner: "senior US official", "two sources".

        A count tells sources apart ("two sources", "three sources") but not groups ("12 people"); of hostages,
        soldiers and the like only the state tells them apart, so that "living hostages" are "the hostages".
        """
        page, i = self.page, p.at
        out = LEFT_OUT if source else LEFT_OUT | COUNTS
        parts = [c for c in page.children[i] if c < i and page.dep[c] not in out]
        if p.lemma in self.roles.bare and not source:
            parts = [c for c in parts if c in self.found]
            chosen = [*parts, i]
        else:
            below = [
                k for c in parts for k in page.children[c] if page.dep[k] not in ("det", "punct", "quantmod")
            ]
            first = min([*parts, *below], default=i)
            while first > 1 and page.text[first - 1] in HYPHENS and not page.doc[first - 2].whitespace_:
                first -= 2  # "12-year-old"
            chosen = list(range(first, i + 1))
        while len(chosen) > 2 and chosen[0] in self.found and page.lower[chosen[1]] in ("and", "or", "&"):
            if any(k in self.found for k in chosen[2:-1]):
                break  # "European and Ukrainian leaders", but not "Iran and world powers"
            chosen = chosen[2:]
        chosen = [k for k in chosen if not page.text[k].isspace() and page.text[k] not in '"“”']
        owner = [c for c in page.children[i] if page.dep[c] == "poss" and c in self.found]
        counts = self.roles.determiners if source else self.roles.counts
        while len(chosen) > 1 and not owner and self._counts(chosen, counts, source):
            chosen.pop(0)
        words = _joined(page, chosen)
        return f"{self.found[owner[0]][0].name}'s {words}" if owner else words

    def _counts(self, chosen: list[int], counts: frozenset[str], source: bool) -> bool:
        """Whether the first word only counts or points, and is no half of one: "12 nurses", "12-year-old boy"."""
        page, first = self.page, chosen[0]
        if page.text[chosen[1]] in HYPHENS:
            return False
        number = page.text[first][:1].isdigit() and (not source or len(page.text[first]) > 1)
        return page.lower[first] in counts or number

    def _mate(self, i: int) -> int | None:
        """The bare plural that is one group with the plural at ``i``: "women and children"."""
        page = self.page
        if page.preposition(i) in ("between", "among"):
            return None  # "clashes between settlers and villagers" have two sides
        for k in page.kids(i, "conj"):
            before = [c for c in page.children[k] if c < k]
            bare = all(page.dep[c] == "compound" and c not in self.found for c in before)
            plain = page.tag[i] == page.tag[k] == "NNS" and page.lemma[k] in self.roles.groups
            first = min([k, *before])
            if plain and bare and page.lower[i + 1 : first] == ["and"]:
                return k
        return None

    def body_of(self, p: Phrase) -> Found | None:
        """A body of a state or person: "the Iranian foreign ministry", "Netanyahu's office"."""
        owner = p.owners[0]
        words = own_words(self.page, p.at, self.found)
        if owner.kind == "person":
            name, key, kind = f"{owner.name}'s {words}", f"{owner.id}-{slug(words)}", "organisation"
        elif owner.kind == "state":
            key = f"{owner.id}-{slug(words.replace('defence', 'defense'))}"
            name, kind = f"{owner.name}'s {words}", _kind(p.lemma)
        else:
            return None
        figure = self.registry.other(key, name, kind, owner.of)
        if owner.kind == "state":
            figure.also.setdefault(f"{self._adjective(owner)} {words}".strip())
        figure.heads.update(words.split())
        return (figure,), "body-of-state"

    def unnamed_body(self, p: Phrase) -> Found | None:
        """A body without a name or owner that does something: "a local industrial association agreed"."""
        words = own_words(self.page, p.at, self.found)
        if p.word in self.roles.no_bodies or not (" " in words or p.word in self.roles.known_bare):
            return None
        dep, top = self.page.dep[p.at], self.page.head[p.at]
        charged = dep == "dobj" and self.page.lemma[top] in self.roles.charging
        if dep not in ACTING and not charged and not (dep == "pobj" and self.page.lower[top] in BY):
            return None
        figure = self.registry.other(slug(words), words, "organisation", None)
        figure.heads.update(words.split())
        return (figure,), "unnamed-body"

    def reports(self, p: Phrase) -> Found | None:
        """The media, where their reports say something: "according to media reports", "reports say"."""
        page, i = self.page, p.at
        verb = page.head[i]
        cited = page.dep[i] == "pobj" and page.lower[verb] == "to" and page.lower[verb - 1] == "according"
        said = page.dep[i] == "nsubj" and page.lemma[verb] in self.roles.speech | {"emerge"}
        if not (cited or said):
            return NOBODY
        words = self._description(p, True)
        figure = self.registry.other(f"source-{slug(words)}", words, "source", None, plural=True)
        if any(page.lower[k] == "media" for k in page.children[i]):
            figure.also.setdefault("media")
        return (figure,), "unnamed"

    def issuer(self, p: Phrase) -> Found | None:
        """Whoever put a paper out ("the statement read", "an OFAC document"), where it speaks."""
        page, i = self.page, p.at
        if page.dep[i] != "nsubj" or page.lemma[page.head[i]] not in self.roles.speech | {"read", "show"}:
            return None
        if p.owners:
            return (p.owners[0],), "issuer"
        if p.definite and not p.plural:
            issuer = self.history.salient(
                page.sent[i],
                lambda f: f.kind in ("organisation", "state") or (f.kind == "group" and f.plural),
            )
            return None if issuer is None else ((issuer,), "issuer")
        return self.unnamed(p) if p.lemma == "report" else None


def _joined(page: Page, chosen: Iterable[int]) -> str:
    """The tokens as a reader writes them: spaces where the text has them, or where words are left out."""
    text, last = "", -1
    for k in chosen:
        close = last == k - 1 and not page.doc[last].whitespace_
        text += ("" if close or not text else " ") + SHORT.get(page.lower[k], page.text[k])
        last = k
    return text


def _again(figure: Figure, p: Phrase) -> bool:
    """Whether the bare noun of ``p`` can mean the figure again."""
    kind = figure.kind in ("source", "group") or (figure.kind == "person" and not p.plural)
    return figure.plural == p.plural and kind and p.lemma in figure.heads


def _kind(lemma: str) -> str:
    return "group" if lemma in ("delegation", "staff", "team", "group") else "organisation"
