"""A reading as JSON and back.

The form has every field of the annotation guidelines under their names (spans as ``[start, end]``, days as
ISO strings, actors by id), and beside them what a machine reading can say more: ids, rules and evidence.
``reading_from_form(reading_to_form(r, text), text) == r``.
"""

from typing import Any

from verbale.model.actor import Actor, Mention
from verbale.model.commitment import Commitment
from verbale.model.event import STANCES, Event, Place, Quantity, Stance, Why
from verbale.model.reading import MadeBy, Reading
from verbale.model.span import Span
from verbale.model.statement import Statement
from verbale.model.when import When, YearlessDay

Form = dict[str, Any]


def reading_to_form(reading: Reading) -> Form:
    """The JSON form of ``reading``: plain dicts, lists, strings, numbers and ``None``."""
    return {
        "article": reading.article,
        "sha256": reading.sha256,
        "made_by": {
            "reader": reading.made_by.reader,
            "model": reading.made_by.model,
            "lexicon": reading.made_by.lexicon,
        },
        "published": _iso(reading.published),
        "published_why": _when_why(reading.published),
        "furniture": [_span(s) for s in reading.furniture],
        "actors": {key: _actor(actor) for key, actor in reading.actors.items()},
        "statements": [_statement(s) for s in reading.statements],
        "events": [_event(e) for e in reading.events],
        "commitments": [_commitment(c) for c in reading.commitments],
        "warnings": list(reading.warnings),
        "yearless": [_yearless(d) for d in reading.yearless],
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _iso(when: When | None) -> str | None:
    return None if when is None else when.iso


def _when_why(when: When | None) -> Form | None:
    if when is None:
        return None
    return {"span": _span(when.span), "rule": when.rule, "value": when.value}


def _yearless(day: YearlessDay) -> Form:
    month_day = list(day.month_day) if day.month_day else None
    return {"span": _span(day.span), "month_day": month_day, "weekday": day.weekday}


def _actor(actor: Actor) -> Form:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "of": actor.of,
        "also": list(actor.also),
        "mentions": [[m.span.start, m.span.end, m.rule] for m in actor.mentions],
    }


def _statement(s: Statement) -> Form:
    return {
        "id": s.id,
        "span": _span(s.span),
        "speaker": list(s.speaker),
        "by_way_of": list(s.by_way_of),
        "cue": s.cue.words if s.cue else None,
        "cue_span": _span(s.cue),
        "force": s.force,
        "form": s.form,
        "to": s.to,
        "said_on": _iso(s.said_on),
        "said_on_why": _when_why(s.said_on),
        "speaker_span": _span(s.speaker_span),
        "negated": s.negated,
    }


def _event(e: Event) -> Form:
    return {
        "id": e.id,
        "anchor": _span(e.anchor),
        "type": e.type,
        "mode": e.mode,
        "by": list(e.by),
        "to": list(e.to),
        "host": list(e.host),
        "place": e.place.name if e.place else None,
        "place_why": {"span": _span(e.place.span), "state": e.place.state} if e.place else None,
        "when": _iso(e.when),
        "when_why": _when_why(e.when),
        "status": e.status,
        "said_by": list(e.said_by),
        "quantity": _quantity(e.quantity),
        "stances": [{"kind": s.kind, "by": list(s.by), "span": _span(s.span)} for s in e.stances],
        "why": [{"field": w.field, "rule": w.rule, "spans": [_span(s) for s in w.spans]} for w in e.why],
    }


def _quantity(q: Quantity | None) -> Form | None:
    if q is None:
        return None
    return {
        "value": q.value,
        "unit": q.unit,
        "span": _span(q.span),
        "approximate": q.approximate,
        "ordinal": q.ordinal,
    }


def _commitment(c: Commitment) -> Form:
    return {
        "id": c.id,
        "span": _span(c.span),
        "by": list(c.by),
        "to": list(c.to),
        "force": c.force,
        "condition": _span(c.condition),
        "sense": c.sense,
        "deadline": _iso(c.deadline),
        "deadline_why": _when_why(c.deadline),
        "quantity": _quantity(c.quantity),
        "testable": c.testable,
        "event": c.event,
        "condition_event": c.condition_event,
        "why": c.why,
    }


def reading_from_form(form: Form, text: str) -> Reading:
    """The reading that ``form`` describes, its spans given their words from ``text``.

    Fields that only a machine reading has may be missing, so that a hand-made gold reading loads too.
    Raises ``KeyError`` or ``ValueError`` when a field of the guidelines is missing or malformed.
    """
    return _FromForm(text).reading(form)


