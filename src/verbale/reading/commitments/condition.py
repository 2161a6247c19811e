"""What a commitment depends on: if-clauses and the phrases that work like one."""

import re
from functools import lru_cache

from spacy.tokens import Token

from verbale.reading.commitments.clause import extent
from verbale.reading.commitments.words import binding_words
from verbale.reading.status.verbs import clause_mark
from verbale.reading.syntax import FINITE, is_verb, word_after

Found = tuple[int, int, str]
CLIMB = 4
END = re.compile(r"[,;.”\"]|$")
#: What ends a clause that "provided" opens.
STOPS = frozenset(',;.”"')


def condition_of(heads: tuple[Token, ...], text: str, start: int, end: int) -> Found | None:
    """Offsets and sense of the condition of a commitment; ``start``–``end`` in ``text`` is its clause.

    ``heads`` are the head of the act and the word that binds: an if-clause may hang on either,
    or on a verb above.
    """
    for head in heads:
        found = _above(head, text)
        if found is not None:
            return found
    return _phrase(text[start:end], start) or _provided(heads[0], text)


def _above(head: Token, text: str) -> Found | None:
    node = head
    for _ in range(CLIMB):
        found = _clause(node, text)
        if found is not None:
            return found
        above = node.head
        if above == node or node.dep_ not in ("xcomp", "ccomp", "acomp", "conj", "aux", "prep", "attr"):
            return None
        if (node.dep_ == "ccomp" and above.i < node.i) or not (is_verb(above) or above.pos_ == "ADJ"):
            return None
        node = above
    return None


def _clause(verb: Token, text: str) -> Found | None:
    marks = binding_words().marks
    for child in verb.children:
        if child.dep_ != "advcl" or not is_verb(child):
            continue
        mark = clause_mark(child)
        if mark is not None and mark.lower_ in marks and not _even(mark, child):
            return _stretch(child, text, marks[mark.lower_])
    return None


def _provided(head: Token, text: str) -> Found | None:
    """ "Open to talks, provided there is respect": the parser seldom sees a conjunction in the participle."""
    sent = head.sent
    for token in sent:
        if token.lower_ not in ("provided", "providing") or token.i <= head.i or not _opens(token):
            continue
        last = next((t.i for t in sent[token.i - sent.start :] if t.text in STOPS), sent.end)
        if any(t.tag_ in FINITE or t.tag_ == "MD" for t in sent.doc[token.i + 1 : last]):
            stretch = sent.doc[token.i : last].text.rstrip()
            return token.idx, token.idx + len(stretch), binding_words().marks[token.lower_]
    return None


def _opens(token: Token) -> bool:
    """Whether the word opens a clause: no auxiliary before it, no giver or receiver after it."""
    return (
        token.nbor(-1).text in (",", ";")
        or token.dep_ in ("prep", "mark", "dep")
        or word_after(token) == "that"
        or any(c.dep_ in ("pcomp", "ccomp") for c in token.children)
        or (token.dep_ == "amod" and token.head.dep_ in ("nsubj", "nsubjpass") and token.head.i > token.i)
    ) and word_after(token) not in ("by", "with", "to", "for", "in")


def _even(mark: Token, clause: Token) -> bool:
    """Whether it holds all the same: "even if the ports open, they must pay"."""
    return any(c.lower_ == "even" and c.i == mark.i - 1 for c in (*clause.children, *mark.children))


def _stretch(clause: Token, text: str, sense: str) -> Found:
    first, last = extent([t for t in clause.subtree if not t.is_space])
    while last > first and text[last - 1] in ' ,.;"”':
        last -= 1
    return first, last, sense


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    phrases = sorted(binding_words().phrases, key=len, reverse=True)
    return re.compile(r"\b(" + "|".join(re.escape(p) for p in phrases) + r")\b", re.IGNORECASE)


def _phrase(text: str, start: int) -> Found | None:
    match = _pattern().search(text)
    if match is None:
        return None
    stop = END.search(text, match.end())
    last = stop.start() if stop is not None else len(text)
    return start + match.start(), start + last, binding_words().phrases[match.group(1).lower()]
