"""Commitments with the tagger heard: improbable ones dropped, and those added that only the tagger sees."""

from verbale.model import FORCES, Commitment
from verbale.reading.commitments.condition import condition_of
from verbale.reading.commitments.deadline import deadline_of
from verbale.reading.commitments.find import find_commitments
from verbale.reading.commitments.sides import OwnSides
from verbale.reading.draft import Draft
from verbale.reading.events.parties import Parties
from verbale.reading.lead import after_lead
from verbale.reading.syntax import is_verb, subject
from verbale.reading.tagger.policy import policy
from verbale.reading.tagger.tags import Tags
from verbale.reading.voices import Voices

LEAST_WORDS = 3
#: Words that make up a stretch are at least so likely.
LIKELY = 0.5
#: Words that stand for whoever speaks.
SPEAKERS = frozenset({"i", "we", "us"})


def find_tagged_commitments(draft: Draft) -> None:
    """Fill ``draft.commitments``; by rules alone where there are no tags."""
    find_commitments(draft)
    tags = draft.tags
    if tags is None:
        return
    rules = policy()
    kept = [c for c in draft.commitments if tags.mean(c.span.start, c.span.end, "bound") >= rules.bound]
    kept += _added(draft, tags, kept)
    kept.sort(key=lambda c: (c.span.start, -c.span.end))
    draft.commitments = kept


def _added(draft: Draft, tags: Tags, known: list[Commitment]) -> list[Commitment]:
    voices, sides, parties = (
        Voices(draft.statements),
        OwnSides(draft),
        Parties(draft, Voices(draft.statements)),
    )
    found: list[Commitment] = []
    for start, end in tags.stretches("bound", LIKELY):
        if tags.mean(start, end, "bound") < policy().bound_adds or any(
            c.span.start < end and start < c.span.end for c in known
        ):
            continue
        span = draft.doc.char_span(start, end, alignment_mode="expand")
        if span is None or sum(not t.is_punct for t in span) < LEAST_WORDS:
            continue
        root = span.root
        force = max(FORCES, key=lambda f: (tags.mean(start, end, f), f))
        who = subject(root) if is_verb(root) else None
        voice = voices.at(root.idx)
        speaker = list(voice.speaker) if voice is not None else []
        named = list(parties.ids(who)) if who is not None and who.lower_ not in SPEAKERS else []
        if force == "demand":
            by, to = speaker, [i for i in named if i not in speaker]
        else:
            by, to = named or sides.of(speaker), []
        if not by and not to:
            continue
        start = after_lead(draft, start)
        condition = condition_of((root,), draft.text, start, end)
        found.append(
            Commitment(
                id=f"c{len(known) + len(found)}t",
                span=draft.span(start, end),
                by=tuple(by),
                to=tuple(to),
                force=force,
                condition=draft.span(condition[0], condition[1]) if condition else None,
                sense=condition[2] if condition else "",
                deadline=deadline_of(draft, start, end),
                why=f"tagger {tags.mean(start, end, 'bound'):.2f}",
            )
        )
    return found
