"""Commands as this user would type them, so that what is printed can be copied."""

import os
import shlex
import shutil
import sys
from pathlib import Path

#: The record that a command uses when none is named.
USUAL = Path("verbale.db")


def typed(command: str, record: Path = USUAL) -> str:
    """``command`` with the name that started this program, and ``record`` where it is not the usual one.

    ``typed("timeline", Path("a b.db"))`` is ``.venv/bin/verbale timeline --record 'a b.db'``.
    """
    usual = Path(os.environ.get("VERBALE_RECORD") or USUAL)
    where = f" --record {shlex.quote(str(record))}" if record != usual else ""
    return f"{_started_as()} {command}{where}"


def _started_as() -> str:
    if Path(sys.argv[0]).name == "__main__.py":
        return "python -m verbale"
    if os.sep not in sys.argv[0] or shutil.which("verbale"):
        return "verbale"
    return os.path.relpath(sys.argv[0])
