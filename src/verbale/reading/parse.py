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
from verbale.reading.actors.datelines import bare_lead
from verbale.reading.version import MODELS, model_name
from verbale.reading.wrapped import unwrapped

__all__ = ["MODELS", "line_starts", "masked", "model_name", "parse", "pipeline"]


@Language.component("line_starts")
def line_starts(doc: Doc) -> Doc:
    """Start a sentence after every line end and forbid one inside a blank: the parser keeps both.

    A dateline that nothing marks off ("GENEVA The envoys met") ends its own sentence too.
    """
    after_break = False
    lead = bare_lead(doc.text)
    for token in doc:
        if lead is not None and token.idx >= lead[1]:
            after_break, lead = True, None
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


#: Invisible characters that stick to words and hide them: zero-width spaces and joiners, soft hyphens, marks.
_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")

#: A link as scrapers leave it, ``[words](address)``, and the stars of bold and italic words.
_LINK = re.compile(r"\[([^\[\]]{1,300})\](\((?:https?:/)?/[^()\s]*\))")
_STARS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}")


def _unlinked(link: re.Match[str]) -> str:
    return f" {link[1]} {' ' * len(link[2])}"


def masked(text: str, furniture: Iterable[Span]) -> str:
    """``text`` with furniture, markup and zero-width characters turned into blanks; same length.

    Line ends are kept, but for those inside a sentence of a text set to a fixed width.
    """
    pieces = list(_ZERO_WIDTH.sub(" ", text))
    for span in furniture:
        pieces[span.start : span.end] = re.sub(r"[^\n]", " ", text[span.start : span.end])
    plain = _STARS.sub(lambda m: " " * len(m[0]), _LINK.sub(_unlinked, "".join(pieces)))
    return unwrapped(plain)


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """One `Doc` per (masked) text, in order."""
    yield from pipeline().pipe(texts, batch_size=32)
