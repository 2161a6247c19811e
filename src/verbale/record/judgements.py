"""What persons decided, kept beside the readings and applied whenever the record is derived."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from verbale.model import STATUSES, TYPES, Judgement, NotFound, RecordError, VerbaleError, When
from verbale.record.ids import hexid
from verbale.record.rows import dump
from verbale.record.sighting import Sighting
from verbale.record.store import Store

#: The verb of an article taken out: it changes no event, and stands until the article is read again.
TAKEN = "take out"
#: What `set` may change in a mention.
FIELDS = ("status", "when", "place", "type")


class JudgementError(VerbaleError):
    """A correction that cannot be made as asked."""


@dataclass(frozen=True)
class Applied:
    """Sightings with the judgements in them, and what the clustering must obey.

    Attributes:
        joins, splits: pairs of event ids with the id of the judgement. gone: judgements some of whose events
            are no longer in the record; their remaining parts are applied.
    """

    sightings: list[Sighting]
    joins: list[tuple[str, str, str]] = field(default_factory=list)
    splits: list[tuple[str, str, str]] = field(default_factory=list)
    gone: list[Judgement] = field(default_factory=list)


def judge_on(
    store: Store, verb: str, targets: Sequence[str], *, reason: str, author: str, day: str,
    name: str | None = None, value: str | None = None,
) -> Judgement:  # fmt: skip
    """Keep a judgement on events (full ids) and mark the record for deriving again.

    ``name`` and ``value`` are the field to `set` and what to. Raises `JudgementError` if it makes no sense.
    """
    _check(verb, targets, reason, name, value)
    id_ = hexid("judgement", verb, *targets, name, value, reason, author, day)
    made = Judgement(id_, verb, tuple(targets), reason, author, day, name, value)
    with store.transaction():
        store.db.execute(
            "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, (SELECT 1 + ifnull(max(n), 0) FROM judgement))"
            " ON CONFLICT (id) DO UPDATE SET undone = 0, n = excluded.n",
            (id_, verb, dump(list(targets)), name, value, reason, author, day),
        )
        store.stale()
    return made


def take_out(store: Store, article: str, *, reason: str, author: str, day: str) -> Judgement:
    """Take the article with this key out of the record, and keep a judgement that says so and why.

    Its name is the judgement's ``value``. Whoever reads the article again brings it back and undoes the judgement.
    """
    kept = store.article(article)
    name = kept.article.headline or kept.article.source or kept.article.id
    # Kept before the article goes: an interruption in between leaves an article that can be taken out again.
    made = judge_on(
        store, TAKEN, [article], reason=reason, author=author, day=day, name="article", value=name
    )
    store.take_out(article)
    return made


def _check(verb: str, targets: Sequence[str], reason: str, name: str | None, value: str | None) -> None:
    if not reason.strip():
        raise JudgementError("A correction needs a reason.")
    if verb in ("join", "split") and len(set(targets)) < 2:
        raise JudgementError(f"`{verb}` needs two different things.")
    if verb == "set":
        _check_value(name, value)


def _check_value(name: str | None, value: str | None) -> None:
    if name not in FIELDS:
        raise JudgementError(f"`set` can change {', '.join(FIELDS)}; not {name!r}.")
    known = {"status": STATUSES, "type": TYPES}.get(name)
    if known and value not in known:
        raise JudgementError(f"{value!r} is no {name}; there are {', '.join(known)}.")
    if name == "when" and value:
        try:
            When.from_iso(value)
        except ValueError as error:
            raise JudgementError(
                f"{value!r} is no day; write 2026-02-12, 2026-02-12/2026-02-14, or 2026-02 for the month."
            ) from error


def undo(store: Store, prefix: str) -> Judgement:
    """Undo the judgement whose id begins with ``prefix``; it stays on record as undone."""
    found = [j for j in judgements(store) if j.id.startswith(prefix.lower())]
    if not found:
        raise NotFound(f"No correction has an id that begins with {prefix}.")
    if len(found) > 1:
        raise RecordError(f"More than one correction begins with {prefix}.")
    if found[0].verb == TAKEN and not found[0].undone:
        raise JudgementError(
            f"The article {found[0].value} is no longer in the record; `verbale read` it again to bring it back."
        )
    with store.transaction():
        store.db.execute("UPDATE judgement SET undone = 1 WHERE id = ?", (found[0].id,))
        store.stale()
    return replace(found[0], undone=True)


def judgements(store: Store) -> list[Judgement]:
    """Every judgement, undone ones too, in the order in which they were made."""
    return [
        Judgement(
            r["id"], r["verb"], tuple(json.loads(r["targets"])), r["reason"], r["author"], r["day"],
            r["field"], r["value"], bool(r["undone"]),
        )
        for r in store.rows("SELECT * FROM judgement ORDER BY n, day, id")
    ]  # fmt: skip


def apply(sightings: Iterable[Sighting], made: Iterable[Judgement]) -> Applied:
    """The sightings with every judgement that stands."""
    by_id = {s.mention.id: s for s in sightings}
    known = frozenset(by_id)
    result = Applied([])
    for j in made:
        if j.undone or j.verb == TAKEN:
            continue
        here = [t for t in j.targets if t in known]
        if len(here) < len(j.targets):
            result.gone.append(j)
        if j.verb == "drop":
            for t in here:
                by_id.pop(t, None)
        elif j.verb == "set":
            by_id.update({t: _set(by_id[t], j) for t in here if t in by_id})
        else:
            pairs = result.joins if j.verb == "join" else result.splits
            pairs += [(here[0], t, j.id) for t in here[1:]]
    result.sightings.extend(by_id.values())
    return result


def _set(s: Sighting, j: Judgement) -> Sighting:
    m = s.mention
    if j.field == "status":
        return replace(s, mention=replace(m, status=j.value or m.status))
    if j.field == "type":
        return replace(s, mention=replace(m, type=j.value or m.type))
    if j.field == "place":
        return replace(s, mention=replace(m, place=j.value or None))
    when = When.from_iso(j.value, "judgement") if j.value else None
    return replace(s, mention=replace(m, when=when, stands=when or m.stands))
