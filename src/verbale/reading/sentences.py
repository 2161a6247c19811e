"""Where the sentence of a token begins and ends, found once a document: `Token.sent` searches anew at every call."""

from bisect import bisect_right

from spacy.tokens import Doc


class Sentences:
    """The sentence borders of one document."""

    def __init__(self, doc: Doc) -> None:
        self.starts = [sent.start for sent in doc.sents]
        self.size = len(doc)

    def number(self, i: int) -> int:
        """Which sentence token ``i`` stands in, counted from one."""
        return bisect_right(self.starts, i)

    def bounds(self, i: int) -> tuple[int, int]:
        """First token of the sentence of token ``i``, and the one after its last."""
        n = bisect_right(self.starts, i)
        first = self.starts[n - 1] if n else 0
        return first, self.starts[n] if n < len(self.starts) else self.size
