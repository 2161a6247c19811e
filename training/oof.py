"""What the nets of the folds said of articles they had not learned from: kept between the steps of training."""

import pickle
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evals.material import Case

from verbale.reading.draft import Draft
from verbale.reading.tagger import model
from verbale.reading.tagger.hints import Hints
from verbale.reading.tagger.tags import Tags

#: Sets that are split into folds.
SETS = ("dev", "second", "written")
FOLDER = Path(tempfile.gettempdir()) / "verbale-folds"


def key(name: str, case: Case) -> str:
    """The name of an article across sets."""
    return f"{name}/{case.name}"


def tags_path(fold: int) -> Path:
    """Where a fold's tags are kept."""
    FOLDER.mkdir(exist_ok=True)
    return FOLDER / f"{fold}.pickle"


class _Said:
    """Stands in for the model: says what a fold's net said."""

    def __init__(self, tags: Tags) -> None:
        self.tags = tags

    def tag(self, text: str, hints: Hints) -> Tags:
        return self.tags


@contextmanager
def saying(draft: Draft, tags: Tags) -> Iterator[None]:
    """``draft`` is read with ``tags`` instead of the packaged model's."""
    old = model.tagger
    draft.tagger = True
    model.tagger = lambda: _Said(tags)  # type: ignore[assignment, return-value]
    try:
        yield
    finally:
        model.tagger = old


def unseen_tags() -> dict[str, Tags]:
    """The tags of every article, by key, each from the net that had not learned its story."""
    found: dict[str, Tags] = {}
    for path in sorted(FOLDER.glob("*.pickle")):
        found |= pickle.loads(path.read_bytes())
    return found
