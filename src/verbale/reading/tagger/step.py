"""The step: the tagger over the text that the parser saw."""

from verbale.reading.draft import Draft
from verbale.reading.tagger.model import tagger


def find_tags(draft: Draft) -> None:
    """Fill ``draft.tags`` unless the reading is by rules alone, or tags were given."""
    if draft.tagger and draft.tags is None:
        draft.tags = tagger().tag(draft.doc.text)
