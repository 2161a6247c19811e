"""What "the talks", "this meeting" takes up again: the nearest act before it that may be meant.

And to which package a measure belongs that is told right after it ("a fifth package. It bans 12 ships").
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from verbale.record.parties import match
from verbale.record.vetoes import vetoed

if TYPE_CHECKING:
    from verbale.record.sighting import Sighting

#: How far back, in characters, an act is looked for: some five sentences.
_REACH = 900
_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|such an?|said)(?: (?!new\b|next\b|other\b|second\b|latest\b)[\w-]+)? $",
    re.IGNORECASE,
)
#: "chair the meeting", "attend these talks": the article stands within the anchor.
_WITHIN = re.compile(r"(?:\w+ ){1,2}(?:the|this|that|these|those) (?!new\b|next\b|other\b)\w", re.IGNORECASE)
_CHAIRED = re.compile(r"(?:chair|host|mediat|broker|moderat|overs)", re.IGNORECASE)
#: How far after its package, in characters, a measure is told.
_NEXT = 250


def with_antecedents(acts: list[Sighting], text: str) -> tuple[Sighting, ...]:
    """``acts`` of one article in text order, each with the act before it that it takes up again, if any."""
    made: list[Sighting] = []
    for s in acts:
        before = text[max(0, s.mention.anchor.start - 28) : s.mention.anchor.start]
        definite = _DEFINITE.search(before) or _WITHIN.match(s.mention.anchor.words)
        if s.mention.role == "act" and not s.new and definite:
            s = replace(s, back=_antecedent(s, made))
        if s.back is None and (package := _package(s, made)):
            s = replace(s, back=package, subject="package")
        made.append(s)
    return tuple(made)


def _antecedent(s: Sighting, before: list[Sighting]) -> str | None:
    near = [
        a
        for a in before
        if a.mention.type == s.mention.type
        and a.mention.role == "act"
        and s.mention.anchor.start - a.mention.anchor.end <= _REACH
        and _may_be(a, s)
    ]
    if not near:
        return None
    return max(near, key=lambda a: (a.head == s.head, a.mention.anchor)).mention.id


def _package(s: Sighting, before: list[Sighting]) -> str | None:
    """The package told right before, if ``s`` is a measure of nobody else and may be one of it."""
    if s.mention.type != "SANCTION" or s.mention.mode != "sanctions" or s.subject or s.new:
        return None
    for a in reversed(before):
        if s.mention.anchor.start - a.mention.anchor.end > _NEXT:
            return None
        if a.mention.type == "SANCTION" and a.subject == "package":
            sure = s.by - s.guessed
            return a.mention.id if a.held == s.held and (not sure or sure & a.by) else None
    return None


def _may_be(a: Sighting, s: Sighting) -> bool:
    """Whether nothing that the words tell speaks against ``s`` being ``a``."""
    if vetoed(a, s) or a.held != s.held:
        return False
    if _CHAIRED.match(s.mention.anchor.words):
        return True  # who chairs a meeting need not be one of those who meet
    sure, all_ = (s.by | s.to) - s.guessed, a.by | a.to
    found = match(sure, all_)
    return not sure or not (all_ - a.guessed) or bool(found.common) or found.covered
