"""From mentions to groups: candidate pairs by shared keys, then the surest links first, vetoes obeyed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from verbale.model import Tie
from verbale.record.blocks import pairs
from verbale.record.judge import judge
from verbale.record.mentions import Sighting
from verbale.record.vetoes import person, told


@dataclass
class Group:
    """Mentions that are one thing, in order, and the ties within and at its border."""

    members: list[Sighting]
    ties: list[Tie] = field(default_factory=list)


def order_of(s: Sighting) -> tuple[str, str, int, str]:
    """Where a mention stands in a record: by day, text hash and place in the text, whoever came first."""
    day = s.mention.stands or s.mention.published
    return (day.latest.isoformat() if day else "", s.mention.sha256, s.mention.anchor.start, s.mention.id)


#: Two event ids and the id of the judgement that speaks of them.
Pair = tuple[str, str, str]
#: Where a judgement stands among links sorted by falling strength: last, when whole groups can be joined.
_JUDGED = 99


def cluster(
    sightings: Iterable[Sighting], joins: Iterable[Pair] = (), splits: Iterable[Pair] = ()
) -> list[Group]:
    """Group acts that are one thing. The order of ``sightings`` does not matter.

    ``joins`` and ``splits`` are what persons decided: they go before every rule.
    """
    acts = sorted((s for s in sightings if s.mention.role == "act"), key=order_of)
    links: list[tuple[int, int, int, Tie]] = []
    vetoes: dict[int, dict[int, Tie]] = defaultdict(dict)
    for i, j in sorted(set(pairs(acts))):
        verdict = judge(acts[i], acts[j])
        if verdict is None:
            continue
        kind = "link" if verdict.strength else "veto"
        tie = Tie(kind, acts[i].mention.id, acts[j].mention.id, verdict.rule, verdict.reason)
        if verdict.strength:
            links.append((-verdict.strength, i, j, tie))
        else:
            vetoes[i][j] = vetoes[j][i] = tie
    _decide(acts, joins, splits, links, vetoes)
    return _join_moved(_merge(acts, sorted(links, key=lambda x: x[:3]), vetoes))


def _decide(
    acts: list[Sighting],
    joins: Iterable[Pair],
    splits: Iterable[Pair],
    links: list[tuple[int, int, int, Tie]],
    vetoes: dict[int, dict[int, Tie]],
) -> None:
    at = {s.mention.id: n for n, s in enumerate(acts)}
    for a, b, judgement in joins:
        if a in at and b in at:
            vetoes[at[a]].pop(at[b], None)
            vetoes[at[b]].pop(at[a], None)
            tie = Tie("link", a, b, "judgement", f"judgement {judgement[:8]}")
            links.append((_JUDGED, min(at[a], at[b]), max(at[a], at[b]), tie))
    for a, b, judgement in splits:
        if a in at and b in at:
            tie = Tie("veto", a, b, "judgement", f"judgement {judgement[:8]}")
            vetoes[at[a]][at[b]] = vetoes[at[b]][at[a]] = tie


def _merge(
    acts: list[Sighting], links: list[tuple[int, int, int, Tie]], vetoes: dict[int, dict[int, Tie]]
) -> list[Group]:
    home = list(range(len(acts)))
    groups = {n: Group([act]) for n, act in enumerate(acts)}
    inside: dict[int, list[int]] = {n: [n] for n in range(len(acts))}
    for strength, i, j, tie in links:
        one, other = home[i], home[j]
        if one == other:
            groups[one].ties.append(tie)
            continue
        if strength != _JUDGED and _forbidden(inside[one], inside[other], vetoes):
            continue
        keep, gone = (one, other) if len(inside[one]) >= len(inside[other]) else (other, one)
        for n in inside[gone]:
            home[n] = keep
        inside[keep] += inside.pop(gone)
        merged = groups.pop(gone)
        groups[keep].members += merged.members
        groups[keep].ties += [*merged.ties, tie]
    for key, group in groups.items():
        group.ties += [t for n in inside[key] for t in vetoes.get(n, {}).values()]
        group.members.sort(key=order_of)
        group.ties.sort(key=lambda t: (t.kind, t.a, t.b))
    return sorted(groups.values(), key=lambda g: order_of(g.members[0]))


def _forbidden(one: list[int], other: list[int], vetoes: dict[int, dict[int, Tie]]) -> bool:
    few, many = (one, set(other)) if len(one) <= len(other) else (other, set(one))
    return any(not many.isdisjoint(vetoes.get(n, ())) for n in few)


def _join_moved(groups: list[Group]) -> list[Group]:
    """Join a plan with the same parties' plan for another day that says it was moved.

    The older plan must not have been held, and its day must not have passed when the move was told.
    """
    by_parties: dict[object, list[Group]] = defaultdict(list)
    for g in groups:
        if g.members[0].mention.type == "CONSULT":
            by_parties[frozenset(u for s in g.members for u in s.by if len(u) == 3)].append(g)
    gone: set[int] = set()
    for key in sorted(by_parties, key=lambda k: sorted(k) if isinstance(k, frozenset) else []):
        for new in [g for g in by_parties[key] if any(s.moved and s.mention.when for s in g.members)]:
            for old in by_parties[key]:
                tie = _moved(old, new) if old is not new and id(old) not in gone else None
                if tie and id(new) not in gone:
                    new.members = sorted([*new.members, *old.members], key=order_of)
                    new.ties += [*old.ties, tie]
                    gone.add(id(old))
    left = [g for g in groups if id(g) not in gone]
    return sorted(left, key=lambda g: order_of(g.members[0]))


def _moved(old: Group, new: Group) -> Tie | None:
    if any(s.held for s in old.members):
        return None
    planned = [s for s in old.members if s.mention.when]
    for s in new.members:
        report = told(s)
        if not s.moved or s.mention.when is None or report is None:
            continue
        for before in planned:
            day, first = before.mention.when, told(before)
            if (
                day
                and first
                and first <= report <= day.latest
                and _apart(before, s)
                and vetoes_people(before, s)
            ):
                reason = f"moved from {day.iso} to {s.mention.when.iso}"
                return Tie("link", before.mention.id, s.mention.id, "moved", reason)
    return None


def _apart(a: Sighting, b: Sighting) -> bool:
    one, other = a.mention.when, b.mention.when
    return bool(one and other and (one.latest < other.earliest or other.latest < one.earliest))


def vetoes_people(a: Sighting, b: Sighting) -> bool:
    """Whether the same people are named, or none on one side."""
    return not person(a, b)
