"""A small learned reader beside the rules: for each word an event's type, its status, speech, commitment."""

from verbale.reading.tagger.model import Tagger, folder, tagger, tagger_version
from verbale.reading.tagger.tags import Run, Tags

__all__ = ["Run", "Tagger", "Tags", "folder", "tagger", "tagger_version"]
