"""Builds the sample set from its readable source: articles, gold readings and the gold record.

    python -m evals.mark            # writes src/verbale/sample/articles.jsonl and gold/*.json
    python -m evals.mark --check    # says what would change, exit code 1 if anything would

Source: ``sample_marks/<id>.txt``, one article each: ``key: value`` lines, ``--- text``, the text,
``--- marks``, then one mark a line, fields parted by `` | ``. Words are quoted from the text, never counted:
``met #2`` is the second "met" of the text, ``We will [..] Friday`` all from the first words to the next place
of the last ones.

    F words                                                            furniture
    A id | name | kind | of (or -) | form; form                        an actor
    S words | by id … | cue word | form direct | to whom | on day | via id …        a statement
    E words | TYPE mode status | by id … | to id … | host id … | place name | when day
            | in thread … | about thread …             an event
    C words | force pledge | by id … | to id … | if words | due day    a commitment

``sample_marks/threads.json`` names the threads that ``in`` and ``about`` point to, the planted disputes and
the copies.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.model import sha256_of
from verbale.model.actor import KINDS
from verbale.model.event import MODES, STATUSES, TYPES

MARKS = Path(__file__).parent / "sample_marks"
SAMPLE = Path(__file__).resolve().parents[1] / "src" / "verbale" / "sample"
FORCES = ("pledge", "offer", "threat", "demand", "refusal")
FORMS = ("direct", "indirect", "mixed")
Form = dict[str, Any]


class MarkError(ValueError):
    """A mark that does not fit its text or the guidelines; the message names the file and the mark."""


@dataclass
class Source:
    """One marked article: its head, its text and its marks."""

    head: dict[str, str]
    text: str
    marks: list[str]

    @property
    def id(self) -> str:
        return self.head["id"]


def load(path: Path) -> Source:
    """The source in ``path``. Raises `MarkError` when a part is missing."""
    raw = path.read_text(encoding="utf-8")
    try:
        head, rest = raw.split("--- text\n", 1)
        text, marks = rest.split("--- marks\n", 1)
    except ValueError as error:
        raise MarkError(f"{path.name}: needs the lines '--- text' and '--- marks'") from error
    pairs = (line.split(":", 1) for line in head.splitlines() if line.strip())
    lines = [line for line in marks.splitlines() if line.strip() and not line.startswith("//")]
    return Source({k.strip(): v.strip() for k, v in pairs}, text.removesuffix("\n"), lines)


def find(text: str, quoted: str) -> list[int]:
    """``[start, end)`` of the quoted words (form: see the module). Raises `MarkError` if they are missing."""
    numbered = re.fullmatch(r"(.*?) #(\d+)", quoted)
    words, nth = (numbered[1], int(numbered[2])) if numbered else (quoted, 1)
    first, _, last = (part.strip() for part in words.partition("[..]"))
    first, last = first.replace("\\n", "\n"), last.replace("\\n", "\n")
    start = -1
    for _ in range(nth):
        start = _place(text, first, start + 1)
        if start < 0:
            raise MarkError(f"not found: {quoted!r}")
    if not last:
        return [start, start + len(first)]
    end = _place(text, last, start + len(first))
    if end < 0:
        raise MarkError(f"end not found: {quoted!r}")
    return [start, end + len(last)]


def _place(text: str, words: str, start: int) -> int:
    """Where ``words`` next stand as whole words, or -1."""
    while (at := text.find(words, start)) >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (words[0].isalnum() and before.isalnum()) and not (words[-1].isalnum() and after.isalnum()):
            return at
        start = at + 1
    return -1


def reading(source: Source) -> Form:
    """The gold reading that the marks describe, in the form of the guidelines. Raises `MarkError`."""
    out: Form = {
        "article": source.id,
        "sha256": sha256_of(source.text),
        "published": source.head["gold-published"],
        "furniture": [],
        "actors": {},
        "statements": [],
        "events": [],
        "commitments": [],
    }
    wrong = []
    for line in source.marks:
        kind, _, rest = line.partition(" ")
        parts = [p.strip(" |") for p in rest.split(" | ")]
        try:
            _MARKS[kind](source, out, parts)
        except (KeyError, IndexError, MarkError) as error:
            wrong.append(f"{source.id}: {line}: {error!r}")
    if wrong:
        raise MarkError("\n".join(wrong))
    _check(out)
    return out


def _furniture(source: Source, out: Form, parts: list[str]) -> None:
    out["furniture"].append(find(source.text, " | ".join(parts)))


def _actor(source: Source, out: Form, parts: list[str]) -> None:
    key, name, kind, of = parts[:4]
    forms = parts[4] if len(parts) > 4 else ""
    also = [f.strip() for f in forms.split(";") if f.strip()]
    for form in also:
        find(source.text, form)
    out["actors"][key] = {"name": name, "kind": kind, "of": None if of == "-" else of, "also": also}


def _fields(parts: list[str], *allowed: str) -> dict[str, str]:
    """``by x y`` and the like as a dict. Raises `MarkError` on an unknown or repeated field."""
    found: dict[str, str] = {}
    for part in parts:
        key, _, value = part.partition(" ")
        if key not in allowed or key in found:
            raise MarkError(f"field {key!r} is unknown here or given twice")
        found[key] = value.strip()
    return found


def _statement(source: Source, out: Form, parts: list[str]) -> None:
    f = _fields(parts[1:], "by", "cue", "form", "to", "on", "via")
    out["statements"].append(
        {
            "span": find(source.text, parts[0]),
            "speaker": f["by"].split(),
            "by_way_of": f.get("via", "").split(),
            "cue": f.get("cue"),
            "form": f["form"],
            "to": f.get("to"),
            "said_on": f.get("on"),
        }
    )


def _event(source: Source, out: Form, parts: list[str]) -> None:
    what = parts[1].split()
    f = _fields(parts[2:], "by", "to", "host", "place", "when", "in", "about")
    out["events"].append(
        {
            "anchor": find(source.text, parts[0]),
            "type": what[0],
            "mode": what[1] if len(what) == 3 else None,
            "by": f.get("by", "").split(),
            "to": f.get("to", "").split(),
            "host": f.get("host", "").split(),
            "place": f.get("place"),
            "when": f.get("when"),
            "status": what[-1],
            "_threads": [(r, t) for r in ("in", "about") for t in f.get(r, "").split()],
        }
    )


def _commitment(source: Source, out: Form, parts: list[str]) -> None:
    f = _fields(parts[1:], "force", "by", "to", "if", "due")
    out["commitments"].append(
        {
            "span": find(source.text, parts[0]),
            "by": f["by"].split(),
            "to": f.get("to", "").split(),
            "force": f["force"],
            "condition": find(source.text, f["if"]) if "if" in f else None,
            "deadline": f.get("due"),
        }
    )


_MARKS = {"F": _furniture, "A": _actor, "S": _statement, "E": _event, "C": _commitment}


def _check(out: Form) -> None:
    """Raises `MarkError` when a word is not one of the guidelines' or an id has no actor; sorts by place."""
    for event in out["events"]:
        modes = MODES.get(event["type"], ())
        if event["type"] not in TYPES or event["status"] not in STATUSES:
            raise MarkError(f"{out['article']}: no such type or status: {event}")
        if (event["mode"] in modes) != bool(modes) or (event["mode"] and not modes):
            raise MarkError(f"{out['article']}: mode does not fit the type: {event}")
    if wrong := [a for a in out["actors"].values() if a["kind"] not in KINDS]:
        raise MarkError(f"{out['article']}: no such kind: {wrong}")
    if wrong := [c for c in out["commitments"] if c["force"] not in FORCES]:
        raise MarkError(f"{out['article']}: no such force: {wrong}")
    if wrong := [s for s in out["statements"] if s["form"] not in FORMS]:
        raise MarkError(f"{out['article']}: no such form: {wrong}")
    used = {i for part in ("statements", "events", "commitments") for x in out[part] for i in _ids(x)}
    if used != set(out["actors"]):
        raise MarkError(f"{out['article']}: ids without an actor, or unused: {used ^ set(out['actors'])}")
    out["furniture"].sort()
    out["statements"].sort(key=lambda s: s["span"])
    out["events"].sort(key=lambda e: e["anchor"])
    out["commitments"].sort(key=lambda c: c["span"])


