"""Which versions a reading made now depends on, told without loading the parser."""

from pathlib import Path

from verbale.model import MadeBy
from verbale.reading.lexicon import lexicon_version
from verbale.reading.tagger.model import tagger_version
from verbale.reading.version import READER_VERSION, model_name


def made_by(lexicon: tuple[Path, ...] = (), tagger: bool = True) -> MadeBy:
    """The versions that a reading made now depends on; ``model`` names the parser and, if heard, the tagger.

    Raises `ModelMissing` where no model is installed.
    """
    model, heard = model_name()[1], tagger_version() if tagger else ""
    return MadeBy(READER_VERSION, f"{model}+tagger-{heard}" if heard else model, lexicon_version(lexicon))
