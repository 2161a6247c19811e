"""The steps of a reading, in order, and the way an article goes through them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from verbale.model import Actor, Article, MadeBy, Reading, VerbaleError, When
from verbale.reading.actors import find_actors
from verbale.reading.commitments.tagged import find_tagged_commitments
from verbale.reading.dating import find_date
from verbale.reading.draft import Draft
from verbale.reading.events import find_events
from verbale.reading.furniture import find_furniture
from verbale.reading.lead import find_lead
from verbale.reading.lexicon.own import check_own
from verbale.reading.made import made_by as made_by
from verbale.reading.parse import masked, parse
from verbale.reading.speech import find_speech
from verbale.reading.statements import find_statements
from verbale.reading.tagged import hear_tagger
from verbale.reading.tagger.model import folder as tagger_folder
from verbale.reading.times import find_times
from verbale.reading.times.yearless import yearless

#: How many articles are parsed together.
BATCH = 32


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it does to a draft, which of the draft's fields it reads and which it fills."""

    run: Callable[[Draft], None]
    needs: frozenset[str]
    adds: frozenset[str]


def _step(run: Callable[[Draft], None], needs: str, adds: str) -> Step:
    return Step(run, frozenset(needs.split()), frozenset(adds.split()))


#: After the parse, which needs ``text furniture`` and adds ``doc``.
STEPS = (
    _step(find_times, "text given doc", "times published warnings"),
    _step(find_actors, "text doc times published", "cast"),
    _step(find_date, "text given doc times published cast", "published times cast warnings"),
    _step(find_lead, "text doc cast", "lead"),
    _step(find_speech, "text doc furniture", "speech"),
    _step(find_statements, "doc speech cast times lead", "statements"),
    _step(find_events, "doc cast times statements", "events acts status"),
    _step(hear_tagger, "doc cast speech statements events acts status", "tags speech statements events"),
    _step(
        find_tagged_commitments, "doc cast times published lead statements events acts tags", "commitments"
    ),
)


def read_articles(
    articles: Iterable[Article], *, lexicon: tuple[Path, ...] = (), tagger: bool = True
) -> Iterator[tuple[Article, Reading | VerbaleError]]:
    """Each article with its reading, in order; an error that Verbale can explain takes the reading's place.

    ``tagger`` false reads by rules alone, also where the environment names a tagger.
    """
    check_own(lexicon)
    versions = made_by(lexicon, tagger)
    waiting = iter(articles)
    while batch := list(islice(waiting, BATCH)):
        drafts = [_draft(article, lexicon, tagger) for article in batch]
        docs = parse(masked(d.text, d.furniture) for d in drafts)
        for article, draft, doc in zip(batch, drafts, docs, strict=True):
            draft.doc = doc
            try:
                yield article, _finish(article, draft, versions)
            except VerbaleError as error:
                yield article, error


def read_article(article: Article, lexicon: tuple[Path, ...] = (), tagger: bool = True) -> Reading:
    """The reading of one article; raises `VerbaleError` where it cannot be read."""
    _, result = next(read_articles([article], lexicon=lexicon, tagger=tagger))
    if isinstance(result, VerbaleError):
        raise result
    return result


def _draft(article: Article, lexicon: tuple[Path, ...], tagger: bool) -> Draft:
    given, heard = article.published, tagger and tagger_folder() is not None
    draft = Draft(article.text, given, article.title, article.outlet, lexicon, heard)
    draft.furniture = find_furniture(article.text, article.title)
    return draft


def run_steps(draft: Draft) -> None:
    """All steps after the parse."""
    for step in STEPS:
        step.run(draft)


def _finish(article: Article, draft: Draft, versions: MadeBy) -> Reading:
    run_steps(draft)
    return assemble(article.id, article.sha256, draft, versions)


def assemble(article_id: str, sha256: str, draft: Draft, versions: MadeBy) -> Reading:
    """The draft as a `Reading`, its actors cut down to those that take part in something."""
    published: When | None = draft.published
    return Reading(
        article=article_id,
        sha256=sha256,
        made_by=versions,
        published=published,
        furniture=draft.furniture,
        actors=_taking_part(draft),
        statements=tuple(draft.statements),
        events=tuple(draft.events),
        commitments=tuple(draft.commitments),
        warnings=tuple(draft.warnings),
        yearless=yearless(draft),
    )


def _taking_part(draft: Draft) -> dict[str, Actor]:
    used: set[str] = set()
    for s in draft.statements:
        used.update(s.speaker, s.by_way_of)
    for e in draft.events:
        used.update(e.by, e.to, e.host, e.said_by, *(s.by for s in e.stances))
    for c in draft.commitments:
        used.update(c.by, c.to)
    return {key: actor for key, actor in draft.cast.actors.items() if key in used}
