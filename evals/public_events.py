"""Events of single sentences, as country pairs and PLOVER types: what sets of labelled sentences ask for.

Such sets label one relation of a sentence, and their label has the modality in it: promised aid is AGREE, and the aid
itself no event. So of the acts that a sentence tells, those that happened or go on stand for it: the first, and later
ones told by a verb with both of its sides. A whole reading has more: by our guidelines a sentence with any event has
1.7 types, so that with one label a sentence even a perfect one could not pass a precision of .58.
"""

from typing import Any

from verbale.model import HELD, Article, Event, Reading, sha256_of
from verbale.reading.pipeline import read_article


def predict(record: dict[str, Any]) -> dict[str, Any]:
    """``{"id", "events": [{"source", "target", "type"}, …]}``, countries as ISO 3166-1 alpha-3, "" for none."""
    text = record["sentence"]
    reading = read_article(Article(record["id"], text, sha256_of(text)))
    events = [triple for event in relations(reading.events) for triple in _pairs(reading, event)]
    return {"id": record["id"], "events": [dict(t) for t in dict.fromkeys(tuple(e.items()) for e in events)]}


def relations(events: tuple[Event, ...]) -> list[Event]:
    """The acts that stand for a sentence: the first that is held (or the first), and later verbs with both sides."""
    held = [e for e in events if e.status in HELD] or list(events[:1])
    return held[:1] + [e for e in held[1:] if _is_verb(e) and e.by and e.to]


def _is_verb(event: Event) -> bool:
    entry = next(w.rule for w in event.why if w.field == "type")
    return "/noun/" not in entry


def _pairs(reading: Reading, event: Event) -> list[dict[str, str]]:
    """The event once for each pair of states; a meeting's sides are one set."""
    left, right = _states(reading, event.by), _states(reading, event.to)
    if event.type == "CONSULT" and not event.to:
        pairs = [(a, b) for n, a in enumerate(left) for b in left[n + 1 :]] or [(left[0], "")]
    else:
        pairs = [(a, b) for a in left for b in right]
    return [{"source": a, "target": b, "type": event.type} for a, b in pairs]


def _states(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    found = [reading.actors[i].of or "" for i in ids if i in reading.actors]
    return list(dict.fromkeys(found)) or [""]
