"""What ``verbale --version`` says: enough to make the same readings again."""

from importlib.metadata import version


def version_lines() -> list[str]:
    """The program's version, the reader's, and the model that it would read with."""
    from verbale.model import ModelMissing
    from verbale.reading.version import READER_VERSION, model_name

    try:
        model = model_name()[1]
    except ModelMissing as missing:
        model = f"none ({missing})"
    return [f"verbale {version('verbale')}", f"reader  {READER_VERSION}", f"model   {model}"]
