"""From one reading to its mentions: each event with what threads are judged by. A pure function."""

import re
from bisect import bisect_left

from verbale.model import HELD, Event, Reading, Span, ThreadMention, When
from verbale.record.anaphora import with_antecedents
from verbale.record.figures import number_of, sides_in
from verbale.record.marks import DENIED, MOVED, is_another, is_new, runs_of, told_as
from verbale.record.parties import is_capital, town, unit_of
from verbale.record.passed import Passed
from verbale.record.rows import thing_ids
from verbale.record.sighting import Sighting
from verbale.record.subjects import (
    claimed_in,
    head_of,
    is_region,
    is_weapon,
    kind_of,
    names_in,
    plain_in,
    rank_in,
    sentence_at,
    stems_of,
    subject_of,
    unconfirmed_in,
)

#: Acts of speech: they are about another act wherever one stands in their sentence.
_SPEECH = frozenset({"REQUEST", "REJECT", "ACCUSE", "THREATEN"})
#: These are speech acts when they are held and govern another act ("agreed to meet", "backs new sanctions").
_GOVERNING = frozenset({"AGREE", "SUPPORT"})

#: A deal that was made is an act of its own, whatever it is about; "agreed to meet" speaks of the meeting.
_DEAL = re.compile(r"\b(?:deal|agreement|accord|pact|treaty|memorandum|settlement)s?\b", re.IGNORECASE)

#: Rules by which the reader weighs who is meant when no words of the act tell.
_GUESSES = ("pair-", "weighed")

#: Rules by which it weighs a day or place, or takes over that of another mention: wrong three times as often.
_WEIGHED = ("weighed", "same-", "story")

#: How far back, in characters, an act of agreeing or supporting looks for what it is about.
_CLOSE = 40


def sightings(key: str, outlet: str | None, text: str, reading: Reading) -> tuple[Sighting, ...]:
    """The mentions of ``reading`` in text order. ``key`` is the article's record key."""
    return _Maker(key, outlet, text, reading).all()


