"""The ledger: commitments from all articles, one entry for each, and its state on any day.

States are counts of what was seen, never blame: "not seen kept" says that no article in the record tells of
the promised act by the promised party, and nothing more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from verbale.model import HELD, Thread, ThreadMention, When
from verbale.record.ids import hexid
from verbale.record.promises import Promise
from verbale.record.voices import count

STATES = (
    "conditional", "open", "due", "kept", "not seen kept", "withdrawn", "superseded", "unclear",
)  # fmt: skip
_FIRM = frozenset({"pledge", "offer"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One commitment followed through its reports.

    Attributes:
        id: made from its first report. terms: the reports in order of the day they were made; the last holds.
        threads: of the promised act; conditions: threads of what it depends on.
        witnesses: mentions of the promised act by the promised party that a later report says was held.
        refusals: mentions that say it is off. fulfilled: mentions that say the condition holds.
        same: what its promises have in common (see `same_key`); not part of its form.
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
    same: str = ""

    @property
    def now(self) -> Promise:
        """The latest terms."""
        return self.terms[-1]


@dataclass(frozen=True, slots=True)
class State:
    """The state of an entry on ``day``, in one word of `STATES`, why, and the mentions that show it."""

    state: str
    day: date
    why: str
    evidence: tuple[str, ...] = ()


def entries(
    promises: Iterable[Promise], threads: Iterable[Thread], source_of: Mapping[str, str] | None = None
) -> list[Entry]:
    """The ledger of a record, sorted by the day of the first report."""
    by_event = {m.id: t for t in threads for m in t.mentions}
    groups: dict[str, list[Promise]] = {}
    for p in sorted(promises, key=_order):
        groups.setdefault(same_key(p, {e: by_event[e].id for e in p.acts if e in by_event}), []).append(p)
    found = [_entry(key, group, by_event, source_of or {}) for key, group in groups.items()]
    return sorted(found, key=lambda e: (_order(e.terms[0]), e.id))


def _order(p: Promise) -> tuple[str, str, int, str]:
    day = p.made or p.published or ""
    return (day.rpartition("/")[2], p.sha256, p.start, p.id)


def same_key(p: Promise, thread_of: Mapping[str, str]) -> str:
    """What makes two promises one: the same party binds the same party to an act of the same thread; without
    a thread, the same words. ``thread_of`` gives an event's thread."""
    threads = list(dict.fromkeys(thread_of[e] for e in p.acts if e in thread_of))[:1]
    side = p.to_units if p.force == "demand" else p.by_units
    words = "" if threads else " ".join(p.words.lower().split())
    firm = "firm" if p.force in _FIRM else p.force
    return hexid("same", firm, *side, "|", *threads, "|", words)


def _entry(
    key: str, group: list[Promise], by_event: Mapping[str, Thread], source_of: Mapping[str, str]
) -> Entry:
    threads = {by_event[e].id: by_event[e] for p in group for e in p.acts if e in by_event}
    conditions = {by_event[e].id: by_event[e] for p in group for e in p.depends if e in by_event}
    side = {a for p in group for a in (p.to if p.force == "demand" else p.by)}
    acts = [m for t in threads.values() for m in t.mentions if m.role == "act"]
    return Entry(
        id=hexid("entry", group[0].id),
        force=group[0].force,
        by=_all(p.by for p in group),
        to=_all(p.to for p in group),
        terms=tuple(group),
        threads=tuple(sorted(threads)),
        conditions=tuple(sorted(conditions)),
        witnesses=_sorted(m for m in acts if _keeps(m, group, side, threads)),
        refusals=_sorted(m for m in acts if m.status in ("cancelled", "denied") and side & {*m.by, *m.to}),
        fulfilled=_sorted(
            m for t in conditions.values() for m in t.mentions if m.status in HELD and m.role == "act"
        ),
        sources=count(group, source_of or {}),
        same=key,
    )


#: Acts that both sides do: whoever is named first, either has kept its word.
_TOGETHER = frozenset({"CONSULT", "AGREE", "RETREAT", "COOPERATE"})


