"""Terms told as a list: "It demands that Oslo: (a) halt …, (b) hand over …", "Under the plan:" and lines with dashes.

The parser loses the items from the words that bind them, so the list is found in the text itself: a colon or "as
follows", and at least two items with marks of one kind. What stands before it must hold a word that binds, or a
pact or proposal; every item is then a commitment of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from verbale.reading.commitments.bond import EVENT, Bond, doer, own_subject
from verbale.reading.commitments.frame import doubted, supposed
from verbale.reading.commitments.words import binding_words
from verbale.reading.draft import Draft
from verbale.reading.status.verbs import negation
from verbale.reading.syntax import after_preposition, children, is_verb

#: The mark of an item, by its kind; a dash or dot counts at the start of a line alone.
MARKS = {
    "bracket": re.compile(r"(?<!\w)\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)\s*"),
    "number": re.compile(r"(?<![\w.,])\d{1,2}[.)]\s+(?=\D)"),
    "letter": re.compile(r"(?<!\w)[a-z]\)\s+"),
    "dash": re.compile(r"(?m)^[ \t]*(?:[-–—•*·▪‣])[ \t]+"),
}
_OPENS = re.compile(r"(?::|\bas follows\.|\bthe following\.)\s*(?=[(\d\-–—•*·▪‣]|[a-z]\))")
_STOP = re.compile(r"\n|;|[.!?](?=\s|$)")
#: How far before the colon its sentence is looked for, and how long an item and a whole list may be.
BEFORE, ITEM, LIST = 300, 400, 4000
LEAST = 2
_TRIM = " \t\n,;."


@dataclass(frozen=True, slots=True)
class _Cue:
    """The word before a list that binds: its force, who is bound by it and to whom."""

    word: Token
    force: str
    by: Token | None
    to: Token | None


def listed(draft: Draft) -> Iterator[Bond]:
    """The bonds of all lists of an article, in text order."""
    done = 0
    for match in _OPENS.finditer(draft.text):
        if match.start() < done:
            continue
        items = _items(draft.text, match.end())
        cue = _cue(draft, match.start()) if len(items) >= LEAST else None
        if cue is None:
            continue
        done = items[-1][1]
        for start, end in items:
            span = draft.doc.char_span(start, end, alignment_mode="expand")
            if span is not None and (bond := _bond(span, cue)) is not None:
                yield bond


def _items(text: str, start: int) -> list[tuple[int, int]]:
    """Offsets of the items of the list that opens at ``start``; empty where none does."""
    line = text.rfind("\n", 0, start) + 1
    for name, pattern in MARKS.items():
        from_ = line if name == "dash" and not text[line:start].strip() else start
        if (first := pattern.match(text, from_)) is None:
            continue
        found = [first, *pattern.finditer(text, first.end(), start + LIST)]
        items: list[tuple[int, int]] = []
        for here, after in zip(found, [*found[1:], None], strict=True):
            end = _end(text, here.end(), after.start() if after is not None else None)
            items.append((here.end(), end))
            if after is not None and text[end : after.start()].strip(_TRIM + "and") != "":
                break  # other words stand between: the list is over
        return [(a, b) for a, b in items if b > a]
    return []


def _end(text: str, start: int, after: int | None) -> int:
    """Where the item that begins at ``start`` ends: at a stop, or where the next begins."""
    limit = min(after if after is not None else len(text), start + ITEM)
    stop = _STOP.search(text, start, limit)
    end = stop.start() if stop is not None else limit
    inner = text[start:end].rstrip(_TRIM)
    return start + len(inner.removesuffix(" and").removesuffix(" or").rstrip(_TRIM))


def _cue(draft: Draft, colon: int) -> _Cue | None:
    """The binding word of the sentence that ends at ``colon``; the last verb counts, else the last noun."""
    head = draft.text[max(0, colon - BEFORE) : colon]
    cut = max(head.rfind("\n"), head.rfind(". "), head.rfind("? "))
    span = draft.doc.char_span(colon - len(head) + cut + 1, colon, alignment_mode="contract")
    if span is None:
        return None
    for token in [
        *(t for t in reversed(span) if is_verb(t)),
        *(t for t in reversed(span) if t.pos_ == "NOUN"),
    ]:
        cue = _verb_cue(token, span) if is_verb(token) else _noun_cue(token)
        if cue is not None:
            return cue
    return None


def _verb_cue(verb: Token, span: Span) -> _Cue | None:
    words, lemma = binding_words(), verb.lemma_.lower()
    force = words.verb_clause.get(lemma) or (words.verb_noun[lemma][0] if lemma in words.verb_noun else None)
    if force is None or verb.dep_ in ("amod", "aux") or negation(verb) is not None:
        return None
    if supposed(verb) or doubted(verb):
        return None
    named = [t for t in span if t.i > verb.i and t.ent_type_ in ("GPE", "ORG", "NORP", "PERSON")]
    return _Cue(verb, force, doer(verb), named[-1] if named and force == "demand" else None)


def _noun_cue(noun: Token) -> _Cue | None:
    words, lemma = binding_words(), noun.lemma_.lower()
    if lemma in ("demand", "condition", "requirement", "ultimatum"):
        force = "demand"
    elif lemma in words.lists["pacts"]:
        force = "pledge"
    elif lemma in words.lists["papers"]:
        force = "offer"
    elif lemma in words.noun:
        force = words.noun[lemma].force
    else:
        return None
    owner = [
        *children(noun, "poss"),
        *after_preposition(noun, "by", "from", "of"),
        *children(noun, "compound", "amod"),
    ]
    named = [t for t in owner if t.ent_type_ or t.pos_ == "PROPN"]
    return _Cue(noun, force, named[0] if named else None, None)


def _bond(item: Span, cue: _Cue) -> Bond | None:
    """The bond of one item; who acts in it by name is bound by it."""
    tokens = [t for t in item if not t.is_space]
    if not tokens:
        return None
    head = item.root
    who = own_subject(head) if is_verb(head) else None
    if who is not None and head.tag_ == "VBD" and head.lower_ != head.lemma_:
        return None  # told as done
    if who is None or who.i < tokens[0].i:
        # "- Oslo withdraws its fleet": the parser may take the verb of a line for a noun, the dot for its subject
        first = tokens[0]
        who = first if first != head and (first.ent_type_ or first.pos_ == "PROPN") else None
    by, to = cue.by, cue.to
    if who is not None and cue.force == "demand":
        to = who
    elif who is not None:
        by = who
    return Bond(cue.word, head, tokens, cue.force, by, to, f"list-{cue.force}", EVENT)
