"""The step that turns attributed stretches into statements: speakers resolved, each placed in time."""

from dataclasses import replace

from verbale.model import Statement, When
from verbale.reading.carried import Floor
from verbale.reading.draft import Draft
from verbale.reading.lead import after_lead
from verbale.reading.saying import settle_days
from verbale.reading.speech import Speech
from verbale.reading.speech.lexicon import lexicon
from verbale.reading.speech.unlisted import name_behind, unlisted
from verbale.reading.times.attach import time_for
from verbale.reading.weighing import time_weights

#: Rules of `time_for` that take a day told elsewhere: too weak for speech within speech and "according to".
_CARRIED = frozenset({"story", "dateline"})
#: How many statements, and how many characters, further on the same speaker is in the same talk.
TURNS, TALK = 3, 1000


def find_statements(draft: Draft) -> None:
    """Fill ``draft.statements`` from ``draft.speech``. Needs the cast and the times."""
    settle_days(draft, by_rules(draft), time_weights("said"))


def by_rules(draft: Draft) -> list[tuple[int | None, bool]]:
    """Fill ``draft.statements``, their days by rules alone; the index of each one's cue, and if it is inner speech."""
    cues: list[tuple[int | None, bool]] = []
    days: dict[int, When | None] = {}
    floor = Floor()
    for speech in draft.speech:
        day = _said_on(draft, speech)
        if speech.cue_head is None and speech.source_head is not None:
            day = days.get(speech.source_head)  # the words of the speech before go on
        elif speech.source_head is not None:
            days[speech.source_head] = day
        one = _statement(draft, speech, f"s{len(draft.statements)}", day, floor)
        if one is not None:
            draft.statements.append(one)
            cues.append((speech.cue_head, speech.inner))
    draft.statements = with_days_of_the_talk(draft.statements)
    return cues


def with_days_of_the_talk(statements: list[Statement]) -> list[Statement]:
    """``statements``, where one who goes on talking a little further on does so on the day he began.

    Not what others pass on of him: that may be old. Measured on the gold: the day is right for .60 of the statements
    of dev that have one on either side, .55 without.
    """
    out: list[Statement] = []
    for statement in statements:
        before = next((s for s in out[: -TURNS - 1 : -1] if _goes_on(s, statement)), None)
        out.append(replace(statement, said_on=before.said_on) if before is not None else statement)
    return out


def _goes_on(before: Statement, after: Statement) -> bool:
    return (
        after.said_on is None
        and before.said_on is not None
        and bool(after.speaker)
        and not after.by_way_of
        and before.speaker == after.speaker
        and after.span.start - before.span.end < TALK
    )


def _statement(draft: Draft, speech: Speech, key: str, day: When | None, floor: Floor) -> Statement | None:
    """The statement, or ``None`` for words that the article gives to nobody ("it is believed that")."""
    doc, cast = draft.doc, draft.cast
    head = speech.source_head
    if head is None:
        return None
    speaker = name_behind(draft, speech) or cast.refer(doc[head]) or unlisted(draft, speech)
    speaker = floor.holder(draft, speech, _joined(draft, head, speaker))
    floor.take(speech, speaker)
    if speech.force == "according to" and (_own(draft, head) or (not speaker and _thing(draft, head))):
        return None
    if not speaker and (speech.inner or speech.rule == "headline"):
        return None  # "the prospect of ensuring that …": words of nobody inside another's
    way = tuple(dict.fromkeys(i for n in speech.by_way_of for i in cast.refer(doc[n])))
    return Statement(
        id=key,
        span=draft.span(after_lead(draft, speech.start), speech.end),
        speaker=speaker,
        form=speech.form,
        cue=draft.span(*speech.cue) if speech.cue else None,
        force=speech.force,
        speaker_span=draft.span(*speech.source) if speech.source else None,
        by_way_of=way,
        to=speech.to,
        said_on=day,
        negated=speech.negated,
    )


def _joined(draft: Draft, head: int, speaker: tuple[str, ...]) -> tuple[str, ...]:
    """``speaker`` with a person whom "and" joins to a titled name: "Lind and Foreign Minister Jane Doe said"."""
    cast, more = draft.cast, []
    for child in draft.doc[head].lefts:
        ids = cast.ids.get(child.i, ())
        joined = child.dep_ in ("nmod", "compound") and any(t.lower_ == "and" for t in child.rights)
        persons = len(ids) == 1 == len(speaker) and ids != speaker
        if joined and persons and cast.actors[ids[0]].kind == "person" == cast.actors[speaker[0]].kind:
            more.append(ids[0])
    return (*more, *speaker)


def _own(draft: Draft, head: int) -> bool:
    """Whether "according to" gives the article's own findings ("our information")."""
    token = draft.doc[head]
    return any(t.dep_ == "poss" and t.lower_ in ("our", "my") for t in (token, *token.children))


def _thing(draft: Draft, head: int) -> bool:
    """Whether "according to" names what a thing is done by ("the plan"), nobody who speaks."""
    token, lex = draft.doc[head], lexicon()
    return token.pos_ == "NOUN" and not ({token.lemma_} & (lex.people | lex.study | lex.document))


def _said_on(draft: Draft, speech: Speech) -> When | None:
    """The day the article places the saying on, or ``None``; never the publication day by default."""
    if speech.cue_head is None:
        return None
    found = time_for(draft, draft.doc[speech.cue_head], speech=True)
    if found is None:
        return None
    mention, rule = found
    if mention.earliest is None or mention.latest is None:
        return None
    if rule in _CARRIED and (speech.inner or speech.force == "according to"):
        return None
    return When(mention.earliest, mention.latest, draft.span(mention.start, mention.end), rule, mention.value)
