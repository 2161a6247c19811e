"""A speech in the making, and the content to the right of each cue."""

from dataclasses import dataclass, field

from verbale.reading.speech.complement import faulted, named_as, so_named
from verbale.reading.speech.content import after
from verbale.reading.speech.cues import Cue
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.model import Content
from verbale.reading.speech.words import Words


@dataclass(slots=True)
class Found:
    """A stretch of speech in the making: places ``[first, last)`` of its pieces, its cue and speaker.

    ``subject`` replaces the cue's (a name before a colon); ``speaker`` is who speaks where the noun at the
    cue does not ("the statement said"); ``like`` is the speech whose speaker goes on; ``label``: the
    places of a transcript's label, behind which the speaker's own words stand without marks.
    """

    pieces: list[tuple[int, int]]
    cue: Cue | None
    rule: str
    quotes: list[int] = field(default_factory=list)
    subject: int | None = None
    like: "Found | None" = None
    whole: bool = True
    speaker: int | None = None
    label: tuple[int, int] | None = None

    @property
    def first(self) -> int:
        return self.pieces[0][0]

    @property
    def last(self) -> int:
        return self.pieces[-1][1]


def contents_of(w: Words, cues: list[Cue], lex: Lexicon) -> dict[int, Content]:
    """The content to the right of each cue, by the place of its verb."""
    found = {}
    for cue in cues:
        if cue.lemma == "according to" or _hearsay(w, cue) or _naming(w, cue, lex):
            continue
        content = so_named(w, cue, lex) or named_as(w, cue, lex) or faulted(w, cue) or after(w, cue, lex)
        if content is not None and not (
            content.how.startswith("that") and _of_infinitive(w, cue, content, lex)
        ):
            found[cue.verb] = content
    return found


def _hearsay(w: Words, cue: Cue) -> bool:
    """Whether a passive only opens what someone is said to have done: "is said to have told him that"."""
    if not cue.passive or cue.agent is not None or cue.lemma not in _RUMOUR:
        return False
    return any(w.dep[k] == "xcomp" and any(w.tag[t] == "TO" for t in w.kids[k]) for k in w.kids[cue.verb])


def _naming(w: Words, cue: Cue, lex: Lexicon) -> bool:
    """Whether a participle only names the noun before it: "a group called the Circle, told reporters"."""
    v = cue.verb
    behind = w.dep[v] in ("acl", "amod") and w.tag[v] == "VBN" and w.pos[v - 1] in ("NOUN", "PROPN")
    return behind and cue.lemma in lex.as_ and cue.agent is None and "as" not in w.low[v + 1 : v + 2]


def _of_infinitive(w: Words, cue: Cue, content: Content, lex: Lexicon) -> bool:
    """Whether "that" hangs on the infinitive that is the content: "urged the firm to confirm that …"."""
    if cue.lemma not in lex.urge and cue.lemma not in lex.vow:
        return False
    return any(
        w.tag[p] == "TO" and w.head[w.head[p]] == cue.verb and w.dep[w.head[p]] in ("xcomp", "ccomp", "advcl")
        for p in range(cue.verb + 1, content.first - 1)
    )


_RUMOUR = frozenset({"say", "believe", "report", "think", "understand", "expect", "suspect", "claim"})
