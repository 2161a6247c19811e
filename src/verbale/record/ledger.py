"""The ledger: commitments from all articles, one entry for each, with the evidence for and against it.

Its state on a day is computed in ``record.states``, what a later commitment does to it in ``record.later``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from verbale.model import HELD, Thread, ThreadMention
from verbale.record.ids import hexid
from verbale.record.packing import mention_form, mention_from
from verbale.record.promises import Promise
from verbale.record.subjects import head_of
from verbale.record.voices import count

FIRM = frozenset({"pledge", "offer"})


@dataclass(frozen=True, slots=True)
class After:
    """A later commitment that ends an entry: ``kind`` is ``withdrawn`` or ``superseded``; ``day`` is ISO."""

    kind: str
    promise: str
    article: str
    start: int
    end: int
    day: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One commitment followed through its reports.

    Attributes:
        id: made from its first report. terms: the reports in order of the day they were made.
        threads: of the promised act; conditions: threads of what it depends on.
        witnesses: mentions of the promised act by the promised party that a later report says was held.
        refusals: mentions that say it is off. fulfilled: mentions that say the condition holds.
        after: later commitments that end it.
        same: what its promises have in common (see `same_key`); matters: what other entries it is held
            against (see ``record.later``). Neither is part of its form.
    """

    id: str
    force: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    terms: tuple[Promise, ...]
    threads: tuple[str, ...]
    conditions: tuple[str, ...]
    witnesses: tuple[ThreadMention, ...]
    refusals: tuple[ThreadMention, ...]
    fulfilled: tuple[ThreadMention, ...]
    sources: int
    after: tuple[After, ...] = ()
    same: str = ""
    matters: tuple[str, ...] = ()

    @property
    def now(self) -> Promise:
        """The latest report."""
        return self.terms[-1]

    @property
    def firm(self) -> bool:
        """Whether somebody binds himself: a pledge or an offer."""
        return self.force in FIRM

    @property
    def first(self) -> str:
        """The day it was first made or reported, ISO; ``""`` when unknown."""
        return min((d for d in map(made_on, self.terms) if d), default="")

    @property
    def last(self) -> str:
        """The day it was last made or reported."""
        return max(map(made_on, self.terms), default="")


def made_on(p: Promise) -> str:
    """The last day on which ``p`` can have been made, ISO; ``""`` when unknown."""
    return (p.made or p.published or "").rpartition("/")[2]


def entries(
    promises: Iterable[Promise], threads: Iterable[Thread], source_of: Mapping[str, str] | None = None
) -> list[Entry]:
    """The entries of a record, sorted by the day of the first report; without what came after them."""
    by_event = {m.id: t for t in threads for m in t.mentions}
    groups: dict[str, list[Promise]] = {}
    for p in sorted(promises, key=_order):
        groups.setdefault(same_key(p, {e: by_event[e].id for e in p.acts if e in by_event}), []).append(p)
    found = [_entry(key, group, by_event, source_of or {}) for key, group in groups.items()]
    return sorted(found, key=lambda e: (_order(e.terms[0]), e.id))


def _order(p: Promise) -> tuple[str, str, int, str]:
    return (made_on(p), p.sha256, p.start, p.id)


def same_key(p: Promise, thread_of: Mapping[str, str]) -> str:
    """What makes two promises one: the same party binds the same party to an act of the same thread; without
    a thread, the same words. ``thread_of`` gives an event's thread."""
    threads = list(dict.fromkeys(thread_of[e] for e in p.acts if e in thread_of))[:1]
    words = "" if threads else " ".join(p.words.lower().split())
    firm = "firm" if p.force in FIRM else p.force
    return hexid("same", firm, *bound(p), "|", *threads, "|", words)


def bound(p: Promise) -> tuple[str, ...]:
    """The units that ``p`` binds: for a demand those it is made to."""
    return p.to_units if p.force == "demand" else p.by_units


