"""Who said what: quotations and reported speech with their cues and speakers."""

from verbale.reading.speech.find import find_speech
from verbale.reading.speech.model import Speech

__all__ = ["Speech", "find_speech"]
