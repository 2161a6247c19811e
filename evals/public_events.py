"""Events of single sentences, as country pairs and PLOVER types."""

from typing import Any

from verbale.model import Article, sha256_of
from verbale.reading.pipeline import read_article


def predict(record: dict[str, Any]) -> dict[str, Any]:
    """``{"id", "events": [{"source", "target", "type"}, …]}``, countries as ISO 3166-1 alpha-3, "" for none."""
    text = record["sentence"]
    reading = read_article(Article(record["id"], text, sha256_of(text)))

    def states(ids: tuple[str, ...]) -> list[str]:
        found = [reading.actors[i].of or "" for i in ids if i in reading.actors]
        return list(dict.fromkeys(found)) or [""]

    events = []
    for event in reading.events:
        sides = event.by if event.type == "CONSULT" and not event.to else ()
        pairs = (
            [(a, b) for n, a in enumerate(states(sides)) for b in states(sides)[n + 1 :]]
            or [(states(sides)[0], "")]
            if sides
            else [(a, b) for a in states(event.by) for b in states(event.to)]
        )
        events += [{"source": a, "target": b, "type": event.type} for a, b in pairs]
    return {"id": record["id"], "events": [dict(t) for t in dict.fromkeys(tuple(e.items()) for e in events)]}
