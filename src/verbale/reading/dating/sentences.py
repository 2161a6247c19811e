"""The sentences of an article as the search for facts needs them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from spacy.tokens import Doc

from verbale.reading.actors import Cast


@dataclass(slots=True)
class Sentence:
    """A sentence: its tokens, its text in lower case, who is meant in it, and the words of facts it holds.

    ``keys`` are the ids of the cast and of the states and bodies they act for; ``cues`` the token indexes of the
    lemmas of each class of facts.
    """

    first: int
    last: int
    start: int
    lower: str
    keys: set[str] = field(default_factory=set)
    cues: dict[str, list[int]] = field(default_factory=dict)

    def find(self, names: tuple[str, ...]) -> int:
        """Where the first of ``names`` that stands here as whole words begins, in the article; -1 if none."""
        for name in names:
            at = self.lower.find(name)
            while at >= 0:
                end = at + len(name)
                left = at == 0 or not self.lower[at - 1].isalnum()
                if left and (end >= len(self.lower) or not self.lower[end].isalnum()):
                    return self.start + at
                at = self.lower.find(name, at + 1)
        return -1


def sentences_of(doc: Doc, text: str, cast: Cast, classes: Mapping[str, frozenset[str]]) -> list[Sentence]:
    """The sentences of ``doc`` in order; ``text`` is what was parsed."""
    starts = np.flatnonzero(doc.to_array(["SENT_START"]) == 1)
    begins = [0, *(int(i) for i in starts if i > 0), len(doc)]
    out: list[Sentence] = []
    of = np.zeros(len(doc) + 1, dtype=np.int64)
    for number, (first, after) in enumerate(pairwise(begins)):
        if first == after:
            continue
        last = doc[after - 1]
        start = doc[first].idx
        out.append(Sentence(first, after - 1, start, text[start : last.idx + len(last)].lower()))
        of[first:after] = number
    for token, ids in cast.ids.items():
        for key in ids:
            out[of[token]].keys.update((key, cast.side_of(key)))
    strings = doc.vocab.strings
    by_lemma: dict[int, list[str]] = {}
    for name, lemmas in classes.items():
        for lemma in lemmas:
            by_lemma.setdefault(strings[lemma], []).append(name)
    for i, lemma in enumerate(doc.to_array(["LEMMA"])):
        for name in by_lemma.get(int(lemma), ()):
            out[of[i]].cues.setdefault(name, []).append(i)
    return out
