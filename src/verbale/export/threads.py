"""Threads with their stages and mentions, as JSON."""

from typing import Any

from verbale.model import Thread
from verbale.record import Store
from verbale.views.answer import Filters
from verbale.views.facts import Facts


def threads_form(store: Store, filters: Filters | None = None) -> dict[str, Any]:
    """``{"threads": [{"id", "kind", "title", "stages", "mentions", "about", …}]}`` in any order of reading.

    A mention is ``{"sha256", "anchor": [start, end], "status", "when"}``: offsets in code points of the
    article whose text has that SHA-256. ``about`` holds speech acts on the thing, in the same form.
    """
    found = sorted(Facts(store, filters or Filters()).threads(), key=lambda t: t.id)
    return {"threads": [_thread(t) for t in found]}


def _thread(t: Thread) -> dict[str, Any]:
    return {
        "id": t.id,
        "kind": t.type,
        "mode": t.mode,
        "title": t.title,
        "status": t.status,
        "when": t.when.iso if t.when else None,
        "place": t.place,
        "parties": list(t.parties),
        "sources": t.sources,
        "outlets": list(t.outlets),
        "stages": [
            {"status": s.status, "when": s.when.iso if s.when else None, "sources": s.sources}
            for s in t.stages
        ],
        "mentions": _mentions(t, "act"),
        "about": _mentions(t, "about"),
        "ties": [{"kind": x.kind, "a": x.a, "b": x.b, "reason": x.reason} for x in t.ties],
    }


def _mentions(t: Thread, role: str) -> list[dict[str, Any]]:
    return [
        {
            "id": m.id,
            "sha256": m.sha256,
            "anchor": [m.anchor.start, m.anchor.end],
            "type": m.type,
            "status": m.status,
            "when": m.when.iso if m.when else None,
        }
        for m in t.mentions
        if m.role == role
    ]
