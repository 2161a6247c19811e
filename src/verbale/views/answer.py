"""What every view gives back: rows that are plain dataclasses, as dicts or as a data frame."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import Any, Generic, TypeVar

from verbale.model import VerbaleError

Row = TypeVar("Row")


class FrameMissing(VerbaleError):
    """A data frame was asked for and pandas is not installed."""


@dataclasses.dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a view.

    Attributes:
        actor: a name, a code or an actor id; a state or body brings those who act for it.
        since, until: first and last day. as_of: only what had been published by then.
        about: words that must occur (full-text search).
    """

    actor: str | None = None
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    about: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Answer(Generic[Row]):
    """The rows of a view, in its order."""

    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dict per row: strings, numbers, lists and ``None``; days in ISO form."""
        return [plain(row) for row in self.rows]

    def to_frame(self) -> Any:
        """A pandas data frame, one line per row; raises `FrameMissing` without pandas."""
        try:
            pandas = import_module("pandas")
        except ImportError as error:
            raise FrameMissing("A data frame needs pandas: `pip install pandas`.") from error
        return pandas.DataFrame(self.to_dicts())


def plain(value: Any) -> Any:
    """``value`` as JSON can hold it: dataclasses become dicts, tuples lists, days ISO strings."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return value