class _Maker:
    def __init__(self, key: str, outlet: str | None, text: str, reading: Reading) -> None:
        self.key, self.outlet, self.text, self.reading = key, outlet, text, reading
        self.ids = thing_ids(key, reading)
        self.passed = Passed(text, reading, outlet)
        self.units = {a.id: unit_of(a) for a in reading.actors.values()}
        self.words = {
            a.id: frozenset(w for form in (a.name, *a.also) for w in form.casefold().split())
            for a in reading.actors.values()
        }
        acting = {x for e in reading.events for x in (*e.by, *e.to)}
        self.called = frozenset(
            w
            for a in reading.actors.values()
            if a.kind in ("person", "state") or a.of in ("EUU", "NAT") or (a.of and a.id in acting)
            for form in (a.name, *a.also)
            for w in form.casefold().split()
        )
        self.named = sorted(
            (m.span.start, self.units[a.id]) for a in reading.actors.values() for m in a.mentions
        )
        self.sentences = [sentence_at(text, e.anchor.start, e.anchor.end) for e in reading.events]

    def all(self) -> tuple[Sighting, ...]:
        order = sorted(range(len(self.reading.events)), key=lambda n: (self.reading.events[n].anchor, n))
        return with_antecedents([self.one(n) for n in order], self.text)

    def one(self, n: int) -> Sighting:
        event = self.reading.events[n]
        about = self.about(n)
        sentence, anchor = self.sentences[n], event.anchor
        of = subject_of(event.type, self.text, anchor.start, anchor.end, sentence)
        return Sighting(
            mention=self.mention(n, about),
            by=self.side(event.by),
            to=self.side(event.to),
            people=self.people(event),
            host=self.side(event.host),
            subject=of,
            numbers=number_of(self.text, anchor.start, anchor.end, sentence, about=of),
            stems=stems_of(self.text, anchor.start, anchor.end, sentence),
            plain=plain_in(self.text, anchor.start, anchor.end, sentence),
            rank=self.rank(n),
            beside=self.beside(n),
            borrowed=self.borrowed(n),
            weighed=self.weighed(n),
            runs=runs_of(self.text, anchor.start, sentence),
            sides=sides_in(self.text[max(sentence[0], anchor.start - 40) : min(sentence[1], anchor.end + 20)])
            if event.type == "CONSULT"
            else 0,
            moved=MOVED.search(self.text, sentence[0], sentence[1]) is not None,
            new=is_new(self.text[max(sentence[0], anchor.start - 24) : anchor.end])
            or is_another(self.text[anchor.end : min(sentence[1], anchor.end + 20)]),
            told_as=told_as(self.text[max(sentence[0], anchor.start - 24) : anchor.start], anchor.words),
            about=None if about is None else self.ids["event", about],
            names=names_in(self.text, anchor.start, anchor.end, sentence, self.called),
            head=head_of(anchor.words),
            count=_count(event, self.text),
            sentence=sentence[0],
            says=self.says(event),
            unconfirmed=unconfirmed_in(self.text, sentence),
            claim=claimed_in(self.text, anchor.end, sentence),
            ground=self.ground(event),
            guessed=self.guessed(event),
            stances=tuple((x.kind, x.by) for x in event.stances),
            denied_in_words=DENIED.search(self.text, *sentence) is not None,
        )

    def says(self, event: Event) -> tuple[str, ...]:
        if event.said_by:
            return event.said_by
        around = [s for s in self.reading.statements if s.span.holds(event.anchor) and not s.negated]
        return min(around, key=lambda s: (len(s.span), s.span)).speaker if around else ()

    def guessed(self, event: Event) -> frozenset[str]:
        why = [w for w in event.why if w.field in ("by", "to")]
        guesses = {x.words.casefold() for w in why if w.rule.startswith(_GUESSES) for x in w.spans}
        sure = [w for w in why if not w.rule.startswith(_GUESSES)]
        words = {x.words.casefold() for w in sure for x in w.spans}
        if len(sure) == len(why):
            return frozenset()
        named = {a: self.words.get(a, frozenset()) for a in dict.fromkeys((*event.by, *event.to))}
        told = {a for a, forms in named.items() if not forms.isdisjoint(words)}
        unsure = {
            a
            for a, forms in named.items()
            if a not in told and (not forms.isdisjoint(guesses) or len(told) >= len(sure))
        }
        return self.side(tuple(unsure)) - self.side(tuple(told))

    def ground(self, event: Event) -> tuple[str, bool]:
        if event.place is None:
            return "", True
        name = event.place.name.casefold()
        states = (a for a in self.reading.actors.values() if a.kind == "state")
        if is_capital(name) or town(name) != name.removeprefix("the "):
            return event.place.state or "", False  # a town, or a seat, which is told like one
        wide = is_region(name) or any(name in (f.casefold() for f in (a.name, *a.also)) for a in states)
        return event.place.state or "", wide

    def beside(self, n: int) -> frozenset[str]:
        begin, end = self.sentences[n]
        here = self.named[bisect_left(self.named, (begin, "")) : bisect_left(self.named, (end, ""))]
        return frozenset(unit for _, unit in here if unit)

    def borrowed(self, n: int) -> frozenset[str]:
        event, (begin, end) = self.reading.events[n], self.sentences[n]
        spans = {
            "place": event.place.span if event.place else None,
            "when": event.when.span if event.when else None,
        }
        return frozenset(name for name, x in spans.items() if x and not begin <= x.start < end)

    def weighed(self, n: int) -> frozenset[str]:
        rules = {w.field: w.rule for w in self.reading.events[n].why if w.field in ("place", "when")}
        return frozenset(field for field, rule in rules.items() if rule.startswith(_WEIGHED))

    def rank(self, n: int) -> str:
        anchor, (begin, end) = self.reading.events[n].anchor, self.sentences[n]
        if self.reading.events[n].type != "CONSULT":
            return ""
        actors = (self.reading.actors.get(a) for a in self.reading.events[n].by)
        groups = " ".join(a.name for a in actors if a and a.kind == "group")
        return rank_in(groups) or rank_in(
            self.text[max(begin, anchor.start - 80) : min(end, anchor.end + 60)]
        )

    def mention(self, n: int, about: int | None) -> ThreadMention:
        e = self.reading.events[n]
        return ThreadMention(
            id=self.ids["event", n],
            article=self.key,
            sha256=self.reading.sha256,
            anchor=e.anchor,
            type=e.type,
            mode=e.mode,
            status=e.status,
            by=e.by,
            to=e.to,
            host=e.host,
            place=e.place.name if e.place else None,
            when=e.when,
            stands=self.stands(n),
            published=self.reading.published,
            outlet=self.outlet,
            role="act" if about is None else "about",
            via=self.passed.on(e.anchor.start, e.anchor.end, e),
            by_units=tuple(sorted(self.side(e.by))),
        )

    def side(self, actors: tuple[str, ...]) -> frozenset[str]:
        return frozenset(u for u in (self.units.get(a, a) for a in actors) if u)

    def people(self, event: Event) -> tuple[tuple[str, tuple[str, ...]], ...]:
        named: dict[str, set[str]] = {}
        for id_ in (*event.by, *event.to):
            actor = self.reading.actors.get(id_)
            if actor and actor.kind == "person":
                named.setdefault(self.units[id_] or id_, set()).add(id_)
        return tuple((unit, tuple(sorted(ids))) for unit, ids in sorted(named.items()))

    def about(self, n: int) -> int | None:
        """The act in its sentence that event ``n`` speaks about, if it is a speech act.

        The next act, or the one before ("talks in Geneva were what she proposed"), whichever has fewer speech
        acts between; what agrees or supports looks back only to words close by ("a truce Kyiv agreed to").
        """
        speaker = self.reading.events[n]
        if not self.speech_act(speaker):
            return None
        begin, end = self.sentences[n]
        found = []
        for m, other in enumerate(self.reading.events):
            at = other.anchor
            if m == n or self.speech_act(other) or at.start < begin or at.end > end:
                continue
            if speaker.anchor.end <= at.start:
                found.append(
                    (self.between(speaker.anchor.end, at.start), 0, at.start - speaker.anchor.end, m)
                )
            elif at.end <= speaker.anchor.start:
                gap = speaker.anchor.start - at.end
                if speaker.type not in _GOVERNING or gap <= _CLOSE:
                    found.append((self.between(at.end, speaker.anchor.start), 1, gap, m))
        return min(found)[3] if found else None

    def between(self, start: int, end: int) -> int:
        """How many speech acts stand between two places of the text."""
        return sum(
            self.speech_act(e) and start <= e.anchor.start and e.anchor.end <= end
            for e in self.reading.events
        )

    @staticmethod
    def speech_act(e: Event) -> bool:
        governs = e.type in _GOVERNING and e.status in HELD and not _DEAL.search(e.anchor.words)
        return e.type in _SPEECH or governs

    def stands(self, n: int) -> When | None:
        e = self.reading.events[n]
        if e.status in HELD and e.when:
            return e.when
        return self.said_on(e.anchor) or self.speech_day(n) or self.reading.published

    def said_on(self, anchor: Span) -> When | None:
        around = [
            s for s in self.reading.statements if s.span.holds(anchor) and s.said_on and self.over(s.said_on)
        ]
        return min(around, key=lambda s: (len(s.span), s.span)).said_on if around else None

    def speech_day(self, n: int) -> When | None:
        """The day of a speech act on this act, where the text dates it ("proposed on Tuesday")."""
        for m, other in enumerate(self.reading.events):
            if m == n or not other.when or not self.over(other.when):
                continue
            if self.speech_act(other) and self.about(m) == n:
                return other.when
        return None

    def over(self, day: When) -> bool:
        """Whether a day can be one on which something was said: else it is the day of what is spoken of."""
        told = self.reading.published
        return told is None or day.latest <= told.latest


#: "367 drones and missiles" are not 367 drones.
_AND_MORE = re.compile(r"(?:\s+[\w-]+){0,3}\s+and\s+(?!\d)(?:[\w-]+\s+)?[a-z]+s\b")


def _count(e: Event, text: str) -> tuple[str, float, str] | None:
    q = e.quantity
    if q is None or q.ordinal or not q.unit:
        return None
    unit = kind_of(q.unit)
    mixed = is_weapon(unit) and _AND_MORE.match(text, q.span.end)
    return (f"{unit} and more" if mixed else unit), q.value, q.approximate
