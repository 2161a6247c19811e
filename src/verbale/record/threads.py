"""Threads: groups of mentions with their stages, parties, title and sources. Pure functions."""

from collections import Counter
from collections.abc import Iterable, Mapping

from verbale.model import HELD, Stage, Thread, ThreadMention, Tie, When
from verbale.record.blocks import order_of
from verbale.record.cluster import Group, Pair, cluster
from verbale.record.ids import hexid
from verbale.record.sighting import Sighting
from verbale.record.titles import title
from verbale.record.voices import count


def build(
    sightings: Iterable[Sighting],
    names: Mapping[str, str] | None = None,
    source_of: Mapping[str, str] | None = None,
    joins: Iterable[Pair] = (),
    splits: Iterable[Pair] = (),
) -> list[Thread]:
    """The threads of a record, sorted by their first mention.

    ``names`` gives an actor id its display name; ``source_of`` an article key the voice it repeats, for
    articles that copy another (see ``record.voices``); ``joins`` and ``splits`` are judgements.
    """
    all_ = list(sightings)
    about: dict[str, list[Sighting]] = {}
    for s in sorted(all_, key=order_of):
        if s.about is not None:
            about.setdefault(s.about, []).append(s)
    names, source_of = names or {}, source_of or {}
    return [thread_of(group, about, names, source_of) for group in cluster(all_, joins, splits)]


def thread_of(
    group: Group, about: Mapping[str, list[Sighting]], names: Mapping[str, str], source_of: Mapping[str, str]
) -> Thread:
    """One thread from its group; ``about`` has the speech acts on each of its acts, in order."""
    speech = sorted((x for s in group.members for x in about.get(s.mention.id, ())), key=order_of)
    members = [s.mention for s in group.members]
    ties = (
        *group.ties,
        *(Tie("about", s.mention.id, s.about or "", "same-sentence", "speaks of it") for s in speech),
    )
    stages = stages_of(members, source_of)
    articles = {m.article: m.outlet for m in (*members, *(s.mention for s in speech))}
    parties = _parties(members)
    first = members[0]
    subject = _commonest([s.subject for s in group.members if s.subject])
    firm = [s.mention for s in group.members if "place" not in s.lent]
    place = _commonest([m.place for m in firm if m.place]) or _commonest(
        [m.place for m in members if m.place]
    )
    return Thread(
        id=hexid("thread", first.id),
        type=first.type,
        mode=_commonest([m.mode for m in members if m.mode]) or None,
        subject=subject,
        title=title(
            first.type, _commonest([m.mode for m in members if m.mode]), subject, members, place, names
        ),
        parties=parties,
        place=place or None,
        when=own_day([s.mention for s in group.members if "when" not in s.lent]) or own_day(members),
        status=stages[-1].status,
        stages=stages,
        mentions=(*members, *(s.mention for s in speech)),
        ties=ties,
        sources=count((*members, *(s.mention for s in speech)), source_of),
        outlets=tuple(sorted({o for o in articles.values() if o})),
    )


def stages_of(members: list[ThreadMention], source_of: Mapping[str, str]) -> tuple[Stage, ...]:
    """The statuses in order of the day each stood; consecutive mentions of one status are one stage."""
    status = _statuses(members)
    runs: list[list[ThreadMention]] = []
    held = [m for m in members if m.status == "happened"]
    done = min((_day(m) for m in held), default="")
    told = max((_told(m) for m in held), default="")

    def key(m: ThreadMention) -> tuple[str, bool, str, str, int, str]:
        # What was still open for those who told, at the latest, when it was done comes before it was done.
        open_ = m.status not in HELD and _day(m) >= done
        before = bool(done) and _told(m) <= told and (open_ or _under_way(m, held))
        return (done if before else _day(m), not before, _told(m), m.sha256, m.anchor.start, m.id)

    for m in sorted(members, key=key):
        if runs and status[runs[-1][0].id] == status[m.id]:
            runs[-1].append(m)
        else:
            runs.append([m])
    return tuple(
        Stage(
            status=status[run[0].id],
            when=next((m.stands for m in run if m.stands), None),
            planned_for=None if run[0].status in HELD else own_day(run),
            mentions=tuple(m.id for m in run),
            sources=count(run, source_of),
            reported=run[0].status in HELD and not any(m.when for m in run),
        )
        for run in runs
    )


#: So many characters hold "on" or "for the".
_NEXT = 8


def _statuses(members: list[ThreadMention]) -> dict[str, str]:
    """The status of each; in "start negotiations on a truce deal" the second noun has that of the first.

    What is told of two words in a row is told with the first: the bare noun after it says only "possible".
    """
    found: dict[str, str] = {}
    last: ThreadMention | None = None
    for m in sorted(members, key=lambda m: (m.article, m.anchor.start, m.id)):
        governed = last is not None and last.article == m.article and m.status == "possible"
        near = last is not None and 0 <= m.anchor.start - last.anchor.end <= _NEXT
        found[m.id] = found[last.id] if last is not None and governed and near else m.status
        last = m
    return found


def _under_way(m: ThreadMention, held: list[ThreadMention]) -> bool:
    """Whether it goes on as it is told, and another tells it as over on that very day: then that came after."""
    day = m.stands
    if m.status != "ongoing" or m.type != "CONSULT" or day is None:
        return False
    days = [h.when for h in held if h.when and h.when.days <= 2]
    return any(d.earliest <= day.latest and day.earliest <= d.latest for d in days)


def _day(m: ThreadMention) -> str:
    """The day of a status; what was said on a day that may be the report's own is as late as the report."""
    day = m.stands or m.published
    if day and m.published and m.published.earliest <= day.latest <= m.published.latest:
        day = m.published
    return day.latest.isoformat() if day else ""


def _told(m: ThreadMention) -> str:
    return m.published.latest.isoformat() if m.published else ""


def own_day(members: list[ThreadMention]) -> When | None:
    """The act's own day: the sharpest that is given most often, held mentions before planned ones."""
    dated = [m for m in members if m.when]
    held = [m for m in dated if m.status in HELD] or dated
    if not held:
        return None
    counts = Counter(m.when.iso for m in held if m.when)
    best = min(
        held, key=lambda m: (m.when.days if m.when else 0, -counts[m.when.iso if m.when else ""], order(m))
    )
    return best.when


def order(m: ThreadMention) -> tuple[str, int, str]:
    """By text hash and place: a total order that no order of reading changes."""
    return (m.sha256, m.anchor.start, m.id)


def _parties(members: list[ThreadMention]) -> tuple[str, ...]:
    counts = Counter(a for m in members for a in dict.fromkeys((*m.by, *m.to)))
    return tuple(sorted(counts, key=lambda a: (-counts[a], a)))


def _commonest(values: list[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], v)) if counts else ""
