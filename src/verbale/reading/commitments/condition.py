"""What a commitment depends on: if-clauses and the phrases that work like one."""

import re
from functools import lru_cache

from spacy.tokens import Token

from verbale.reading.commitments.clause import extent
from verbale.reading.commitments.words import binding_words
from verbale.reading.status.verbs import clause_mark
from verbale.reading.syntax import is_verb

Found = tuple[int, int, str]


def condition_of(head: Token, start: int, end: int) -> Found | None:
    """Offsets and sense of the condition of the act at ``head``; ``start``–``end`` is the committing clause."""
    node = head
    for _ in range(4):
        found = _clause(node)
        if found is not None:
            return found
        if node.head is node or not (is_verb(node.head) or node.dep_ in ("xcomp", "ccomp", "acomp", "conj")):
            break
        if node.dep_ == "ccomp" and node.head.i < node.i:
            break
        node = node.head
    return _phrase(head, start, end)


def _clause(verb: Token) -> Found | None:
    marks = binding_words().marks
    for child in verb.children:
        if child.dep_ != "advcl" or not is_verb(child):
            continue
        mark = clause_mark(child)
        if mark is not None and mark.lower_ in marks:
            tokens = [t for t in child.subtree if not t.is_space]
            first, last = extent(tokens)
            text = verb.doc.text
            while last > first and text[last - 1] in " ,.;":
                last -= 1
            return first, last, marks[mark.lower_]
    return None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    phrases = sorted(binding_words().phrases, key=len, reverse=True)
    return re.compile(r"\b(" + "|".join(re.escape(p) for p in phrases) + r")\b", re.IGNORECASE)


def _phrase(head: Token, start: int, end: int) -> Found | None:
    text = head.doc.text[start:end]
    match = _pattern().search(text)
    if match is None:
        return None
    stop = re.search(r"[,;.”\"]|$", text[match.end() :])
    assert stop is not None
    last = match.end() + stop.start()
    return start + match.start(), start + last, binding_words().phrases[match.group(1).lower()]
