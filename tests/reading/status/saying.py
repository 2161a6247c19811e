"""What the status tests share: the status of one word of a sentence."""

from collections.abc import Callable

from spacy.tokens import Doc

from verbale.reading.status import StatusReader

ReadDoc = Callable[[str], Doc]


def status(read_doc: ReadDoc, text: str, word: str) -> str:
    """The status of the first token ``word`` of ``text``."""
    doc = read_doc(text)
    return StatusReader(doc, {}).of(next(t for t in doc if t.text == word)).status
