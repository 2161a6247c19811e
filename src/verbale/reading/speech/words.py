"""The parsed article as plain lists, blanks left out: what the rules look at, fast.

Positions in these lists are called *places*; ``token[p]`` is the index of the spaCy token at place ``p``.
"""

from bisect import bisect_left
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.strings import StringStore
from spacy.tokens import Doc

from verbale.reading.speech.marks import Quote, quotations

Numbers = NDArray[Any]
#: Tags of finite verbs, modals among them; and of those that tell, participles among them.
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
TELLING = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_ENDS = frozenset({".", "!", "?", "...", "…", "?!", "!!", ".."})
_CLOSERS = frozenset({'"', "”", "’", "'", "''", ")", "]", "»"})


#: Short forms in names and titles whose full stop ends no sentence: "Ma. Lena Holm", "Supt. Berg".
_SHORT = frozenset(
    {"ma", "atty", "brig", "hon", "msgr", "amb", "supt", "cmdr", "maj", "engr", "sec", "usec", "asec"}
)
_EDGE = _ENDS | _CLOSERS
_FIELDS: list[int | str] = ["LEMMA", "POS", "TAG", "DEP", "ORTH", "HEAD", "IDX", "LENGTH", "IS_SPACE"]


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


@lru_cache(maxsize=2)
def _strings(store: StringStore) -> tuple[_Strings, _Lower]:
    """The strings of one parser, kept from article to article: a hash stands for one string for ever."""
    return _Strings(store), _Lower(store)


def _heads(words: Numbers, distance: Numbers, tokens: int) -> list[int]:
    """The place of each word's head; a word that hangs on a blank is its own."""
    place = np.full(tokens, -1, dtype=np.int64)
    place[words] = np.arange(len(words))
    found = place[np.clip(words + distance, 0, max(0, tokens - 1))]
    heads: list[int] = np.where(found < 0, np.arange(len(words)), found).tolist()
    return heads


class Words:
    """Parallel lists over the words of ``doc`` and the quotations of ``text``, its (masked) text.

    All but ``token``, ``head``, ``start``, ``end``, ``left`` and ``right`` go on for two empty places beyond ``n``.

    Attributes:
        text, low, lemma, pos, tag, dep: strings; head: place of the head (itself for a root).
        start, end: offsets into the text; left, right: outermost places of the subtree.
        begins: whether a sentence begins here by the look of the text; kids: places of the children.
        quotes: every quotation; inside: innermost quotation of each place (-1 outside), up: parent of each.
        opens: quotation whose opening mark is this place; closes: whose closing mark; -1 if none.
    """

    def __init__(self, doc: Doc, text: str) -> None:
        strings, low = _strings(doc.vocab.strings)
        rows = doc.to_array(_FIELDS)
        words = np.flatnonzero(rows[:, 8] == 0)
        columns = rows[words].T
        lemma, pos, tag, dep, orth = (column.tolist() for column in columns[:5])
        self.doc = doc
        self.n = len(words)
        self.token: list[int] = words.tolist()
        self.lemma = list(map(low.__getitem__, lemma))
        self.pos = list(map(strings.__getitem__, pos))
        self.tag = list(map(strings.__getitem__, tag))
        self.dep = list(map(strings.__getitem__, dep))
        self.text = list(map(strings.__getitem__, orth))
        self.low = list(map(low.__getitem__, orth))
        self.head = _heads(words, columns[5].astype(np.int64), len(rows))
        self.start: list[int] = columns[6].tolist()
        self.end: list[int] = (columns[6] + columns[7]).tolist()
        self.source = text
        self.kids: list[list[int]] = [[] for _ in range(self.n)]
        for p, h in enumerate(self.head):
            if h != p:
                self.kids[h].append(p)
        self.left, self.right = self._edges()
        self._quotes(self.source)
        self.begins = self._beginnings()
        self._pad()

    def _pad(self) -> None:
        """Nothing, twice, behind the last word: a rule may look one or two words further than the text goes."""
        for column in (self.text, self.low, self.lemma, self.pos, self.tag, self.dep):
            column += ["", ""]
        for marks in (self.inside, self.opens, self.closes):
            marks += [-1, -1]
        self.begins += [True, True]
        self.kids += [[], []]

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

    def _beginnings(self) -> list[bool]:
        """`begins` of every place; most words follow a plain word, where no sentence can begin."""
        found = [False] * self.n
        token, text, opens = self.token, self.text, self.opens
        for p in range(1, self.n):
            before = text[p - 1]
            if (
                before in _EDGE
                or token[p] - token[p - 1] > 1
                or opens[p - 1] >= 0
                or (before[-1] == "." and len(before) > 1)
            ):
                found[p] = self._begins(p, found)
        if found:
            found[0] = True
        return found

    def _begins(self, p: int, found: list[bool]) -> bool:
        if "\n" in self.source[self.end[p - 1] : self.start[p]]:
            gap = self.source[self.end[p - 1] : self.start[p]]
            return "\n\n" in gap.replace(" ", "").replace("\r", "") or not self.text[p][:1].islower()
        before = p - 1
        closed = False
        while before > 0 and self.text[before] in _CLOSERS and self.opens[before] < 0:
            before -= 1
            closed = True
        if self.text[before] == "." and before and self.low[before - 1] in _SHORT and not closed:
            return self.end[before - 1] != self.start[before]
        if self.text[before] in _ENDS or self._stopped(before, p):
            if self.text[p] in _CLOSERS and self.opens[p] < 0:
                return False
            return not self.text[p][:1].islower() and self.text[p] not in (",", ";", ":")
        return not closed and self.opens[before] >= 0 and before > 0 and found[before]

    def _stopped(self, before: int, p: int) -> bool:
        """Whether the word at ``before`` has the full stop in itself ("on X. “We …", "in the U.S. “We …")."""
        word = self.text[before]
        if len(word) < 2 or word[-1] != ".":
            return False
        if word == "X." and before and self.low[before - 1] in ("on", "to"):
            return True
        quoted = self.text[p + 1][:1] if p + 1 < self.n else ""
        return self.opens[p] >= 0 and word[:-1].isalpha() is False and not quoted.islower()

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
                if self.begins[at] and self.opens[at - 1] < 0 and self.inside[at - 1] == room:
                    return at  # a quotation whose opening mark was lost
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
