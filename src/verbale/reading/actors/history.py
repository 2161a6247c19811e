"""Who was spoken of so far, and in which role: what a pronoun or "the minister" can mean."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from verbale.reading.actors.registry import Figure


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention: token, actors, sentence; ``subject``: of a clause, ``main``: of the sentence's first."""

    at: int
    figures: tuple[Figure, ...]
    sent: int
    subject: bool = False
    main: bool = False
    speaker: bool = False
    quoted: bool = False
    modifier: bool = False
    owner: bool = False
    many: bool = False


@dataclass
class History:
    """Mentions in text order, searched backwards."""

    seen: list[Seen] = field(default_factory=list)
    first: dict[str, int] = field(default_factory=dict)
    reach: int = 8

    def add(self, seen: Seen) -> None:
        """Note a mention."""
        self.seen.append(seen)
        for figure in seen.figures:
            self.first.setdefault(figure.id, seen.sent)

    def back(self, sent: int, reach: int | None = None) -> Iterator[Seen]:
        """Mentions from the latest to ``reach`` sentences before ``sent``."""
        limit = sent - (self.reach if reach is None else reach)
        for s in reversed(self.seen):
            if s.sent < limit:
                return
            yield s

    def latest(self, sent: int, wanted: Callable[[Figure], bool], reach: int | None = None) -> Figure | None:
        """The figure last mentioned that is ``wanted``, single mentions only."""
        for s in self.back(sent, reach):
            if len(s.figures) == 1 and wanted(s.figures[0]):
                return s.figures[0]
        return None

    def salient(
        self, sent: int, wanted: Callable[[Figure], bool], quoted: bool = False, speaking: bool = False
    ) -> Figure | None:
        """The likeliest antecedent: subjects before the rest, near before far.

        Every mention scores by role less one point and a half for each sentence it lies back; the best
        wins, the later on a tie. ``speaking``: for the subject of a verb of speech, mostly the last speaker.
        """
        best: Figure | None = None
        top = -99.0
        for s in self.back(sent):
            if len(s.figures) != 1 or not wanted(s.figures[0]):
                continue
            score = 2.0 * s.subject + s.main + (3.5 if speaking else 1.0) * s.speaker
            # Who enters the story as its sentence's subject just before takes the floor from the last speaker.
            enters = s.main and s.subject and s.sent == sent - 1 and self.first[s.figures[0].id] == s.sent
            score += 2.5 * (speaking and enters)
            score += 1.5 * s.owner - 1.5 * (sent - s.sent) - 1.5 * s.modifier
            if s.quoted != quoted:
                score -= 1.5
            if score > top:
                best, top = s.figures[0], score
        return best
