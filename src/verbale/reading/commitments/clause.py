"""The words of a clause or noun phrase: from a head to the edges of what belongs to it."""

from spacy.tokens import Token

from verbale.reading.status.verbs import clause_mark
from verbale.reading.syntax import is_verb

#: Marks and conjunctions at either edge of a clause that are not part of what is promised.
MARKS = frozenset(
    {",", ".", ";", ":", '"', "“", "”", "'", "‘", "’", "–", "-", "—", "and", "but", "or", "(", "!", "["}
)
EDGE = MARKS | {"that", "to", "also"}
TAIL = MARKS | {"because", "while"}
#: Children of a clause that are not part of what is promised.
OUTSIDE = frozenset({"punct", "cc", "parataxis", "mark", "meta", "intj"})
BEFORE = frozenset({"nsubj", "nsubjpass", "aux", "advmod", "npadvmod", "advcl", "expl", "prep", "csubj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
#: Finite clauses led in by these go on about something else.
ASIDES = frozenset({"as", "because", "while", "although", "though", "since", "whereas"})


def clause_tokens(head: Token, with_subject: bool = True) -> list[Token]:
    """The tokens of the clause or phrase headed by ``head``, in order, without clauses coordinated to it."""
    keep: list[Token] = [head]
    stack = [c for c in head.children if _belongs(c, head, with_subject)]
    while stack:
        token = stack.pop()
        keep.append(token)
        stack.extend(c for c in token.children if c.dep_ != "parataxis" and not _aside(c))
    keep.sort(key=lambda t: t.i)
    return trimmed(_without_remark(keep, head), head)


def _without_remark(tokens: list[Token], head: Token) -> list[Token]:
    """``tokens`` up to a last ", which …" that tells more about a thing and is no part of what is promised."""
    for place, token in enumerate(tokens):
        if place > 2 and token.i > head.i and token.lower_ == "which" and tokens[place - 1].text == ",":
            below = {t.i for t in _clause_of(token).subtree}
            return tokens[: place - 1] if all(t.i in below for t in tokens[place:]) else tokens
    return tokens


def _clause_of(relative: Token) -> Token:
    """The verb of the relative clause that ``relative`` opens."""
    node = relative
    while node.dep_ != "relcl" and node.head != node:
        node = node.head
    return node


def _belongs(child: Token, head: Token, with_subject: bool) -> bool:
    if child.dep_ in OUTSIDE or _aside(child):
        return False
    if (
        child.dep_ == "conj"
        and is_verb(child)
        and any(g.dep_ in SUBJECTS or g.tag_ == "MD" for g in child.children)
    ):
        return False
    if child.dep_ == "ccomp" and child.i < head.i:
        return False
    return with_subject or child.i > head.i or child.dep_ not in BEFORE


def _aside(child: Token) -> bool:
    if child.dep_ != "advcl":
        return False
    mark = clause_mark(child)
    if mark is None:
        return False
    return mark.lower_ in ASIDES or (mark.lower_ == "after" and child.tag_ == "VBD")


def trimmed(tokens: list[Token], head: Token) -> list[Token]:
    """``tokens`` without marks at the edges, within the sentence of ``head``; never empty."""
    sent = head.sent
    start, end = sent.start, sent.end
    tokens = [t for t in tokens if start <= t.i < end]
    first, last = 0, len(tokens)
    while first < last and (tokens[first].lower_ in EDGE or tokens[first].is_space) and tokens[first] != head:
        first += 1
    while (
        last > first
        and (tokens[last - 1].lower_ in TAIL or tokens[last - 1].is_space)
        and tokens[last - 1] != head
    ):
        last -= 1
    return tokens[first:last] or [head]


def run(first: Token, last: Token) -> list[Token]:
    """All words from ``first`` to ``last``."""
    return [t for t in first.doc[min(first.i, last.i) : last.i + 1] if not t.is_space]


def extent(tokens: list[Token]) -> tuple[int, int]:
    """Offsets from the first to the last of ``tokens``."""
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])