class _FromForm:
    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, pair: list[int]) -> Span:
        return Span.of(self.text, pair[0], pair[1])

    def span_or_none(self, pair: list[int] | None) -> Span | None:
        return None if pair is None else self.span(pair)

    def when(self, iso: str | None, why: Form | None) -> When | None:
        if iso is None:
            return None
        plain = When.from_iso(iso)
        if why is None:
            return plain
        return When(plain.earliest, plain.latest, self.span_or_none(why["span"]), why["rule"], why["value"])

    def quantity(self, q: Form | None) -> Quantity | None:
        if q is None:
            return None
        return Quantity(q["value"], q["unit"], self.span(q["span"]), q["approximate"], q["ordinal"])

    def reading(self, form: Form) -> Reading:
        made = form.get("made_by") or {"reader": "hand", "model": "", "lexicon": ""}
        return Reading(
            article=form["article"],
            sha256=form["sha256"],
            made_by=MadeBy(made["reader"], made["model"], made["lexicon"]),
            published=self.when(form["published"], form.get("published_why")),
            furniture=tuple(self.span(s) for s in form["furniture"]),
            actors={key: self.actor(key, a) for key, a in form["actors"].items()},
            statements=tuple(self.statement(n, s) for n, s in enumerate(form["statements"])),
            events=tuple(self.event(n, e) for n, e in enumerate(form["events"])),
            commitments=tuple(self.commitment(n, c) for n, c in enumerate(form["commitments"])),
            warnings=tuple(form.get("warnings", ())),
            yearless=tuple(self.yearless(d) for d in form.get("yearless", ())),
        )

    def yearless(self, d: Form) -> YearlessDay:
        told = d["month_day"]
        return YearlessDay(self.span(d["span"]), (told[0], told[1]) if told else None, d["weekday"])

    def actor(self, key: str, a: Form) -> Actor:
        mentions = tuple(Mention(self.span([s, e]), rule) for s, e, rule in a.get("mentions", ()))
        return Actor(key, a["name"], a["kind"], a["of"], tuple(a["also"]), mentions)

    def statement(self, n: int, s: Form) -> Statement:
        return Statement(
            id=s.get("id", f"s{n}"),
            span=self.span(s["span"]),
            speaker=tuple(s["speaker"]),
            form=s["form"],
            cue=self.span_or_none(s.get("cue_span")),
            force=s.get("force", ""),
            speaker_span=self.span_or_none(s.get("speaker_span")),
            by_way_of=tuple(s.get("by_way_of", ())),
            to=s.get("to"),
            said_on=self.when(s.get("said_on"), s.get("said_on_why")),
            negated=s.get("negated", False),
        )

    def event(self, n: int, e: Form) -> Event:
        where = e.get("place_why") or {"span": None, "state": None}
        return Event(
            id=e.get("id", f"e{n}"),
            anchor=self.span(e["anchor"]),
            type=e["type"],
            status=e["status"],
            mode=e["mode"],
            by=tuple(e["by"]),
            to=tuple(e["to"]),
            host=tuple(e["host"]),
            place=Place(e["place"], self.span_or_none(where["span"]), where["state"]) if e["place"] else None,
            when=self.when(e["when"], e.get("when_why")),
            said_by=tuple(e.get("said_by", ())),
            quantity=self.quantity(e.get("quantity")),
            why=tuple(
                Why(w["field"], w["rule"], tuple(self.span(s) for s in w["spans"])) for w in e.get("why", ())
            ),
            stances=tuple(self.stance(s) for s in e.get("stances", ())),
        )

    def stance(self, s: Form) -> Stance:
        if s["kind"] not in STANCES:
            raise ValueError(f"{s['kind']!r} is no stance")
        return Stance(s["kind"], tuple(s["by"]), self.span(s["span"]))

    def commitment(self, n: int, c: Form) -> Commitment:
        return Commitment(
            id=c.get("id", f"c{n}"),
            span=self.span(c["span"]),
            by=tuple(c["by"]),
            to=tuple(c["to"]),
            force=c["force"],
            condition=self.span_or_none(c["condition"]),
            sense=c.get("sense", ""),
            deadline=self.when(c["deadline"], c.get("deadline_why")),
            quantity=self.quantity(c.get("quantity")),
            testable=c.get("testable", False),
            event=c.get("event"),
            condition_event=c.get("condition_event"),
            why=c.get("why", ""),
        )
