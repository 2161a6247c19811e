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
#: Words that make it one of several, or another one.
_ONE_OF = (
    r"(?!(?:new|next|other|latest|last|previous|earlier|final|first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth)\b)"
)
_DEFINITE = re.compile(
    rf"\b(?:the|this|these|those|such an?|(?:any|no) such)(?: {_ONE_OF}[\w-]+)? $|\bthat $", re.IGNORECASE
)
#: "chair the meeting", "attend these talks": the article stands within the anchor.
_WITHIN = re.compile(rf"(?:\w+ ){{1,2}}(?:the|this|that|these|those) {_ONE_OF}\w", re.IGNORECASE)
_IT = re.compile(r"\s+(?:it|them)\b")
#: How far after its package, in characters, a measure is told.
_NEXT = 250


def with_antecedents(acts: list[Sighting], text: str) -> tuple[Sighting, ...]:
    """``acts`` of one article in text order, each with the act before it that it takes up again, if any."""
    made: list[Sighting] = []
    for s in acts:
        before = text[max(0, s.mention.anchor.start - 28) : s.mention.anchor.start]
        if s.mention.role == "act" and not s.new and _takes_up(s, before, text):
            s = replace(s, back=_antecedent(s, made))
        if s.back is None and (package := _package(s, made)):
            s = replace(s, back=package, subject="package")
        made.append(s)
    return tuple(made)


def _takes_up(s: Sighting, before: str, text: str) -> bool:
    """Whether its words say that it has been told of: "the talks", "such a call", "moved it by a week"."""
    words = s.mention.anchor.words
    if (found := _DEFINITE.search(before)) and not (found[0] == "that " and words.endswith("s")):
        return True
    if s.mention.type == "CONSULT" and s.held and s.mention.by and not (s.by or s.to):
        return True  # "even as the delegations were meeting": those who meet have been named
    it = s.told_as == "arranged" and _IT.match(text, s.mention.anchor.end) is not None
    return it or _WITHIN.match(words) is not None


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
    return max(
        near, key=lambda a: (a.head == s.head, a.mention.mode == s.mention.mode, a.mention.anchor)
    ).mention.id


def _only_wished(a: Sighting, s: Sighting) -> bool:
    """Whether ``a`` are talks that nobody has set for a day or place, so that "the meeting", "the call" is not they."""
    m = a.mention
    return m.mode == "talks" != s.mention.mode and not (a.held or m.when or m.place)


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
    if vetoed(a, s) or _only_wished(a, s) or {a.mention.mode, s.mention.mode} == {"visit", "talks"}:
        return False
    if a.held != s.held and not (a.held and s.unconfirmed):
        return False
    if s.told_as == "arranged":
        return True
    sure, all_ = (s.by | s.to) - s.guessed, a.by | a.to
    found = match(sure, all_)
    return not sure or not (all_ - a.guessed) or bool(found.common) or found.covered