def _ids(entry: Form) -> Iterator[str]:
    for key in ("speaker", "by_way_of", "by", "host"):
        yield from entry.get(key, ())
    if isinstance(entry.get("to"), list):
        yield from entry["to"]


def record(readings: list[Form], threads: Path) -> Form:
    """The gold record: threads with their mentions (article, index of event), planted disputes and copies.

    The articles are in the order in which they appeared, and so are the stages. Takes the thread names out of
    the readings' events. Raises `MarkError` on a name that is not declared.
    """
    declared = json.loads(threads.read_text(encoding="utf-8"))
    items = {item["id"]: {**item, "mentions": [], "about": []} for item in declared["items"]}
    stages: dict[str, list[Form]] = {key: [] for key in items}
    for one in readings:
        for n, event in enumerate(one["events"]):
            for relation, thread in event.pop("_threads"):
                if thread not in items:
                    raise MarkError(f"{one['article']}: no thread {thread!r} in {threads.name}")
                items[thread]["mentions" if relation == "in" else "about"].append([one["article"], n])
                if relation == "in":
                    stage = {"status": event["status"], "when": event["when"], "article": one["article"]}
                    stages[thread].append(stage)
    for key, item in items.items():
        steps = stages[key]
        item["stages"] = [s for n, s in enumerate(steps) if n == 0 or s["status"] != steps[n - 1]["status"]]
        item["status_as_of_last_mention"] = steps[-1]["status"] if steps else None
    if empty := [k for k, item in items.items() if not item["mentions"]]:
        raise MarkError(f"threads without a mention: {empty}")
    return {**declared, "items": list(items.values())}


def build() -> dict[Path, str]:
    """Every file of the sample set with what it should hold."""
    sources = [load(p) for p in sorted(MARKS.glob("sample-*.txt"))]
    articles = [
        {k: s.head.get(k) or None for k in ("id", "url", "outlet", "title", "published")} | {"text": s.text}
        for s in sources
    ]
    lines = "".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles)
    readings = [reading(s) for s in sources]
    files = {SAMPLE / "articles.jsonl": lines}
    if (MARKS / "threads.json").exists():
        files[SAMPLE / "gold" / "record.json"] = _dump(record(readings, MARKS / "threads.json"))
    return files | {SAMPLE / "gold" / f"{r['article']}.json": _dump(r) for r in readings}


def _dump(form: Form) -> str:
    return json.dumps(form, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Writes the files, or compares with ``--check``; the exit code is 1 when a compared file differs."""
    files = build()
    stale = [p for p, want in files.items() if not p.exists() or p.read_text(encoding="utf-8") != want]
    if "--check" in sys.argv:
        print("\n".join(f"differs: {p}" for p in stale) or "the sample set is as its source says")
        return bool(stale)
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], encoding="utf-8")
    print(len(files), "files,", len(stale), "written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
