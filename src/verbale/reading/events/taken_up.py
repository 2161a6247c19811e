"""Acts named again by a bare noun: "the conversation", "a fourth meeting", "there was no such call".

Where the sentences just before tell an act of the same type with both its sides in its own words, the noun means that
act, or the next of its kind, and its sides are theirs (role ``taken-up``): the persons who met, not their states.
"""

from dataclasses import dataclass, field

from verbale.model import Why
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.events.sides import Sides, is_mutual
from verbale.reading.events.words import words
from verbale.reading.sentences import Sentences
from verbale.reading.syntax import children

#: How many sentences back the act may lie.
REACH = 2
AGAIN = frozenset({"the", "this", "that", "these", "those", "such"})
#: What makes the noun the next or the last one of its kind.
ORDINAL = frozenset(
    {
        "next",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "another",
        "further",
        "new",
        "previous",
        "latest",
    }
)
#: Types whose nouns are taken up with their sides; of other types the nearest act is too often another one.
TYPES = frozenset({"CONSULT"})


@dataclass(frozen=True, slots=True)
class Before:
    """An act whose sides its own words name: in which sentence, and who they are."""

    sentence: int
    act: Act
    by: tuple[str, ...]
    to: tuple[str, ...]


@dataclass
class TakenUp:
    """The last act of each type with its own sides, in text order."""

    draft: Draft
    sentences: Sentences
    last: dict[str, Before] = field(default_factory=dict)

    def note(self, act: Act, sides: Sides) -> None:
        """Remember ``act`` if its own words name its sides, a mediator ("by Oman") left out."""
        if act.entry.head in words("easing"):
            return
        core = [k for k in sides.core() if sides.roles.get(k, "by") != "by"]
        by, to = (tuple(k for k in side if k in core) for side in (sides.by, sides.to))
        if len(by) + len(to) >= 2 and (is_mutual(act) or (by and to)):
            self.last[act.entry.type or ""] = Before(self.sentences.number(act.token.i), act, by, to)

    def complete(self, act: Act, sides: Sides) -> None:
        """Give a noun that names no side those of the act that it takes up."""
        kind = act.entry.type or ""
        if sides.by or sides.to or kind not in TYPES or act.entry.pos != "noun" or not _again(act):
            return
        before = self.last.get(kind)
        if before is None or self.sentences.number(act.token.i) - before.sentence > REACH:
            return
        sides.by, sides.to = list(before.by), list(before.to)
        sides.roles.update(dict.fromkeys((*before.by, *before.to), "taken-up"))
        sides.why.append(Why("by", "taken-up", (self.draft.span_of(before.act.token),)))


def _again(act: Act) -> bool:
    """Whether the noun takes up what was told, and says no more of its sides."""
    told = {c.lower_ for c in children(act.token, "det", "amod", "predet")}
    return bool(told & (AGAIN | ORDINAL))
