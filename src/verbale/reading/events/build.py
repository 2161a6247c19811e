"""The step that reads events: acts found, then parties, status, place and time of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.model import Event, Place, Span, Stance, When, Why
from verbale.reading.crossheads import crossheads
from verbale.reading.draft import Draft
from verbale.reading.events.ahead import in_time
from verbale.reading.events.answers import Answers
from verbale.reading.events.belligerents import Belligerents
from verbale.reading.events.content import address, welcomed
from verbale.reading.events.dated import Row as TimeRow
from verbale.reading.events.dated import settle_times
from verbale.reading.events.disowned import disowned
from verbale.reading.events.entries import predicates
from verbale.reading.events.fighting import about_fighting
from verbale.reading.events.filter import Told, adds_nothing
from verbale.reading.events.find import Act, Finder
from verbale.reading.events.known import side_id
from verbale.reading.events.level import told_as
from verbale.reading.events.nested import pass_on, without_content
from verbale.reading.events.parties import Parties
from verbale.reading.events.paths import Tree
from verbale.reading.events.place import Places
from verbale.reading.events.quantity import quantity_of
from verbale.reading.events.same import counted_from_speech, hand_on_said, hand_on_times
from verbale.reading.events.scene import Scene
from verbale.reading.events.sides import Sides, leaves_open_who
from verbale.reading.events.sited import Row as PlaceRow
from verbale.reading.events.sited import settle_places
from verbale.reading.events.spots import Spots
from verbale.reading.events.tagged import stays, type_why, weighed_status, with_proposals
from verbale.reading.events.taken_up import TakenUp
from verbale.reading.events.weigh import Weigher
from verbale.reading.events.weights import Row, Weights, packaged
from verbale.reading.lexicon import lexicon
from verbale.reading.status import Stances, StatusReader, Verdict
from verbale.reading.status.stances import words_of
from verbale.reading.times.attach import time_for
from verbale.reading.times.limits import is_end
from verbale.reading.voices import Voices
from verbale.reading.weighing import TimeWeights, time_weights

#: Types of what somebody suffers.
HARMS = frozenset({"ASSAULT", "COERCE"})


@dataclass(frozen=True)
class Fitting:
    """For fitting the weights of parties, places and times: others than the packaged, and the evidence seen."""

    parties: Weights
    places: TimeWeights
    times: TimeWeights
    party_rows: list[Row] | None = None
    place_rows: list[PlaceRow] | None = None
    time_rows: list[TimeRow] | None = None


def find_events(draft: Draft, fitting: Fitting | None = None) -> None:
    """Fill ``draft.events``. Needs the parse, times, cast and statements. ``fitting`` is for training alone."""
    fit = fitting or Fitting(packaged("party"), time_weights("place"), time_weights())
    cast = draft.cast
    finder = Finder(
        predicates(draft.lexicon),
        lambda token: bool(cast.refer(token)),
        lambda token: cast.place(token) is not None,
    )
    acts = with_proposals(draft, without_content(_in_prose(draft.text, finder.acts(draft.doc))))
    draft.acts = acts
    gives = {a.token.i: a.entry.gives for a in acts if a.entry.gives}
    draft.status = StatusReader(draft.doc, gives)
    voices = Voices(draft.statements)
    parties = Parties(draft, voices, {a.token.i for a in acts if a.entry.type in HARMS})
    named = [parties.of(act) for act in acts]
    pass_on(draft, acts, named)
    address(draft, acts, named)
    known = lexicon(draft.lexicon).organisations
    tree = Tree(draft.doc)
    scene = Scene(cast, parties.dyads, voices, parties.sentences, tree, known)
    scene.learn(acts, named)
    parties.foes.learn(acts, named)
    weigher = Weigher(draft, scene, fit.parties, parties.foes, fit.party_rows)
    places = Places(draft, parties.sentences)
    told = Told()
    fighting = Belligerents.of(draft, parties.dyads.side)
    resumed = TakenUp(draft, parties.sentences)
    answers = Answers(draft, parties.sentences, parties.dyads.side, draft.statements)
    stances = Stances(draft.status, [a.token.i for a in acts], lambda t: bool(voices.speaker(t.idx)))
    kept: list[Act] = []
    settled: list[Sides] = []
    for act, sides in zip(acts, named, strict=True):
        idle = adds_nothing(act, sides, told)
        told.add(act)
        if not stays(draft, act, idle):
            continue
        verdict, note = weighed_status(draft, act, status_by_rules(draft, draft.status, act))
        resumed.complete(act, sides)
        resumed.note(act, sides)
        fighting.complete(act, sides, about_fighting(act))
        answers.complete(act, sides)
        answers.note(act, sides)
        settled_so = parties.unsaid.is_named_visit(act, sides) or leaves_open_who(act, sides, verdict.status)
        if not settled_so and parties.unsaid.wants_more(act, sides):
            parties.unsaid.fill(act, sides)
        if not settled_so:
            weigher.settle(act, sides, verdict.status)
        told_as(scene, act, sides)
        kept.append(act)
        settled.append(sides)
        scene.remember(act, (*sides.by, *sides.to))
        draft.events.append(_event(draft, act, sides, verdict, note, places, voices, stances))
    draft.events = disowned(welcomed(kept, settled, draft.events), parties.dyads.side)
    draft.events = hand_on_times(hand_on_said(draft.events, draft.statements), cast, kept)
    settle_times(draft, kept, fit.times, fit.time_rows)
    draft.events = counted_from_speech(draft.events, draft.statements, draft.published)
    settle_places(draft, Spots(draft), tree, kept, settled, fit.places, fit.place_rows)


def _in_prose(text: str, acts: list[Act]) -> list[Act]:
    """``acts`` without those that only a line in capitals between paragraphs names."""
    heads = crossheads(text)
    return [a for a in acts if not any(low <= a.token.idx < high for low, high in heads)]


def _event(
    draft: Draft,
    act: Act,
    sides: Sides,
    verdict: Verdict,
    note: str,
    places: Places,
    voices: Voices,
    stances: Stances,
) -> Event:
    why = [type_why(draft, act), *sides.why]
    rule = f"{verdict.rule} ({note})" if note else verdict.rule
    why.append(Why("status", rule, tuple(draft.span_of(t) for t in verdict.tokens)))
    place: Place | None = None
    where = places.of(act, sides)
    if where is not None:
        place = where[0]
        why.append(Why("place", where[1], (where[0].span,) if where[0].span else ()))
    # What only its day shows to be ahead takes that day from its clause, as what was held does.
    held = verdict.held or verdict.rule.endswith("-to-come")
    when = _when(draft, act, held, why)
    host = side_id(draft, place.state) if place is not None and act.entry.type == "CONSULT" else None
    assert act.entry.type is not None
    return Event(
        id=f"e{len(draft.events)}",
        anchor=_anchor(draft, act),
        type=act.entry.type,
        status=verdict.status,
        mode=act.entry.mode,
        by=tuple(sides.by),
        to=tuple(sides.to),
        host=(host,) if host is not None else (),
        place=place,
        when=when,
        said_by=voices.speaker(act.token.idx),
        quantity=quantity_of(draft, act),
        why=tuple(why),
        stances=tuple(_stances(draft, act, voices, stances)),
    )


def _stances(draft: Draft, act: Act, voices: Voices, stances: Stances) -> Iterator[Stance]:
    """Who confirms or denies ``act``; not its own word ("denied" is no denial of the denial)."""
    for taken in stances.of(act.token.i):
        holder = taken.holder
        by = draft.cast.refer(holder, voices.speaker(holder.idx)) if holder is not None else ()
        yield Stance(taken.kind, by, draft.span_of(*words_of(draft.doc, taken)))


def _anchor(draft: Draft, act: Act) -> Span:
    """The words of the phrase, a near light verb included."""
    return draft.span_of(*act.edges)


def status_of_act(reader: StatusReader, act: Act) -> Verdict:
    """The status of ``act``: of its own word, or of the verb that carries it where that says more."""
    own = reader.of(_said_of(reader, act))
    if act.light is not None and not own.rule.startswith(_own_say(reader, act.light)):
        carried = reader.of(act.light)
        if _waged_already(act, own, carried):
            return own
        if own.rule.startswith("default") or carried.status in (
            "denied",
            "cancelled",
            "conditional",
            "proposed",
            "possible",
            "planned",
        ):
            own = Verdict(carried.status, f"carried-{carried.rule}", carried.tokens)
    if act.entry.status is not None and own.status in ("happened", "ongoing"):
        return Verdict(act.entry.status, "in-the-word", (act.token,))
    return own


def _waged_already(act: Act, own: Verdict, carried: Verdict) -> bool:
    """ "buys time to continue its war": who may continue a war is waging it; talks rest between their rounds."""
    assert act.light is not None
    goes_on = act.light.lemma_ == "continue" and act.entry.type in HARMS and own.status == "ongoing"
    return goes_on and not carried.held and not carried.rule.startswith("inside")


def _said_of(reader: StatusReader, act: Act) -> Token:
    """The word whose status is the act's: "cessation" of "a cessation of hostilities", else its last noun."""
    words, first = act.entry.words, act.tokens[0]
    of_two = act.entry.pos == "noun" and len(words) > 2 and words[1] == "of" and first.lemma_ == words[0]
    brought_about = reader.words.default_noun.get(first.lemma_.lower()) == "possible"
    return first if of_two and brought_about else act.token


def _own_say(reader: StatusReader, light: Token) -> tuple[str, ...]:
    """Rules by which an act's noun says more than the verb that carries it, which may be the act itself."""
    itself = light.lemma_ in reader.words.sets["carrying"]  # "will allow passage"
    return ("modifier",) if itself else ("modifier", "under")


def status_by_rules(draft: Draft, reader: StatusReader, act: Act) -> Verdict:
    """The status of ``act`` by its words and its own day: what the rules say, before anything is weighed."""
    return in_time(draft, act, status_of_act(reader, act))


def _when(draft: Draft, act: Act, held: bool, why: list[Why]) -> When | None:
    found = time_for(draft, act.token, held=held)
    if found is None and act.light is not None:
        found = time_for(draft, act.light, held=held)
    if found is None:
        return None
    mention, rule = found
    if mention.earliest is None or mention.latest is None:
        return None
    span = draft.span(mention.start, mention.end)
    why.append(Why("when", rule, (span,)))
    first = mention.earliest
    if not held and draft.published is not None and is_end(mention, act.token):
        # what is to be done by Friday may be done from now on
        first = min(draft.published.latest, mention.latest)
    return When(first, mention.latest, span, mention.rule, mention.value)
