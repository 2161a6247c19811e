"""Whether a file is a record, found out before anything is written to it."""

import sqlite3
from pathlib import Path

from verbale.model import RecordError

_SQLITE = b"SQLite format 3\0"
#: Tables that every record has had since the first form; of no other program's file are all of them named so.
_OURS = frozenset({"meta", "article", "reading", "judgement"})


def check_file(path: Path, *, must_exist: bool) -> None:
    """Raise `RecordError` if ``path`` is a file that cannot be a record; reads sixteen bytes, changes nothing.

    A file that is not there, or is empty, may become a record unless it ``must_exist``.
    """
    if must_exist and not path.exists():
        raise RecordError(f"There is no record at {path}. `verbale read PATH…` makes one.")
    if not path.parent.is_dir():
        raise RecordError(f"The folder {path.parent} for the record does not exist.")
    if not path.exists():
        return
    try:
        with path.open("rb") as file:
            start = file.read(len(_SQLITE))
    except OSError as error:
        raise RecordError(f"{path} cannot be opened as a record: {error.strerror or error}.") from error
    if not start and must_exist:
        raise _empty(path)
    if start and start != _SQLITE:
        raise RecordError(f"{path} is no record: it is not a SQLite file. It was left as it is.")


def check_tables(path: Path, con: sqlite3.Connection, *, must_exist: bool) -> None:
    """Raise `RecordError` if the SQLite file ``path``, open as ``con``, holds tables that are not a record's.

    A file without tables may become one unless it ``must_exist``.
    """
    names = {row[0] for row in con.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if names >= _OURS:
        return
    if names:
        some = ", ".join(sorted(names)[:3])
        raise RecordError(
            f"{path} is no record: it is a SQLite file of another program (tables: {some}). It was left as it is."
        )
    if must_exist:
        raise _empty(path)


def _empty(path: Path) -> RecordError:
    return RecordError(f"{path} is empty, not a record. `verbale read PATH…` makes one.")
