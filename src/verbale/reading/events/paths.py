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


class Ways:
    """Finds the ways from one token."""

    def __init__(self, token: Token) -> None:
        self.doc: Doc = token.doc
        self.above: dict[int, int] = {}
        self.labels: list[str] = []
        node = token
        while True:
            self.above[node.i] = len(self.above)
            head = node.head
            if head.i == node.i:
                break
            self.labels.append(label(node))
            node = head

    def to(self, i: int) -> Way | None:
        """The way to token ``i``; ``None`` if it hangs on another root."""
        node, down = self.doc[i], []
        while node.i not in self.above:
            down.append(label(node))
            head = node.head
            if head.i == node.i:
                return None
            node = head
        return Way(tuple(self.labels[: self.above[node.i]]), tuple(reversed(down)))

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
