"""The words of a clause or noun phrase: from a head to the edges of what belongs to it."""

from spacy.tokens import Token

from verbale.reading.syntax import is_verb

EDGE = frozenset({",", ".", ";", ":", '"', "“", "”", "'", "‘", "’", "–", "-", "—", "and", "but", "that"})
#: Children of a clause that are not part of what is promised.
OUTSIDE = frozenset({"punct", "cc", "parataxis", "mark"})


def clause_tokens(head: Token, with_subject: bool = True) -> list[Token]:
    """The tokens of the clause or phrase headed by ``head``, in order, without clauses coordinated to it."""
    keep: list[Token] = [head]
    stack: list[Token] = []
    for child in head.children:
        if child.dep_ == "conj" and is_verb(child) and any(g.dep_ in ("nsubj", "nsubjpass") for g in child.children):
            continue
        if child.dep_ in OUTSIDE or (child.dep_ == "ccomp" and child.i < head.i):
            continue
        if not with_subject and child.i < head.i and child.dep_ in ("nsubj", "nsubjpass", "aux", "advmod", "npadvmod", "advcl"):
            continue
        stack.append(child)
    while stack:
        token = stack.pop()
        keep.append(token)
        stack.extend(c for c in token.children if not (c.dep_ == "parataxis"))
    keep.sort(key=lambda t: t.i)
    return _one_run(keep, head)


def _one_run(tokens: list[Token], head: Token) -> list[Token]:
    """Trim marks at the edges and stop at the border of the sentence."""
    sent = head.sent
    tokens = [t for t in tokens if sent.start <= t.i < sent.end]
    while tokens and (tokens[0].lower_ in EDGE or tokens[0].is_space):
        tokens = tokens[1:]
    while tokens and (tokens[-1].lower_ in EDGE or tokens[-1].is_space):
        tokens = tokens[:-1]
    return tokens or [head]


def extent(tokens: list[Token]) -> tuple[int, int]:
    """Offsets from the first to the last of ``tokens``."""
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])