def _entry(
    key: str, group: list[Promise], by_event: Mapping[str, Thread], source_of: Mapping[str, str]
) -> Entry:
    threads = {by_event[e].id: by_event[e] for p in group for e in p.acts if e in by_event}
    conditions = {by_event[e].id: by_event[e] for p in group for e in p.depends if e in by_event}
    side = {a for p in group for a in (*(p.to if p.force == "demand" else p.by), *bound(p))}
    acts = [m for t in threads.values() for m in t.mentions if m.role == "act"]
    kept = _Kept(group, side, acts)
    return Entry(
        id=hexid("entry", group[0].id),
        force=group[0].force,
        by=_all(p.by for p in group),
        to=_all(p.to for p in group),
        terms=tuple(group),
        threads=tuple(sorted(threads)),
        conditions=tuple(sorted(conditions)),
        witnesses=_sorted(m for m in acts if kept.by(m)),
        refusals=_sorted(m for m in acts if m.status in ("cancelled", "denied") and side & {*m.by, *m.to}),
        fulfilled=_sorted(
            m for t in conditions.values() for m in t.mentions if m.status in HELD and m.role == "act"
        ),
        sources=count(group, source_of),
        same=key,
        matters=_matters(group, threads),
    )


def _matters(group: list[Promise], threads: Mapping[str, Thread]) -> tuple[str, ...]:
    """Keys under which an entry is held against later ones: the bound party with each thread, and with each kind
    of act whose subject is known."""
    side = bound(group[0])
    if not side:
        return ()
    kinds = {(t.type, t.subject) for t in threads.values() if t.subject}
    found = {hexid("thread", t, *side) for t in threads} | {hexid("kind", *k, *side) for k in kinds}
    return tuple(sorted(found))


#: Acts that both sides do: whoever is named first, either has kept its word.
_TOGETHER = frozenset({"CONSULT", "AGREE", "RETREAT", "COOPERATE"})
#: In the threads of these the act is one thing; in those of others ("attacks") its words must be the same.
_ONE_THING = frozenset({"CONSULT", "AGREE", "RETREAT", "SANCTION"})


class _Kept:
    """Tells whether a mention shows for sure that a promise was kept."""

    def __init__(self, group: list[Promise], side: set[str], acts: list[ThreadMention]) -> None:
        own = {e for p in group for e in p.acts}
        promised = [m for m in acts if m.id in own]
        self.side, self.articles = side, {p.article for p in group}
        self.types = {m.type for m in promised}
        self.heads = {head_of(m.anchor.words) for m in promised}

    def by(self, m: ThreadMention) -> bool:
        """The promised kind of act, told as done, by the promised party, in a later article than the one that has
        the promise, and on a day or in a report that is known."""
        if m.status != "happened" or not (m.when or m.published) or m.type not in self.types:
            return False
        doers = {*m.by, *m.by_units, *(m.to if m.type in _TOGETHER else ())}
        same = m.type in _ONE_THING or head_of(m.anchor.words) in self.heads
        return same and not self.side.isdisjoint(doers) and m.article not in self.articles


def _all(sides: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a for side in sides for a in side))


def _sorted(mentions: Iterable[ThreadMention]) -> tuple[ThreadMention, ...]:
    return tuple(sorted(mentions, key=lambda m: (stood_on(m), m.sha256, m.anchor.start, m.id)))


def stood_on(m: ThreadMention) -> str:
    """The day by which a mention had stood, ISO; ``""`` when unknown."""
    day = m.stands or m.published
    return day.latest.isoformat() if day else ""


def entry_form(e: Entry) -> dict[str, Any]:
    """An entry as plain values."""
    return {
        "id": e.id, "force": e.force, "by": list(e.by), "to": list(e.to),
        "terms": [p.packed() for p in e.terms],
        "threads": list(e.threads), "conditions": list(e.conditions),
        "witnesses": [mention_form(m) for m in e.witnesses],
        "refusals": [mention_form(m) for m in e.refusals],
        "fulfilled": [mention_form(m) for m in e.fulfilled],
        "sources": e.sources,
        "after": [{name: getattr(x, name) for name in After.__dataclass_fields__} for x in e.after],
    }  # fmt: skip


def entry_from(f: dict[str, Any]) -> Entry:
    """The inverse of `entry_form`."""
    return Entry(
        id=f["id"], force=f["force"], by=tuple(f["by"]), to=tuple(f["to"]),
        terms=tuple(Promise.unpacked(p) for p in f["terms"]),
        threads=tuple(f["threads"]), conditions=tuple(f["conditions"]),
        witnesses=tuple(mention_from(m) for m in f["witnesses"]),
        refusals=tuple(mention_from(m) for m in f["refusals"]),
        fulfilled=tuple(mention_from(m) for m in f["fulfilled"]),
        sources=f["sources"],
        after=tuple(After(**x) for x in f["after"]),
    )  # fmt: skip
