"""What the rules find in a lesson, put beside its words: the tagger learns to read with them, and when they err."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from verbale.model import When
from verbale.reading.draft import Draft
from verbale.reading.events import find_events
from verbale.reading.furniture import find_furniture
from verbale.reading.parse import masked, parse
from verbale.reading.pipeline import STEPS
from verbale.reading.tagged import hints_of
from verbale.reading.tagger.hints import Hints
from verbale.reading.tagger.pieces import words_of
from verbale.training.gold import Lesson, Marked

#: A text with what came with it: title, given day.
Page = tuple[str, str | None, When | None]


def rules_of(pages: Iterable[Page]) -> Iterator[Hints]:
    """What the rules alone find in each page."""
    drafts = [Draft(text, given, title) for text, title, given in pages]
    for draft in drafts:
        draft.furniture = find_furniture(draft.text, draft.title)
    docs = parse(masked(draft.text, draft.furniture) for draft in drafts)
    for draft, doc in zip(drafts, docs, strict=True):
        draft.doc = doc
        for step in STEPS:
            step.run(draft)
            if step.run is find_events:
                break
        yield hints_of(draft)


def with_hints(text: str, marked: Iterable[Marked], hints: Hints) -> tuple[Marked, ...]:
    """The words of ``text`` with the hints on them."""
    words = words_of(text)
    shown = hints.of_words([w.start for w in words], [w.end for w in words])
    return tuple(replace(word, hint=hint) for word, hint in zip(marked, shown, strict=True))


def hinted(lessons: list[Lesson], pages: list[Page]) -> list[Lesson]:
    """``lessons``, one a page, with the hints of the rules."""
    return [
        replace(one, words=with_hints(page[0], one.words, hints))
        for one, page, hints in zip(lessons, pages, rules_of(pages), strict=True)
    ]
