"""The step that hears the tagger: what the rules have read is shown to it, and the article read again with its word.

Rules come first because the tagger is shown their finds, and once more after it because a statement let in or an act
dropped changes whose words others are and who their parties are.
"""

from verbale.reading.draft import Draft
from verbale.reading.events import find_events
from verbale.reading.events.build import status_by_rules
from verbale.reading.events.tagged import offsets
from verbale.reading.speech.tagged import find_tagged_speech
from verbale.reading.statements import find_statements
from verbale.reading.tagger import model
from verbale.reading.tagger.hints import Hints


def hear_tagger(draft: Draft) -> None:
    """Fill ``draft.tags`` and read statements and events anew; nothing where the reading is by rules alone."""
    if not draft.tagger:
        return
    draft.tags = model.tagger().tag(draft.doc.text, hints_of(draft))
    draft.statements, draft.events, draft.speech = [], [], []
    find_tagged_speech(draft)
    find_statements(draft)
    find_events(draft)


def hints_of(draft: Draft) -> Hints:
    """What the rules have found in ``draft``."""
    assert draft.status is not None
    status = draft.status
    return Hints(
        tuple(
            (*offsets(a), a.entry.type or "", status_by_rules(draft, status, a).status) for a in draft.acts
        ),
        frozenset((e.anchor.start, e.anchor.end) for e in draft.events),
        tuple((s.start, s.end) for s in draft.speech),
        tuple(s.cue for s in draft.speech if s.cue is not None),
    )
