"""The way through the parse from an act to somebody its sentence means: "dobj^/nsubj" is the subject of its verb."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

#: Longer ways are named by their length alone.
NAMED = 3


@dataclass(frozen=True, slots=True)
class Way:
    """Labels up from the act to where the ways meet, and down from there to the mention; coordination is ``and``."""

    up: tuple[str, ...]
    down: tuple[str, ...]

    @property
    def length(self) -> int:
        """How many steps it has."""
        return len(self.up) + len(self.down)


class Tree:
    """Heads and labels of one document as lists: spaCy's tokens are slow to ask again and again."""

    def __init__(self, doc: Doc) -> None:
        self.heads = [token.head.i for token in doc]
        self.deps: list[str] = [token.dep_ for token in doc]
        self.labels = [label(token) for token in doc]


class Ways:
    """Finds the ways from one token."""

    def __init__(self, tree: Tree, at: int) -> None:
        self.tree = tree
        self.above: dict[int, int] = {}
        self.labels: list[str] = []
        node = at
        while True:
            self.above[node] = len(self.above)
            head = tree.heads[node]
            if head == node:
                break
            self.labels.append(tree.labels[node])
            node = head

    def to(self, i: int) -> Way | None:
        """The way to token ``i``; ``None`` if it hangs on another root."""
        heads, labels = self.tree.heads, self.tree.labels
        node, down = i, []
        while node not in self.above:
            down.append(labels[node])
            head = heads[node]
            if head == node:
                return None
            node = head
        return Way(tuple(self.labels[: self.above[node]]), tuple(reversed(down)))

    def shortest(self, tokens: list[int]) -> Way | None:
        """The shortest way to any of ``tokens``, the first of equals."""
        best: Way | None = None
        for i in tokens:
            way = self.to(i)
            if way is not None and (best is None or way.length < best.length):
                best = way
        return best


def label(token: Token) -> str:
    """The label between ``token`` and its head; prepositions go by their word."""
    dep: str = token.dep_
    if dep in ("prep", "agent"):
        return f"p_{token.lower_}"
    return "and" if dep == "conj" else dep
