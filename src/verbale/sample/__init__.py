"""The sample articles that ship with the package: one invented negotiation, five invented outlets."""

from importlib.resources import files
from pathlib import Path


def articles_path() -> Path:
    """The JSONL file of the sample articles (``id, url, outlet, title, published, text``).

    The package must be installed as files, as every installer does. Raises ``TypeError`` in a zip.
    """
    path = files(__name__) / "articles.jsonl"
    if not isinstance(path, Path):
        raise TypeError("the sample articles can only be read where the package is installed as files")
    return path
