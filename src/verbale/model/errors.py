"""Every error Verbale raises on purpose, under one root."""


class VerbaleError(Exception):
    """Something Verbale can explain to its user; the message is a full sentence."""


class ArticleRefused(VerbaleError):
    """An article that cannot be read: empty, binary, too long or not of a known form.

    Args:
        source: the file or address that was refused.
        reason: why, in words a person understands.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class LexiconError(VerbaleError):
    """A lexicon file that breaks its own form; names the file and the entry."""


class ModelMissing(VerbaleError):
    """No English spaCy model is installed."""


class RecordError(VerbaleError):
    """A record that cannot be opened, or is of a newer form than this program knows."""


class NotFound(VerbaleError):
    """Nothing in the record has this id."""
