"""Who says that a thing was so, who denies it, and who does not confirm it."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from verbale.model import HELD, Side, ThreadMention
from verbale.record.alike import alike
from verbale.record.sighting import Sighting
from verbale.record.voices import voice_of


@dataclass(frozen=True, slots=True)
class Answer:
    """What one mention says on a field. ``voice`` is who disagrees: an outlet's source, or a person."""

    value: str
    sighting: Sighting
    source: str
    told: str
    by: tuple[str, ...] = ()

    @property
    def mention(self) -> ThreadMention:
        """The mention that says it."""
        return self.sighting.mention


def answer(s: Sighting, value: str, source_of: Mapping[str, str], by: tuple[str, ...] = ()) -> Answer:
    """What ``s`` answers, in the mouth of ``by``; ``source_of`` as for ``record.voices``."""
    m = s.mention
    told = m.published.latest.isoformat() if m.published else ""
    return Answer(value, s, voice_of(m, source_of), told, by)


def side_of(value: str, answers: list[Answer]) -> Side:
    """One side of a dispute: those who answer ``value``."""
    outlets = tuple(sorted({x.mention.outlet for x in answers if x.mention.outlet}))
    by = tuple(dict.fromkeys(a for x in answers for a in x.by))
    return Side(value, tuple(dict.fromkeys(x.mention.id for x in answers)), outlets, by)


def sides(answers: list[Answer], differ: Callable[[Answer, Answer], bool]) -> tuple[Side, ...]:
    """The answers that some independent source disputes, by value; empty when nobody disagrees."""
    last: dict[str, str] = {}
    for x in sorted(answers, key=lambda x: (x.told, x.mention.id)):
        last[x.source] = x.value
    # A voice that gave two answers stands by its later one.
    stand = [x for x in answers if last[x.source] == x.value]
    kept: dict[str, list[Answer]] = defaultdict(list)
    for x in stand:
        if any(independent(x, y) and differ(x, y) for y in stand):
            kept[x.value].append(x)
    return tuple(side_of(v, kept[v]) for v in sorted(kept)) if len(kept) > 1 else ()


def independent(x: Answer, y: Answer) -> bool:
    """Whether two answers come from two sources."""
    return x.source != y.source


def happened(
    acts: list[Sighting],
    about: list[Sighting],
    source_of: Mapping[str, str],
    joined: frozenset[str] = frozenset(),
) -> tuple[Side, ...]:
    """The two or three sides of a dispute on whether a thing was so; empty when nobody disagrees.

    That a clause is negated is nobody's denial: somebody must deny it, or not confirm it, in words. Unless a
    person decided that it speaks of the same act: ``joined`` are the mentions of such judgements.
    """
    yes = [answer(s, "confirmed", source_of, _sure(s)) for s in acts if s.held and not s.unconfirmed]
    against = [
        *(
            answer(s, "denied", source_of, s.says)
            for s in acts
            if s.mention.status == "denied" and (s.denied_in_words or s.mention.id in joined)
        ),
        *(answer(s, "denied", source_of, s.mention.by) for s in about if _denies(s)),
        *(answer(s, "not confirmed", source_of, s.says) for s in acts if s.unconfirmed and not _stances(s)),
        *(
            answer(s, kind, source_of, by)
            for s in acts
            for kind, by in s.stances
            if kind != "confirmed" and _done(s)
        ),
    ]
    yes += [
        answer(s, "confirmed", source_of, by)
        for s in acts
        for kind, by in s.stances
        if kind == "confirmed" and s.held
    ]
    # What its doer denies is held by nobody, yet it is the word of who claims it.
    yes += [answer(s, "confirmed", source_of, _sure(s)) for s in acts if _disowned(s) and _sure(s)]
    if not yes:
        return _claims(against, about, source_of)
    since = min((_held_day(x) for x in yes), default="")
    of = {s.mention.id: s for s in acts}
    against = [x for x in against if x.told >= since and any(_opposed(x, y, of, joined) for y in yes)]
    if not against:
        return ()
    yes = [y for y in yes if any(_opposed(x, y, of, joined) for x in against)]
    return _shown(yes, against)


def _claims(against: list[Answer], about: list[Sighting], source_of: Mapping[str, str]) -> tuple[Side, ...]:
    """After "denied a report that" the claim stands against the denial though no outlet makes it its own."""
    yes = [
        answer(s, "confirmed", source_of, s.mention.to)
        for s in about
        if _denies(s) and s.claim and s.mention.to and set(s.mention.to).isdisjoint(s.mention.by)
    ]
    no = [x for x in against if x.value == "denied"]
    return _shown(yes, no) if yes and no else ()


def _shown(yes: list[Answer], against: list[Answer]) -> tuple[Side, ...]:
    said = {a for x in yes for a in x.by}
    against = [replace(x, by=tuple(a for a in x.by if a not in said)) for x in against]
    groups = [yes, [x for x in against if x.value == "denied"], [x for x in against if x.value != "denied"]]
    return tuple(side_of(x[0].value, x) for x in groups if x)


def _done(s: Sighting) -> bool:
    """Whether it is told as something that was or was not so, rather than as a plan."""
    return s.mention.status not in ("planned", "proposed", "conditional", "cancelled")


def _stances(s: Sighting) -> bool:
    return any(kind != "confirmed" for kind, _ in s.stances)


def _disowned(s: Sighting) -> bool:
    return s.mention.status == "denied" and any(kind == "denied" and by for kind, by in s.stances)


def _sure(s: Sighting) -> tuple[str, ...]:
    """In whose mouth an act is put, without those who do not stand for it."""
    doubt = {a for kind, by in s.stances if kind != "confirmed" for a in by}
    return tuple(a for a in s.says if a not in doubt)


def _denies(s: Sighting) -> bool:
    return (
        s.mention.type == "REJECT"
        and s.mention.status in HELD
        and s.head in ("denie", "deny", "denyi", "refut")
    )


def _held_day(x: Answer) -> str:
    return x.mention.when.latest.isoformat() if x.mention.when else x.told


def _opposed(x: Answer, y: Answer, acts: Mapping[str, Sighting], joined: frozenset[str]) -> bool:
    """Whether ``x`` speaks against ``y``: of the same act, and another source, or another person in one source."""
    spoken_of = acts.get(x.sighting.about or "", x.sighting)
    another = independent(x, y) or (bool(x.by) and set(x.by).isdisjoint(y.by))
    same = spoken_of.mention.id == y.mention.id or alike(spoken_of, y.sighting)
    same = same or joined.issuperset((x.mention.id, y.mention.id))
    return another and same
