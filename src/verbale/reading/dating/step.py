"""The step: an undated article's day of publication from what it tells of the world, and its times anew."""

from dataclasses import dataclass, field
from datetime import date

import numpy as np

from verbale.model import Span, When
from verbale.reading.actors import find_actors
from verbale.reading.dating.board import WIDEST, Board
from verbale.reading.dating.chronology import Chronology, Fact, chronology
from verbale.reading.dating.evidence import (
    BARE,
    STATED,
    TIMED,
    TIMED_OFTEN,
    Hint,
    give_coming,
    give_dates,
    give_past,
    give_people,
    give_stated,
    give_terms,
)
from verbale.reading.dating.pairs import by_pairs
from verbale.reading.dating.sentences import Sentence, sentences_of
from verbale.reading.dating.telling import Telling, tellings
from verbale.reading.dating.terms import Held, offices_named
from verbale.reading.dating.windows import DAY, Windows, later, of_one_mind
from verbale.reading.draft import Draft
from verbale.reading.lexicon import lexicon
from verbale.reading.parse import masked
from verbale.reading.times.dateline import bare_day, date_lines, dateline
from verbale.reading.times.direction import direction
from verbale.reading.times.published import Evidence, gathered
from verbale.reading.times.scan import Found, scan
from verbale.reading.times.step import Places, resolve_times

RULE = "inferred-chronology"
#: The rule of `find_times` that takes the last date told for the day, and how
#: many points short of the best prove it wrong.
GUESSED, REFUTED = "inferred-latest-date", 1.5
#: Its rules that take a year from nothing but dates, so that an office begun later proves them wrong.
BY_DATES = frozenset({GUESSED, "inferred-weekday-and-date"})
#: How much better than every other stretch of days the chosen one must be, and how good at all.
MARGIN, ENOUGH = 1.0, 2.3
#: The same where the text states the day but for the year.
MARGIN_OF_YEAR = 0.7
#: How much less than the best a day beside it may have to belong to the interval.
SLACK = 1.5
#: Each further fact that may be meant makes it likelier that a weekday fits one of them by chance.
CHANCE, LEAST = 6 / 7, 0.6
#: What an expression is worth beside a fact in a sentence that speaks of what may or shall be.
UNSURE = 0.8
#: How many days after the latest weekday it tells of news comes out at most.
STALE = 2
#: How far from the word that tells of a fact its time may stand, in tokens.
REACH = 10


def find_date(draft: Draft) -> None:
    """Fill ``draft.published`` where nothing in the text states it, and resolve times and actors by it.

    Does nothing where a day was given or found. Needs ``draft.doc``, ``draft.times`` and ``draft.cast``.
    """
    known = draft.published
    if draft.given is not None or (known is not None and known.rule not in BY_DATES and known.days <= WIDEST):
        return
    search = Search(draft, chronology(draft.lexicon))
    early = known is not None and search.is_before_an_office(known.latest)
    if known is not None and known.rule != GUESSED and known.days <= WIDEST and not early:
        return
    when, hints = search.run()
    if early and known is not None:
        draft.warnings.append(f"{known.iso} is before the term of someone whom it calls by an office.")
        draft.published = known = None
        search.resolve()
    if when is None and known is None:
        when = by_pairs(search.evidence(), search.offices())
    if when is None:
        if known is not None and search.board.short_of_best(known.earliest, known.latest) >= REFUTED:
            draft.published = None
            draft.warnings.append(
                f"{known.iso}, the last date told, is before other things that it tells of."
            )
            search.resolve()
        return
    draft.published = when
    told = "; ".join(dict.fromkeys(f"{f.id} ({f.note})" for h in hints for f in h.facts))
    draft.warnings = [w for w in draft.warnings if not w.startswith("The text does not settle its day")]
    draft.warnings.append(
        f"No day of publication is stated; {when.iso} was inferred from {told or 'its dates'}."
    )
    search.resolve()
    find_actors(draft)


