"""The Python API: the same things that the commands say."""

import logging
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verbale import views
from verbale.export import TABLES, as_dicts
from verbale.model import (
    YEARS,
    Article,
    ArticleRefused,
    Judgement,
    NotFound,
    Reading,
    RecordError,
    When,
    sha256_of,
)
from verbale.record import Store, rebuild
from verbale.record.fuller import of_another_day
from verbale.record.ids import hexid
from verbale.record.judgements import take_out
from verbale.views import Answer, Filters
from verbale.views.show import find

if TYPE_CHECKING:
    from verbale.engines import Tally

_log = logging.getLogger("verbale.api")

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


def _paths(files: Iterable[str | Path]) -> tuple[Path, ...]:
    return (Path(files),) if isinstance(files, str | Path) else tuple(Path(file) for file in files)


def read(
    text: str, published: Day = None, *, outlet: str | None = None, title: str | None = None,
    lexicon: Iterable[str | Path] = (), tagger: bool = True,
) -> Reading:  # fmt: skip
    """What ``text`` says, as a `Reading`; ``published`` is the day it appeared, if that is known.

    ``lexicon`` adds files of predicates and names (docs/lexicon.md); ``tagger`` false reads by rules alone, also where
    ``VERBALE_TAGGER`` names a tagger.

    Touches no record. The text is taken as it is; offsets in the reading count its code points.
    """
    from verbale.reading import read_article

    return read_article(_article(text, published, outlet, None, title), _paths(lexicon), tagger)


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
        reading: Reading | None = None, lexicon: Iterable[str | Path] = (), tagger: bool = True,
    ) -> bool:  # fmt: skip
        """Read ``text`` and keep it; ``False`` when this very article is known already.

        A ``reading`` made elsewhere is kept as it is. The views are brought up to date when next asked. Where the
        record holds the same text as of another day, both are kept and the log ``verbale.api`` says so.
        """
        article = text if isinstance(text, Article) else _article(text, published, outlet, url, title)
        if self.store.knows(article):
            return False
        if other := self.store.other_days(article):
            _log.warning("%s: %s", article.title or article.id, of_another_day(other, "both count"))
        if reading is None:
            from verbale.reading import read_article

            reading = read_article(article, _paths(lexicon), tagger)
        return self.store.add(article, reading)

    def read(
        self, *paths: str | Path, published: Day = None, outlet: str | None = None, jobs: int | None = None,
        lexicon: Iterable[str | Path] = (), tagger: bool = True,
    ) -> "Tally":  # fmt: skip
        """Read files and folders into the record, as ``verbale read`` does; gives back the tally.

        ``published`` and ``outlet`` are those of articles that name none.
        """
        from verbale.articles import articles_from
        from verbale.engines import read_into

        day = _day(published)
        found = articles_from((str(p) for p in paths), outlet=outlet, published=day)
        return read_into(self.store, found, jobs=jobs, lexicon=_paths(lexicon), tagger=tagger, told_day=day)

    def read_again(
        self, *, jobs: int | None = None, lexicon: Iterable[str | Path] = (), tagger: bool = True
    ) -> "Tally":
        """Read anew what another reader, model or lexicon had read; corrections stay. Gives back the tally."""
        from verbale.engines import read_again

        return read_again(self.store, jobs=jobs, lexicon=_paths(lexicon), tagger=tagger)

    def take_out(self, article: str, *, reason: str, author: str) -> Judgement:
        """Take an article (by the beginning of its id) out of the record, as ``verbale correct drop`` does.

        Who decided so and why is kept; added or read again, the article is back.
        """
        kind, key = find(self.store, article)
        if kind != "article":
            raise NotFound(f"{article} is no article; an article's id stands in `log()` and in `show()`.")
        today = date.today().isoformat()
        return take_out(self.store, key, reason=reason, author=author, day=today)

    def log(self) -> Answer[views.LogRow]:
        """What each article added, in the order in which they were read."""
        return views.log(self.store)

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

    def export(self, what: str, **filters: Any) -> list[dict[str, Any]]:
        """``events``, ``statements`` or ``commitments``: a dict each, as ``verbale export`` writes them."""
        return as_dicts(TABLES[what](self.store, _filters(filters)))

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
