"""One article to one `Reading`: a pure function, built of steps.

Importing this is light; the parser loads when one of its functions is first asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verbale.reading.pipeline import made_by, read_article, read_articles

__all__ = ["made_by", "read_article", "read_articles"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from verbale.reading import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
