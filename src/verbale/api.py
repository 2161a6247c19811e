"""The Python API: the same things that the commands say."""

from datetime import date
from pathlib import Path
from typing import Any

from verbale import views
from verbale.model import YEARS, Article, ArticleRefused, NotFound, Reading, RecordError, When, sha256_of
from verbale.record import Store, rebuild
from verbale.record.ids import hexid
from verbale.views import Answer, Filters

Day = date | str | None


def _day(day: Day) -> date | None:
    return date.fromisoformat(day) if isinstance(day, str) else day


def _article(text: str, published: Day, outlet: str | None, url: str | None, title: str | None) -> Article:
    day = _day(published)
    if day and day.year not in YEARS:
        raise ArticleRefused(
            title or "the text", f"nothing was published on {day}; leave the day out if it is not known"
        )
    when = When(day, day, rule="given") if day else None
    return Article(hexid(url, text)[:12], text, sha256_of(text), url, outlet, title, when)


def read(
    text: str, published: Day = None, *, outlet: str | None = None, title: str | None = None,
    lexicon: tuple[Path, ...] = (), tagger: bool = True,
) -> Reading:  # fmt: skip
    """What ``text`` says, as a `Reading`; ``published`` is the day it appeared, if that is known.

    ``lexicon`` adds files of predicates and names; ``tagger`` false reads by rules alone, also where
    ``VERBALE_TAGGER`` names a tagger.

    Touches no record. The text is taken as it is; offsets in the reading count its code points.
    """
    from verbale.reading import read_article

    return read_article(_article(text, published, outlet, None, title), lexicon, tagger)


class Record:
    """A record: a file of articles, their readings, and what follows from them.

    Args:
        path: of the file, made if it is not there. Close it with ``close`` or a ``with`` block.
    """

    def __init__(self, path: str | Path = "verbale.db") -> None:
        self.store = Store(path)

    def close(self) -> None:
        """Close the file."""
        self.store.close()

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(
        self, text: str | Article, published: Day = None, *,
        outlet: str | None = None, url: str | None = None, title: str | None = None,
        reading: Reading | None = None,
    ) -> bool:  # fmt: skip
        """Read ``text`` and keep it; ``False`` when this very article is known already.

        A ``reading`` made elsewhere is kept as it is. The views are brought up to date when next asked.
        """
        article = text if isinstance(text, Article) else _article(text, published, outlet, url, title)
        if self.store.knows(article):
            return False
        if reading is None:
            from verbale.reading import read_article

            reading = read_article(article)
        return self.store.add(article, reading)

    def read(self, *paths: str | Path, jobs: int | None = None) -> Any:
        """Read files and folders into the record, as ``verbale read`` does; gives back the tally."""
        from verbale.articles import articles_from
        from verbale.engines import read_into

        return read_into(self.store, articles_from(str(p) for p in paths), jobs=jobs)

    def timeline(self, **filters: Any) -> Answer[views.TimelineRow]:
        """What happened, is planned, was floated. Filters: ``actor, since, until, as_of``."""
        return views.timeline(self.store, _filters(filters))

    def said(self, actor: str | None = None, **filters: Any) -> Answer[views.SaidRow]:
        """Statements; also ``about``, words that must occur."""
        return views.said(self.store, _filters({"actor": actor, **filters}))

    def threads(self, **filters: Any) -> Answer[views.ThreadRow]:
        """Meetings, packages, offers from first floated to done."""
        return views.threads(self.store, _filters(filters))

    def ledger(self, on: Day = None, **filters: Any) -> Answer[views.LedgerRow]:
        """Commitments and their states on the day ``on`` (by default the last day of the record)."""
        return views.ledger(self.store, _filters(filters), on=_day(on))

    def disputes(self, **filters: Any) -> Answer[views.DisputeRow]:
        """Where sources and parties disagree."""
        return views.disputes(self.store, _filters(filters))

    def show(self, id_: str) -> views.Shown:
        """Anything, by the beginning of its id, with all its evidence."""
        return views.show(self.store, id_)

    def rebuild(self) -> None:
        """Derive everything again from the stored readings and judgements."""
        rebuild(self.store)


def _filters(given: dict[str, Any]) -> Filters:
    values: dict[str, Any] = {k: _day(v) if k in ("since", "until", "as_of") else v for k, v in given.items()}
    return Filters(**values)


__all__ = ["NotFound", "Record", "RecordError", "read"]
