"""What "the talks", "this meeting" takes up again: the nearest act before it that may be meant."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from verbale.record.parties import match
from verbale.record.vetoes import RULES

if TYPE_CHECKING:
    from verbale.record.mentions import Sighting

#: How far back, in characters, an act is looked for: some five sentences.
_REACH = 900
_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|such an?|said)(?: (?!new\b|next\b|other\b|second\b|latest\b)[\w-]+)? $",
    re.IGNORECASE,
)


def with_antecedents(acts: list[Sighting], text: str) -> tuple[Sighting, ...]:
    """``acts`` of one article in text order, each with the act before it that it takes up again, if any."""
    made: list[Sighting] = []
    for s in acts:
        before = text[max(0, s.mention.anchor.start - 28) : s.mention.anchor.start]
        if s.mention.role == "act" and not s.new and _DEFINITE.search(before):
            s = replace(s, back=_antecedent(s, made))
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


def _may_be(a: Sighting, s: Sighting) -> bool:
    """Whether nothing that the words tell speaks against ``s`` being ``a``."""
    if any(rule(a, s) for rule in RULES) or a.held != s.held:
        return False
    sure, all_ = (s.by | s.to) - s.guessed, a.by | a.to
    found = match(sure, all_)
    return not sure or not (all_ - a.guessed) or bool(found.common) or found.covered
