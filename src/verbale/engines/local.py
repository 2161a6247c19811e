"""Articles through the reading into the record on this machine, in this process or in a pool."""

import logging
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from verbale.engines.present import present
from verbale.engines.steps import Outcome, ReadingFailed, portions, read_few
from verbale.model import Article, ArticleRefused, VerbaleError
from verbale.record import Store, article_key, refresh
from verbale.record.fuller import of_another_day

log = logging.getLogger("verbale.engines")

#: Articles that go through the parser together.
PORTION = 8
#: Fewer new articles than this are read in this process: a second parser takes longer to load.
WORTH_A_POOL = 64
_AHEAD = 3


@dataclass
class Tally:
    """What became of the articles so far. ``refused`` keeps what was said about each.

    ``fuller`` counts those of the new ones whose text was known, with less told of it; ``brought_back`` those that a
    correction had taken out; ``nameless`` and ``undated`` those of no known outlet or day.
    """

    new: int = 0
    known: int = 0
    fuller: int = 0
    brought_back: int = 0
    nameless: int = 0
    undated: int = 0
    refused: list[str] = field(default_factory=list)

    @property
    def seen(self) -> int:
        """All of them."""
        return self.new + self.known + len(self.refused)


def read_into(
    store: Store,
    articles: Iterable[Article | ArticleRefused],
    *,
    jobs: int | None = None,
    lexicon: tuple[Path, ...] = (),
    tagger: bool = True,
    told_day: date | None = None,
    tell: Callable[[Tally, str | None], None] = lambda tally, refusal: None,
) -> Tally:
    """Read what ``store`` does not know yet and keep it, one transaction an article.

    Args:
        jobs: processes; ``None`` for two where there are many articles and cores for them.
        lexicon: more lexicon files for the reader; tagger: false reads by rules alone.
        told_day: the day that the user told of articles that name none. The same text of another day is then
            refused, since one of the two is a mistake; where the articles themselves differ, a warning says so.
        tell: called after each article with the tally so far and, if it was refused, why.

    An interruption at any moment leaves whole articles; the next read goes on from there.
    """
    tally = Tally()
    fresh = _fresh(store, articles, told_day, tally, tell)
    for article, outcome in outcomes(fresh, jobs=jobs, lexicon=lexicon, tagger=tagger):
        if isinstance(outcome, VerbaleError):
            _refuse(tally, str(outcome), tell)
        else:
            poorer, taken_out = store.poorer(article), store.was_taken_out(article)
            if other := store.other_days(article):
                log.warning("%s: %s", article.source or article.id, of_another_day(other, "both count"))
            if store.add(article, outcome):
                tally.new += 1
                tally.fuller += bool(poorer)
                tally.brought_back += taken_out
                tally.nameless += not article.outlet
                tally.undated += outcome.published is None
            else:
                tally.known += 1
            tell(tally, None)
    refresh(store)
    return tally


def read_again(
    store: Store,
    *,
    jobs: int | None = None,
    lexicon: tuple[Path, ...] = (),
    tagger: bool = True,
    tell: Callable[[Tally, str | None], None] = lambda tally, refusal: None,
) -> Tally:
    """Read anew what other versions of the reader, its model or lexicon read; corrections stay.

    The new reading takes the old one's place, one transaction an article. What cannot be read any more keeps its
    reading and is told as refused. What follows from the readings is derived when next asked for. Arguments as of
    `read_into`.
    """
    tally, keys = Tally(), otherwise_read(store, lexicon, tagger)
    articles = {article_key(a): a for a in (store.article(key).article for key in keys)}
    for article, outcome in outcomes(articles.values(), jobs=jobs, lexicon=lexicon, tagger=tagger):
        if isinstance(outcome, VerbaleError):
            _refuse(tally, str(outcome), tell)
        else:
            store.read_anew(article_key(article), outcome)
            tally.new += 1
            tell(tally, None)
    return tally


def otherwise_read(store: Store, lexicon: tuple[Path, ...] = (), tagger: bool = True) -> list[str]:
    """The keys of articles that other versions of the reader, its model or lexicon read."""
    return store.not_made_by(present(lexicon, tagger))


def _refuse(tally: Tally, why: str, tell: Callable[[Tally, str | None], None]) -> None:
    tally.refused.append(why)
    tell(tally, why)


def _fresh(
    store: Store,
    articles: Iterable[Article | ArticleRefused],
    told_day: date | None,
    tally: Tally,
    tell: Callable[[Tally, str | None], None],
) -> Iterator[Article]:
    on_the_way: set[str] = set()
    for article in articles:
        if isinstance(article, ArticleRefused):
            _refuse(tally, str(article), tell)
        elif store.knows(article) or article_key(article) in on_the_way:
            tally.known += 1
            tell(tally, None)
        elif _told_so(article, told_day) and (other := store.other_days(article)):
            why = of_another_day(other, "not read again")
            _refuse(tally, str(ArticleRefused(article.source, why)), tell)
        else:
            on_the_way.add(article_key(article))
            yield article


def _told_so(article: Article, day: date | None) -> bool:
    """Whether the day of ``article`` is that which the user told."""
    return day is not None and article.published is not None and article.published.earliest == day


def outcomes(
    articles: Iterable[Article],
    *,
    jobs: int | None = None,
    lexicon: tuple[Path, ...] = (),
    tagger: bool = True,
) -> Iterator[Outcome]:
    """Each article with its reading, or the error that stands in its place, in the order they came."""
    rest = iter(articles)
    if jobs is None:
        first = next(portions(rest, WORTH_A_POOL), [])
        jobs = min(2, os.cpu_count() or 1) if len(first) == WORTH_A_POOL else 1
        rest = _chain(first, rest)
    if jobs <= 1:
        for few in portions(rest, PORTION):
            yield from read_few(few, lexicon, tagger)
    else:
        yield from _pooled(rest, jobs, lexicon, tagger)


def _chain(first: list[Article], rest: Iterator[Article]) -> Iterator[Article]:
    yield from first
    yield from rest


def _pooled(
    articles: Iterator[Article], jobs: int, lexicon: tuple[Path, ...], tagger: bool
) -> Iterator[Outcome]:
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_ignore_interrupts)
    waiting: deque[tuple[list[Article], Future[list[Outcome]]]] = deque()
    try:
        for few in portions(articles, PORTION):
            waiting.append((few, pool.submit(read_few, few, lexicon, tagger)))
            if len(waiting) > jobs * _AHEAD:
                yield from _result(*waiting.popleft())
        while waiting:
            yield from _result(*waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _result(few: list[Article], future: "Future[list[Outcome]]") -> list[Outcome]:
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise ReadingFailed(
            f"A reading process died near {few[0].source or few[0].id} (out of memory?)."
            " What was read is kept; run the same command again, with --jobs 1 if it happens again."
        ) from error


def _ignore_interrupts() -> None:
    # Ctrl-C reaches every process of the terminal; the parent alone decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