@dataclass
class Search:
    """The search for one article's day."""

    draft: Draft
    known: Chronology
    hints: list[Hint] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.body = masked(self.draft.text, self.draft.furniture)
        self.founds = scan(self.body)
        self.places = Places(self.draft.doc, self.founds)
        self.windows = Windows(self.founds, self.places)
        self.tokens = [self.places.token(f).i for f in self.founds]
        self.board = Board(self.known.first, self.known.last)
        self.given: set[tuple[str, ...]] = set()

    def run(self) -> tuple[When | None, list[Hint]]:
        """The interval, if one stands out, and the hints that it rests on."""
        doc = self.draft.doc
        sentences = sentences_of(doc, self.body, self.draft.cast, self.known.classes)
        for told in tellings(sentences, doc, self.body.lower(), self.known):
            self._tell(told, sentences[told.sentence])
        if not self.hints and not self._stated():
            return None, []
        for hint in {(h.facts, h.windows): h for h in self.hints}.values():
            self.board.best_of(list(hint.windows))
        give_dates(self.board, self.evidence())
        known = lexicon(self.draft.lexicon)
        give_people(
            self.board, [known.persons[key] for key in self.draft.cast.actors if key in known.persons]
        )
        give_terms(self.board, self.offices())
        self._give_stated()
        return self._decide()

    def evidence(self) -> Evidence:
        """What the text says of its own day."""
        return gathered(self.founds, self.places.ahead, self.places.said)

    def offices(self) -> list[Held]:
        """Those whom it calls by an office."""
        starts = [int(i) for i in self.draft.doc.to_array(["IDX"]).astype(np.int64)]
        return offices_named(self.body, starts, self.draft.cast, lexicon(self.draft.lexicon))

    def is_before_an_office(self, day: date) -> bool:
        """Whether someone whom it calls by an office had never held that by ``day``."""
        return any(day < min(start for start, _ in one.terms) for one in self.offices())

    def resolve(self) -> None:
        """Resolve the article's times by the day now known."""
        resolve_times(self.draft, self.body, self.founds, self.places)

    def _decide(self) -> tuple[When | None, list[Hint]]:
        stated = self._stated() is not None
        best = self.board.winner(SLACK, MARGIN_OF_YEAR if stated else MARGIN)
        if best is None or best[2] < ENOUGH:
            return None, []
        low, high = self._trimmed(best[0], best[1])
        fitting = [h for h in self.hints if h.holds(low, high)]
        if not fitting and not (stated and self.board.has_news(low, high)):
            return None, []
        span = None
        if fitting:
            most = max(fitting, key=lambda h: (max(p for _, _, p in h.windows), -len(h.facts), -h.start))
            span = Span.of(self.draft.text, most.start, most.end)
        return When(low, high, span, RULE), fitting

    def _trimmed(self, low: date, high: date) -> tuple[date, date]:
        """The days on which the latest weekday told is no more than two days past, if there are any.

        News names the weekday of what it reports: of 99 dated articles that name one, 96 came out by then.
        """
        told = [n for n, f in enumerate(self.founds) if f.read == "weekday"]
        past = [n for n in told if self.places.ahead(self.founds[n]) <= 0]
        fitting: dict[date, list[date]] = {}
        for number in range((high - low).days + 1):
            today = low + number * DAY
            days = self._single_days(told, today)
            if any(0 <= (today - d).days <= STALE for d in days):
                fitting[today] = self._single_days(past, today)
        return of_one_mind(fitting) if fitting else (low, high)

    def _single_days(self, numbers: list[int], today: date) -> list[date]:
        found = (self.windows.at(n, today).days for n in numbers)
        return [days[0] for days in found if days is not None and days[0] == days[1]]

    def _tell(self, told: Telling, sentence: Sentence) -> None:
        """What one telling says."""
        number = self._time_of(told, sentence)
        if number is not None:
            kind = self.windows.kind(number)
            if kind == "fixed":
                fixed = self.windows.fixed(number)
                facts = tuple(f for f in told.facts if fixed and f.start <= fixed[1] and fixed[0] <= f.end)
                if facts:
                    self._untimed(facts, told)
            elif kind == "dated":
                self._dated(told, self.founds[number])
            elif kind == "weekday" or told.sure:
                self._timed(told, number)
            else:
                self._untimed(told.facts, told)
            return
        before = self.body[sentence.start : self.draft.doc[told.token].idx].lower()
        after = [(f, later(f, before)) for f in told.facts]
        windows = [(w[0], w[1], TIMED[told.level] * 0.8) for _, w in after if w is not None]
        if windows and told.level > 1:
            self._hint(windows, told.facts, *self._words(told.token, told.token))
            give_past(self.board, told.facts, told.level)
            return
        self._untimed(told.facts, told)

    def _dated(self, told: Telling, found: Found) -> None:
        """A fact whose day is told without its year: the text was written within a year of it."""
        at = found.number("MONTH") or found.number("MABBR") or 1, found.number("DD") or 1
        facts = tuple(
            f for f in told.facts
            if any((d.month, d.day) == at for d in (f.start - DAY, f.start, f.end, f.end + DAY))
        )  # fmt: skip
        if facts:
            self._untimed(facts, told)
            self.board.best_of([(f.start - 60 * DAY, f.end + 300 * DAY, 1.0) for f in facts])

    def _timed(self, told: Telling, number: int) -> None:
        weights = TIMED if told.facts[0].what in self.known.alone else TIMED_OFTEN
        points = weights[told.level] * max(LEAST, CHANCE ** (len({f.start for f in told.facts}) - 1))
        if told.unsure and direction(self.draft.doc[told.token]) <= 0:
            points *= UNSURE
        windows: list[tuple[date, date, float]] = []
        facts: list[Fact] = []
        for fact in told.facts:
            for low, high in self.windows.of(number, fact):
                windows.append((low, high, points / 2))
                near = max(low, fact.start - 7 * DAY), min(high, fact.end + 7 * DAY)
                if near[0] <= near[1]:
                    windows.append((*near, points))
                facts.append(fact)
        if not facts or not points:
            return
        found = self.founds[number]
        self._hint(windows, tuple(dict.fromkeys(facts)), found.start, found.end)
        if self.places.ahead(found) <= 0:
            self._untimed(tuple(dict.fromkeys(facts)), told)

    def _hint(
        self, windows: list[tuple[date, date, float]], facts: tuple[Fact, ...], start: int, end: int
    ) -> None:
        self.hints.append(Hint(tuple(windows), facts, start, end))

    def _untimed(self, facts: tuple[Fact, ...], told: Telling) -> None:
        """Points for facts told without a time, once for each."""
        coming = direction(self.draft.doc[told.token]) > 0
        if told.unsure and not coming:
            return
        key = (str(coming), *(f.id for f in facts))
        if key in self.given:
            return
        self.given.add(key)
        (give_coming if coming else give_past)(self.board, facts, told.level)

    def _time_of(self, told: Telling, sentence: Sentence) -> int | None:
        """The expression of time that stands nearest to what tells of the fact, if one is near."""
        best: tuple[int, int] | None = None
        for number, token in enumerate(self.tokens):
            if not sentence.first <= token <= sentence.last:
                continue
            if not self.windows.kind(number):
                continue
            distance = min(abs(token - told.token), abs(self.founds[number].start - told.at) // 6)
            if distance <= REACH and (best is None or distance < best[0]):
                best = distance, number
        return best[1] if best else None

    def _words(self, first: int, last: int) -> tuple[int, int]:
        doc = self.draft.doc
        return doc[first].idx, doc[last].idx + len(doc[last])

    def _stated(self) -> Found | tuple[int, int, int] | None:
        """A day that the text states as its own, without a year."""
        head = dateline(self.body, self.founds)
        if head is not None:
            return head
        lines = date_lines(self.draft.text)
        return lines[0].found if lines else bare_day(self.body)

    def _give_stated(self) -> None:
        found = self._stated()
        if isinstance(found, tuple):
            give_stated(self.board, None, found[0], BARE)
        elif found is not None and found.read == "full_date":
            month = found.number("MONTH") or found.number("MABBR") or 1
            give_stated(self.board, month, found.number("DD") or 1, STATED)
