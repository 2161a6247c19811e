"""Why a reading says what it says: for each event the entry and the rules, each with the words it rests on."""

from typing import TYPE_CHECKING, TextIO

from verbale.cli.look import plain

if TYPE_CHECKING:
    from verbale.model import Article, Event, Reading

WIDTH = 80


class Explained:
    """Prints readings as plain text, an event a block."""

    def __init__(self, stream: "TextIO") -> None:
        self.stream = stream

    def write(self, article: "Article", reading: "Reading") -> None:
        """Explain every event of ``reading``, in text order."""
        title = article.title or article.source or article.id
        published = reading.published
        day = f"{published.iso} ({published.rule})" if published is not None else "day unknown"
        self._line(f"{title}, {day}", "")
        for warning in reading.warnings:
            self._line(f"! {warning}", "  ")
        for event in reading.events:
            self._event(reading, event)

    def close(self) -> None:
        """Nothing is held open."""

    def _event(self, reading: "Reading", event: "Event") -> None:
        mode = f"/{event.mode}" if event.mode else ""
        words = " ".join(event.anchor.words.split())
        self._line(
            f"“{words}” {event.type}{mode}, {event.status}  [{event.anchor.start}–{event.anchor.end}]", "  "
        )
        shown = {
            "by": _names(reading, event.by),
            "to": _names(reading, event.to),
            "place": event.place.name if event.place else "",
            "when": event.when.iso if event.when else "",
            "status": event.status,
            "type": event.type,
        }
        for why in event.why:
            spans = "; ".join(f"“{' '.join(s.words.split())}”" for s in why.spans if s.words)
            resolved = f" ({event.when.rule})" if why.field == "when" and event.when is not None else ""
            self._line(f"{why.field:7}{shown.get(why.field, '')}  ← {why.rule}{resolved}  {spans}", "      ")

        for stance in event.stances:
            who = _names(reading, stance.by) or "nobody named"
            self._line(f"{stance.kind} by {who}  “{' '.join(stance.span.words.split())}”", "      ")

    def _line(self, text: str, indent: str) -> None:
        self.stream.write(f"{indent}{plain(text.rstrip())}\n")


def _names(reading: "Reading", keys: tuple[str, ...]) -> str:
    return ", ".join(reading.actors[k].name if k in reading.actors else k for k in keys)
