"""What the nets of the folds said of articles they had not learned from: kept between the steps of training."""

import pickle
import tempfile
from pathlib import Path

from evals.material import Case

from verbale.reading.tagger.tags import Tags

#: Sets that are split into folds.
SETS = ("dev", "second")
FOLDER = Path(tempfile.gettempdir()) / "verbale-folds"


def key(name: str, case: Case) -> str:
    """The name of an article across sets."""
    return f"{name}/{case.name}"


def tags_path(fold: int) -> Path:
    """Where a fold's tags are kept."""
    FOLDER.mkdir(exist_ok=True)
    return FOLDER / f"{fold}.pickle"


def unseen_tags() -> dict[str, Tags]:
    """The tags of every article, by key, each from the net that had not learned its story."""
    found: dict[str, Tags] = {}
    for path in sorted(FOLDER.glob("*.pickle")):
        found |= pickle.loads(path.read_bytes())
    return found
