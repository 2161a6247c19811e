"""The English parser: which model, and how an article's text goes through it.

Furniture is blanked out, not cut, so that every token keeps its place in the article's text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from verbale.model import Span
from verbale.reading.version import MODELS, model_name

__all__ = ["MODELS", "line_starts", "masked", "model_name", "parse", "pipeline"]


@Language.component("line_starts")
def line_starts(doc: Doc) -> Doc:
    """Start a sentence after every line end and forbid one inside a blank: the parser keeps both."""
    after_break = False
    for token in doc:
        if token.is_space:
            after_break = after_break or "\n" in token.text
            if token.i:
                token.is_sent_start = False
        elif after_break:
            token.is_sent_start = True
            after_break = False
    return doc


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The loaded spaCy pipeline, once per process."""
    nlp = spacy.load(model_name()[0])
    nlp.add_pipe("line_starts", before="parser")
    return nlp


def masked(text: str, furniture: Iterable[Span]) -> str:
    """``text`` with every character of ``furniture`` but line ends turned into a blank; same length."""
    pieces = list(text)
    for span in furniture:
        pieces[span.start : span.end] = re.sub(r"[^\n]", " ", text[span.start : span.end])
    return "".join(pieces)


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """One `Doc` per (masked) text, in order."""
    yield from pipeline().pipe(texts, batch_size=32)
