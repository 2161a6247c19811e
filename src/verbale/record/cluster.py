"""From mentions to groups: links between acts make components, within which the surest links come first.

A component holds all acts that links join, directly or through others; what happens in one does not touch
another. So a record can be grown: only the components that new acts touch are made again (``record.grow``).
"""

from collections import deque
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from verbale.model import Tie
from verbale.record.blocks import REACH, candidates, keys_of, order_of
from verbale.record.evidence import sure
from verbale.record.judge import judge, points_of
from verbale.record.moved import join_moved, may_be_moved
from verbale.record.points import table
from verbale.record.sighting import Sighting
from verbale.record.vetoes import by_who, days_differ

#: Two event ids and the id of the judgement that speaks of them.
Pair = tuple[str, str, str]
#: The strength of a judgement: after all links, when whole groups can be joined.
_JUDGED = 9999
#: Strength of what joins two groups only when one was moved.
_MOVED = 9998
#: How many vetoes of an act are kept to be shown.
_SHOWN = 4


@dataclass
class Group:
    """Mentions that are one thing, in order, and the ties within and at its border."""

    members: list[Sighting]
    ties: list[Tie] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Bond:
    """What an act has to do with an earlier one: a link of some strength, a veto (0), or a possible move."""

    a: str
    b: str
    strength: int
    rule: str
    reason: str

    @property
    def joins(self) -> bool:
        """Whether the two belong to one component."""
        return self.strength > 0


def bonds(act: Sighting, before: Iterable[Sequence[Sighting]]) -> list[Bond]:
    """The bonds of ``act`` with earlier acts; ``before`` as for `candidates`."""
    found = []
    for other in candidates(act, before):
        verdict = judge(other, act)
        if verdict is None:
            continue
        found.append(Bond(other.mention.id, act.mention.id, verdict.strength, verdict.rule, verdict.reason))
        if not verdict.strength and may_be_moved(other, act):
            found.append(Bond(other.mention.id, act.mention.id, _MOVED, "moved", ""))
    return found


def all_bonds(acts: Iterable[Sighting]) -> list[Bond]:
    """The bonds of every act with those before it. ``acts`` must come in order (`order_of`)."""
    blocks: dict[str, deque[Sighting]] = {}
    found: list[Bond] = []
    for act in acts:
        mine = [blocks.setdefault(key, deque(maxlen=REACH)) for key in keys_of(act)]
        found += bonds(act, [list(b) for b in mine])
        for block in mine:
            block.append(act)
    return found


def judged(joins: Iterable[Pair], splits: Iterable[Pair], here: Container[str]) -> list[Bond]:
    """What persons decided on acts that are ``here``, by id: it goes before every rule."""
    found = []
    for strength, pairs in ((_JUDGED, joins), (-1, splits)):
        for a, b, judgement in pairs:
            if a in here and b in here:
                found.append(Bond(a, b, strength, "judgement", f"judgement {judgement[:8]}"))
    return found


