"""Whether an act happened: status from tense, mood, negation, condition and what governs it."""

from verbale.reading.status.act import StatusReader
from verbale.reading.status.stances import Stances
from verbale.reading.status.verdict import Verdict
from verbale.reading.status.words import StatusWords, status_words

__all__ = ["Stances", "StatusReader", "StatusWords", "Verdict", "status_words"]
