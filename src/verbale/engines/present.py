"""The versions that a reading made now would depend on, told without loading the parser."""

from pathlib import Path

from verbale.model import MadeBy


def present(lexicon: tuple[Path, ...] = (), tagger: bool = True) -> MadeBy:
    """What ``verbale.reading.made_by`` says, which takes seconds because it brings the parser.

    Raises `ModelMissing` where no model is installed.
    """
    from verbale.reading.lexicon import lexicon_version
    from verbale.reading.tagger.model import tagger_version
    from verbale.reading.version import READER_VERSION, model_name

    model, heard = model_name()[1], tagger_version() if tagger else ""
    return MadeBy(READER_VERSION, f"{model}+tagger-{heard}" if heard else model, lexicon_version(lexicon))
