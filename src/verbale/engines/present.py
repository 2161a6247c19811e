"""The versions that a reading made now would depend on, told without loading the parser."""

from pathlib import Path

from verbale.model import MadeBy


def present(lexicon: tuple[Path, ...] = (), tagger: bool = True) -> MadeBy:
    """What `verbale.reading.made.made_by` says; raises `ModelMissing` where no model is installed."""
    from verbale.reading.made import made_by  # the lexicon is loaded only when asked for

    return made_by(lexicon, tagger)
