"""Short hand-made articles with their readings, for tests of what follows from readings.

    story("Ana met Bo in Oslo.", "2026-03-02", act("met", by="ana bo", place="Oslo", when="2026-03-02"))

finds the words in the text and builds an article and its `Reading`; nobody parses anything.
"""

import re
from dataclasses import dataclass
from typing import Any

from verbale.model import Article, Reading, When, reading_from_form, sha256_of

#: Actors that tests may name: id → kind, state.
CAST = {
    "ana": ("person", "NOR"), "bo": ("person", "ISL"), "cai": ("person", "NOR"),
    "nor": ("state", "NOR"), "isl": ("state", "ISL"), "dnk": ("state", "DNK"), "che": ("state", "CHE"),
    "eu": ("organisation", "EUU"), "leaders": ("group", None),
    "sides": ("group", None),
}  # fmt: skip
NAMES = {
    "ana": "Ana Aasen", "bo": "Bo Berg", "cai": "Cai Cole", "nor": "Norway", "isl": "Iceland",
    "dnk": "Denmark", "che": "Switzerland", "eu": "European Union", "leaders": "Nordic leaders", "sides": "delegations",
}  # fmt: skip


@dataclass(frozen=True)
class Act:
    """Something to be found in a text: ``words`` (the ``nth`` time they occur) and its fields."""

    kind: str
    words: str
    fields: dict[str, Any]
    nth: int = 0


def act(words: str, *, by: str = "", to: str = "", host: str = "", nth: int = 0, **fields: Any) -> Act:
    """An event; CONSULT, meeting and happened unless said otherwise."""
    mode = None if fields.get("type", "CONSULT") != "CONSULT" else "meeting"
    given = {"type": "CONSULT", "mode": mode, "place": None, "when": None, "status": "happened", **fields}
    return Act("events", words, {**given, "by": by.split(), "to": to.split(), "host": host.split()}, nth)


def promise(words: str, *, by: str, to: str = "", force: str = "pledge", condition: str | None = None,
            deadline: str | None = None, sense: str = "") -> Act:  # fmt: skip
    """A commitment; ``condition`` is words of the text."""
    fields = {
        "by": by.split(),
        "to": to.split(),
        "force": force,
        "condition": condition,
        "deadline": deadline,
        "sense": sense,
    }
    return Act("commitments", words, fields)


def said(words: str, *, by: str, on: str | None = None, form: str = "indirect") -> Act:
    """A statement."""
    return Act(
        "statements", words, {"speaker": by.split(), "said_on": on, "form": form, "cue": "said", "to": None}
    )


def story(text: str, published: str | None, *acts: Act, outlet: str | None = None, url: str | None = None,
          title: str | None = None) -> tuple[Article, Reading]:  # fmt: skip
    """An article with its reading."""
    form: dict[str, Any] = {
        "article": "a", "sha256": sha256_of(text), "published": published, "furniture": [],
        "actors": {}, "statements": [], "events": [], "commitments": [],
    }  # fmt: skip
    for one in acts:
        start = -1
        for _ in range(one.nth + 1):
            start = text.index(one.words, start + 1)
        span = [start, start + len(one.words)]
        fields = dict(one.fields)
        for actors in (x for k in ("by", "to", "host", "speaker") if isinstance(x := fields.get(k), list)):
            form["actors"].update({a: _actor(a) for a in actors})
        if fields.get("condition"):
            at = text.index(fields["condition"])
            fields["condition"] = [at, at + len(fields["condition"])]
        form[one.kind].append({"anchor" if one.kind == "events" else "span": span, **fields})
    if published is None:
        form["yearless"] = _yearless(text)
    article = Article(
        sha256_of(text)[:12], text, sha256_of(text), url, outlet, title,
        When.from_iso(published, "given") if published else None, "test",
    )  # fmt: skip
    return article, reading_from_form(form, text)


DAY = re.compile(
    r"(?:(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)?[, ]*"
    r"(?:(?P<day>\d+) (?P<month>January|February|March))?"
)
LIMIT = re.compile(r"\b(?:until|by|before|after|from)\s+$")


def _yearless(text: str) -> list[dict[str, Any]]:
    """What the reader keeps of days without a year; enough for the texts of tests."""
    found = []
    for m in DAY.finditer(text):
        if not (m["weekday"] or m["month"]) or LIMIT.search(text[: m.start()]):
            continue
        weekdays, months = (
            ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"),
            ("January", "February", "March"),
        )
        told = [months.index(m["month"]) + 1, int(m["day"])] if m["month"] else None
        weekday = weekdays.index(m["weekday"]) if m["weekday"] else None
        found.append({"span": list(m.span()), "month_day": told, "weekday": weekday})
    return found


def _actor(id_: str) -> dict[str, Any]:
    kind, of = CAST[id_]
    return {"name": NAMES[id_], "kind": kind, "of": of, "also": [NAMES[id_]]}
