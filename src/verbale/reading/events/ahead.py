"""What an act's day says of its status: a day to come makes it planned, one gone by past."""

from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.status import Verdict
from verbale.reading.status.verdict import OPEN
from verbale.reading.times import TimeMention
from verbale.reading.times.attach import NEWS, clause_verb, time_for

#: Rules that only say what a noun mostly is; the day it has says more.
WEAK = ("default", "in-", "object-", "subject-", "with-present", "presupposed", "after-after", "after-before")

#: Rules of the present, by which an act is now, was just now (in headlines), or stands in a timetable.
TENSELESS = (
    "present",
    "progressive",
    "carried-present",
    "carried-progressive",
    "object-of",
    "with-present",
    "subject-of",
    "gerund",
)
PRESENT_TAGS = frozenset({"VBZ", "VBP", "VBG"})


def _in_present(act: Act) -> bool:
    """Whether the verb of the act's clause stands in the present, or has no tense ("flying to Oslo on Friday")."""
    verb = clause_verb(act.token)
    return verb.tag_ in PRESENT_TAGS and not any(
        c.dep_ in ("aux", "auxpass") and (c.tag_ in ("VBD", "MD") or c.lemma_ == "have")
        for c in verb.children
    )


def _timetabled(draft: Draft, act: Act, verdict: Verdict) -> Verdict:
    """ "Ministers meet in Oslo from 26 to 29 March": in the present, with a day to come, it is planned."""
    found = time_for(draft, act.token, held=True)
    if found is None or found[1] not in ("own", "clause") or not is_ahead(draft, found[0]):
        return verdict
    return Verdict("planned", f"{verdict.rule}-to-come", verdict.tokens)


def is_ahead(draft: Draft, day: TimeMention) -> bool:
    """Whether ``day`` begins after the day of publication."""
    return draft.published is not None and day.earliest is not None and day.earliest > draft.published.latest


def in_time(draft: Draft, act: Act, verdict: Verdict) -> Verdict:
    """``verdict``, unless it is weak and the act has a day of its own that says otherwise.

    "Sunday's exchange" told on Monday happened; "the trip to Oslo next Friday" is planned. Where nothing but the
    noun speaks for its status, a day to come of its clause is enough: "will send envoys next week for talks".
    """
    published = draft.published
    if published is None:
        return verdict
    if verdict.held and verdict.rule.startswith(TENSELESS) and _in_present(act):
        return _timetabled(draft, act, verdict)
    if act.entry.pos != "noun" or not verdict.rule.startswith(WEAK):
        return verdict
    bare = verdict.held and verdict.rule.startswith("default")
    found = time_for(draft, act.token, held=bare)
    if found is None or found[1] not in (("own", "clause") if bare else ("own",)):
        return verdict
    day = found[0]
    if (verdict.held or verdict.rule.startswith("in-")) and is_ahead(draft, day):
        return Verdict("planned", f"{verdict.rule}-to-come", verdict.tokens)
    if day.latest is None:
        return verdict
    gone = day.latest < published.earliest
    over = bare and verdict.status == "ongoing" and is_over(draft, day, found[1])
    if over or (gone and verdict.status in OPEN and "modal-will" not in verdict.rule):
        return Verdict("happened", f"{verdict.rule}-gone-by", verdict.tokens)
    return verdict


def is_over(draft: Draft, day: TimeMention, rule: str) -> bool:
    """Whether what else would go on has a day that is over: its own ("earlier this month"), or its clause's long ago.

    "Called the offensive a crime on Monday" leaves it going on; "announced tariffs in April" says what was done then.
    """
    if draft.published is None or day.latest is None:
        return False
    before = (draft.published.earliest - day.latest).days
    if rule == "own":
        return before > 0 or draft.text[day.start : day.end].lower().startswith("earlier")
    return before > NEWS
