"""Anything with its evidence: the paragraph with the words marked, the outlet and the day."""

import json
from dataclasses import dataclass
from typing import Any

from verbale.model import NotFound, Thread, Tie, VerbaleError
from verbale.record import Kept, Store, state_on
from verbale.record.states import changes, terms_on
from verbale.record.titles import in_words
from verbale.views.answer import Filters
from verbale.views.counted import counted
from verbale.views.disputes import side_value
from verbale.views.facts import Facts
from verbale.views.plain import plain

#: The most characters of a paragraph shown on either side of the marked words.
AROUND = 400


class AmbiguousId(VerbaleError):
    """More than one thing has an id that begins so."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in their paragraph. ``marks`` are ``(start, end)`` in it; cut ends have an ellipsis."""

    what: str
    paragraph: str
    marks: tuple[tuple[int, int], ...]
    outlet: str
    day: str | None
    title: str | None
    url: str | None
    start: int
    end: int
    article: str
    id: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing of the record: what it is, its fields in words, and every passage it rests on."""

    id: str
    kind: str
    title: str
    fields: tuple[tuple[str, str], ...]
    passages: tuple[Passage, ...]


def show(store: Store, id_: str, filters: Filters | None = None) -> Shown:
    """The thing whose id begins with ``id_``.

    Raises `NotFound` when there is none and `AmbiguousId` when several begin so.
    """
    facts = Facts(store, filters or Filters())
    kind, full = find(store, id_)
    return {"thread": _thread, "entry": _entry, "dispute": _dispute, "article": _article}.get(kind, _thing)(
        facts, full
    )


_TABLES = (("thread", "id"), ("entry", "id"), ("dispute", "id"), ("thing", "id"), ("article", "key"))


def find(store: Store, prefix: str) -> tuple[str, str]:
    """The table and full id of the one thing whose id begins with ``prefix``; an article goes by its name too."""
    named = store.rows("SELECT key FROM article WHERE id = ? LIMIT 2", (prefix.strip(),))
    if len(named) == 1:
        return "article", named[0]["key"]  # the name that its source or its text gave it, as `log` shows it
    wanted = prefix.strip().lower()
    if not wanted or set(wanted) - set("0123456789abcdef"):
        raise NotFound(
            f"“{prefix}” is no id; ids are made of 0-9 and a-f, as the last column of a table shows."
        )
    hits = [
        (table, row["id"])
        for table, column in _TABLES
        for row in store.rows(
            f"SELECT {column} AS id FROM {table} WHERE {column} >= ? AND {column} < ? LIMIT 6",
            (wanted, wanted + "g"),
        )
    ]
    if not hits:
        raise NotFound(f"Nothing in this record has an id that begins with {wanted}.")
    if len(hits) > 1:
        some = ", ".join(sorted(id_[: len(wanted) + 4] for _, id_ in hits))
        raise AmbiguousId(f"More than one id begins with {wanted}: {some}.")
    return hits[0]


def _thing(facts: Facts, id_: str) -> Shown:
    row = facts.store.rows("SELECT * FROM thing WHERE id = ?", (id_,))[0]
    form = json.loads(row["form"])
    fields = _fields(facts, row["kind"], form)
    passage = passage_of(facts.store, row["article"], row["start"], row["end"], row["kind"], id_)
    title = {"statement": "Statement", "event": f"{form.get('type', '')} event", "commitment": "Commitment"}[
        row["kind"]
    ]
    return Shown(id_, row["kind"], title, fields, (passage,))


def _fields(facts: Facts, kind: str, form: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    def who(key: str) -> str:
        return ", ".join(facts.names(tuple(form.get(key) or ())))

    def why(field: str) -> str:
        rules = [w["rule"] for w in form.get("why") or () if isinstance(w, dict) and w["field"] == field]
        return f"  ({', '.join(rules)})" if rules else ""

    if kind == "statement":
        pairs = [
            ("who", who("speaker")), ("cue", form["cue"]), ("form", form["form"]), ("to", form["to"]),
            ("by way of", who("by_way_of")), ("said on", _day(form, "said_on")),
        ]  # fmt: skip
    elif kind == "event":
        type_ = form["type"] + (f" / {form['mode']}" if form["mode"] else "")
        pairs = [
            ("type", type_ + why("type")), ("status", form["status"] + why("status")),
            ("by", who("by") + why("by")),
            ("to", who("to") and who("to") + why("to")), ("host", who("host") and who("host") + why("host")),
            ("place", form["place"] and form["place"] + why("place")), ("when", _day(form, "when")),
        ]  # fmt: skip
    else:
        pairs = [
            ("force", form["force"]), ("by", who("by")), ("to", who("to")),
            ("deadline", _day(form, "deadline")),
        ]  # fmt: skip
    return tuple((label, value) for label, value in pairs if value)


def _day(form: dict[str, Any], key: str) -> str:
    value, why = form.get(key), form.get(f"{key}_why")
    if not value:
        return ""
    return f"{value}  ({why['rule']})" if why and why.get("rule") else str(value)


def _thread(facts: Facts, id_: str) -> Shown:
    found = facts.threads_of((id_,))
    if not found:
        raise NotFound(f"Thread {id_} is not in the record as of that day.")
    t = found[0]
    fields = [
        ("status", t.status), ("when", t.when.iso if t.when else ""), ("place", t.place or ""),
        ("parties", ", ".join(facts.parties(t.parties))),
        *(("stage", _stage(t, n)) for n in range(len(t.stages))),
        ("sources", f"{t.sources} independent" + (f": {', '.join(t.outlets)}" if t.outlets else "")),
        *(("source", x) for x in counted(facts, t)),
        *(("link", plain(x.reason, facts)) for x in _once(t, "link")),
        *(("not with", f"{plain(x.reason, facts)}{_other(facts, t, x)}") for x in _once(t, "veto")),
    ]  # fmt: skip
    passages = tuple(
        passage_of(
            facts.store, m.article, m.anchor.start, m.anchor.end,
            m.status if m.role == "act" else f"about it: {in_words(m.type)}", m.id,
        )
        for m in t.mentions
    )  # fmt: skip
    return Shown(id_, "thread", t.title, tuple((k, v) for k, v in fields if v), passages)


def _once(t: Thread, kind: str) -> list[Any]:
    seen: dict[str, Any] = {}
    for x in t.ties:
        if x.kind == kind:
            seen.setdefault(x.reason, x)
    return list(seen.values())[:6]


def _other(facts: Facts, t: Thread, tie: Tie) -> str:
    """The other thread of a veto: its title and id, where it is not this one."""
    rows = facts.store.rows("SELECT thread FROM thread_mention WHERE event = ?", (tie.a,))
    other = rows[0]["thread"] if rows else t.id
    found = [] if other == t.id else [x for x in facts.threads_of((other,)) if x.id != t.id]
    return f" · {found[0].title} ({other[:8]})" if found else ""


def _stage(t: Thread, n: int) -> str:
    s = t.stages[n]
    day = s.when.iso if s.when else "no day given"
    planned = f", for {s.planned_for.iso}" if s.planned_for else ""
    return f"{s.status} · {day}{planned} · {s.sources} source{'s' if s.sources != 1 else ''}"


def _entry(facts: Facts, id_: str) -> Shown:
    e = facts.entry(id_)
    if e is None:
        raise NotFound(f"Entry {id_} is not in the record as of that day.")
    day, terms = facts.horizon(), terms_on(e)
    state = state_on(e, day) if day else None
    fields = [
        ("force", e.force), ("by", ", ".join(facts.names(e.by))), ("to", ", ".join(facts.names(e.to))),
        ("condition", terms.condition or ""), ("deadline", terms.deadline or ""), ("measure", terms.quantity),
        *(("changed", x) for x in changes(e)),
        ("state", f"{state.state} on {state.day.isoformat()}: {state.why}" if state else ""),
        ("threads", ", ".join(x[:8] for x in e.threads)),
        ("depends on", ", ".join(x[:8] for x in e.conditions)),
    ]  # fmt: skip
    passages = [passage_of(facts.store, p.article, p.start, p.end, "terms", p.id) for p in e.terms]
    passages += [
        passage_of(facts.store, m.article, m.anchor.start, m.anchor.end, m.status, m.id)
        for m in (*e.witnesses, *e.refusals, *e.fulfilled)
    ]
    passages += [passage_of(facts.store, x.article, x.start, x.end, x.kind, x.promise) for x in e.after]
    return Shown(id_, "entry", e.now.words, tuple((k, v) for k, v in fields if v), tuple(passages))


def _dispute(facts: Facts, id_: str) -> Shown:
    d = next(d for d in facts.disputes() if d.id == id_)
    t = facts.threads_of((d.thread,))[0]
    where = {m.id: m for m in t.mentions}
    fields = [
        ("field", d.field),
        *(
            (
                side_value(d.field, s.value, facts),
                ", ".join((*facts.names(s.by), *s.outlets)) or _n(s.mentions, "mention"),
            )
            for s in d.sides
        ),
    ]
    passages = tuple(
        passage_of(facts.store, where[m].article, where[m].anchor.start, where[m].anchor.end, s.value, m)
        for s in d.sides
        for m in s.mentions
    )
    return Shown(id_, "dispute", t.title, tuple(fields), passages)


def _article(facts: Facts, id_: str) -> Shown:
    kept = facts.store.article(id_)
    reading = facts.store.reading(id_)
    a = kept.article
    published = f"{kept.published.iso}  ({_how(kept)})" if kept.published else ""
    fields = [
        ("outlet", a.outlet or ""), ("published", published), ("url", a.url or ""), ("source", a.source),
        ("sha256", a.sha256),
        ("holds", f"{_n(reading.statements, 'statement')}, {_n(reading.events, 'event')},"
                  f" {_n(reading.commitments, 'commitment')}, {_n(reading.furniture, 'piece')} of furniture"),
        *(("warning", w) for w in reading.warnings),
        ("made by", f"reader {kept.made_by.reader}, {kept.made_by.model}, lexicon {kept.made_by.lexicon}"),
    ]  # fmt: skip
    return Shown(id_, "article", a.headline or a.id, tuple((k, v) for k, v in fields if v), ())


def _n(things: tuple[object, ...], one: str) -> str:
    return f"{len(things)} {one}{'' if len(things) == 1 else 's'}"


def _how(kept: Kept) -> str:
    return f"placed by {kept.placed_by}" if kept.placed_by else kept.published.rule if kept.published else ""


def passage_of(store: Store, article: str, start: int, end: int, what: str, id_: str) -> Passage:
    """The paragraph around ``text[start:end]`` of an article, with those words marked."""
    kept: Kept = store.article(article)
    text = kept.article.text
    left = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    stop = text.find("\n", end)
    right = min(len(text) if stop < 0 else stop, end + AROUND)
    before = "…" if left > 0 and text[left - 1] != "\n" else ""
    after = "…" if right < len(text) and text[right] != "\n" else ""
    shift = len(before) - left
    return Passage(
        what=what,
        paragraph=before + text[left:right] + after,
        marks=((start + shift, end + shift),),
        outlet=kept.outlet,
        day=kept.published.iso if kept.published else None,
        title=kept.article.headline,
        url=kept.article.url,
        start=start,
        end=end,
        article=article,
        id=id_,
    )
