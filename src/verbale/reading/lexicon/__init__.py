"""What the reader knows of words before it reads: plain TOML files, and the loader of those about actors."""

from verbale.reading.lexicon.load import (
    BODIES,
    Lexicon,
    Organisation,
    Person,
    State,
    Term,
    lexicon,
    lexicon_version,
)

__all__ = ["BODIES", "Lexicon", "Organisation", "Person", "State", "Term", "lexicon", "lexicon_version"]
