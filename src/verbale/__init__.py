"""Verbale reads the news of a negotiation and keeps the record.

    >>> import verbale
    >>> reading = verbale.read("…", published="2026-02-03")     # doctest: +SKIP
    >>> with verbale.Record("verbale.db") as record:            # doctest: +SKIP
    ...     record.add("…", published="2026-02-03", outlet="Meridian")
    ...     record.timeline(since="2026-02-01").to_dicts()

Importing this is light: the parser loads with the first reading.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verbale.api import Record, read

    __version__: str

__all__ = ["Record", "__version__", "read"]


def __getattr__(name: str) -> Any:
    if name in ("Record", "read"):
        from verbale import api

        return getattr(api, name)
    if name == "__version__":
        from importlib.metadata import version

        return version("verbale")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
