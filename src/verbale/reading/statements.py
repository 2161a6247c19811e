"""The step that turns attributed stretches into statements: speakers resolved, each placed in time."""

from verbale.model import Statement, When
from verbale.reading.draft import Draft
from verbale.reading.speech import Speech
from verbale.reading.times.attach import time_for


def find_statements(draft: Draft) -> None:
    """Fill ``draft.statements`` from ``draft.speech``. Needs the cast and the times."""
    for speech in draft.speech:
        draft.statements.append(_statement(draft, speech, f"s{len(draft.statements)}"))


def _statement(draft: Draft, speech: Speech, key: str) -> Statement:
    doc, cast = draft.doc, draft.cast
    head = speech.source_head
    speaker = cast.refer(doc[head]) if head is not None else ()
    way = tuple(dict.fromkeys(i for n in speech.by_way_of for i in cast.refer(doc[n])))
    return Statement(
        id=key,
        span=draft.span(speech.start, speech.end),
        speaker=speaker,
        form=speech.form,
        cue=draft.span(*speech.cue) if speech.cue else None,
        force=speech.force,
        speaker_span=draft.span(*speech.source) if speech.source else None,
        by_way_of=way,
        to=speech.to,
        said_on=_said_on(draft, speech),
        negated=speech.negated,
    )


def _said_on(draft: Draft, speech: Speech) -> When | None:
    if speech.cue_head is None:
        return None
    found = time_for(draft, draft.doc[speech.cue_head], speech=True)
    if found is None:
        return None
    mention, rule = found
    if mention.earliest is None or mention.latest is None:
        return None
    return When(mention.earliest, mention.latest, draft.span(mention.start, mention.end), rule, mention.value)
