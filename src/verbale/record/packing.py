"""Sightings and threads as JSON and back; only the record's own tables hold this form."""

import json
from typing import Any

from verbale.model import Span, Stage, Thread, ThreadMention, Tie, When
from verbale.record.rows import dump
from verbale.record.sighting import Sighting


def pack(s: Sighting) -> str:
    """A sighting as JSON."""
    return dump(
        {
            "mention": mention_form(s.mention),
            "by": sorted(s.by),
            "to": sorted(s.to),
            "host": sorted(s.host),
            "people": [[unit, list(ids)] for unit, ids in s.people],
            "subject": s.subject,
            "numbers": list(s.numbers),
            "stems": list(s.stems),
            "rank": s.rank,
            "moved": s.moved,
            "new": s.new,
            "about": s.about,
            "names": list(s.names),
            "head": s.head,
            "sentence": s.sentence,
            "says": list(s.says),
            "unconfirmed": s.unconfirmed,
            "claim": s.claim,
            "ground": list(s.ground),
            "guessed": sorted(s.guessed),
            "stances": [[kind, list(by)] for kind, by in s.stances],
            "denied": s.denied_in_words,
            "back": s.back,
            "beside": sorted(s.beside),
            "borrowed": sorted(s.borrowed),
            "weighed": sorted(s.weighed),
            "runs": list(s.runs),
            "plain": list(s.plain),
            "sides": s.sides,
            "told_as": s.told_as,
            "count": list(s.count) if s.count else None,
        }
    )


def unpack(packed: str) -> Sighting:
    """The inverse of `pack`."""
    form = json.loads(packed)
    return Sighting(
        mention=mention_from(form["mention"]),
        by=frozenset(form["by"]),
        to=frozenset(form["to"]),
        host=frozenset(form["host"]),
        people=tuple((unit, tuple(ids)) for unit, ids in form["people"]),
        subject=form["subject"],
        numbers=tuple(form["numbers"]),
        stems=tuple(form["stems"]),
        rank=form["rank"],
        moved=form["moved"],
        new=form["new"],
        about=form["about"],
        names=tuple(form["names"]),
        head=form["head"],
        sentence=form["sentence"],
        says=tuple(form["says"]),
        unconfirmed=form["unconfirmed"],
        claim=form["claim"],
        ground=(form["ground"][0], form["ground"][1]),
        guessed=frozenset(form["guessed"]),
        stances=tuple((kind, tuple(by)) for kind, by in form["stances"]),
        denied_in_words=form["denied"],
        back=form["back"],
        beside=frozenset(form["beside"]),
        borrowed=frozenset(form["borrowed"]),
        weighed=frozenset(form["weighed"]),
        runs=tuple(form["runs"]),
        plain=tuple(form["plain"]),
        sides=form["sides"],
        told_as=form["told_as"],
        count=tuple(form["count"]) if form["count"] else None,
    )


def mention_form(m: ThreadMention) -> dict[str, Any]:
    """A mention as plain values."""
    return {
        "id": m.id, "article": m.article, "sha256": m.sha256, "outlet": m.outlet,
        "anchor": [m.anchor.start, m.anchor.end], "words": m.anchor.words,
        "type": m.type, "mode": m.mode, "status": m.status, "role": m.role,
        "by": list(m.by), "to": list(m.to), "host": list(m.host), "place": m.place,
        "when": _iso(m.when), "stands": _iso(m.stands), "published": _iso(m.published), "via": m.via,
        "by_units": list(m.by_units),
    }  # fmt: skip


def mention_from(f: dict[str, Any]) -> ThreadMention:
    """The inverse of `mention_form`."""
    return ThreadMention(
        id=f["id"], article=f["article"], sha256=f["sha256"], outlet=f["outlet"],
        anchor=Span(f["anchor"][0], f["anchor"][1], f["words"]),
        type=f["type"], mode=f["mode"], status=f["status"],
        role=f["role"], by=tuple(f["by"]), to=tuple(f["to"]), host=tuple(f["host"]), place=f["place"],
        when=_when(f["when"]), stands=_when(f["stands"]), published=_when(f["published"]), via=f["via"],
        by_units=tuple(f["by_units"]),
    )  # fmt: skip


def thread_form(t: Thread) -> dict[str, Any]:
    """A thread as plain values; its JSON is what `--json` prints and the record stores."""
    return {
        "id": t.id, "type": t.type, "mode": t.mode, "subject": t.subject, "title": t.title,
        "parties": list(t.parties), "place": t.place, "when": _iso(t.when), "status": t.status,
        "stages": [
            {
                "status": s.status, "when": _iso(s.when), "planned_for": _iso(s.planned_for),
                "mentions": list(s.mentions), "sources": s.sources,
                "reported": s.reported,
            }
            for s in t.stages
        ],
        "mentions": [mention_form(m) for m in t.mentions],
        "ties": [{"kind": x.kind, "a": x.a, "b": x.b, "rule": x.rule, "reason": x.reason} for x in t.ties],
        "sources": t.sources, "outlets": list(t.outlets),
    }  # fmt: skip


def thread_from(f: dict[str, Any]) -> Thread:
    """The inverse of `thread_form`."""
    return Thread(
        id=f["id"], type=f["type"], mode=f["mode"], subject=f["subject"], title=f["title"],
        parties=tuple(f["parties"]), place=f["place"], when=_when(f["when"]), status=f["status"],
        stages=tuple(
            Stage(
                s["status"], _when(s["when"]), _when(s["planned_for"]), tuple(s["mentions"]), s["sources"],
                s["reported"],
            )
            for s in f["stages"]
        ),
        mentions=tuple(mention_from(m) for m in f["mentions"]),
        ties=tuple(Tie(x["kind"], x["a"], x["b"], x["rule"], x["reason"]) for x in f["ties"]),
        sources=f["sources"], outlets=tuple(f["outlets"]),
    )  # fmt: skip


def thread_from_json(packed: str) -> Thread:
    """A thread from the JSON of `thread_form`."""
    return thread_from(json.loads(packed))


def _iso(when: When | None) -> str | None:
    return None if when is None else when.iso


def _when(iso: str | None) -> When | None:
    return None if iso is None else When.from_iso(iso)
