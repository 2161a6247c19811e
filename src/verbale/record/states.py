"""The state of a ledger entry on any day, from what was seen and nothing else.

States are counts of what was seen, never blame: "not seen kept" says that no article in the record tells of
the promised act by the promised party, and nothing more.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from verbale.model import ThreadMention, When
from verbale.record.ledger import Entry, made_on, stood_on
from verbale.record.promises import Promise

STATES = (
    "conditional", "open", "due", "kept", "not seen kept", "withdrawn", "superseded", "unclear",
)  # fmt: skip
#: With these the commitment holds until its condition comes about, and no longer.
_UNTIL = frozenset({"unless", "until"})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class State:
    """The state of an entry on ``day``, in one word of `STATES`, why, and the ids of what shows it."""

    state: str
    day: date
    why: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds on a day: of each field what was last said of it. A report that is silent on it changes nothing."""

    deadline: str | None
    condition: str | None
    sense: str
    quantity: str


def terms_on(entry: Entry, day: date | None = None) -> Terms:
    """The terms of ``entry`` as known on ``day``, or the latest."""
    deadline, condition, sense, quantity = None, None, "", ""
    for p in known_on(entry, day):
        deadline = p.deadline or deadline
        condition, sense = (p.condition, p.sense) if p.condition else (condition, sense)
        quantity = p.quantity or quantity
    return Terms(deadline, condition, sense, quantity)


def known_on(entry: Entry, day: date | None = None) -> list[Promise]:
    """The reports of ``entry`` made by ``day``; at least its first."""
    if day is None:
        return list(entry.terms)
    return [p for p in entry.terms if _by(p.made or p.published, day)] or list(entry.terms[:1])


def changes(entry: Entry) -> list[str]:
    """How the terms changed, in order: "2026-02-05: deadline 2026-02-06 → 2026-02-13"."""
    said: dict[str, str] = {}
    found = []
    for p in entry.terms:
        for name, value in (("deadline", p.deadline), ("condition", p.condition), ("measure", p.quantity)):
            if value and said.get(name, value) != value:
                found.append(f"{made_on(p) or 'no day'}: {name} {said[name]} → {value}")
            said[name] = value or said.get(name, "")
            if not said[name]:
                del said[name]
    return found


def state_on(entry: Entry, day: date) -> State:
    """The state of ``entry`` on ``day``, from what its sources report as having stood by then."""
    known = known_on(entry, day)
    made = made_on(known[0])
    done = _after(entry.witnesses, made, day)
    if done and entry.force == "refusal":
        told = f"did it all the same, reported on {stood_on(done[0])}: “{done[0].anchor.words}”"
        return State("withdrawn", day, told, _ids(done))
    if done:
        return State("kept", day, f"reported on {stood_on(done[0])}: “{done[0].anchor.words}”", _ids(done))
    ended = [x for x in entry.after if x.day <= day.isoformat()]
    if ended:
        last = min(ended, key=lambda x: (x.day, x.kind))
        return State(last.kind, day, f"{last.reason} on {last.day}: “{last.words}”", (last.promise,))
    off = _after(entry.refusals, made_on(known[-1]), day)
    if off and entry.firm:
        return State("withdrawn", day, f"{off[-1].status}: “{off[-1].anchor.words}”", _ids(off))
    terms = terms_on(entry, day)
    if not terms.condition:
        return _by_deadline(terms, day, entry)
    met = [m for m in _after(entry.fulfilled, None, day) if stood_on(m) >= made or m.status == "ongoing"]
    if not met:
        return State("conditional", day, f"depends on “{terms.condition}”")
    told = f"“{terms.condition}”: seen on {stood_on(met[0])}, “{met[0].anchor.words}”"
    if terms.sense in _UNTIL:
        return State("unclear", day, f"no longer binds by its own words, {told}", _ids(met))
    found = _by_deadline(terms, day, entry)
    return State(found.state, day, f"{found.why}; {told}", _ids(met))


def _by_deadline(terms: Terms, day: date, entry: Entry) -> State:
    if not (entry.by or entry.to):
        return State("unclear", day, "no party is named")
    if terms.deadline is None:
        return State("open", day, "no deadline is given")
    due = When.from_iso(terms.deadline)
    if day > due.latest and not entry.threads:
        return State("unclear", day, f"due {due.iso}; what was promised is no act that could be looked for")
    if day > due.latest:
        return State("not seen kept", day, f"due {due.iso}; no article here tells of it")
    if (day >= due.earliest and due.days <= 7) or day == due.latest:
        return State("due", day, f"due {due.iso}")
    return State("open", day, f"due {due.iso}")


def _by(iso: str | None, day: date) -> bool:
    return iso is None or date.fromisoformat(iso.partition("/")[0]) <= day


def _after(mentions: tuple[ThreadMention, ...], first: str | None, day: date) -> list[ThreadMention]:
    """Those that stood after ``first`` (not on the day the promise was made) and by ``day``."""
    return [m for m in mentions if (first is None or stood_on(m) > first) and stood_on(m) <= day.isoformat()]


def _ids(mentions: list[ThreadMention]) -> tuple[str, ...]:
    return tuple(m.id for m in mentions)


#: Before and after every day that can be asked for.
NEVER, ALWAYS = "", "9999-12-31"


def spans(entry: Entry) -> list[tuple[str, str, str]]:
    """The states of ``entry`` through time: from which day, before which day (both ISO), and the state."""
    days = {date.fromisoformat(d) for d in _turns(entry)}
    for iso in (p.deadline for p in entry.terms if p.deadline):
        due = When.from_iso(iso)
        days |= {due.earliest, due.latest, due.latest + _DAY}
    turns = sorted(days)
    start = turns[0] - _DAY if turns else date.min
    found = [[NEVER, ALWAYS, state_on(entry, start).state]]
    for day in turns:
        state = state_on(entry, day).state
        if state != found[-1][2]:
            found[-1][1] = day.isoformat()
            found.append([day.isoformat(), ALWAYS, state])
    return [(a, b, s) for a, b, s in found]


def _turns(entry: Entry) -> set[str]:
    """Days on which something became known that may change the state, ISO."""
    made = {x for p in entry.terms for x in (p.made or p.published or "").split("/") if x}
    seen = {stood_on(m) for m in (*entry.witnesses, *entry.refusals, *entry.fulfilled)} - {""}
    return made | seen | {x.day for x in entry.after}
