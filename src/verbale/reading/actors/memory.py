"""Puts every mention into the history, with the role it plays and whom it stands together with."""

from verbale.reading.actors.bonds import is_cited
from verbale.reading.actors.history import History, Seen
from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure
from verbale.reading.actors.roles import Roles

AT = frozenset(["in", "at", "near", "outside", "inside", "around", "within", "across", "throughout"])
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod", "poss"})
BYLINE = frozenset({"report", "reporting", "write", "writing", "edit", "editing", "photo", "photograph"})
MEETINGS = frozenset({"talk", "meeting", "call", "conversation", "negotiation", "discussion"})


class Memory:
    """Remembers the mentions of one page; ``located``: tokens that stand as places."""

    def __init__(
        self,
        page: Page,
        history: History,
        found: dict[int, tuple[Figure, ...]],
        located: set[int],
        roles: Roles,
    ) -> None:
        self.page = page
        self.history = history
        self.found = found
        self.located = located
        self.roles = roles

    def remember(self, i: int) -> None:
        """Put the mention headed by ``i`` into the history, with the role it plays."""
        page = self.page
        dep, head = page.dep[i], page.head[i]
        if self._lone(i):
            return
        if dep == "conj" and page.dep[head] in SUBJECTS and self.found.get(head):
            both = tuple({f.id: f for f in (*self.found[head], *self.found[i])}.values())
            self.history.add(Seen(i, both, page.sent[i], subject=True, main=True, quoted=page.quoted[i]))
        if dep in ("dobj", "pobj"):
            self._meeting(i)
        cited = is_cited(page, i) and not page.quoted[i] and not self.found[i][0].media
        subject = dep in SUBJECTS or cited
        still = i in self.located and page.preposition(i) in AT
        self.history.add(
            Seen(
                i,
                self.found[i],
                page.sent[i],
                subject=subject,
                main=cited or (subject and page.dep[head] in ("ROOT", "ccomp", "conj")),
                quoted=page.quoted[i],
                speaker=cited or (subject and not page.quoted[i] and page.lemma[head] in self.roles.speech),
                modifier=(dep in MODIFIERS and dep != "poss") or still,
                many=page.tag[i] in ("NNS", "NNPS"),
                owner=dep == "poss" and page.dep[head] in SUBJECTS,
            )
        )

    def _lone(self, i: int) -> bool:
        """Whether a person stands alone on a line, or after "By": a byline, of whom the text does not speak."""
        page = self.page
        if self.found[i][0].kind != "person" or page.pos[i] != "PROPN":
            return False
        top = i
        while page.dep[top] in ("appos", "conj", "compound", "flat") and page.head[top] != top:
            top = page.head[top]
        if page.dep[top] == "pobj" and page.text[page.head[top]] in ("By", "BY"):
            return page.dep[page.head[top]] == "ROOT" or page.lemma[page.head[page.head[top]]] in BYLINE
        return (
            page.dep[top] == "ROOT"
            and page.pos[top] == "PROPN"
            and not page.kids(top, "relcl", "acl", "appos")
        )

    def _meeting(self, i: int) -> None:
        """Who meets and who is met are two that "they" can mean: "X met Y", "X spoke with Y"."""
        page, verb = self.page, self.page.head[i]
        if page.dep[i] == "pobj":
            if page.lower[verb] not in ("with", "to"):
                return
            verb = page.head[verb]
            if page.lemma[verb] in MEETINGS:
                verb = page.head[verb]
        if page.lemma[verb] not in self.roles.meeting and not (
            page.dep[i] == "pobj" and page.lemma[verb] in ("hold", "have", "conduct")
        ):
            return
        for k in page.kids(verb, "nsubj"):
            both = tuple({f.id: f for f in (*self.found.get(k, ()), *self.found[i])}.values())
            if len(both) == 2:
                seen = Seen(i, both, page.sent[i], subject=True, main=True, quoted=page.quoted[i], many=True)
                self.history.add(seen)
