"""A `Sighting`: one mention of an act with what threads are judged by, and what two of them have in common."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from verbale.model import HELD, ThreadMention
from verbale.record.subjects import is_truce

#: How they speak from afar.
REMOTE = frozenset({"call", "video"})
#: Acts of which there is one a day between the same parties, at most.
DAILY = frozenset({"CONSULT", "ASSAULT"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A `ThreadMention` with what it is compared by.

    Attributes:
        by, to: units (see ``parties.unit_of``). people: per unit, the persons named for it.
        subject: see ``subjects.toml``. numbers: "17th", "30 day". stems: of the words from the anchor on.
        plain: those of the stems that are no part of a name.
        rank: of those who take part ("foreign ministers"), where the words near it tell.
        moved: its sentence says that it was put off or brought forward.
        new: words such as "new", "another" mark it as one more of its kind.
        names: proper names of its sentence that are nobody's who takes part ("hafdis", "geneva").
        head: the first letters of the last word of its anchor.
        count: what it counts, and how many ("ship", 31.0, ""); the last is the hedging word.
        sentence: where its sentence begins, in characters.
        says: actor ids in whose mouth it is put; empty where the outlet says it.
        unconfirmed: its sentence says that somebody does not confirm it. claim: a speech act on a report.
        guessed: units that no words of the act name: the reader weighed who was meant.
        stances: who confirms it, denies it or does not confirm it (kind, actor ids).
        denied_in_words: its sentence has somebody deny it, beyond a mere negation.
        ground: the state its place lies in, if known, and whether the place is a whole state or region.
        about: id of the act that this speech act is about, if any.
        borrowed: its place, its day stand in another sentence of its article ("place", "when").
        weighed: its place, its day are not told by its own words: the reader weighed which is meant.
        runs: the words around its anchor, as marks that a copied sentence shares.
        beside: units of all that its sentence names, whatever they do there.
        told_as: "any" for what is not told as a certain one ("takes part in any talks"), "also" for what is told
            as one more beside those before it ("she will also meet"), "many" for several at once, "arranged" for
            who chairs, moves or calls it off and need not take part; else "".
        sides: how many meet, where a word says it ("bilateral" 2, "three-way" 3); 0 otherwise.
        back: id of the act of its article that "the talks", "this meeting" most likely takes up again.
        clue: its undated article is placed by it (`placing`); known only beside other articles, so never packed.
    """

    mention: ThreadMention
    by: frozenset[str]
    to: frozenset[str]
    people: tuple[tuple[str, tuple[str, ...]], ...]
    host: frozenset[str]
    subject: str
    numbers: tuple[str, ...]
    stems: tuple[str, ...]
    rank: str
    new: bool
    moved: bool
    about: str | None
    names: tuple[str, ...] = ()
    head: str = ""
    count: tuple[str, float, str] | None = None
    sentence: int = -1
    says: tuple[str, ...] = ()
    unconfirmed: bool = False
    claim: bool = False
    ground: tuple[str, bool] = ("", True)
    guessed: frozenset[str] = frozenset()
    stances: tuple[tuple[str, tuple[str, ...]], ...] = ()
    denied_in_words: bool = False
    back: str | None = None
    sides: int = 0
    told_as: str = ""
    beside: frozenset[str] = frozenset()
    borrowed: frozenset[str] = frozenset()
    weighed: frozenset[str] = frozenset()
    runs: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    clue: bool = False

    @property
    def held(self) -> bool:
        """Whether the text says that it happened or goes on."""
        return self.mention.status in HELD

    @property
    def lent(self) -> frozenset[str]:
        """Its fields that its own words do not tell: they say less, and what is contrary in them too."""
        return self.borrowed | self.weighed


def lifted(s: Sighting, states: Mapping[str, str]) -> Sighting:
    """``s`` with each person of whom its article does not tell the state under the state that others tell."""
    units = s.by | s.to | s.host
    if units.isdisjoint(states):
        return s
    people: dict[str, set[str]] = {}
    for unit, ids in s.people:
        people.setdefault(states.get(unit, unit), set()).update(ids)
    return replace(
        s,
        by=frozenset(states.get(u, u) for u in s.by),
        to=frozenset(states.get(u, u) for u in s.to),
        host=frozenset(states.get(u, u) for u in s.host),
        guessed=frozenset(states.get(u, u) for u in s.guessed),
        people=tuple((unit, tuple(sorted(ids))) for unit, ids in sorted(people.items())),
    )


