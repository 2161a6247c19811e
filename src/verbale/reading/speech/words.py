"""The parsed article as plain lists, blanks left out: what the rules look at, fast.

Positions in these lists are called *places*; ``token[p]`` is the index of the spaCy token at place ``p``.
"""

from bisect import bisect_left

from spacy.strings import StringStore
from spacy.tokens import Doc

from verbale.reading.speech.marks import Quote, quotations

_ENDS = frozenset({".", "!", "?", "...", "…", "?!", "!!", ".."})
_CLOSERS = frozenset({'"', "”", "’", "'", "''", ")", "]", "»"})


_FIELDS: list[int | str] = ["LEMMA", "POS", "TAG", "DEP", "HEAD", "ORTH", "IS_SPACE", "IDX"]
_SIGN = 1 << 63


def _signed(value: int) -> int:
    """A head's distance, which the array holds unsigned."""
    return value - (_SIGN << 1) if value >= _SIGN else value


class _Strings(dict[int, str]):
    """Strings by their hash, each looked up once."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self.store = store

    def __missing__(self, key: int) -> str:
        self[key] = word = self.store[key]
        return word


class _Lower(_Strings):
    """The same in lower case."""

    def __missing__(self, key: int) -> str:
        self[key] = word = self.store[key].lower()
        return word


class Words:
    """Parallel lists over the words of ``doc`` and the quotations of ``text``.

    Attributes:
        text, low, lemma, pos, tag, dep: strings; head: place of the head (itself for a root).
        start, end: offsets into the text; left, right: outermost places of the subtree.
        begins: whether a sentence begins here by the look of the text; kids: places of the children.
        quotes: every quotation; inside: innermost quotation of each place (-1 outside), up: parent of each.
        opens: quotation whose opening mark is this place; closes: whose closing mark; -1 if none.
    """

    def __init__(self, doc: Doc, text: str) -> None:
        rows = doc.to_array(_FIELDS).tolist()
        strings, low = _Strings(doc.vocab.strings), _Lower(doc.vocab.strings)
        self.token = [i for i, row in enumerate(rows) if not row[6]]
        place = dict(zip(self.token, range(len(self.token)), strict=True))
        kept = [rows[i] for i in self.token]
        n = len(kept)
        self.doc = doc
        self.lemma = [low[row[0]] for row in kept]
        self.pos = [strings[row[1]] for row in kept]
        self.tag = [strings[row[2]] for row in kept]
        self.dep = [strings[row[3]] for row in kept]
        self.text = [strings[row[5]] for row in kept]
        self.low = [low[row[5]] for row in kept]
        self.head = [
            place.get(i + _signed(row[4]), p) for p, (i, row) in enumerate(zip(self.token, kept, strict=True))
        ]
        self.start = [row[7] for row in kept]
        self.end = [s + len(t) for s, t in zip(self.start, self.text, strict=True)]
        self.source = text
        self.n = n
        self.kids: list[list[int]] = [[] for _ in range(n)]
        for p, h in enumerate(self.head):
            if h != p:
                self.kids[h].append(p)
        self.left, self.right = self._edges()
        self._quotes(text)
        self.begins = [self._begins(p) for p in range(n)]

    def _edges(self) -> tuple[list[int], list[int]]:
        """Outermost places of every subtree; a head that holds ``p`` already has passed it on upwards."""
        left, right, head = list(range(self.n)), list(range(self.n)), self.head
        for p in range(self.n):
            at, h = p, head[p]
            while h != at and not left[h] <= p <= right[h]:
                if p < left[h]:
                    left[h] = p
                else:
                    right[h] = p
                at, h = h, head[h]
        return left, right

    def _quotes(self, text: str) -> None:
        self.quotes: list[Quote] = quotations(text)
        self.up: list[int] = []
        stack: list[int] = []
        for k, q in enumerate(self.quotes):
            while stack and self.quotes[stack[-1]].close <= q.open:
                stack.pop()
            self.up.append(stack[-1] if stack else -1)
            stack.append(k)
        self.inside = [-1] * self.n
        self.opens = [-1] * self.n
        self.closes = [-1] * self.n
        self.span: list[tuple[int, int]] = []
        for k, q in enumerate(self.quotes):
            first, last = bisect_left(self.start, q.start), bisect_left(self.start, q.end)
            self.span.append((first, last))
            for p in range(first, last):
                self.inside[p] = k
            if first and self.start[first - 1] == q.open:
                self.opens[first - 1] = k
            if q.closed and last < self.n and self.start[last] == q.end:
                self.closes[last] = k

    def _begins(self, p: int) -> bool:
        if p == 0:
            return True
        gap = self.source[self.end[p - 1] : self.start[p]]
        if "\n" in gap:
            return "\n\n" in gap.replace(" ", "").replace("\r", "") or not self.text[p][:1].islower()
        before = p - 1
        closed = False
        while before > 0 and self.text[before] in _CLOSERS and self.opens[before] < 0:
            before -= 1
            closed = True
        if self.text[before] in _ENDS or self._stopped(before, p):
            if self.text[p] in _CLOSERS and self.opens[p] < 0:
                return False
            return not self.text[p][:1].islower() and self.text[p] not in (",", ";", ":")
        return closed is False and self.opens[before] >= 0 and before > 0 and self.begins_at(before)

    def _stopped(self, before: int, p: int) -> bool:
        """Whether the word at ``before`` has the full stop in itself ("on X. “We …", "in the U.S. “We …")."""
        word = self.text[before]
        if len(word) < 2 or word[-1] != ".":
            return False
        if word == "X." and before and self.low[before - 1] in ("on", "to"):
            return True
        return self.opens[p] >= 0 and word[:-1].isalpha() is False

    def begins_at(self, p: int) -> bool:
        """Whether a sentence begins at place ``p``; for use while ``begins`` is being filled."""
        return self._begins(p)

    def chain(self, p: int) -> list[int]:
        """The quotations around place ``p``, innermost first."""
        found = []
        k = self.inside[p]
        while k >= 0:
            found.append(k)
            k = self.up[k]
        return found

    def sentence_end(self, p: int) -> int:
        """One past the last place of the sentence of ``p``; quotations inside are skipped over whole."""
        room = self.inside[p]
        limit = self.span[room][1] if room >= 0 else self.n
        at = p + 1
        while at < limit:
            if self.inside[at] != room:
                at = self._leave(at, room)
                if at < limit and self.closes[at] >= 0:
                    at += 1
                if at < limit and self.begins[at] and self.text[at - 1] in _CLOSERS | _ENDS:
                    return at
                continue
            if self.begins[at]:
                return at
            at += 1
        return limit

    def _leave(self, at: int, room: int) -> int:
        k = self.inside[at]
        while k >= 0 and self.up[k] != room:
            k = self.up[k]
        return max(at + 1, self.span[k][1]) if k >= 0 else at + 1

    def sentence_start(self, p: int) -> int:
        """First place of the sentence of ``p``; quotations inside are skipped over whole."""
        room = self.inside[p]
        limit = self.span[room][0] if room >= 0 else 0
        at = p
        while at > limit:
            if self.inside[at] == room and self.begins[at]:
                return at
            at -= 1
            if self.inside[at] != room:
                k = self.inside[at]
                while k >= 0 and self.up[k] != room:
                    k = self.up[k]
                first = self.span[k][0] if k >= 0 else at
                # A quotation that opens its sentence: the sentence starts at the mark.
                at = max(limit, first - 1 if first and self.opens[first - 1] >= 0 else first)
        return limit
