"""How often the cast means whom gold means.

    PYTHONPATH=. python -m evals.actors            # figures
    PYTHONPATH=. python -m evals.actors --errors   # and every miss, by kind

Speakers: for each gold statement with a cue verb, the subject of that verb is referred and compared with
gold's speaker by the scorer's own rule (`same_actor`). Participants: gold's actors of an event are looked for
among what the tokens of its sentence mean. Mentions: tests/reading/actors/mentions.jsonl, where it exists.
"""

import importlib.util
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from spacy.tokens import Token

from evals import material
from evals.docs import docs
from verbale.model import Span
from verbale.reading.actors import find_actors
from verbale.reading.draft import Draft
from verbale.reading.parse import masked

MENTIONS = Path(__file__).resolve().parents[1] / "tests" / "reading" / "actors" / "mentions.jsonl"


def scorer() -> Any:
    """The scorer beside the gold, as a module."""
    spec = importlib.util.spec_from_file_location("score", material.GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def drafts() -> list[tuple[material.Case, Draft]]:
    """Every gold case with its actors found, gold furniture taken out."""
    found = material.seeds() + material.dev()
    furniture = [tuple(Span.of(c.text, a, b) for a, b in c.gold["furniture"]) for c in found]
    parsed = docs([masked(c.text, f) for c, f in zip(found, furniture, strict=True)])
    out = []
    for case, spans, doc in zip(found, furniture, parsed, strict=True):
        draft = Draft(case.text, case.given, case.title, case.outlet, furniture=spans)
        draft.doc = doc
        out.append((case, draft))
    return out


def kind_of(token: Token) -> str:
    """``pronoun``, ``named`` or ``nominal``."""
    if token.pos_ == "PRON" or token.lower_ in ("who", "which"):
        return "pronoun"
    return "named" if token.pos_ == "PROPN" else "nominal"


def cue_subject(draft: Draft, statement: dict[str, Any]) -> Token | None:
    """The subject of the cue verb nearest to the statement's span, outside it."""
    cue = statement.get("cue")
    if not cue:
        return None
    start, end = statement["span"]
    best: tuple[int, Token] | None = None
    word = cue.split()[-1]
    for token in draft.doc:
        if token.text != word or start <= token.idx < end:
            continue
        gap = start - token.idx if token.idx < start else token.idx - end
        subjects = [c for c in token.children if c.dep_ == "nsubj"]
        if subjects and gap < 250 and (best is None or gap < best[0]):
            best = (gap, subjects[0])
    return best[1] if best else None


def as_form(draft: Draft, key: str) -> dict[str, Any]:
    """An actor of the cast in the form the scorer takes."""
    a = draft.cast.actors[key]
    return {"name": a.name, "kind": a.kind, "of": a.of, "also": list(a.also)}


def main() -> None:
    """Print the figures."""
    score, show = scorer(), "--errors" in sys.argv
    cases = drafts()
    for _, draft in cases[:1]:
        find_actors(draft)
    began = time.process_time()
    for _, draft in cases:
        find_actors(draft)
    spent = time.process_time() - began
    tokens = sum(len(d.doc) for _, d in cases)
    print(f"{spent / tokens * 1e6:.1f} microseconds a token, {tokens} tokens")
    hits, totals = Counter[str](), Counter[str]()
    for case, draft in cases:
        gold = case.gold
        for statement in gold["statements"]:
            token = cue_subject(draft, statement)
            if token is None or not statement["speaker"]:
                continue
            kind = kind_of(token)
            got = draft.cast.refer(token)
            ok = any(
                score.same_actor(gold["actors"][g], as_form(draft, p))
                for g in statement["speaker"]
                for p in got
            )
            totals["speaker " + kind] += 1
            hits["speaker " + kind] += ok
            if show and not ok:
                report(case, draft, "speaker " + kind, token, statement["speaker"], got)
        participants(case, draft, score, hits, totals, show)
    mentions(cases, score, hits, totals, show)
    for name in sorted(totals):
        print(f"{name:24} {hits[name] / totals[name]:.3f}  of {totals[name]}")


def participants(
    case: material.Case, draft: Draft, score: Any, hits: Counter[str], totals: Counter[str], show: bool
) -> None:
    """Whether each participant of a gold event is meant by some token of the anchor's sentence."""
    gold = case.gold
    starts = {t.idx: t for t in draft.doc}
    for event in gold["events"]:
        start, end = event["anchor"]
        token = next((starts[k] for k in range(start, end) if k in starts), None)
        if token is None:
            continue
        sent = token.sent
        pool = {key for t in sent for key in draft.cast.refer(t)}
        forms = [as_form(draft, key) for key in sorted(pool)]
        for g in dict.fromkeys(event["by"] + event["to"]):
            actor = gold["actors"].get(g)
            if actor is None:
                continue
            name = f"participant {actor['kind']}"
            ok = any(score.same_actor(actor, f) for f in forms)
            totals[name] += 1
            hits[name] += ok
            if show and not ok:
                words = " ".join(sent.text.split())
                print(f"{name:24} {case.name[:6]} | {g} {actor['also'][:4]} | {sorted(pool)} | {words}")


def mentions(
    cases: list[tuple[material.Case, Draft]], score: Any, hits: Counter[str], totals: Counter[str], show: bool
) -> None:
    """The hand-made set: article id, offsets and the gold actor meant there."""
    if not MENTIONS.exists():
        return
    by_id = {c.gold["article"]: (c, d) for c, d in cases}
    for line in MENTIONS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        case, draft = by_id[row["article"]]
        token = next(
            (t for t in reversed(draft.doc) if row["start"] <= t.idx < row["end"] and not t.is_space), None
        )
        if token is None:
            continue
        span = draft.doc.char_span(row["start"], row["end"], alignment_mode="expand")
        token = span.root if span is not None else token
        kind = row.get("kind") or kind_of(token)
        got = draft.cast.refer(token)
        wanted = row["actor"] if isinstance(row["actor"], list) else [row["actor"]]
        ok = all(
            any(score.same_actor(case.gold["actors"][w], as_form(draft, p)) for p in got) for w in wanted
        ) and bool(got)
        totals["mention " + kind] += 1
        hits["mention " + kind] += ok
        if show and not ok:
            report(case, draft, "mention " + kind, token, wanted, got)


def report(case: material.Case, draft: Draft, name: str, token: Token, wanted: Any, got: Any) -> None:
    """One miss with the words around it."""
    around = " ".join(t.text for t in draft.doc[max(0, token.i - 25) : token.i + 8]).replace("\n", " ")
    rule = draft.cast.rule(token)
    print(f"{name:24} {case.name[:6]} | {token.text} | gold {wanted} got {list(got)} {rule} | {around}")


if __name__ == "__main__":
    main()
