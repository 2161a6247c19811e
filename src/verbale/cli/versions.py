"""What ``verbale --version`` says: enough to make the same readings again; and what other versions read."""

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verbale.record import Store


def version_lines() -> list[str]:
    """The program's version, the reader's, and the model that it would read with."""
    from verbale.model import ModelMissing
    from verbale.reading.version import READER_VERSION, model_name

    try:
        model = model_name()[1]
    except ModelMissing as missing:
        model = f"none ({missing})"
    return [f"verbale {version('verbale')}", f"reader  {READER_VERSION}", f"model   {model}"]


def older_readings(store: "Store", lexicon: tuple[Path, ...] = (), tagger: bool = True) -> str:
    """What to say of articles in ``store`` that another reader, model or lexicon read; empty if there are none.

    Empty as well where no model is installed: then nothing can be read anew.
    """
    from verbale.cli.look import count
    from verbale.cli.typed import typed
    from verbale.engines import otherwise_read
    from verbale.model import ModelMissing

    try:
        n = len(otherwise_read(store, lexicon, tagger))
    except ModelMissing:
        return ""
    if not n:
        return ""
    was = "was" if n == 1 else "were"
    return (
        f"{count(n, 'article')} in it {was} read by another version of the reader, its model or its lexicon;"
        f" `{typed('rebuild --read-again', store.path)}` reads {'it' if n == 1 else 'them'} anew."
    )
