"""Why a reading says what it says: for each event the entry and the rules, each with the words it rests on."""

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from verbale.cli.look import plain

if TYPE_CHECKING:
    from verbale.model import Article, Event, Reading, Span

#: Whence a field comes that no rule of its own gives.
_UNTOLD = {
    "by": "with the other side",
    "to": "with the other side",
    "host": "whose ground the place is",
    "said": "speaker of the statement it stands in",
}


class Explained:
    """Prints readings as plain text, an event a block; ``lexicon`` are the user's own files."""

    def __init__(self, stream: "TextIO", lexicon: tuple[Path, ...] = ()) -> None:
        self.stream, self.lexicon = stream, lexicon
        self.used: set[str] = set()

    def write(self, article: "Article", reading: "Reading") -> None:
        """Explain every event of ``reading``, in text order."""
        title = article.headline or article.source or article.id
        published = reading.published
        day = f"{published.iso} ({published.rule})" if published is not None else "day unknown"
        self._line(f"{title}, {day}", "")
        for warning in reading.warnings:
            self._line(f"! {warning}", "  ")
        for event in reading.events:
            self._event(reading, event)

    def close(self) -> None:
        """Name the user's own predicates that gave no event: most often their lemma is not the parser's."""
        from verbale.reading.lexicon.own import own_ids

        idle = [id_ for id_ in own_ids(self.lexicon) if id_ not in self.used]
        if idle:
            self._line("Entries of yours that named no event here:", "")
        for id_ in idle:
            self._line(id_, "  ")

    def _event(self, reading: "Reading", event: "Event") -> None:
        mode = f"/{event.mode}" if event.mode else ""
        words = " ".join(event.anchor.words.split())
        self._line(
            f"“{words}” {event.type}{mode}, {event.status}  [{event.anchor.start}–{event.anchor.end}]", "  "
        )
        shown = _shown(reading, event)
        told: set[str] = set()
        self.used.update(why.rule for why in event.why if why.field == "type")
        for why in event.why:
            # Where everybody is in one set, who stands behind the verb is told beside who stands before it.
            field = "by" if why.field == "to" and not event.to else why.field
            told.add(field)
            resolved = f" ({event.when.rule})" if field == "when" and event.when is not None else ""
            self._field(field, shown.get(field, ""), f"{why.rule}{resolved}", *why.spans)
        for field, value in shown.items():
            if value and field not in told:
                self._field(field, value, _UNTOLD.get(field, "not told"))
        if event.quantity is not None:
            number = f"{event.quantity.value:g} {event.quantity.unit}".rstrip()
            self._field("number", number, "counted", event.quantity.span)
        for stance in event.stances:
            who = _names(reading, stance.by) or "nobody named"
            self._line(f"{stance.kind} by {who}  “{' '.join(stance.span.words.split())}”", "      ")

    def _field(self, field: str, value: str, rule: str, *spans: "Span") -> None:
        words = "; ".join(f"“{' '.join(s.words.split())}”" for s in spans if s.words)
        self._line(f"{field:7}{value}  ← {rule}  {words}", "      ")

    def _line(self, text: str, indent: str) -> None:
        self.stream.write(f"{indent}{plain(text.rstrip())}\n")


def _names(reading: "Reading", keys: tuple[str, ...]) -> str:
    return ", ".join(reading.actors[k].name if k in reading.actors else k for k in keys)


def _shown(reading: "Reading", event: "Event") -> dict[str, str]:
    """What each field of ``event`` says, as a person reads it; empty where it says nothing."""
    return {
        "type": f"{event.type}/{event.mode}" if event.mode else event.type,
        "by": _names(reading, event.by),
        "to": _names(reading, event.to),
        "host": _names(reading, event.host),
        "status": event.status,
        "place": event.place.name if event.place else "",
        "when": event.when.iso if event.when else "",
        "said": _names(reading, event.said_by),
    }
