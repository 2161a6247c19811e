"""A tagger's files, their hash, and how a text goes through it.

No tagger ships (docs/decisions/0012-tagger.md says why); one that ``verbale train`` made is heard where the
environment variable ``VERBALE_TAGGER`` names its folder.

The encoder runs on onnxruntime with one thread and one window at a time. Activations are quantised by the range they
have in what is run together, so a batch would let one article colour another: windows never share a run.
"""

import hashlib
import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from verbale.model import ModelMissing
from verbale.reading.tagger.hints import NONE, Hint, Hints
from verbale.reading.tagger.labels import COLUMNS
from verbale.reading.tagger.pieces import Pieces, Word, words_of
from verbale.reading.tagger.tags import Tags

MODEL, VOCABULARY = "tagger.onnx", "vocabulary.txt"
#: Names the folder of the tagger in force; unset, the rules read alone.
OWN = "VERBALE_TAGGER"
#: Pieces of a window, and how many at either end are only context where the text goes on.
WINDOW, MARGIN = 254, 16
#: Probabilities are kept to so many places: what differs beyond them differs by the processor.
PLACES = 4


def folder() -> Path | None:
    """Where the files of the tagger in force are; ``None`` where none is named."""
    own = os.environ.get(OWN)
    return Path(own) if own else None


def _model_in(path: Path) -> Path:
    model = path / MODEL
    if not model.is_file():
        raise ModelMissing(f"No tagger in {path}, which {OWN} names; read with --no-tagger, or unset it.")
    return model


def tagger_version() -> str:
    """The first letters of the hash of its files, as a record keeps it; empty where no tagger is in force.

    Raises `ModelMissing` where one is named and is not there.
    """
    path = folder()
    if path is None:
        return ""
    model = _model_in(path)
    return _digest(model, model.stat().st_mtime_ns)[:12]


@lru_cache(maxsize=4)
def _digest(path: Path, _changed: int) -> str:
    return hashlib.sha256(path.read_bytes() + path.with_name(VOCABULARY).read_bytes()).hexdigest()


@dataclass(frozen=True, slots=True)
class _Window:
    """Words ``[low, high)`` go in, those of ``[first, last)`` are read off."""

    low: int
    high: int
    first: int
    last: int


def windows(lengths: list[int], size: int = WINDOW, margin: int = MARGIN) -> list[_Window]:
    """Windows over words of so many pieces each: every word is read off once, with context on both sides."""
    found: list[_Window] = []
    at, count = 0, len(lengths)
    while at < count:
        low, room = at, margin
        while low > 0 and room >= lengths[low - 1]:
            low -= 1
            room -= lengths[low]
        high, used = at, sum(lengths[low:at])
        while high < count and used + lengths[high] <= size:
            used += lengths[high]
            high += 1
        high = max(high, at + 1)
        last = high
        if high < count:
            room = margin
            while last > at + 1 and room >= lengths[last - 1]:
                last -= 1
                room -= lengths[last]
        found.append(_Window(low, high, at, last))
        at = last
    return found


@dataclass
class Tagger:
    """A loaded model."""

    path: Path
    session: Any = field(init=False)
    pieces: Pieces = field(init=False)

    def __post_init__(self) -> None:
        try:
            import onnxruntime
        except ImportError as error:
            raise ModelMissing(
                "Hearing a tagger needs onnxruntime: pip install 'verbale[tagger]'."
            ) from error

        model = _model_in(self.path)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self.pieces = Pieces((self.path / VOCABULARY).read_text(encoding="utf-8").splitlines())

    def tag(self, text: str, hints: Hints) -> Tags:
        """What the model says of each word of ``text`` (with furniture blanked), shown what the rules say."""
        words = words_of(text)
        if not words:
            return Tags((), (), np.zeros((0, COLUMNS), dtype=np.float32))
        ids = [self.pieces.of(text[w.start : w.end]) for w in words]
        shown = hints.of_words([w.start for w in words], [w.end for w in words])
        rows = [self._run(words, ids, shown, window) for window in windows([len(i) for i in ids])]
        found = np.round(np.concatenate(rows), PLACES).astype(np.float32)
        return Tags(tuple(w.start for w in words), tuple(w.end for w in words), found)

    def _run(
        self, words: list[Word], ids: list[tuple[int, ...]], hints: list[Hint], window: _Window
    ) -> NDArray[np.float32]:
        flat, looks, shown, starts = [self.pieces.numbers["[CLS]"]], [0], [NONE], []
        for n in range(window.low, window.high):
            starts.append(min(len(flat), WINDOW))
            flat.extend(ids[n])
            looks.extend([words[n].shape] * len(ids[n]))
            shown.extend([hints[n]] * len(ids[n]))
        flat, looks = [*flat[: WINDOW + 1], self.pieces.numbers["[SEP]"]], [*looks[: WINDOW + 1], 0]
        result = self.session.run(
            None,
            {
                "pieces": np.array([flat], dtype=np.int64),
                "shapes": np.array([looks], dtype=np.int64),
                "hints": np.array([[*shown[: WINDOW + 1], NONE]], dtype=np.int64),
                "positions": np.arange(len(flat), dtype=np.int64),
            },
        )
        wanted = starts[window.first - window.low : window.last - window.low]
        rows: NDArray[np.float32] = result[0][0][wanted]
        return rows


@lru_cache(maxsize=2)
def _loaded(path: Path) -> Tagger:
    return Tagger(path)


def tagger() -> Tagger:
    """The tagger in force, loaded once per process; raises `ModelMissing` where there is none."""
    path = folder()
    if path is None:
        raise ModelMissing(f"No tagger is named; set {OWN} to a folder that `verbale train` wrote.")
    return _loaded(path)
