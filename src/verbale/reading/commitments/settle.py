"""Who is bound by what the parse shows, and the commitment made of it."""

from dataclasses import replace

from spacy.tokens import Token

from verbale.model import Commitment, Event, Statement
from verbale.reading.commitments.bond import SPEAKER, Bond, own_subject
from verbale.reading.commitments.clause import extent
from verbale.reading.commitments.condition import Found as Condition
from verbale.reading.commitments.condition import condition_of
from verbale.reading.commitments.deadline import deadline_of
from verbale.reading.commitments.force import harms
from verbale.reading.commitments.near import NearEvents
from verbale.reading.commitments.sides import OwnSides
from verbale.reading.commitments.testable import is_testable
from verbale.reading.commitments.voice import Said, Settled, settle_in_voice
from verbale.reading.draft import Draft
from verbale.reading.events.parties import Parties
from verbale.reading.lead import after_lead
from verbale.reading.syntax import is_verb
from verbale.reading.voices import Voices

#: A commitment longer than this was misread.
LONGEST = 700
#: Rules that make a demand only of somebody known.
NEEDS_BOUND = frozenset({"verb-want", "verb-expect"})
#: Rules that bind only to an act that is an event.
NEEDS_ACT = frozenset({"modal-can"})
#: Rules that bind only whoever speaks, or his side.
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
        "modal-can",
    }
)


class Settler:
    """Resolves the bonds of one article."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.voices = Voices(draft.statements)
        self.parties = Parties(draft, self.voices)
        self.sides = OwnSides(draft)
        self.near = NearEvents(draft)

    def commitment(self, bond: Bond, key: str) -> Commitment | None:
        """The commitment, or ``None`` where nobody is bound."""
        voice = self.voices.at(bond.head.idx)
        start, end = self._extent(bond, voice)
        if end - start > LONGEST or end <= start:
            return None
        start = after_lead(self.draft, start)
        condition = condition_of((bond.head, bond.word), self.draft.text, start, end)
        if condition is not None and self._within(condition, voice):
            start, end = min(start, condition[0]), max(end, condition[1])
        event = self.near.of(bond, start, end)
        settled = self._parties(bond, voice, event, condition is not None)
        if settled is None:
            return None
        deadline = deadline_of(self.draft, start, end, condition)
        draft = self.draft
        found = Commitment(
            id=key,
            span=draft.span(start, end),
            by=tuple(settled.by),
            to=tuple(settled.to),
            force=settled.force,
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
        elif voice is not None and voice.cue is not None and voice.cue.start == bond.word.idx:
            rest = (t for t in bond.tokens if t.idx >= voice.span.end)
            parted = self.draft.text[voice.span.end : voice.span.end + 1] == ","
            if parted and any(is_verb(t) for t in rest):  # "threatened to leave, before announcing a deal"
                end = min(end, voice.span.end)
        return start, end

    @staticmethod
    def _within(condition: Condition, voice: Statement | None) -> bool:
        return voice is None or (voice.span.start <= condition[0] and condition[1] <= voice.span.end + 2)

    def _event_in(self, condition: Condition) -> str | None:
        inside = self.near.inside(condition[0], condition[1])
        return inside[0].id if inside else None

    # parties

    def _parties(
        self, bond: Bond, voice: Statement | None, event: Event | None, conditional: bool
    ) -> Settled | None:
        speaker = list(voice.speaker) if voice is not None else []
        named = Settled(self._ids(bond.by), self._ids(bond.to), bond.force)
        settled: Settled | None = named
        if bond.whose == SPEAKER:
            settled = settle_in_voice(Said(bond, speaker, event, conditional), named, self.sides)
        elif not named.by:
            settled = replace(named, by=self._from_events(bond, event, speaker))
        if bond.rule == "imperative" and voice is not None and voice.form == "indirect":
            return None  # a headline's "Envoys meet" commands nobody
        if settled is None or not self._binding(bond, settled, speaker, event):
            return None
        return self._finished(bond, settled, event, conditional)

    def _ids(self, token: Token | None) -> list[str]:
        return list(self.parties.ids(token)) if token is not None else []

    def _binding(self, bond: Bond, settled: Settled, speaker: list[str], event: Event | None) -> bool:
        """Whether somebody is bound, and in his own words where the rule asks for them."""
        if self.sides.onlookers(settled.by):
            return False
        if not settled.by and not (settled.force == "demand" and settled.to):
            return False
        if bond.rule in NEEDS_BOUND and not settled.to and not _of_a_thing(bond):
            return False
        if bond.rule in NEEDS_ACT and event is None:
            return False
        if bond.rule in OWN_ONLY and settled.force == bond.force != "demand":
            return bool(speaker) and self.sides.same(settled.by, speaker)
        return True

    def _finished(self, bond: Bond, settled: Settled, event: Event | None, conditional: bool) -> Settled:
        by, to, force = settled.by, settled.to, settled.force
        if force != "demand":
            by = [self.sides.of_organ(key) for key in by]
            to = to or (list(event.to) if event is not None else [])
        if force in ("pledge", "offer") and harms(bond, event, conditional):
            force = "threat"
        return Settled(list(dict.fromkeys(by)), [i for i in dict.fromkeys(to) if i not in by], force)

    def _from_events(self, bond: Bond, event: Event | None, speaker: list[str]) -> list[str]:
        named = self.near.at(bond.word)
        if named is not None and named.by and named is not event:
            return list(named.by)
        if bond.rule.startswith("verb-") or bond.rule.startswith("noun-"):
            if bond.force == "demand" and bond.by is None:
                return speaker
            return []
        if event is None or bond.rule.startswith("list-"):
            return []
        if bond.rule.startswith("terms-"):
            return list(event.by) or self.near.first_by(bond)
        if event.type == "CONSULT":
            return list(event.by)
        return self.sides.state(speaker)


def _of_a_thing(bond: Bond) -> bool:
    """ "wants the bloodshed to end", "wants talks to be held": asked of nobody by name, and asked all the same."""
    who = own_subject(bond.head)
    return bond.rule == "verb-want" and who is not None and who.pos_ == "NOUN"
