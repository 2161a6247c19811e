"""Whom "he", "she", "it", "they" and "who" mean: near, matching, in a strong role."""

from collections.abc import Callable

from verbale.reading.actors.bonds import WORDS, is_cited, is_nobody, owned
from verbale.reading.actors.history import History
from verbale.reading.actors.page import Page
from verbale.reading.actors.pairs import Pairs
from verbale.reading.actors.registry import Figure
from verbale.reading.actors.roles import Roles
from verbale.reading.actors.turns import Turns
from verbale.reading.syntax import SUBJECT_CONTROL

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
#: How plain a couple must be to go before many that were named earlier.
NEAR = 1.5
PRONOUNS = MALE | FEMALE | NEUTER | PLURAL | RELATIVE


class Pronouns:
    """Resolves the third-person pronouns of one page."""

    def __init__(
        self,
        page: Page,
        history: History,
        found: dict[int, tuple[Figure, ...]],
        roles: Roles,
        pairs: Pairs,
    ) -> None:
        #: Possessives that their own clause binds: whose they are is no guess.
        self.bound: set[int] = set()
        self.roles = roles
        self.pairs = pairs
        self.page = page
        self.history = history
        self.found = found
        self.turns = Turns(page, found)

    def resolve(self, i: int) -> tuple[Figure, ...] | None:
        """The figures that the pronoun at ``i`` means, or ``None``."""
        word = self.page.lower[i]
        if word in RELATIVE:
            return self._relative(i)
        done_to = self.page.dep[i] == "dobj" and self.page.lemma[self.page.head[i]] in self.roles.charging
        if is_nobody(self.page, i) and not done_to:
            return None
        if word in MALE or word in FEMALE:
            figure = self._person(i, "m" if word in MALE else "f")
        elif word in NEUTER:
            figure = self._thing(i)
        else:
            return self._plural(i)
        return None if figure is None else (figure,)

    def _relative(self, i: int) -> tuple[Figure, ...] | None:
        """ "Macron, who …": the noun that the clause modifies."""
        page, k = self.page, i
        if page.lower[i] == "that" and page.dep[i] not in ("nsubj", "nsubjpass", "dobj", "pobj"):
            return None
        for _ in range(12):
            if page.dep[k] == "relcl":
                return self.found.get(page.head[k])
            if page.head[k] == k:
                return None
            k = page.head[k]
        return None

    def _person(self, i: int, gender: str) -> Figure | None:
        page = self.page
        excluded = self._excluded(i)

        def wanted(f: Figure) -> bool:
            return (
                f.kind in ("person", "source")
                and not f.plural
                and f.gender in ("", gender)
                and f.id not in excluded
            )

        near = (
            self._local(i, wanted)
            or self._author(i, wanted)
            or self._ahead(i, wanted)
            or self._owner_before(i, wanted)
        )
        if near is not None:
            return near
        speaking = not page.quoted[i] and (
            (page.dep[i] == "nsubj" and page.lemma[page.head[i]] in self.roles.speech) or is_cited(page, i)
        )
        source = self._just_cited(i, wanted) if speaking else None
        if source is not None:
            return source
        sure = self.history.salient(
            page.sent[i], lambda f: wanted(f) and f.kind == "person", page.quoted[i], speaking
        )
        return sure or self.history.salient(page.sent[i], wanted, page.quoted[i])

    def _author(self, i: int, wanted: Callable[[Figure], bool]) -> Figure | None:
        """Whose words a clause tells of: "Macron's letter, in which he warned …"."""
        page = self.page
        verb = page.head[i]
        if page.dep[i] != "nsubj" or page.dep[verb] != "relcl" or page.lemma[page.head[verb]] not in WORDS:
            return None
        for c in page.kids(page.head[verb], "poss"):
            figures = self.found.get(c, ())
            if len(figures) == 1 and wanted(figures[0]):
                return figures[0]
        return None

    def _just_cited(self, i: int, wanted: Callable[[Figure], bool]) -> Figure | None:
        """The unnamed source that alone spoke in the sentence before: "…, citing an official. According to him"."""
        sent = self.page.sent[i]
        spoke = [s for s in self.history.back(sent, 1) if s.sent == sent - 1 and s.speaker]
        last = spoke[0].figures if spoke else ()
        return last[0] if len(last) == 1 and last[0].kind == "source" and wanted(last[0]) else None

    def _owner_before(self, i: int, wanted: Callable[[Figure], bool]) -> Figure | None:
        """For a subject that opens its sentence: whose matter the sentence before was about, if alone in it."""
        page, before = self.page, self.page.sent[i] - 1
        if page.dep[i] != "nsubj" or page.quoted[i] or (i > 0 and page.sent[i - 1] == page.sent[i]):
            return None
        seen = [s for s in self.history.back(before + 1, 1) if s.sent == before and not s.quoted]
        persons = {s.figures[0].id: s for s in seen if len(s.figures) == 1 and wanted(s.figures[0])}
        only = next(iter(persons.values())) if len(persons) == 1 else None
        return only.figures[0] if only is not None and only.owner else None

    def _ahead(self, i: int, wanted: Callable[[Figure], bool]) -> Figure | None:
        """The sentence's subject, when the pronoun stands before it: "After his visit, Merz said"."""
        page, k = self.page, i
        if any(
            s.sent == page.sent[i]
            for s in self.history.seen[-6:]
            if len(s.figures) == 1 and wanted(s.figures[0])
        ):
            return None
        for _ in range(20):
            if page.head[k] == k:
                break
            k = page.head[k]
        if page.quoted[i]:
            return None
        for c in page.kids(k, "nsubj", "nsubjpass"):
            figures = self.found.get(c, ())
            if c > i and len(figures) == 1 and wanted(figures[0]):
                return figures[0]
        return None

    def _local(self, i: int, wanted: Callable[[Figure], bool]) -> Figure | None:
        """For a possessive: the subject, else an object, of the nearest verb above that fits."""
        page, k = self.page, i
        if page.dep[i] != "poss":
            return None
        joined = self._joined(i)
        if len(joined) == 1 and wanted(joined[0]):
            self.bound.add(i)
            return joined[0]
        for _ in range(12):
            below, k = k, page.head[k]
            if k == below:
                return None
            if page.pos[k] not in ("VERB", "AUX") or page.dep[k] in ("aux", "amod"):
                continue
            arguments = [*page.kids(k, "nsubj", "nsubjpass"), *page.kids(k, "dobj", "dative")]
            if page.dep[below] == "xcomp" and page.lemma[k] not in SUBJECT_CONTROL:
                arguments.reverse()  # "told Oslo to pull back its ships": who is told to does it
            preps = [p for a in (k, *page.kids(k, "acomp")) for p in page.kids(a, "prep", "agent")]
            arguments += [o for p in preps for o in page.kids(p, "pobj")]
            if page.dep[k] == "acl":
                arguments = [*page.kids(page.head[k], "poss"), *arguments]
            for c in arguments:
                figures = self.found.get(c, ())
                if c < i and c != below and len(figures) == 1 and wanted(figures[0]):
                    if page.dep[c] in ("nsubj", "nsubjpass", "poss"):
                        self.bound.add(i)
                    return figures[0]
        return None

    def _joined(self, i: int) -> tuple[Figure, ...]:
        """Those whom "and" joins to what a possessive owns: "Macron and his minister"."""
        page, k = self.page, owned(self.page, i)
        figures: dict[str, Figure] = {}
        while page.dep[k] == "conj" and page.head[k] < k:
            k = page.head[k]
            figures.update({f.id: f for f in self.found.get(k, ())})
        return tuple(reversed(figures.values()))

    def _excluded(self, i: int) -> set[str]:
        """Whom it cannot mean: the other argument of its own verb, the speaker of its quotation."""
        page = self.page
        out = {f.id for f in self.turns.speaker(i)}
        if page.dep[i] == "poss":
            out.update(f.id for f in self.found.get(page.head[i], ()))
        if page.dep[i] in ("dobj", "pobj", "dative") and not page.lower[i].endswith("self"):
            head = page.head[i]
            while page.dep[head] in ("prep", "agent") and page.head[head] != head:
                head = page.head[head]
            for c in page.kids(head, "nsubj", "nsubjpass"):
                out.update(f.id for f in self.found.get(c, ()))
        if page.quoted[i]:
            k = i
            for _ in range(20):
                above = page.head[k]
                if above == k:
                    break
                if page.dep[k] == "ccomp":
                    for c in page.kids(above, "nsubj"):
                        if not page.quoted[c]:
                            out.update(f.id for f in self.found.get(c, ()))
                k = above
        return out

    def _thing(self, i: int) -> Figure | None:
        excluded = self._excluded(i)

        def wanted(f: Figure) -> bool:
            body = f.kind in ("state", "organisation") or (f.kind == "group" and not f.plural)
            return body and not f.media and f.id not in excluded

        page = self.page
        near = (
            self._local(i, wanted)
            or self._charged(i, wanted)
            or self._ahead(i, wanted)
            or self._state_of_subject(i, wanted)
        )
        return near or self.history.salient(page.sent[i], wanted, page.quoted[i])

    def _charged(self, i: int, wanted: Callable[[Figure], bool]) -> Figure | None:
        """Of whom something is demanded that was judged before: "condemned Oslo and demanded it stop"."""
        page, clause = self.page, self.page.head[i]
        demand = page.head[clause]
        before = page.head[demand]
        asked = page.dep[i] == "nsubj" and page.dep[clause] == "ccomp" and page.tag[clause] == "VB"
        if not asked or page.dep[demand] != "conj" or page.lemma[demand] in self.roles.saying:
            return None
        for c in page.kids(before, "dobj"):
            figures = self.found.get(c, ())
            if len(figures) == 1 and wanted(figures[0]):
                return figures[0]
        return None

    def _state_of_subject(self, i: int, wanted: Callable[[Figure], bool]) -> Figure | None:
        """Whose ministry, army or government "its" names that opens a sentence: the last subject's state."""
        page, sent = self.page, self.page.sent[i]
        opens = i == 0 or page.sent[i - 1] != sent
        if not opens or page.dep[i] != "poss" or page.lemma[page.head[i]] not in self.roles.body_heads:
            return None
        main = next(
            (s for s in self.history.back(sent, 1) if s.main and s.subject and s.sent == sent - 1), None
        )
        if main is None or len(main.figures) != 1 or main.figures[0].kind != "person":
            return None
        state = self.pairs.registry.acting(main.figures[0].of)
        return state if state is not None and wanted(state) else None

    def _plural(self, i: int) -> tuple[Figure, ...] | None:
        """The last plural: a coordination, a group, a people; else a body of many."""
        page, sent = self.page, self.page.sent[i]
        joined = self._joined(i) if page.dep[i] == "poss" else ()
        if len(joined) > 1:
            return joined
        excluded = self._excluded(i)
        near = self._local(i, lambda f: f.plural or f.kind in ("state", "organisation"))
        if near is not None and page.lower[i] == "their":
            return next((s.figures for s in self.history.back(sent, 0) if near in s.figures), (near,))
        best: tuple[Figure, ...] | None = None
        top, back = -99.0, 0
        for s in self.history.back(sent, 3):
            many = len(s.figures) > 1
            figure = s.figures[0]
            if (not many and figure.kind == "person") or figure.media or figure.id in excluded:
                continue
            score = (
                2.0 * s.subject
                + s.main
                + 1.5 * (many or figure.plural or s.many)
                - 1.5 * (sent - s.sent)
                - 2.0 * s.modifier
            )
            if page.quoted[i] != s.quoted:
                score -= 1.0
            if not many and figure.kind in ("state", "organisation"):
                score -= 0.5
            if score > top:
                best, top, back = s.figures, score, sent - s.sent
        plain = best is not None and (len(best) > 1 or best[0].plural or best[0].kind == "group")
        if plain and back > 1:  # "X flew to see Y. They talked": two named since go before many named earlier
            best = self._couple(i, NEAR) or best
        return best if plain else self._couple(i) or best

    def _couple(self, i: int, least: float = 0.0) -> tuple[Figure, ...] | None:
        """Two persons named together of late, for the subject of a verb that takes two: "they agreed"."""
        page = self.page
        if page.dep[i] != "nsubj" or page.lemma[page.head[i]] not in self.roles.meeting:
            return None
        couple = self.pairs.persons.best(i, page.sent[i], lambda f: bool(f.of or f.offices))
        return couple[0] if couple is not None and couple[1] > least else None