def same_number(a: Sighting, b: Sighting) -> bool:
    """Whether both carry the same ordinal ("the fourth package")."""
    return any(n.endswith("th") and n in b.numbers for n in a.numbers)


def same_rate(a: Sighting, b: Sighting) -> bool:
    """Whether both tell the same rate ("tariffs of 50%")."""
    return any(n.endswith("%") and n in b.numbers for n in a.numbers)


def same_count(a: Sighting, b: Sighting) -> bool:
    """Whether both count the same things and as many: "14 sailors", "31 vessels"; of one or two there are many."""
    if not a.count or not b.count:
        return False
    return a.count[:2] == b.count[:2] and a.count[1] >= TELLING


#: From so many on, a count tells one thing from its like.
TELLING = 5


def same_run(a: Sighting, b: Sighting) -> bool:
    """Whether two articles of one week tell it in the same words: one copies the other, or both a third."""
    if {*a.runs}.isdisjoint(b.runs) or same_article(a, b):
        return False
    first, later = told(a), told(b)
    return first is not None and later is not None and abs((first - later).days) <= _COPIED


#: How many days a sentence is copied on; a phrase that comes back after weeks is about something new.
_COPIED = 7


def same_length(a: Sighting, b: Sighting) -> bool:
    """Whether both are truces of one length ("30 day") that somebody has in common: one offer, whoever makes it.

    Two wars may have truces of thirty days each; without a common name they are told apart like any others.
    """
    lengths = {n for n in a.numbers if not n.endswith("th")} & set(b.numbers)
    if not lengths or a.mention.type != "RETREAT" or not (is_truce(a.subject) and is_truce(b.subject)):
        return False
    return same_article(a, b) or not _named(a).isdisjoint(_named(b))


def _named(s: Sighting) -> frozenset[str]:
    """Everybody whom the sentence of the act names."""
    return s.by | s.to | s.beside


def same_source(a: Sighting, b: Sighting) -> bool:
    """Whether one outlet tells both: it corrects itself, it does not disagree with itself."""
    return same_article(a, b) or (a.mention.outlet is not None and a.mention.outlet == b.mention.outlet)


def same_article(a: Sighting, b: Sighting) -> bool:
    """Whether one article tells both."""
    return a.mention.article == b.mention.article


#: So many characters hold "in an Icelandic".
_IN_A = 24


def one_deed(a: Sighting, b: Sighting) -> bool:
    """Whether two words of one sentence tell what one side did to another: "killed in an air strike"."""
    m, n = a.mention.anchor, b.mention.anchor
    near = same_article(a, b) and a.sentence == b.sentence and max(m.start - n.end, n.start - m.end) < _IN_A
    known = a.mention.type == b.mention.type == "ASSAULT" and bool(a.by and a.to)
    return near and known and (a.by, a.to) == (b.by, b.to)


def settled(s: Sighting) -> bool:
    """Whether it is behind the article that tells it: held, or denied for a day that has passed."""
    if s.held:
        return True
    m = s.mention
    past = m.when is not None and m.published is not None and m.when.latest <= m.published.latest
    # A package that was blocked may be adopted yet; a meeting that was not held that day is over.
    return past and m.status in ("denied", "cancelled") and m.type in DAILY


def told(s: Sighting) -> date | None:
    """The last day on which it can have been reported."""
    report = s.mention.published or s.mention.stands
    return report.latest if report else None


def process(s: Sighting) -> bool:
    """Something that goes on (negotiations, a war, sanctions in force), rather than one act."""
    m = s.mention
    if m.when is not None or not s.held:
        return False
    return m.status == "ongoing" or m.mode == "talks" or m.type == "ASSAULT"


def remote(s: Sighting) -> bool:
    """Whether they spoke from afar: then a place tells nothing."""
    return s.mention.mode in REMOTE