class Parts:
    """Components under joining: who is with whom."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def root(self, a: str) -> str:
        """The one act that stands for the component of ``a``."""
        while (up := self._up.get(a, a)) != a:
            self._up[a] = self._up.get(up, up)
            a = up
        return a

    def join(self, a: str, b: str) -> None:
        """Put two into one component."""
        one, other = self.root(a), self.root(b)
        if one != other:
            self._up[max(one, other)] = min(one, other)


def cluster(
    sightings: Iterable[Sighting], joins: Iterable[Pair] = (), splits: Iterable[Pair] = ()
) -> list[Group]:
    """Group acts that are one thing. The order of ``sightings`` does not matter."""
    acts = {s.mention.id: s for s in sorted((s for s in sightings if s.mention.role == "act"), key=order_of)}
    found = [*all_bonds(acts.values()), *judged(joins, splits, acts)]
    groups = [g for part in components(acts, found) for g in grouped(*part)]
    return sorted(groups, key=lambda g: order_of(g.members[0]))


def components(
    acts: Mapping[str, Sighting], found: Iterable[Bond]
) -> list[tuple[list[Sighting], list[Bond]]]:
    """The components of ``acts`` (in order), each with the bonds of its acts to any others."""
    found = list(found)
    parts = Parts()
    for x in found:
        if x.joins:
            parts.join(x.a, x.b)
    members: dict[str, list[Sighting]] = {}
    for id_, act in acts.items():
        members.setdefault(parts.root(id_), []).append(act)
    theirs: dict[str, list[Bond]] = {}
    for x in found:
        if x.b in acts:
            theirs.setdefault(parts.root(x.b), []).append(x)
    return [(members[root], theirs.get(root, [])) for root in members]


def grouped(acts: list[Sighting], found: list[Bond]) -> list[Group]:
    """The groups of one component, whose bonds are ``found``."""
    at = {s.mention.id: n for n, s in enumerate(acts)}
    found = sorted(found, key=lambda x: at[x.b])
    vetoes: dict[int, set[int]] = {}
    decided = {(x.a, x.b) for x in found if x.strength == _JUDGED}
    for x in found:
        apart = x.strength <= 0 and x.a in at and (x.a, x.b) not in decided and (x.b, x.a) not in decided
        if apart:
            vetoes.setdefault(at[x.a], set()).add(at[x.b])
            vetoes.setdefault(at[x.b], set()).add(at[x.a])
    links = [x for x in found if 0 < x.strength != _MOVED]
    # The surest first; what persons decided last, when whole groups can be joined.
    links.sort(key=lambda x: (_rank(x), at[x.a], at[x.b]))
    groups = _merge(acts, [(x, at[x.a], at[x.b]) for x in links], vetoes)
    shown: dict[str, list[Tie]] = {}
    for x in found:
        if x.strength <= 0 and len(shown.setdefault(x.b, [])) < _SHOWN:
            shown[x.b].append(Tie("veto", x.a, x.b, x.rule, x.reason))
    for group in groups:
        group.ties += [t for s in group.members for t in shown.get(s.mention.id, ())]
    moves = [x for x in found if x.strength == _MOVED]
    return join_moved(groups, moves) if moves else groups


def _rank(x: Bond) -> int:
    return 1 if x.strength == _JUDGED else -x.strength


def _merge(
    acts: list[Sighting], links: list[tuple[Bond, int, int]], vetoes: dict[int, set[int]]
) -> list[Group]:
    home = list(range(len(acts)))
    groups = {n: Group([act]) for n, act in enumerate(acts)}
    inside: dict[int, list[int]] = {n: [n] for n in range(len(acts))}
    for x, i, j in links:
        one, other = home[i], home[j]
        tie = Tie("link", x.a, x.b, x.rule, x.reason)
        if one == other:
            groups[one].ties.append(tie)
            continue
        if x.strength != _JUDGED and (
            _forbidden(inside[one], inside[other], vetoes)
            or not alike([acts[n] for n in inside[one]], [acts[n] for n in inside[other]])
        ):
            continue
        keep, gone = (one, other) if len(inside[one]) >= len(inside[other]) else (other, one)
        for n in inside[gone]:
            home[n] = keep
        inside[keep] += inside.pop(gone)
        merged = groups.pop(gone)
        groups[keep].members += merged.members
        groups[keep].ties += [*merged.ties, tie]
    for group in groups.values():
        group.members.sort(key=order_of)
        group.ties.sort(key=lambda t: (t.kind, t.a, t.b))
    return sorted(groups.values(), key=lambda g: order_of(g.members[0]))


def alike(one: list[Sighting], other: list[Sighting]) -> bool:
    """Whether two groups look like one thing, not only the two acts by which they touch.

    Their best known acts are weighed against each other: one vague act must not tie two things.
    """
    if len(one) == len(other) == 1:
        return True
    if not _one_day([*one, *other]):
        return False
    group = table()["group"]
    few = int(group["reps"])
    pairs = [(a, b) for a in _known(one, few) for b in _known(other, few)]
    sums = [x for x in (points_of(a, b) for a, b in pairs) if x is not None]
    if not sums or min(sums) < group["least"]:
        return False
    mean = sum(sums) / len(sums)
    if len(sums) == len(pairs):
        return mean >= group["mean"]
    # Of many acts that agree well, one may have been read with somebody who did not take part.
    misread = len(pairs) - len(sums) == 1 and len(sums) > 1 and mean >= group["but one"]
    return misread and any(by_who(a, b) for a, b in pairs)


def _one_day(acts: list[Sighting]) -> bool:
    """Whether there is a day on which all can be that were held and are dated to a day or two."""
    held = [s for s in acts if s.held and "when" not in s.lent]
    days = [s.mention.when for s in held if s.mention.when and s.mention.when.days <= 2]
    if not days or any(days_differ(a, b) for a in acts for b in acts if a is not b):
        return True
    return max(d.earliest for d in days) <= min(d.latest for d in days)


def _known(acts: list[Sighting], few: int) -> list[Sighting]:
    """The ``few`` of which most is known, sorted by that."""
    return sorted(acts, key=lambda s: (-_told(s), order_of(s)))[:few]


def _told(s: Sighting) -> int:
    m = s.mention
    return (
        2 * len(sure(s)) + 2 * (m.when is not None) + (m.place is not None) + len(s.people) + bool(s.subject)
    )


def _forbidden(one: list[int], other: list[int], vetoes: dict[int, set[int]]) -> bool:
    few, many = (one, set(other)) if len(one) <= len(other) else (other, set(one))
    return any(not many.isdisjoint(vetoes.get(n, ())) for n in few)
