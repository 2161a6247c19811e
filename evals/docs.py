"""Parsed development articles, cached outside the tree so that a rule can be tried in a second or two.

    python -m evals.docs            # parse everything once

The key holds the masked text and the model's version, so a stale parse is never used.
"""

import hashlib
import tempfile
from pathlib import Path

from spacy.tokens import Doc, DocBin

from verbale.reading.parse import model_name, parse, pipeline

CACHE = Path(tempfile.gettempdir()) / "verbale-docs"
FORM = "1"


def _path(text: str) -> Path:
    key = hashlib.sha256(f"{FORM}\0{model_name()[1]}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
    return CACHE / f"{key[:32]}.spacy"


def docs(texts: list[str]) -> list[Doc]:
    """The `Doc` of each (masked) text, from the cache where it is there."""
    CACHE.mkdir(exist_ok=True)
    missing = [t for t in texts if not _path(t).exists()]
    for text, doc in zip(missing, parse(missing), strict=True):
        part = _path(text).with_suffix(f".{id(text)}.part")
        DocBin(docs=[doc], store_user_data=False).to_disk(part)
        part.replace(_path(text))
    vocab = pipeline().vocab
    return [next(iter(DocBin().from_disk(_path(t)).get_docs(vocab))) for t in texts]


if __name__ == "__main__":
    from evals import material

    print(len(docs([c.text for name in ("seeds", "dev") for c in material.cases(name)])), "parsed")