def _keeps(m: ThreadMention, group: list[Promise], side: set[str], threads: Mapping[str, Thread]) -> bool:
    """Whether ``m`` shows for sure that a promise was kept: the promised kind of act, told as done, by the promised
    party, in a later article than the one that has the promise, and on a day or in a report that is known."""
    if m.status != "happened" or not (m.when or m.published):
        return False
    doers = {*m.by, *m.to} if m.type in _TOGETHER else {*m.by}
    promised = {x.type for t in threads.values() for x in t.mentions if any(x.id in p.acts for p in group)}
    return m.type in promised and not side.isdisjoint(doers) and all(m.article != p.article for p in group)


def _all(sides: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a for side in sides for a in side))


def _sorted(mentions: Iterable[ThreadMention]) -> tuple[ThreadMention, ...]:
    return tuple(sorted(mentions, key=lambda m: (_last(m), m.sha256, m.anchor.start, m.id)))


def _last(m: ThreadMention) -> str:
    day = m.stands or m.published
    return day.latest.isoformat() if day else ""


def state_on(entry: Entry, day: date) -> State:
    """The state of ``entry`` on ``day``, from what its sources report as having stood by then."""
    known = [p for p in entry.terms if _by(p.made or p.published, day)] or list(entry.terms[:1])
    terms, made = known[-1], _latest(known[0].made or known[0].published)
    kept = _after(entry.witnesses, made, day)
    if kept:
        return State("kept", day, f"reported on {_last(kept[0])}: “{kept[0].anchor.words}”", _ids(kept))
    off = _after(entry.refusals, _latest(terms.made or terms.published), day)
    if off and entry.force in _FIRM:
        return State("withdrawn", day, f"{off[-1].status}: “{off[-1].anchor.words}”", _ids(off))
    if terms.condition and not _after(entry.fulfilled, None, day):
        return State("conditional", day, f"depends on “{terms.condition}”")
    return _by_deadline(terms, day, entry)


def _by_deadline(terms: Promise, day: date, entry: Entry) -> State:
    if not (entry.by or entry.to):
        return State("unclear", day, "no party is named")
    if terms.deadline is None:
        return State("open", day, "no deadline is given")
    due = When.from_iso(terms.deadline)
    if day > due.latest:
        return State("not seen kept", day, f"due {due.iso}; no article here tells of it")
    if (day >= due.earliest and due.days <= 7) or day == due.latest:
        return State("due", day, f"due {due.iso}")
    return State("open", day, f"due {due.iso}")


def _by(iso: str | None, day: date) -> bool:
    return iso is None or date.fromisoformat(iso.partition("/")[0]) <= day


def _latest(iso: str | None) -> str:
    return (iso or "").rpartition("/")[2]


def _after(mentions: tuple[ThreadMention, ...], first: str | None, day: date) -> list[ThreadMention]:
    """Those that stood after ``first`` (not on the day the promise was made) and by ``day``."""
    return [m for m in mentions if (first is None or _last(m) > first) and _last(m) <= day.isoformat()]


def _ids(mentions: list[ThreadMention]) -> tuple[str, ...]:
    return tuple(m.id for m in mentions)


def entry_form(e: Entry) -> dict[str, Any]:
    """An entry as plain values."""
    from verbale.record.packing import mention_form

    return {
        "id": e.id, "force": e.force, "by": list(e.by), "to": list(e.to),
        "terms": [p.packed() for p in e.terms],
        "threads": list(e.threads), "conditions": list(e.conditions),
        "witnesses": [mention_form(m) for m in e.witnesses],
        "refusals": [mention_form(m) for m in e.refusals],
        "fulfilled": [mention_form(m) for m in e.fulfilled],
        "sources": e.sources,
    }  # fmt: skip


def entry_from(f: dict[str, Any]) -> Entry:
    """The inverse of `entry_form`."""
    from verbale.record.packing import mention_from

    return Entry(
        id=f["id"], force=f["force"], by=tuple(f["by"]), to=tuple(f["to"]),
        terms=tuple(Promise.unpacked(p) for p in f["terms"]),
        threads=tuple(f["threads"]), conditions=tuple(f["conditions"]),
        witnesses=tuple(mention_from(m) for m in f["witnesses"]),
        refusals=tuple(mention_from(m) for m in f["refusals"]),
        fulfilled=tuple(mention_from(m) for m in f["fulfilled"]),
        sources=f["sources"],
    )  # fmt: skip
