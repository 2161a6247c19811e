"""Readings of a set of cases: whole (as a user gets them), or from cached parses while a rule is being tried."""

from evals.docs import docs
from evals.material import Case
from verbale.model import Article, Reading, VerbaleError, reading_to_form
from verbale.reading.draft import Draft
from verbale.reading.furniture import find_furniture
from verbale.reading.parse import masked
from verbale.reading.pipeline import assemble, made_by, read_articles, run_steps

Form = dict[str, object]


def read_whole(cases: list[Case], *, tagger: bool = False) -> dict[str, Reading]:
    """Readings by the case's name, made by the program's own path; by rules alone unless ``tagger``."""
    articles = [
        Article(c.gold["article"], c.text, c.gold["sha256"], None, c.outlet, c.title, c.given) for c in cases
    ]
    found: dict[str, Reading] = {}
    for case, (_, reading) in zip(cases, read_articles(articles, tagger=tagger), strict=True):
        if isinstance(reading, VerbaleError):
            raise reading
        found[case.name] = reading
    return found


def drafts_of(cases: list[Case], *, tagger: bool = False) -> list[Draft]:
    """Drafts with every step run, from cached parses; by rules alone unless ``tagger``."""
    drafts = [Draft(c.text, c.given, c.title, c.outlet, tagger=tagger) for c in cases]
    for draft in drafts:
        draft.furniture = find_furniture(draft.text, draft.title)
    for draft, doc in zip(drafts, docs([masked(d.text, d.furniture) for d in drafts]), strict=True):
        draft.doc = doc
        run_steps(draft)
    return drafts


def read_cached(cases: list[Case], *, tagger: bool = False) -> dict[str, Reading]:
    """As `read_whole`, from cached parses: a second or two instead of twenty."""
    versions = made_by(tagger=tagger)
    return {
        case.name: assemble(case.gold["article"], case.gold["sha256"], draft, versions)
        for case, draft in zip(cases, drafts_of(cases, tagger=tagger), strict=True)
    }


def forms(readings: dict[str, Reading]) -> dict[str, Form]:
    """The JSON forms of readings, by name."""
    return {name: reading_to_form(reading) for name, reading in readings.items()}
