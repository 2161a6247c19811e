"""Who is bound by what the parse shows, and the commitment made of it."""

from bisect import bisect_left, bisect_right

from spacy.tokens import Token

from verbale.model import Commitment, Event, Statement
from verbale.reading.commitments.bond import SPEAKER, Bond
from verbale.reading.commitments.clause import extent
from verbale.reading.commitments.condition import Found as Condition
from verbale.reading.commitments.condition import condition_of
from verbale.reading.commitments.deadline import deadline_of
from verbale.reading.commitments.testable import is_testable
from verbale.reading.commitments.words import binding_words
from verbale.reading.draft import Draft
from verbale.reading.events.known import side_id
from verbale.reading.events.parties import Parties
from verbale.reading.syntax import is_passive, is_verb, subject
from verbale.reading.voices import Voices

#: A commitment longer than this was misread.
LONGEST = 700
NEEDS_BOUND = frozenset({"verb-want", "verb-expect"})
OWN_ONLY = frozenset(
    {
        "verb-prepare-noun",
        "verb-work-noun",
        "modal-need-noun",
        "not-want",
        "not-going-on",
        "under-way",
        "modal-cannot",
        "modal-might",
        "modal-could",
    }
)


class Settler:
    """Resolves the bonds of one article."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.voices = Voices(draft.statements)
        self.parties = Parties(draft, self.voices)
        self.words = binding_words()
        self.events = sorted(draft.events, key=lambda e: (e.anchor.start, e.id))
        self.offsets = [e.anchor.start for e in self.events]
        self.starts = {e.anchor.start: e for e in reversed(self.events)}
        self.acts = {a.token.i for a in draft.acts}

    def commitment(self, bond: Bond, key: str) -> Commitment | None:
        """The commitment, or ``None`` where nobody is bound."""
        voice = self.voices.at(bond.head.idx)
        start, end = self._extent(bond, voice)
        if end - start > LONGEST or end <= start:
            return None
        condition = condition_of((bond.head, bond.word), self.draft.text, start, end)
        if condition is not None and self._within(condition, voice):
            start, end = min(start, condition[0]), max(end, condition[1])
        event = self._event(bond, start, end)
        settled = self._parties(bond, voice, event, condition is not None)
        if settled is None:
            return None
        by, to, force = settled
        deadline = deadline_of(self.draft, bond.head, start, end)
        draft = self.draft
        found = Commitment(
            id=key,
            span=draft.span(start, end),
            by=by,
            to=to,
            force=force,
            condition=draft.span(condition[0], condition[1]) if condition else None,
            sense=condition[2] if condition else "",
            deadline=deadline,
            quantity=event.quantity if event else None,
            event=event.id if event else None,
            condition_event=self._event_in(condition) if condition else None,
            why=bond.rule,
        )
        return is_testable(found, event, bond.head.lemma_.lower())

    def _extent(self, bond: Bond, voice: Statement | None) -> tuple[int, int]:
        """The words of the bond, cut to the statement they stand in."""
        start, end = extent(bond.tokens)
        if voice is not None and voice.span.start <= bond.word.idx < voice.span.end:
            start, end = max(start, voice.span.start), min(end, voice.span.end)
        return start, end

    @staticmethod
    def _within(condition: Condition, voice: Statement | None) -> bool:
        return voice is None or (voice.span.start <= condition[0] and condition[1] <= voice.span.end + 2)

    # events

    def _at(self, token: Token) -> Event | None:
        """The event that ``token`` is the anchor of, or part of."""
        found = self.starts.get(token.idx)
        if found is not None or token.i not in self.acts:
            return found
        place = bisect_right(self.offsets, token.idx) - 1
        near = self.events[place] if place >= 0 else None
        return near if near is not None and token.idx < near.anchor.end else None

    def _event(self, bond: Bond, start: int, end: int) -> Event | None:
        """The promised act: at the head, at its subject ("talks will be held"), else nearest in the clause."""
        found = self._at(bond.head)
        if found is None and is_verb(bond.head):
            thing = subject(bond.head)
            found = self._at(thing) if thing is not None and start <= thing.idx < end else None
        if found is not None:
            return found
        inside = self._inside(start, end)
        return next((e for e in inside if e.anchor.start >= bond.head.idx), inside[-1] if inside else None)

    def _inside(self, start: int, end: int) -> list[Event]:
        return self.events[bisect_left(self.offsets, start) : bisect_left(self.offsets, end)]

    def _event_in(self, condition: Condition) -> str | None:
        inside = self._inside(condition[0], condition[1])
        return inside[0].id if inside else None

    # parties

    def _parties(
        self, bond: Bond, voice: Statement | None, event: Event | None, conditional: bool
    ) -> tuple[tuple[str, ...], tuple[str, ...], str] | None:
        by = list(self.parties.ids(bond.by)) if bond.by is not None else []
        to = list(self.parties.ids(bond.to)) if bond.to is not None else []
        force = bond.force
        speaker = list(voice.speaker) if voice is not None else []
        if bond.whose == SPEAKER:
            settled = self._in_voice(bond, by, to, speaker, event, conditional)
            if settled is None:
                return None
            by, to, force = settled
        elif not by:
            by = self._from_events(bond, event, speaker)
        if (
            bond.rule in OWN_ONLY
            and bond.force != "demand"
            and force == bond.force
            and not (speaker and self._same_side(by, speaker))
        ):
            return None
        if not to and event is not None and force != "demand":
            to = list(event.to)
        if not by and not (force == "demand" and to):
            return None
        if bond.rule in NEEDS_BOUND and not to:
            return None
        if force != "demand":
            by = [self._state_of_organ(key) for key in by]
        if force in ("pledge", "offer") and self._harms(bond, event, conditional):
            force = "threat"
        to = [i for i in to if i not in by]
        return tuple(dict.fromkeys(by)), tuple(dict.fromkeys(to)), force

    def _from_events(self, bond: Bond, event: Event | None, speaker: list[str]) -> list[str]:
        named = self._at(bond.word)
        if named is not None and named.by and named is not event:
            return list(named.by)
        if bond.rule.startswith("verb-") or bond.rule.startswith("noun-"):
            if bond.force == "demand" and bond.by is None:
                return speaker
            return []
        if event is None:
            return []
        if bond.rule.startswith("terms-"):
            return list(event.by) or self._first_by(bond)
        if event.type == "CONSULT":
            return list(event.by)
        return [key for key in self._side(speaker) if self.draft.cast.state_of(key)]

    def _first_by(self, bond: Bond) -> list[str]:
        """Who does the first act within the terms of a paper."""
        start, end = extent(bond.tokens)
        return next((list(e.by) for e in self._inside(start, end) if e.by), [])

    def _in_voice(
        self,
        bond: Bond,
        by: list[str],
        to: list[str],
        speaker: list[str],
        event: Event | None,
        conditional: bool,
    ) -> tuple[list[str], list[str], str] | None:
        """Who is bound by "will" or "must": the speaker's own side by the first, somebody by the second."""
        force = bond.force
        if force == "demand":
            if bond.by is not None and bond.rule == "modal-need-noun":
                return (speaker, to, force) if by and self._same_side(by, speaker) else None
            if not speaker and not to:
                return None
            if bond.rule == "modal-should" and not to and not is_passive(bond.head):
                return None
            return speaker or to, to, force
        if bond.rule.startswith("it-is-"):
            return (self._side(speaker), to, force) if speaker else None
        harsh = self._harsh(bond) or (event is not None and event.type in self.words.lists["harm_types"])
        if not by and bond.by is not None and bond.by.lemma_.lower() in self.words.lists["own_groups"]:
            by = self._side(speaker)
        if not by:
            if not speaker:
                return None
            if event is not None and event.type == "CONSULT" and force == "pledge" and event.by:
                return list(event.by), to, force
            if force == "refusal" and bond.rule == "modal-cannot" and self._nobody(bond):
                return self._side(speaker), to, force
            there = bond.by is not None and bond.by.lower_ in ("there", "it", "this")
            if there or (bond.by is not None and bond.by.lemma_ in self.words.lists["harm_words"]):
                return (self._side(speaker), to, "threat") if harsh and conditional else None
            return None
        if not speaker and bond.by is not None and bond.by.lower_ in ("it", "this", "that"):
            return None
        if not speaker:
            return (
                (by, to, force)
                if event is not None and force != "refusal" and bond.rule != "modal-could"
                else None
            )
        if self._same_side(by, speaker):
            if bond.rule == "modal-could" and not conditional:
                return None
            return by, to, force
        if (
            event is not None
            and event.type == "CONSULT"
            and force == "pledge"
            and bond.head.sent[-1].text != "?"
        ):
            return by, to, force
        if conditional and self._suffers(bond):
            return speaker, by, "threat"
        return None

    @staticmethod
    def _nobody(bond: Bond) -> bool:
        return bond.by is not None and any(c.lower_ == "no" for c in bond.by.children)

    def _suffers(self, bond: Bond) -> bool:
        return bond.head.lemma_.lower() in ("face", "suffer", "pay", "regret", "lose", "get", "receive")

    def _same_side(self, by: list[str], speaker: list[str]) -> bool:
        if set(by) & set(speaker):
            return True
        state_of = self.draft.cast.state_of
        own = {state_of(s) for s in speaker} - {None}
        return bool(own & {state_of(b) for b in by})

    def _state_of_organ(self, key: str) -> str:
        """A ministry or government binds its state."""
        actor = self.draft.cast.actors.get(key)
        if actor is None or actor.kind != "organisation" or actor.of is None or actor.of in ("EUU", "NAT"):
            return key
        words = actor.name.casefold().split()
        if not any(w in self.words.lists["organs"] for w in words):
            return key
        return side_id(self.draft, actor.of) or key

    def _side(self, speaker: list[str]) -> list[str]:
        """The state or body that ``speaker`` speaks for, else the speaker."""
        for key in speaker:
            side = side_id(self.draft, self.draft.cast.state_of(key))
            if side is not None:
                return [side]
        return speaker

    # force

    def _harsh(self, bond: Bond) -> bool:
        harm = self.words.lists["harm_words"]
        return bond.head.lemma_.lower() in harm or any(t.lemma_.lower() in harm for t in bond.head.children)

    def _tariff(self, verb: Token) -> bool:
        return any(
            t.lemma_ in self.words.lists["tariffs"] for t in verb.children if t.dep_ in ("dobj", "nsubjpass")
        )

    def _harms(self, bond: Bond, event: Event | None, conditional: bool) -> bool:
        if bond.word.lemma_ == "threaten":
            return True
        if self._harsh(bond) and (conditional or bond.word.lemma_ == "vow"):
            return True
        if bond.head.lemma_ in self.words.lists["raises"] and self._tariff(bond.head):
            return True
        return conditional and event is not None and event.type in self.words.lists["harm_types"]
